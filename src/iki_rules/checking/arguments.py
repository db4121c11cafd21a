"""Read the arguments of a function: plain values, sets and filters.

In:      syntax.tree.Argument, Context
Out:     Lower, plain_values, filtered, named_set, refuse_form, refuse_count
Refuses: T201 number-expected, T202 condition-expected, T207 argument-count, T208 argument-form
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from iki_rules.checking.context import Context
from iki_rules.checking.faults import types as faults
from iki_rules.checking.faults.usage import NAMES, USAGE
from iki_rules.core import tree as core
from iki_rules.core.types import Scalar, Truth
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
