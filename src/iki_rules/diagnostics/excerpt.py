"""Show a line as it was typed, with markers under it and what there is to say about them.

In:      Source, Span
Out:     Mark, excerpt
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from unicodedata import combining, east_asian_width

from attrs import frozen

from iki_rules.text import Source, Span


#: A line longer than this is cut around its markers.
CHARACTERS_SHOWN = 200
#: How much of a cut line is shown before the first marker.
LEAD = 40
CUT = "..."


@frozen
class Mark:
    """A stretch of a source and the words that stand under it, in the language shown."""

    span: Span
    text: str = ""


@frozen(order=True)
class _Stretch:
    """A marker within one line: columns `start` up to `end`, counted from 0."""

    start: int
    end: int
    text: str


def excerpt(
    source: Source,
    marks: Iterable[Mark],
    gutter: int,
    paint: Callable[[str], str] = str,
) -> list[str]:
    """The marked lines of one source in their order, each with its number and its markers.

    `gutter` is the width of the line numbers; `paint` colours the markers. Only the first line
    of a longer stretch is shown.
    """
    lines: dict[int, set[_Stretch]] = {}
    for mark in marks:
        number, column = source.position(mark.span.start)
        rest = len(source.line(number)) - column + 1
        length = max(1, min(mark.span.end - mark.span.start, rest))
        stretch = _Stretch(column - 1, column - 1 + length, mark.text)
        lines.setdefault(number, set()).add(stretch)
    shown: list[str] = []
    for number, stretches in sorted(lines.items()):
        for window in _windows(sorted(stretches)):
            text, below = _draw(source.line(number), window, paint)
            shown.append(f"{number:>{gutter}} | {text}".rstrip())
            shown += [f"{'':>{gutter}} | {line}" for line in below]
    return shown


def _windows(stretches: Sequence[_Stretch]) -> list[list[_Stretch]]:
    """Markers that fit into one view of the line together, from left to right."""
    windows: list[list[_Stretch]] = []
    for stretch in stretches:
        if windows and stretch.end - windows[-1][0].start <= CHARACTERS_SHOWN - LEAD:
            windows[-1].append(stretch)
        else:
            windows.append([stretch])
    return windows


def _draw(
    line: str, stretches: Sequence[_Stretch], paint: Callable[[str], str]
) -> tuple[str, list[str]]:
    """One view of a line, and the lines with markers and words that belong below it."""
    start, end = 0, len(line)
    if end > CHARACTERS_SHOWN:
        start = max(0, min(stretches[0].start - LEAD, end - CHARACTERS_SHOWN))
        end = min(end, start + CHARACTERS_SHOWN)
    before, after = CUT if start else "", CUT if end < len(line) else ""
    shown = before + "".join(map(_show, line[start:end])) + after

    def under(column: int) -> str:
        """White space as wide as the view up to a column."""
        return " " * len(before) + _blank(line[start : min(column, end)])

    below, reached = "", start
    for stretch in stretches:
        first, last = max(reached, stretch.start), min(max(end, start + 1), stretch.end)
        if last > first or not below:
            marker = _blank(line[first:last]).replace(" ", "~") or "~"
            below += (_blank(line[reached:first]) if below else under(first)) + paint(marker)
            reached = max(last, first)
    spoken = [stretch for stretch in stretches if stretch.text]
    final = spoken[-1] if spoken else None
    if final and all(each is final or each.end <= final.start for each in stretches):
        below += " " + spoken.pop().text
    return shown, [below, *(under(each.start) + each.text for each in reversed(spoken))]


def _show(sign: str) -> str:
    """A character as typed; one that cannot be seen as its number."""
    return sign if sign.isprintable() or sign == "\t" else f"\\u{ord(sign):04x}"


def _blank(text: str) -> str:
    """White space as wide as the text is shown; tabs stay, so that they align."""
    return "".join(sign if sign == "\t" else " " * _width(sign) for sign in text)


def _width(sign: str) -> int:
    if combining(sign):
        return 0
    return 2 if east_asian_width(sign) in "WF" else len(_show(sign))
