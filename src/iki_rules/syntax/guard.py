"""Keep names from being read as words: a name and its neighbour may make a reserved phrase.

`sampai` may name something, and `jumlah(sampai dengan a > 1)` would then hold "sampai dengan".
Brackets around the name keep them apart and change no tree.

In:      Pieces
Out:     guarded, begins_a_line
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from iki_rules.diagnostics import Language
from iki_rules.syntax.pieces import Piece
from iki_rules.syntax.words import words


_LEFT, _RIGHT = Piece("LEFT", "("), Piece("RIGHT", ")")


def guarded(pieces: Sequence[Piece], language: Language) -> list[Piece]:
    """The pieces, with brackets around every value whose name is taken for part of a phrase."""
    found = {place for place, piece in enumerate(pieces) if piece.value}
    found &= _in_phrases(pieces, language)
    if not found:
        return list(pieces)
    result: list[Piece] = []
    for place, piece in enumerate(pieces):
        result += (_LEFT, piece, _RIGHT) if place in found else (piece,)
    return result


def _in_phrases(pieces: Sequence[Piece], language: Language) -> set[int]:
    phrases = words(language).several
    spoken = [
        (word, place)
        for place, piece in enumerate(pieces)
        for word in (('"',) if piece.kind == "STRING" else piece.text.lower().split())
    ]
    found: set[int] = set()
    for start, (first, _) in enumerate(spoken):
        for entry in phrases.get(first, ()):
            run = spoken[start : start + len(entry.pieces)]
            if entry.kind == "hard" and tuple(word for word, _ in run) == entry.pieces:
                places = {place for _, place in run}
                found |= places if len(places) > 1 else set()
    return found


def begins_a_line(pieces: Sequence[Piece]) -> bool:
    """Whether a line that begins with these pieces would begin a clause, in either language."""
    spoken = " ".join(piece.text.lower() for piece in pieces[: _longest()]) + " "
    return spoken.startswith(_line_words())


@cache
def _line_words() -> tuple[str, ...]:
    table = words("id")
    single = [word for word, entry in table.line.items()]
    several = [
        " ".join(entry.pieces)
        for entries in table.several.values()
        for entry in entries
        if entry.kind == "line"
    ]
    return tuple(word + " " for word in (*single, *several))


@cache
def _longest() -> int:
    return max(word.count(" ") for word in _line_words())
