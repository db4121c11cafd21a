"""Word what is found in a row alone: its quantity, its period, its ages, its source.

Out:     one function for each finding
Refuses: IKI-L101, IKI-L201, IKI-L202, IKI-L203, IKI-L204, IKI-L301
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.linting.faults_rows import label, numbers
from iki_rules.linting.rows import Row


def times_100(row: Row) -> Diagnostic:
    """An average of percentages is multiplied by 100."""
    return finding(
        "IKI-L101",
        phrase(
            "Baris {row} mengalikan rata-rata persentase dengan 100",
            "Row {row} multiplies an average of percentages by 100",
            row=row.number,
        ),
        label(row),
        notes=[
            _formula(row),
            phrase(
                "Yang dirata-ratakan sudah persen: bila dituruti, hasilnya seratus kali terlalu "
                'besar. Hapus "x 100".',
                "What is averaged are percents already: followed to the letter, the result is a "
                'hundred times too large. Drop "x 100".',
            ),
        ],
    )


def percentage_without_ratio(row: Row) -> Diagnostic:
    """The name says percentage, the formula has nothing to divide by."""
    return finding(
        "IKI-L201",
        phrase(
            "Nama baris {row} menyebut persentase, rumusannya bukan perbandingan",
            "The name of row {row} says percentage, its formula is no ratio",
            row=row.number,
        ),
        label(row),
        notes=[
            _name(row),
            _formula(row),
            phrase(
                "Tambahkan pembaginya, atau ganti nama menjadi jumlah.",
                "Add what it is divided by, or name it a count.",
            ),
        ],
    )


def ratio_without_quantity(row: Row) -> Diagnostic:
    """The formula is a ratio in percent, the name asks for none."""
    return finding(
        "IKI-L202",
        phrase(
            "Rumusan baris {row} perbandingan dalam persen, namanya tidak menyebut persentase",
            "The formula of row {row} is a ratio in percent, its name asks for no percentage",
            row=row.number,
        ),
        label(row),
        notes=[
            _name(row),
            _formula(row),
            phrase(
                'Mulailah namanya dengan "Persentase", atau ganti rumusannya.',
                'Let the name begin with "Persentase", or change the formula.',
            ),
        ],
    )


def period_not_in_formula(row: Row, periods: Sequence[str]) -> Diagnostic:
    """The name has a period of which the formula says nothing."""
    return finding(
        "IKI-L203",
        phrase(
            'Nama baris {row} menyebut "{periods}", rumusannya tidak',
            'The name of row {row} says "{periods}", its formula does not',
            row=row.number,
            periods='", "'.join(periods),
        ),
        label(row),
        notes=[
            _name(row),
            _formula(row),
            phrase(
                "Sebutkan kurun waktunya juga dalam rumusan.",
                "Say the period in the formula too.",
            ),
        ],
    )


def ages_overlap(row: Row, one: str, two: str, age: int) -> Diagnostic:
    """Two age groups of a row share an age."""
    return finding(
        "IKI-L204",
        phrase(
            'Kelompok usia baris {row} bertemu di usia {age}: "{one}" dan "{two}"',
            'Two age groups of row {row} share the age {age}: "{one}" and "{two}"',
            row=row.number,
            age=str(age),
            one=one,
            two=two,
        ),
        label(row),
        notes=[
            phrase(
                "Yang berusia tepat {age} tahun terhitung dua kali. Tutup satu kelompok sebelum "
                "usia itu.",
                "Those aged exactly {age} are counted twice. Let one group end before that age.",
                age=str(age),
            )
        ],
    )


def source_missing(rows: Sequence[Row], *, whole: bool) -> Diagnostic:
    """Rows of one position that name no source."""
    said_rows = numbers(rows)
    if len(rows) == 1:
        said = phrase(
            "Baris {row} tidak menyebut sumber data", "Row {row} names no source", row=said_rows
        )
    elif whole:
        said = phrase(
            "Tidak satu pun dari {n} baris jabatan ini menyebut sumber data: {rows}",
            "None of the {n} rows of this position names a source: {rows}",
            n=len(rows),
            rows=said_rows,
        )
    else:
        said = phrase(
            "{n} baris jabatan ini tidak menyebut sumber data: {rows}",
            "{n} rows of this position name no source: {rows}",
            n=len(rows),
            rows=said_rows,
        )
    return finding(
        "IKI-L301",
        said,
        *map(label, rows),
        notes=[
            phrase(
                "Sebutkan dokumen atau aplikasi tempat angkanya dapat diperiksa.",
                "Name the document or the application in which the figure can be verified.",
            )
        ],
    )


def _name(row: Row) -> Phrase:
    return phrase('Nama: "{text}".', 'Name: "{text}".', text=row.name)


def _formula(row: Row) -> Phrase:
    return phrase('Rumusan: "{text}".', 'Formula: "{text}".', text=row.formulation)
