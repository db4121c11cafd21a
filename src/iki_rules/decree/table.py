"""Read the rows of a decree's table: what is printed once holds for the rows below it.

In:      the cells of a sheet
Out:     Row, Table, read_cells, join_tables
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from iki_rules.decree.faults import no_header, no_rows
from iki_rules.decree.headers import Column, Headers, column_of, find_headers
from iki_rules.decree.wording import squeeze
from iki_rules.text import refused


@frozen
class Row:
    """An indicator as printed. `nomor` is position and row in it, counted from 1: "3.2".

    `formulation` keeps its line breaks. `line` is the row of the sheet; `joined` says that the
    indicator ran over several rows; `cleaned` that signs were taken out that no book may hold.
    """

    position_number: int
    row_number: int
    position: str
    goal: str
    name: str
    formulation: str
    sources: tuple[str, ...]
    owners: tuple[str, ...]
    unit: str | None = None
    line: int = 0
    joined: bool = False
    cleaned: bool = False

    @property
    def nomor(self) -> str:
        return f"{self.position_number}.{self.row_number}"


@frozen
class Table:
    """The rows of a decree's table, the headers of its columns and those that were not read."""

    rows: tuple[Row, ...]
    columns: Mapping[Column, str] = field(factory=dict)
    unread: tuple[str, ...] = ()


#: "Jabatan : Sekretaris" on a line of its own, as many decrees print it above each table.
HEADING = re.compile(
    r"(?:nama\s+)?(?P<column>jabatan|sasaran|kinerja)\s?:\s?(?P<text>.+)", re.IGNORECASE
)
HEADING_CELLS = 3
ITEM = re.compile(r"(?:^|\n)\s*(?:[0-9]{1,2}[.)]|[-•*·])\s+")


def read_cells(cells: Sequence[Sequence[str]], name: str) -> Table:
    """The rows of one sheet. Raises TableError where it has no headers or no indicator."""
    headers = find_headers(cells, name)
    if headers is None:
        raise no_header(name)
    reader = _Reader(headers, repeats=_repeats(cells, headers))
    for above in cells[: headers.row]:
        reader.heading(above)
    for line, row in enumerate(cells[headers.row + 1 :], headers.row + 2):
        reader.read(line, row)
    if not reader.rows:
        raise no_rows(name)
    return Table(tuple(reader.rows), headers.printed, headers.unread)


def join_tables(tables: Sequence[Table]) -> Table:
    """The tables of several sheets as one; positions are counted on."""
    rows: list[Row] = []
    for table in tables:
        before = rows[-1].position_number if rows else 0
        rows += [evolve(row, position_number=row.position_number + before) for row in table.rows]
    columns: dict[Column, str] = {}
    for table in tables:
        columns.update(table.columns)
    unread = dict.fromkeys(header for table in tables for header in table.unread)
    return Table(tuple(rows), columns, tuple(unread))


class _Reader:
    """Takes row after row, and remembers what still holds."""

    def __init__(self, headers: Headers, *, repeats: bool) -> None:
        self.headers = headers
        self.repeats = repeats
        self.rows: list[Row] = []
        self.position = self.goal = self.number = ""
        self.positions = self.in_position = 0
        self.cleaned = False

    def read(self, line: int, row: Sequence[str]) -> None:
        """One row of the sheet: an indicator, a heading, or more of the indicator above."""
        if not any(cell.strip() for cell in row) or self._is_header(row) or self.heading(row):
            return
        self.cleaned = False
        cell = {column: self._cell(row, column) for column in self.headers.places}
        number = squeeze(cell.get("number", ""))
        self._enter(squeeze(cell.get("position", "")), squeeze(cell.get("goal", "")), number)
        name, formulation = squeeze(cell.get("name", "")), cell.get("formulation", "").strip()
        sources = _items(cell.get("sources", ""))
        if not name:
            self._continue(formulation, sources)
            return
        self.positions = self.positions or 1
        self.in_position += 1
        self.number = number
        self.rows.append(
            Row(
                self.positions,
                self.in_position,
                self.position,
                self.goal,
                name,
                formulation,
                sources,
                _items(cell.get("owners", "")),
                squeeze(cell.get("unit", "")) or None,
                line,
                cleaned=self.cleaned,
            )
        )

    def heading(self, row: Sequence[str]) -> bool:
        """Whether a row is a heading such as "Jabatan : Sekretaris"; it then holds from here."""
        filled = [cell for cell in row if cell.strip()]
        found = HEADING.fullmatch(squeeze(" ".join(filled)))
        if not found or len(filled) > HEADING_CELLS:
            return False
        text = squeeze(_clean(found["text"]))
        if found["column"].lower() == "jabatan":
            self._new_position(text)
        else:
            self.goal = text
        return True

    def _enter(self, position: str, goal: str, number: str) -> None:
        """Take over what is printed in this row: a position begins with its name."""
        same = self.repeats and position == self.position and not _restarts(number, self.number)
        if position and not same:
            self._new_position(position)
        if goal:
            self.goal = goal

    def _new_position(self, title: str) -> None:
        if self.in_position or not self.positions:
            self.positions += 1
        self.position, self.goal, self.number = title, "", ""
        self.in_position = 0

    def _continue(self, formulation: str, sources: tuple[str, ...]) -> None:
        if not self.rows or not (formulation or sources):
            return
        above = self.rows[-1]
        self.rows[-1] = evolve(
            above,
            formulation=f"{above.formulation}\n{formulation}".strip(),
            sources=above.sources + sources,
            joined=True,
        )

    def _cell(self, row: Sequence[str], column: Column) -> str:
        place = self.headers.places[column]
        text = row[place] if place < len(row) else ""
        cleaned = _clean(text)
        self.cleaned = self.cleaned or cleaned != text.replace("\r\n", "\n")
        return cleaned

    def _is_header(self, row: Sequence[str]) -> bool:
        """Headers printed again on a new page, or the numbers of the columns under them."""
        filled = [cell.strip() for cell in row if cell.strip()]
        numbers = all(re.fullmatch(r"\(?[0-9]{1,2}\)?", cell) for cell in filled)
        known = [column_of(cell) for cell in filled]
        return (numbers and len(filled) > 1) or ("name" in known and len({*known} - {None}) > 1)


def _repeats(cells: Sequence[Sequence[str]], headers: Headers) -> bool:
    """Whether every indicator has its position beside it, rather than only the first of each."""
    name, position = headers.places["name"], headers.places.get("position")
    if position is None:
        return False
    below = cells[headers.row + 1 :]
    named = [row for row in below if len(row) > name and row[name].strip()]
    return all(len(row) > position and row[position].strip() for row in named)


def _restarts(number: str, before: str) -> bool:
    """Whether rows are counted from the beginning again."""
    digits = re.fullmatch(r"([0-9]{1,6})\.?", number), re.fullmatch(r"([0-9]{1,6})\.?", before)
    return bool(digits[0] and digits[1] and int(digits[0][1]) < int(digits[1][1]))


def _items(cell: str) -> tuple[str, ...]:
    """The texts of a cell: a line each, or the items of a list."""
    parts = ITEM.split(cell) if ITEM.search(cell) else re.split(r"[\n;]", cell)
    return tuple(text for text in (squeeze(part).strip(" ;,") for part in parts) if text)


def _clean(text: str) -> str:
    """The text without the signs that no rule book may hold; spaces of all kinds are spaces."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    for found in {each.sign for each in refused(text)}:
        text = text.replace(found, "" if found in "\u00ad\u200b\u200c\u200d\ufeff" else " ")
    return text
