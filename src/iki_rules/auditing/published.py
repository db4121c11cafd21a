"""Read a table of published figures: which indicator, which period, and the text that was printed.

A row holds one figure, or the value, the achievement and the band of an indicator in a column each.

Out:     Printed, Part, read_published, from_mapping
Refuses: IKI-A103
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from iki_rules.auditing import faults
from iki_rules.data.csv_rows import Row, delimiter_of, first_line, rows
from iki_rules.data.entry import Cut
from iki_rules.data.measured import too_large
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits
from iki_rules.text import NOWHERE, Source, Span


#: What of an indicator was published.
Part: TypeAlias = Literal["value", "achievement", "band"]

#: The columns under their titles in both languages.
COLUMNS: Mapping[str, str] = {
    "indikator": "indicator",
    "indicator": "indicator",
    "periode": "period",
    "period": "period",
    "tahun": "period",
    "year": "period",
    "bagian": "part",
    "part": "part",
    "terbitan": "value",
    "angka": "value",
    "nilai": "value",
    "realisasi": "value",
    "published": "value",
    "figure": "value",
    "value": "value",
    "realisation": "value",
    "capaian": "achievement",
    "achievement": "achievement",
    "predikat": "band",
    "band": "band",
}
#: What stands in the column `bagian`, or before the brackets of `capaian(x)`.
PARTS: Mapping[str, Part] = {
    "": "value",
    "nilai": "value",
    "realisasi": "value",
    "value": "value",
    "realisation": "value",
    "capaian": "achievement",
    "achievement": "achievement",
    "predikat": "band",
    "band": "band",
}
FIGURES: tuple[Part, ...] = ("value", "achievement", "band")
_PART_OF = re.compile(r"([A-Za-z]+)\s*\((.*)\)\s*")


@frozen(kw_only=True)
class Printed:
    """A figure as it was printed, with its places in the table."""

    name: str
    part: Part | None
    period: str
    text: str
    row: int = 0
    #: Where the name, the text and the period stand.
    named: Span = NOWHERE
    place: Span = NOWHERE
    dated: Span = NOWHERE


def from_mapping(figures: Mapping[str, str]) -> tuple[Printed, ...]:
    """The figures that a host gives by name: "tuntas", "capaian(tuntas)"."""
    return tuple(
        _of_part(Printed(name=str(name), part="value", period="", text=str(text).strip()))
        for name, text in figures.items()
    )


def read_published(
    source: Source, limits: Limits
) -> tuple[tuple[Printed, ...], tuple[Diagnostic, ...]]:
    """The figures of a CSV text, in its order; its delimiter is read from the header row."""
    large = too_large(source.text, limits)
    if large is not None:
        return (), (large,)
    line = first_line(source.text)
    signs = delimiter_of(line) or (";",)
    delimiter = max(signs, key=lambda sign: len(_columns(line.split(sign))))
    found = rows(source, delimiter, limits)
    head = next(found, None)
    if isinstance(head, Cut):
        return (), (head.fault,)
    columns = {} if head is None else _columns(head.cells)
    if head is None or "indicator" not in columns or not columns.keys() & set(FIGURES):
        place = Span(source.name, 0, len(line)) if head is None else head.span
        return (), (faults.column_missing("indicator" in columns, place),)
    printed: list[Printed] = []
    for row in found:
        if isinstance(row, Cut):
            return tuple(printed), (row.fault,)
        printed += _printed(row, columns)
    return tuple(printed), ()


def _columns(titles: tuple[str, ...] | list[str]) -> dict[str, int]:
    """The number of each column that is known; the first of two that mean the same."""
    columns: dict[str, int] = {}
    for index, title in enumerate(titles):
        column = COLUMNS.get(" ".join(title.strip().strip('"').lower().split()))
        if column is not None:
            columns.setdefault(column, index)
    return columns


def _printed(row: Row, columns: Mapping[str, int]) -> Iterator[Printed]:
    """The figures of one row: that of its only column, and whatever stands in further ones."""

    def cell(column: str) -> str:
        index = columns.get(column, -1)
        return row.cells[index] if 0 <= index < len(row.cells) else ""

    shown: list[Part] = [part for part in FIGURES if part in columns]
    for part in shown:
        text = cell(part)
        if not text and part != shown[0]:
            continue
        one = Printed(
            name=cell("indicator"),
            part=part,
            period=cell("period"),
            text=text,
            row=row.number,
            named=row.cell_span(columns["indicator"]),
            place=row.cell_span(columns[part]),
            dated=row.cell_span(columns["period"]) if "period" in columns else NOWHERE,
        )
        if part == "value" and cell("part"):
            one = evolve(one, part=PARTS.get(cell("part").lower()))
        yield _of_part(one)


def _of_part(printed: Printed) -> Printed:
    """The figure with the part that its name says: `capaian(x)` is the achievement of x."""
    found = _PART_OF.fullmatch(printed.name)
    if found is None or found[1].lower() not in PARTS:
        return printed
    return evolve(printed, name=found[2].strip(), part=PARTS[found[1].lower()])
