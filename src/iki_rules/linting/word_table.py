"""Read the table of the words that advice is given on.

Out:     fillers, source_fillers, noun_sort, conditions, standards, laid_down, distinct, spelled_out
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from iki_rules.linting.wording import words


def fillers() -> frozenset[str]:
    """Words that say nothing of what is counted."""
    return frozenset(word for row in _rows("filler") for word in row)


def source_fillers() -> frozenset[str]:
    """First words of a source that do not make it another source."""
    return frozenset(word for row in _rows("source filler") for word in row)


def distinct(left: str, right: str) -> bool:
    """Whether two words that look alike are known to be different words."""
    return any({left, right} <= set(row) for row in _rows("distinct"))


def noun_sort(text: str) -> str | None:
    """The sort of the thing that a text begins with, by the longest noun; None if unknown."""
    said = words(text)
    best: tuple[int, str | None] = (0, None)
    for noun, sort in _nouns().items():
        if len(noun) > best[0] and said[: len(noun)] == noun:
            best = (len(noun), sort)
    return best[1]


@cache
def conditions() -> Mapping[str, re.Pattern[str]]:
    """Each condition by the words it is called, and what finds it in a wording."""
    return {row[0]: _any_of(row) for row in _rows("condition")}


def standards() -> tuple[str, ...]:
    """The conditions that cannot be checked without a standard."""
    return tuple(word for row in _rows("standard") for word in row)


def laid_down() -> frozenset[str]:
    """First words that say that a thing is on paper, and nothing else of it."""
    return frozenset(word for row in _rows("laid down") for word in row)


def spelled_out(text: str) -> tuple[str, ...]:
    """The words of a text, with short forms written out."""
    said = list(words(text))
    for short, long in _rows("same"):
        while short in said:
            at = said.index(short)
            said[at : at + 1] = words(long)
    return tuple(said)


@cache
def _nouns() -> Mapping[tuple[str, ...], str]:
    return {
        words(noun): kind.removeprefix("noun ")
        for kind, row in _table()
        if kind.startswith("noun ")
        for noun in row
    }


def _rows(kind: str) -> tuple[tuple[str, ...], ...]:
    return tuple(row for found, row in _table() if found == kind)


@cache
def _table() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = (files("iki_rules") / "linting" / "words.txt").read_text("utf-8")
    rows = [line.split("|") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(
        (kind.strip(), tuple(word.strip() for word in said.split(";"))) for kind, said in rows
    )


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases of our own table, their words with any blanks between them."""
    said = [
        r"\s+".join(map(re.escape, each.split())) for each in sorted(phrases, key=len, reverse=True)
    ]
    return re.compile(rf"\b(?:{'|'.join(said)})\b", re.IGNORECASE)
