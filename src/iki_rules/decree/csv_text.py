"""Split the text of a CSV file into cells; the separator is the one that shows the headers.

Out:     csv_cells
"""

from __future__ import annotations

import csv
import io

from iki_rules.decree.faults import not_csv, not_utf8, too_large
from iki_rules.decree.headers import SEARCHED, column_of
from iki_rules.diagnostics import phrase
from iki_rules.limits import Limits


SEPARATORS = ",;\t"
COLUMNS = phrase("kolom", "columns")
ROWS = phrase("baris", "rows")
CHARACTERS = phrase("huruf dalam satu sel", "characters in one cell")
BYTES = phrase("byte", "bytes")


def csv_cells(data: bytes, name: str, limits: Limits) -> list[list[str]]:
    """The cells of a CSV file, row by row. Raises TableError."""
    if len(data) > limits.data_bytes:
        raise too_large(name, BYTES, limits.data_bytes)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise not_utf8(name, fault.start + 1) from None
    separator = max(SEPARATORS, key=lambda sign: _headers(text, sign))
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        cells: list[list[str]] = []
        for row in reader:
            check_row(row, len(cells), name, limits)
            cells.append(row)
    except csv.Error:
        raise not_csv(name) from None
    return cells


def check_row(row: list[str], before: int, name: str, limits: Limits) -> None:
    """Raises TableError where a row, or the rows so far, are more than the limits allow."""
    if before >= limits.data_rows:
        raise too_large(name, ROWS, limits.data_rows)
    if len(row) > limits.data_columns:
        raise too_large(name, COLUMNS, limits.data_columns)
    if any(len(cell) > limits.cell_characters for cell in row):
        raise too_large(name, CHARACTERS, limits.cell_characters)


def _headers(text: str, separator: str) -> int:
    """How many known headers the best of the first rows has with this separator."""
    most = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row, _ in zip(reader, range(SEARCHED), strict=False):
            most = max(most, sum(column_of(cell) is not None for cell in row))
    except csv.Error:
        return most
    return most
