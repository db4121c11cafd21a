"""Write exact numbers for people: rounded to the digits that are shown, in a language's format.

Nothing here hands an unbounded integer to `str`: long ones are cut into pieces first.

Out:     whole_text, ratio_text, decimal_text, shown_text, exact_text, enclosed_text, end_texts,
         decimals_of, decimals_written, with_unit
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.diagnostics import Language
from iki_rules.diagnostics.phrase import number
from iki_rules.library import rounded
from iki_rules.measure import Enclosure


#: Integers up to this many bits have fewer digits than any interpreter refuses.
SHORT = 2_000
PLACES = 6


def whole_text(value: int) -> str:
    """All decimal digits of an integer of any size."""
    if value < 0:
        return "-" + whole_text(-value)
    if value.bit_length() <= SHORT:
        return str(value)
    half = value.bit_length() * 30103 // 200000
    high, low = divmod(value, 10**half)
    return whole_text(high) + whole_text(low).zfill(half)


def ratio_text(value: Fraction) -> str:
    """Numerator and denominator in lowest terms: "75/1"."""
    return f"{whole_text(value.numerator)}/{whole_text(value.denominator)}"


def decimal_text(value: Fraction, decimals: int) -> str:
    """The number rounded half away from zero, with a dot and no groups: "1234.50"."""
    shifted = (rounded(value, decimals) * 10**decimals).numerator
    digits = whole_text(abs(shifted)).zfill(decimals + 1)
    sign = "-" if shifted < 0 else ""
    whole, rest = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    return f"{sign}{whole}.{rest}" if decimals else f"{sign}{whole}"


def shown_text(value: Fraction, decimals: int, language: Language) -> str:
    """The number rounded to its shown decimals, in the language's format: "1.234,50"."""
    return _in_format(decimal_text(value, decimals), language)


def exact_text(value: Fraction, language: Language, places: int = PLACES) -> str:
    """All digits of a number where they end soon, else the first ones and "..."."""
    if abs(value) >= 10**30:
        return number(value, language)
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(value).numerator, value.denominator)
    digits = ""
    while rest and len(digits) < places:
        digit, rest = divmod(rest * 10, value.denominator)
        digits += str(digit)
    text = f"{sign}{whole}.{digits}" if digits else f"{sign}{whole}"
    return _in_format(text, language) + ("..." if rest else "")


def enclosed_text(value: Enclosure, language: Language, places: int = PLACES) -> str:
    """The digits that both ends share and "...", else both ends."""
    low, high = exact_text(value.low, language, places), exact_text(value.high, language, places)
    if low.removesuffix("...") == high.removesuffix("..."):
        return low.removesuffix("...") + "..."
    word = "dan" if language == "id" else "and"
    between = "antara" if language == "id" else "between"
    return f"{between} {low} {word} {high}"


def end_texts(value: Enclosure, decimals: int, language: Language) -> tuple[str, str]:
    """Both ends to so many decimals: the lower one rounded down, the upper one up."""
    low, high = rounded(value.low, decimals, "down"), rounded(value.high, decimals, "up")
    return shown_text(low, decimals, language), shown_text(high, decimals, language)


def decimals_of(value: object) -> int:
    """The decimals that show all of a number where these are few, else two."""
    if isinstance(value, Enclosure):
        return 2
    if not isinstance(value, Fraction):
        return 0
    for places in range(PLACES + 1):
        if 10**places % value.denominator == 0:
            return places
    return 2


def decimals_written(value: Fraction) -> int:
    """How many decimals it takes to write a number that ends; 0 for one that never does."""
    below, places = value.denominator, 0
    while below % 10 == 0 or below % 5 == 0 or below % 2 == 0:
        below, places = Fraction(below, 10).numerator, places + 1
    return places if below == 1 else 0


def with_unit(text: str, unit: str) -> str:
    """A number and its unit: "75%", "1.234 orang"."""
    if not unit:
        return text
    return text + unit if unit.startswith("%") else f"{text} {unit}"


def _in_format(text: str, language: Language) -> str:
    mark, group = (",", ".") if language == "id" else (".", ",")
    sign = "-" if text.startswith("-") else ""
    whole, _, rest = text.removeprefix("-").partition(".")
    first = len(whole) % 3
    groups = [whole[:first]] * bool(first) + [
        whole[at : at + 3] for at in range(first, len(whole), 3)
    ]
    return sign + group.join(groups) + (mark + rest if rest else "")
