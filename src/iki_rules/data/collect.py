"""Put entries together into checked inputs; a datum at fault says so instead of being dropped.

In:      data.entry.Entry
Out:     Inputs
Refuses: IKI-D105 IKI-D212
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, product

from iki_rules.core.absent import Absent
from iki_rules.core.program import Input, Program
from iki_rules.core.types import MemberOf
from iki_rules.data import keys
from iki_rules.data.address import Address, Addresses
from iki_rules.data.check import Checks
from iki_rules.data.entry import Cut, Entry
from iki_rules.data.faults import names as name_faults
from iki_rules.data.faults import values as value_faults
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import Inputs, Key, Place, Value, written_key
from iki_rules.data.reading import Read, read_value
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import Limits


#: At most so many values are filled in for data that could not be placed.
FILLED = 1_000_000


def collect(
    program: Program,
    entries: Iterable[Entry | Cut],
    findings: Findings,
    *,
    numbers: Language,
    limits: Limits,
) -> Inputs:
    """The inputs that `entries` give; the caller adds format, period and source.

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
        self._values: dict[Key, Value] = {}
        self._places: dict[Key, Place] = {}
        self._with_unit: set[str] = set()
        self._spoiled: dict[str, Diagnostic] = {}
        self._unsure: dict[str, Absent] = {}
        #: Members as values of open sets: looked up once all data were read.
        self._pending: list[tuple[Entry, Address, str]] = []
        self._on_axes = {
            program.sets[axis].root for each in program.inputs.values() for axis in each.axes
        }

    def take(self, entry: Entry) -> None:
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
        if key in self._values:
            first = self._places[key]
            fault = name_faults.given_twice(address.text, entry.spots.span("value"), first.span)
            self._values[key] = self._invalid(fault, address)
            return
        self._places[key] = entry.place
        if isinstance(read, Diagnostic):
            self._values[key] = self._invalid(read, address)
            return
        self._values[key] = read.value
        self._remember(read, entry, address)

    def finish(self) -> Inputs:
        for entry, address, member in self._pending:
            self._look_up(entry, address, member)
        faults = {**self._addresses.misplaced, **self._spoiled}
        checks = Checks(self._program, self._findings, self._values, self._places)
        members = {key: tuple(found) for key, found in self._addresses.members.items()}
        checks.parts()
        checks.percents(self._with_unit)
        checks.missing(members, frozenset(faults))
        left = FILLED
        for key, fault in faults.items():
            found = self._program.inputs[key]
            if key in self._addresses.lost or key in self._spoiled:
                for each in (*self._open_axes(found), *self._open_values(found)):
                    self._unsure.setdefault(each, _absent(fault, each))
            for place in islice(self._keys(found, members), left):
                left -= 1
                if key in self._spoiled or place not in self._values:
                    self._values[place] = _absent(fault, written_key(*place))
        return Inputs(
            values=self._values,
            members=members,
            titles=self._addresses.members,
            unsure=self._unsure,
            places=self._places,
        )

    def all_invalid(self, fault: Diagnostic) -> Inputs:
        left = FILLED
        values: dict[Key, Value] = {}
        sets = self._program.sets.values()
        unsure = {each.key: _absent(fault, each.key) for each in sets if each.members is None}
        for found in self._program.inputs.values():
            for place in islice(self._keys(found, {}), left):
                left -= 1
                values[place] = _absent(fault, written_key(*place))
        return Inputs(values=values, unsure=unsure)

    def _remember(self, read: Read, entry: Entry, address: Address) -> None:
        match address.input.type:
            case MemberOf(set_key) if isinstance(read.value, str):
                if self._program.sets[set_key].members is None:
                    self._pending.append((entry, address, set_key))
            case _ if read.has_unit:
                self._with_unit.add(address.input.key)
            case _:
                pass

    def _look_up(self, entry: Entry, address: Address, set_key: str) -> None:
        """A value in an open set names a member that other data have, or makes it one."""
        key = (address.input.key, address.members)
        member = self._values[key]
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
        self._values[key] = self._invalid(fault, address)

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

    def _keys(self, found: Input, members: dict[str, tuple[str, ...]]) -> Iterator[Key]:
        axes = [self._program.sets[a].members or members.get(a, ()) for a in found.axes]
        return ((found.key, each) for each in product(*axes))


def _absent(fault: Diagnostic, subject: str) -> Absent:
    return Absent("invalid", subject, fault.message, fault.code)
