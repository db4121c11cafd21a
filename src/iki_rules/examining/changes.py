"""List every change of a rule book, one place at a time, in the order written.

In:      syntax.tree.File
Out:     Change, changes_of
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve, field, frozen

from iki_rules.examining.kinds import Area
from iki_rules.examining.places import Way, places, put
from iki_rules.examining.variants import variants
from iki_rules.syntax import tree
from iki_rules.text import NOWHERE, Span


#: Declarations that may state a unit.
UNITS = (tree.Indicator, tree.Quantity)
VALUES = (tree.Indicator, tree.Quantity, tree.Rule, tree.Scale, tree.SetDecl, tree.Data)


@frozen(kw_only=True)
class Change:
    """One change: where, of what kind, and the files as they are then."""

    kind: str
    area: Area
    #: The name of the declaration that is changed.
    subject: str
    #: What stood there and what stands there then.
    before: Any = field(repr=False)
    after: Any = field(repr=False)
    span: Span = NOWHERE
    files: tuple[tree.File, ...] = field(repr=False)


def changes_of(files: Sequence[tree.File]) -> Iterator[Change]:
    """Every change of these files; two that give the same tree are one."""
    book = {d.name.text: d for file in files for d in file.declarations if isinstance(d, VALUES)}
    for number, file in enumerate(files):
        for at, declaration in enumerate(file.declarations):
            if not isinstance(declaration, VALUES):
                continue
            seen: list[tree.Declaration] = [declaration]
            for way, node in places(declaration):
                if _is_mark(node, way, declaration):
                    continue
                for kind, variant in variants(node, book):
                    changed = put(declaration, way, variant)
                    if changed in seen:
                        continue
                    seen.append(changed)
                    declarations = (
                        *file.declarations[:at], changed, *file.declarations[at + 1 :]
                    )  # fmt: skip
                    whole = evolve(file, declarations=declarations)
                    yield Change(
                        kind=kind,
                        area=area_of(declaration, way, node),
                        subject=declaration.name.text,
                        before=node,
                        after=variant,
                        span=_place(node, declaration),
                        files=(*files[:number], whole, *files[number + 1 :]),
                    )


def area_of(declaration: tree.Declaration, way: Way, node: Any) -> Area:
    """What a change is counted under."""
    first = way[0] if way else ""
    if isinstance(declaration, tree.Scale):
        return "band"
    if first in ("targets", "achievement") or (not way and isinstance(node, tree.Indicator)):
        return "target"
    if first == "rows":
        return "weighted"
    if first != "formula":
        return "other"
    inside = [each for _, each in places(declaration)]
    calls = {each.function for each in inside if isinstance(each, tree.Call)}
    if calls & {"average", "weighted_average", "geometric_mean"}:
        return "average"
    divides = any(isinstance(each, tree.Factor) and each.sign == "/" for each in inside)
    if "sum" in calls and not divides:
        return "weighted"
    return "ratio" if divides else "other"


def _is_mark(node: Any, way: Way, declaration: tree.Declaration) -> bool:
    """Whether this is the `x 100%` that the unit asks for: the checker holds it in place."""
    if not isinstance(node, tree.Number) or way[:1] != ("formula",) or way[-3:-2] != ("factors",):
        return False
    unit = declaration.unit if isinstance(declaration, UNITS) else None
    hundred = unit is not None and any(name == "%" for name, _ in unit.factors)
    per = None if unit is None else unit.per
    return (hundred and node.value == 100) or (per is not None and node.value == per)  # noqa: PLR2004


def _place(node: Any, declaration: Any) -> Span:
    span: Span = declaration.name.span if node is declaration else node.span
    return span
