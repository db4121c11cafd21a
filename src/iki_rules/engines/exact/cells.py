"""Compute the cells of one definition, one for each combination of members of its axes.

Out:     fill, compute
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.core.program import Definition
from iki_rules.data.inputs import written_key
from iki_rules.engines.exact import causes, domains
from iki_rules.engines.exact.amounts import interval
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.targets import Wanted, goal_at, part_of
from iki_rules.engines.exact.values import Cell, Value, combinations, display_of
from iki_rules.engines.exact.work import LimitError
from iki_rules.measure import Enclosure
from iki_rules.measure.enclosure import ends, inside


def fill(formulas: Formulas, definition: Definition, cells: dict[Cell, Value]) -> None:
    """Put the value or reason of each cell of a definition into `cells`."""
    for members in combinations(formulas.program, formulas.inputs, definition.axes):
        cells[definition.key, members] = compute(formulas, definition, members)


def compute(formulas: Formulas, definition: Definition, members: tuple[str, ...]) -> Value:
    """The value of one cell, inside its declared range, or why there is none."""
    # Whatever part of a target is asked for, reasons speak of the target.
    named = f"target({definition.of})" if definition.kind == "target" else definition.key
    subject = written_key(named, members)
    roots = [formulas.program.sets[key].root for key in definition.axes]
    at = dict(zip(roots, members, strict=True))
    formulas.place(subject, at, skip_missing=definition.skip_missing)
    try:
        value = _value(formulas, definition, members)
        declared = definition.range
        if declared is None or not isinstance(value, Fraction | Enclosure):
            return value
        holds = inside(value, declared)
        if holds:
            return value
        display = display_of(definition, members)
        if holds is None:
            what = domains.declared_range(interval(declared, display))
            return formulas.here(definition.origin).uncertain(what)
        # Writing the value into the reason costs as much as multiplying it.
        formulas.work.operation(value, value)
    except LimitError as reached:
        return causes.past_limit(
            subject, reached.limit, reached.value, reached.measured, definition.origin
        )
    return causes.out_of_range(subject, ends(value)[0], declared, display, definition.origin)


def _value(formulas: Formulas, definition: Definition, members: tuple[str, ...]) -> Value:
    if definition.kind == "target":
        formulas.work.spend()
        wanted = Wanted(definition.of or "", members, definition.targets, definition.origin)
        return part_of(goal_at(formulas, wanted), definition.part, wanted.subject)
    if definition.expr is None:
        formulas.work.spend()
        if members and members[0] in definition.table:
            return definition.table[members[0]]
        return causes.no_such_member(definition.key, members)
    value = formulas.value(definition.expr)
    if definition.zero_divisor is None or not isinstance(value, Absent):
        return value
    if any(value is reason for reason in formulas.zero_divisors):
        return formulas.value(definition.zero_divisor)
    return value
