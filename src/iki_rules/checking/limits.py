"""Read the literal ranges and values of targets, declared ranges, scales, tables and examples.

They stand in the declared unit; a number without a unit is taken to be in it.

In:      syntax.tree.Range, Number
Out:     value_in, interval_in
Refuses: U211 limit-in-other-unit, R307 empty-range
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.checking.context import Context
from iki_rules.checking.faults import percent as percent_faults
from iki_rules.checking.faults import ranges as range_faults
from iki_rules.checking.faults import units as faults
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.measure import Display, Interval, Kind
from iki_rules.syntax import tree


def value_in(number: tree.Number, display: Display, context: Context) -> Fraction | None:
    """The core value of a literal in the declared unit."""
    if number.unit is None:
        if display.kind is Kind.PERCENT and 0 < number.value <= 1:
            context.found.append(percent_faults.small_percent(number.span, number.value))
        return number.value / display.scale
    written = context.units.display(number.unit)
    if written is None:
        return None
    if (written.unit, written.kind) != (display.unit, display.kind):
        context.found.append(
            faults.limit_in_other_unit(number.span, say(written, context), say(display, context))
        )
        return None
    return number.value / written.scale


def interval_in(
    limits: tree.Range | tree.Number, display: Display, context: Context
) -> Interval | None:
    """The core interval of a literal range; a single value is a range of one."""
    if isinstance(limits, tree.Number):
        value = value_in(limits, display, context)
        return None if value is None else Interval.point(value)
    ends: list[Fraction | None] = []
    for bound in (limits.low, limits.high):
        if bound is None:
            ends.append(None)
            continue
        assert isinstance(bound.value, tree.Number)
        value = value_in(bound.value, display, context)
        if value is None:
            return None
        ends.append(value)
    interval = Interval(
        ends[0],
        ends[1],
        limits.low is None or limits.low.closed,
        limits.high is None or limits.high.closed,
    )
    if interval.is_empty:
        context.found.append(range_faults.empty_range(limits.span))
        return None
    return interval


def say(display: Display, context: Context) -> Phrase:
    """A declared unit in the reader's words."""
    if display.text:
        return phrase("{unit}", "{unit}", unit=display.text)
    return context.describe(Scalar(display.unit, display.kind))
