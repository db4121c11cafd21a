"""Round exact numbers to decimals in each of the modes that a rule may name.

Out:     MODES, rounded, round_half_away
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction


def _half_away(value: Fraction) -> int:
    floor, rest = divmod(abs(value.numerator), value.denominator)
    away = floor + (2 * rest >= value.denominator)
    return away if value >= 0 else -away


def _toward_zero(value: Fraction) -> int:
    floor = abs(value.numerator) // value.denominator
    return floor if value >= 0 else -floor


#: A rounding mode by its key in the word table: an exact number to the whole number it becomes.
MODES: Mapping[str, Callable[[Fraction], int]] = {
    "half_away": _half_away,
    "half_even": round,
    "up": lambda value: -(-value.numerator // value.denominator),
    "down": lambda value: value.numerator // value.denominator,
    "toward_zero": _toward_zero,
}


def rounded(value: Fraction, places: int, mode: str = "half_away") -> Fraction:
    """`value` to `places` decimals, in the mode of that key; below 0 places: tens, hundreds."""
    factor = Fraction(10) ** places
    return MODES[mode](value * factor) / factor


def round_half_away(value: Fraction, places: int) -> Fraction:
    """`value` to `places` decimals, halves away from zero: the rounding of shown figures."""
    return rounded(value, places)
