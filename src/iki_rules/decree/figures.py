"""Read the numbers in the wording of a decree, as Indonesians write them.

Out:     NUMBER, Figure, read_figure, unexplained, comparison
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

from iki_rules.decree.shapes import Comparison


#: A number; never part of a word such as SP2D, and short enough to be one that somebody typed.
NUMBER = r"(?<![A-Za-z0-9.,])[0-9]{1,15}(?:[.,][0-9]{1,15}){0,5}(?![A-Za-z0-9])"
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
PLAIN = re.compile(r"[0-9]+(?:,[0-9]+)?")
DOTTED = re.compile(r"[0-9]+\.[0-9]+")

YEARS = r"[12][0-9]{3}"
AGE = r"[<>≤≥]?=?\s{0,2}[0-9]{1,3}\s{0,2}"
#: Numbers that name something and count nothing: ages, years, sections, terms.
NAMING = re.compile(
    rf"\busia\s+{AGE}(?:(?:[-–]|s\.?d\.?|sampai(?:\s+dengan)?)\s{{0,2}}{AGE})?(?:tahun\b)?"
    rf"|\b(?:tahun|ta|t\.a\.)\s+(?:anggaran\s+)?{YEARS}(?:\s?[-/–]\s?{YEARS})?"
    r"|\b(?:selama|dalam)\s+1\s+tahun\b"
    r"|\b(?:nomor|no\.?|pasal|ayat|tahap|tingkat|tipe|semester|triwulan)\s+[0-9]{1,4}\b",
    re.IGNORECASE,
)
SIGNS = re.compile(r"<=|>=|<|>|≤|≥")

COMPARISONS: tuple[tuple[str, Comparison], ...] = (
    (r"minimal|paling\s+sedikit|paling\s+rendah|sekurang-kurangnya|sekurangnya|>=|≥", ">="),
    (r"lebih\s+dari|di\s?atas|melebihi|>", ">"),
    (r"maksimal|paling\s+banyak|paling\s+tinggi|paling\s+lama|paling\s+lambat|<=|≤", "<="),
    (r"kurang\s+dari|di\s?bawah|<", "<"),
)
ANY_COMPARISON = "|".join(words for words, _ in COMPARISONS)


@frozen
class Figure:
    """A number as read; `doubtful` where its dot may group thousands or mark decimals."""

    value: Fraction
    doubtful: bool = False


def read_figure(text: str) -> Figure | None:
    """The number that a text is, or None. A dot that cannot group is read as a decimal sign."""
    if GROUPED.fullmatch(text):
        return Figure(_exact(text.replace(".", "")), doubtful=text.count(".") == 1)
    if PLAIN.fullmatch(text):
        return Figure(_exact(text))
    if DOTTED.fullmatch(text):
        return Figure(_exact(text.replace(".", ",")), doubtful=True)
    return None


def comparison(words: str) -> Comparison:
    """The comparison that words or signs stand for, such as `minimal`."""
    for pattern, sign in COMPARISONS:
        if re.fullmatch(pattern, words, re.IGNORECASE):
            return sign
    return ">="


def unexplained(text: str) -> tuple[str, ...]:
    """The numbers of a wording that name nothing (no age, year or section), in order."""
    return tuple(re.findall(NUMBER, NAMING.sub(" ", text)))


def compares(text: str) -> bool:
    """Whether a wording holds a comparison sign that belongs to no age."""
    return bool(SIGNS.search(NAMING.sub(" ", text)))


def _exact(text: str) -> Fraction:
    whole, _, decimals = text.partition(",")
    return Fraction(int(whole + decimals), 10 ** len(decimals))
