"""Look over all figures together, whatever their period: percents as ratios, what nobody gave.

Refuses: IKI-D303 IKI-D304 IKI-D305 IKI-D602 IKI-D603
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import islice, product
from math import prod

from iki_rules.core.absent import Absent
from iki_rules.core.program import Input, Program
from iki_rules.data.faults import periods as period_faults
from iki_rules.data.faults import relations as faults
from iki_rules.data.faults.said import LISTED
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import Key, Place, Value, written_key
from iki_rules.data.reading import display_of, is_percent, stated
from iki_rules.data.rollup import combined, cover
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.measure import Period
from iki_rules.measure.period import MONTHS
from iki_rules.text import NOWHERE, Span


class Given:
    """The checks over the figures of all periods; those at fault become reasons."""

    def __init__(
        self,
        program: Program,
        findings: Findings,
        figures: Mapping[Period | None, dict[Key, Value]],
        places: Mapping[Period | None, Mapping[Key, Place]],
    ) -> None:
        self._program = program
        self._findings = findings
        self._figures = figures
        self._places = places

    def periods(self) -> None:
        """Hold each figure against the unit of its datum, and a whole against its parts."""
        for period, values in self._figures.items():
            if period is None:
                continue
            for key, value in values.items():
                periodic = self._program.inputs[key[0]].periodic
                if periodic is None or isinstance(value, Absent):
                    continue
                if MONTHS[period.unit] < MONTHS[periodic.unit]:
                    place = self._span(period, key)
                    fault = period_faults.shorter_than_declared(
                        written_key(*key), period, periodic.unit, place
                    )
                    self._findings.add(fault, key[0])
                    values[key] = _invalid(key, fault.message, fault.code)
        for period in sorted(
            (each for each in self._figures if each is not None), key=lambda each: -each.first
        ):
            for key in self._figures[period]:
                self._whole(period, key)

    def _whole(self, period: Period, key: Key) -> None:
        """A figure for a year beside all of its months, which make another one."""
        found = self._program.inputs[key[0]]
        value, periodic = self._figures[period][key], found.periodic
        if isinstance(value, Absent) or periodic is None or periodic.roll is None:
            return
        inside = cover(period, periodic.unit, lambda each: self._figures.get(each, {}).get(key))
        if inside.missing or not inside.given or MONTHS[period.unit] <= MONTHS[periodic.unit]:
            return
        if any(isinstance(each, Absent) for _, each in inside.given):
            return
        made = combined(periodic.roll, inside.given, periodic.unit)
        if made == value:
            return
        fault = period_faults.whole_and_parts_differ(
            written_key(*key),
            period,
            _said(value, found, key),
            _said(made, found, key),
            self._span(period, key),
            self._span(inside.given[-1][0], key),
        )
        self._findings.add(fault, key[0])
        self._figures[period][key] = _invalid(key, fault.message, fault.code)

    def percents(self, with_unit: set[str]) -> None:
        """Ask about percents that all lie in 0..1 and have no percent sign beside them."""
        suspects = {
            key: True
            for key, found in self._program.inputs.items()
            if is_percent(found) and key not in with_unit
        }
        first: dict[str, tuple[Key, Period | None]] = {}
        for period, values in self._figures.items():
            for key, value in values.items():
                if key[0] not in suspects or not isinstance(value, Fraction):
                    continue
                if not 0 <= value <= Fraction(1, 100):
                    suspects[key[0]] = False
                elif value:
                    first.setdefault(key[0], (key, period))
        for datum, (key, period) in first.items():
            value = self._figures[period][key]
            if suspects[datum] and isinstance(value, Fraction):
                display = self._program.inputs[datum].display
                self._findings.add(
                    faults.percents_as_ratios(
                        datum,
                        written_key(*key),
                        stated(value, display),
                        stated(value * 100, display),
                        self._span(period, key),
                    ),
                    datum,
                )

    def missing(self, members: Mapping[str, tuple[str, ...]], faulty: frozenset[str]) -> None:
        """One finding for each datum that has no values, or none for some of its members."""
        keys = dict.fromkeys(key for values in self._figures.values() for key in values)
        given: dict[str, int] = {}
        for key, _ in keys:
            given[key] = given.get(key, 0) + 1
        for key, found in self._program.inputs.items():
            if key in faulty:
                continue
            if key not in given:
                if not found.axes or all(self._all(a, members) != () for a in found.axes):
                    self._findings.add(
                        faults.datum_without_value(key, found.title or "", found.sources), key
                    )
                continue
            axes = [self._all(axis, members) or () for axis in found.axes]
            total = prod(len(axis) for axis in axes) - given[key]
            if total > 0:
                lost = (each for each in product(*axes) if (key, each) not in keys)
                few = [written_key(key, each) for each in islice(lost, LISTED)]
                self._findings.add(faults.members_without_value(key, few, total), key)

    def _all(self, axis: str, members: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
        """The members of a set; None for an open set that no datum speaks of."""
        closed = self._program.sets[axis].members
        return members.get(axis) if closed is None else closed

    def _span(self, period: Period | None, key: Key) -> Span:
        place = self._places.get(period, {}).get(key)
        return NOWHERE if place is None else place.span


def _said(value: Fraction | str, found: Input, key: Key) -> Phrase:
    if isinstance(value, str):
        return phrase("{value}", "{value}", value=value)
    return stated(value, display_of(found, key[1]))


def _invalid(key: Key, message: Phrase, code: str) -> Absent:
    return Absent("invalid", written_key(*key), message, code)
