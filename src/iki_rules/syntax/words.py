"""Know the words of the language in both spellings, from the table in the grammar folder.

Out:     Words, Entry, words, grammar_text
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, TypeAlias, cast

from attrs import frozen

from iki_rules.diagnostics import Language


WordKind: TypeAlias = Literal["line", "hard", "soft", "function", "mode", "own"]

#: Signs that are the same in both languages and stand in no table.
MARKS: Mapping[str, str] = {
    "SEMI": ";",
    "LEFT": "(",
    "RIGHT": ")",
    "LEFT_SQUARE": "[",
    "RIGHT_SQUARE": "]",
}

CHECKOUT = Path(__file__).parents[3] / "grammar"
LETTER = re.compile(r"[A-Za-z]")
PIECES = re.compile(r"[^ ]+")


@frozen
class Entry:
    """A spelling: its kind, and what it stands for: a terminal, or a key."""

    kind: WordKind
    meaning: str
    #: The words of the spelling, in lower case.
    pieces: tuple[str, ...]
    #: Whether this is the spelling of the other language only.
    foreign: bool = False


@frozen
class Words:
    """The words of one language, and those of the other that may not pass for names."""

    language: Language
    #: Spellings of one word, by kind; their values are terminals or keys.
    line: Mapping[str, Entry]
    hard: Mapping[str, Entry]
    soft: Mapping[str, Entry]
    function: Mapping[str, Entry]
    mode: Mapping[str, Entry]
    own: Mapping[str, Entry]
    #: Spellings of several words, by their first, the longest first.
    several: Mapping[str, tuple[Entry, ...]]
    #: The spelling the formatter writes: by terminal, by the key of a function, mode or own word.
    spelling: Mapping[str, str]
    function_spelling: Mapping[str, str]
    mode_spelling: Mapping[str, str]
    own_spelling: Mapping[str, str]


@cache
def words(language: Language) -> Words:
    """The words of `language`; those of the other language stand among them, marked foreign."""
    rows = _rows()
    mine, other = (0, 1) if language == "id" else (1, 0)
    single: dict[WordKind, dict[str, Entry]] = {
        "line": {}, "hard": {}, "soft": {}, "function": {}, "mode": {}, "own": {}
    }  # fmt: skip
    several: dict[str, list[Entry]] = {}
    written: dict[str, dict[str, str]] = {
        "word": dict(MARKS), "function": {}, "mode": {}, "own": {}
    }  # fmt: skip
    for column, foreign in ((mine, False), (other, True)):
        for kind, meaning, spellings in rows:
            if not foreign:
                group = kind if kind in written else "word"
                written[group][meaning] = spellings[mine][0]
            for spelling in spellings[column]:
                pieces = tuple(spelling.split())
                entry = Entry(kind, meaning, pieces, foreign)
                if len(pieces) == 1:
                    single[kind].setdefault(spelling, entry)
                elif not any(e.pieces == pieces for e in several.get(pieces[0], ())):
                    several.setdefault(pieces[0], []).append(entry)
    return Words(
        language,
        **single,
        several={
            first: tuple(sorted(entries, key=lambda e: -len(e.pieces)))
            for first, entries in several.items()
        },
        spelling=written["word"],
        function_spelling=written["function"],
        mode_spelling=written["mode"],
        own_spelling=written["own"],
    )


@cache
def signs() -> tuple[str, ...]:
    """Every sign of the language (`<=`, `×`, `;`), the longest first."""
    spelled = {s for _, _, columns in _rows() for column in columns for s in column}
    return _longest_first({s for s in spelled if not LETTER.search(s)} | set(MARKS.values()))


@cache
def odd_words() -> tuple[str, ...]:
    """Every word that holds more than letters (`rata-rata`, `s.d.`), the longest first."""
    pieces = {p for _, _, columns in _rows() for column in columns for s in column
              for p in PIECES.findall(s)}  # fmt: skip
    return _longest_first({p for p in pieces if LETTER.search(p) and not p.isidentifier()})


@cache
def terminals() -> tuple[str, ...]:
    """The terminals that the table gives words to."""
    return tuple(meaning for kind, meaning, _ in _rows() if kind in ("line", "hard", "soft"))


@cache
def grammar_text(name: str) -> str:
    """A file of the grammar folder: from the installed package, else from the checkout."""
    packaged = files("iki_rules") / "grammar" / name
    return (packaged if packaged.is_file() else CHECKOUT / name).read_text("utf-8")


def _longest_first(spellings: set[str]) -> tuple[str, ...]:
    return tuple(sorted(spellings, key=lambda s: (-len(s), s)))


@cache
def _rows() -> tuple[tuple[WordKind, str, tuple[tuple[str, ...], tuple[str, ...]]], ...]:
    rows: list[tuple[WordKind, str, tuple[tuple[str, ...], tuple[str, ...]]]] = []
    for line in grammar_text("words.txt").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, meaning, indonesian, english = (cell.strip() for cell in line.split("|"))
        columns = tuple(
            tuple(spelling.strip() for spelling in cell.split(";"))
            for cell in (indonesian, english)
        )
        rows.append(
            (
                cast("WordKind", kind),
                meaning,
                cast("tuple[tuple[str, ...], tuple[str, ...]]", columns),
            )
        )
    return tuple(rows)
