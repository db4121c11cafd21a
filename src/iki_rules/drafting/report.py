"""Tell how the rows of a table were read: how many which way, and which are to be looked at.

Out:     SHAPES, Tally, shape_of, counts, to_check, record
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from iki_rules.decree import Table
from iki_rules.decree.shapes import (
    Average,
    Conditional,
    Count,
    Listed,
    Qualitative,
    Ratio,
    Survey,
    TimeLimit,
    Unread,
    Weighted,
)
from iki_rules.diagnostics import Language, Phrase, phrase
from iki_rules.drafting.draft import Draft, Reading


#: The ways to read a row, by the key of the JSON record.
SHAPES: Mapping[str, Phrase] = {
    "count": phrase("cacah", "count"),
    "listed": phrase("daftar yang dijumlahkan", "listed set"),
    "ratio": phrase("rasio", "ratio"),
    "conditional": phrase("rasio bersyarat", "conditional ratio"),
    "average": phrase("rata-rata", "average"),
    "weighted": phrase("poin berbobot", "weighted points"),
    "time_limit": phrase("waktu", "time"),
    "survey": phrase("survei", "survey"),
    "qualitative": phrase("kualitatif", "qualitative"),
    "unread": phrase("belum jelas", "unclear"),
}
UNREAD = phrase(
    "rumusan tidak dibaca; kata keputusan disimpan", "the formula is not read; its words are kept"
)
KEYS = {
    Count: "count",
    Listed: "listed",
    Ratio: "ratio",
    Conditional: "conditional",
    Average: "average",
    Weighted: "weighted",
    TimeLimit: "time_limit",
    Survey: "survey",
    Qualitative: "qualitative",
    Unread: "unread",
}


@frozen
class Tally:
    """Rows read one way, and how many of them bear a mark."""

    rows: int
    marked: int


def shape_of(reading: Reading) -> str:
    """The way in which a row stands in the draft, a key of `SHAPES`."""
    return "unread" if reading.unread else KEYS[type(reading.shape)]


def counts(draft: Draft) -> Mapping[str, Tally]:
    """How many rows were read which way, in the order of `SHAPES`, without the ways not taken."""
    rows = Counter(map(shape_of, draft.readings))
    marked = Counter(shape_of(reading) for reading in draft.readings if reading.marked)
    return {key: Tally(rows[key], marked[key]) for key in SHAPES if rows[key]}


def to_check(reading: Reading) -> tuple[Phrase, ...]:
    """Everything that a person has to look at in a row."""
    said = tuple(doubt.said for doubt in reading.doubts)
    if not reading.unread:
        return said
    return (reading.shape.why if isinstance(reading.shape, Unread) else UNREAD, *said)


def record(table: Table, draft: Draft, language: Language) -> dict[str, Any]:
    """The report as plain values."""
    return {
        "rows": len(draft.readings),
        "positions": len({reading.row.position_number for reading in draft.readings}),
        "marked": sum(reading.marked for reading in draft.readings),
        "shapes": [
            {
                "shape": key,
                "title": SHAPES[key].say(language),
                "rows": tally.rows,
                "marked": tally.marked,
            }
            for key, tally in counts(draft).items()
        ],
        "columns": dict(table.columns),
        "unread_columns": list(table.unread),
        "readings": [
            {
                "number": reading.row.nomor,
                "line": reading.row.line,
                "id": reading.indicator.name.text,
                "title": reading.row.name,
                "shape": shape_of(reading),
                "unit": _unit(reading),
                "marks": [each.say(language) for each in to_check(reading)],
            }
            for reading in draft.readings
        ],
    }


def _unit(reading: Reading) -> str | None:
    unit = reading.indicator.unit
    return None if unit is None else "/".join(name for name, _ in unit.factors) or None
