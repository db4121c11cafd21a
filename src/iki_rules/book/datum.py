"""Say what data must bring, one entry for each datum of a rule book.

Out:     Datum, data_of
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product

from attrs import field, frozen

from iki_rules.core.program import Input, Periodic, Program
from iki_rules.core.types import MemberOf
from iki_rules.data.inputs import written_key
from iki_rules.measure import Display, Interval


@frozen(kw_only=True)
class Datum:
    """A datum: its unit, range, members and source, as the rule book declares them."""

    key: str
    title: str | None
    #: The sets that it runs over, and their members; None where these come with the data.
    axes: tuple[str, ...]
    members: Mapping[str, tuple[str, ...] | None]
    display: Display
    #: Each member's own unit, where they have one.
    rows: Mapping[str, Display] = field(factory=dict)
    #: What it takes: "number", or the members of the set `choices`.
    kind: str = "number"
    choices: tuple[str, ...] | None = None
    #: Whole and not negative.
    counted: bool = False
    #: In the unit, as data state it.
    range: Interval = field(factory=Interval)
    part_of: str | None = None
    sources: tuple[str, ...] = ()
    #: What each figure is for, and how figures make up that of a longer period; None: not said.
    periodic: Periodic | None = None
    #: Words in place of a value that mean "not applicable".
    marks: tuple[str, ...] = ()

    @property
    def unit(self) -> str:
        """The unit in which data state it: "orang", "%", empty for a plain number."""
        return self.display.text

    @property
    def ids(self) -> tuple[str, ...]:
        """The keys that data use: "wajib[ktp_el]"; the bare key where members come with them."""
        pools = [self.members[axis] for axis in self.axes]
        if any(pool is None for pool in pools):
            return (self.key,)
        known = [pool for pool in pools if pool is not None]
        return tuple(written_key(self.key, members) for members in product(*known))


def data_of(program: Program) -> Mapping[str, Datum]:
    """Every datum by its key, in the order of the book."""
    return {key: _datum(declared, program) for key, declared in program.inputs.items()}


def _datum(declared: Input, program: Program) -> Datum:
    chosen = declared.type.set if isinstance(declared.type, MemberOf) else None
    return Datum(
        key=declared.key,
        title=declared.title,
        axes=declared.axes,
        members={axis: program.sets[axis].members for axis in declared.axes},
        display=declared.display,
        rows=declared.rows,
        kind="number" if chosen is None else "member",
        choices=None if chosen is None else program.sets[chosen].members,
        counted=declared.whole,
        range=_scaled(declared.range, declared.display.scale),
        part_of=declared.part_of,
        sources=declared.sources,
        periodic=declared.periodic,
        marks=declared.marks,
    )


def _scaled(interval: Interval, scale: Fraction) -> Interval:
    return Interval(
        None if interval.low is None else interval.low * scale,
        None if interval.high is None else interval.high * scale,
        interval.low_closed,
        interval.high_closed,
    )
