"""Find formulas that do not give the quantity that their name asks for.

In:      rows of a decree
Out:     mismatches
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iki_rules.decree.shapes import (
    Average,
    Conditional,
    Count,
    Listed,
    Qualitative,
    Ratio,
    Weighted,
)
from iki_rules.diagnostics import Diagnostic
from iki_rules.linting import faults_quantity as faults
from iki_rules.linting.ages import overlapping
from iki_rules.linting.rows import Row


PERCENTAGE = re.compile(r"\b(?:persentase|prosentase)\b", re.IGNORECASE)
#: Words of a name under which a ratio is expected.
MEASURE = re.compile(
    r"\b(?:persentase|prosentase|persen|rasio|proporsi|cakupan|tingkat|rata[- ]?rata|nilai|indeks"
    r"|angka|laju)\b|%",
    re.IGNORECASE,
)
OF_PERCENTAGES = re.compile(
    r"(?:jumlah|rata[- ]?rata)\s+(?:dari\s+)?(?:persentase|prosentase)\b", re.IGNORECASE
)
#: A period and what says it, in a name and in a formula. `per` may be one word with it.
PERIODS = tuple(
    (
        re.compile(rf"\b(?:{adjective}|(?:per|tiap|setiap)[\s-]?{noun})\b", re.IGNORECASE),
        re.compile(rf"{noun}", re.IGNORECASE),
    )
    for adjective, noun in (
        ("harian", "hari"),
        ("mingguan", "minggu"),
        ("bulanan", "bulan"),
        ("triwulanan", "triwulan"),
        ("semesteran", "semester"),
        ("tahunan", "tahun"),
    )
)


def mismatches(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """What each row asks for by its name, against what its formula gives."""
    for row in rows:
        yield from _times_100(row)
        yield from _kind(row)
        yield from _period(row)
        yield from _ages(row)


def _times_100(row: Row) -> Iterator[Diagnostic]:
    match row.shape:
        case Average(times_100=True):
            yield faults.times_100(row)
        case Ratio(numerator=numerator, factor=str()) if (
            row.averages_percents or OF_PERCENTAGES.match(numerator)
        ):
            yield faults.times_100(row)
        case _:
            return


def _kind(row: Row) -> Iterator[Diagnostic]:
    match row.shape:
        case Count() | Listed() | Weighted() | Qualitative():
            if row.formulation.strip() and PERCENTAGE.search(row.name):
                yield faults.percentage_without_ratio(row)
        case Conditional() | Ratio(factor=str()):
            if not MEASURE.search(row.name):
                yield faults.ratio_without_quantity(row)
        case _:
            return


def _period(row: Row) -> Iterator[Diagnostic]:
    if not row.formulation.strip():
        return
    found = [
        said[0]
        for named, formula in PERIODS
        if (said := named.search(row.name)) and not formula.search(row.formulation)
    ]
    if found:
        yield faults.period_not_in_formula(row, found)


def _ages(row: Row) -> Iterator[Diagnostic]:
    for text in (row.formulation, row.name):
        found = overlapping(text)
        if found:
            yield faults.ages_overlap(row, *found)
            return
