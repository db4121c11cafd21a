"""Say what keeps a published figure from being compared.

Out:     one function for each A diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.book import FileError
from iki_rules.data.faults.said import at, listed, meant
from iki_rules.diagnostics import Diagnostic, Language, Phrase, finding, phrase
from iki_rules.text import Span


def not_a_table(path: str) -> FileError:
    """A file of published figures that is no CSV."""
    return FileError(
        phrase(
            "{path} bukan .csv; simpan angka terbitan sebagai .csv",
            "{path} is no .csv; save the published figures as .csv",
            path=path,
        )
    )


def unknown_indicator(name: str, near: Sequence[str], place: Span) -> Diagnostic:
    """A101: the rule book has nothing of that name, title or number."""
    return finding(
        "IKI-A101",
        phrase(
            'Buku aturan tidak memuat indikator "{name}"',
            'The rule book has no indicator "{name}"',
            name=name,
        ),
        *at(place),
        notes=meant(near)
        or (
            phrase(
                "Tulis nama, judul, atau nomor indikator seperti dalam buku aturan.",
                "Write the name, the title or the number that the rule book gives it.",
            ),
        ),
    )


def unreadable_figure(
    text: str, language: Language, readings: Sequence[str], place: Span
) -> Diagnostic:
    """A102: the published text is no number in the number format of the table."""
    how = phrase("1.234,5", "1.234,5") if language == "id" else phrase("1,234.5", "1,234.5")
    read = (
        phrase(
            "Yang mungkin dimaksud: {readings}.",
            "What may be meant: {readings}.",
            readings=listed(readings),
        ),
    )
    return finding(
        "IKI-A102",
        phrase(
            'Angka terbitan "{text}" tidak terbaca',
            'The published figure "{text}" cannot be read',
            text=text,
        ),
        *at(place),
        notes=(
            *(read if readings else ()),
            phrase(
                "Tabel ini dibaca dengan format {how}; perbaiki, atau ubah dengan --numbers.",
                "This table is read in the format {how}; correct it, or choose with --numbers.",
                how=how,
            ),
        ),
    )


def column_missing(has_indicator: bool, place: Span) -> Diagnostic:  # noqa: FBT001
    """A103: the header row does not name the indicator, or nothing that was published."""
    wanted = phrase("terbitan", "published") if has_indicator else phrase("indikator", "indicator")
    return finding(
        "IKI-A103",
        phrase(
            "Baris judul tidak memuat kolom {wanted}",
            "The header row has no column {wanted}",
            wanted=wanted,
        ),
        *at(place),
        notes=(
            phrase(
                "Kolom yang dikenal: indikator, periode, bagian, dan terbitan (atau nilai, "
                "capaian, predikat).",
                "The columns are: indicator, period, part, and published (or value, "
                "achievement, band).",
            ),
        ),
    )


def published_twice(name: Phrase, first: Span, place: Span) -> Diagnostic:
    """A104: one figure stands twice in the table."""
    return finding(
        "IKI-A104",
        phrase("{name} terbit dua kali", "{name} is published twice", name=name),
        *at(place, phrase("kedua kalinya di sini", "again here")),
        *at(first, phrase("sudah ada di sini", "already here")),
        notes=(
            phrase(
                "Keduanya dibandingkan; hapus salah satu bila sama.",
                "Both are compared; remove one if they are the same.",
            ),
        ),
    )


def other_unit(text: str, found: str, unit: str, place: Span) -> Diagnostic:
    """A105: the figure was published in a unit that is not the indicator's."""
    wanted = unit or phrase("tanpa satuan", "without a unit")
    return finding(
        "IKI-A105",
        phrase(
            'Angka terbitan "{text}" bersatuan {found}, padahal indikatornya {wanted}',
            'The published figure "{text}" is in {found}, the indicator {wanted}',
            text=text,
            found=found,
            wanted=wanted
            if isinstance(wanted, Phrase)
            else phrase("dalam {u}", "in {u}", u=wanted),
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis angka terbitan dalam satuan indikator itu, atau tanpa satuan.",
                "Write the published figure in the unit of that indicator, or without one.",
            ),
        ),
    )


def unreadable_period(text: str, place: Span) -> Diagnostic:
    """A106: the period names none."""
    return finding(
        "IKI-A106",
        phrase('"{text}" bukan periode', '"{text}" is no period', text=text),
        *at(place),
        notes=(
            phrase(
                "Tulis misalnya 2023, 2023-05, 2023-T2, atau 2023-S1.",
                "Write for example 2023, 2023-05, 2023-Q2 or 2023-S1.",
            ),
        ),
    )


def several_figures(name: str, ids: Sequence[str], place: Span) -> Diagnostic:
    """A107: a name, title or number stands for more than one figure."""
    return finding(
        "IKI-A107",
        phrase(
            '"{name}" menyebut beberapa angka: {ids}',
            '"{name}" stands for several figures: {ids}',
            name=name,
            ids=listed(ids),
        ),
        *at(place),
        notes=(phrase("Sebut salah satunya.", "Name one of them."),),
    )


def nothing_to_compare(name: str, part: Phrase, place: Span) -> Diagnostic:
    """A108: the rule book computes no such part of the indicator."""
    return finding(
        "IKI-A108",
        phrase(
            "Buku aturan tidak menghitung {part} {name}",
            "The rule book computes no {part} of {name}",
            part=part,
            name=name,
        ),
        *at(place),
        notes=(
            phrase(
                "Tambahkan pada indikatornya, atau hapus baris ini dari tabel.",
                "Add it to the indicator, or leave this row out of the table.",
            ),
        ),
    )


def unknown_part(text: str, place: Span) -> Diagnostic:
    """A109: the column `bagian` says something else."""
    return finding(
        "IKI-A109",
        phrase(
            'Kolom bagian pada baris untuk "{text}" tidak terbaca',
            'The column part of the row for "{text}" cannot be read',
            text=text,
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis nilai, capaian, atau predikat; kosong berarti nilai.",
                "Write value, achievement or band; an empty cell stands for value.",
            ),
        ),
    )
