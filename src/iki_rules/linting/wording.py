"""Compare wordings as an auditor does: without case, blanks and punctuation.

Out:     key, words, stems, one_letter_off, nearly
"""

from __future__ import annotations

import re
from unicodedata import normalize


#: Letters and digits; a comma or dot between digits and signs of comparison carry meaning.
KEPT = re.compile(r"[^\W_]+|(?<=[0-9])[.,](?=[0-9])|[<>≤≥%]")
WORD = re.compile(r"[^\W_]+")
#: Words shorter than this differ by a letter because they are other words.
LONG_WORD = 5
#: Words as long as this may have lost two letters.
VERY_LONG_WORD = 10
LONGEST_WORD = 40
PREFIXES = ("meny", "meng", "men", "mem", "pen", "pem", "per", "ber", "ter", "me", "di", "ke", "pe")
SUFFIXES = ("nya", "kan", "an")
#: What is left of a word without its affixes is at least so long.
SHORTEST_STEM = 4


def key(text: str) -> str:
    """The text without what does not count in a comparison; equal keys are equal wordings."""
    return "".join(KEPT.findall(normalize("NFKC", text).casefold()))


def words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters."""
    return tuple(WORD.findall(normalize("NFKC", text).casefold()))


def stems(text: str) -> frozenset[str]:
    """The words of a text without their affixes: `kenaikan` and `naik` are one."""
    return frozenset(_stem(word) for word in words(text))


def nearly(left: str, right: str) -> bool:
    """Whether two texts differ, but only in the spelling of some words."""
    one, two = words(left), words(right)
    if len(one) != len(two) or key(left) == key(right):
        return False
    return all(a == b or one_letter_off(a, b) for a, b in zip(one, two, strict=True))


def one_letter_off(left: str, right: str) -> bool:
    """Whether one word can be the other misspelt: a letter too many, too few, other or swapped."""
    short = min(len(left), len(right))
    if short < LONG_WORD or max(len(left), len(right)) > LONGEST_WORD:
        return False
    if not (left.isalpha() and right.isalpha()):
        return False
    most = 2 if short >= VERY_LONG_WORD else 1
    return 0 < _distance(left, right, most) <= most


def _stem(word: str) -> str:
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_STEM:
            word = word.removeprefix(prefix)
            break
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM:
            return word.removesuffix(suffix)
    return word


def _distance(left: str, right: str, most: int) -> int:
    """Letters put in, left out, replaced or swapped; anything above `most` is as far."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, sign in enumerate(left, 1):
        current = [row]
        for column, other in enumerate(right, 1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (sign != other))
            swapped = row > 1 and column > 1 and left[row - 2] == other
            if swapped and right[column - 2] == sign:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, above = above, current
    return above[-1]
