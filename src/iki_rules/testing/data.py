"""Strategies for data that fit a rule book: units, ranges, parts of wholes, sets, edges.

Values stand in the declared unit under the keys that `RuleBook.evaluate` takes. They lie on and
beside the numbers that the book names, so that edges of bands, targets and conditions are met.

In:      book.RuleBook
Out:     data_for
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from iki_rules.book import RuleBook
from iki_rules.core.program import Input, Program
from iki_rules.core.types import MemberOf, Scalar
from iki_rules.data.inputs import written_key
from iki_rules.engines.exact import display_of
from iki_rules.measure import Display, Kind, Period, read_period
from iki_rules.testing.asked import has_data
from iki_rules.testing.numbers import numbers_of


#: Counts and measures to begin with, small first; drawn by their place, so that they shrink.
COUNTS = (1, 2, 3, 0, 10, 100, 7, 12, 40, 1000)
MEASURES = (*COUNTS, Fraction(1, 2), Fraction(5, 2), Fraction(1, 3), Fraction(12345, 100))
SHARES = tuple(Fraction(n, d) for n, d in ((1, 2), (0, 1), (1, 1), (1, 3), (9, 10), (99, 100)))
OPEN_MEMBERS = ("satu", "dua", "tiga", "empat")

Data = dict[str, Any]


def data_for(
    book: RuleBook,
    *,
    only: Sequence[str] = (),
    missing: bool = False,
    members: int = 3,
    period: str | int | None = None,
) -> st.SearchStrategy[Data]:
    """Data that the book takes without error, for all its inputs or only those named.

    With `missing` some values are left out. Open sets get up to `members` members. With `period`
    a datum that is kept by month (quarter, ...) has a figure for each of them within it, under
    the period: {"letters": {"2023-01": 4, ...}}; the others have one figure. Data have the
    total that they declare (`berjumlah`), and data that break a condition between data (`syarat`)
    are not drawn.
    """
    has_data(book, only)
    program = book.program
    numbers = numbers_of(program)
    inputs = [each for key, each in program.inputs.items() if not only or key in only]
    wholes = {each.part_of for each in inputs} - {each.key for each in inputs}
    inputs += [each for key, each in program.inputs.items() if key in wholes]
    fields = [_field(each, program, numbers) for each in _wholes_first(inputs)]
    open_sets = [key for key, each in program.sets.items() if each.members is None]
    asked = None if period is None else read_period(str(period))
    if period is not None and asked is None:
        raise ValueError(f'"{period}" is no period: write 2023, 2023-05, 2023-Q2 or 2023-S1')
    wish = _Wish(asked, missing, min(members, len(OPEN_MEMBERS)))
    drawn = _data(fields, open_sets, program, wish)
    if not program.constraints:
        return drawn
    return drawn.filter(lambda data: _fits(book, data, period))


@frozen
class _Field:
    """An input and the values it can hold, in its unit, one row for each unit of its rows."""

    input: Input
    values: st.SearchStrategy[Any]
    rows: dict[str, st.SearchStrategy[Any]]


@frozen
class _Wish:
    """The period that data are for, whether some are left out, and how large open sets get."""

    period: Period | None
    missing: bool
    members: int


@st.composite
def _data(
    draw: st.DrawFn,
    fields: Sequence[_Field],
    open_sets: Sequence[str],
    program: Program,
    wish: _Wish,
) -> Data:
    sizes = {key: draw(st.integers(1, wish.members)) for key in open_sets}
    data: Data = {}
    for field in fields:
        declared = field.input
        parts = _parts(declared, wish.period)
        figures: dict[str | None, dict[str, Any]] = {part: {} for part in parts}
        for part, members in product(parts, _cells(declared, program, sizes)):
            if wish.missing and draw(_SELDOM):
                continue
            whole = at(data.get(written_key(declared.part_of or "", members)), part)
            if declared.part_of is not None and isinstance(whole, Fraction):
                share = whole * draw(_SHARE)
                value: Any = Fraction(share // 1) if declared.whole else share
            else:
                value = draw(field.rows[members[0]] if field.rows else field.values)
            figures[part][written_key(declared.key, members)] = value
        for part, given in figures.items():
            _keep_total(declared, given)
            for key, value in given.items():
                data[key] = value if part is None else {**data.get(key, {}), part: value}
    return data


def _parts(declared: Input, asked: Period | None) -> list[str | None]:
    """The periods that a datum has figures for; None: one figure for whatever is asked."""
    if asked is None or declared.periodic is None:
        return [None]
    return [str(part) for part in asked.parts(declared.periodic.unit)] or [None]


def at(value: Any, part: str | None) -> Any:
    """The figure for a period, of a value that may have one for each."""
    return value.get(part) if isinstance(value, dict) else value


def _keep_total(declared: Input, figures: Data) -> None:
    """Scale the figures of a datum that must have a total; whole ones go to the first member."""
    if declared.total is None:
        return
    wanted = declared.total.value * declared.display.scale
    found = sum(figures.values(), Fraction(0))
    for place, key in enumerate(figures):
        if found and not declared.whole:
            figures[key] = figures[key] * wanted / found
        else:
            figures[key] = wanted if place == 0 else Fraction(0)


_SELDOM = st.integers(0, 9).map(lambda drawn: drawn == 9)
_SHARE = st.sampled_from(SHARES)


def _wholes_first(inputs: Sequence[Input]) -> list[Input]:
    """Wholes before their parts, chains of them included."""
    left = {each.key: each for each in inputs}
    done: dict[str, Input] = {}
    while left:
        ready = [each for each in left.values() if each.part_of not in left]
        for each in ready or list(left.values()):
            done[each.key] = left.pop(each.key)
    return list(done.values())


def _field(declared: Input, program: Program, numbers: Sequence[Fraction]) -> _Field:
    rows = {
        member: _values(declared, display_of(declared, (member,)), program, numbers)
        for member in declared.rows
    }
    return _Field(declared, _values(declared, declared.display, program, numbers), rows)


def _values(
    declared: Input, display: Display, program: Program, numbers: Sequence[Fraction]
) -> st.SearchStrategy[Any]:
    of = declared.type
    if isinstance(of, MemberOf):
        return st.sampled_from(program.sets[of.set].members or OPEN_MEMBERS[:1])
    assert isinstance(of, Scalar)
    whole = declared.whole or bool(declared.whole_rows)
    percent = of.kind is not Kind.PLAIN
    first: tuple[Any, ...] = (50, 100, 80, 0) if percent else COUNTS if whole else MEASURES
    pool = dict.fromkeys(Fraction(each) for each in (*first, *numbers))
    fitting = [
        value
        for value in pool
        if declared.range.holds(value / display.scale)
        and (not whole or (value.denominator == 1 and value >= 0))
    ]
    return st.sampled_from(fitting) if fitting else st.just(_inside(declared, display))


def _inside(declared: Input, display: Display) -> Fraction:
    """A value within the declared range, where no usual one is."""
    ends = [end for end in (declared.range.low, declared.range.high) if end is not None]
    return sum(ends, Fraction(0)) / max(len(ends), 1) * display.scale


def _cells(declared: Input, program: Program, sizes: dict[str, int]) -> list[tuple[str, ...]]:
    pools = [
        program.sets[axis].members or OPEN_MEMBERS[: sizes.get(axis, 1)] for axis in declared.axes
    ]
    return list(product(*pools))


def _fits(book: RuleBook, data: Data, period: str | int | None) -> bool:
    outcome = book.evaluate(data, period=period)
    return not any(each.severity == "error" for each in outcome.diagnostics)
