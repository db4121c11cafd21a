"""Bound a value from below and above while its exact value is not yet known.

Out:     Interval
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen


@frozen
class Interval:
    """All numbers between two ends; an end of None is open to infinity.

    Infinity is never reached, so whether such an end is closed means nothing: it is always True,
    and equal sets of numbers are equal intervals (but for the empty ones).
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True

    def __attrs_post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_closed", True)
        if self.high is None:
            object.__setattr__(self, "high_closed", True)

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        """The interval of one value."""
        return cls(Fraction(value), Fraction(value))

    @property
    def is_point(self) -> bool:
        """Whether exactly one value lies inside."""
        return self.low is not None and self.low == self.high

    @property
    def is_empty(self) -> bool:
        """Whether no value lies inside."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (
            self.low == self.high and not (self.low_closed and self.high_closed)
        )

    def holds(self, value: Fraction) -> bool:
        """Whether `value` lies inside."""
        return self._above_low(value) and self._below_high(value)

    def _above_low(self, value: Fraction) -> bool:
        return self.low is None or value > self.low or (self.low_closed and value == self.low)

    def _below_high(self, value: Fraction) -> bool:
        return self.high is None or value < self.high or (self.high_closed and value == self.high)

    def within(self, outer: Interval) -> bool:
        """Whether every value inside also lies inside `outer`."""
        return self.is_empty or (_low_within(self, outer) and _low_within(-self, -outer))

    def meet(self, other: Interval) -> Interval:
        """The values inside both."""
        low, low_closed = _tighter_low(self, other)
        high, high_closed = _tighter_low(-self, -other)
        return Interval(low, None if high is None else -high, low_closed, high_closed)

    def join(self, other: Interval) -> Interval:
        """The smallest interval around both."""
        if self.is_empty:
            return other
        if other.is_empty:
            return self
        low, low_closed = _looser_low(self, other)
        high, high_closed = _looser_low(-self, -other)
        return Interval(low, None if high is None else -high, low_closed, high_closed)

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_closed,
            self.low_closed,
        )

    def __add__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_closed and other.low_closed,
            self.high_closed and other.high_closed,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        corners = [_times(a, b) for a in _ends(self) for b in _ends(other)]
        low, low_closed = min(corners, key=_low_key)
        high, high_closed = max(corners, key=_high_key)
        return Interval(_finite(low), _finite(high), low_closed, high_closed)

    def __truediv__(self, other: Interval) -> Interval:
        """All quotients that are defined; a divisor that can be 0 opens the ends beside it."""
        return self * other.reciprocal()

    def reciprocal(self) -> Interval:
        """One over every value but 0."""
        if self.is_empty or (self.low == 0 and self.high == 0):
            return EMPTY
        if self.holds(Fraction(0)) and self.low != 0 and self.high != 0:
            return ANY
        if (self.low is None or self.low < 0) and self.high is not None and self.high <= 0:
            return -(-self).reciprocal()
        if self.low is None or self.low < 0:
            return ANY
        high = None if self.low == 0 else 1 / self.low
        if self.high is None:
            return Interval(Fraction(0), high, low_closed=False, high_closed=self.low_closed)
        return Interval(1 / self.high, high, self.high_closed, self.low_closed)

    def scaled(self, factor: Fraction) -> Interval:
        """Every value times one positive factor."""
        return self * Interval.point(factor)


ANY = Interval()
EMPTY = Interval(Fraction(1), Fraction(0))
NOT_NEGATIVE = Interval(Fraction(0), None)
UNIT = Interval(Fraction(0), Fraction(1))

#: An end for multiplication: a value or an infinity of a sign, and whether it is reached.
_End = tuple[Fraction | float, bool]
_INFINITY = float("inf")


def _ends(interval: Interval) -> tuple[_End, _End]:
    low: _End = (-_INFINITY, False) if interval.low is None else (interval.low, interval.low_closed)
    high: _End = (
        (_INFINITY, False) if interval.high is None else (interval.high, interval.high_closed)
    )
    return low, high


def _times(left: _End, right: _End) -> _End:
    if left[0] == 0 or right[0] == 0:
        # 0 times a bounded but unreached end is 0; it is reached when the zero is.
        return Fraction(0), (left[0] == 0 and left[1]) or (right[0] == 0 and right[1])
    if isinstance(left[0], float) or isinstance(right[0], float):
        positive = (left[0] > 0) == (right[0] > 0)
        return (_INFINITY if positive else -_INFINITY), False
    return left[0] * right[0], left[1] and right[1]


def _low_key(end: _End) -> tuple[Fraction | float, bool]:
    return end[0], not end[1]


def _high_key(end: _End) -> tuple[Fraction | float, bool]:
    return end[0], end[1]


def _finite(value: Fraction | float) -> Fraction | None:
    return value if isinstance(value, Fraction) else None


def _low_within(inner: Interval, outer: Interval) -> bool:
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or outer.low_closed or not inner.low_closed


def _tighter_low(left: Interval, right: Interval) -> tuple[Fraction | None, bool]:
    if left.low is None:
        return right.low, right.low_closed
    if right.low is None or left.low > right.low:
        return left.low, left.low_closed
    if left.low < right.low:
        return right.low, right.low_closed
    return left.low, left.low_closed and right.low_closed


def _looser_low(left: Interval, right: Interval) -> tuple[Fraction | None, bool]:
    if left.low is None or right.low is None:
        return None, True
    if left.low == right.low:
        return left.low, left.low_closed or right.low_closed
    return (left.low, left.low_closed) if left.low < right.low else (right.low, right.low_closed)
