"""Read CSV data in the long form (a row for each value) or the wide form (a column for each).

Out:     Series
Refuses: IKI-D403 to IKI-D410, IKI-D501 to IKI-D504
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from iki_rules.core.program import Program
from iki_rules.data.collect import collect
from iki_rules.data.csv_header import Header, NoHeader, read_header
from iki_rules.data.csv_rows import Row, rows
from iki_rules.data.entry import Cut, Entry, Part
from iki_rules.data.faults import files as faults
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import Format, Place, written_key
from iki_rules.data.measured import too_large
from iki_rules.data.series import Series
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import DEFAULT, Limits
from iki_rules.text import Source, Span


def from_csv_text(
    program: Program,
    text: str,
    name: str,
    *,
    numbers: Language,
    limits: Limits = DEFAULT,
) -> tuple[Series, tuple[Diagnostic, ...]]:
    """The figures of a CSV text; its delimiter and its form are read from the header row.

    Long form: columns datum, member, value, and unit, source, period where wanted. Wide form: one
    column for each key and one row, or one row for each period with a column period. Diagnostics
    lie in `Series.source`, whose name is `name`.
    """
    text = text.removeprefix("\ufeff")
    if "\n" not in text:
        # Old exports end their lines with a carriage return alone.
        text = text.replace("\r", "\n")
    source = Source(name, text)
    findings = Findings(limits)
    large = too_large(source.text, limits)
    header = NoHeader(large) if large else read_header(program, source, numbers, findings, limits)
    if isinstance(header, NoHeader):
        entries: Iterator[Entry | Cut] = iter((Cut(header.fault),))
        series = collect(program, entries, findings, numbers=numbers, limits=limits)
        read = evolve(series, format=Format(kind="csv", numbers=numbers), source=source)
        return read, findings.diagnostics()
    body = _Body(source, header, findings, numbers, limits)
    series = collect(program, body.entries(), findings, numbers=numbers, limits=limits)
    form = Format(
        kind="csv",
        numbers=numbers,
        delimiter=header.delimiter,
        layout="wide" if header.wide else "long",
    )
    return evolve(series, format=form, source=source), findings.diagnostics()


@frozen
class _Spots:
    """The cells of one value; `name` and the others are column numbers, -1 where there is none."""

    row: Row
    header: Header
    name: int
    member: int
    value: int
    unit: int
    period: int

    def span(self, part: Part) -> Span:
        if self.header.wide and part in ("name", "member"):
            return self.header.row.cell_span(self.value)
        column = {
            "name": self.name,
            "member": self.member,
            "value": self.value,
            "unit": self.unit,
            "period": self.period,
        }[part]
        if not 0 <= column < len(self.row.cells):
            return self.row.span
        return self.row.cell_span(column)


class _Body:
    """The rows below the header."""

    def __init__(
        self, source: Source, header: Header, findings: Findings, numbers: Language, limits: Limits
    ) -> None:
        self._source = source
        self._header = header
        self._findings = findings
        self._numbers = numbers
        self._limits = limits

    def entries(self) -> Iterator[Entry | Cut]:
        count = 0
        found = rows(self._source, self._header.delimiter, self._limits)
        for row in found:
            if isinstance(row, Cut):
                yield row
                return
            if row.number <= self._header.row.number:
                continue
            count += 1
            if self._header.wide and count > 1 and "period" not in self._header.columns:
                yield Cut(faults.several_rows(row.number, row.span))
                return
            yield from self._wide(row) if self._header.wide else self._long(row)
        if not count:
            self._findings.add(faults.empty_data(self._header.row.span))

    def _wide(self, row: Row) -> Iterator[Entry | Cut]:
        ragged = self._ragged(row)
        if ragged:
            yield Cut(ragged)
            return
        for index, name in enumerate(self._header.row.cells):
            if name and index != self._header.columns.get("period"):
                yield self._entry(row, name, (), row.cells[index], index)

    def _long(self, row: Row) -> Iterator[Entry]:
        columns = self._header.columns
        ragged = self._ragged(row)
        name = self._cell(row, "datum")
        member = self._cell(row, "member")
        members = (member,) if member else ()
        if ragged and not name:
            self._findings.add(ragged)
            return
        value = ragged or self._cell(row, "value")
        yield self._entry(row, name, members, value, columns["value"])

    def _entry(
        self, row: Row, name: str, members: tuple[str, ...], value: str | Diagnostic, column: int
    ) -> Entry:
        columns = self._header.columns
        spots = _Spots(
            row,
            self._header,
            columns.get("datum", -1),
            columns.get("member", -1),
            column,
            columns.get("unit", -1),
            columns.get("period", -1),
        )
        place = Place(
            self._source.name,
            row.number,
            column + 1,
            spots.span("value"),
            written_key(name, members),
            self._cell(row, "source"),
        )
        return Entry(
            name, members, value, place, spots, self._cell(row, "unit"), self._cell(row, "period")
        )

    def _cell(self, row: Row, column: str) -> str:
        index = self._header.columns.get(column, -1)
        return row.cells[index] if 0 <= index < len(row.cells) else ""

    def _ragged(self, row: Row) -> Diagnostic | None:
        found, wanted = len(row.cells), len(self._header.row.cells)
        if found == wanted:
            return None
        comma = self._header.delimiter == "," and self._numbers == "id" and found > wanted
        return faults.ragged_row(row.number, found, wanted, row.span, may_be_comma=comma)
