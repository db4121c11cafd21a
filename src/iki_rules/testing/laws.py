"""Laws that a calculation has to keep, each called in one line from a test.

Each law draws data that fit the book and raises AssertionError at the first that break it; the
message names the data. hypothesis makes them small. A name that the book does not have is an
UnknownResultError: such a law would hold of any book.

In:      book.RuleBook
Out:     keeps_range, monotone, member_order_irrelevant, unit_scaling_irrelevant, ratio_of_totals,
         bands_total_and_single, surfaces_agree, engines_agree
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Literal, TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iki_rules.book import Outcome, Result, RuleBook, loads
from iki_rules.core.absent import Absent
from iki_rules.diagnostics import Language
from iki_rules.engines import exact
from iki_rules.engines.symbolic import Symbolic, translate
from iki_rules.syntax.format import format_text
from iki_rules.testing.asked import has_data, has_results, known
from iki_rules.testing.data import Data, data_for
from iki_rules.testing.edges import around, compared
from iki_rules.testing.moves import changed, gathered, is_of, members_in, renamed, told


#: What hypothesis would say of the speed and size of drawing data.
UNCHECKED = (
    HealthCheck.too_slow,
    HealthCheck.filter_too_much,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
)
#: How many data a law tries unless told otherwise.
EXAMPLES = 100

#: The period that is asked for: data kept by month then have a figure for each.
Asked: TypeAlias = str | int | None


def keeps_range(
    book: RuleBook, *names: str, period: Asked = None, examples: int = EXAMPLES
) -> None:
    """Every result of these indicators lies within the range that they declare."""
    has_results(book, names)

    def check(data: Data) -> None:
        for result in _results(book.evaluate(data, period=period), names):
            assert result.status != "out_of_range", (
                f"{result.in_language('en').reason}, with {told(data)}"
            )

    _for_all(data_for(book, period=period), check, examples)


def monotone(
    book: RuleBook,
    name: str,
    datum: str,
    direction: Literal["up", "down"] = "up",
    *,
    period: Asked = None,
    examples: int = EXAMPLES,
) -> None:
    """As the datum grows, the result does not fall ("up"), or does not grow ("down")."""
    has_results(book, [name])
    has_data(book, [datum])
    if direction not in ("up", "down"):
        raise ValueError(f'the direction is "up" or "down", not "{direction}"')

    def check(drawn: tuple[Data, Fraction]) -> None:
        data, more = drawn
        raised = {
            key: changed(value, lambda each: each + more) if is_of(key, datum) else value
            for key, value in data.items()
        }
        before, after = book.evaluate(data, period=period), book.evaluate(raised, period=period)
        for one in before.select(name):
            other = after[one.id]
            if isinstance(one.value, Fraction) and isinstance(other.value, Fraction):
                fine = one.value <= other.value if direction == "up" else one.value >= other.value
                assert fine, (
                    f"{one.id} goes from {one.shown} to {other.shown} "
                    f"when {datum} grows by {more}, with {told(data)}"
                )

    steps = st.sampled_from([Fraction(1), Fraction(10), Fraction(100)])
    _for_all(st.tuples(data_for(book, period=period), steps), check, examples)


def member_order_irrelevant(
    book: RuleBook, name: str, over: str, *, period: Asked = None, examples: int = EXAMPLES
) -> None:
    """Exchanging all data of two members of the set leaves the result as it was."""
    has_results(book, [name])
    known(over, book.program.sets)

    def check(data: Data) -> None:
        before = book.evaluate(data, period=period)
        for first, second in pairwise(members_in(data, book, over)):
            other = {renamed(key, {first: second, second: first}): data[key] for key in data}
            _same(
                name,
                before,
                book.evaluate(other, period=period),
                data,
                f"{first} and {second} change places",
            )

    _for_all(data_for(book, period=period), check, examples)


def unit_scaling_irrelevant(
    book: RuleBook,
    name: str,
    data: Sequence[str],
    factor: int = 10,
    *,
    period: Asked = None,
    examples: int = EXAMPLES,
) -> None:
    """Counting these data in a unit that is so many times smaller leaves the result as it was."""
    has_results(book, [name])
    has_data(book, data)

    def check(drawn: Data) -> None:
        scaled = {
            key: changed(value, lambda each: each * factor)
            if any(is_of(key, each) for each in data)
            else value
            for key, value in drawn.items()
        }
        both = book.evaluate(drawn, period=period), book.evaluate(scaled, period=period)
        _same(name, *both, drawn, f"all of it times {factor}")

    _for_all(data_for(book, period=period), check, examples)


def ratio_of_totals(
    book: RuleBook, name: str, over: str, *, period: Asked = None, examples: int = EXAMPLES
) -> None:
    """Moving figures from member to member, totals kept, leaves the result as it was."""
    has_results(book, [name])
    known(over, book.program.sets)

    def check(data: Data) -> None:
        members = members_in(data, book, over)
        moved = gathered(data, members)
        both = book.evaluate(data, period=period), book.evaluate(moved, period=period)
        _same(name, *both, data, f"everything is moved to {' '.join(members[:1])}")

    _for_all(data_for(book, period=period), check, examples)


def bands_total_and_single(book: RuleBook, scale: str) -> None:
    """On and beside every end, a value has a band, and no second two-sided one."""
    known(scale, book.program.scales)
    found = book.program.scales[scale]
    for value in around(found):
        banded = exact.band_of(scale, value, found)
        shown = value * found.display.scale
        assert not isinstance(banded, Absent), f"{shown} {found.display.text} has no band"
        held = compared(value, found)
        closed = [
            band.label
            for band in found.bands
            if band.range is not None
            and band.range.low is not None
            and band.range.high is not None
            and band.range.holds(held)
        ]
        assert len(closed) <= 1, f"{shown} {found.display.text} has several bands: {closed}"


def surfaces_agree(book: RuleBook, *, period: Asked = None, examples: int = EXAMPLES) -> None:
    """The book written in the other language gives the same results."""
    other: Language = "en" if book.language == "id" else "id"
    texts = {
        name: format_text(source, to=other)
        for name, source in book.sources.items()
        if not name.startswith("iki_rules/prelude/")
    }
    translated = loads(texts)

    def check(data: Data) -> None:
        one, two = book.evaluate(data, period=period), translated.evaluate(data, period=period)
        for result in one.results:
            assert _plain(result) == _plain(two[result.id]), f"{result.id}, with {told(data)}"

    _for_all(data_for(book, period=period), check, examples)


def engines_agree(book: RuleBook, *, period: Asked = None, examples: int = EXAMPLES) -> None:
    """What sympy makes of each formula has the value that the exact engine gives.

    Needs the extra `symbolic`. Formulas that sympy cannot say are passed over.
    """
    program = book.program
    formulas: dict[tuple[str, tuple[str, ...]], Symbolic] = {}
    for key in program.order:
        definition = program.definitions[key]
        pools = [program.sets[axis].members for axis in definition.axes]
        if definition.expr is None or definition.zero_divisor is not None or None in pools:
            continue
        for members in exact.combinations(
            program, book.evaluate({}, period=period).computed.inputs, definition.axes
        ):
            made = translate(program, key, members)
            if isinstance(made, Symbolic):
                formulas[key, members] = made

    def check(data: Data) -> None:
        values = book.evaluate(data, period=period).computed
        for (key, members), made in formulas.items():
            value = values.get(key, members)
            cells = {symbol: values.get(*cell) for symbol, cell in made.cells.items()}
            if isinstance(value, Fraction) and not any(
                isinstance(each, Absent) for each in cells.values()
            ):
                given = {
                    symbol: _sympy(Fraction(made.place(symbol, each)))
                    if isinstance(each, str)
                    else _sympy(each)
                    for symbol, each in cells.items()
                }
                found = made.expression.xreplace(given).doit()
                assert found == _sympy(value), f"{key}{list(members)}, with {told(data)}"

    _for_all(data_for(book, period=period), check, examples)


def _sympy(value: exact.Value) -> object:
    import sympy  # noqa: PLC0415 - only where formulas were translated

    if isinstance(value, Fraction):
        return sympy.Rational(value.numerator, value.denominator)
    return sympy.true if value is True else sympy.false


def _for_all(
    strategy: st.SearchStrategy[object], check: Callable[..., None], examples: int
) -> None:
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=UNCHECKED,
    )
    @given(strategy)
    def law(drawn: object) -> None:
        check(drawn)

    law()


def _results(outcome: Outcome, names: Sequence[str]) -> Sequence[Result]:
    return [each for name in names for each in outcome.select(name)] or outcome.results


def _plain(result: Result) -> tuple[object, ...]:
    band = None if result.band is None else result.band.label
    return (result.status, result.value, result.decimal, band)


def _same(name: str, before: Outcome, after: Outcome, data: Data, change: str) -> None:
    for one in before.select(name):
        other = after[one.id]
        assert (one.status, one.value) == (other.status, other.value), (
            f"{one.id} goes from {one.shown or one.status} to {other.shown or other.status} "
            f"after {change}, with {told(data)}"
        )
