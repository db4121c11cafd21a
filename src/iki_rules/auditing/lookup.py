"""Find the result that a printed name means: an id, a title, or a number of the decree.

Out:     Results
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from iki_rules.auditing import faults
from iki_rules.auditing.published import Printed
from iki_rules.book import Outcome, Result
from iki_rules.data import keys
from iki_rules.diagnostics import Diagnostic


@frozen
class Results:
    """The results of one evaluation under all the names that a table may give them."""

    outcome: Outcome
    _known: dict[str, list[Result]] = field(init=False, factory=dict, repr=False)

    def __attrs_post_init__(self) -> None:
        for result in self.outcome.results:
            names = [result.id, result.heading]
            if result.report is not None and result.report.number:
                names.append(result.report.number)
            if result.members:
                names += [result.key, result.title or ""]
            elif result.title:
                names.append(result.title)
            for name in dict.fromkeys(map(_folded, names)):
                if name:
                    self._known.setdefault(name, []).append(result)

    def find(self, printed: Printed) -> Result | Diagnostic:
        """The one result of that name, or why there is none."""
        found = self._known.get(_folded(printed.name)) or self._selected(printed.name)
        if len(found) == 1:
            return found[0]
        if found:
            ids = [each.id for each in found]
            return faults.several_figures(printed.name, ids, printed.named)
        titles = {each.id: each.title or "" for each in self.outcome.results}
        near = keys.similar(printed.name, _ids(self.outcome.results), titles)
        return faults.unknown_indicator(printed.name, near, printed.named)

    def _selected(self, name: str) -> list[Result]:
        """Quantities and data, and members however they are spelled."""
        return list(self.outcome.select(name))


def _ids(results: Iterable[Result]) -> list[str]:
    return [each.id for each in results]


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
