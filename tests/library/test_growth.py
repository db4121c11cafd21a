"""The bounds of roots, powers, ln and exp hold what these functions give."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iki_rules.library import FUNCTIONS
from iki_rules.library.powers import floor_root, rational_mean, rational_power, rational_root
from iki_rules.measure import Interval
from iki_rules.measure.interval import ANY, EMPTY, NOT_NEGATIVE


POINT = Interval.point


def within(low: int, high: int) -> Interval:
    return Interval(Fraction(low), Fraction(high))


POSITIVE = st.fractions(Fraction(1, 100), 100, max_denominator=100)
DIGITS = Context(prec=150)


def decimal(value: Fraction) -> Decimal:
    return DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))


@given(POSITIVE, POSITIVE, st.fractions(0, 1))
def test_the_bounds_of_ln_and_exp_hold_their_values(
    left: Fraction, right: Fraction, share: Fraction
) -> None:
    low, high = min(left, right), max(left, right)
    value = low + (high - low) * share
    interval = Interval(low, high)

    assert FUNCTIONS["ln"].bound([interval]).holds(Fraction(decimal(value).ln(DIGITS)))
    assert FUNCTIONS["exp"].bound([interval]).holds(Fraction(decimal(value).exp(DIGITS)))
    assert FUNCTIONS["exp"].bound([-interval]).holds(Fraction(decimal(-value).exp(DIGITS)))


@given(
    st.fractions(-20, 20, max_denominator=9),
    st.fractions(-20, 20, max_denominator=9),
    st.fractions(0, 1),
    st.integers(-4, 4),
    st.integers(1, 5),
)
def test_the_bound_of_a_power_holds_its_values(
    left: Fraction, right: Fraction, share: Fraction, above: int, below: int
) -> None:
    low, high = min(left, right), max(left, right)
    value, exponent = low + (high - low) * share, Fraction(above, below)
    assume(value > 0 or (value < 0 and exponent.denominator % 2) or (value == 0 < exponent))
    bound = FUNCTIONS["power"].bound([Interval(low, high), POINT(exponent)])

    if value == 0:
        assert bound.holds(value)
        return
    logarithm = decimal(abs(value)).ln(DIGITS)
    size = Fraction(DIGITS.multiply(logarithm, decimal(exponent)).exp(DIGITS))
    found = rational_power(value, exponent)
    if found is None:
        found = -size if value < 0 and exponent.numerator % 2 else size
    assert bound.holds(found)


@pytest.mark.parametrize(
    ("function", "intervals", "bound"),
    [
        ("ln", [POINT(1)], POINT(0)),
        ("ln", [within(-2, 0)], EMPTY),
        ("ln", [within(0, 1)], Interval(None, Fraction(0))),
        ("exp", [POINT(0)], POINT(1)),
        ("exp", [Interval(None, Fraction(0))], within(0, 1)),
        ("exp", [within(0, 10**9)], Interval(Fraction(1), None)),
        ("root", [within(4, 9), POINT(2)], within(2, 3)),
        ("root", [within(-8, 1), POINT(3)], within(-2, 1)),
        ("root", [ANY, POINT(2)], NOT_NEGATIVE),
        ("power", [within(-2, 1), POINT(2)], within(0, 4)),
        ("power", [NOT_NEGATIVE, ANY], NOT_NEGATIVE),
        ("power", [ANY, ANY], ANY),
        ("power", [ANY, POINT(0)], POINT(1)),
        ("geometric_mean", [POINT(2), POINT(8)], within(2, 8)),
        ("geometric_mean", [within(-2, 8)], within(0, 8)),
    ],
)  # fmt: skip
def test_bounds_that_are_known(function: str, intervals: list[Interval], bound: Interval) -> None:
    assert FUNCTIONS[function].bound(intervals) == bound


@given(st.integers(1, 10**60), st.integers(2, 40))
def test_a_floor_root_is_the_largest_whole_number_below(value: int, degree: int) -> None:
    root = floor_root(value, degree)

    assert root**degree <= value < (root + 1) ** degree


@given(st.fractions(-1000, 1000, max_denominator=999), st.integers(2, 9))
def test_the_root_of_a_power_is_found(value: Fraction, degree: int) -> None:
    expected = value if degree % 2 else abs(value)

    assert rational_root(value**degree, degree) == expected


@given(st.integers(2, 10**30), st.integers(2, 9))
def test_what_is_no_power_has_no_root(value: int, degree: int) -> None:
    found = rational_root(Fraction(value), degree)

    assert found is None or found**degree == value
    assert rational_root(Fraction(value**degree + 1), degree) is None


def test_a_mean_of_thousands_of_like_values_is_found_at_once() -> None:
    assert rational_mean([Fraction(7, 3)] * 5_000) == Fraction(7, 3)
