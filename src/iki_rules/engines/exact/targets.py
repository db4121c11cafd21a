"""Find the target of an indicator for a period, in the book or with the data, and judge by it.

Out:     goal_of, goal_for, goal_at, part_of, met, Goal
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, cast

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Report
from iki_rules.core.target import Target, TargetPart
from iki_rules.core.tree import Bound
from iki_rules.data.inputs import GivenTarget, Place, written_key
from iki_rules.engines.exact import causes, domains
from iki_rules.engines.exact import causes_of_targets as reasons
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.values import Values
from iki_rules.engines.exact.work import LimitError, Work
from iki_rules.measure import Enclosure, Interval, Number
from iki_rules.measure.enclosure import below, inside
from iki_rules.text import Span


@frozen(kw_only=True)
class Goal:
    """A target in core terms: one value, or the ends of a range; `text` is how it was written.

    `origin` is its place in the rule book, or `place` that in the data.
    """

    text: str
    value: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True
    origin: Span | None = None
    place: Place | None = None

    @property
    def interval(self) -> Interval:
        """The values that it names."""
        if self.value is not None:
            return Interval.point(self.value)
        return Interval(self.low, self.high, self.low_closed, self.high_closed)


@frozen
class Wanted:
    """Whose target is asked for, at which members, and what the book has of it."""

    key: str
    members: tuple[str, ...]
    targets: tuple[Target, ...]
    origin: Span

    @property
    def subject(self) -> str:
        """The indicator as people write it."""
        return written_key(self.key, self.members)


def goal_of(values: Values, report: Report, members: tuple[str, ...], work: Work) -> Goal | Absent:
    """The target of a reported indicator after an evaluation, paid from `work`."""
    formulas = Formulas(
        values.program,
        values.inputs,
        values.cells,
        work=work,
        limits=values.limits,
        sources=values.sources,
        period=values.period,
        others=values.others,
    )
    return goal_for(formulas, report, members)


def goal_for(formulas: Formulas, report: Report, members: tuple[str, ...]) -> Goal | Absent:
    """The target of a reported indicator for the period, or the reason why there is none."""
    own = f"target({report.key})"
    if own in formulas.program.invalid:
        return causes.invalid(own, formulas.program.invalid[own])
    wanted = Wanted(report.key, members, report.targets, report.origin)
    roots = [formulas.program.sets[key].root for key in report.axes]
    formulas.place(wanted.subject, dict(zip(roots, members, strict=True)))
    try:
        return goal_at(formulas, wanted)
    except LimitError as reached:
        return causes.past_limit(
            wanted.subject, reached.limit, reached.value, reached.measured, report.origin
        )


def goal_at(formulas: Formulas, wanted: Wanted) -> Goal | Absent:
    """The target at the place of `formulas`: that for the period, else that for every period.

    Data may give it too; where book and data differ, neither counts. Raises LimitError.
    """
    period = formulas.period
    declared = {target.period: target for target in wanted.targets}
    given = formulas.inputs.targets.get((wanted.key, wanted.members), {})
    in_book = declared.get(period) or declared.get(None)
    in_data = given.get(period) or given.get(None)
    if in_book is None and in_data is None:
        periods = (*declared, *given)
        if not periods:
            return reasons.missing_target(wanted.subject, wanted.origin)
        return reasons.no_target(wanted.subject, period, periods, wanted.origin)
    if in_book is None:
        assert in_data is not None
        return _given(in_data)
    found = _declared(formulas, in_book)
    if in_data is None:
        return found
    other = _given(in_data)
    if isinstance(found, Absent) or isinstance(other, Absent):
        return found if isinstance(found, Absent) else other
    if found.interval != other.interval:
        return reasons.targets_differ(wanted.subject, found.text, other.text, in_book.origin)
    return found


def part_of(goal: Goal | Absent, part: TargetPart, subject: str) -> Fraction | bool | Absent:
    """One number of a target, one of its ends, or whether it has that end."""
    if isinstance(goal, Absent):
        return goal
    low = goal.low if goal.value is None else goal.value
    high = goal.high if goal.value is None else goal.value
    match part:
        case "value" if goal.value is not None:
            return goal.value
        case "value":
            if low is None or high is None:
                return cast("Fraction", high if low is None else low)
            return reasons.range_not_number(subject, goal.text)
        case "low":
            return reasons.no_such_end(subject, goal.text, "low") if low is None else low
        case "high":
            return reasons.no_such_end(subject, goal.text, "high") if high is None else high
        case "has_low":
            return low is not None
        case "has_high":
            return high is not None


def met(
    value: Number, goal: Goal, direction: Literal["higher", "lower", "range"] | None
) -> bool | None:
    """Whether a value reaches the target; None without a direction, or where ends differ."""
    if goal.value is None or direction == "range":
        return inside(value, goal.interval)
    match direction:
        case "higher":
            return below(goal.value, value, closed=True)
        case "lower":
            return below(value, goal.value, closed=True)
        case None:
            return None


def _given(found: GivenTarget | Absent) -> Goal | Absent:
    if isinstance(found, Absent):
        return found
    ends, one = found.ends, found.is_number
    return Goal(
        text=found.text,
        value=ends.low if one else None,
        low=None if one else ends.low,
        high=None if one else ends.high,
        low_closed=ends.low_closed,
        high_closed=ends.high_closed,
        place=found.place,
    )


def _declared(formulas: Formulas, target: Target) -> Goal | Absent:
    if target.value is not None:
        value = formulas.value(target.value)
        if isinstance(value, Absent):
            return value
        if isinstance(value, Enclosure):
            return domains.target_enclosed(formulas.subject, target.value.origin)
        return Goal(text=target.text, value=cast("Fraction", value), origin=target.origin)
    low = _end(formulas, target.range.low if target.range else None)
    if isinstance(low, Absent):
        return low
    high = _end(formulas, target.range.high if target.range else None)
    if isinstance(high, Absent):
        return high
    return Goal(
        text=target.text,
        low=low[0],
        high=high[0],
        low_closed=low[1],
        high_closed=high[1],
        origin=target.origin,
    )


def _end(formulas: Formulas, bound: Bound | None) -> tuple[Fraction | None, bool] | Absent:
    if bound is None:
        return None, True
    value = formulas.value(bound.value)
    return value if isinstance(value, Absent) else (cast("Fraction", value), bound.closed)
