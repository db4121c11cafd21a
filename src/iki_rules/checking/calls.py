"""Turn a function with its arguments into the core: over a set, between values, or special.

In:      syntax.tree.Call, Context
Out:     lower_call
Refuses: T206 nothing-to-reduce, T207 argument-count, T208 argument-form, T221 sets-mixed,
         U209 number-of-percent, U210 rows-differ
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeAlias, assert_never

from attrs import evolve

from iki_rules.checking import kinds
from iki_rules.checking.context import Context
from iki_rules.checking.faults import percent as percent_faults
from iki_rules.checking.faults import types as faults
from iki_rules.checking.faults import units as unit_faults
from iki_rules.checking.faults.usage import NAMES, USAGE
from iki_rules.checking.reference import without_rows
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER, Scalar, Truth
from iki_rules.library import FUNCTIONS, MODES, Function
from iki_rules.measure import Kind
from iki_rules.names import SetName
from iki_rules.syntax import tree
from iki_rules.text import Span


Lower: TypeAlias = Callable[[tree.Expr, Context], core.Expr | None]


def lower_call(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """The core of a function; names that are no function have been reported before."""
    function = FUNCTIONS.get(call.function)
    if function is None:
        return None
    match function.takes:
        case "set":
            return _count(call, function, context, lower)
        case "values" if len(call.arguments) == 1:
            return _over_set(call, function, context, lower)
        case "values":
            return _between(call, function, context, lower)
        case "round":
            return _round(call, context, lower)
        case "clamp":
            return _clamp(call, context, lower)
        case "value":
            return _number(call, context, lower)
        case _:
            assert_never(function.takes)


def _over_set(
    call: tree.Call, function: Function, context: Context, lower: Lower
) -> core.Expr | None:
    argument = call.arguments[0]
    if isinstance(argument.value, tree.Range):
        _refuse_form(call, argument.value.span, context)
        return None
    named = _named_set(argument.over, context)
    if argument.over is not None and named is None:
        return None
    inner = context.collecting() if named is None else context.with_axes((named,))
    body = lower(argument.value, inner)
    if body is None:
        return None
    over = (named,) if named is not None else _free_sets(call, inner, context)
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
    ok, where = _filter(argument.where, context.with_axes(over), lower)
    return core.Reduce(function.key, over, body, where, of, origin=call.span) if ok else None


def _count(call: tree.Call, function: Function, context: Context, lower: Lower) -> core.Expr | None:
    if len(call.arguments) != 1:
        _refuse_count(call, context)
        return None
    argument = call.arguments[0]
    if not isinstance(argument.value, tree.Name) or argument.over is not None:
        _refuse_form(call, argument.span, context)
        return None
    key = _named_set(argument.value, context)
    if key is None:
        return None
    ok, where = _filter(argument.where, context.with_axes((key,)), lower)
    unit = context.set_units.get(key, NUMBER)
    one = core.Constant(Fraction(1), unit, origin=argument.value.span)
    return core.Reduce(function.key, (key,), one, where, unit, origin=call.span) if ok else None


def _between(
    call: tree.Call, function: Function, context: Context, lower: Lower
) -> core.Expr | None:
    if not call.arguments:
        _refuse_count(call, context)
        return None
    values = _plain_values(call, call.arguments, context, lower)
    if values is None:
        return None
    settled = [v for v in values if not kinds.is_zero(v) and not isinstance(v, core.Reason)]
    of = settled[0].type if settled else NUMBER
    for value, argument in zip(values, call.arguments, strict=True):
        if value in settled and value.type != of:
            assert not isinstance(argument.value, tree.Range)
            first = call.arguments[values.index(settled[0])].value
            assert not isinstance(first, tree.Range)
            left = context.label(first.span, of, first)
            right = context.label(argument.value.span, value.type, argument.value)
            names = (context.describe(of), context.describe(value.type))
            context.found.append(unit_faults.unlike_units(left, right, names, ";"))
            return None
    return core.Call(function.key, tuple(values), of, origin=call.span)


def _round(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    if len(call.arguments) not in (2, 3):
        _refuse_count(call, context)
        return None
    values = _plain_values(call, call.arguments[:1], context, lower)
    places = call.arguments[1].value
    match places:
        case tree.Number(value=number, unit=None):
            pass
        case tree.Negate(operand=tree.Number(value=number, unit=None)):
            number = -number
        case _:
            _refuse_form(call, places.span, context)
            return None
    mode = "half_away"
    for argument in call.arguments[2:]:
        word = argument.value
        if not isinstance(word, tree.Name) or word.text not in MODES:
            _refuse_form(call, word.span, context)
            return None
        mode = word.text
    if number.denominator != 1 or abs(number) > context.limits.decimals:
        _refuse_form(call, places.span, context)
        return None
    if values is None:
        return None
    of = kinds.scalar_of(values[0]) or NUMBER
    scale = of.unit.per if of.kind is Kind.PLAIN else Fraction(100)
    parameters = (core.Constant(number), core.Constant(mode), core.Constant(scale))
    return core.Call("round", (values[0], *parameters), of, origin=call.span)


def _clamp(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    if len(call.arguments) != len(("value", "range")):
        _refuse_count(call, context)
        return None
    limits = call.arguments[1].value
    if not isinstance(limits, tree.Range):
        _refuse_form(call, limits.span, context)
        return None
    values = _plain_values(call, call.arguments[:1], context, lower)
    limits = _one_unit(limits)
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


def _number(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    if len(call.arguments) != 1:
        _refuse_count(call, context)
        return None
    values = _plain_values(call, call.arguments, context, lower)
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


def _plain_values(
    call: tree.Call, arguments: Sequence[tree.Argument], context: Context, lower: Lower
) -> list[core.Expr] | None:
    """Arguments that are numbers, without a set or a filter."""
    values: list[core.Expr] = []
    for argument in arguments:
        if isinstance(argument.value, tree.Range) or argument.over or argument.where:
            _refuse_form(call, argument.span, context)
            continue
        value = lower(argument.value, context)
        if value is None:
            continue
        if not isinstance(value.type, Scalar):
            place = argument.value.span
            context.found.append(faults.number_expected(place, context.describe(value.type)))
            continue
        values.append(value)
    return values if len(values) == len(arguments) else None


def _filter(
    where: tree.Expr | None, context: Context, lower: Lower
) -> tuple[bool, core.Expr | None]:
    """Whether the filter is in order, and the filter."""
    if where is None:
        return True, None
    condition = lower(where, context)
    if condition is None:
        return False, None
    if not isinstance(condition.type, Truth):
        found = context.describe(condition.type)
        context.found.append(faults.condition_expected(where.span, found))
        return False, None
    return True, condition


def _named_set(name: tree.Name | None, context: Context) -> str | None:
    meaning = context.bindings.meanings.get(name.span) if name is not None else None
    return meaning.key if isinstance(meaning, SetName) else None


def _free_sets(call: tree.Call, inner: Context, context: Context) -> tuple[str, ...] | None:
    """The set of each axis that the argument leaves free; parts of one set do not mix."""
    sets: list[str] = []
    for met in (inner.free or {}).values():
        distinct = list(dict.fromkeys(met))
        if len(distinct) > 1:
            context.found.append(faults.sets_mixed(call.span, distinct))
            return None
        sets.append(distinct[0])
    return tuple(sets)


def _refuse_form(call: tree.Call, place: Span, context: Context) -> None:
    function = NAMES[call.function]
    context.found.append(faults.argument_form(place, function, USAGE[call.function]))


def _refuse_count(call: tree.Call, context: Context) -> None:
    function = NAMES[call.function]
    context.found.append(faults.argument_count(call, function, USAGE[call.function]))
