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
    parts = re.split(r"[.,_]+", text)
    group, mark = MARKS[language]
    signs = [sign for sign in text if not sign.isdigit()]
    grouped = all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3
    zero = len(parts[0]) > 1 and parts[0][0] == "0"
    found: list[str] = []
    if len(set(signs)) == 2 and signs.count(signs[-1]) == 1:
        # 1,234.5: the last sign can only be the decimal mark.
        found.append(_grouped("".join(parts[:-1]), group) + mark + parts[-1])
    elif len(signs) == 1:
        if signs != [group] and signs != ["_"]:
            found.append(parts[0] + mark + parts[1])
        elif signs == [group] == ["."]:
            found.append(parts[0] + mark + parts[1])
        if parts[0].strip("0") and not (grouped and zero):
            found.append(_grouped("".join(parts), group))
    elif grouped and parts[0].strip("0"):
        found.append(_grouped("".join(parts), group))
    forms = FORMS[language]
    return tuple(dict.fromkeys(f for f in found if f != text and forms.fullmatch(f)))


def _grouped(digits: str, group: str) -> str:
    digits = digits.lstrip("0") or "0"
    first = len(digits) % 3
    pieces = [digits[:first]] if first else []
    return group.join(pieces + [digits[i : i + 3] for i in range(first, len(digits), 3)])
