"""Slip while a right figure is written down: its percent, its mark, its rounding, its digits.

Out:     Writing, WRITINGS
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from attrs import frozen

from iki_rules.library import rounded


#: By how many places a decimal mark slips; two are the percent's own slip.
SLIPS = (-6, -3, -2, -1, 1, 2, 3, 6)
PERCENT_PLACES = 2
#: Nobody publishes numbers of more digits than these bits have.
LONGEST_BITS = 1_000


@frozen(kw_only=True)
class Writing:
    """A right value, the unit it is in, and the published number with its decimals."""

    value: Fraction
    unit: str
    published: Fraction
    decimals: int
    #: What the text says in the other number format, where it says anything.
    otherwise: Fraction | None = None
    otherwise_decimals: int = 0

    def says(self, value: Fraction) -> bool:
        """Whether the published number is that value as it should be written."""
        return rounded(value, self.decimals) == self.published


def percent_forgotten(writing: Writing) -> bool:
    """The ratio in place of the percentage, or a hundred times the percentage."""
    hundred = Fraction(100)
    return writing.unit.startswith("%") and any(
        writing.says(value) for value in (writing.value / hundred, writing.value * hundred)
    )


def other_format(writing: Writing) -> bool:
    """The right number, written with the signs of the other language."""
    return (
        writing.otherwise is not None
        and rounded(writing.value, writing.otherwise_decimals) == writing.otherwise
    )


def mark_slipped(writing: Writing) -> bool:
    """The right digits, the decimal mark elsewhere."""
    skipped = PERCENT_PLACES if writing.unit.startswith("%") else 0
    return any(
        writing.says(writing.value * Fraction(10) ** places)
        for places in SLIPS
        if abs(places) != skipped
    )


def half_even(writing: Writing) -> bool:
    """Halves to the even digit, as banks and some programs round."""
    return rounded(writing.value, writing.decimals, "half_even") == writing.published


def always_up(writing: Writing) -> bool:
    """Rounded up, however little is left."""
    return rounded(writing.value, writing.decimals, "up") == writing.published


def rounded_twice(writing: Writing) -> bool:
    """Rounded to more decimals first, and what came out rounded again."""
    return any(writing.says(rounded(writing.value, writing.decimals + more)) for more in (1, 2, 3))


def digits_swapped(writing: Writing) -> bool:
    """Two neighbouring digits in each other's place."""
    scale = 10**writing.decimals
    if writing.value.numerator.bit_length() > LONGEST_BITS:
        return False
    digits = str(abs(rounded(writing.value, writing.decimals) * scale).numerator)
    typed = str(abs(writing.published * scale).numerator)
    return any(typed == each for each in _swaps(digits.zfill(len(typed))))


def _swaps(digits: str) -> Iterable[str]:
    for at in range(len(digits) - 1):
        yield (digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]).lstrip("0") or "0"


#: By the key of the mistake: whether it turns the right value into the published number.
WRITINGS: dict[str, Callable[[Writing], bool]] = {
    "percent_forgotten": percent_forgotten,
    "other_format": other_format,
    "half_even": half_even,
    "always_up": always_up,
    "rounded_twice": rounded_twice,
    "mark_slipped": mark_slipped,
    "digits_swapped": digits_swapped,
}
