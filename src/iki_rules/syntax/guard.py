"""Keep names from being read as words: a name and its neighbour may make a word or a phrase.

`sampai` may name something, and `jumlah(sampai dengan a > 1)` would then hold "sampai dengan".
Brackets around the name keep them apart and change no tree. Both languages are looked at, so
that a text needs no other brackets and line breaks in the one than in the other.

In:      Pieces
Out:     guarded, begins_a_line
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from iki_rules.diagnostics import Language
from iki_rules.diagnostics.phrase import LANGUAGES
from iki_rules.syntax.pieces import Piece
from iki_rules.syntax.words import words


def guarded(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces, each in a list of its own with the brackets that must stand beside it."""
    kept = [[piece] for piece in pieces]
    for start, end in _endangered(pieces):
        kept[start].insert(0, Piece("LEFT", "("))
        kept[end].append(Piece("RIGHT", ")"))
    return kept


def begins_a_line(pieces: Sequence[Piece]) -> bool:
    """Whether a line that begins with these pieces would begin a clause, in either language."""
    for language in LANGUAGES:
        spoken = [word for piece in pieces[:4] for word in _spoken(piece, language)]
        if " ".join([*spoken, ""]).startswith(_line_words()):
            return True
    return False


def _endangered(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """First and last places of the values that would be taken for part of something else."""
    values = {place for place, piece in enumerate(pieces) if piece.value}
    if not values:
        return []
    phrases = {place for language in LANGUAGES for place in _in_phrases(pieces, language)}
    found = [(place, _name_end(pieces, place)) for place in sorted(values & phrases)]
    return found + [
        (place, _unit_end(pieces, place))
        for place in sorted(values)
        if _has_doubtful_unit(pieces, place)
    ]


def _has_doubtful_unit(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a number has a unit spelled like `untuk`, so that `jumlah(5 over)` is no argument."""
    if pieces[place].kind != "NUMBER" or place + 1 >= len(pieces):
        return False
    unit = pieces[place + 1]
    if unit.kind != "NAME" or unit.text.lower() not in spellings("OVER", "EACH"):
        return False
    around = [piece.kind for piece in pieces[max(place - 2, 0) : place]]
    bracketed = around[-1:] == ["LEFT"] and around[:1] != ["FUNCTION"]
    end = _unit_end(pieces, place) + 1
    return not (bracketed and end < len(pieces) and pieces[end].kind == "RIGHT")


def _name_end(pieces: Sequence[Piece], place: int) -> int:
    """The last place of a name with its square brackets."""
    depth = 0
    for end in range(place + 1, len(pieces)):
        depth += {"LEFT_SQUARE": 1, "RIGHT_SQUARE": -1}.get(pieces[end].kind, 0)
        if depth == 0:
            return end if pieces[end].kind == "RIGHT_SQUARE" else place
    return place


def _unit_end(pieces: Sequence[Piece], place: int) -> int:
    end = place + 1
    while end + 2 < len(pieces) and pieces[end + 1].kind == "PER":
        end += 2
    return end


def _spoken(piece: Piece, language: Language) -> list[str]:
    """The words that the piece is in that language, in lower case."""
    table = words(language)
    match piece.kind:
        case "STRING":
            return ['"']
        case "FUNCTION":
            spelling = table.function_spelling.get(piece.key or "", piece.text)
        case "MODE":
            spelling = table.mode_spelling.get(piece.key or "", piece.text)
        case "OWN":
            spelling = table.own_spelling.get(piece.key or "", piece.text)
        case kind:
            spelling = table.spelling.get(kind, piece.text)
    return spelling.lower().split()


def _in_phrases(pieces: Sequence[Piece], language: Language) -> set[int]:
    """The places of pieces that only together are a phrase that the lexer takes as one."""
    phrases = words(language).several
    spoken = [
        (word, place) for place, piece in enumerate(pieces) for word in _spoken(piece, language)
    ]
    found: set[int] = set()
    for start, (first, _) in enumerate(spoken):
        for entry in phrases.get(first, ()):
            run = spoken[start : start + len(entry.pieces)]
            if entry.kind in ("hard", "soft") and tuple(word for word, _ in run) == entry.pieces:
                places = {place for _, place in run}
                found |= places if len(places) > 1 else set()
    return found


@cache
def spellings(*terminals: str) -> frozenset[str]:
    """Every spelling of soft or line words, of one word each, in both languages."""
    tables = [words(language) for language in LANGUAGES]
    entries = (item for table in tables for item in (*table.soft.items(), *table.line.items()))
    return frozenset(spelling for spelling, entry in entries if entry.meaning in terminals)


@cache
def _line_words() -> tuple[str, ...]:
    table = words("id")
    several = (entry for entries in table.several.values() for entry in entries)
    return (
        *(word + " " for word in table.line),
        *(" ".join(entry.pieces) + " " for entry in several if entry.kind == "line"),
    )
