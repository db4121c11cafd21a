"""Bound powers, roots, ln and exp from the bounds of what they take, before any data is seen.

The decimals of the standard library round ln and exp correctly; one step further out on each
side is a guaranteed bound. Results themselves are enclosed by the exact engine.

Out:     ln_bound, exp_bound, power_bound, root_bound, geometric_bound
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction

from iki_rules.library.powers import rational_power
from iki_rules.measure import Interval
from iki_rules.measure.interval import ANY, EMPTY, NOT_NEGATIVE


DIGITS = 40
#: Larger numbers, and powers of e beyond this, have no bound of ours.
MOST_BITS, MOST_EXPONENT = 4_096, Fraction(10_000)
_DOWN, _UP = (
    Context(prec=DIGITS, rounding=mode, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
    for mode in (ROUND_FLOOR, ROUND_CEILING)
)


def ln_bound(intervals: Sequence[Interval]) -> Interval:
    """The logarithms of what lies above 0."""
    inside = intervals[0].meet(Interval(Fraction(0), low_closed=False))
    if inside.is_empty:
        return EMPTY
    return Interval(_ln(inside.low)[0], _ln(inside.high)[1])


def exp_bound(intervals: Sequence[Interval]) -> Interval:
    """The powers of e."""
    low, high = intervals[0].low, intervals[0].high
    if intervals[0].is_empty:
        return EMPTY
    return Interval(
        Fraction(0) if low is None else _exp(low)[0], None if high is None else _exp(high)[1]
    )


def root_bound(intervals: Sequence[Interval]) -> Interval:
    """The roots of a degree that is known."""
    degree = intervals[1].low
    return ANY if not degree else power_bound([intervals[0], Interval.point(1 / degree)])


def power_bound(intervals: Sequence[Interval]) -> Interval:
    """The powers; those of negative numbers where the exponent is known."""
    base, exponent = intervals
    if base.is_empty or exponent.is_empty:
        return EMPTY
    if not exponent.is_point or exponent.low is None:
        return NOT_NEGATIVE if base.within(NOT_NEGATIVE) else ANY
    if base.within(NOT_NEGATIVE):
        return _power_of_positive(base, exponent.low)
    if exponent.low.denominator % 2 == 0:
        return _power_of_positive(base.meet(NOT_NEGATIVE), exponent.low)
    above = _power_of_positive(base.meet(NOT_NEGATIVE), exponent.low)
    below = _power_of_positive((-base).meet(NOT_NEGATIVE), exponent.low)
    return above.join(below if exponent.low.numerator % 2 == 0 else -below)


def geometric_bound(intervals: Sequence[Interval]) -> Interval:
    """A mean lies between the least and the greatest; below 0 it has no value."""
    hull = intervals[0]
    for interval in intervals[1:]:
        hull = hull.join(interval)
    return hull.meet(NOT_NEGATIVE)


def _power_of_positive(base: Interval, exponent: Fraction) -> Interval:
    if base.is_empty:
        return EMPTY
    if exponent < 0:
        return _power_of_positive(base.reciprocal(), -exponent)
    if exponent == 0:
        return Interval.point(1)
    low = Fraction(0) if not base.low else _power(base.low, exponent)[0]
    return Interval(low, None if base.high is None else _power(base.high, exponent)[1])


def _power(value: Fraction, exponent: Fraction) -> tuple[Fraction, Fraction | None]:
    """Bounds of the power of a number from 0 on; the exponent is above 0."""
    if value == 0:
        return value, value
    if _bits(value) * abs(exponent.numerator) <= MOST_BITS:
        exact = rational_power(value, exponent)
        if exact is not None:
            return exact, exact
    low, high = _ln(value)
    return (
        Fraction(0) if low is None else _exp(low * exponent)[0],
        None if high is None else _exp(high * exponent)[1],
    )


def _ln(value: Fraction | None) -> tuple[Fraction | None, Fraction | None]:
    if not value or _bits(value) > MOST_BITS:
        return None, None
    if value == 1:
        return Fraction(0), Fraction(0)
    low, high = _decimals(value)
    return Fraction(low.ln(_DOWN).next_minus(_DOWN)), Fraction(high.ln(_UP).next_plus(_UP))


def _exp(value: Fraction) -> tuple[Fraction, Fraction | None]:
    if value == 0:
        return Fraction(1), Fraction(1)
    if value < -MOST_EXPONENT:
        return Fraction(0), Fraction(1)
    if value > MOST_EXPONENT:
        return Fraction(1), None
    low, high = _decimals(value)
    return Fraction(low.exp(_DOWN).next_minus(_DOWN)), Fraction(high.exp(_UP).next_plus(_UP))


def _decimals(value: Fraction) -> tuple[Decimal, Decimal]:
    """The decimals just below and just above a number."""
    above, below = Decimal(value.numerator), Decimal(value.denominator)
    return _DOWN.divide(above, below), _UP.divide(above, below)


def _bits(value: Fraction) -> int:
    return value.numerator.bit_length() + value.denominator.bit_length()
