"""Gather what a decree's page holds: its head, then positions, goals and their indicators.

In:      book.RuleBook
Out:     page, Page, Section, Goal, Row
"""

from __future__ import annotations

from itertools import groupby

from attrs import frozen

from iki_rules.book import RuleBook
from iki_rules.core.program import Decree, Report
from iki_rules.diagnostics import Phrase
from iki_rules.diagnostics.phrase import Language
from iki_rules.publishing import wording
from iki_rules.publishing.formulas import Formulas, Shown


@frozen(kw_only=True)
class Row:
    """One indicator, as its line of the table has it. All texts are plain."""

    number: str
    title: str
    #: Unit and targets, a line each.
    details: tuple[str, ...]
    formula: Shown
    formulation: str
    sources: tuple[str, ...]
    owners: tuple[str, ...]
    notes: tuple[str, ...]


@frozen
class Goal:
    """A goal and its indicators; no title for those that stand before the first goal."""

    title: str | None
    rows: tuple[Row, ...]


@frozen
class Section:
    """A position and its goals."""

    title: str | None
    goals: tuple[Goal, ...]


@frozen(kw_only=True)
class Page:
    """A rule book as the page of its decree, in one language."""

    language: Language
    title: str
    #: Label and text of each line of the head.
    head: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every indicator."""
        return tuple(row for each in self.sections for goal in each.goals for row in goal.rows)

    def say(self, words: Phrase) -> str:
        """A phrase in the language of the page."""
        return words.say(self.language)


def page(book: RuleBook, language: Language | None = None) -> Page:
    """The page of a rule book, in its own language unless told."""
    said: Language = language or book.language
    formulas = Formulas(book, said)
    decree = book.program.decree
    sections = tuple(
        Section(
            position,
            tuple(
                Goal(goal, tuple(_row(each, formulas, said) for each in below))
                for goal, below in groupby(reports, lambda each: each.goal)
            ),
        )
        for position, reports in groupby(book.program.reports, lambda each: each.position)
    )
    title = book.id if decree is None else decree.about or decree.number
    return Page(language=said, title=title, head=_head(decree, book, said), sections=sections)


def _head(decree: Decree | None, book: RuleBook, language: Language) -> tuple[tuple[str, str], ...]:
    lines: list[tuple[Phrase, str]] = []
    if decree is not None:
        lines.append((wording.DECREE, decree.number))
        if decree.agency:
            lines.append((wording.AGENCY, decree.agency))
        if decree.validity is not None:
            lines.append((wording.VALIDITY, wording.validity(*decree.validity).say(language)))
        lines += [(wording.AMENDS, each) for each in decree.amends]
    lines.append((wording.RULE_BOOK, book.id))
    return tuple((label.say(language), text) for label, text in lines)


def _row(report: Report, formulas: Formulas, language: Language) -> Row:
    details = [wording.unit(report.display.text)] if report.display.text else []
    details += [wording.target(each.period, each.text) for each in report.targets]
    details += wording.judged(report)
    notes = list(report.notes)
    if report.inferred:
        notes.insert(0, wording.inferred(report.inferred).say(language))
    return Row(
        number=report.number or "",
        title=report.title or report.key,
        details=tuple(each.say(language) for each in details),
        formula=formulas.shown(report),
        formulation=report.formulation or "",
        sources=report.sources,
        owners=report.owners,
        notes=tuple(notes),
    )
