"""Say why a table cannot be read: one sentence, then the next step.

Out:     TableError, and one function for each fault
"""

from __future__ import annotations

from iki_rules.diagnostics import Phrase, phrase


class TableError(Exception):
    """A table that cannot be read; `message` is its sentence in both languages."""

    def __init__(self, message: Phrase) -> None:
        super().__init__(message.say("en"))
        self.message = message


def no_header(name: str) -> TableError:
    """No row names the columns of a decree."""
    return TableError(
        phrase(
            "Kolom INDIKATOR dan FORMULASI tidak ditemukan dalam {name}; beri baris judul kolom, "
            "misalnya: JABATAN, SASARAN, INDIKATOR, FORMULASI PENGHITUNGAN, SUMBER DATA, "
            "PENANGGUNG JAWAB.",
            "No columns INDIKATOR and FORMULASI in {name}; give the table a row of headers, such "
            "as: JABATAN, SASARAN, INDIKATOR, FORMULASI PENGHITUNGAN, SUMBER DATA, "
            "PENANGGUNG JAWAB.",
            name=name,
        )
    )


def no_rows(name: str) -> TableError:
    """Headers, and nothing under them."""
    return TableError(
        phrase(
            "Di bawah judul kolom {name} tidak ada indikator; isi kolom INDIKATOR.",
            "There is no indicator under the headers of {name}; fill in the column INDIKATOR.",
            name=name,
        )
    )


def column_twice(name: str, first: str, second: str) -> TableError:
    """Two columns that mean the same."""
    return TableError(
        phrase(
            "Dua kolom {name} berarti sama: {first} dan {second}; hapus salah satu.",
            "Two columns of {name} mean the same: {first} and {second}; remove one.",
            name=name,
            first=first,
            second=second,
        )
    )


def not_utf8(name: str, at: int) -> TableError:
    """Bytes that are no UTF-8."""
    return TableError(
        phrase(
            "{name} bukan teks UTF-8 (byte {at}); simpan lagi sebagai CSV UTF-8.",
            "{name} is not UTF-8 text (byte {at}); save it again as CSV UTF-8.",
            name=name,
            at=at,
        )
    )


def not_csv(name: str) -> TableError:
    """A quote that never ends, or the like."""
    return TableError(
        phrase(
            "{name} tidak terbaca sebagai CSV; periksa tanda kutip yang tidak ditutup.",
            "{name} cannot be read as CSV; look for a quote that is not closed.",
            name=name,
        )
    )


def too_large(name: str, what: Phrase, most: int) -> TableError:
    """More of something than the limits allow."""
    return TableError(
        phrase(
            "{name} terlalu besar: {what}, paling banyak {most}; bagi tabelnya.",
            "{name} is too large: {what}, at most {most}; split the table.",
            name=name,
            what=what,
            most=most,
        )
    )


def not_a_workbook(name: str) -> TableError:
    """Bytes that are no workbook."""
    return TableError(
        phrase(
            "{name} bukan berkas Excel .xlsx yang utuh; simpan lagi sebagai .xlsx atau CSV.",
            "{name} is not a whole Excel .xlsx file; save it again as .xlsx or CSV.",
            name=name,
        )
    )


def unsafe_workbook(name: str, why: Phrase) -> TableError:
    """A workbook that could be meant to do harm."""
    return TableError(
        phrase(
            "{name} tidak dibuka: {why}; simpan lagi dari Excel, atau sebagai CSV.",
            "{name} is not opened: {why}; save it again from Excel, or as CSV.",
            name=name,
            why=why,
        )
    )


def computed_cell(name: str, cell: str) -> TableError:
    """A cell with a formula, or with an error as its value."""
    return TableError(
        phrase(
            "Sel {cell} dalam {name} berisi rumus Excel atau galat; ganti dengan nilainya "
            "(salin, lalu tempel sebagai nilai).",
            "Cell {cell} of {name} holds an Excel formula or an error; replace it by its value "
            "(copy, then paste as values).",
            cell=cell,
            name=name,
        )
    )


def no_reader() -> TableError:
    """The extra that reads workbooks is not installed."""
    return TableError(
        phrase(
            'Untuk membaca .xlsx pasang dulu pembacanya: pip install "iki-rules[xlsx]"; atau '
            "simpan tabelnya sebagai CSV.",
            'To read .xlsx first install its reader: pip install "iki-rules[xlsx]"; or save the '
            "table as CSV.",
        )
    )


def unknown_format(name: str) -> TableError:
    """Neither CSV nor a workbook."""
    return TableError(
        phrase(
            "{name} bukan .csv atau .xlsx; simpan tabelnya dalam salah satu bentuk itu.",
            "{name} is neither .csv nor .xlsx; save the table in one of these forms.",
            name=name,
        )
    )
