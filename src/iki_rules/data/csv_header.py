"""Read the header row of CSV data: the delimiter, the form, and which column holds what.

Out:     Header
Refuses: IKI-D403 IKI-D404 IKI-D405 IKI-D409 IKI-D410
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from iki_rules.core.program import Program
from iki_rules.data import keys
from iki_rules.data.csv_rows import Row, delimiter_of, first_line, rows
from iki_rules.data.entry import Cut
from iki_rules.data.faults import files as faults
from iki_rules.data.findings import Findings
from iki_rules.data.targets import names_target
from iki_rules.diagnostics import Diagnostic, Language, Phrase
from iki_rules.limits import Limits
from iki_rules.text import Source, Span


#: The columns of the long form under their titles in both languages.
COLUMNS: Mapping[str, str] = {
    "datum": "datum",
    "data": "datum",
    "anggota": "member",
    "member": "member",
    "periode": "period",
    "period": "period",
    "nilai": "value",
    "value": "value",
    "satuan": "unit",
    "unit": "unit",
    "sumber": "source",
    "source": "source",
}
TITLES: Mapping[str, Phrase] = {
    "datum": Phrase("datum", "datum"),
    "value": Phrase("nilai", "value"),
}


@frozen
class Header:
    """The header row; `columns` are the numbers (from 0) of the long form's columns.

    The wide form has at most one of them: that of the period.
    """

    row: Row
    delimiter: str
    wide: bool
    columns: Mapping[str, int]


@frozen
class NoHeader:
    """No header could be read, and why."""

    fault: Diagnostic


def read_header(
    program: Program, source: Source, numbers: Language, findings: Findings, limits: Limits
) -> Header | NoHeader:
    """The header of a CSV text."""
    line = first_line(source.text)
    signs = delimiter_of(line)
    if len(signs) > 1:
        signs = tuple(sign for sign in signs if _fits(program, line, sign)) or signs
    if len(signs) > 1:
        start = source.text.find(line)
        return NoHeader(
            faults.unclear_delimiter(signs, Span(source.name, start, start + len(line)))
        )
    # One column: the sign that numbers do not use.
    delimiter = signs[0] if signs else ";" if numbers == "id" else ","
    row = next(rows(source, delimiter, limits), None)
    if row is None:
        return NoHeader(faults.empty_data(Span(source.name, 0, len(source.text))))
    if isinstance(row, Cut):
        return NoHeader(row.fault)
    return _header(program, row, delimiter, findings)


def _header(program: Program, row: Row, delimiter: str, findings: Findings) -> Header | NoHeader:
    columns: dict[str, int] = {}
    unread: list[int] = []
    twice: int | None = None
    for index, title in enumerate(row.cells):
        column = COLUMNS.get(" ".join(title.lower().split()))
        if column is None:
            unread.append(index)
        elif column in columns:
            twice = index
        else:
            columns[column] = index
    if not _is_long(program, row, columns):
        return Header(row, delimiter, wide=True, columns=_period_column(program, row, columns))
    if twice is not None:
        return NoHeader(faults.column_twice(row.cells[twice], row.cell_span(twice)))
    for needed in ("datum", "value"):
        if needed not in columns:
            return NoHeader(faults.column_missing(TITLES[needed], row.span))
    if unread:
        titles = [row.cells[index] or f"({index + 1})" for index in unread]
        findings.add(faults.unread_columns(titles, row.cell_span(unread[0])))
    return Header(row, delimiter, wide=False, columns=columns)


def _is_long(program: Program, row: Row, columns: Mapping[str, int]) -> bool:
    """Long with both of its columns; with one of them, unless that is the name of a datum."""
    if "datum" in columns and "value" in columns:
        return True
    found = [columns[each] for each in ("datum", "value", "member") if each in columns]
    return bool(found) and not any(_is_key(program, cell) for cell in row.cells)


def _period_column(program: Program, row: Row, columns: Mapping[str, int]) -> Mapping[str, int]:
    """The column of the wide form that says the period of each row, unless it names a datum."""
    index = columns.get("period")
    if index is None or _is_key(program, row.cells[index]):
        return {}
    return {"period": index}


def _is_key(program: Program, cell: str) -> bool:
    key = keys.read_key(cell)
    return key is not None and (key.name in program.inputs or names_target(program, key.name))


def _fits(program: Program, line: str, sign: str) -> bool:
    """Whether this delimiter gives columns that are known."""
    cells = [cell.strip().strip('"').strip() for cell in line.split(sign)]
    known = {COLUMNS.get(cell.lower()) for cell in cells}
    if {"datum", "value"} <= known:
        return True
    return all(_is_key(program, cell) or COLUMNS.get(cell.lower()) == "period" for cell in cells)
