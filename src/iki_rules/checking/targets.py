"""Read the targets of an indicator: a value, a range or a formula for each period.

In:      syntax.tree.Target, the Signature of the indicator
Out:     lower_target, targets_twice, against_direction
Refuses: T201 number-expected, T223 target-twice, T251 target-against-direction
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import achievement as achievement_faults
from iki_rules.checking.faults import declarations as declaration_faults
from iki_rules.checking.faults import types as faults
from iki_rules.checking.formula import lower_formula
from iki_rules.checking.limits import interval_in, value_in
from iki_rules.core import tree as core
from iki_rules.core.target import Target
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import Diagnostic, Label, phrase
from iki_rules.measure import Interval, Period
from iki_rules.syntax import tree


def lower_target(target: tree.Target, signature: Signature, context: Context) -> Target | None:
    """A target in core terms, in the unit of its indicator; None after a fault."""
    if not isinstance(signature.type, Scalar):
        found = context.describe(signature.type)
        context.found.append(faults.number_expected(target.span, found))
        return None
    text = context.text(target.value)
    display = signature.display
    match target.value:
        case tree.Number() as number:
            value = value_in(number, display, context)
            if value is None:
                return None
            constant = core.Constant(value, signature.type)
            return Target(period=target.period, value=constant, text=text, origin=target.span)
        case tree.Range() as limits:
            interval = interval_in(limits, display, context)
            if interval is None:
                return None
            limits_core = _range(interval, signature.type)
            return Target(period=target.period, range=limits_core, text=text, origin=target.span)
        case formula:
            mark = Label(target.span, phrase("target ini", "this target"))
            expr = lower_formula(formula, context, display, mark)
            return (
                None
                if expr is None
                else Target(period=target.period, value=expr, text=text, origin=target.span)
            )


def _range(interval: Interval, of: Scalar) -> core.Range:
    low, high = interval.low, interval.high
    return core.Range(
        None if low is None else core.Bound(core.Constant(low, of), interval.low_closed),
        None if high is None else core.Bound(core.Constant(high, of), interval.high_closed),
    )


def targets_twice(targets: Sequence[tree.Target]) -> Iterator[Diagnostic]:
    """Each target whose period has one already."""
    first: dict[Period | None, tree.Target] = {}
    for target in targets:
        if target.period in first:
            yield declaration_faults.target_twice(target.span, first[target.period].span)
        first.setdefault(target.period, target)


def against_direction(indicator: tree.Indicator) -> Iterator[Diagnostic]:
    """Each bound as target that the direction does not fit; a forgotten direction counts."""
    direction, place = indicator.direction, indicator.name.span
    for target in indicator.targets:
        match target.value:
            case tree.Range(low=None) if direction in (None, "higher"):
                arrow = None if direction is None else place
                yield achievement_faults.target_against_direction(target, upper=True, arrow=arrow)
            case tree.Range(high=None) if direction == "lower":
                yield achievement_faults.target_against_direction(target, upper=False, arrow=place)
            case _:
                pass
