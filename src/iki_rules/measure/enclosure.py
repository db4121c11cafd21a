"""Hold a number that is no fraction between two fractions, and compute with both.

The exact number lies between the ends, whatever is done with it: each operation widens its result
to ends of a given number of bits, so that they never grow.

Out:     Enclosure, Number, between, ends, plus, times, over, least, greatest, below, inside
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from iki_rules.measure.interval import Interval


@frozen
class Enclosure:
    """One number that is known to lie between two different fractions, the ends included."""

    low: Fraction
    high: Fraction

    def __neg__(self) -> Enclosure:
        return Enclosure(-self.high, -self.low)

    def scaled(self, factor: Fraction) -> Enclosure:
        """The number times a factor above 0, its ends not widened."""
        return Enclosure(self.low * factor, self.high * factor)

    @property
    def holds_zero(self) -> bool:
        """Whether the number can be 0."""
        return self.low <= 0 <= self.high


#: Known exactly, or between two ends.
Number: TypeAlias = Fraction | Enclosure


def ends(value: Number) -> tuple[Fraction, Fraction]:
    """Both ends; twice the number itself where it is known exactly."""
    return (value.low, value.high) if isinstance(value, Enclosure) else (value, value)


def between(low: Fraction, high: Fraction, bits: int) -> Number:
    """A number between these, the ends widened to so many bits; exact where they are one."""
    if low == high:
        return low
    return Enclosure(_down(low, bits), -_down(-high, bits))


def _down(value: Fraction, bits: int) -> Fraction:
    """The largest number of so many bits that is not above `value`."""
    above, below = value.numerator, value.denominator
    if above == 0 or (above.bit_length() <= bits and below & (below - 1) == 0):
        return value
    shift = bits - above.bit_length() + below.bit_length()
    if shift >= 0:
        return Fraction((above << shift) // below, 1 << shift)
    return Fraction(above // (below << -shift) << -shift)


def plus(left: Number, right: Number, bits: int) -> Number:
    """The sum."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left + right
    (a, b), (c, d) = ends(left), ends(right)
    return between(a + c, b + d, bits)


def times(left: Number, right: Number, bits: int) -> Number:
    """The product."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left * right
    corners = [a * b for a in ends(left) for b in ends(right)]
    return between(min(corners), max(corners), bits)


def over(left: Number, right: Number, bits: int) -> Number:
    """The quotient; the divisor cannot be 0."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left / right
    corners = [a / b for a in ends(left) for b in ends(right)]
    return between(min(corners), max(corners), bits)


def least(values: Sequence[Number], bits: int) -> Number:
    """The smallest of these."""
    pairs = [ends(value) for value in values]
    return between(min(low for low, _ in pairs), min(high for _, high in pairs), bits)


def greatest(values: Sequence[Number], bits: int) -> Number:
    """The largest of these."""
    pairs = [ends(value) for value in values]
    return between(max(low for low, _ in pairs), max(high for _, high in pairs), bits)


def below(left: Number, right: Number, *, closed: bool) -> bool | None:
    """Whether left < right (or <=, where closed); None where both answers are possible."""
    (a, b), (c, d) = ends(left), ends(right)
    if b < c or (closed and b == c):
        return True
    if a > d or (not closed and a == d):
        return False
    return None


def inside(value: Number, interval: Interval) -> bool | None:
    """Whether the number lies in the interval; None where both answers are possible."""
    low, high = ends(value)
    if low == high:
        return interval.holds(low)
    around = Interval(low, high)
    if around.within(interval):
        return True
    return False if around.meet(interval).is_empty else None
