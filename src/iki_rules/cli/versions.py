"""Tell below a table which versions its results were computed by.

In:      book.Result
Out:     version_lines
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.book import Result
from iki_rules.cli.screen import Screen
from iki_rules.cli.table import wrap
from iki_rules.diagnostics import phrase
from iki_rules.diagnostics.phrase import join


#: How many results of one version are named.
NAMED = 12


def version_lines(results: Sequence[Result], screen: Screen) -> list[str]:
    """A line for each version, with its results; none where no name has several."""
    used: dict[str, dict[str, None]] = {}
    for each in results:
        if each.version is not None and each.version.is_one_of_several:
            used.setdefault(each.version.shown, {})[each.key] = None
    lines: list[str] = []
    for shown, keys in used.items():
        names = join(list(keys)[:NAMED])
        more = len(keys) - NAMED
        if more > 0:
            names = phrase("{names}, dan {n} lagi", "{names}, and {n} more", names=names, n=more)
        text = phrase(
            "Versi {version}: {names}", "Version {version}: {names}", version=shown, names=names
        )
        lines += wrap(screen.say(text), screen.width)
    return lines
