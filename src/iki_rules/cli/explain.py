"""`iki explain`: how one result came about, in sentences or as a tree.

Out:     run
"""

from __future__ import annotations

import json
from collections import Counter
from difflib import get_close_matches
from typing import Literal

from iki_rules.book import Outcome, Result, explain
from iki_rules.book.record import result_record
from iki_rules.cli import words
from iki_rules.cli.books import open_book
from iki_rules.cli.cells import cell_records
from iki_rules.cli.eval import outcome_of
from iki_rules.cli.options import Given
from iki_rules.cli.screen import Screen
from iki_rules.cli.stop import FINE, NO, StopError
from iki_rules.diagnostics import records, report


#: How many names are offered where one is not known, and how alike they must be.
OFFERED, ALIKE = 5, 1 / 2
#: How many members of an indicator are explained one after the other.
MEMBERS = 20


def run(given: Given, screen: Screen) -> int:
    """Explain a result, or those of all members of a name; 1 if the book or data have errors."""
    opened = open_book(given.one("book"), screen, asked=given.has("--lang"))
    outcome = outcome_of(opened, given)
    screen = opened.screen
    every = chosen(outcome, given.one("indicator"))
    results, more = every[:MEMBERS], len(every) - MEMBERS
    form: Literal["prose", "tree"] = "tree" if given.has("--tree") else "prose"
    texts = [explain(outcome, each, language=screen.language, form=form) for each in results]
    found = (*outcome.book_diagnostics, *outcome.diagnostics)
    errors = [each for each in found if each.severity == "error"]
    if given.has("--json"):
        explained = [
            result_record(each.in_language(screen.language)) | {"explanation": text.splitlines()}
            for each, text in zip(results, texts, strict=True)
        ]
        record = {
            "book": outcome.book,
            "period": outcome.period,
            "results": explained,
            "left_out": max(more, 0),
            "cells": cell_records(outcome, results, screen.language),
            "diagnostics": records(found, outcome.sources, screen.language),
        }
        screen.write(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        screen.write("\n\n".join(texts))
        if more > 0:
            screen.write("\n" + screen.say(words.more_members(more, every[MEMBERS].id)))
        if errors:
            screen.tell(report(errors, outcome.sources, screen.language, form="short"))
    return NO if errors else FINE


def chosen(outcome: Outcome, typed: str) -> tuple[Result, ...]:
    """The results of a name, of an id, or of a number in the decree. Raises StopError."""
    numbered = [each for each in outcome.results if each.report and each.report.number == typed]
    keys = Counter(each.key for each in numbered)
    if len(keys) > 1:
        raise StopError(words.several_indicators(typed, list(keys)))
    found = tuple(numbered) or outcome.select(typed)
    if found:
        return found
    raise StopError(words.unknown_indicator(typed, _near(outcome, typed)))


def _near(outcome: Outcome, typed: str) -> list[str]:
    """The names most like the one typed; where none is, the first of the book."""
    name = typed[:100].strip().lower()
    members = [each.id for each in outcome.select(name.partition("[")[0]) if each.members]
    if members:
        near = get_close_matches(name, members, OFFERED, ALIKE)
        return list(dict.fromkeys([*near, *members]))[:OFFERED]
    program = outcome.program
    known = list(dict.fromkeys([*outcome, *(r.key for r in outcome.results), *program.inputs]))
    near = get_close_matches(name, known[:5_000], OFFERED, ALIKE)
    inside = [each for each in known if name and name in each]
    return list(dict.fromkeys([*near, *inside]))[:OFFERED] or known[:OFFERED]
