"""Give the results of one evaluation by name, in the order of the book.

Out:     Outcome
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from attrs import Factory, field, frozen

from iki_rules.book import faults
from iki_rules.book.present import read_unit
from iki_rules.book.record import outcome_record
from iki_rules.book.report import Reporting
from iki_rules.book.result import Result
from iki_rules.core.program import Program
from iki_rules.data import read_when
from iki_rules.data.inputs import written_key
from iki_rules.data.keys import fold_member, read_key
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.engines import exact
from iki_rules.measure import Period
from iki_rules.text import Source


#: What an indicator knows of itself: `capaian(x)`, `target(x[member])`.
OWN = re.compile(r"(?P<word>\w+)\((?P<name>\w+)(?:\[(?P<inside>[^\[\]]*)\])?\)")


@frozen(eq=False)
class Outcome(Mapping[str, Result]):
    """A mapping from ids to results: "tuntas", "kepemilikan[ktp_el]".

    Iterating gives the indicators in the order of the book and then the rules, as `results`
    does. Quantities and data are found by name too. Texts are in `language`.
    """

    book: str
    language: Language
    period: str | None
    results: tuple[Result, ...] = field(repr=False)
    #: Findings in the rule book, in the data, and between them.
    book_diagnostics: tuple[Diagnostic, ...] = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = field(repr=False)
    sources: Mapping[str, Source] = field(repr=False)
    computed: exact.Values = field(repr=False)
    _reporting: Reporting = field(repr=False, alias="reporting")
    #: The same reading of the data, computed for another period.
    _again: Callable[[Period], Outcome] | None = field(default=None, repr=False, alias="again")
    _by_id: Mapping[str, Result] = field(
        init=False,
        repr=False,
        default=Factory(lambda self: {each.id: each for each in self.results}, takes_self=True),
    )

    @property
    def program(self) -> Program:
        """The checked rule book that was evaluated."""
        return self.computed.program

    def __getitem__(self, id: str) -> Result:
        """The result of that id. Raises UnknownResultError."""
        if id in self._by_id:
            return self._by_id[id]
        found = self.select(str(id))
        if len(found) == 1 and (found[0].members or not self._axes(found[0].key)):
            return found[0]
        raise faults.unknown_result(str(id), [each.id for each in found[:3]] or self._near(str(id)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def select(self, name: str) -> tuple[Result, ...]:
        """The result of an id, or those of all members of a name; empty if there is none."""
        own = OWN.fullmatch(name.strip().lower())
        if own is not None:
            every = self._reporting.results(f"{own['word']}({own['name']})")
            wanted = own["inside"]
            return tuple(r for r in every if wanted is None or r.members == _members(wanted))
        written = read_key(name)
        if written is None:
            return ()
        every = self._reporting.results(written.name)
        if written.inside is None:
            return every
        wanted = written_key(written.name, _members(written.inside))
        return tuple(result for result in every if result.id == wanted)

    def at(self, period: str | int | Period) -> Outcome:
        """The results of the same data for another period. Raises PeriodError."""
        asked = period if isinstance(period, Period) else read_when(str(period))
        if asked is None or self._again is None:
            raise faults.not_a_period(str(period))
        return self._again(asked)

    def by(self, unit: str) -> dict[Period, Outcome]:
        """The results of each month, quarter or semester of the period, in order.

        `unit` is a word of either language: "month", "triwulan". Raises PeriodError.
        """
        length, asked = read_unit(str(unit)), read_when(self.period or "")
        if length is None:
            raise faults.not_a_length(str(unit))
        if asked is None or not asked.parts(length):
            raise faults.not_within(self.period, str(unit))
        return {period: self.at(period) for period in asked.parts(length)}

    def to_dict(self, language: Language | None = None) -> dict[str, Any]:
        """What `iki eval --json` prints: plain values, ready for JSON."""
        language = language or self.language
        return outcome_record(
            self.book,
            [result.in_language(language) for result in self.results],
            (*self.book_diagnostics, *self.diagnostics),
            self.sources,
            language,
            period=self.period,
            limits=self.computed.limits,
            work=self.computed.fresh(),
        )

    def _axes(self, key: str) -> tuple[str, ...]:
        declared = self.program.definitions.get(key) or self.program.inputs.get(key)
        return declared.axes if declared else ()

    def _near(self, id: str) -> list[str]:
        known = [*self._by_id, *self.program.definitions, *self.program.inputs]
        return get_close_matches(id.lower()[:200], known[:2_000], 3, 0.7)


def _members(inside: str) -> tuple[str, ...]:
    """The members between brackets."""
    return tuple(fold_member(each) for each in inside.replace(",", ";").split(";"))
