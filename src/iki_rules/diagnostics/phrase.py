"""Say one thing in Indonesian and in English, with numbers written as each language writes them.

Out:     Phrase, phrase
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, TypeAlias

from attrs import field, frozen


Language: TypeAlias = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")

#: What a phrase can hold: our own phrases, exact numbers, or text that somebody wrote.
Part: TypeAlias = "Phrase | Fraction | int | str"

QUOTED_CHARACTERS = 200
#: Smaller numbers are read easily without marks between their thousands.
GROUPED_FROM = 10_000


@frozen
class Phrase:
    """A sentence or a word in both languages; `{name}` stands for the part of that name."""

    id: str
    en: str
    parts: tuple[tuple[str, Part], ...] = field(default=())

    def say(self, language: Language) -> str:
        """The phrase in one language."""
        template = self.id if language == "id" else self.en
        return template.format(**{name: _say(part, language) for name, part in self.parts})


def phrase(indonesian: str, english: str, **parts: Part) -> Phrase:
    """Build a phrase; the templates are ours, never a user's text."""
    return Phrase(indonesian, english, tuple(parts.items()))


def verbatim(text: str) -> Phrase:
    """A text that is the same in both languages."""
    return Phrase("{text}", "{text}", (("text", text),))


def join(parts: Sequence[Part], separator: str = ", ") -> Phrase:
    """Several parts in a row."""
    names = [f"p{index}" for index in range(len(parts))]
    template = separator.replace("{", "{{").replace("}", "}}").join("{" + n + "}" for n in names)
    return Phrase(template, template, tuple(zip(names, parts, strict=True)))


def printable(text: str) -> str:
    """A user's text with control and invisible characters escaped, cut to a bearable length."""
    shown = "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)
    return shown if len(shown) <= QUOTED_CHARACTERS else shown[:QUOTED_CHARACTERS] + "..."


def number(value: Fraction | int, language: Language, places: int = 6) -> str:
    """A number for the reader: all its digits where they end soon, else cut and marked with "...".

    Whole parts too long to read are shown as a power of ten, so that no text grows with a value.
    """
    value = Fraction(value)
    sign = "-" if value < 0 else ""
    value = abs(value)
    if value >= 10**30:
        exponent = (value.numerator // value.denominator).bit_length() * 30103 // 100000
        return f"{sign}~10^{exponent}"
    whole, rest = divmod(value.numerator, value.denominator)
    digits = ""
    for _ in range(places):
        if not rest:
            break
        digit, rest = divmod(rest * 10, value.denominator)
        digits += str(digit)
    mark, group = (",", ".") if language == "id" else (".", "_")
    grouped = f"{whole:_}".replace("_", group) if whole >= GROUPED_FROM else str(whole)
    return sign + grouped + (mark + digits if digits else "") + ("..." if rest else "")


def _say(part: Part, language: Language) -> str:
    match part:
        case Phrase():
            return part.say(language)
        case str():
            return printable(part)
        case _:
            return number(part, language)
