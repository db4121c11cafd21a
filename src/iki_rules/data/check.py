"""Hold every part against its whole, once the values of one period are known.

Out:     part_faults
Refuses: IKI-D301
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.core.program import Input, Program
from iki_rules.data.faults import relations as faults
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import Key, Place, Value, written_key
from iki_rules.data.reading import display_of, stated
from iki_rules.diagnostics import Diagnostic, Phrase
from iki_rules.text import NOWHERE, Span


NO_PLACE = Place()


def part_faults(
    program: Program, findings: Findings, values: Mapping[Key, Value], places: Mapping[Key, Place]
) -> dict[Key, Absent]:
    """The reasons of all parts that are over their whole, and of these wholes."""
    if all(found.part_of is None for found in program.inputs.values()):
        return {}
    return Checks(program, findings, values, places).parts()


class Checks:
    """The checks over all values of one period."""

    def __init__(
        self,
        program: Program,
        findings: Findings,
        values: Mapping[Key, Value],
        places: Mapping[Key, Place],
    ) -> None:
        self._program = program
        self._findings = findings
        self._values = values
        self._places = places

    def parts(self) -> dict[Key, Absent]:
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
        return {
            key: Absent("invalid", written_key(*key), fault.message, fault.code)
            for key, fault in at_fault.items()
        }

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
