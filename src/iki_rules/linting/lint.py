"""Give advice on a rule book: what an auditor would mark in the decree that it was written from.

In:      book.RuleBook
Out:     lint
"""

from __future__ import annotations

from iki_rules.book import RuleBook
from iki_rules.diagnostics import Diagnostic
from iki_rules.linting.cascade import cascade_findings
from iki_rules.linting.hinted import hinted
from iki_rules.linting.quantity import mismatches
from iki_rules.linting.repeated import repetitions
from iki_rules.linting.rows import rows_of
from iki_rules.linting.shifted import displaced
from iki_rules.linting.sources import source_findings
from iki_rules.linting.titles import misspellings


def lint(book: RuleBook) -> tuple[Diagnostic, ...]:
    """Everything to be marked, in the decree's order of rows; findings of a row by their code.

    Reads the words that the book keeps of its decree: names, `formulasi`, sources, headings; and
    which indicators support which.
    """
    rows = rows_of(book.program)
    places = [*(row.place for row in rows), *(each.origin for each in book.program.reports)]
    order = {place: at for at, place in enumerate(dict.fromkeys(places))}
    found = [
        *mismatches(rows),
        *displaced(rows),
        *repetitions(rows),
        *misspellings(rows),
        *source_findings(rows),
        *hinted(rows),
        *cascade_findings(book.program),
    ]
    return tuple(sorted(found, key=lambda each: (order[each.span], each.code)))
