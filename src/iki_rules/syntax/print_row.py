"""Write what stands under a head outside formulas: rows, targets, ranges and dates.

In:      tree.Row, tree.Band, tree.Given, tree.Expected, tree.Target, tree.Range
Out:     row_cells, refuse_row, write_target, write_range, write_decimals, write_validity
"""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from iki_rules.diagnostics import Language
from iki_rules.syntax import tree
from iki_rules.syntax.pen import TIME_WORDS, Pen
from iki_rules.syntax.shapes import RULES, SHAPES, STATUSES
from iki_rules.syntax.words import words


def row_cells(
    row: tree.Row | tree.Band | tree.Given | tree.Expected, language: Language
) -> list[str]:
    """The cells of a row; an empty one keeps its column."""
    cells = [Pen(language), Pen(language), Pen(language)]
    first, second, third = cells
    match row:
        case tree.Row(member, value):
            first.name(member.name.text)
            if member.title is not None:
                second.text(member.title.text)
            third.literal(value)
        case tree.Band(label, limits):
            first.text(label.text)
            match limits:
                case None:
                    second.word("OTHERWISE")
                case tree.Number():
                    second.literal(limits)
                case _:
                    write_range(second, limits)
        case tree.Given(name, value):
            first.expr(name)
            if row.period is not None:
                first.when(row.period)
            second.word("EQUAL")
            _value(second, value)
        case tree.Expected():
            first.word("EXPECT")
            _expects(first, row)
            second.word("EQUAL")
            _expected(second, row)
            if row.band is not None:
                third.text(row.band.text)
        case _:
            assert_never(row)
    return [cell.line() for cell in cells]


def refuse_row(row: tree.Row, *, first: bool) -> None:
    """Raises ValueError where a row of a table would be read as a clause: it needs a title."""
    name = row.member.name.text
    entry = words("id").line.get(name)
    if row.member.title is not None or entry is None or entry.meaning not in RULES:
        return
    if first or entry.meaning in SHAPES["QUANTITY"].clauses:
        raise ValueError(f"the row {name} would be read as a clause: give it a title")


def _expects(pen: Pen, row: tree.Expected) -> None:
    if row.function is None:
        pen.expr(row.name)
    else:
        pen.function(row.function)
        pen.word("LEFT")
        pen.expr(row.name)
        pen.word("RIGHT")
    if row.period is not None:
        pen.when(row.period)


def _value(pen: Pen, value: tree.Expr | tree.Range) -> None:
    match value:
        case tree.Range():
            write_range(pen, value)
        case tree.Name("true"):
            pen.word("TRUE")
        case tree.Name("false"):
            pen.word("FALSE")
        case tree.Number():
            pen.literal(value)
        case _:
            pen.expr(value)


_STATUSES = {status: word for word, status in STATUSES.items()}


def _expected(pen: Pen, row: tree.Expected) -> None:
    if row.status is not None:
        pen.word(_STATUSES[row.status])
    elif row.value is not None:
        _value(pen, row.value)
        pen.refuse("EQUAL", *_STATUSES.values())


def write_target(pen: Pen, target: tree.Target) -> None:
    """A period, where there is one, and a number, a range or a formula in brackets."""
    if target.period is not None:
        pen.when(target.period)
        pen.word("COLON")
    match target.value:
        case tree.Number() as number:
            pen.literal(number)
        case tree.Range() as limits:
            write_range(pen, limits)
        case formula:
            pen.word("LEFT")
            pen.expr(formula)
            pen.word("RIGHT")


def write_range(pen: Pen, limits: tree.Range) -> None:
    """A range between numbers. Raises ValueError where an end is a formula."""
    pen.range_sign(limits)
    if limits.low is not None:
        _end(pen, limits.low)
    pen.range_middle(limits)
    if limits.high is not None:
        _end(pen, limits.high)


def _end(pen: Pen, end: tree.Bound) -> None:
    match end.value:
        case tree.Number() as number:
            pen.literal(number)
        case _:
            raise ValueError("outside formulas the ends of a range are numbers")


_ROLLS: dict[tree.Roll, str] = {
    "sum": "ROLL_SUM",
    "last": "ROLL_LAST",
    "average": "ROLL_AVERAGE",
    "maximum": "ROLL_MAXIMUM",
    "minimum": "ROLL_MINIMUM",
    "cumulative": "CUMULATIVE",
}


def write_periodic(pen: Pen, periodic: tree.Periodic) -> None:
    """`bulan jumlah`."""
    pen.word(TIME_WORDS[periodic.unit])
    if periodic.roll is not None:
        pen.word(_ROLLS[periodic.roll])


def write_decimals(pen: Pen, places: int) -> None:
    """`2 desimal`."""
    pen.number(Fraction(places))
    pen.word("DECIMALS")


def write_validity(pen: Pen, validity: tree.Validity) -> None:
    """Years or dates as they were written, from the first to the last or one of them."""
    if validity.first is not None:
        if validity.last is None:
            pen.word("SINCE")
        pen.date(validity.first)
    if validity.last is not None and validity.last != validity.first:
        pen.word("TO")
        pen.date(validity.last)
