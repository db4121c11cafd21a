"""Group results under the position and the goal that they belong to.

In:      Result
Out:     under_headings
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from iki_rules.book import Result
from iki_rules.cli.screen import visible
from iki_rules.cli.table import Group, Line


def under_headings(
    results: Sequence[Result], rows: Callable[[list[Result]], Iterable[tuple[str, ...]]]
) -> list[Group]:
    """The rows of these results; a position that goes on is not named again."""
    groups: list[Group] = []
    before: tuple[str | None, str | None] = (None, None)
    for heading, inside in groupby(results, _heading):
        position, goal = heading
        again = position == before[0]
        lines = [] if again or not position else [Line(visible(position), 0)]
        lines += [Line(visible(goal), bool(position))] if goal else []
        groups.append(Group(tuple(lines), tuple(rows(list(inside)))))
        before = heading
    return groups


def _heading(result: Result) -> tuple[str | None, str | None]:
    report = result.report
    return (report.position, report.goal) if report else (None, None)
