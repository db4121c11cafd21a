"""Read the cells of an .xlsx workbook, with a library that is loaded only then.

Out:     workbook_cells
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from iki_rules.decree.csv_text import BYTES, check_row
from iki_rules.decree.faults import no_reader, not_a_workbook, too_large
from iki_rules.decree.zip_gate import pass_gate
from iki_rules.limits import Limits


def workbook_cells(data: bytes, name: str, limits: Limits) -> list[list[list[str]]]:
    """The cells of each visible sheet, as texts. Raises TableError.

    Of merged cells the first has the text, the others are empty, as a person sees them.
    """
    if len(data) > limits.data_bytes:
        raise too_large(name, BYTES, limits.data_bytes)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - only for workbooks
    except ImportError:
        raise no_reader() from None
    pass_gate(data, name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        return [
            _cells(sheet, name, limits)
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError):
        # What passed the gate and still breaks the library is no whole workbook.
        raise not_a_workbook(name) from None


def _cells(sheet: Any, name: str, limits: Limits) -> list[list[str]]:
    # What a sheet says of its own size is not believed.
    sheet.reset_dimensions()
    cells: list[list[str]] = []
    for values in sheet.iter_rows(values_only=True):
        row = _filled([_text(value) for value in values])
        check_row(row, len(cells), name, limits)
        cells.append(row)
    return cells


def _text(value: object) -> str:
    """A value as somebody would type it: numbers with a decimal comma, dates as they are."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "ya" if value else "tidak"
        case _:
            text = str(value)
            return text.removesuffix(".0").replace(".", ",") if _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        Fraction(text)
    except ValueError:
        return False
    return True


def _filled(row: Sequence[str]) -> list[str]:
    """The row without the empty cells at its end."""
    end = max((at for at, cell in enumerate(row, 1) if cell), default=0)
    return list(row[:end])
