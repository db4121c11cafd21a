"""Read a number as the language of the file writes it, or tell how it should be written.

Out:     read_number, Misread
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

from iki_rules.diagnostics import Language


#: Grouped by dots in threes or not at all, decimal comma; and by "_", decimal dot.
INDONESIAN = re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
ENGLISH = re.compile(r"(?:[1-9][0-9]{0,2}(?:_[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
FORMS = {"id": INDONESIAN, "en": ENGLISH}
MARKS = {"id": (".", ","), "en": ("_", ".")}
DIGITS = re.compile(r"[0-9]+")
SEPARATORS = re.compile(r"[.,_]+")
GROUP = 3


@frozen
class Misread:
    """A number that the language does not write so, and the ways it may have been meant."""

    text: str
    readings: tuple[str, ...]


def read_number(text: str, language: Language) -> Fraction | Misread:
    """The value of `text`, which holds digits, dots, commas and `_` only."""
    if not FORMS[language].fullmatch(text):
        return Misread(text, _readings(text, language))
    group, mark = MARKS[language]
    whole, _, decimals = text.replace(group, "").partition(mark)
    return Fraction(int(whole + decimals), 10 ** len(decimals))


def count_digits(text: str) -> int:
    """How many digits a number has."""
    return sum(len(run) for run in DIGITS.findall(text))


def _readings(text: str, language: Language) -> tuple[str, ...]:
    """What can have been meant, in the forms of `language`: with decimals first, then without."""
    parts = SEPARATORS.split(text)
    marks = SEPARATORS.findall(text)
    group, mark = MARKS[language]
    whole = _grouped("".join(parts), group)
    split = _grouped("".join(parts[:-1]), group) + mark + parts[-1]
    if len(marks) == 1:
        # 1.5: a decimal mark of the other language, or one that separates nothing.
        found = [whole] if marks == ["_"] else [parts[0] + mark + parts[1], whole]
    elif len(set(marks)) > 1 and marks.count(marks[-1]) == 1:
        # 1,234.5: the last sign can only be the decimal mark.
        found = [split]
    else:
        found = [whole] if all(len(part) == GROUP for part in parts[1:]) else []
    forms = FORMS[language]
    meant = [one for one in found if forms.fullmatch(one)]
    if parts[0].strip("0") == "":
        # 0.013: no whole number begins with 0.
        meant = [one for one in meant if mark in one]
    return tuple(dict.fromkeys(meant))


def _grouped(digits: str, group: str) -> str:
    """The digits of a whole number in groups of three."""
    digits = digits.lstrip("0") or "0"
    first = len(digits) % GROUP
    pieces = [digits[:first]] if first else []
    rest = [digits[i : i + GROUP] for i in range(first, len(digits), GROUP)]
    return group.join(pieces + rest)
