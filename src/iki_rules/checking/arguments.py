"""Read the arguments of a function: plain values, sets and filters.

In:      syntax.tree.Argument, Context
Out:     Lower, plain_values, alike, filtered, named_set, free_sets, refuse_form, refuse_count
Refuses: T201 number-expected, T202 condition-expected, T207 argument-count, T208 argument-form,
         T221 sets-mixed, U204 unlike-units
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from iki_rules.checking import kinds
from iki_rules.checking.context import Context
from iki_rules.checking.faults import types as faults
from iki_rules.checking.faults import units as unit_faults
from iki_rules.checking.faults.usage import NAMES, USAGE
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER, Scalar, Truth, Type
from iki_rules.diagnostics import Diagnostic, Label, Phrase
from iki_rules.names import SetName
from iki_rules.syntax import tree
from iki_rules.text import Span


Lower: TypeAlias = Callable[[tree.Expr, Context], core.Expr | None]


def plain_values(
    call: tree.Call, arguments: Sequence[tree.Argument], context: Context, lower: Lower
) -> list[core.Expr] | None:
    """Arguments that are numbers, without a set or a filter."""
    values: list[core.Expr] = []
    for argument in arguments:
        if isinstance(argument.value, tree.Range) or argument.over or argument.where:
            refuse_form(call, argument.span, context)
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


Refuse: TypeAlias = Callable[[Label, Label, tuple[Phrase, Phrase]], Diagnostic]


def alike(
    values: Sequence[core.Expr],
    arguments: Sequence[tree.Argument],
    context: Context,
    refuse: Refuse | None = None,
) -> Type | None:
    """The type that all these values have; 0 and reasons fit every type."""
    settled = [v for v in values if not kinds.is_zero(v) and not isinstance(v, core.Reason)]
    of = settled[0].type if settled else NUMBER
    for value, argument in zip(values, arguments, strict=True):
        if value in settled and value.type != of:
            assert not isinstance(argument.value, tree.Range)
            first = arguments[values.index(settled[0])].value
            assert not isinstance(first, tree.Range)
            left = context.label(first.span, of, first)
            right = context.label(argument.value.span, value.type, argument.value)
            names = (context.describe(of), context.describe(value.type))
            context.found.append(
                refuse(left, right, names)
                if refuse
                else unit_faults.unlike_units(left, right, names, ";")
            )
            return None
    return of


def free_sets(place: Span, inner: Context, context: Context) -> tuple[str, ...] | None:
    """The set of each axis that an argument leaves free; parts of one set do not mix."""
    sets: list[str] = []
    for met in (inner.free or {}).values():
        distinct = list(dict.fromkeys(met))
        if len(distinct) > 1:
            context.found.append(faults.sets_mixed(place, distinct))
            return None
        sets.append(distinct[0])
    return tuple(sets)


def filtered(
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


def named_set(name: tree.Name | None, context: Context) -> str | None:
    """The set that a name means, if it means one."""
    meaning = context.bindings.meanings.get(name.span) if name is not None else None
    return meaning.key if isinstance(meaning, SetName) else None


def refuse_form(call: tree.Call, place: Span, context: Context) -> None:
    """Note an argument of a form that this function does not take."""
    function = NAMES[call.function]
    context.found.append(faults.argument_form(place, function, USAGE[call.function]))


def refuse_count(call: tree.Call, context: Context) -> None:
    """Note that there are too few or too many arguments."""
    function = NAMES[call.function]
    context.found.append(faults.argument_count(call, function, USAGE[call.function]))
