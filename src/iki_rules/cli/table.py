"""Draw a table that fits its page: wrapped cells, headings over groups of rows.

Out:     Column, Line, Group, draw, wrap
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from attrs import frozen

from iki_rules.cli.screen import cells


GAP = "  "
RULE = "─"
#: What begins a row below another; its further lines stand under its first word.
BULLET = "· "
#: A column that wraps keeps its longest word whole, if that is not longer than this.
LONGEST_WORD = 12
#: A page narrower than this has no room for columns: each row becomes a few lines.
NARROWEST_TABLE = 64


@frozen
class Column:
    """A column: its heading, where its cells stand, and whether it may be wrapped.

    One of double weight is left about twice as wide as others when room is scarce.
    """

    heading: str
    right: bool = False
    wraps: bool = False
    weight: int = 1
    #: Whether it is there even when all its cells are empty.
    always: bool = False


@frozen
class Line:
    """A line of a heading, and how deep it stands."""

    text: str
    depth: int = 0


@frozen
class Group:
    """Rows under a heading; a heading may have several lines, or none."""

    heading: tuple[Line, ...]
    rows: tuple[tuple[str, ...], ...]


def draw(
    columns: Sequence[Column],
    groups: Sequence[Group],
    width: int,
    paint: Callable[[str], str] = str,
) -> list[str]:
    """The lines of the table; a column without any text is left out, unless it is always there.

    The first two columns are what a row is known by: on a narrow page they lead the others.
    `paint` colours the headings.
    """
    used = [
        at
        for at, column in enumerate(columns)
        if column.always or any(row[at] for group in groups for row in group.rows)
    ]
    if width < NARROWEST_TABLE:
        return _listed(columns, groups, used, width, paint)
    shown = [columns[at] for at in used]
    picked = [[tuple(row[at] for at in used) for row in group.rows] for group in groups]
    widths = _widths(shown, [row for rows in picked for row in rows], width)
    headings = tuple(column.heading for column in shown)
    total = sum(widths) + len(GAP) * (len(widths) - 1)
    lines = [*map(paint, _row(shown, headings, widths)), RULE * min(total, width)]
    for group, rows in zip(groups, picked, strict=True):
        lines += _heading(group, width, paint)
        for row in rows:
            lines += _row(shown, row, widths)
    return lines


def wrap(text: str, width: int) -> list[str]:
    """The words of a text in lines of at most `width` columns; a longer word is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if cells(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, width)
        lines += full
    return [*lines, line] if line or not lines else lines


def _broken(word: str, width: int) -> list[str]:
    """A word in pieces that fit, cut behind `_`, `/` and the like where that is possible."""
    pieces: list[str] = []
    while cells(word) > width:
        end = 1
        while end < len(word) and cells(word[: end + 1]) <= width:
            end += 1
        seams = [at + 1 for at, sign in enumerate(word[:end]) if sign in "_-/[]|;"]
        end = seams[-1] if seams else end
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]


def _widths(columns: Sequence[Column], rows: Sequence[tuple[str, ...]], width: int) -> list[int]:
    """The width of each column: what it needs, and less for the widest that wrap."""
    texts = [[column.heading, *(row[at] for row in rows)] for at, column in enumerate(columns)]
    needs = [max(map(cells, each)) for each in texts]
    floors = [
        min(LONGEST_WORD, max(cells(word) for text in each for word in (text.split() or [""])))
        for each in texts
    ]
    room = width - len(GAP) * (len(columns) - 1)
    while sum(needs) > room:
        able = [at for at, column in enumerate(columns) if column.wraps and needs[at] > floors[at]]
        if not able:
            able = [at for at in range(len(columns)) if needs[at] > 1]
        widest = max(able, key=lambda at: needs[at] // columns[at].weight)
        needs[widest] -= 1
    return needs


def _row(columns: Sequence[Column], texts: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [_cell(text, width) for text, width in zip(texts, widths, strict=True)]
    lines: list[str] = []
    for parts in zip_longest(*wrapped, fillvalue=""):
        placed = [
            _place(part, width, right=column.right)
            for part, width, column in zip(parts, widths, columns, strict=True)
        ]
        lines.append(GAP.join(placed).rstrip())
    return lines


def _cell(text: str, width: int) -> list[str]:
    """The lines of a cell; each bullet before the last one sets the text in by its width."""
    bare = text
    while bare.startswith(BULLET):
        bare = bare.removeprefix(BULLET)
    indent = len(text) - len(bare)
    if not indent or width <= 2 * indent:
        return wrap(text, width)
    first, *others = wrap(bare, width - indent)
    lead = " " * (indent - len(BULLET)) + BULLET
    return [lead + first, *(" " * indent + line for line in others)]


def _place(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if right else text + space


def _heading(group: Group, width: int, paint: Callable[[str], str]) -> list[str]:
    lines = [""] if group.heading else []
    for each in group.heading:
        indent = GAP * each.depth
        lines += [indent + paint(line) for line in wrap(each.text, width - len(indent))]
    return lines


def _listed(
    columns: Sequence[Column],
    groups: Sequence[Group],
    used: Sequence[int],
    width: int,
    paint: Callable[[str], str],
) -> list[str]:
    """A row in a few lines: what it is known by, then the rest with their headings."""
    lines: list[str] = []
    for group in groups:
        lines += _heading(group, width, paint)
        for row in group.rows:
            first = " ".join(row[at] for at in used if at <= 1 and row[at])
            lines += _cell(first, width)
            for at in used:
                if at > 1 and row[at]:
                    text = f"{columns[at].heading}: {row[at]}"
                    lines += [GAP + line for line in wrap(text, width - len(GAP))]
    return lines[1:] if lines[:1] == [""] else lines
