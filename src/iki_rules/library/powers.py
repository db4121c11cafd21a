"""Find powers and roots that are fractions again, with whole numbers only.

Out:     rational_root, rational_power, rational_mean
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import isqrt


#: How many primes are asked before a root is worked out.
SIEVES = 4


def rational_root(value: Fraction, degree: int) -> Fraction | None:
    """The root of a number, if it is a fraction; below 0 for odd degrees only."""
    if value < 0:
        root = rational_root(-value, degree) if degree % 2 else None
        return None if root is None else -root
    above = _whole_root(value.numerator, degree)
    below = None if above is None else _whole_root(value.denominator, degree)
    return None if above is None or below is None else Fraction(above, below)


def rational_power(value: Fraction, exponent: Fraction) -> Fraction | None:
    """The power of a number that is not 0, if it is a fraction."""
    root = rational_root(value, exponent.denominator)
    return None if root is None else root**exponent.numerator


def rational_mean(values: Sequence[Fraction]) -> Fraction | None:
    """The geometric mean of numbers that are not negative, if it is a fraction."""
    return rational_root(_product(values), len(values))


def _product(values: Sequence[Fraction]) -> Fraction:
    """Multiplied in pairs, so that the cost stays near that of the result."""
    if len(values) == 1:
        return values[0]
    half = len(values) // 2
    return _product(values[:half]) * _product(values[half:])


def _whole_root(value: int, degree: int) -> int | None:
    """The root of a whole number from 0 on, if it is a whole number."""
    if value < 2 or degree == 1:  # noqa: PLR2004 - 0 and 1 are their own roots
        return value
    if degree >= value.bit_length() or not _may_be_power(value, degree):
        return None
    root = floor_root(value, degree)
    return root if root**degree == value else None


def _may_be_power(value: int, degree: int) -> bool:
    """False where a remainder shows that no whole number has this power.

    Modulo a prime q = k x degree + 1, powers of that degree are 0 or have the power k of 1.
    """
    found, q = 0, 1
    while found < SIEVES:
        q += degree
        if q % 2 and _is_prime(q):
            found += 1
            rest = value % q
            if rest and pow(rest, (q - 1) // degree, q) != 1:
                return False
    return True


def _is_prime(number: int) -> bool:
    """By trial: asked for numbers not far above a degree, which is below the bits of a value."""
    return number > 1 and all(number % each for each in range(2, isqrt(number) + 1))


def floor_root(value: int, degree: int) -> int:
    """The largest whole number whose power is not above `value`, which is 1 or more."""
    if degree == 2:  # noqa: PLR2004 - the square root is built in
        return isqrt(value)
    bits = value.bit_length() // degree + 1
    if bits <= 2 * degree.bit_length() + 2:
        low, high = 1, 1 << bits
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if middle**degree <= value else (low, middle)
        return low
    # Half of the digits first; from there Newton's steps come down to the root.
    shift = bits // 2
    root = (floor_root(value >> shift * degree, degree) + 1) << shift
    while True:
        lower = ((degree - 1) * root + value // root ** (degree - 1)) // degree
        if lower >= root:
            return root
        root = lower
