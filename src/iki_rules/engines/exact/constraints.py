"""Find the conditions between data that the data break, before anything else is computed.

Out:     broken_constraints
Refuses: X101 constraint-broken
"""

from __future__ import annotations

from iki_rules.core.absent import Absent
from iki_rules.core.program import Constraint, Program
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Diagnostic
from iki_rules.engines.exact import causes
from iki_rules.engines.exact.cells import fill
from iki_rules.engines.exact.facts import Fact, Read
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.values import Cell, Value, combinations
from iki_rules.engines.exact.work import LimitError


def broken_constraints(
    formulas: Formulas, cells: dict[Cell, Value]
) -> tuple[dict[Cell, Absent], tuple[Diagnostic, ...]]:
    """The data that a broken constraint names, each with its reason, and a finding for each break.

    `cells` receives the definitions that constraints need; they are computed from the data as
    given, so the caller computes them again without the refused data.
    """
    program = formulas.program
    if not program.constraints:
        return {}, ()
    needed = _needed(program)
    for key in program.order:
        if key in needed:
            fill(formulas, program.definitions[key], cells)
    refused: dict[Cell, Absent] = {}
    found: list[Diagnostic] = []
    for constraint in program.constraints:
        for members in combinations(program, formulas.inputs, constraint.axes):
            text = formulas.text(constraint.condition.origin)
            read = _read_where_broken(formulas, constraint, members)
            if isinstance(read, Absent):
                found.append(causes.constraint_undecided(constraint, text, read))
                continue
            if read is None:
                continue
            subjects = tuple(written_key(*cell) for cell in read)
            diagnostic, reason = causes.constraint_broken(constraint, text, subjects)
            found.append(diagnostic)
            for cell in read:
                refused.setdefault(cell, reason)
    return refused, tuple(found)


class _Reading(Formulas):
    """Keeps which data a formula read."""

    tracing = True

    def __init__(self, formulas: Formulas) -> None:
        super().__init__(
            formulas.program,
            formulas.inputs,
            formulas.cells,
            work=formulas.work,
            limits=formulas.limits,
            sources=formulas.sources,
            period=formulas.period,
            others=formulas.others,
        )
        self.read: dict[Cell, None] = {}

    def note(self, fact: Fact) -> None:
        """Keep the cells of data, each once, in the order read."""
        if isinstance(fact, Read) and fact.key in self.program.inputs:
            self.read[fact.key, fact.members] = None


def _read_where_broken(
    formulas: Formulas, constraint: Constraint, members: tuple[str, ...]
) -> tuple[Cell, ...] | Absent | None:
    """The data that the condition reads at these members, if it is false there.

    The reason why it cannot be told, if some of these data are given and others keep it open.
    """
    roots = [formulas.program.sets[key].root for key in constraint.axes]
    at = dict(zip(roots, members, strict=True))
    reading = _Reading(formulas)
    try:
        formulas.place(constraint.key, at)
        value = formulas.value(constraint.condition)
        if value is True:
            return None
        reading.place(constraint.key, at)
        reading.value(constraint.condition)
        if isinstance(value, Absent):
            given = any(cell in formulas.inputs.values for cell in reading.read)
            open_yet = value.status in ("missing", "undefined", "inexact")
            return value if given and open_yet else None
    except LimitError:
        return tuple(reading.read) or None
    return tuple(reading.read)


def _needed(program: Program) -> frozenset[str]:
    """The definitions that constraints need, and what those need in turn."""
    needed: set[str] = set()
    waiting = [key for constraint in program.constraints for key in constraint.needs]
    while waiting:
        key = waiting.pop()
        if key in program.definitions and key not in needed:
            needed.add(key)
            waiting += program.definitions[key].needs
    return frozenset(needed)
