"""Take the targets that came with the data: find their indicators, read and check them.

In:      data.entry.Entry whose name is `target`
Out:     GivenTargets
Refuses: IKI-D105, IKI-D701 to IKI-D707
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.core.program import Program, Report
from iki_rules.core.types import Scalar
from iki_rules.data import keys
from iki_rules.data.entry import Empty, Entry
from iki_rules.data.faults import targets as faults
from iki_rules.data.faults.names import given_twice
from iki_rules.data.faults.periods import unreadable_period
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import GivenTarget, Key, Place, written_key
from iki_rules.data.numbers import Unreadable, read_number
from iki_rules.data.reading import stated, unreadable
from iki_rules.data.units import is_same_unit, unit_words
from iki_rules.data.when import read_when
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import Limits
from iki_rules.measure import Display, Interval, Kind, Period
from iki_rules.syntax import tree
from iki_rules.syntax.read_target import read_target


#: The key under which data give targets: `target[x]`, `target[x; member]`.
TARGET = "target"


def names_target(program: Program, name: str) -> bool:
    """Whether data of this name are targets: a datum of the book with that name wins."""
    return name == TARGET and not any(
        name in declared for declared in (program.inputs, program.definitions, program.invalid)
    )


class GivenTargets:
    """The targets taken so far, and the place of each."""

    def __init__(
        self, program: Program, findings: Findings, numbers: Language, limits: Limits
    ) -> None:
        self._program = program
        self._findings = findings
        self._numbers: Language = numbers
        self._limits = limits
        self._reports = {report.key: report for report in program.reports}
        self._targets: dict[Key, dict[Period | None, GivenTarget | Absent]] = {}
        self._entries: dict[tuple[Key, Period | None], Entry] = {}

    def takes(self, entry: Entry) -> bool:
        """Whether this is a target; it is then kept, or its fault is told."""
        written = keys.read_key(entry.name)
        if written is None or not names_target(self._program, written.name):
            return False
        inside = () if written.inside is None else (written.inside,)
        parts = [part for text in (*inside, *entry.members) for part in text.split(";")]
        if len(parts) == 1:
            # A member of an open set may hold a comma, the name of an indicator never does.
            parts = parts[0].split(",")
        name, *members = [keys.fold_member(part) for part in parts] or [""]
        report = self._reports.get(name)
        if report is None:
            if name not in self._program.invalid:
                titles = {key: each.title or "" for key, each in self._reports.items()}
                near = keys.similar(name, self._reports, titles)
                place = entry.spots.span("member" if entry.members else "name")
                self._findings.later(
                    "IKI-D701",
                    name,
                    lambda: faults.target_of_unknown_indicator(name, near, place),
                )
            return True
        period = read_when(entry.period) if entry.period else None
        if not entry.period and len(members) == len(report.axes) + 1:
            # A key behind the members, as in {"target": {"x": {"2023": 90}}}.
            period = read_when(members[-1])
            members = members if period is None else members[:-1]
        self._keep(report, tuple(members), entry, period)
        return True

    def finish(
        self, members: Mapping[str, tuple[str, ...]], period: Period | None
    ) -> dict[Key, dict[Period | None, GivenTarget | Absent]]:
        """All targets, held against the members that the data name.

        `period` is that of all data which name none themselves.
        """
        for key, kept in self._targets.items():
            if period is not None and None in kept:
                self._date(key, kept, period)
        for (key, _), entry in self._entries.items():
            report = self._reports[key[0]]
            for axis, member in zip(report.axes, key[1], strict=True):
                known = self._program.sets[axis].members
                known = members.get(axis, ()) if known is None else known
                if member not in known:
                    self._members(report, key[1], entry)
                    self._targets.pop(key, None)
                    break
        return self._targets

    def _date(
        self, key: Key, kept: dict[Period | None, GivenTarget | Absent], period: Period
    ) -> None:
        """Put a target that names no period under that of all data."""
        undated = kept.pop(None)
        if period in kept:
            text = written_key(TARGET, (key[0], *key[1]))
            first, again = self._entries[key, period], self._entries[key, None]
            fault = given_twice(text, again.spots.span("value"), first.spots.span("value"))
            self._findings.add(fault, text)
            kept[period] = _absent(key, fault)
        else:
            kept[period] = undated

    def _keep(
        self, report: Report, members: tuple[str, ...], entry: Entry, period: Period | None
    ) -> None:
        key = (report.key, members)
        text = written_key(TARGET, (report.key, *members))
        if len(members) != len(report.axes):
            self._members(report, members, entry)
            return
        read = self._read(report, text, entry)
        if read is None:
            return
        if entry.period and period is None:
            place = entry.spots.span("period")
            read = unreadable_period(text, entry.period, place)
        first = self._entries.get((key, period))
        if first is not None:
            read = given_twice(text, entry.spots.span("value"), first.spots.span("value"))
        self._entries.setdefault((key, period), entry)
        kept = self._targets.setdefault(key, {})
        if isinstance(read, Diagnostic):
            self._findings.add(read, text)
            kept[period] = _absent(key, read)
        else:
            kept[period] = read

    def _members(self, report: Report, members: tuple[str, ...], entry: Entry) -> None:
        known: list[str] = []
        for axis in report.axes:
            known += self._program.sets[axis].members or ()
        example = written_key(TARGET, (report.key, *(f"anggota_{axis}" for axis in report.axes)))
        if len(report.axes) == 1 and known:
            example = written_key(TARGET, (report.key, known[0]))
        place = entry.spots.span("member" if entry.members else "name")
        self._findings.add(
            faults.target_members(
                written_key(TARGET, (report.key, *members)), report.axes, known, example, place
            ),
            report.key,
        )

    def _read(self, report: Report, key: str, entry: Entry) -> GivenTarget | Diagnostic | None:
        place = entry.spots.span("value")
        match entry.value:
            case None | Diagnostic():
                return entry.value
            case Empty() | bool():
                return faults.unreadable_target(key, "", self._numbers, place)
            case Fraction() as value:
                number: tree.Number | tree.Range = tree.Number(value)
                text = ""
            case str() as written:
                text = " ".join(written.split())
                if not text:
                    return None
                found = read_target(text, self._numbers, self._limits)
                if found is None:
                    return self._unreadable(key, text, entry)
                number = found
        if not isinstance(report.type, Scalar):
            return faults.target_of_no_number(key, place)
        return self._checked(number, key, text, entry, report.display)

    def _unreadable(self, key: str, text: str, entry: Entry) -> Diagnostic:
        """The fault of a number where it is one, else that this is no target."""
        place = entry.spots.span("value")
        found = read_number(text, self._numbers, self._limits)
        if isinstance(found, Unreadable) and found.why != "text":
            return unreadable(found, key, text, self._numbers, self._limits, place)
        return faults.unreadable_target(key, text, self._numbers, place)

    def _checked(
        self,
        found: tree.Number | tree.Range,
        key: str,
        text: str,
        entry: Entry,
        display: Display,
    ) -> GivenTarget | Diagnostic:
        place = entry.spots.span("value")
        units = [*_units(found, text), *([entry.unit.strip()] if entry.unit.strip() else [])]
        for unit in units:
            if not is_same_unit(unit, display):
                return faults.target_in_other_unit(key, unit, unit_words(display), place)
        ends = _interval(found, display.scale)
        if ends.is_empty:
            return faults.empty_target(key, text, place)
        is_percent = display.kind is Kind.PERCENT
        small = [number.value for number in _numbers(found) if 0 < number.value <= 1]
        if small and is_percent and not units:
            self._findings.add(faults.small_percent_target(key, small[0], place), key)
        if isinstance(found, tree.Number) and not text:
            text = stated(found.value / display.scale, display).say(self._numbers)
        return GivenTarget(ends, isinstance(found, tree.Number), text, _named(entry.place, key))


def _absent(key: Key, fault: Diagnostic) -> Absent:
    return Absent("invalid", f"target({written_key(*key)})", fault.message, fault.code)


def _named(place: Place, key: str) -> Place:
    return place if place.key else Place(key=key)


def _numbers(found: tree.Number | tree.Range) -> Iterator[tree.Number]:
    bounds = (found.low, found.high) if isinstance(found, tree.Range) else (found,)
    for bound in bounds:
        match bound:
            case tree.Number():
                yield bound
            case tree.Bound(value=tree.Number() as number):
                yield number
            case _:
                pass


def _units(found: tree.Number | tree.Range, text: str) -> list[str]:
    """The units as written."""
    written = [number.unit for number in _numbers(found) if number.unit is not None]
    return [text[unit.span.start : unit.span.end] for unit in written]


def _interval(found: tree.Number | tree.Range, scale: Fraction) -> Interval:
    if isinstance(found, tree.Number):
        return Interval.point(found.value / scale)
    ends: list[Fraction | None] = []
    for bound in (found.low, found.high):
        is_number = bound is not None and isinstance(bound.value, tree.Number)
        ends.append(next(_numbers(tree.Range(bound, None))).value / scale if is_number else None)
    return Interval(
        ends[0],
        ends[1],
        found.low is None or found.low.closed,
        found.high is None or found.high.closed,
    )
