"""Tell below a table which versions its results were computed by.

In:      book.Outcome
Out:     version_lines
"""

from __future__ import annotations

from iki_rules.book import Outcome
from iki_rules.book.version import versions_used
from iki_rules.cli.screen import Screen
from iki_rules.cli.table import wrap
from iki_rules.diagnostics import phrase
from iki_rules.diagnostics.phrase import join


#: How many results of one version are named.
NAMED = 12


def version_lines(outcome: Outcome, screen: Screen) -> list[str]:
    """A line for each version with its names; none where no name has several."""
    used: dict[str, list[str]] = {}
    for key, version in versions_used(outcome.computed, screen.language):
        used.setdefault(version.shown, []).append(key)
    lines: list[str] = []
    for shown, keys in used.items():
        names = join(keys[:NAMED])
        more = len(keys) - NAMED
        if more > 0:
            names = phrase("{names}, dan {n} lagi", "{names}, and {n} more", names=names, n=more)
        text = phrase(
            "Versi {version}: {names}", "Version {version}: {names}", version=shown, names=names
        )
        lines += wrap(screen.say(text), screen.width)
    return lines
