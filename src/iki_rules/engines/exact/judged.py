"""Look over the targets and achievements that were computed, and find what is odd about them.

Out:     judged
Refuses: X220 achievement-below-zero, X221 targets-differ
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Diagnostic
from iki_rules.engines.exact import causes_of_targets as reasons
from iki_rules.engines.exact.amounts import amount, interval
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.targets import goal_for
from iki_rules.engines.exact.values import Cell, Value
from iki_rules.measure import Enclosure, Interval


#: How many members of one indicator are named.
NAMED = 3


def judged(formulas: Formulas, cells: Mapping[Cell, Value]) -> tuple[Diagnostic, ...]:
    """Targets that book and data give differently, and achievements below 0%."""
    return (*_differing(formulas), *_below_zero(formulas, cells))


def _differing(formulas: Formulas) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    reports = {report.key: report for report in formulas.program.reports}
    for key, members in formulas.inputs.targets:
        report = reports.get(key)
        if report is None or not report.targets:
            continue
        goal = goal_for(formulas, report, members)
        if isinstance(goal, Absent) and goal.code == reasons.DIFFER:
            found.append(reasons.differing(goal))
    return found


def _below_zero(formulas: Formulas, cells: Mapping[Cell, Value]) -> list[Diagnostic]:
    below: dict[str, list[Cell]] = {}
    for cell, value in cells.items():
        definition = formulas.program.definitions.get(cell[0])
        is_achievement = definition is not None and definition.kind == "achievement"
        highest = value.high if isinstance(value, Enclosure) else value
        if is_achievement and isinstance(highest, Fraction) and highest < 0:
            below.setdefault(cell[0], []).append(cell)
    found: list[Diagnostic] = []
    for key, these in below.items():
        definition = formulas.program.definitions[key]
        first = cells[these[0]]
        assert isinstance(first, Fraction | Enclosure)
        subjects = [written_key(*cell) for cell in these[:NAMED]]
        shown = (
            amount(first, definition.display)
            if isinstance(first, Fraction)
            else interval(Interval(first.low, first.high), definition.display)
        )
        more = len(these) - len(subjects)
        found.append(reasons.below_zero(subjects, shown, more, definition.formula))
    return found
