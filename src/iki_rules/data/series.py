"""Hold all figures that were read, by period, and give those of any one period.

Out:     Series
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from attrs import Factory, field, frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Program
from iki_rules.data.check import part_faults
from iki_rules.data.faults import periods as faults
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import Format, GivenTarget, Inputs, Key, Place, Value, written_key
from iki_rules.data.rollup import RolledUp, cover, roll_up
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import DEFAULT, Limits
from iki_rules.measure import Period
from iki_rules.text import Source


def _dated(series: Series) -> Mapping[Key, tuple[Period, ...]]:
    found: dict[Key, list[Period]] = {}
    for period, figures in series.figures.items():
        if period is not None:
            for key in figures:
                found.setdefault(key, []).append(period)
    return {key: tuple(periods) for key, periods in found.items()}


@frozen(kw_only=True)
class Series:
    """Data that were read and checked against one program, each figure under its period.

    Under None stands what the data give without a period: it holds for whatever is asked.
    """

    program: Program = field(factory=Program, repr=False)
    figures: Mapping[Period | None, Mapping[Key, Value]] = field(factory=dict)
    places: Mapping[Period | None, Mapping[Key, Place]] = field(factory=dict)
    #: Values that are lost whatever is asked, with the reason.
    lost: Mapping[Key, Absent] = field(factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(factory=dict)
    titles: Mapping[str, Mapping[str, str]] = field(factory=dict)
    unsure: Mapping[str, Absent] = field(factory=dict)
    format: Format = field(factory=Format)
    source: Source | None = None
    #: Targets, by indicator and members, and by period.
    targets: Mapping[Key, Mapping[Period | None, GivenTarget | Absent]] = field(factory=dict)
    limits: Limits = field(default=DEFAULT, repr=False)
    _periods: Mapping[Key, tuple[Period, ...]] = field(
        init=False, repr=False, default=Factory(_dated, takes_self=True)
    )

    @property
    def periods(self) -> tuple[Period, ...]:
        """All periods that some figure is for, in the order of the calendar."""
        known = [each for each in self.figures if each is not None]
        return tuple(sorted(known, key=lambda each: (each.first, -each.last)))

    def usual(self) -> Period | Diagnostic | None:
        """What is asked for where nobody says: the only period, or the only year.

        None where no figure names a period; a diagnostic where it cannot be told.
        """
        periods = self.periods
        if len(periods) <= 1:
            return periods[0] if periods else None
        year = Period(periods[0].year)
        periodic = [self.program.inputs[key].periodic for key, _ in self._periods]
        rolls = any(each is not None and each.roll is not None for each in periodic)
        if all(year.holds(each) for each in periods) and (rolls or year in periods):
            return year
        last = periods[-1]
        return faults.several_periods(periods, last.within("year") if rolls else last)

    def at(self, period: Period | None) -> Inputs:
        """The figures of one period: given, rolled up, or the reason why there are none."""
        values = dict(self.figures.get(None, {}))
        places = dict(self.places.get(None, {}))
        rolled: dict[Key, RolledUp] = {}
        for key, periods in self._periods.items():
            if key in values:
                continue
            value, told, place = self._figure(key, periods, period)
            values[key] = value
            if told is not None:
                rolled[key] = told
            if place is not None:
                places[key] = place
        values.update(self.lost)
        findings = Findings(self.limits)
        if rolled or (self._periods and None in self.figures):
            at_fault = part_faults(self.program, findings, values, places)
            values.update(at_fault)
        return Inputs(
            values=values,
            members=self.members,
            titles=self.titles,
            unsure=self.unsure,
            places=places,
            targets=self.targets,
            format=self.format,
            period=period,
            source=self.source,
            rolled=rolled,
            findings=findings.diagnostics(),
            elsewhere=self.at if self._periods or period else None,
        )

    def _figure(
        self, key: Key, periods: tuple[Period, ...], asked: Period | None
    ) -> tuple[Value, RolledUp | None, Place | None]:
        """The figure of one datum, how it was made, and where it (or the last in it) stands."""
        subject = written_key(*key)
        if asked is None:
            return faults.no_period_asked(subject, periods), None, None
        if asked in periods:
            return self.figures[asked][key], None, self._place(key, asked)
        periodic = self.program.inputs[key[0]].periodic
        shorter = [each for each in periods if asked.holds(each)]
        if shorter and (periodic is None or periodic.roll is None):
            return faults.not_rolled_up(subject, asked, shorter), None, None
        if shorter and periodic is not None and periodic.roll is not None:
            found = cover(asked, periodic.unit, partial(self._given, key))
            if found.given:
                last = self._place(key, found.given[-1][0])
                return *roll_up(subject, asked, periodic, periodic.roll, found), last
        longer = next((each for each in periods if each.holds(asked)), None)
        if longer is not None:
            return faults.only_longer(subject, asked, longer), None, None
        return faults.nothing_within(subject, asked), None, None

    def _given(self, key: Key, period: Period) -> Value | None:
        return self.figures.get(period, {}).get(key)

    def _place(self, key: Key, period: Period) -> Place | None:
        return self.places.get(period, {}).get(key)
