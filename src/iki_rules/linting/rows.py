"""See a rule book as the rows that its decree prints, in the decree's order.

In:      core.program.Program
Out:     Row, rows_of, by_position
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from attrs import frozen

from iki_rules.core.program import Definition, Program, Report
from iki_rules.core.tree import Call, Reduce
from iki_rules.core.types import Scalar
from iki_rules.decree import recognise
from iki_rules.decree.shapes import Shape
from iki_rules.measure import Kind
from iki_rules.text import Span


NUMBER = re.compile(r"([0-9]{1,6})\.([0-9]{1,6})")


@frozen
class Row:
    """A row of a decree: what it prints, and the shape its formula is read as.

    `table` tells the tables of a decree apart, even where two positions have the same title;
    `number` is the row's number in the decree, or its name where it has none.
    """

    table: str
    number: str
    position: str
    goal: str
    name: str
    formulation: str
    sources: tuple[str, ...]
    shape: Shape
    #: Whether the book's own formula is an average of percents.
    averages_percents: bool
    place: Span


def rows_of(program: Program) -> tuple[Row, ...]:
    """The rows in the order of their numbers, or of the book where one has no such number.

    An indicator with neither a number nor a formula in words is the office's own: no row.
    """
    reports = [each for each in program.reports if each.number or each.formulation]
    numbers = [NUMBER.fullmatch(each.number or "") for each in reports]
    found = [
        _row(each, match, averages_percents=_averages(program.definitions.get(each.key)))
        for each, match in zip(reports, numbers, strict=True)
    ]
    known = [(int(match[1]), int(match[2])) for match in numbers if match]
    if len(known) == len(found):
        order = sorted(range(len(found)), key=known.__getitem__)
        return tuple(found[at] for at in order)
    return tuple(found)


def by_position(rows: Sequence[Row]) -> tuple[tuple[Row, ...], ...]:
    """The rows of each position together, in their order."""
    return tuple(tuple(group) for _, group in groupby(rows, key=lambda row: row.table))


def _averages(definition: Definition | None) -> bool:
    match definition.expr if definition else None:
        case Reduce(function="average", type=kind) | Call(function="average", type=kind):
            return isinstance(kind, Scalar) and kind.kind is Kind.PERCENT
        case _:
            return False


def _row(report: Report, number: re.Match[str] | None, *, averages_percents: bool) -> Row:
    name = report.title or report.key
    formulation = report.formulation or ""
    return Row(
        table=number[1] if number else f"{report.position or ''}",
        number=report.number or name,
        position=report.position or "",
        goal=report.goal or "",
        name=name,
        formulation=formulation,
        sources=report.sources,
        shape=recognise(name, formulation),
        averages_percents=averages_percents,
        place=report.origin,
    )
