"""The decrees of the inventories, as their tables print them, and what a person read in each row.

Out:     Printed, DECREES, rows, table, csv_bytes, workbook_bytes
"""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import frozen
from openpyxl import Workbook


FOLDER = Path(__file__).parents[1] / "inventories"
DECREES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


@frozen
class Printed:
    """A row: what the decree prints, and the hand-made reading (kind, parts, unit)."""

    decree: str
    position: int
    number: int
    title: str
    goal: str
    goal_number: int
    name: str
    formulation: str
    sources: tuple[str, ...]
    owner: str
    kind: str
    parts: dict[str, Any]
    unit: str

    @property
    def place(self) -> str:
        return f"{self.position}.{self.number}"


@cache
def rows(decree: str) -> tuple[Printed, ...]:
    """All rows of a decree, in its order."""
    found = json.loads((FOLDER / f"{decree}.json").read_text("utf-8"))
    return tuple(
        Printed(
            decree,
            position["no"],
            row["no"],
            position["title"],
            goal["text"],
            number,
            row["name"],
            row["formulation"],
            tuple(row["source"]),
            row["responsible"] or "",
            row["kind"],
            row["parts"],
            row["unit"],
        )
        for position in found["positions"]
        for number, goal in enumerate(position["goals"], 1)
        for row in goal["indicators"]
    )


COLUMNS = (
    "No",
    "JABATAN",
    "SASARAN",
    "INDIKATOR",
    "FORMULASI PENGHITUNGAN",
    "SUMBER DATA",
    "PENANGGUNG JAWAB",
)


def table(decree: str) -> list[list[str]]:
    """A decree as its own table: position and goal are printed once, a source on each line.

    Nothing of the hand-made reading is in it.
    """
    cells = [list(COLUMNS)]
    before: Printed | None = None
    for row in rows(decree):
        new = before is None or row.position != before.position
        cells.append(
            [
                str(row.number),
                row.title if new else "",
                row.goal if new or row.goal_number != before.goal_number else "",
                row.name,
                row.formulation,
                "\n".join(row.sources),
                row.owner,
            ]
        )
        before = row
    return cells


def csv_bytes(cells: list[list[str]], separator: str = ";") -> bytes:
    """A table as Excel saves it: CSV UTF-8."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(cells)
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def workbook_bytes(cells: list[list[str]]) -> bytes:
    """A table as a workbook: a title above it, positions and goals as merged cells."""
    book = Workbook()
    sheet = book.active
    sheet.append(["INDIKATOR KINERJA INDIVIDU"])
    for row in cells:
        sheet.append([cell or None for cell in row])
    for column in (2, 3) if len(cells[0]) == len(COLUMNS) else ():
        filled = [at for at, row in enumerate(cells) if row[column - 1]] + [len(cells)]
        for first, after in pairwise(filled[1:]):
            if after - first > 1:
                sheet.merge_cells(
                    start_row=first + 2, end_row=after + 1, start_column=column, end_column=column
                )
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()
