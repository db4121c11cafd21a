"""`iki lint`: what an auditor would mark in the decree that a rule book was written from.

Out:     run
"""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve, frozen

from iki_rules.cli.books import Opened, count, open_books, worst
from iki_rules.cli.options import Given
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.stop import FINE, NO
from iki_rules.cli.words import counted
from iki_rules.diagnostics import Diagnostic, Phrase, phrase, records, report
from iki_rules.diagnostics.phrase import join
from iki_rules.limits import Limits
from iki_rules.linting import lint


RED, YELLOW, GREEN = "31", "33", "32"
#: Advice on a whole decree is read whole: more findings than a check shows of its errors.
MOST_FINDINGS = 1_000
LINTING = phrase("membaca keputusan", "reading the decree")


@frozen
class Linted:
    """A rule book and the advice on its decree."""

    opened: Opened
    findings: tuple[Diagnostic, ...]

    @property
    def limits(self) -> Limits:
        """The limits of the book, but for how many findings are shown."""
        return evolve(self.opened.book.limits, diagnostics=MOST_FINDINGS)

    @property
    def errors(self) -> int:
        """How many errors the rule book itself has; its advice may then be incomplete."""
        return count(self.opened.book.diagnostics, "error")


def run(given: Given, screen: Screen) -> int:
    """Advise on each decree; 1 if a book has errors, and under `--strict` for any finding."""
    answers: list[int] = []
    linted: list[Linted] = []
    for opened in open_books(given.many("books"), screen, asked=given.has("--lang")):
        if isinstance(opened, int):
            answers.append(opened)
            continue
        with working(screen, LINTING):
            each = Linted(opened, lint(opened.book))
        linted.append(each)
        refused = each.errors or (given.has("--strict") and each.findings)
        answers.append(NO if refused else FINE)
        if not given.has("--json"):
            opened.screen.write(_shown(each, short=given.has("--short")))
    if given.has("--json"):
        found = {"books": [_record(each) for each in linted]}
        screen.write(json.dumps(found, ensure_ascii=False, indent=2))
    return worst(answers)


def _shown(linted: Linted, *, short: bool) -> str:
    book, screen = linted.opened.book, linted.opened.screen
    name = visible(linted.opened.name)
    found = report(
        linted.findings,
        book.sources,
        screen.language,
        form="short" if short else "full",
        colour=screen.colour,
        limits=linted.limits,
    )
    tone = RED if linted.errors else YELLOW if linted.findings else GREEN
    summary = f"{screen.paint(name, tone)}: {screen.say(join(_figures(linted)))}"
    lines = [*([found, *([] if short else [""])] if found else []), summary]
    if linted.errors:
        said = phrase(
            "{name}: {errors} kesalahan dalam buku aturan; lihat `iki check {name}`",
            "{name}: errors in the rule book: {errors}; see `iki check {name}`",
            name=name,
            errors=linted.errors,
        )
        lines.append(screen.paint(screen.say(said), RED))
    return "\n".join(lines)


def _figures(linted: Linted) -> list[Phrase]:
    return [
        counted(len(linted.opened.book.program.reports), "indikator", "indicator", "indicators"),
        counted(count(linted.findings, "warning"), "peringatan", "warning", "warnings"),
        counted(count(linted.findings, "hint"), "petunjuk", "hint", "hints"),
    ]


def _record(linted: Linted) -> dict[str, Any]:
    opened = linted.opened
    return {
        "book": opened.book.id,
        "path": opened.name,
        "errors": linted.errors,
        "warnings": count(linted.findings, "warning"),
        "hints": count(linted.findings, "hint"),
        "diagnostics": records(
            linted.findings, opened.book.sources, opened.screen.language, limits=linted.limits
        ),
    }
