"""Hold what was given and what was computed: a value or a reason for every cell.

Out:     Values, Value, Cell
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Definition, Input, Program
from iki_rules.data.inputs import Inputs
from iki_rules.diagnostics import Diagnostic
from iki_rules.engines.exact import causes
from iki_rules.engines.exact.work import FIRST_PRECISION, Work
from iki_rules.limits import Limits
from iki_rules.measure import Display, Number, Period
from iki_rules.text import Source


if TYPE_CHECKING:
    from iki_rules.engines.exact.periods import Known


#: A number in core terms, a truth value, the key of a member, or why there is none of them.
Value: TypeAlias = Number | bool | str | Absent

#: A declaration and the members it is at, one for each of its axes: ("pemilik", ("ktp_el",)).
Cell: TypeAlias = tuple[str, tuple[str, ...]]


@frozen(kw_only=True)
class Values:
    """The result of one evaluation; every cell of the program has a value or a reason."""

    program: Program
    inputs: Inputs
    limits: Limits
    #: What was asked for; None where no period was named.
    period: Period | None = None
    sources: Mapping[str, Source] = field(factory=dict, repr=False)
    #: What was computed, and the data that a constraint refused.
    cells: Mapping[Cell, Value] = field(factory=dict, repr=False)
    #: The data and cells of the other periods that formulas speak of.
    others: Mapping[Period | None, Known] = field(factory=dict, repr=False)
    #: Constraints that the data break.
    diagnostics: tuple[Diagnostic, ...] = ()
    #: Units of work spent.
    spent: int = 0
    #: The bits to which numbers that are no fractions are enclosed.
    precision: int = FIRST_PRECISION

    def get(self, key: str, members: tuple[str, ...] = ()) -> Value:
        """The value of a cell, or why there is none; a key that nothing declares is invalid."""
        return look_up(self.program, self.inputs, self.cells, (key, members))

    def rest(self) -> Work:
        """What is left of the budget of this evaluation."""
        return Work(self.limits, self._items(), spent=self.spent, precision=self.precision)

    def fresh(self) -> Work:
        """The same budget again, for whoever asks how a value came about."""
        return Work(self.limits, self._items(), precision=self.precision)

    def _items(self) -> int:
        return items_of(self.program, self.inputs)

    def members(self, key: str) -> tuple[str, ...] | Absent:
        """The members of a set, or why they are not known: declared, or come with the data."""
        return members_of(self.program, self.inputs, key)


def items_of(program: Program, inputs: Inputs) -> int:
    """How many declarations and data there are; the budget of work grows with them."""
    return len(program.inputs) + len(program.definitions) + len(inputs.values)


def look_up(program: Program, inputs: Inputs, cells: Mapping[Cell, Value], cell: Cell) -> Value:
    """What stands in a cell: computed, refused, given, or the reason for nothing at all."""
    key, members = cell
    if cell in cells:
        return cells[cell]
    if key in program.invalid:
        return causes.invalid(key, program.invalid[key])
    if key in program.absent:
        return program.absent[key]
    if key in program.inputs:
        if cell in inputs.values:
            return inputs.values[cell]
        axes = zip(program.inputs[key].axes, members, strict=True)
        if any(member not in (program.sets[axis].members or (member,)) for axis, member in axes):
            # A look-up left the set; no data could ever bring this value.
            return causes.no_such_member(key, members)
        return causes.missing(program.inputs[key], members)
    return causes.no_such_member(key, members)


def members_of(program: Program, inputs: Inputs, key: str) -> tuple[str, ...] | Absent:
    """The members of a set in declared order or that of the data, or why they are not known."""
    declared = program.sets[key].members
    return inputs.set_members(key) if declared is None else declared


def combinations(
    program: Program, inputs: Inputs, axes: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """Every combination of members of these sets, the first set slowest; one `()` for no sets.

    A set whose members are not known gives no combination.
    """
    pools = [members_of(program, inputs, key) for key in axes]
    return product(*(() if isinstance(pool, Absent) else pool for pool in pools))


def display_of(declared: Input | Definition, members: tuple[str, ...]) -> Display:
    """How a cell is written: in its own unit where each row of the table has one."""
    if declared.rows and members:
        return declared.rows.get(members[0], declared.display)
    return declared.display
