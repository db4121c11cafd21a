"""Say which data are not complete for the period of an evaluation.

Out:     not_complete
"""

from __future__ import annotations

from collections.abc import Iterable

from iki_rules.book import Result
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.table import wrap
from iki_rules.diagnostics import phrase


BOLD = "1"
INDENT = "  "
NOT_COMPLETE = phrase(
    "Data yang belum lengkap untuk periode ini", "Data not complete for the period"
)
#: How many data are listed.
LISTED = 20


def not_complete(results: Iterable[Result], screen: Screen) -> list[str]:
    """Each datum once: how its figure was made, and which periods lack one."""
    said = list(dict.fromkeys(each.shown for result in results for each in result.periods))
    if not said:
        return []
    lines = [screen.paint(screen.say(NOT_COMPLETE), BOLD)]
    for text in said[:LISTED]:
        lines += [INDENT + line for line in wrap(visible(text), max(screen.width - 2, 10))]
    more = len(said) - LISTED
    if more > 0:
        rest = phrase("... dan {more} lagi", "... and {more} more", more=more)
        lines.append(INDENT + screen.say(rest))
    return lines
