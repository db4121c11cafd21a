"""Draft the rows that count: plain counts, counts over a list, and credit points.

Out:     draft_count, draft_listed, draft_weighted, guessed, members_of
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve

from iki_rules.decree import Row, unit_of
from iki_rules.decree.shapes import Count, Doubt, Listed, Weighted
from iki_rules.decree.wording import counted
from iki_rules.diagnostics import phrase
from iki_rules.drafting import marks
from iki_rules.drafting.names import Names
from iki_rules.drafting.parts import (
    Desk,
    Drafted,
    call,
    indicator,
    number,
    plain,
    product,
    text,
    unread,
)
from iki_rules.drafting.units import Unit
from iki_rules.syntax import tree


NOTHING_COUNTED = phrase(
    "rumusan tidak menyebut apa yang dihitung", "the wording does not say what is counted"
)


def draft_count(desk: Desk, row: Row, shape: Count) -> Drafted:
    """`cacah surat "Jumlah surat ..." dalam surat`; what is measured is recorded instead."""
    unit = _unit(desk, row, shape.noun)
    if unit is None:
        return unread(desk, row, NOTHING_COUNTED)
    made = indicator(desk, row, plain(unit), "value" if unit.measured else "count")
    return Drafted(made, doubts=guessed(unit))


def draft_listed(desk: Desk, row: Row, shape: Listed) -> Drafted:
    """A set of the items, a count for each, and their sum; or how many of them there are."""
    first = shape.items[0]
    unit = _unit(desk, row, shape.head, *([first] if counted(first) else []), row.name, first)
    if unit is None:
        return unread(desk, row, NOTHING_COUNTED)
    kinds = desk.units.find("jenis")
    made = indicator(desk, row, plain(kinds if shape.by_kind else unit))
    stem = made.name.text
    items = tree.Name(desk.names.make(stem, "daftar"))
    counts = tree.Name(desk.names.make(stem, "cacah"))
    members = members_of(shape.items)
    declared = (
        tree.SetDecl(
            items,
            text(row.name),
            unit=plain(kinds) if shape.by_kind else None,
            members=members,
        ),
        tree.Data(counts, (items,), text(row.name), plain(unit)),
    )
    present = tree.Compare(">", counts, number(0, unit))
    formula = call("count", items, present) if shape.by_kind else call("sum", counts)
    note = marks.KINDS if shape.by_kind else marks.SUMMED
    return Drafted(evolve(made, formula=formula), declared, guessed(unit), (note,))


def draft_weighted(desk: Desk, row: Row, shape: Weighted) -> Drafted:
    """A table of credit points, the volume of each row, and the sum of their products."""
    points = desk.units.find("poin", measured=True)
    made = indicator(desk, row, plain(points))
    table = tree.Name(desk.names.make(made.name.text, "kredit"))
    volume = tree.Name(desk.names.make(made.name.text, "volume"))
    members = members_of([item.label for item in shape.items])
    rows = tuple(
        tree.Row(member, tree.Number(item.points, _per(desk, item.unit, item.per)))
        for member, item in zip(members, shape.items, strict=True)
    )
    declared = (
        tree.Quantity(table, title=text(row.name), unit=plain(points), rows=rows),
        tree.Data(volume, (table,), text(row.name)),
    )
    formula = call("sum", product(table, ("x", volume)))
    return Drafted(evolve(made, formula=formula), declared)


def guessed(unit: Unit) -> tuple[Doubt, ...]:
    """A unit that nobody knows is a guess to be checked."""
    return (marks.new_unit(unit.name),) if unit.new else ()


def _unit(desk: Desk, row: Row, *wordings: str) -> Unit | None:
    """The unit that the table prints, else that of what is counted."""
    if row.unit and unit_of(row.unit):
        return desk.units.find(row.unit)
    return desk.units.of_count(*wordings, row.name)


def _per(desk: Desk, unit: str, per: Fraction) -> tree.UnitExpr:
    return tree.UnitExpr(((desk.units.find(unit).name, -1),), None if per == 1 else per)


def members_of(labels: Sequence[str]) -> tuple[tree.Member, ...]:
    """The items of a list; names are theirs alone, since members are seen in their set only."""
    names = Names()
    return tuple(tree.Member(tree.Name(names.make(label)), text(label)) for label in labels)
