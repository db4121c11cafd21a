"""Turn the functions of one value into the core: rounding, clamping, dropping the unit.

In:      syntax.tree.Call, Context
Out:     lower_round, lower_clamp, lower_number_of
Refuses: T207 argument-count, T208 argument-form, U205 unlike-compared, U209 number-of-percent
"""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from iki_rules.checking import kinds
from iki_rules.checking.arguments import (
    Lower,
    plain_values,
    refuse_count,
    refuse_form,
)
from iki_rules.checking.context import Context
from iki_rules.checking.faults import percent as percent_faults
from iki_rules.checking.faults import units as unit_faults
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER
from iki_rules.library import MODES
from iki_rules.measure import Kind
from iki_rules.syntax import tree


def lower_round(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """`bulat(x; n; mode)`, in decimals of the unit that the value is shown in."""
    if len(call.arguments) not in (2, 3):
        refuse_count(call, context)
        return None
    values = plain_values(call, call.arguments[:1], context, lower)
    places = call.arguments[1].value
    match places:
        case tree.Number(value=number, unit=None):
            pass
        case tree.Negate(operand=tree.Number(value=number, unit=None)):
            number = -number
        case _:
            refuse_form(call, places.span, context)
            return None
    mode = "half_away"
    for argument in call.arguments[2:]:
        word = argument.value
        if not isinstance(word, tree.Name) or word.text not in MODES:
            refuse_form(call, word.span, context)
            return None
        mode = word.text
    if number.denominator != 1 or abs(number) > context.limits.decimals:
        refuse_form(call, places.span, context)
        return None
    if values is None:
        return None
    of = kinds.scalar_of(values[0]) or NUMBER
    scale = of.unit.per if of.kind is Kind.PLAIN else Fraction(100)
    parameters = (core.Constant(number), core.Constant(mode), core.Constant(scale))
    return core.Call("round", (values[0], *parameters), of, origin=call.span)


def lower_clamp(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """`batas(x; range)`; the ends belong to the range, since values are moved onto them."""
    if len(call.arguments) != len(("value", "range")):
        refuse_count(call, context)
        return None
    limits = call.arguments[1].value
    if not isinstance(limits, tree.Range):
        refuse_form(call, limits.span, context)
        return None
    values = plain_values(call, call.arguments[:1], context, lower)
    limits = _one_unit(limits)
    for bound in (limits.low, limits.high):
        if bound is not None and not bound.closed:
            refuse_form(call, bound.span, context)
            return None
    ends = [_end(bound, context, lower) for bound in (limits.low, limits.high)]
    if values is None or any(
        end is None for end, bound in zip(ends, (limits.low, limits.high), strict=True) if bound
    ):
        return None
    value = values[0]
    for end, bound in zip(ends, (limits.low, limits.high), strict=True):
        if end is not None and bound is not None and not _fits(value, end.value):
            written = call.arguments[0].value
            assert not isinstance(written, tree.Range)
            left = context.label(written.span, value.type, written)
            right = context.label(bound.value.span, end.value.type, bound.value)
            names = (context.describe(value.type), context.describe(end.value.type))
            context.found.append(
                unit_faults.unlike_compared(
                    left,
                    right,
                    names,
                    ">=" if bound == limits.low else "<=",
                    plain=NUMBER in (value.type, end.value.type),
                )
            )
            return None
    return core.Clamp(value, core.Range(ends[0], ends[1]), value.type, origin=call.span)


def _one_unit(limits: tree.Range) -> tree.Range:
    """`7 s.d. 8 bulan`: a unit that stands at one end only serves both."""
    match limits.low, limits.high:
        case (
            tree.Bound(value=tree.Number() as low) as first,
            tree.Bound(value=tree.Number() as high) as last,
        ) if (low.unit is None) != (high.unit is None):
            unit = low.unit or high.unit
            return evolve(
                limits,
                low=evolve(first, value=evolve(low, unit=unit)),
                high=evolve(last, value=evolve(high, unit=unit)),
            )
        case _:
            return limits


def _end(bound: tree.Bound | None, context: Context, lower: Lower) -> core.Bound | None:
    value = None if bound is None else lower(bound.value, context)
    return None if bound is None or value is None else core.Bound(value, bound.closed)


def _fits(value: core.Expr, end: core.Expr) -> bool:
    return kinds.is_zero(end) or value.type == end.type


def lower_number_of(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """`angka(x)`: the figure as it is shown, without its unit."""
    if len(call.arguments) != 1:
        refuse_count(call, context)
        return None
    values = plain_values(call, call.arguments, context, lower)
    if values is None:
        return None
    of = kinds.scalar_of(values[0]) or NUMBER
    if of.kind is not Kind.PLAIN:
        context.found.append(percent_faults.number_of_percent(call.span))
        return None
    value = values[0]
    if of.unit.per != 1:
        times = core.Constant(of.unit.per, origin=call.span)
        value = core.Product(((1, value), (1, times)), of, origin=call.span)
    return core.Call("number", (value,), NUMBER, origin=call.span)
