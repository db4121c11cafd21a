"""Hold a checked rule book and evaluate it: over a host's values, a text or a file of data.

Out:     RuleBook
"""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Literal

from attrs import field, frozen

from iki_rules.book import faults
from iki_rules.book.cascade import Cascade, cascade_of
from iki_rules.book.datum import Datum, data_of
from iki_rules.book.examples import Checked, check_examples
from iki_rules.book.files import read_data
from iki_rules.book.outcome import Outcome
from iki_rules.book.report import Reporting
from iki_rules.core.program import Program
from iki_rules.data import Series, from_csv_text, from_json_text, from_python, read_when
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.engines import exact
from iki_rules.limits import DEFAULT, Limits
from iki_rules.measure import Period
from iki_rules.text import Source


@frozen
class RuleBook:
    """A rule book that was read and checked. It never changes; threads may share it."""

    #: The name it goes by: that of its file or folder.
    id: str
    program: Program = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = field(repr=False)
    sources: Mapping[str, Source] = field(repr=False)
    limits: Limits = field(default=DEFAULT, repr=False)
    #: The CSV and JSON files in its folder.
    data_files: tuple[Path, ...] = field(default=(), repr=False)

    @property
    def language(self) -> Language:
        """The language of its first file; results speak it unless asked otherwise."""
        return self.program.language

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that are errors."""
        return tuple(each for each in self.diagnostics if each.severity == "error")

    @property
    def inputs(self) -> Mapping[str, Datum]:
        """What data must bring, by key, in the order of the book."""
        return data_of(self.program)

    @property
    def cascade(self) -> Cascade:
        """Which indicators support which (`mendukung`), from the top downwards."""
        return cascade_of(self.program)

    def evaluate(
        self,
        data: Mapping[str, object] | object,
        *,
        numbers: Language | None = None,
        allow_floats: bool = False,
        period: str | int | None = None,
    ) -> Outcome:
        """The results from a mapping, dataclass or attrs instance.

        Values are `int`, `Decimal`, `Fraction`, or text in the number format `numbers` (that of
        the book unless told); floats are refused unless allowed, then read by their shortest
        decimal. Faults in the data do not raise: they are diagnostics, and reasons in the
        results. Raises PeriodError.
        """
        read = from_python(
            self.program,
            data,
            numbers=numbers or self.language,
            allow_floats=allow_floats,
            limits=self.limits,
        )
        return self._outcome(*read, period)

    def evaluate_text(
        self,
        text: str,
        kind: Literal["csv", "json"],
        *,
        name: str | None = None,
        numbers: Language | None = None,
        period: str | int | None = None,
    ) -> Outcome:
        """The results from the text of a CSV or JSON file; diagnostics call it `name`."""
        reader = from_csv_text if kind == "csv" else from_json_text
        name = name or f"data.{kind}"
        if name in self.sources:
            name += " (data)"
        read = reader(
            self.program, text, name, numbers=numbers or self.language, limits=self.limits
        )
        return self._outcome(*read, period)

    def evaluate_file(
        self,
        path: str | PathLike[str] | None = None,
        *,
        numbers: Language | None = None,
        period: str | int | None = None,
    ) -> Outcome:
        """The results from a .csv or .json file; without a path, from the only one in its folder.

        Raises FileError and PeriodError.
        """
        if path is None:
            if len(self.data_files) != 1:
                raise faults.no_data_file(self.id, [each.name for each in self.data_files])
            path = self.data_files[0]
        path = Path(path)
        text = read_data(path, self.limits)
        kind: Literal["csv", "json"] = "json" if path.suffix.lower() == ".json" else "csv"
        return self.evaluate_text(text, kind, name=path.as_posix(), numbers=numbers, period=period)

    def evaluate_periods(
        self,
        data: Mapping[str, object] | object,
        *,
        by: str,
        period: str | int | None = None,
        numbers: Language | None = None,
        allow_floats: bool = False,
    ) -> dict[Period, Outcome]:
        """The results of each month, quarter or semester of a period, and last of the whole.

        The data are read once. `by` is a word of either language. Raises PeriodError.
        """
        whole = self.evaluate(data, numbers=numbers, allow_floats=allow_floats, period=period)
        parts = whole.by(by)
        asked = whole.computed.period
        return parts if asked is None else {**parts, asked: whole}

    def check_examples(self) -> tuple[Checked, ...]:
        """Each `contoh` block computed and compared with the results it expects."""
        return check_examples(self.program, self.sources, self.limits)

    def _outcome(
        self, series: Series, found: tuple[Diagnostic, ...], period: str | int | None
    ) -> Outcome:
        asked = series.usual() if period is None else _period(period)
        if isinstance(asked, Diagnostic):
            return self._at(series, (*found, asked), None)
        return self._at(series, found, asked)

    def _at(self, series: Series, found: tuple[Diagnostic, ...], asked: Period | None) -> Outcome:
        """The results for one period."""
        inputs = series.at(asked)
        values = exact.evaluate(
            self.program, inputs, self.limits, period=asked, sources=self.sources
        )
        reporting = Reporting(values, self.language)
        data = {} if inputs.source is None else {inputs.source.name: inputs.source}
        return Outcome(
            book=self.id,
            language=self.language,
            period=None if asked is None else str(asked),
            results=reporting.indicators(),
            book_diagnostics=self.diagnostics,
            diagnostics=(*found, *inputs.findings, *values.diagnostics),
            sources={**self.sources, **data},
            computed=values,
            reporting=reporting,
            again=lambda period: self._at(series, found, period),
        )


def _period(asked: str | int) -> Period:
    """The period that a caller names. Raises PeriodError."""
    read = read_when(str(asked))
    if read is None:
        raise faults.not_a_period(str(asked))
    return read
