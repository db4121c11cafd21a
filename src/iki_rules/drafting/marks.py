"""Word what a draft says about its own reading: marks to be checked, and notes.

Out:     mark, and the doubts that arise while drafting
"""

from __future__ import annotations

from iki_rules.decree.shapes import Doubt
from iki_rules.diagnostics import Phrase, phrase


SUMMED = phrase(
    "Dijumlahkan dari satu cacah per butir daftar.",
    "The sum of one count for each item of the list.",
)
KINDS = phrase(
    "Yang dihitung butir yang ada, bukan isinya: rumusan menyebut jenis.",
    "The items present are counted, not what they hold: the formula speaks of kinds.",
)
GRADES = phrase(
    "Skala predikat tidak tercetak; isinya datang bersama data.",
    "The scale of grades is not printed; its words come with the data.",
)


def mark(doubt: Doubt) -> Phrase:
    """The note in which a draft asks to be checked."""
    return phrase("Perlu diperiksa: {said}.", "To be checked: {said}.", said=doubt.said)


def new_unit(name: str) -> Doubt:
    """A unit that nobody declared before."""
    return Doubt(
        "unit",
        phrase(
            "satuan {name} ditebak dari rumusan dan dideklarasikan di sini",
            "the unit {name} is guessed from the wording and declared here",
            name=name,
        ),
    )


def one_unit(above: str, below: str, used: str) -> Doubt:
    """Both sides of a percentage count different things."""
    return Doubt(
        "unit",
        phrase(
            "pembilang menghitung {above}, penyebut {below}; satuan keduanya ditulis {used}",
            "above the line {above} are counted, below it {below}; both are written as {used}",
            above=above,
            below=below,
            used=used,
        ),
    )


JOINED = Doubt(
    "row",
    phrase(
        "baris ini disambung dari beberapa baris tabel",
        "this row was joined from several rows of the table",
    ),
)
CLEANED = Doubt(
    "row",
    phrase(
        "tanda yang tidak boleh ada dalam buku aturan dibuang dari teksnya",
        "signs that no rule book may hold were taken out of its text",
    ),
)
CUT = Doubt(
    "row",
    phrase(
        "teksnya terlalu panjang dan dipotong",
        "its text was too long and was cut",
    ),
)
TIME_ALONE = Doubt(
    "unit",
    phrase(
        "lamanya dicatat apa adanya; rumusan tidak menyebut per apa",
        "the time is recorded as it is; the wording does not say for what",
    ),
)


def other_unit(printed: str) -> Doubt:
    """The table prints a unit that the formula does not give."""
    return Doubt(
        "unit",
        phrase(
            "satuan dalam tabel ({printed}) berbeda dengan satuan rumusan",
            "the unit in the table ({printed}) is not that of the formula",
            printed=printed,
        ),
    )
