"""Guess the unit of a count from the thing that is counted.

Out:     Guess, unit_of, bare, nouns
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

from iki_rules.decree.wording import counted, squeeze


#: Words before the thing that is counted.
BEFORE = re.compile(
    r"(?:seluruh|semua|total|berbagai|keseluruhan|kebutuhan|jumlah|banyaknya)\s+", re.IGNORECASE
)
WORD = re.compile(r"[A-Za-z][A-Za-z-]*")


@frozen
class Guess:
    """A unit, the words that it was taken from, and whether the table of nouns knows them."""

    unit: str
    noun: str
    known: bool


@cache
def nouns() -> Mapping[str, str]:
    """The table `nouns.txt`: what is counted, in lower case, and the name of its unit."""
    text = (files("iki_rules") / "decree" / "nouns.txt").read_text("utf-8")
    rows = [line.split("|") for line in text.splitlines() if line and not line.startswith("#")]
    return {
        squeeze(noun): unit.strip() for unit, found in rows for noun in found.split(";") if noun
    }


def unit_of(text: str) -> Guess | None:
    """The unit of what a text counts: the longest noun of the table that it begins with.

    A noun that the table does not have gives its first word, as a unit to be declared; a text
    without a word gives None.
    """
    noun = bare(text)
    lowered = re.sub(r"[^a-z0-9]+", " ", noun.lower()).strip()
    pieces = lowered.split()
    for length in range(min(len(pieces), 4), 0, -1):
        start = " ".join(pieces[:length])
        if start in nouns():
            return Guess(nouns()[start], start, known=True)
    first = WORD.search(noun)
    return Guess(first[0].lower().replace("-", "_"), first[0], known=False) if first else None


def bare(text: str) -> str:
    """A wording without the words before the thing that it counts: `Jumlah total program`."""
    words = squeeze(text)
    noun = counted(words) or words
    while found := BEFORE.match(noun):
        noun = noun[found.end() :]
    return noun
