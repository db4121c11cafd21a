"""Read the targets that an example gives: `target[x] = 93%`, `target[x; member] = 7 s.d. 8`.

In:      syntax.tree.Given
Out:     names_target, example_target
Refuses: N101 unknown-name, N106 unknown-member, T201 number-expected, T204 index-count,
         T217 value-of-other-kind
"""

from __future__ import annotations

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import declarations as declaration_faults
from iki_rules.checking.faults import types as faults
from iki_rules.checking.limits import interval_in, say
from iki_rules.core.target import ExampleTarget
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import phrase
from iki_rules.names import faults as name_faults
from iki_rules.syntax import tree


TARGET = "target"


def names_target(row: tree.Given, context: Context) -> bool:
    """Whether a row gives a target: a value of the book that is named so wins."""
    match row.name:
        case tree.Pick(base=tree.Name(text=text)):
            return text == TARGET and text not in context.scope.values
        case _:
            return False


def example_target(row: tree.Given, context: Context) -> ExampleTarget | None:
    """The target in core terms; None after a fault."""
    assert isinstance(row.name, tree.Pick)
    first, *indices = row.name.indices
    name = first.base if isinstance(first, tree.Pick) else first
    if name.text in context.scope.broken:
        return None
    declared = context.scope.values
    if not isinstance(declared.get(name.text), tree.Indicator):
        indicators = {key: d for key, d in declared.items() if isinstance(d, tree.Indicator)}
        context.found.append(name_faults.unknown_name(name, indicators))
        return None
    signature = context.signatures.get(name.text)
    if signature is None:
        return None
    if not isinstance(signature.type, Scalar):
        found = context.describe(signature.type)
        context.found.append(faults.number_expected(name.span, found))
        return None
    members = _members(row.name, indices, signature, context)
    if indices and members is None:
        return None
    if not isinstance(row.value, tree.Number | tree.Range):
        unit = say(signature.display, context)
        wanted = phrase("angka atau rentang dalam {unit}", "a number or range in {unit}", unit=unit)
        context.found.append(declaration_faults.value_of_other_kind(row.value.span, wanted))
        return None
    ends = interval_in(row.value, signature.display, context)
    if ends is None:
        return None
    return ExampleTarget(
        key=name.text,
        members=members if signature.axes else (),
        ends=ends,
        is_number=isinstance(row.value, tree.Number),
        text=context.text(row.value),
        period=row.period,
        origin=row.span,
    )


def _members(
    pick: tree.Pick,
    indices: list[tree.Name | tree.Pick],
    signature: Signature,
    context: Context,
) -> tuple[str, ...] | None:
    """The members named behind the indicator; None for all of them, or after a fault."""
    if not indices:
        return None
    if len(indices) != len(signature.axes):
        context.found.append(faults.index_count(pick, signature.axes))
        return None
    members: list[str] = []
    for index, axis in zip(indices, signature.axes, strict=True):
        info = context.scope.sets[axis]
        name = index.base if isinstance(index, tree.Pick) else index
        if info.members is not None and name.text not in info.members:
            context.found.append(name_faults.unknown_member(name, axis, info.members))
            return None
        members.append(name.text)
    return tuple(members)
