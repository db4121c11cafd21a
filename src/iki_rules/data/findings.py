"""Gather diagnostics of data, showing a fault that repeats over rows only a few times.

Out:     Diagnostic
"""

from __future__ import annotations

from collections.abc import Callable

from iki_rules.data.faults import size
from iki_rules.diagnostics import Diagnostic, entries
from iki_rules.limits import Limits


SHOWN = 3


class Findings:
    """The diagnostics so far; those of one code and subject are grouped.

    Errors beyond `Limits.diagnostics` are only counted: data can hold any number of them, while
    warnings and hints come at most once for each datum of the rule book.
    """

    def __init__(self, limits: Limits) -> None:
        self._limit = limits.diagnostics
        self._found: list[tuple[tuple[str, str], Diagnostic]] = []
        self._counts: dict[tuple[str, str], int] = {}
        self._errors = 0
        self._beyond = 0

    def add(self, found: Diagnostic, subject: str = "") -> Diagnostic:
        """Keep or count one finding about `subject` and return it."""
        self.later(found.code, subject, lambda: found)
        return found

    def later(self, code: str, subject: str, build: Callable[[], Diagnostic]) -> None:
        """Count one finding and build it only if it will be shown."""
        group = (code, subject)
        if group in self._counts:
            self._counts[group] += 1
        elif self._errors >= self._limit and entries()[code].severity == "error":
            self._beyond += 1
            return
        else:
            self._counts[group] = 1
        if self._counts[group] <= SHOWN:
            found = build()
            self._errors += found.severity == "error"
            self._found.append((group, found))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings in the order found; the last one shown of a group stands for the rest."""
        left = dict(self._counts)
        for group, _ in self._found:
            left[group] -= 1
        shown: list[Diagnostic] = []
        for group, found in reversed(self._found):
            more = left.pop(group, 0)
            shown.append(found.repeated(more) if more else found)
        shown.reverse()
        if self._beyond:
            shown.append(size.more_findings(self._beyond, self._limit))
        return tuple(shown)
