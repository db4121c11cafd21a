"""Set the lines of one declaration under each other: words, rows and the lines that go on.

In:      Clauses (a word and what follows it) and rows of cells
Out:     aligned, INDENT, CONTINUED, WIDTH
"""

from __future__ import annotations

from collections.abc import Sequence


#: A set stands on one line up to this width.
WIDTH = 100
INDENT = " " * 4
CONTINUED = " " * 8


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as lines; the cells of a column begin under each other, two spaces apart.

    A row may have fewer cells than others; a column without any text takes no room.
    """
    columns = max((len(row) for row in rows), default=0)
    widths = [max(len(row[c]) if c < len(row) else 0 for row in rows) for c in range(columns)]
    lines = []
    for row in rows:
        cells = [cell.ljust(width + 2) for cell, width in zip(row, widths, strict=False) if width]
        lines.append("".join(cells).rstrip())
    return lines
