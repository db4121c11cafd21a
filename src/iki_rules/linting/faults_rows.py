"""Word what is found by comparing the rows of a decree with each other.

Out:     one function for each finding
Refuses: IKI-L102, IKI-L103, IKI-L104, IKI-L105, IKI-L106
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.linting.rows import Row


def label(row: Row) -> Label:
    """The place of a row, with its number."""
    return Label(row.place, phrase("baris {row}", "row {row}", row=row.number))


def numbers(rows: Sequence[Row]) -> Phrase:
    """The numbers of rows, all of them."""
    return join([row.number for row in rows])


def formula_is_name(row: Row, other: Row) -> Diagnostic:
    """The formula repeats the name of another row."""
    return _displaced(
        phrase(
            "Rumusan baris {row} mengulang nama baris {other}, bukan namanya sendiri",
            "The formula of row {row} repeats the name of row {other}, not its own",
            row=row.number,
            other=other.number,
        ),
        row,
        other,
    )


def formulas_swapped(row: Row, other: Row) -> Diagnostic:
    """The formulas of two rows stand crosswise."""
    return _displaced(
        phrase(
            "Rumusan baris {row} dan {other} tampaknya tertukar",
            "The formulas of rows {row} and {other} seem to be swapped",
            row=row.number,
            other=other.number,
        ),
        row,
        other,
    )


def formula_of_another(row: Row, other: Row) -> Diagnostic:
    """The formula is that of a row of another position, whose name it fits better."""
    return _displaced(
        phrase(
            "Rumusan baris {row} sama dengan rumusan baris {other} dari jabatan lain, "
            "padahal namanya lain",
            "The formula of row {row} is that of row {other} of another position, "
            "though their names differ",
            row=row.number,
            other=other.number,
        ),
        row,
        other,
    )


def formula_of_row_above(row: Row, above: Row) -> Diagnostic:
    """The formula is that of the row above."""
    return _displaced(
        phrase(
            "Rumusan baris {row} sama kata demi kata dengan baris {above} di atasnya, "
            "padahal namanya lain",
            "The formula of row {row} is word for word that of row {above} above it, "
            "though their names differ",
            row=row.number,
            above=above.number,
        ),
        row,
        above,
    )


def one_name_two_formulas(first: Row, row: Row) -> Diagnostic:
    """Two rows have one name and different formulas."""
    return finding(
        "IKI-L103",
        phrase(
            "Nama indikator baris {row} sama dengan baris {first}, rumusannya lain",
            "Row {row} has the name of row {first} and another formula",
            row=row.number,
            first=first.number,
        ),
        label(row),
        label(first),
        notes=[
            _said(first.number, first.formulation),
            _said(row.number, row.formulation),
            phrase(
                "Samakan rumusannya, atau beri nama yang menyebut perbedaannya.",
                "Let the formulas agree, or give names that tell the difference.",
            ),
        ],
    )


def one_name_two_sources(first: Row, row: Row) -> Diagnostic:
    """Two rows have one name and different sources."""
    return finding(
        "IKI-L104",
        phrase(
            "Nama indikator baris {row} sama dengan baris {first}, sumber datanya lain",
            "Row {row} has the name of row {first} and another source",
            row=row.number,
            first=first.number,
        ),
        label(row),
        label(first),
        notes=[
            _said(first.number, "; ".join(first.sources)),
            _said(row.number, "; ".join(row.sources)),
            phrase(
                "Sebutkan satu sumber untuk indikator yang sama.",
                "Name one source for the same indicator.",
            ),
        ],
    )


def table_twice(first: Sequence[Row], table: Sequence[Row], *, same_sources: bool) -> Diagnostic:
    """Two positions have the same table; the sources may still differ."""
    one, two = first[0], table[0]
    sources = (
        phrase("Sumber datanya juga sama.", "Their sources agree too.")
        if same_sources
        else phrase("Sumber datanya tidak semua sama.", "Not all of their sources agree.")
    )
    return finding(
        "IKI-L105",
        phrase(
            "Tabel baris {rows} sama dengan tabel baris {others}",
            "The table of rows {rows} is that of rows {others}",
            rows=_from_to(table),
            others=_from_to(first),
        ),
        label(two),
        label(one),
        notes=[
            _positions(one, two),
            sources,
            phrase(
                "Bila satu jabatan tercetak dua kali, hapus salah satunya; bila dua jabatan, "
                "bedakan apa yang diukur.",
                "If one position is printed twice, drop one; if they are two, tell apart what is "
                "measured.",
            ),
        ],
    )


def table_nearly_twice(
    first: Sequence[Row], table: Sequence[Row], unlike: Sequence[Row]
) -> Diagnostic:
    """Two positions of one title have the same table but for some rows."""
    one, two = first[0], table[0]
    return finding(
        "IKI-L105",
        phrase(
            "Tabel baris {rows} hampir sama dengan tabel baris {others}; yang berbeda: {unlike}",
            "The table of rows {rows} is nearly that of rows {others}; these differ: {unlike}",
            rows=_from_to(table),
            others=_from_to(first),
            unlike=numbers(unlike),
        ),
        label(two),
        label(one),
        notes=[
            _positions(one, two),
            phrase(
                "Bila satu jabatan tercetak dua kali, tetapkan tabel mana yang berlaku.",
                "If one position is printed twice, settle which table holds.",
            ),
        ],
    )


def row_twice(first: Row, row: Row, *, same_goal: bool, same_sources: bool) -> Diagnostic:
    """A position has one indicator twice."""
    under = (
        [] if same_goal else [phrase("Sasarannya berbeda.", "They stand under different goals.")]
    )
    origin = [] if same_sources else [phrase("Sumber datanya berbeda.", "Their sources differ.")]
    return finding(
        "IKI-L106",
        phrase(
            "Baris {row} mengulang baris {first} dalam jabatan yang sama: nama dan rumusannya sama",
            "Row {row} repeats row {first} of the same position: same name, same formula",
            row=row.number,
            first=first.number,
        ),
        label(row),
        label(first),
        notes=[
            *under,
            *origin,
            phrase(
                "Hapus salah satunya, atau bedakan apa yang diukur.",
                "Drop one of them, or tell apart what is measured.",
            ),
        ],
    )


def _displaced(message: Phrase, row: Row, other: Row) -> Diagnostic:
    return finding(
        "IKI-L102",
        message,
        label(row),
        label(other),
        notes=[
            phrase(
                'Nama baris {n}: "{name}".',
                'Row {n} is named "{name}".',
                n=row.number,
                name=row.name,
            ),
            phrase('Rumusannya: "{text}".', 'Its formula: "{text}".', text=row.formulation),
            phrase(
                'Nama baris {n}: "{name}".',
                'Row {n} is named "{name}".',
                n=other.number,
                name=other.name,
            ),
            phrase(
                "Periksa apakah kolom rumusan bergeser; tulis rumusan yang sesuai dengan namanya.",
                "See whether the column of formulas slipped; write the formula that the name "
                "asks for.",
            ),
        ],
    )


def _said(number: str, text: str) -> Phrase:
    return phrase('Baris {n}: "{text}".', 'Row {n}: "{text}".', n=number, text=text)


def _positions(one: Row, two: Row) -> Phrase:
    return phrase(
        'Jabatan: "{one}" dan "{two}".',
        'Positions: "{one}" and "{two}".',
        one=one.position,
        two=two.position,
    )


def _from_to(table: Sequence[Row]) -> Phrase:
    return phrase("{a} s.d. {b}", "{a} to {b}", a=table[0].number, b=table[-1].number)
