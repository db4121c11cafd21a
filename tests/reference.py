"""Compute a rule book from its syntax tree, in the plainest way: the oracle for the real engine.

It shares nothing with the checker, the library, the core and the engines: names are looked up as
they are met, and every number carries its unit along, so that a fault in checking or lowering
shows. It takes books that check without error; where units clash all the same, it raises
NonsenseError.

Out:     evaluate, Absence
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from typing import Any

from iki_rules.syntax import tree
from tests import judged
from tests.amounts import (
    Amount,
    NonsenseError,
    compared,
    folded,
    in_like_units,
    joined,
    powered,
    rounded,
)
from tests.declared import Declared, Key, Members, both, scale_of, with_scale_last


@dataclass(frozen=True)
class Absence:
    """Why there is no value; `subject` is what has none by itself, such as "pemilik[ktp_el]"."""

    status: str
    subject: str


class AbsentError(Exception):
    """A formula meets an absence; `divided` is whether a divisor in that formula was 0."""

    def __init__(
        self, status: str, subject: str, *, divided: bool = False, firm: bool = False
    ) -> None:
        super().__init__(status, subject)
        self.absence, self.divided, self.firm = Absence(status, subject), divided, firm


@dataclass(frozen=True)
class Place:
    """Where a formula stands: whose it is, the members it is at, the sets its declaration binds.

    `bound` holds the members of each bound set, by root.
    """

    subject: str
    at: Mapping[str, str]
    bound: Mapping[str, Members]
    skip: bool
    #: Whose achievement this is, and at which members.
    of: Key | None = None


def evaluate(
    files: Sequence[tree.File], data: Mapping[Key, Fraction | str]
) -> dict[Key, Fraction | bool | str | Absence]:
    """Indicators, rules and named formulas; numbers, in and out, in the unit declared for them."""
    book = _Book(Declared(list(files), data), data)
    results: dict[Key, Any] = {}
    for name, declaration in book.declared.values.items():
        if isinstance(declaration, tree.Data) or getattr(declaration, "rows", ()):
            continue
        for members in product(*map(book.declared.members, book.declared.axes_of(name))):
            found = book.value(name, members)
            is_number = isinstance(found, Amount)
            results[name, members] = book.written(found, declaration.unit) if is_number else found
    return results


class _Book:
    #: What those who compute achievements need of this file.
    absent = AbsentError

    def __init__(self, declared: Declared, data: Mapping[Key, Any]) -> None:
        self.declared, self.data = declared, data
        self.known: dict[Key, Any] = {}

    def or_stop(self, found: Any) -> Any:
        return or_stop(found)

    def with_percent_last(self, expr: Any) -> Any:
        return with_scale_last(expr, PERCENT)

    # Values -------------------------------------------------------------------------------

    def written(self, found: Amount, unit: tree.UnitExpr | None) -> Fraction:
        """The number in its unit; a declaration that names no unit takes that of its formula."""
        if unit is None:
            return found.value * (100 if found.percent else 1)
        in_like_units(found, self.declared.amount(Fraction(1), unit))
        return found.value * scale_of(unit)

    def value(self, name: str, members: tuple[str, ...]) -> Any:
        """An amount, a truth value, a member or an absence."""
        if (name, members) not in self.known:
            try:
                found = self.compute(name, members, self.place(name, members))
            except AbsentError as stop:
                found = stop.absence
            self.known[name, members] = found
        return self.known[name, members]

    def place(self, name: str, members: tuple[str, ...]) -> Place:
        """Where the formula of a value stands."""
        axes = self.declared.axes_of(name)
        at = {self.declared.root(a): m for a, m in zip(axes, members, strict=True)}
        skip = getattr(self.declared.values[name], "missing_members", None) == "skip"
        subject = f"{name}[{';'.join(members)}]" if members else name
        bound = {self.declared.root(axis): self.declared.members(axis) for axis in axes}
        return Place(subject, at, bound, skip)

    def compute(self, name: str, members: tuple[str, ...], place: Place) -> Any:
        declaration = self.declared.values[name]
        if isinstance(declaration, tree.Rule):
            return self.expr(declaration.condition, place)
        if isinstance(declaration, tree.Data) or getattr(declaration, "recorded", None):
            return self.given(declaration, members, place)
        if getattr(declaration, "rows", ()):
            number = self.declared.row(declaration, members[-1]).value
            return self.declared.amount(number, self.declared.unit_of(declaration, members[-1]))
        expr = with_scale_last(declaration.formula, declaration.unit)
        try:
            found = self.expr(expr, place)
        except AbsentError as stop:
            if not stop.divided or not declaration.zero_divisor:
                raise
            found = self.expr(declaration.zero_divisor, place)
        if declaration.range and not self.is_within(found, declaration, place):
            raise AbsentError("out_of_range", place.subject)
        return found

    def given(self, declaration: Any, members: tuple[str, ...], place: Place) -> Any:
        if (declaration.name.text, members) not in self.data:
            raise AbsentError("missing", place.subject)
        given = self.data[declaration.name.text, members]
        if isinstance(given, str):
            if given in {mark.text for mark in declaration.marks}:
                raise AbsentError("not_applicable", place.subject)
            return given
        unit = self.declared.unit_of(declaration, members[-1] if members else None)
        found = self.declared.amount(Fraction(given), unit)
        if declaration.range and not self.is_within(found, declaration, place):
            raise AbsentError("invalid", place.subject)
        if declaration.part_of:
            whole = self.at(declaration.part_of.text, place)
            if isinstance(whole, Amount) and not 0 <= found.value <= whole.value:
                raise AbsentError("invalid", place.subject)
        return found

    def at(self, name: str, place: Place) -> Any:
        axes = self.declared.axes_of(name)
        return self.value(name, tuple(place.at[self.declared.root(axis)] for axis in axes))

    # Expressions --------------------------------------------------------------------------

    def expr(self, expr: Any, place: Place) -> Any:
        """An amount, a truth value or a member; raises AbsentError at the first cause."""
        match expr:
            case tree.Number(value, unit):
                return self.declared.amount(value, unit)
            case tree.Name(text):
                return or_stop(self.at(text, place))
            case tree.Pick(base, indices):
                axes = self.declared.axes_of(base.text)
                pairs = zip(axes, indices, strict=True)
                members = [self.index(axis, index, place) for axis, index in pairs]
                for axis, member in zip(axes, members, strict=True):
                    if member not in self.declared.members(axis):
                        raise AbsentError("undefined", f"{base.text}[{';'.join(members)}]")
                return or_stop(self.value(base.text, tuple(members)))
            case tree.Negate(operand):
                found = self.expr(operand, place)
                return replace(found, value=-found.value)
            case tree.Sum(parts) | tree.Product(parts):
                total = self.expr(parts[0].value, place)
                for part in parts[1:]:
                    found = self.expr(part.value, place)
                    if part.sign == "/" and found.value == 0:
                        raise AbsentError("undefined", place.subject, divided=True)
                    total = joined(part.sign, total, found)
                return total
            case tree.Compare(sign, left, right):
                return compared(sign, self.side(left, right, place), self.side(right, left, place))
            case tree.Not(operand):
                return not self.expr(operand, place)
            case tree.Junction(word, operands):
                return self.junction(operands, place, settled=word == "or")
            case tree.Choose(branches, otherwise):
                for branch in branches:
                    if self.expr(branch.condition, place):
                        return self.expr(branch.value, place)
                return self.expr(otherwise, place)
            case tree.Convert(operand, unit):
                return self.converted(self.expr(operand, place), unit)
            case tree.Reason(status):
                raise AbsentError(status, place.subject)
            case tree.Own(key):
                return judged.own_word(self, key, place)
            case tree.Call("achievement" | "target" as function, (argument,)):
                return judged.own_function(self, function, argument.value, place)
            case tree.Call(function, arguments):
                return self.call(function, arguments, place)
        raise NonsenseError(expr)

    def index(self, axis: str, index: Any, place: Place) -> Any:
        return index.text if self.declared.is_member(index, axis) else self.expr(index, place)

    def side(self, side: Any, other: Any, place: Place) -> Any:
        is_member = isinstance(side, tree.Name) and side.text in self.declared.choices(other)
        return side.text if is_member else self.expr(side, place)

    def junction(self, operands: Sequence[Any], place: Place, *, settled: bool) -> bool:
        """Kleene's: one operand may settle it, whatever is absent."""
        first = None
        for operand in operands:
            try:
                if self.expr(operand, place) is settled:
                    return settled
            except AbsentError as stop:
                first = first or stop
        if first:
            raise first
        return not settled

    def converted(self, found: Amount, unit: tree.UnitExpr) -> Amount:
        target = self.declared.amount(Fraction(1), unit)
        factor, base = self.declared.in_base(found.unit)
        wanted, wanted_base = self.declared.in_base(target.unit)
        in_like_units(Amount(found.value, base), Amount(Fraction(1), wanted_base))
        return replace(target, value=found.value * factor / wanted)

    # Functions ----------------------------------------------------------------------------

    def call(self, function: str, arguments: Sequence[tree.Argument], place: Place) -> Any:
        values: list[Any] = [argument.value for argument in arguments]
        match function, values:
            case ("count", [_]) | (
                "sum" | "average" | "minimum" | "maximum" | "geometric_mean",
                [_],
            ):
                return self.reduced(function, arguments[0], place)
            case "sum" | "average" | "minimum" | "maximum" | "geometric_mean", _:
                each = [lambda value=value: self.expr(value, place) for value in values]
                return fold(function, each, replace(place, skip=False))
            case "weighted_average", [_, _]:
                return self.reduced(function, both(arguments), place)
            case "weighted_average", _:
                pairs = list(zip(values[::2], values[1::2], strict=True))
                each = [lambda pair=pair: self.pair(*pair, place) for pair in pairs]
                return fold(function, each, replace(place, skip=False))
            case "previous" | "cumulative", [value, *first]:
                return self.along(function, arguments[0], first, place)
            case "root" | "power", [value, *more]:
                base = self.expr(value, place)
                by = self.expr(more[0], place).value if more else Fraction(2)
                found = powered(base, 1 / by if function == "root" else by)
                if found is None:
                    raise AbsentError("undefined", place.subject)
                return found
            case "number", [value]:
                return Amount(self.expr(value, place).value)
            case "round", [value, digits, *mode]:
                found = self.expr(value, place)
                digits = int(self.expr(digits, place).value)
                scale = Fraction(10) ** digits * (100 if found.percent else 1)
                how = mode[0].text if mode else "half_away"
                return replace(found, value=rounded(found.value * scale, how) / scale)
            case "clamp", [value, tree.Range() as limits]:
                found = self.expr(value, place)
                low, high = self.ends(limits, place)
                if low and high and compared(">", low, high):
                    raise AbsentError("undefined", place.subject)
                if low and compared("<", found, low):
                    return low
                return high if high and compared(">", found, high) else found
        raise NonsenseError(function)

    def reduced(self, function: str, argument: tree.Argument, place: Place) -> Amount:
        """One value over the members where the filter holds."""

        def member(there: Place) -> Any:
            # A named set, and a filter, speak of the member at hand; nothing inside runs over it.
            inside = replace(there, bound={**there.bound, **axes})
            if argument.where and not self.expr(argument.where, inside):
                return None
            if function == "count":
                return self.declared.amount(Fraction(1), self.counted_in(argument.value))
            there = inside if argument.over else there
            if function == "weighted_average":
                return self.pair(*(factor.value for factor in argument.value.factors), there)
            return self.expr(argument.value, there)

        axes = self.declared.axes_over(argument, place.bound)
        for root, members in axes.items():
            if not members and self.declared.sets[root].members is None:
                raise AbsentError("missing", root)  # A set that no datum speaks of is not empty.
        rows = [dict(zip(axes, members, strict=True)) for members in product(*axes.values())]
        each = [lambda row=row: member(replace(place, at={**place.at, **row})) for row in rows]
        return fold(function, each, place)

    def along(self, function: str, argument: Any, first: list[Any], place: Place) -> Any:
        """The value at the member before the one at hand, or added up to it."""
        axes = self.declared.axes_over(argument, ())
        root = next(each for each in axes if getattr(self.declared.sets[each], "ordered", False))
        pool = axes[root] if argument.over else place.bound[root]
        upto = pool[: pool.index(place.at[root]) + 1]
        each = [
            lambda member=member: self.expr(
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
        return self.expr(first[0], place)

    def pair(self, value: Any, weight: Any, place: Place) -> tuple[Amount, Amount]:
        """A value and its weight; a value is left out with its weight, never the other way."""
        found = self.expr(value, place)
        try:
            by = self.expr(weight, place)
        except AbsentError as stop:
            absence = stop.absence
            raise AbsentError(
                absence.status, absence.subject, firm=absence.status == "missing"
            ) from stop
        if by.value < 0:
            raise AbsentError("undefined", place.subject)
        return found, by

    def counted_in(self, value: Any) -> tree.UnitExpr | None:
        declaration = self.declared.sets.get(getattr(value, "text", ""))
        return declaration.unit if isinstance(declaration, tree.SetDecl) else None

    def ends(
        self, limits: tree.Range, place: Place, unit: tree.UnitExpr | None = None
    ) -> tuple[Amount | None, Amount | None]:
        """Both ends; the unit beside one of them serves both, else that of the declaration."""
        ends: list[Any] = [bound and bound.value for bound in (limits.low, limits.high)]
        units = [end.unit for end in ends if isinstance(end, tree.Number) and end.unit]
        for i, end in enumerate(ends):
            if isinstance(end, tree.Number):
                ends[i] = tree.Number(end.value, end.unit or next(iter(units), unit))
        low, high = (end and self.expr(end, place) for end in ends)
        return low, high

    def is_within(self, found: Any, declaration: Any, place: Place) -> bool:
        limits = declaration.range
        low, high = self.ends(limits, place, declaration.unit)
        above = ">=" if limits.low and limits.low.closed else ">"
        below = "<=" if limits.high and limits.high.closed else "<"
        is_above = low is None or compared(above, found, low)
        return is_above and (high is None or compared(below, found, high))


def fold(function: str, each: Sequence[Any], place: Place) -> Amount:
    """What these give, made one; without None and without absences that are left out."""
    skipped = ("not_applicable", "missing") if place.skip else ("not_applicable",)
    found = []
    for compute in each:
        try:
            found.append(compute())
        except AbsentError as stop:
            if stop.firm or stop.absence.status not in skipped:
                raise
    found = [amount for amount in found if amount is not None]
    if not found and function not in ("sum", "count"):
        raise AbsentError("undefined", place.subject)
    if function == "weighted_average":
        weights = folded("sum", [by for _, by in found]).value
        if not weights:
            raise AbsentError("undefined", place.subject)
        total = folded("sum", [replace(each, value=each.value * by.value) for each, by in found])
        return replace(total, value=total.value / weights)
    if function == "geometric_mean" and min(amount.value for amount in found) < 0:
        raise AbsentError("undefined", place.subject)
    return folded(function, found)


def or_stop(found: Any) -> Any:
    if isinstance(found, Absence):
        raise AbsentError(found.status, found.subject)
    return found


PERCENT = tree.UnitExpr((("%", 1),))
