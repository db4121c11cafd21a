"""Word what is wrong with a text of data as a whole: its form, its columns and its size.

Refuses: IKI-D401 IKI-D402 IKI-D403 IKI-D404 IKI-D405 IKI-D406 IKI-D407 IKI-D408 IKI-D409
         IKI-D410
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.data.faults.said import at, listed
from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.text import Span


def json_syntax(expected: Phrase, note: Phrase | None, place: Span) -> Diagnostic:
    """D401: the text is no JSON; `expected` is what could stand here."""
    return finding(
        "IKI-D401",
        phrase(
            "Berkas JSON tidak dapat dibaca: di sini seharusnya {expected}",
            "The JSON file cannot be read: {expected} should stand here",
            expected=expected,
        ),
        *at(place),
        notes=(
            *((note,) if note else ()),
            phrase(
                "Perbaiki tempat ini; sebelum itu, tidak satu pun nilai dipakai.",
                "Mend this place; until then none of the values is used.",
            ),
        ),
    )


def json_not_object(place: Span) -> Diagnostic:
    """D402: the JSON text holds no names."""
    return finding(
        "IKI-D402",
        phrase(
            "Berkas JSON harus berisi nama data dan nilainya di dalam kurung kurawal",
            "The JSON file must hold names of data and their values inside braces",
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis misalnya {example}.",
                "Write for example {example}.",
                example='{"wajib": {"ktp_el": 200}}',
            ),
        ),
    )


def column_missing(column: Phrase, place: Span) -> Diagnostic:
    """D403: the long form lacks a column that it needs."""
    return finding(
        "IKI-D403",
        phrase(
            "Baris judul tidak memuat kolom {column}",
            "The header row has no column {column}",
            column=column,
        ),
        *at(place),
        notes=(
            phrase(
                "Bentuk panjang memakai kolom datum, anggota, nilai; bentuk lebar memakai satu"
                " kolom untuk setiap nama data.",
                "The long form has the columns datum, member, value; the wide form has one column"
                " for each name of a datum.",
            ),
        ),
    )


def column_twice(column: str, place: Span) -> Diagnostic:
    """D404: two columns of the long form mean the same."""
    return finding(
        "IKI-D404",
        phrase(
            'Kolom "{column}" ada dua kali dengan arti yang sama',
            'The column "{column}" stands there twice with the same meaning',
            column=column,
        ),
        *at(place),
        notes=(phrase("Hapus salah satu kolomnya.", "Remove one of the columns."),),
    )


def unclear_delimiter(signs: Sequence[str], place: Span) -> Diagnostic:
    """D405: the header row can be cut in more than one way."""
    return finding(
        "IKI-D405",
        phrase(
            "Pemisah kolom tidak jelas: baris judul memuat {signs}",
            "The sign between columns is unclear: the header row has {signs}",
            signs=listed([_sign(s) for s in signs]),
        ),
        *at(place),
        notes=(
            phrase(
                "Pakai satu pemisah saja, atau tulis judul kolom yang memuat tanda itu dalam tanda"
                " kutip.",
                "Use one sign only, or put column titles that hold the other one in quotes.",
            ),
        ),
    )


def ragged_row(row: int, found: int, wanted: int, place: Span, *, may_be_comma: bool) -> Diagnostic:
    """D406: a row has more or fewer cells than the header row."""
    hint = (
        (
            phrase(
                "Koma dipakai sebagai pemisah kolom; angka berkoma desimal ditulis dalam tanda"
                ' kutip: "12,5".',
                "The comma separates columns; a number with a decimal comma goes into quotes:"
                ' "12,5".',
            ),
        )
        if may_be_comma
        else ()
    )
    return finding(
        "IKI-D406",
        phrase(
            "Baris {row} memuat {found} sel, padahal baris judul {wanted}",
            "Row {row} has {found} cells, but the header row has {wanted}",
            row=row,
            found=found,
            wanted=wanted,
        ),
        *at(place),
        notes=(
            *hint,
            phrase(
                "Samakan jumlah selnya dengan baris judul.",
                "Give the row as many cells as the header row.",
            ),
        ),
    )


def csv_syntax(row: int, place: Span) -> Diagnostic:
    """D407: a quote is not closed, or text follows it."""
    return finding(
        "IKI-D407",
        phrase(
            "Tanda kutip yang dibuka di baris {row} tidak ditutup dengan benar",
            "A quote opened in row {row} is not closed rightly",
            row=row,
        ),
        *at(place),
        notes=(
            phrase(
                "Tutup tanda kutipnya tepat sebelum pemisah kolom; tanda kutip di dalam sel"
                ' ditulis dua kali: "".',
                "Close the quote right before the next column; a quote inside a cell is written"
                ' twice: "".',
            ),
        ),
    )


def several_rows(row: int, place: Span) -> Diagnostic:
    """D408: the wide form has a second row of values."""
    return finding(
        "IKI-D408",
        phrase(
            "Bentuk lebar memuat satu baris nilai, tetapi ada lagi di baris {row}",
            "The wide form holds one row of values, but there is another in row {row}",
            row=row,
        ),
        *at(place),
        notes=(
            phrase(
                "Sisakan satu baris, beri tiap baris periodenya dalam kolom periode, atau pakai"
                " bentuk panjang dengan kolom datum, anggota, nilai.",
                "Keep one row, give each row its period in a column period, or use the long form"
                " with the columns datum, member, value.",
            ),
        ),
    )


def empty_data(place: Span) -> Diagnostic:
    """D409: the text has no header row, or no rows below it."""
    return finding(
        "IKI-D409",
        phrase("Berkas data tidak memuat nilai", "The data file holds no values"),
        *at(place),
        notes=(
            phrase(
                "Tulis baris judul, lalu nilainya di bawahnya.",
                "Write a header row, and the values below it.",
            ),
        ),
    )


def unread_columns(columns: Sequence[str], place: Span) -> Diagnostic:
    """D410: columns of the long form that have no meaning."""
    return finding(
        "IKI-D410",
        phrase(
            "Kolom ini tidak dibaca: {columns}",
            "These columns are not read: {columns}",
            columns=listed(columns),
        ),
        *at(place),
        notes=(
            phrase(
                "Kolom yang dibaca: datum, anggota, periode, nilai, satuan, sumber. Ganti judulnya"
                " bila salah tulis, atau biarkan.",
                "The columns read are datum, member, period, value, unit, source. Correct the"
                " title if it was mistyped, or leave it.",
            ),
        ),
    )


def _sign(sign: str) -> str:
    return {"\t": "tab"}.get(sign, f'"{sign}"')
