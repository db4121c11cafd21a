"""Tell the figure that data give for a period, put together from those of shorter ones.

Out:     figure
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from iki_rules.measure import Period
from iki_rules.syntax import tree
from tests.absence import AbsentError


def figure(given: Mapping[Period, Any], declared: Any, asked: Period | None, subject: str) -> Any:
    """A number, a member or a mark; raises AbsentError where the data do not make one."""
    if asked is None:
        raise AbsentError("wrong_period", subject)
    if asked in given:
        own = given[asked]
        try:
            made = figure({p: v for p, v in given.items() if p != asked}, declared, asked, subject)
        except AbsentError:
            return own
        whole = not lacking(parts_of(given, asked), declared.period.unit, asked)
        if whole and made != own:
            raise AbsentError("invalid", subject)
        return own
    parts = parts_of(given, asked)
    if not parts or not declared.period or not declared.period.roll:
        other = parts or [period for period in given if period.holds(asked)]
        raise AbsentError("wrong_period" if other else "missing", subject)
    marks = {mark.text for mark in declared.marks}
    numbers = [(part, given[part]) for part in parts if given[part] not in marks]
    gaps = declared.missing_periods
    if gaps is None:
        gaps = "skip" if declared.period.roll in ("last", "cumulative") else "refuse"
    holes = lacking(parts, declared.period.unit, asked)
    if gaps == "so_far":
        holes = [hole for hole in holes if hole.first < parts[-1].first]
    if holes and gaps != "skip":
        raise AbsentError("missing", subject)
    return rolled_up(declared.period, numbers) if numbers else given[parts[0]]


def parts_of(given: Mapping[Period, Any], asked: Period) -> list[Period]:
    """The longest periods within the one asked for that have a figure, in order."""
    inside = [period for period in given if period != asked and asked.holds(period)]
    longest = [p for p in inside if not any(q != p and q.holds(p) for q in inside)]
    return sorted(longest, key=lambda period: period.first)


def lacking(parts: Sequence[Period], unit: Any, asked: Period) -> list[Period]:
    return [each for each in asked.parts(unit) if not any(part.holds(each) for part in parts)]


def rolled_up(periodic: tree.Periodic, numbers: Sequence[tuple[Period, Any]]) -> Any:
    values = [value for _, value in numbers]
    match periodic.roll:
        case "sum":
            return sum(values, Fraction(0))
        case "average":
            # A figure of a quarter stands for its three months.
            each = [v for part, v in numbers for _ in part.parts(periodic.unit)]
            return sum(each, Fraction(0)) / len(each)
        case "maximum":
            return max(values)
        case "minimum":
            return min(values)
    return values[-1]
