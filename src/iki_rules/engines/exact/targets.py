"""Work out the target of an indicator for a year; nothing is judged by it here.

Out:     goal_of, Goal
"""

from __future__ import annotations

from fractions import Fraction
from typing import cast

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Report, Target
from iki_rules.core.tree import Bound
from iki_rules.data.inputs import written_key
from iki_rules.engines.exact import causes
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.values import Values
from iki_rules.engines.exact.work import LimitError, Work


@frozen(kw_only=True)
class Goal:
    """A target in core terms: one value, or the ends of a range; `text` is how it was written."""

    text: str
    value: Fraction | str | bool | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True


def goal_of(values: Values, report: Report, members: tuple[str, ...], work: Work) -> Goal | Absent:
    """The target for the period, else the one for every period, else the reason why there is none.

    A target that is a formula is paid from `work`.
    """
    subject, period = written_key(report.key, members), values.period
    by_period = {target.period: target for target in report.targets}
    target = by_period.get(period) or by_period.get(None)
    if target is None:
        return causes.no_target(subject, period, tuple(by_period), report.origin)
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
    roots = [values.program.sets[key].root for key in report.axes]
    formulas.place(subject, dict(zip(roots, members, strict=True)))
    try:
        return _goal(formulas, target)
    except LimitError as reached:
        return causes.past_limit(
            subject, reached.limit, reached.value, reached.measured, report.origin
        )


def _goal(formulas: Formulas, target: Target) -> Goal | Absent:
    if target.value is not None:
        value = formulas.value(target.value)
        return value if isinstance(value, Absent) else Goal(text=target.text, value=value)
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
    )


def _end(formulas: Formulas, bound: Bound | None) -> tuple[Fraction | None, bool] | Absent:
    if bound is None:
        return None, True
    value = formulas.value(bound.value)
    return value if isinstance(value, Absent) else (cast("Fraction", value), bound.closed)
