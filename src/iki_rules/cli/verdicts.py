"""List below a verdict the parts of its condition that decide it, as rows of the table.

Out:     verdict_rows
"""

from __future__ import annotations

from collections.abc import Iterator

from iki_rules.book import Result
from iki_rules.book.verdicts import Because, lines
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.table import BULLET
from iki_rules.diagnostics import phrase
from iki_rules.engines import exact


#: How many parts are listed; `iki explain` has them all.
MOST = 6


def verdict_rows(
    result: Result, screen: Screen, work: exact.Work, *, columns: int
) -> Iterator[tuple[str, ...]]:
    """A row for each part that decides: its text with the figures, and whether it holds."""
    if result.kind != "verdict":
        return
    deciding = [each for _, each in lines(result.reasons(work)) if each.decides and not each.parts]
    rest = [""] * (columns - 3)
    bullet = BULLET * 2 if result.members else BULLET
    for each in deciding[:MOST]:
        yield ("", bullet + visible(_text(each)), visible(each.truth), *rest)
    more = len(deciding) - MOST
    if more > 0:
        said = phrase("... dan {more} lagi", "... and {more} more", more=more)
        yield ("", bullet + screen.say(said), "", *rest)


def _text(because: Because) -> str:
    return because.text + (f" ({because.details})" if because.details else "")
