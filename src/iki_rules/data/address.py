"""Find which datum and which members an entry speaks of, collecting the members of open sets.

In:      data.entry.Entry
Out:     Address
Refuses: IKI-D101 IKI-D102 IKI-D103 IKI-D104 IKI-D106 IKI-D107 IKI-D108
"""

from __future__ import annotations

from attrs import frozen

from iki_rules.core.program import Input, Program, SetDef
from iki_rules.data import keys
from iki_rules.data.entry import Empty, Entry
from iki_rules.data.faults import names as faults
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits


@frozen
class Address:
    """A datum and one member for each of its axes; fewer where an entry names no members."""

    input: Input
    members: tuple[str, ...]

    @property
    def is_whole_datum(self) -> bool:
        """Whether this is the datum itself and not one of its values."""
        return len(self.members) < len(self.input.axes)

    @property
    def text(self) -> str:
        """The key as people write it."""
        return written_key(self.input.key, self.members)


class Addresses:
    """The addresses found so far, the members of open sets, and data that could not be placed."""

    def __init__(self, program: Program, findings: Findings, limits: Limits) -> None:
        self.members: dict[str, dict[str, str]] = {}
        self.misplaced: dict[str, Diagnostic] = {}
        #: Data of which a value was lost whose members are not known.
        self.lost: set[str] = set()
        self._program = program
        self._findings = findings
        self._limits = limits
        self._known: dict[tuple[str, tuple[str, ...]], Address] = {}

    def find(self, entry: Entry) -> Address | None:
        """The address of an entry; None where it has none, which is then reported."""
        written = (entry.name, entry.members)
        found = self._known.get(written)
        if found is None:
            found = self._resolve(entry)
            if found is not None and not found.is_whole_datum:
                self._known[written] = found
        return found

    def add_member(self, set_key: str, member: str, spelling: str) -> None:
        """Let a member belong to an open set and to the set that it runs on."""
        for key in dict.fromkeys((set_key, self._program.sets[set_key].root)):
            if self._program.sets[key].members is None:
                self.members.setdefault(key, {}).setdefault(member, spelling)

    def _resolve(self, entry: Entry) -> Address | None:
        key = keys.read_key(entry.name)
        if key is None:
            place = entry.spots.span("name")
            self._findings.later("IKI-D107", "", lambda: faults.unreadable_key(entry.name, place))
            return None
        found = self._program.inputs.get(key.name)
        if found is None:
            self._refuse_name(key.name, entry)
            return None
        inside = () if key.inside is None else (key.inside,)
        return self._with_members(found, (*inside, *entry.members), entry)

    def _refuse_name(self, name: str, entry: Entry) -> None:
        program, place = self._program, entry.spots.span("name")
        if name in program.invalid:
            return  # its declaration was reported
        definition = program.definitions.get(name)
        if definition is not None:
            needs = tuple(need for need in definition.needs if need in program.inputs)
            self._findings.later(
                "IKI-D106", name, lambda: faults.computed_not_given(name, needs, place)
            )
            return
        titles = {key: each.title or "" for key, each in program.inputs.items()}
        self._findings.later(
            "IKI-D101",
            name,
            lambda: faults.unknown_datum(name, keys.similar(name, program.inputs, titles), place),
        )

    def _with_members(self, found: Input, written: tuple[str, ...], entry: Entry) -> Address | None:
        sets = [self._program.sets[axis] for axis in found.axes]
        closed = all(each.members is not None for each in sets)
        members = keys.split_members(written, len(sets), closed=closed)
        if not written and sets:
            return self._whole_datum(found, entry)
        if len(members) != len(sets):
            if entry.value is Empty.NO_MEMBERS and len(members) < len(sets):
                return Address(found, members)
            self._misplace(found, self._count_fault(found, written, members, entry))
            return None
        spellings = written if len(written) == len(members) else members
        # Every part is looked at: a member of an open set counts even beside an unknown one.
        belong = [
            self._belongs(found, each, member, spelling, entry)
            for each, member, spelling in zip(sets, members, spellings, strict=True)
        ]
        return Address(found, members) if all(belong) else None

    def _whole_datum(self, found: Input, entry: Entry) -> Address | None:
        if entry.value is None or entry.value is Empty.NO_MEMBERS:
            if entry.value is Empty.NO_MEMBERS:
                self._open_sets_are_given(found)
            return Address(found, ())
        if isinstance(entry.value, Diagnostic):
            return Address(found, ())
        place = entry.spots.span("value")
        example = self.example(found)
        fault = faults.members_missing(found.key, found.axes, example, place)
        self._findings.add(fault, found.key)
        self.misplaced.setdefault(found.key, fault)
        return None

    def _open_sets_are_given(self, found: Input) -> None:
        for axis in found.axes:
            for key in (axis, self._program.sets[axis].root):
                if self._program.sets[key].members is None:
                    self.members.setdefault(key, {})

    def _count_fault(
        self, found: Input, written: tuple[str, ...], members: tuple[str, ...], entry: Entry
    ) -> Diagnostic:
        place = entry.spots.span("member" if entry.members else "name")
        key = written_key(found.key, members if any(written) else ())
        return faults.member_count(key, found.key, found.axes, self.example(found), place)

    def _belongs(
        self, found: Input, each: SetDef, member: str, spelling: str, entry: Entry
    ) -> bool:
        place = entry.spots.span("member" if entry.members else "name")
        if each.members is None:
            if keys.is_member_name(member, self._limits.name_characters):
                self.add_member(each.key, member, " ".join(spelling.split()))
                return True
            self._misplace(found, faults.faulty_member(found.key, each.key, spelling, place))
            return False
        if member in each.members:
            return True
        known = each.members
        self._findings.later(
            "IKI-D102",
            found.key,
            lambda: faults.no_such_member(
                found.key, each.key, member, keys.similar(member, known, each.titles), place
            ),
        )
        return False

    def _misplace(self, found: Input, fault: Diagnostic) -> None:
        self._findings.add(fault, found.key)
        self.misplaced.setdefault(found.key, fault)
        self.lost.add(found.key)

    def example(self, found: Input) -> str:
        """A key of this datum as an example."""
        members = []
        for axis in found.axes:
            known = self._program.sets[axis].members or tuple(self.members.get(axis, ()))
            members.append(known[0] if known else axis)
        return written_key(found.key, tuple(members))
