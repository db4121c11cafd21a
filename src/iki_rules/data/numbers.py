"""Read one number from text in the declared format, or tell why it cannot be read.

Out:     Written, Unreadable
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, TypeAlias

from attrs import frozen

from iki_rules.diagnostics import Language
from iki_rules.limits import Limits


@frozen
class Written:
    """A number, and the unit written beside it ("" for none)."""

    value: Fraction
    unit: str = ""


Why: TypeAlias = Literal[
    "text", "nothing", "ambiguous", "spaced", "exponent", "digits", "long", "word"
]


@frozen
class Unreadable:
    """Why a text is no number in this format, and the numbers it could stand for."""

    why: Why
    readings: tuple[Fraction, ...] = ()


#: What people type where they have no number.
NOTHING = frozenset(
    (
        "-",
        "--",
        "–",
        "—",
        ".",
        "?",
        "n/a",
        "na",
        "n.a.",
        "#n/a",
        "kosong",
        "nihil",
        "tidak ada",
        "belum ada",
        "tidak berlaku",
        "not applicable",
        "none",
        "null",
        "nil",
        "nan",
        "empty",
        "missing",
        "tbd",
    )
)

#: Words that stand for zeros; a cell holds the number itself.
WORDS = frozenset(
    (
        "ribu",
        "rb",
        "juta",
        "jt",
        "miliar",
        "milyar",
        "triliun",
        "thousand",
        "million",
        "billion",
        "trillion",
    )
)

#: The largest exponent of ten in JSON and decimal numbers, above and below zero.
EXPONENT = 400

_NUMBER = re.compile(r"([-−–]?)([0-9][0-9.,_]*)")
_POWER = re.compile(r"[eE][+-]?[0-9]")
_GAP = re.compile(r"(?<=[0-9])[\s'’]+(?=[0-9])")
_FORMS: Mapping[Language, re.Pattern[str]] = {
    "id": re.compile(r"(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?"),
    "en": re.compile(r"(?:[0-9]+|[1-9][0-9]{0,2}(?:(?:_[0-9]{3})+|(?:,[0-9]{3})+))(?:\.[0-9]+)?"),
}
_MARK: Mapping[Language, str] = {"id": ",", "en": "."}
_OTHER: Mapping[Language, Language] = {"id": "en", "en": "id"}


def read_number(text: str, language: Language, limits: Limits) -> Written | Unreadable:
    """The number that `text` is in this language's format, with its unit."""
    text = text.strip()
    if text.lower() in NOTHING:
        return Unreadable("nothing")
    if not text.isascii() and any(s.isdecimal() and not s.isascii() for s in text):
        return Unreadable("digits")
    match = _NUMBER.match(text)
    if match is None:
        return Unreadable("text")
    minus, body = match.groups()
    rest = text[match.end() :]
    if len(body) > limits.digits and sum(s.isdigit() for s in body) > limits.digits:
        return Unreadable("long")
    if _POWER.match(rest):
        return Unreadable("exponent")
    if _GAP.match(text, match.end()):
        return Unreadable("spaced", _joined(text, language, limits))
    unit = rest.strip()
    if unit and not (unit[0].isalpha() or unit[0] in "%/"):
        return Unreadable("text")
    sign = -1 if minus else 1
    if not _FORMS[language].fullmatch(body):
        readings = tuple(sign * value for value in _readings(body, language))
        return Unreadable("ambiguous" if len(readings) > 1 else "text", readings)
    value = sign * _exact(body, language)
    if unit and unit.split()[0].lower() in WORDS:
        return Unreadable("word", (value,))
    return Written(value, unit)


def write_number(value: Fraction, language: Language) -> str:
    """A terminating decimal as one types it in this format, without grouping."""
    value, sign = abs(value), "-" if value < 0 else ""
    whole, rest = divmod(value.numerator, value.denominator)
    digits = ""
    while rest and len(digits) < 2 * EXPONENT:
        digit, rest = divmod(rest * 10, value.denominator)
        digits += str(digit)
    return f"{sign}{whole}{_MARK[language] if digits else ''}{digits}"


def _exact(body: str, language: Language) -> Fraction:
    whole, _, decimals = body.partition(_MARK[language])
    digits = re.sub("[.,_]", "", whole) + decimals
    return Fraction(int(digits), 10 ** len(decimals))


def _readings(body: str, language: Language) -> tuple[Fraction, ...]:
    """The two things the signs can mean: the other format, or groups that are not of three."""
    other = _OTHER[language]
    if not _FORMS[other].fullmatch(body):
        return ()
    ungrouped = re.sub(r"[._]" if language == "id" else r"[,_]", "", body)
    readings = [_exact(body, other)]
    if _FORMS[language].fullmatch(ungrouped):
        readings.append(_exact(ungrouped, language))
    return tuple(dict.fromkeys(readings))


def _joined(text: str, language: Language, limits: Limits) -> tuple[Fraction, ...]:
    read = read_number(_GAP.sub("", text), language, limits)
    return (read.value,) if isinstance(read, Written) else ()
