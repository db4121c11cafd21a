"""Cut CSV text into rows of cells, one at a time, knowing where every cell stands.

Out:     Row, rows, delimiter_of
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from attrs import frozen

from iki_rules.data.entry import Cut
from iki_rules.data.faults import files as faults
from iki_rules.data.faults import size
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits
from iki_rules.text import Source, Span


DELIMITERS = (";", ",", "\t")

_FIRST_LINE = re.compile(r'[\r\n]*+((?:[^"\r\n]++|"[^"]*+"?)*+)')
_ENCLOSED = re.compile(r'"[^"]*+"?|\[[^\]]*+\]')


@frozen
class Row:
    """One row: its number as the first line it stands on, and its cells without outer blanks."""

    source: Source
    delimiter: str
    number: int
    start: int
    end: int
    cells: tuple[str, ...]

    @property
    def span(self) -> Span:
        """The whole row, without its line end."""
        raw = self.source.text[self.start : self.end].rstrip("\r\n")
        return Span(self.source.name, self.start, self.start + len(raw))

    def cell_span(self, index: int) -> Span:
        """The place of one cell as typed, quotes included."""
        raw = self.source.text[self.start : self.end].rstrip("\r\n")
        if '"' in raw:
            begin = 0
            for _ in range(index):
                begin = _after_cell(raw, begin, self.delimiter) + 1
            typed = raw[begin : _after_cell(raw, begin, self.delimiter)]
        else:
            before = raw.split(self.delimiter, index + 1)
            begin = sum(map(len, before[:index])) + index
            typed = before[index] if index < len(before) else ""
        begin = min(begin + len(typed) - len(typed.lstrip()), len(raw))
        start = self.start + begin
        return Span(self.source.name, start, start + len(typed.strip()))


def delimiter_of(header: str) -> tuple[str, ...]:
    """The signs that may separate columns in a header row, most frequent first."""
    bare = _ENCLOSED.sub("", header)
    found = [(bare.count(sign), sign) for sign in DELIMITERS if sign in bare]
    return tuple(sign for _, sign in sorted(found, key=lambda each: -each[0]))


def first_line(text: str) -> str:
    """The first line that is not empty, quoted line ends included."""
    match = _FIRST_LINE.match(text)
    return match[1] if match else ""


def rows(source: Source, delimiter: str, limits: Limits) -> Iterator[Row | Cut]:
    """All rows that are not empty; ends with a Cut where the text is no CSV or too large."""
    lines = _Lines(source.text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    count = 0
    while True:
        start, number = lines.end, lines.count + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            yield Cut(_unreadable(source, start, lines.end, number, limits))
            return
        if cells is None:
            return
        row = Row(source, delimiter, number, start, lines.end, tuple(c.strip() for c in cells))
        if len(cells) > limits.data_columns:
            yield Cut(size.too_many_columns(len(cells), limits.data_columns, row.span))
            return
        for index, cell in enumerate(cells):
            if len(cell) > limits.cell_characters:
                yield Cut(size.cell_too_long(limits.cell_characters, row.cell_span(index)))
                return
        if not any(row.cells):
            continue
        count += 1
        # The header row does not count.
        if count > limits.data_rows + 1:
            yield Cut(size.too_many_rows(limits.data_rows, row.span))
            return
        yield row


class _Lines:
    """The lines of a text with their ends, and how far they were read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.end = 0
        self.count = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.end >= len(self._text):
            raise StopIteration
        start = self.end
        at = self._text.find("\n", start)
        self.end = len(self._text) if at < 0 else at + 1
        self.count += 1
        return self._text[start : self.end]


def _unreadable(source: Source, start: int, end: int, number: int, limits: Limits) -> Diagnostic:
    raw = source.text[start:end]
    line = raw.partition("\n")[0].rstrip("\r")
    span = Span(source.name, start, start + len(line))
    # The reader gives up at cells far longer than any limit of ours.
    if len(raw) > limits.cell_characters and raw.count('"') % 2 == 0:
        return size.cell_too_long(limits.cell_characters, span)
    return faults.csv_syntax(number, span)


def _after_cell(raw: str, begin: int, delimiter: str) -> int:
    """Where the cell that begins here ends."""
    at = begin
    if raw.startswith('"', begin):
        at = begin + 1
        while True:
            at = raw.find('"', at)
            if at < 0:
                return len(raw)
            if not raw.startswith('""', at):
                break
            at += 2
    end = raw.find(delimiter, at)
    return len(raw) if end < 0 else end
