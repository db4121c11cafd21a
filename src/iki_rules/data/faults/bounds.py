"""Word what is wrong with a number that its datum cannot have: broken, negative, out of range.

Refuses: IKI-D209 IKI-D210 IKI-D211
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.data.faults.said import at
from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Interval
from iki_rules.text import Span


def not_whole(key: str, value: Fraction, unit: str, place: Span) -> Diagnostic:
    """D209: a counted unit has a broken number."""
    return finding(
        "IKI-D209",
        phrase(
            "{key} = {value}, padahal {unit} dihitung utuh",
            "{key} = {value}, but {unit} is counted in whole numbers",
            key=key,
            value=value,
            unit=unit or phrase("data ini", "this datum"),
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis bilangan bulat; periksa tanda desimal dan pemisah ribuannya.",
                "Write a whole number; look at its decimal mark and its thousands.",
            ),
        ),
    )


def negative_count(key: str, value: Fraction, unit: str, place: Span) -> Diagnostic:
    """D210: a counted unit has a number below 0."""
    return finding(
        "IKI-D210",
        phrase(
            "{key} = {value}, padahal jumlah {unit} tidak pernah di bawah 0",
            "{key} = {value}, but a count of {unit} is never below 0",
            key=key,
            value=value,
            unit=unit or phrase("data ini", "this datum"),
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis jumlah yang tercatat, 0 atau lebih; kosongkan bila belum ada.",
                "Write the recorded count, 0 or more; leave it empty if there is none yet.",
            ),
        ),
    )


def outside_range(key: str, shown: Phrase, stated: Interval, unit: str, place: Span) -> Diagnostic:
    """D211: a value leaves its declared range; `stated` is that range in the unit of the data."""
    return finding(
        "IKI-D211",
        phrase(
            "{key} = {value} di luar rentang yang dinyatakan, yaitu {range}",
            "{key} = {value} lies outside the declared range, which is {range}",
            key=key,
            value=shown,
            range=range_words(stated, unit),
        ),
        *at(place),
        notes=(
            phrase(
                "Periksa nilainya; bila benar, perlebar rentang data ini di buku aturan.",
                "Look at the value; if it is right, widen the range of this datum in the rule"
                " book.",
            ),
        ),
    )


def range_words(stated: Interval, unit: str) -> Phrase:
    """A range in words, in the unit in which data are stated."""
    tail = "" if not unit else unit if unit == "%" else f" {unit}"
    ends = []
    if stated.low is not None:
        ends.append(
            phrase(
                "minimal {low}{tail}" if stated.low_closed else "lebih dari {low}{tail}",
                "at least {low}{tail}" if stated.low_closed else "more than {low}{tail}",
                low=stated.low,
                tail=tail,
            )
        )
    if stated.high is not None:
        ends.append(
            phrase(
                "maksimal {high}{tail}" if stated.high_closed else "kurang dari {high}{tail}",
                "at most {high}{tail}" if stated.high_closed else "less than {high}{tail}",
                high=stated.high,
                tail=tail,
            )
        )
    return join(ends) if ends else phrase("semua bilangan", "all numbers")
