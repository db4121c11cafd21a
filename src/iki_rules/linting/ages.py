"""Read the age groups of a wording, and find two that share an age.

Out:     overlapping
"""

from __future__ import annotations

import re
from itertools import combinations

from attrs import frozen


YEARS = r"([0-9]{1,3})"
BETWEEN = re.compile(
    rf"{YEARS}\s{{0,2}}(?:-|–|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s{{0,2}}{YEARS}\s{{0,2}}tahun",
    re.IGNORECASE,
)
FROM = re.compile(rf"(?:≥|>=|minimal|mulai)\s{{0,2}}{YEARS}\s{{0,2}}tahun", re.IGNORECASE)
ABOVE = re.compile(
    rf"(?:>(?!=)|di\s?atas|lebih\s+dari)\s{{0,2}}{YEARS}\s{{0,2}}tahun", re.IGNORECASE
)
UP_TO = re.compile(
    rf"(?:≤|<=|maksimal|sampai\s+dengan)\s{{0,2}}{YEARS}\s{{0,2}}tahun", re.IGNORECASE
)
BELOW = re.compile(
    rf"(?:<(?!=)|di\s?bawah|kurang\s+dari)\s{{0,2}}{YEARS}\s{{0,2}}tahun", re.IGNORECASE
)
ONWARDS = re.compile(rf"{YEARS}\s{{0,2}}tahun\s+ke\s?atas", re.IGNORECASE)
OLDEST = 999
#: A text with more age groups than this is no table of ages.
MOST_GROUPS = 20


@frozen
class Ages:
    """An age group: its words, and the whole years from `first` to `last`."""

    said: str
    first: int
    last: int


def overlapping(text: str) -> tuple[str, str, int] | None:
    """Two age groups of a text that share one age at their edge, and that age.

    A group that lies within another is a part of it and no slip.
    """
    if "usia" not in text.lower() and "umur" not in text.lower():
        return None
    for left, right in combinations(_groups(text)[:MOST_GROUPS], 2):
        low, high = sorted((left, right), key=lambda each: (each.first, each.last))
        if low.first < high.first == low.last < high.last:
            return left.said, right.said, high.first
    return None


def _groups(text: str) -> list[Ages]:
    found: list[tuple[int, Ages]] = []
    for match in BETWEEN.finditer(text):
        found.append((match.start(), Ages(match[0], int(match[1]), int(match[2]))))
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    for pattern, first, last in (
        (ONWARDS, 0, None),
        (FROM, 0, None),
        (ABOVE, 1, None),
        (UP_TO, None, 0),
        (BELOW, None, -1),
    ):
        for match in pattern.finditer(text):
            age = int(match[1])
            low = 0 if first is None else age + first
            high = OLDEST if last is None else age + last
            found.append((match.start(), Ages(match[0], low, high)))
    return [ages for _, ages in sorted(found, key=lambda each: each[0])]
