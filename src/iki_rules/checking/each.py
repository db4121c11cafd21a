"""Turn a function over the periods within the asked one, or the one before it, into the core.

In:      syntax.tree.Call with `tiap`, Context
Out:     lower_each
Refuses: T201 number-expected, T202 condition-expected, T245 each-form
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.checking import kinds
from iki_rules.checking.arguments import Lower, filtered
from iki_rules.checking.context import Context
from iki_rules.checking.faults import periods as period_faults
from iki_rules.checking.faults import types as faults
from iki_rules.checking.faults.usage import NAMES
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER
from iki_rules.measure import TimeUnit
from iki_rules.syntax import tree


#: The functions that run over periods.
OVER_PERIODS = ("sum", "average", "minimum", "maximum", "count", "previous")


def lower_each(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """`rata-rata(x tiap bulan)`, `banyak(syarat tiap bulan)`, `sebelumnya(x tiap tahun)`."""
    argument = call.arguments[0]
    filters_previous = call.function == "previous" and argument.where is not None
    if (
        call.function not in OVER_PERIODS
        or len(call.arguments) > 1
        or argument.each is None
        or isinstance(argument.value, tree.Range)
        or filters_previous
    ):
        place = next(each.span for each in call.arguments if each.each is not None)
        context.found.append(period_faults.each_form(call, place, NAMES[call.function]))
        return None
    ok, where = filtered(argument.where, context, lower)
    if not ok:
        return None
    if call.function == "count":
        return _count(call, argument.value, argument.each, where, context, lower)
    body = lower(argument.value, context)
    if body is None:
        return None
    of = kinds.scalar_of(body)
    if of is None and call.function != "previous":
        found = context.describe(body.type)
        context.found.append(faults.number_expected(argument.value.span, found))
        return None
    unit = argument.each
    return core.EachPeriod(call.function, unit, body, where, of or body.type, origin=call.span)


def _count(
    call: tree.Call,
    condition: tree.Expr,
    unit: TimeUnit,
    where: core.Expr | None,
    context: Context,
    lower: Lower,
) -> core.Expr | None:
    """How many periods there are in which the condition holds."""
    ok, holds = filtered(condition, context, lower)
    if not ok or holds is None:
        return None
    if where is not None:
        holds = core.Junction("and", (where, holds), origin=call.span)
    one = core.Constant(Fraction(1), NUMBER, origin=condition.span)
    return core.EachPeriod("count", unit, one, holds, NUMBER, origin=call.span)
