"""Give advice on a rule book: what an auditor would mark in the decree that it was written from.

In:      book.RuleBook
Out:     lint
"""

from __future__ import annotations

from iki_rules.book import RuleBook
from iki_rules.diagnostics import Diagnostic
from iki_rules.linting.hinted import hinted
from iki_rules.linting.quantity import mismatches
from iki_rules.linting.repeated import repetitions
from iki_rules.linting.rows import rows_of
from iki_rules.linting.shifted import displaced
from iki_rules.linting.sources import source_findings
from iki_rules.linting.titles import misspellings


def lint(book: RuleBook) -> tuple[Diagnostic, ...]:
    """Everything to be marked, in the decree's order of rows; findings of a row by their code.

    Reads the words that the book keeps of its decree: names, `formulasi`, sources, headings.
    """
    rows = rows_of(book.program)
    order = {row.place: at for at, row in enumerate(rows)}
    found = [
        *mismatches(rows),
        *displaced(rows),
        *repetitions(rows),
        *misspellings(rows),
        *source_findings(rows),
        *hinted(rows),
    ]
    return tuple(sorted(found, key=lambda each: (order[each.span], each.code)))
