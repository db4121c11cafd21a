"""Put entries together into checked figures; a datum at fault says so instead of being dropped.

In:      data.entry.Entry
Out:     Series
Refuses: IKI-D105 IKI-D212 IKI-D601
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice, product

from iki_rules.core.absent import Absent
from iki_rules.core.program import Input, Program
from iki_rules.core.types import MemberOf
from iki_rules.data import keys
from iki_rules.data.address import Address, Addresses
from iki_rules.data.check import part_faults
from iki_rules.data.entry import Cut, Entry
from iki_rules.data.faults import names as name_faults
from iki_rules.data.faults import periods as period_faults
from iki_rules.data.faults import values as value_faults
from iki_rules.data.findings import Findings
from iki_rules.data.given import Given
from iki_rules.data.inputs import Key, Place, Value, written_key
from iki_rules.data.reading import Read, read_value
from iki_rules.data.series import Series
from iki_rules.data.targets import GivenTargets
from iki_rules.data.when import dated, is_period_key, read_when
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import Limits
from iki_rules.measure import Period


#: At most so many values are filled in for data that could not be placed.
FILLED = 1_000_000


def collect(
    program: Program,
    entries: Iterable[Entry | Cut],
    findings: Findings,
    *,
    numbers: Language,
    limits: Limits,
) -> Series:
    """The figures that `entries` give; the caller adds format and source.

    After a Cut nothing read can be relied on: every datum is then invalid with its code.
    """
    collector = _Collector(program, findings, numbers, limits)
    for entry in entries:
        if isinstance(entry, Cut):
            findings.add(entry.fault)
            return collector.all_invalid(entry.fault)
        collector.take(entry)
    return collector.finish()


class _Collector:
    def __init__(
        self, program: Program, findings: Findings, numbers: Language, limits: Limits
    ) -> None:
        self._program = program
        self._findings = findings
        self._numbers: Language = numbers
        self._limits = limits
        self._addresses = Addresses(program, findings, limits)
        self._targets = GivenTargets(program, findings, numbers, limits)
        self._figures: dict[Period | None, dict[Key, Value]] = {}
        self._places: dict[Period | None, dict[Key, Place]] = {}
        #: The period of all that names none itself.
        self._period: Period | None = None
        self._unread_period: Diagnostic | None = None
        #: Values whose period could not be read.
        self._lost: dict[Key, Absent] = {}
        self._with_unit: set[str] = set()
        self._spoiled: dict[str, Diagnostic] = {}
        self._unsure: dict[str, Absent] = {}
        #: Members as values of open sets: looked up once all data were read.
        self._pending: list[tuple[Entry, Address, Period | None, str]] = []
        self._on_axes = {
            program.sets[axis].root for each in program.inputs.values() for axis in each.axes
        }

    def take(self, entry: Entry) -> None:
        if is_period_key(entry, self._program):
            self._take_period(entry)
            return
        if self._targets.takes(entry):
            return
        entry = dated(entry, self._program)
        address = self._addresses.find(entry)
        if address is None:
            return
        if address.is_whole_datum:
            if isinstance(entry.value, Diagnostic):
                self._findings.add(entry.value, address.input.key)
                self._spoiled[address.input.key] = entry.value
            return
        read = read_value(entry, address, self._program, self._numbers, self._limits)
        if read is None:
            return
        key = (address.input.key, address.members)
        period = read_when(entry.period) if entry.period else None
        if entry.period and period is None:
            place = entry.spots.span("period")
            fault = period_faults.unreadable_period(address.text, entry.period, place)
            self._lost.setdefault(key, self._invalid(fault, address))
            return
        self._keep(read, entry, address, period)

    def _keep(
        self, read: Read | Diagnostic, entry: Entry, address: Address, period: Period | None
    ) -> None:
        key = (address.input.key, address.members)
        values = self._figures.setdefault(period, {})
        places = self._places.setdefault(period, {})
        if key in values:
            first = places[key]
            fault = name_faults.given_twice(address.text, entry.spots.span("value"), first.span)
            values[key] = self._invalid(fault, address)
            return
        places[key] = entry.place
        if isinstance(read, Diagnostic):
            values[key] = self._invalid(read, address)
            return
        values[key] = read.value
        self._remember(read, entry, address, period)

    def _take_period(self, entry: Entry) -> None:
        """The period of everything that says none itself."""
        text = str(entry.value) if isinstance(entry.value, str | Fraction) else ""
        self._period = read_when(text)
        if self._period is None and entry.value is not None:
            place = entry.spots.span("value")
            fault = period_faults.unreadable_period(entry.name, text, place)
            self._findings.add(fault)
            self._unread_period = fault

    def finish(self) -> Series:
        for pending in self._pending:
            self._look_up(*pending)
        self._date()
        faults = {**self._addresses.misplaced, **self._spoiled}
        members = {key: tuple(found) for key, found in self._addresses.members.items()}
        for period, values in self._figures.items():
            places = self._places[period]
            values.update(part_faults(self._program, self._findings, values, places))
        given = Given(self._program, self._findings, self._figures, self._places)
        given.periods()
        given.percents(self._with_unit)
        given.missing(members, frozenset({*faults, *(key for key, _ in self._lost)}))
        self._lose(faults, members)
        return Series(
            program=self._program,
            figures=self._figures,
            places=self._places,
            lost=self._lost,
            members=members,
            titles=self._addresses.members,
            unsure=self._unsure,
            targets=self._targets.finish(members, self._period),
            limits=self._limits,
        )

    def _date(self) -> None:
        """Put what names no period under that of all data, and refuse what is there both ways."""
        undated = self._figures.get(None, {})
        for key in undated:
            if self._unread_period is not None:
                self._lost[key] = _absent(self._unread_period, written_key(*key))
            for period, values in self._figures.items():
                is_other = period is not None and (self._period is None or period == self._period)
                if is_other and key in values:
                    first, again = self._places[period][key], self._places[None][key]
                    fault = name_faults.given_twice(written_key(*key), again.span, first.span)
                    self._findings.add(fault, key[0])
                    self._lost[key] = _absent(fault, written_key(*key))
                    break
        if self._period is not None and undated:
            figures = self._figures.setdefault(self._period, {})
            self._places.setdefault(self._period, {}).update(self._places.pop(None))
            figures.update(self._figures.pop(None))

    def _lose(
        self, faults: Mapping[str, Diagnostic], members: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Fill in the reason for data that could not be placed or read as a whole."""
        left = FILLED
        for key, fault in faults.items():
            found = self._program.inputs[key]
            if key in self._addresses.lost or key in self._spoiled:
                for each in (*self._open_axes(found), *self._open_values(found)):
                    self._unsure.setdefault(each, _absent(fault, each))
            for place in islice(self._keys(found, members), left):
                left -= 1
                is_given = any(place in values for values in self._figures.values())
                if key in self._spoiled or not is_given:
                    self._lost[place] = _absent(fault, written_key(*place))

    def all_invalid(self, fault: Diagnostic) -> Series:
        left = FILLED
        values: dict[Key, Absent] = {}
        sets = self._program.sets.values()
        unsure = {each.key: _absent(fault, each.key) for each in sets if each.members is None}
        for found in self._program.inputs.values():
            for place in islice(self._keys(found, {}), left):
                left -= 1
                values[place] = _absent(fault, written_key(*place))
        return Series(program=self._program, lost=values, unsure=unsure, limits=self._limits)

    def _remember(self, read: Read, entry: Entry, address: Address, period: Period | None) -> None:
        match address.input.type:
            case MemberOf(set_key) if isinstance(read.value, str):
                if self._program.sets[set_key].members is None:
                    self._pending.append((entry, address, period, set_key))
            case _ if read.has_unit:
                self._with_unit.add(address.input.key)
            case _:
                pass

    def _look_up(self, entry: Entry, address: Address, period: Period | None, set_key: str) -> None:
        """A value in an open set names a member that other data have, or makes it one."""
        key = (address.input.key, address.members)
        member = self._figures[period][key]
        if not isinstance(member, str) or not isinstance(entry.value, str):
            return
        known = self._addresses.members.get(set_key, {})
        written, place = entry.value.strip(), entry.spots.span("value")
        fits = keys.is_member_name(member, self._limits.name_characters)
        if fits and (member in known or self._program.sets[set_key].root not in self._on_axes):
            self._addresses.add_member(set_key, member, " ".join(written.split()))
            return
        near = keys.similar(written, known, known)
        fault = value_faults.not_in_set(address.text, set_key, written, near, tuple(known), place)
        self._figures[period][key] = self._invalid(fault, address)

    def _invalid(self, fault: Diagnostic, address: Address) -> Absent:
        self._findings.add(fault, address.input.key)
        for each in self._open_values(address.input):
            self._unsure.setdefault(each, _absent(fault, each))
        return _absent(fault, address.text)

    def _open_values(self, found: Input) -> Iterator[str]:
        """The open set whose members are the values of this datum and of no axis."""
        if isinstance(found.type, MemberOf):
            known = self._program.sets[found.type.set]
            if known.members is None and known.root not in self._on_axes:
                yield known.key

    def _open_axes(self, found: Input) -> Iterator[str]:
        for axis in found.axes:
            for key in dict.fromkeys((axis, self._program.sets[axis].root)):
                if self._program.sets[key].members is None:
                    yield key

    def _keys(self, found: Input, members: Mapping[str, tuple[str, ...]]) -> Iterator[Key]:
        axes = [self._program.sets[a].members or members.get(a, ()) for a in found.axes]
        return ((found.key, each) for each in product(*axes))


def _absent(fault: Diagnostic, subject: str) -> Absent:
    return Absent("invalid", subject, fault.message, fault.code)
