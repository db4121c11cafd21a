"""Read the bytes of a decree's table, CSV or workbook, into its rows.

Out:     read_table
"""

from __future__ import annotations

from iki_rules.decree.csv_text import csv_cells
from iki_rules.decree.faults import no_header, unknown_format
from iki_rules.decree.headers import find_headers
from iki_rules.decree.table import Table, join_tables, read_cells
from iki_rules.decree.workbook import workbook_cells
from iki_rules.limits import DEFAULT, Limits


def read_table(data: bytes, name: str, *, limits: Limits = DEFAULT) -> Table:
    """The table in a file of that name; the ending says what it is. Raises TableError.

    Of a workbook every visible sheet with the headers of a decree is read, in their order.
    """
    ending = name.lower().rpartition(".")[2]
    if ending in {"csv", "txt", "tsv"}:
        return read_cells(csv_cells(data, name, limits), name)
    if ending != "xlsx":
        raise unknown_format(name)
    sheets = workbook_cells(data, name, limits)
    tables = [read_cells(cells, name) for cells in sheets if find_headers(cells, name)]
    if not tables:
        raise no_header(name)
    return join_tables(tables)
