"""Draft a rule book from the table of a decree: every row once, in its order, under its headings.

In:      decree.Table
Out:     Draft, Reading, draft
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from attrs import evolve, frozen

from iki_rules.decree import Row, Table, recognise
from iki_rules.decree.shapes import (
    Average,
    Conditional,
    Count,
    Doubt,
    Listed,
    Qualitative,
    Ratio,
    Shape,
    Survey,
    TimeLimit,
    Unread,
    Weighted,
)
from iki_rules.diagnostics import Language
from iki_rules.drafting import marks
from iki_rules.drafting.counts import draft_count, draft_listed, draft_weighted
from iki_rules.drafting.divisions import draft_average, draft_conditional, draft_ratio
from iki_rules.drafting.parts import Desk, Drafted, indicator, text, unread
from iki_rules.drafting.recorded import draft_limit, draft_survey
from iki_rules.limits import DEFAULT
from iki_rules.syntax import tree
from iki_rules.syntax.print import print_file


@frozen
class Reading:
    """How one row was read: its shape, the indicator written for it, and what to look at."""

    row: Row
    shape: Shape
    indicator: tree.Indicator
    doubts: tuple[Doubt, ...]

    @property
    def unread(self) -> bool:
        """Whether the formula is kept in the decree's words as `belum jelas`."""
        return isinstance(self.indicator.formula, tree.Reason)

    @property
    def marked(self) -> bool:
        """Whether a person has to look at this row."""
        return self.unread or bool(self.doubts)


@frozen
class Draft:
    """A drafted rule book, and how each row of the table was read."""

    file: tree.File
    readings: tuple[Reading, ...]

    @property
    def text(self) -> str:
        """The rule book."""
        return print_file(self.file, self.file.language)


def draft(table: Table, language: Language = "id") -> Draft:
    """The rule book of a table. Its names and words are the decree's, its marks in `language`."""
    desk = Desk(language)
    rows: list[tree.Declaration] = []
    readings: list[Reading] = []
    before: Row | None = None
    for row in table.rows:
        rows += _headings(row, before)
        shape = recognise(row.name, row.formulation)
        made = _drafted(desk, row, shape)
        doubts = (*shape.doubts, *made.doubts, *_of_row(desk, row, made.indicator))
        finished = _noted(desk, made, doubts)
        rows += [*made.before, finished]
        readings.append(Reading(row, shape, finished, doubts))
        before = row
    used = set(_units(rows))
    units = [each for each in desk.units.declared.values() if each.name.text in used]
    return Draft(tree.File(language, (*units, *rows)), tuple(readings))


def _headings(row: Row, before: Row | None) -> list[tree.Declaration]:
    """The position and the goal of a row, where they are new."""
    found: list[tree.Declaration] = []
    entered = before is None or row.position_number != before.position_number
    if entered and row.position:
        found.append(tree.Position(text(row.position)))
    if row.goal and (entered or before is None or row.goal != before.goal):
        found.append(tree.Goal(text(row.goal)))
    return found


def _units(declarations: list[tree.Declaration]) -> Iterator[str]:
    """The names of the units that declarations are in."""
    for each in declarations:
        if isinstance(each, tree.Data | tree.Indicator | tree.Quantity) and each.unit:
            yield from (name for name, _ in each.unit.factors)
        if isinstance(each, tree.Quantity):
            per = [row.value.unit for row in each.rows if row.value.unit]
            yield from (name for unit in per for name, _ in unit.factors)


def _drafted(desk: Desk, row: Row, shape: Shape) -> Drafted:
    match shape:
        case Count():
            return draft_count(desk, row, shape)
        case Listed():
            return draft_listed(desk, row, shape)
        case Ratio():
            return draft_ratio(desk, row, shape)
        case Conditional():
            return draft_conditional(desk, row, shape)
        case Weighted():
            return draft_weighted(desk, row, shape)
        case Average():
            return draft_average(desk, row, shape)
        case TimeLimit():
            return draft_limit(desk, row, shape)
        case Survey():
            return draft_survey(desk, row, shape)
        case Qualitative():
            return Drafted(indicator(desk, row, recorded="member"))
        case Unread():
            return unread(desk, row, shape.why)
        case _:
            assert_never(shape)


def _noted(desk: Desk, made: Drafted, doubts: tuple[Doubt, ...]) -> tree.Indicator:
    """The indicator with its notes and marks."""
    said = (*made.notes, *map(marks.mark, doubts))
    notes = tuple(text(each.say(desk.language)) for each in said)
    return evolve(made.indicator, details=evolve(made.indicator.details, notes=notes))


def _of_row(desk: Desk, row: Row, made: tree.Indicator) -> tuple[Doubt, ...]:
    """What was done to the row before it was read, and a unit of its own that was not used."""
    longest = max(len(row.name), len(row.formulation), *map(len, row.sources), 0)
    used = "/".join(name for name, _ in made.unit.factors) if made.unit else ""
    printed = (row.unit or "").lower().replace("persen", "%").replace(" ", "")
    other = bool(printed) and printed != used and desk.units.known(printed) != used
    found = [
        (other, marks.other_unit(row.unit or "")),
        (row.joined, marks.JOINED),
        (row.cleaned, marks.CLEANED),
        (longest > DEFAULT.text_characters, marks.CUT),
    ]
    return tuple(doubt for holds, doubt in found if holds)
