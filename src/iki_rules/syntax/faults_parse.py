"""Word what is wrong with values that stand where they may, but cannot be meant so.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.syntax.tokens import Token
from iki_rules.text import Span


def range_from_above(span: Span, sign: Token) -> Diagnostic:
    """`<= 5 s.d. 7`: a range that begins at its upper end."""
    return finding(
        "IKI-P150",
        phrase(
            'Rentang dengan "{sign}" tidak bisa punya ujung kedua',
            'A range with "{sign}" cannot have a second end',
            sign=sign.text,
        ),
        span,
        notes=[
            phrase(
                "Ujung bawah ditulis dulu: 5 s.d. 7, > 5 s.d. 7, atau 5 s.d. < 7.",
                "Write the lower end first: 5 to 7, > 5 to 7, or 5 to < 7.",
            )
        ],
    )


def per_zero(span: Span) -> Diagnostic:
    """`per 0 karakter`."""
    return finding(
        "IKI-P152",
        phrase('"per 0" tidak bermakna', '"per 0" has no meaning'),
        span,
        notes=[
            phrase(
                "Tulis per berapa nilai itu dihitung: per 1.000 karakter.",
                "Write per how many the value is counted: per 1000 characters.",
            )
        ],
    )


def no_period(span: Span, written: str) -> Diagnostic:
    """`2023-13`: neither a month, a quarter nor a semester."""
    return finding(
        "IKI-P169",
        phrase("{period} bukan periode", "{period} is no period", period=written),
        span,
        notes=[
            phrase(
                "Bulan ditulis 2023-01 s.d. 2023-12, triwulan 2023-T1 s.d. 2023-T4, "
                "semester 2023-S1 dan 2023-S2, tahun 2023.",
                "Write months 2023-01 to 2023-12, quarters 2023-Q1 to 2023-Q4, "
                "semesters 2023-S1 and 2023-S2, years 2023.",
            )
        ],
    )


def no_year(span: Span, written: str) -> Diagnostic:
    """A validity that is neither a year nor a date."""
    return finding(
        "IKI-P153",
        phrase("{year} bukan tahun", "{year} is not a year", year=written),
        span,
        notes=[
            phrase(
                "Tahun ditulis dengan empat angka (2023), tanggal sebagai 2023-01-31.",
                "A year has four digits (2023), a date is written 2023-01-31.",
            )
        ],
    )


def no_date(span: Span, written: str) -> Diagnostic:
    """A date that no calendar has."""
    return finding(
        "IKI-P154",
        phrase("Tanggal {date} tidak ada", "There is no date {date}", date=written),
        span,
        notes=[
            phrase(
                "Tulis tahun-bulan-hari, misalnya 2023-01-31.",
                "Write year-month-day, for example 2023-01-31.",
            )
        ],
    )


def decimals(span: Span, written: str, limit: int) -> Diagnostic:
    """A number of decimals that is not whole, or too large."""
    return finding(
        "IKI-P155",
        phrase(
            "{number} bukan banyaknya desimal",
            "{number} is not a number of decimals",
            number=written,
        ),
        span,
        notes=[
            phrase(
                "Tulis bilangan bulat dari 0 sampai {limit}, misalnya 2 desimal.",
                "Write a whole number from 0 to {limit}, for example 2 decimals.",
                limit=limit,
            )
        ],
    )


def colon_after_number(span: Span, written: str) -> Diagnostic:
    """`target 10 : 2`: a colon after a number that is no year."""
    return finding(
        "IKI-P156",
        phrase(
            "{number} di depan titik dua bukan tahun",
            "{number} before the colon is not a year",
            number=written,
        ),
        span,
        notes=[_colon_advice()],
    )


def colon_in_target(span: Span) -> Diagnostic:
    """A division by `:` in a target."""
    return finding(
        "IKI-P156",
        phrase(
            "Titik dua di target memisahkan tahun dari nilainya, bukan membagi",
            "A colon in a target stands between year and value, it does not divide",
        ),
        span,
        notes=[_colon_advice()],
    )


def _colon_advice() -> Phrase:
    return phrase(
        "Target per tahun ditulis 2023: 92%; hitungan ditulis di dalam kurung: (10 / 2).",
        "A target of a year is written 2023: 92%; a calculation stands in brackets: (10 / 2).",
    )


def deep_tree(span: Span, levels: int, limit: int) -> Diagnostic:
    """A formula of more levels than the limit."""
    return finding(
        "IKI-M108",
        phrase(
            "Rumus ini {levels} tingkat dalamnya, batasnya {limit}",
            "This formula is {levels} levels deep, the limit is {limit}",
            levels=levels,
            limit=limit,
        ),
        span,
        notes=[
            phrase(
                "Pecah rumus ini: beri nama pada bagiannya dengan besaran.",
                "Divide the formula: give its parts names with quantity.",
            )
        ],
    )


def many_nodes(span: Span, nodes: int, limit: int) -> Diagnostic:
    """A formula of more parts than the limit."""
    return finding(
        "IKI-M109",
        phrase(
            "Rumus ini memuat {nodes} bagian, batasnya {limit}",
            "This formula has {nodes} parts, the limit is {limit}",
            nodes=nodes,
            limit=limit,
        ),
        span,
        notes=[
            phrase(
                "Pecah rumus ini: beri nama pada bagiannya dengan besaran.",
                "Divide the formula: give its parts names with quantity.",
            )
        ],
    )


def many_diagnostics(span: Span, left_out: int, limit: int) -> Diagnostic:
    """More findings than are shown."""
    return finding(
        "IKI-M110",
        phrase(
            "Sedikitnya {count} temuan lain tidak ditampilkan; batasnya {limit}",
            "At least {count} more findings are not shown; the limit is {limit}",
            count=left_out,
            limit=limit,
        ),
        span,
        notes=[
            phrase(
                "Perbaiki yang tampil dulu, lalu periksa lagi.",
                "Mend those that are shown, then check again.",
            )
        ],
    )
