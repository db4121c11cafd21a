"""`iki eval`: every result of a rule book over data, or the reason why there is none.

Out:     run, outcome_of
"""

from __future__ import annotations

import json

from iki_rules.book import Outcome, PeriodError
from iki_rules.book.errors import FileError
from iki_rules.cli import file_words
from iki_rules.cli.books import Opened, open_book, refused
from iki_rules.cli.by_period import shown_by_period
from iki_rules.cli.options import Given
from iki_rules.cli.progress import working
from iki_rules.cli.results import shown
from iki_rules.cli.screen import Screen
from iki_rules.cli.stop import FINE, NO, StopError
from iki_rules.diagnostics import phrase


COMPUTING = phrase("menghitung", "computing")
#: Under `--strict` these are answers; every other status says that something is still lacking.
ANSWERS = {"ok", "not_applicable"}


def run(given: Given, screen: Screen) -> int:
    """Compute all results; 1 if the book or the data have errors, or `--strict` misses a value."""
    opened = open_book(given.one("book"), screen, asked=given.has("--lang"))
    outcome = outcome_of(opened, given)
    parts = _parts(outcome, given.value("--by"))
    every = (*parts, outcome)
    if given.has("--json"):
        records = [each.to_dict(opened.screen.language) for each in every]
        record = records if parts else records[0]
        opened.screen.write(json.dumps(record, ensure_ascii=False, indent=2))
    elif parts:
        opened.screen.write(shown_by_period(opened, parts, outcome))
    else:
        opened.screen.write(shown(opened, outcome))
    found = [each for one in every for each in (*one.book_diagnostics, *one.diagnostics)]
    results = [result for one in every for result in one.results]
    lacking = given.has("--strict") and any(r.status not in ANSWERS for r in results)
    return NO if lacking or any(each.severity == "error" for each in found) else FINE


def _parts(outcome: Outcome, by: str | None) -> tuple[Outcome, ...]:
    """The outcomes of the periods within the asked one, where they are wanted."""
    if by is None:
        return ()
    try:
        return tuple(outcome.by(by).values())
    except PeriodError as fault:
        raise StopError(file_words.sentence(fault.message)) from None


def outcome_of(opened: Opened, given: Given) -> Outcome:
    """The evaluation that was asked for. Raises StopError."""
    data = given.value("--data")
    if data == "-":
        raise StopError(file_words.data_from_input())
    with working(opened.screen, COMPUTING):
        try:
            return opened.book.evaluate_file(
                data, numbers=given.language("--numbers"), period=given.value("--period")
            )
        except FileError as fault:
            step = file_words.NAME_DATA if data is None else file_words.CHECK_PATH
            raise refused(fault, step) from None
        except PeriodError as fault:
            raise StopError(file_words.sentence(fault.message)) from None
