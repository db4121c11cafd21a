"""Intervals enclose every value that arithmetic on their points can give, and no end is lost."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from iki_rules.measure import Interval
from iki_rules.measure.interval import ANY, EMPTY, NOT_NEGATIVE, UNIT


NUMBERS = st.integers(-6, 6).map(Fraction) | st.fractions(-6, 6, max_denominator=4)
ENDS = st.none() | NUMBERS


@st.composite
def intervals(draw):
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high and draw(st.booleans()):
        low, high = high, low
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def held(draw):
    """An interval and a value inside."""
    interval, value = draw(intervals()), draw(NUMBERS)
    if not interval.holds(value):
        low = None if interval.low is None else min(interval.low, value)
        high = None if interval.high is None else max(interval.high, value)
        interval = Interval(low, high)
    return interval, value


@given(held(), held())
def test_sums_differences_and_products_are_enclosed(left, right):
    (outer, a), (other, b) = left, right

    assert (outer + other).holds(a + b)
    assert (outer - other).holds(a - b)
    assert (outer * other).holds(a * b)
    assert (-outer).holds(-a)


@given(held(), held())
def test_quotients_are_enclosed_wherever_they_are_defined(left, right):
    (outer, a), (other, b) = left, right

    if b:
        assert (outer / other).holds(a / b)
        assert other.reciprocal().holds(1 / b)


@given(held(), st.fractions(min_value="1/100", max_value=100))
def test_scaling_by_a_positive_factor_is_enclosed(pair, factor):
    outer, value = pair

    assert outer.scaled(factor).holds(value * factor)


@given(intervals(), intervals(), NUMBERS)
def test_a_meeting_holds_what_both_hold(left, right, value):
    assert left.meet(right).holds(value) == (left.holds(value) and right.holds(value))


@given(intervals(), intervals(), NUMBERS)
def test_a_join_holds_what_either_holds(left, right, value):
    joined = left.join(right)

    assert joined.holds(value) or not (left.holds(value) or right.holds(value))
    assert left.within(joined)
    assert right.within(joined)


@given(intervals(), intervals(), NUMBERS)
def test_within_means_that_every_value_is_held(inner, outer, value):
    if inner.within(outer) and inner.holds(value):
        assert outer.holds(value)


@given(intervals(), intervals())
def test_what_is_not_within_holds_a_value_that_the_other_does_not(inner, outer):
    if not inner.within(outer):
        assert any(inner.holds(each) and not outer.holds(each) for each in near(inner, outer))


@given(intervals())
def test_an_empty_interval_holds_nothing_and_another_one_something(interval):
    assert interval.is_empty == (not any(map(interval.holds, near(interval))))


@given(intervals(), intervals())
def test_nothing_comes_of_empty_intervals(left, right):
    if left.is_empty or right.is_empty:
        for found in (left + right, left - right, left * right, left / right, left.meet(right)):
            assert found.is_empty


@given(intervals(), intervals())
def test_sums_and_products_do_not_depend_on_the_order(left, right):
    assert left + right == right + left
    assert left * right == right * left
    assert left.meet(right) == right.meet(left)


@given(intervals())
def test_one_zero_and_two_signs_change_nothing(interval):
    opposite = -interval
    assert -opposite == interval
    if not interval.is_empty:
        assert interval * Interval.point(1) == interval
        assert interval + Interval.point(0) == interval
        assert interval.meet(ANY) == interval
        assert interval.join(EMPTY) == interval


@given(intervals(), intervals())
def test_the_ends_of_a_sum_are_reached_where_they_are_closed(left, right):
    total = left + right
    if not total.is_empty and total.low is not None and total.low_closed:
        assert left.holds(left.low)
        assert right.holds(right.low)
        assert left.low + right.low == total.low


@given(intervals(), intervals())
def test_a_closed_end_of_a_product_is_a_product_of_points(left, right):
    product = left * right
    for end, closed in ((product.low, product.low_closed), (product.high, product.high_closed)):
        if end is not None and closed and not product.is_empty:
            candidates = [
                a * b
                for a in (*near(left), Fraction(0))
                if left.holds(a)
                for b in (*near(right), Fraction(0))
                if right.holds(b)
            ]
            assert end in candidates


@given(NUMBERS, NUMBERS)
def test_points_compute_as_numbers_do(a, b):
    left, right = Interval.point(a), Interval.point(b)

    assert left.is_point
    assert left + right == Interval.point(a + b)
    assert left - right == Interval.point(a - b)
    assert left * right == Interval.point(a * b)
    assert left / right == (Interval.point(a / b) if b else EMPTY)


def test_a_part_over_its_whole_lies_between_zero_and_one_only_if_someone_says_so():
    assert NOT_NEGATIVE / NOT_NEGATIVE == NOT_NEGATIVE
    assert UNIT.within(NOT_NEGATIVE / NOT_NEGATIVE)


def test_a_divisor_that_only_touches_zero_opens_one_end():
    assert Interval.point(1) / UNIT == Interval(Fraction(1), None)
    assert Interval.point(1) / -UNIT == Interval(None, Fraction(-1))
    assert Interval.point(1) / Interval(Fraction(-1), Fraction(1)) == ANY
    assert Interval.point(0) / UNIT == Interval.point(0)


def test_an_end_at_infinity_is_neither_open_nor_closed():
    assert Interval(None, None, low_closed=False, high_closed=False) == ANY


def near(*intervals):
    """Every end, a little beside it, between the ends, and far outside."""
    ends = [e for each in intervals for e in (each.low, each.high) if e is not None]
    ends = [*ends, Fraction(0)]
    step = Fraction(1, 1000)
    middles = [(a + b) / 2 for a in ends for b in ends]
    beside = [end + sign * step for end in ends for sign in (-1, 1)]
    return [*ends, *middles, *beside, Fraction(-1000), Fraction(1000)]
