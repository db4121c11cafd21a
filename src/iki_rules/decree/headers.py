"""Know the columns of a decree's table by their usual headers.

Out:     Column, Headers, column_of, find_headers
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from iki_rules.decree.faults import column_twice
from iki_rules.decree.wording import squeeze


Column: TypeAlias = Literal[
    "number", "position", "goal", "name", "formulation", "sources", "owners", "unit"
]

#: The usual headers; what stands in brackets behind one does not count.
SPELLINGS: Mapping[Column, tuple[str, ...]] = {
    "number": ("no", "nomor", "no urut", "nomor urut", "number"),
    "position": ("jabatan", "nama jabatan", "position"),
    "goal": (
        "sasaran",
        "sasaran strategis",
        "sasaran kinerja",
        "sasaran program",
        "sasaran kegiatan",
        "sasaran individu",
        "kinerja",
        "kinerja utama",
        "kinerja individu",
        "goal",
    ),
    "name": (
        "indikator",
        "indikator kinerja",
        "indikator kinerja utama",
        "indikator kinerja individu",
        "indikator kinerja program",
        "indikator kinerja kegiatan",
        "indikator kinerja sasaran",
        "nama indikator",
        "iku",
        "iki",
        "indicator",
    ),
    "formulation": (
        "formulasi",
        "formula",
        "rumus",
        "formulasi penghitungan",
        "formulasi perhitungan",
        "formulasi pengukuran",
        "formulasi indikator",
        "formula perhitungan",
        "formula penghitungan",
        "rumus perhitungan",
        "rumus penghitungan",
        "cara perhitungan",
        "cara penghitungan",
        "cara pengukuran",
        "perhitungan",
        "penghitungan",
        "metode penghitungan",
        "metode perhitungan",
        "penjelasan formulasi penghitungan",
        "penjelasan formulasi perhitungan",
        "penjelasan formula",
        "formulation",
    ),
    "sources": ("sumber data", "sumber", "source", "sources"),
    "owners": (
        "penanggung jawab",
        "penanggungjawab",
        "penanggung jawab data",
        "penanggung jawab indikator",
        "pj",
        "owner",
    ),
    "unit": ("satuan", "unit", "satuan ukuran"),
}
KNOWN: Mapping[str, Column] = {
    spelling: column for column, spellings in SPELLINGS.items() for spelling in spellings
}
BRACKETS = re.compile(r"\([^()]*\)")
#: How far down a table its headers may stand, under titles.
SEARCHED = 50


@frozen
class Headers:
    """Where the columns stand, their headers as printed, and headers that are not known."""

    row: int
    places: Mapping[Column, int]
    printed: Mapping[Column, str]
    unread: tuple[str, ...]


def column_of(header: str) -> Column | None:
    """The column that a header names, or None."""
    words = re.sub(r"[^a-z0-9]+", " ", BRACKETS.sub(" ", header.lower())).strip()
    return KNOWN.get(words)


def find_headers(cells: Sequence[Sequence[str]], name: str) -> Headers | None:
    """The first row that names an indicator and another column. Raises TableError."""
    for at, row in enumerate(cells[:SEARCHED]):
        columns: list[Column | None] = [column_of(cell) for cell in row]
        if "name" in columns and len({*columns} - {None}) > 1:
            return _headers(at, row, columns, name)
    return None


def _headers(at: int, row: Sequence[str], columns: Sequence[Column | None], name: str) -> Headers:
    places: dict[Column, int] = {}
    printed: dict[Column, str] = {}
    unread: list[str] = []
    for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
        if column is None:
            unread += [squeeze(cell)] if cell.strip() else []
        elif column in places:
            raise column_twice(name, printed[column], squeeze(cell))
        else:
            places[column], printed[column] = place, squeeze(cell)
    return Headers(at, places, printed, tuple(unread))
