"""Compare one printed text with one result.

Out:     Read, read_text, compared, reads, is_equal
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from iki_rules.auditing.figure import Verdict
from iki_rules.data import read_number
from iki_rules.data.numbers import Unreadable
from iki_rules.diagnostics import Language
from iki_rules.library import rounded
from iki_rules.limits import Limits
from iki_rules.measure import Enclosure, Number
from iki_rules.measure.enclosure import ends


_MARK: Mapping[Language, str] = {"id": ",", "en": "."}
_BODY = re.compile(r"[0-9][0-9.,_]*")
#: How people write that a number is less than 0 in tables of money.
_BRACKETED = re.compile(r"\((.*)\)(.*)")


@frozen
class Read:
    """A printed number, its decimals, and the unit beside it."""

    value: Fraction
    decimals: int
    unit: str = ""


def read_text(text: str, language: Language, limits: Limits) -> Read | Unreadable:
    """The number that a text prints."""
    bracketed = _BRACKETED.fullmatch(text.strip())
    if bracketed is not None:
        text = f"-{bracketed[1].strip()}{bracketed[2]}"
    found = read_number(text, language, limits)
    if isinstance(found, Unreadable):
        return found
    if found.unit.startswith("/"):
        return Unreadable("text")
    body = _BODY.search(text)
    _, _, decimals = (body[0] if body else "").partition(_MARK[language])
    return Read(found.value, len(decimals), found.unit)


def compared(published: Read, value: Number) -> tuple[Verdict, Fraction] | None:
    """The verdict over a number, and how far the published one is from the right one.

    None where the two ends of a number that is no fraction would be judged differently.
    """
    low, high = ends(value)
    found = _compared(published, low)
    if low == high:
        return found
    # Between its ends a number that is no fraction equals no decimal.
    verdict, difference = found if found[0] != "exact" else ("rounded", found[1])
    other = _compared(published, high)
    same = other[0] == verdict or {other[0], verdict} == {"exact", "rounded"}
    return (verdict, difference) if same and other[1] == difference else None


def reads(value: object, read: Read) -> bool:
    """Whether a value is that number when it is rounded as the number is printed."""
    if not isinstance(value, Fraction | Enclosure):
        return False
    return all(rounded(end, read.decimals) == read.value for end in ends(value))


def _compared(published: Read, value: Fraction) -> tuple[Verdict, Fraction]:
    if published.value == value:
        return "exact", Fraction(0)
    right = rounded(value, published.decimals)
    if published.value == right:
        return "rounded", Fraction(0)
    difference = published.value - right
    if published.value == rounded(value, published.decimals, "toward_zero"):
        return "truncated", difference
    return "different", difference


def is_equal(text: str, words: str) -> bool:
    """Whether two texts are the same words, whatever their case and blanks."""
    return " ".join(text.casefold().split()) == " ".join(words.casefold().split())
