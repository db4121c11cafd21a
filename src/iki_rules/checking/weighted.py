"""Turn a weighted average into the core: over a set, or between pairs of a value and its weight.

`untuk` and `dengan` stand on the value and hold for its weight too.

In:      syntax.tree.Call, Context
Out:     lower_weighted
Refuses: T201 number-expected, T207 argument-count, T208 argument-form, T270 one-weighted-value,
         T271 weights-of-two-kinds, U204 unlike-units, U210 rows-differ
"""

from __future__ import annotations

from iki_rules.checking import kinds
from iki_rules.checking.arguments import (
    Lower,
    alike,
    filtered,
    free_sets,
    named_set,
    plain_values,
    refuse_count,
    refuse_form,
)
from iki_rules.checking.context import Context
from iki_rules.checking.faults import types as faults
from iki_rules.checking.faults import units as unit_faults
from iki_rules.checking.faults import weights as weight_faults
from iki_rules.checking.reference import without_rows
from iki_rules.core import tree as core
from iki_rules.core.types import Scalar
from iki_rules.syntax import tree


#: A value and its weight.
PAIR = 2


def lower_weighted(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """One value and one weight over their set, or several pairs."""
    if len(call.arguments) == PAIR:
        return _over_set(call, context, lower)
    if not call.arguments or len(call.arguments) % PAIR:
        refuse_count(call, context)
        return None
    return _between(call, context, lower)


def _over_set(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    value, weight = call.arguments
    if weight.over or weight.where or weight.each or value.each:
        refuse_form(call, (weight if not value.each else value).span, context)
        return None
    named = named_set(value.over, context)
    if value.over is not None and named is None:
        return None
    inner = context.collecting() if named is None else context.with_axes((named,))
    body, by = _number(call, value, inner, lower), _number(call, weight, inner, lower)
    if body is None or by is None:
        return None
    over = (named,) if named is not None else free_sets(call.span, inner, context)
    if over is None:
        return None
    if not over:
        bound = list(context.bound.values())
        context.found.append(weight_faults.one_weighted_value(call, bound))
        return None
    for part, argument in ((body, value), (by, weight)):
        of = kinds.scalar_of(part)
        table = None if of is None else without_rows(of.unit)
        if table is not None and table in {context.scope.sets[key].root for key in over}:
            context.found.append(unit_faults.rows_differ(argument.span, table))
            return None
    ok, where = filtered(value.where, context.with_axes(over), lower)
    return core.Weighted(over, ((body, by),), where, body.type, origin=call.span) if ok else None


def _number(
    call: tree.Call, argument: tree.Argument, context: Context, lower: Lower
) -> core.Expr | None:
    if isinstance(argument.value, tree.Range):
        refuse_form(call, argument.value.span, context)
        return None
    value = lower(argument.value, context)
    if value is None or isinstance(value.type, Scalar):
        return value
    place = argument.value.span
    context.found.append(faults.number_expected(place, context.describe(value.type)))
    return None


def _between(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    values = plain_values(call, call.arguments, context, lower)
    if values is None:
        return None
    of = alike(values[::PAIR], call.arguments[::PAIR], context)
    by = alike(
        values[1::PAIR], call.arguments[1::PAIR], context, weight_faults.weights_of_two_kinds
    )
    if of is None or by is None:
        return None
    pairs = tuple(zip(values[::PAIR], values[1::PAIR], strict=True))
    return core.Weighted((), pairs, None, of, origin=call.span)
