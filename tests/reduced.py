"""Make one value of many, over members, along an order or over periods, in the plainest way.

Out:     reduced, along, over_periods, pair, fold
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Any

from iki_rules.syntax import tree
from tests.absence import AbsentError, Place
from tests.amounts import Amount, folded


#: What leaves missing members out where the declaration says so.
SKIPPING = ("average", "minimum", "maximum", "weighted_average", "geometric_mean")


def reduced(book: Any, function: str, argument: tree.Argument, place: Place) -> Amount:
    """One value over the members where the filter holds."""

    def member(there: Place) -> Any:
        # A named set, and a filter, speak of the member at hand; nothing inside runs over it.
        inside = replace(there, bound={**there.bound, **axes})
        if argument.where and not book.expr(argument.where, inside):
            return None
        if function == "count":
            return book.declared.amount(Fraction(1), counted_in(book, argument.value))
        there = inside if argument.over else there
        if function == "weighted_average":
            return pair(book, *(factor.value for factor in argument.value.factors), there)
        return book.expr(argument.value, there)

    axes = book.declared.axes_over(argument, place.bound)
    for root, members in axes.items():
        if not members and book.declared.sets[root].members is None:
            raise AbsentError("missing", root)  # A set that no datum speaks of is not empty.
    rows = [dict(zip(axes, members, strict=True)) for members in product(*axes.values())]
    each = [lambda row=row: member(replace(place, at={**place.at, **row})) for row in rows]
    return fold(function, each, place)


def along(book: Any, function: str, argument: Any, first: list[Any], place: Place) -> Any:
    """The value at the member before the one at hand, or added up to it."""
    axes = book.declared.axes_over(argument, ())
    root = next(each for each in axes if getattr(book.declared.sets[each], "ordered", False))
    pool = axes[root] if argument.over else place.bound[root]
    upto = pool[: pool.index(place.at[root]) + 1]
    each = [
        lambda member=member: book.expr(
            argument.value, replace(place, at={**place.at, root: member})
        )
        for member in upto
    ]
    if function == "cumulative":
        return fold("sum", each, replace(place, skip=False))
    if len(each) > 1:
        return each[-2]()
    if not first:
        raise AbsentError("undefined", place.subject)
    return book.expr(first[0], place)


def pair(book: Any, value: Any, weight: Any, place: Place) -> tuple[Amount, Amount]:
    """A value and its weight; a value is left out with its weight, never the other way."""
    found = book.expr(value, place)
    try:
        by = book.expr(weight, place)
    except AbsentError as stop:
        absence = stop.absence
        raise AbsentError(
            absence.status, absence.subject, firm=absence.status == "missing"
        ) from stop
    if by.value < 0:
        raise AbsentError("undefined", place.subject)
    return found, by


def counted_in(book: Any, value: Any) -> tree.UnitExpr | None:
    declaration = book.declared.sets.get(getattr(value, "text", ""))
    return declaration.unit if isinstance(declaration, tree.SetDecl) else None


def over_periods(book: Any, function: str, argument: tree.Argument, place: Place) -> Any:
    """The value in each period within the one asked for, made one; or in the one before it."""
    asked, unit = book.period, argument.each
    if asked is None:
        raise AbsentError("wrong_period", place.subject)
    if function == "previous":
        if asked.unit != unit:
            raise AbsentError("wrong_period", place.subject)
        return book.in_period(asked.before()).expr(argument.value, place)
    if not asked.parts(unit):
        raise AbsentError("wrong_period", place.subject)

    def one(then: Any) -> Any:
        if function == "count":
            parts = [part for part in (argument.where, argument.value) if part]
            return Amount(Fraction(1)) if then.junction(parts, place, settled=False) else None
        if argument.where and not then.expr(argument.where, place):
            return None
        return then.expr(argument.value, place)

    each = [lambda part=part: one(book.in_period(part)) for part in asked.parts(unit)]
    return fold(function, each, place, nothing="missing")


def fold(function: str, each: Sequence[Any], place: Place, nothing: str = "undefined") -> Amount:
    """What these give, made one; without None and without absences that are left out.

    `nothing` is why there is no value where all are left out and some of them are missing.
    """
    skips = place.skip and function in SKIPPING
    found, status = [], "undefined"
    for compute in each:
        try:
            found.append(compute())
        except AbsentError as stop:
            missing = stop.absence.status == "missing"
            if stop.firm or not ((missing and skips) or stop.absence.status == "not_applicable"):
                raise
            status = nothing if missing else status
    found = [amount for amount in found if amount is not None]
    if not found and function not in ("sum", "count"):
        raise AbsentError(status, place.subject)
    if function == "weighted_average":
        weights = folded("sum", [by for _, by in found]).value
        if not weights:
            raise AbsentError("undefined", place.subject)
        total = folded("sum", [replace(each, value=each.value * by.value) for each, by in found])
        return replace(total, value=total.value / weights)
    if function == "geometric_mean" and min(amount.value for amount in found) < 0:
        raise AbsentError("undefined", place.subject)
    return folded(function, found)
