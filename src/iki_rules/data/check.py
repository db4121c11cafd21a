"""Compare values with one another once all are read: parts, ratios for percents, what is missing.

Refuses: IKI-D301 IKI-D303 IKI-D304 IKI-D305
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import islice, product
from math import prod

from iki_rules.core.absent import Absent
from iki_rules.core.program import Input, Program
from iki_rules.data.faults import relations as faults
from iki_rules.data.faults.said import LISTED
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import Key, Place, Value, written_key
from iki_rules.data.reading import display_of, is_percent, stated
from iki_rules.diagnostics import Diagnostic, Phrase
from iki_rules.text import NOWHERE, Span


NO_PLACE = Place()


class Checks:
    """The checks over all values; those at fault become reasons."""

    def __init__(
        self,
        program: Program,
        findings: Findings,
        values: dict[Key, Value],
        places: Mapping[Key, Place],
    ) -> None:
        self._program = program
        self._findings = findings
        self._values = values
        self._places = places

    def parts(self) -> None:
        """Hold every part against its whole, member by member; both sides of a fault are lost."""
        at_fault: dict[Key, Diagnostic] = {}
        for key, part in self._values.items():
            found = self._program.inputs[key[0]]
            if found.part_of is None or not isinstance(part, Fraction):
                continue
            whole_key = self._whole_of(found, key[1])
            whole = None if whole_key is None else self._values.get(whole_key)
            if whole_key is not None and isinstance(whole, Fraction) and part > whole:
                fault = self._findings.add(self._over(key, whole_key), found.key)
                at_fault.setdefault(key, fault)
                at_fault.setdefault(whole_key, fault)
        for key, fault in at_fault.items():
            self._values[key] = Absent("invalid", written_key(*key), fault.message, fault.code)

    def percents(self, with_unit: set[str]) -> None:
        """Ask about percents that all lie in 0..1 and have no percent sign beside them."""
        suspects = {
            key: True
            for key, found in self._program.inputs.items()
            if is_percent(found) and key not in with_unit
        }
        first: dict[str, Key] = {}
        for key, value in self._values.items():
            if key[0] not in suspects or not isinstance(value, Fraction):
                continue
            if not 0 <= value <= Fraction(1, 100):
                suspects[key[0]] = False
            elif value:
                first.setdefault(key[0], key)
        for datum, key in first.items():
            value = self._values[key]
            if suspects[datum] and isinstance(value, Fraction):
                display = self._program.inputs[datum].display
                self._findings.add(
                    faults.percents_as_ratios(
                        datum,
                        written_key(*key),
                        stated(value, display),
                        stated(value * 100, display),
                        self._span(key),
                    ),
                    datum,
                )

    def missing(self, members: Mapping[str, tuple[str, ...]], faulty: frozenset[str]) -> None:
        """One finding for each datum that has no values, or none for some of its members."""
        given: dict[str, int] = {}
        for key, _ in self._values:
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
                lost = (each for each in product(*axes) if (key, each) not in self._values)
                few = [written_key(key, each) for each in islice(lost, LISTED)]
                self._findings.add(faults.members_without_value(key, few, total), key)

    def _all(self, axis: str, members: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
        """The members of a set; None for an open set that no datum speaks of."""
        closed = self._program.sets[axis].members
        return members.get(axis) if closed is None else closed

    def _whole_of(self, part: Input, members: tuple[str, ...]) -> Key | None:
        whole = self._program.inputs.get(part.part_of or "")
        if whole is None:
            return None
        sets = self._program.sets
        at = {sets[axis].root: member for axis, member in zip(part.axes, members, strict=True)}
        roots = [sets[axis].root for axis in whole.axes]
        if not all(root in at for root in roots):
            return None
        return whole.key, tuple(at[root] for root in roots)

    def _over(self, part: Key, whole: Key) -> Diagnostic:
        return faults.part_over_whole(
            written_key(*part),
            self._stated(part),
            self._span(part),
            written_key(*whole),
            self._stated(whole),
            self._span(whole),
        )

    def _stated(self, key: Key) -> Phrase:
        value = self._values[key]
        assert isinstance(value, Fraction)
        return stated(value, display_of(self._program.inputs[key[0]], key[1]))

    def _span(self, key: Key) -> Span:
        return self._places.get(key, NO_PLACE).span if key in self._places else NOWHERE
