"""Compare published figures with those that a rule book gives for its data.

In:      RuleBook, data, a table of published figures
Out:     audit
Refuses: IKI-A101 to IKI-A109
"""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path

from attrs import field, frozen

from iki_rules.auditing import faults
from iki_rules.auditing.figure import Audit, Figure
from iki_rules.auditing.judge import Judge
from iki_rules.auditing.published import Printed, from_mapping, read_published
from iki_rules.book import Outcome, RuleBook
from iki_rules.book.files import read_data
from iki_rules.data import read_when
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.diagnostics.phrase import verbatim
from iki_rules.measure import Period
from iki_rules.text import Source


def audit(
    book: RuleBook,
    data: Mapping[str, object] | str | PathLike[str] | None,
    published: Mapping[str, str] | str | PathLike[str],
    *,
    period: str | int | None = None,
    numbers: Language | None = None,
) -> Audit:
    """Each published figure beside the computed one: equal, rounded, truncated or different.

    `data` are a mapping or the path of a file; None is the only file in the book's folder.
    `published` is the path of a CSV table, or texts by id. `period` holds for figures without one
    of their own; `numbers` is the number format of both. Raises FileError and PeriodError.
    """
    evaluations = _Evaluations(book, data, None if period is None else str(period), numbers)
    table, source, found = _table(book, published)
    diagnostics = list(found)
    figures: list[Figure] = []
    first: dict[tuple[str, str, Period | None], Printed] = {}
    for printed in table:
        figure, finding = _judged(printed, evaluations)
        if finding is not None:
            diagnostics.append(finding)
        when = read_when(figure.period or "")
        before = first.setdefault((figure.id, figure.part, when), printed)
        if before is not printed and figure.verdict != "not_comparable":
            place = printed.named
            diagnostics.append(faults.published_twice(verbatim(figure.id), before.named, place))
        figures.append(figure)
    return _audit(book, figures, diagnostics, evaluations, source)


@frozen
class _Evaluations:
    """The evaluation of each period that is asked for, computed once."""

    book: RuleBook
    data: Mapping[str, object] | str | PathLike[str] | None
    period: str | None
    numbers: Language | None
    _known: dict[str | None, Judge] = field(init=False, factory=dict, repr=False)

    def judge(self, period: str | None) -> Judge:
        """Who judges figures of that period, or of the one that holds for all."""
        period = period or self.period
        if period not in self._known:
            self._known[period] = Judge(self._outcome(period), self.numbers or self.book.language)
        return self._known[period]

    def outcomes(self) -> list[Outcome]:
        """All evaluations; that of no period where nothing was asked for."""
        return [each.outcome for each in (self._known or {None: self.judge(None)}).values()]

    def _outcome(self, period: str | None) -> Outcome:
        if isinstance(self.data, Mapping):
            return self.book.evaluate(self.data, numbers=self.numbers, period=period)
        return self.book.evaluate_file(self.data, numbers=self.numbers, period=period)


def _table(
    book: RuleBook, published: Mapping[str, str] | str | PathLike[str]
) -> tuple[tuple[Printed, ...], Source | None, tuple[Diagnostic, ...]]:
    if isinstance(published, Mapping):
        return from_mapping(published), None, ()
    path = Path(published)
    if path.suffix.lower() != ".csv":
        raise faults.not_a_table(str(path))
    source = Source(path.as_posix(), read_data(path, book.limits))
    printed, found = read_published(source, book.limits)
    return printed, source, found


def _judged(printed: Printed, evaluations: _Evaluations) -> tuple[Figure, Diagnostic | None]:
    asked = read_when(printed.period) if printed.period else None
    if asked is not None or not printed.period:
        return evaluations.judge(None if asked is None else str(asked)).figure(printed)
    fault = faults.unreadable_period(printed.period, printed.dated)
    figure = Figure(
        printed=printed,
        id=printed.name,
        part=printed.part or "value",
        period=printed.period,
        verdict="not_comparable",
        reason=fault.message,
    )
    return figure, fault


def _audit(
    book: RuleBook,
    figures: list[Figure],
    diagnostics: list[Diagnostic],
    evaluations: _Evaluations,
    source: Source | None,
) -> Audit:
    outcomes = evaluations.outcomes()
    named = {each.id for each in figures}
    listed = dict.fromkeys(each.id for outcome in outcomes for each in outcome.results)
    sources: dict[str, Source] = {} if source is None else {source.name: source}
    for outcome in outcomes:
        sources |= outcome.sources
    found = dict.fromkeys(each for outcome in outcomes for each in outcome.diagnostics)
    return Audit(
        book=book.id,
        language=book.language,
        decree=book.program.decree,
        data=next((each.name for each in map(_data, outcomes) if each is not None), None),
        table=None if source is None else source.name,
        figures=tuple(figures),
        diagnostics=tuple(diagnostics),
        outcome_diagnostics=(*book.diagnostics, *found),
        sources=sources,
        unlisted=tuple(id for id in listed if id not in named),
    )


def _data(outcome: Outcome) -> Source | None:
    return outcome.computed.inputs.source
