"""Check the examples of a book: that they give data, expect results, and in the right units.

In:      syntax.tree.Example
Out:     Example
Refuses: N101 unknown-name, N106 unknown-member, T203 without-members, T204 index-count,
         T205 many-values, T216 computed-not-given, T217 value-of-other-kind, T255 no-achievement
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.example_targets import example_target, names_target
from iki_rules.checking.faults import achievement as achievement_faults
from iki_rules.checking.faults import declarations as declaration_faults
from iki_rules.checking.faults import types as faults
from iki_rules.checking.limits import interval_in, say, value_in
from iki_rules.core.program import Example, Expected, Given, Input
from iki_rules.core.types import MemberOf, Truth
from iki_rules.diagnostics import phrase
from iki_rules.measure import Display, Interval
from iki_rules.names import faults as name_faults
from iki_rules.names.own import OWN_FUNCTIONS, OwnPart, own_key
from iki_rules.syntax import tree


def lower_example(example: tree.Example, inputs: Mapping[str, Input], context: Context) -> Example:
    """An example in core terms; rows with a fault are left out."""
    rows = [row for row in example.given if not names_target(row, context)]
    targets = [example_target(row, context) for row in example.given if row not in rows]
    given = [_given(row, inputs, context) for row in rows]
    expected = [_expected(row, context) for row in example.expected]
    return Example(
        title=example.title.text,
        given=tuple(row for row in given if row is not None),
        expected=tuple(row for row in expected if row is not None),
        targets=tuple(row for row in targets if row is not None),
        period=example.period,
        origin=example.title.span,
    )


def _given(row: tree.Given, inputs: Mapping[str, Input], context: Context) -> Given | None:
    found = _signature(row.name, context)
    if found is None:
        return None
    name, signature = found
    if name.text not in inputs:
        if _is_recorded(signature):
            # Its own declaration has been refused; the example is not to blame.
            return None
        context.found.append(declaration_faults.computed_not_given(name))
        return None
    picked = isinstance(row.name, tree.Pick)
    members = _members(row.name, signature, context) if picked else None
    if picked and members is None:
        return None
    if isinstance(row.value, tree.Reason):
        return Given(
            key=name.text,
            members=members,
            value="not_applicable",
            is_reason=True,
            period=row.period,
            origin=row.span,
        )
    if isinstance(row.value, tree.Range):
        wanted = context.describe(signature.type)
        context.found.append(declaration_faults.value_of_other_kind(row.value.span, wanted))
        return None
    value = _value(row.value, signature, members, context)
    if value is None or isinstance(value, bool):
        return None
    return Given(key=name.text, members=members, value=value, period=row.period, origin=row.span)


def _is_recorded(signature: Signature) -> bool:
    match signature.declaration:
        case tree.Data():
            return True
        case tree.Indicator(recorded=recorded):
            return recorded is not None
        case tree.Quantity() | tree.Rule():
            return False


def _expected(row: tree.Expected, context: Context) -> Expected | None:
    found = _signature(row.name, context)
    if found is None:
        return None
    name, signature = found
    members = _members(row.name, signature, context)
    if members is None:
        return None
    key = name.text
    if row.function is not None:
        owned = _owned(row, name, context)
        if owned is None:
            return None
        key, signature = owned
    value, ends = None, None
    if isinstance(row.value, tree.Range):
        ends = _ends(row, row.value, signature, context)
        if ends is None:
            return None
    elif row.status is None:
        if row.value is None:
            return None
        value = _value(row.value, signature, members, context)
        if value is None:
            return None
    return Expected(
        key=key,
        members=members,
        value=value,
        ends=ends,
        status=row.status,
        band=None if row.band is None else row.band.text,
        period=row.period,
        origin=row.span,
    )


def _ends(
    row: tree.Expected, written: tree.Range, signature: Signature, context: Context
) -> Interval | None:
    """The bound or range that a target is expected to be; nothing else is one."""
    if row.function == "target":
        return interval_in(written, signature.display, context)
    wanted = context.describe(signature.type)
    context.found.append(declaration_faults.value_of_other_kind(written.span, wanted))
    return None


def _owned(row: tree.Expected, name: tree.Name, context: Context) -> tuple[str, Signature] | None:
    """The key and the signature of `capaian(x)` or `target(x)`."""
    indicator = context.scope.values.get(name.text)
    if row.function not in OWN_FUNCTIONS or not isinstance(indicator, tree.Indicator):
        wanted = phrase("capaian(indikator)", "achievement(indicator)")
        context.found.append(declaration_faults.value_of_other_kind(row.name.span, wanted))
        return None
    if row.function == "achievement" and indicator.achievement is None:
        context.found.append(achievement_faults.no_achievement(row.name.span, name.text))
        return None
    part: OwnPart = "achievement" if row.function == "achievement" else "target"
    key = own_key(part, name.text, context.scope.language)
    signature = context.signatures.get(key)
    return None if signature is None else (key, signature)


def _signature(
    written: tree.Name | tree.Pick, context: Context
) -> tuple[tree.Name, Signature] | None:
    name = written.base if isinstance(written, tree.Pick) else written
    if name.text in context.scope.broken:
        return None
    if name.text not in context.scope.values:
        context.found.append(name_faults.unknown_name(name, context.scope.values))
        return None
    signature = context.signatures.get(name.text)
    return None if signature is None else (name, signature)


def _members(
    written: tree.Name | tree.Pick, signature: Signature, context: Context
) -> tuple[str, ...] | None:
    if isinstance(written, tree.Name):
        if signature.axes:
            declaration = signature.declaration.name.span
            context.found.append(faults.many_values(written, signature.axes[0], declaration))
            return None
        return ()
    if not signature.axes:
        context.found.append(faults.without_members(written))
        return None
    if len(written.indices) != len(signature.axes):
        context.found.append(faults.index_count(written, signature.axes))
        return None
    members: list[str] = []
    for index, axis in zip(written.indices, signature.axes, strict=True):
        info = context.scope.sets[axis]
        name = index.base if isinstance(index, tree.Pick) else index
        if info.members is not None and name.text not in info.members:
            context.found.append(name_faults.unknown_member(name, axis, info.members))
            return None
        members.append(name.text)
    return tuple(members)


def _value(
    written: tree.Expr, signature: Signature, members: tuple[str, ...] | None, context: Context
) -> Fraction | str | bool | None:
    match signature.type, written:
        case MemberOf(set=key), tree.Name(text=text):
            info = context.scope.sets[key]
            if info.members is not None and text not in info.members:
                context.found.append(name_faults.unknown_member(written, key, info.members))
                return None
            return text
        case Truth(), tree.Name(text=("true" | "false") as text):
            return text == "true"
        case ((MemberOf() | Truth()), _):
            wanted = context.describe(signature.type)
            context.found.append(declaration_faults.value_of_other_kind(written.span, wanted))
            return None
        case _, tree.Number() as number:
            return value_in(number, _display(signature, members), context)
        case _:
            wanted = phrase(
                "angka dalam {unit}",
                "a number in {unit}",
                unit=say(signature.display, context),
            )
            context.found.append(declaration_faults.value_of_other_kind(written.span, wanted))
            return None


def _display(signature: Signature, members: tuple[str, ...] | None) -> Display:
    if members and members[0] in signature.rows:
        return signature.rows[members[0]]
    return signature.display
