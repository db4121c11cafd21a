"""Turn a function with its arguments into the core: over a set, between values, or special.

In:      syntax.tree.Call, Context
Out:     lower_call
Refuses: T206 nothing-to-reduce, T207 argument-count, T208 argument-form,
         U209 number-of-percent, U210 rows-differ
"""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from iki_rules.checking import kinds
from iki_rules.checking.along import lower_along
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
from iki_rules.checking.each import lower_each
from iki_rules.checking.faults import types as faults
from iki_rules.checking.faults import units as unit_faults
from iki_rules.checking.faults.usage import NAMES
from iki_rules.checking.one_value import lower_clamp, lower_number_of, lower_round
from iki_rules.checking.own_call import lower_own_call
from iki_rules.checking.powers import lower_plain, lower_power, lower_root
from iki_rules.checking.reference import without_rows
from iki_rules.checking.weighted import lower_weighted
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER
from iki_rules.library import FUNCTIONS, Function
from iki_rules.syntax import tree


def lower_call(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """The core of a function; names that are no function have been reported before."""
    function = FUNCTIONS.get(call.function)
    if function is None:
        return None
    if any(argument.each is not None for argument in call.arguments):
        return lower_each(call, context, lower)
    match function.takes:
        case "set":
            return _count(call, function, context, lower)
        case "values" if len(call.arguments) == 1:
            return _over_set(call, function, context, lower)
        case "values":
            return _between(call, function, context, lower)
        case "weighted":
            return lower_weighted(call, context, lower)
        case "previous" | "cumulative":
            return lower_along(call, function.takes, context, lower)
        case "round":
            return lower_round(call, context, lower)
        case "clamp":
            return lower_clamp(call, context, lower)
        case "value":
            return lower_number_of(call, context, lower)
        case "indicator":
            return lower_own_call(call, context)
        case "root":
            return lower_root(call, context, lower)
        case "power":
            return lower_power(call, context, lower)
        case "plain":
            return lower_plain(call, context, lower)
        case _:
            assert_never(function.takes)


def _over_set(
    call: tree.Call, function: Function, context: Context, lower: Lower
) -> core.Expr | None:
    argument = call.arguments[0]
    if isinstance(argument.value, tree.Range):
        refuse_form(call, argument.value.span, context)
        return None
    named = named_set(argument.over, context)
    if argument.over is not None and named is None:
        return None
    inner = context.collecting() if named is None else context.with_axes((named,))
    body = lower(argument.value, inner)
    if body is None:
        return None
    over = (named,) if named is not None else free_sets(call.span, inner, context)
    if over is None:
        return None
    if not over:
        bound = list(context.bound.values())
        context.found.append(faults.nothing_to_reduce(call, NAMES[call.function], bound))
        return None
    of = kinds.scalar_of(body)
    if of is None:
        place = argument.value.span
        context.found.append(faults.number_expected(place, context.describe(body.type)))
        return None
    table = without_rows(of.unit)
    if table is not None and table in {context.scope.sets[key].root for key in over}:
        context.found.append(unit_faults.rows_differ(argument.value.span, table))
        return None
    ok, where = filtered(argument.where, context.with_axes(over), lower)
    return core.Reduce(function.key, over, body, where, of, origin=call.span) if ok else None


def _count(call: tree.Call, function: Function, context: Context, lower: Lower) -> core.Expr | None:
    if len(call.arguments) != 1:
        refuse_count(call, context)
        return None
    argument = call.arguments[0]
    if not isinstance(argument.value, tree.Name) or argument.over is not None:
        refuse_form(call, argument.span, context)
        return None
    key = named_set(argument.value, context)
    if key is None:
        return None
    ok, where = filtered(argument.where, context.with_axes((key,)), lower)
    unit = context.set_units.get(key, NUMBER)
    one = core.Constant(Fraction(1), unit, origin=argument.value.span)
    return core.Reduce(function.key, (key,), one, where, unit, origin=call.span) if ok else None


def _between(
    call: tree.Call, function: Function, context: Context, lower: Lower
) -> core.Expr | None:
    if not call.arguments:
        refuse_count(call, context)
        return None
    values = plain_values(call, call.arguments, context, lower)
    if values is None:
        return None
    of = alike(values, call.arguments, context)
    if of is None:
        return None
    return core.Call(function.key, tuple(values), of, origin=call.span)
