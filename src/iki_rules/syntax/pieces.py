"""Set words and signs beside each other with the spaces that tidy text has.

In:      Pieces: a terminal of the grammar and the text that stands for it
Out:     Piece, join, decimal_text, quoted
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from iki_rules.diagnostics import Language


#: The digits of a number beyond which it can come from no text; keeps `str(int)` bounded.
MOST_BITS = 13_000


class Piece(NamedTuple):
    """A terminal of the grammar and its text."""

    kind: str
    text: str
    #: A sign without a space after it: a minus before a number, the `/` of a unit.
    tight: bool = False
    #: A name or number that is a value, so that brackets around it change nothing.
    value: bool = False
    #: What a function or mode is in every language.
    key: str | None = None


_OPENING = frozenset({"LEFT", "LEFT_SQUARE"})
_CLOSING = frozenset({"RIGHT", "RIGHT_SQUARE", "SEMI"})


def join(pieces: Iterable[Piece]) -> str:
    """The pieces as one line of text, a space between them or none."""
    text: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        if before is not None and not _touch(before, piece):
            text.append(" ")
        text.append(piece.text)
        before = piece
    return "".join(text)


def _touch(before: Piece, after: Piece) -> bool:
    if before.tight or before.kind in _OPENING or after.kind in _CLOSING:
        return True
    match after.kind:
        case "LEFT_SQUARE":
            return True
        case "LEFT":
            return before.kind == "FUNCTION"
        case "PERCENT":
            return before.kind == "NUMBER"
        case "COLON":
            return True
        case "DIVIDE":
            return after.tight
        case _:
            return False


def decimal_text(value: Fraction, language: Language) -> str:
    """All digits of a number that ends, without grouping; the sign is a "-".

    Raises ValueError where the decimals never end, or are too many to come from a text.
    """
    if value.denominator.bit_length() > MOST_BITS or value.numerator.bit_length() > MOST_BITS:
        raise ValueError("a number with too many digits cannot be written")
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        raise ValueError("a number whose decimals never end cannot be written")
    places = max(twos, fives)
    digits = str(abs(value.numerator) * (10**places // value.denominator)).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    if not places:
        return sign + digits
    mark = "," if language == "id" else "."
    return f"{sign}{digits[:-places]}{mark}{digits[-places:]}"


def quoted(text: str) -> str:
    """A text between quotation marks; a mark inside it is doubled."""
    return '"' + text.replace('"', '""') + '"'
