"""Compute a rule book from its syntax tree, in the plainest way: the oracle for the real engine.

It is written from the pages of the language and shares nothing with the checker, the library, the
core and the engines: names are looked up as they are met, and every number carries its unit along,
so that a fault in checking or lowering shows. Each period is a book of its own, with the versions
in force on its last day and the figures that the data give for it.

It takes books that check without error; where units clash all the same, it raises NonsenseError.
So does a root or power that is no fraction; `ln` and `exp` it does not know.
Ready scales and tables are read like another file, before those of the book.

Out:     evaluate, graded, Absence
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from iki_rules.measure import Period
from iki_rules.syntax import tree
from tests import judged
from tests.absence import Absence, AbsentError, Place, or_stop
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
from tests.declared import Declared, Key, both, scale_of, with_scale_last
from tests.figures import figure
from tests.in_force import in_force
from tests.reduced import along, fold, over_periods, pair, reduced


#: A number in the declared unit, the key of a member, a mark, or one of these for each period.
#: Targets are those of ("target", (name, member, ...)); a target may be a range too.
Data = Mapping[Key, Any]


def evaluate(
    files: Sequence[tree.File], data: Data, period: Period | None = None
) -> dict[Key, Fraction | bool | str | Absence]:
    """Indicators, rules and named formulas; numbers, in and out, in the unit declared for them."""
    return _Book(files, data, period).results()


def graded(
    files: Sequence[tree.File], data: Data, period: Period | None = None
) -> tuple[dict[Key, Fraction | bool | str | Absence], dict[Key, str | Absence]]:
    """The results, and the band of each indicator that has a scale, or why there is none."""
    book = _Book(files, data, period)
    return book.results(), dict(judged.bands(book))


class _Book:
    """The book in one period."""

    def __init__(
        self,
        files: Sequence[tree.File],
        data: Data,
        period: Period | None,
        others: dict[Period | None, _Book] | None = None,
    ) -> None:
        declarations, self.without = in_force(files, period)
        self.declared = Declared(declarations, data)
        self.files, self.data, self.period = files, data, period
        self.others = {} if others is None else others
        self.others[period] = self
        self.known: dict[Key, Any] = {}
        self.whole: dict[str, bool] = {}

    def in_period(self, period: Period) -> _Book:
        """The same book in another period."""
        return self.others.get(period) or _Book(self.files, self.data, period, self.others)

    def results(self) -> dict[Key, Any]:
        results: dict[Key, Any] = {}
        for name, declaration in self.declared.values.items():
            if isinstance(declaration, tree.Data) or getattr(declaration, "rows", ()):
                continue
            for members in self.declared.places_of(name):
                found = self.value(name, members)
                is_number = isinstance(found, Amount)
                unit = declaration.unit if is_number else None
                results[name, members] = self.written(found, unit) if is_number else found
        return results

    # Values -------------------------------------------------------------------------------

    def written(self, found: Amount, unit: tree.UnitExpr | None) -> Fraction:
        """The number in its unit; a declaration that names no unit takes that of its formula."""
        if unit is None:
            return found.value * (100 if found.percent else 1)
        in_like_units(found, self.declared.amount(Fraction(1), unit))
        return found.value * scale_of(unit)

    def value(self, name: str, members: tuple[str, ...]) -> Any:
        """An amount, a truth value, a member or an absence."""
        if name in self.without:
            return Absence("no_version", name)
        total = getattr(self.declared.values[name], "total", None)
        if total and not self.adds_up(name, total):
            return Absence("invalid", name)
        return self.alone(name, members)

    def alone(self, name: str, members: tuple[str, ...]) -> Any:
        """The value before it is held to the total that is declared."""
        if (name, members) not in self.known:
            try:
                found = self.compute(name, members, self.place(name, members))
            except AbsentError as stop:
                found = stop.absence
            self.known[name, members] = found
        return self.known[name, members]

    def adds_up(self, name: str, total: tree.Number) -> bool:
        """Whether all members make the total; nobody knows while one of them has no value."""
        if name not in self.whole:
            found = [self.alone(name, members) for members in self.declared.places_of(name)]
            known = bool(found) and all(isinstance(each, Amount) for each in found)
            unit = total.unit or self.declared.values[name].unit
            wanted = self.declared.amount(total.value, unit)
            self.whole[name] = not known or compared("=", folded("sum", found), wanted)
        return self.whole[name]

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
        if declaration.range and not self.is_within(
            found, declaration.range, place, declaration.unit
        ):
            raise AbsentError("out_of_range", place.subject)
        return found

    def given(self, declaration: Any, members: tuple[str, ...], place: Place) -> Any:
        if (declaration.name.text, members) not in self.data:
            raise AbsentError("missing", place.subject)
        given = self.data[declaration.name.text, members]
        if isinstance(given, Mapping):
            given = figure(given, declaration, self.period, place.subject)
        if isinstance(given, str):
            if given in {mark.text for mark in declaration.marks}:
                raise AbsentError("not_applicable", place.subject)
            return given
        unit = self.declared.unit_of(declaration, members[-1] if members else None)
        found = self.declared.amount(Fraction(given), unit)
        if declaration.range and not self.is_within(
            found, declaration.range, place, declaration.unit
        ):
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
        if arguments[0].each:
            return over_periods(self, function, arguments[0], place)
        match function, values:
            case ("count", [_]) | (
                "sum" | "average" | "minimum" | "maximum" | "geometric_mean",
                [_],
            ):
                return reduced(self, function, arguments[0], place)
            case "sum" | "average" | "minimum" | "maximum" | "geometric_mean", _:
                each = [lambda value=value: self.expr(value, place) for value in values]
                return fold(function, each, replace(place, skip=False))
            case "weighted_average", [_, _]:
                return reduced(self, function, both(arguments), place)
            case "weighted_average", _:
                pairs = list(zip(values[::2], values[1::2], strict=True))
                each = [lambda two=two: pair(self, *two, place) for two in pairs]
                return fold(function, each, replace(place, skip=False))
            case "previous" | "cumulative", [value, *first]:
                return along(self, function, arguments[0], first, place)
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

    def is_allowed(self, found: Any, declaration: Any, place: Place) -> bool:
        limits = declaration.range
        return limits is None or self.is_within(found, limits, place, declaration.unit)

    def is_within(
        self, found: Any, limits: tree.Range, place: Place, unit: tree.UnitExpr | None
    ) -> bool:
        low, high = self.ends(limits, place, unit)
        above = ">=" if limits.low and limits.low.closed else ">"
        below = "<=" if limits.high and limits.high.closed else "<"
        is_above = low is None or compared(above, found, low)
        return is_above and (high is None or compared(below, found, high))
