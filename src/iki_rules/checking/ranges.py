"""Bound every formula before any data is seen, and find inputs that leave a declared range.

In:      core.tree.Expr, the intervals of what it names
Out:     Bounds
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import islice, product
from typing import assert_never

from attrs import define, evolve, field

from iki_rules.checking.parts import Parts
from iki_rules.core import tree as core
from iki_rules.core.program import SetDef
from iki_rules.library import FUNCTIONS, rounded
from iki_rules.measure import Interval
from iki_rules.measure.interval import ANY, EMPTY, NOT_NEGATIVE, UNIT


WITNESS_INPUTS = 4
WITNESS_TRIES = 4_000


@define
class Bounds:
    """The intervals of the values that formulas name, and what is known of parts and sets."""

    known: dict[str, Interval]
    parts: Parts
    sets: Mapping[str, SetDef]
    #: Values tried in the search for a witness, by reference.
    tried: Mapping[core.Reference, Fraction] = field(factory=dict)

    def of(self, expr: core.Expr) -> Interval:
        """An interval that holds every value the formula can take."""
        match expr:
            case core.Reference():
                if expr in self.tried:
                    return Interval.point(self.tried[expr])
                return self.known.get(expr.key, ANY)
            case core.Constant(value=Fraction() as value):
                return Interval.point(value)
            case core.Product(factors=factors):
                return self._product(list(factors))
            case core.Sum(terms=terms):
                return self._sum(list(terms))
            case core.Reduce():
                return self._reduce(expr)
            case core.EachPeriod():
                return self._each_period(expr)
            case core.Weighted(pairs=pairs):
                around = EMPTY
                for body, _ in pairs:
                    around = around.join(self.of(body))
                return around
            case core.Along(function="previous", body=body, first=first):
                return self.of(body) if first is None else self.of(body).join(self.of(first))
            case core.Along(over=over, body=body):
                every = self.sets[over].members
                size = None if every is None else len(every)
                return FUNCTIONS["cumulative"].bound_over(self.of(body), size)
            case core.Call():
                return self._call(expr)
            case core.Choose(branches=branches, otherwise=otherwise):
                hull = self.of(otherwise)
                for _, branch in branches:
                    hull = hull.join(self.of(branch))
                return hull
            case core.Clamp():
                return self._clamp(expr)
            case core.Reason():
                return EMPTY
            case core.Constant() | core.Compare() | core.Junction() | core.Not():
                return ANY
            case _:
                assert_never(expr)

    def _product(self, factors: list[tuple[core.Exponent, core.Expr]]) -> Interval:
        total = Interval.point(1)
        above = [value for exponent, value in factors if exponent == 1]
        below = [value for exponent, value in factors if exponent == -1]
        if not self.tried:
            for part in list(above):
                whole = next((w for w in below if self.parts.is_part(part, w, self.of)), None)
                if whole is not None:
                    above.remove(part)
                    below.remove(whole)
                    total = total * UNIT
        for value in above:
            total = total * self.of(value)
        for value in below:
            total = total / self.of(value)
        return total

    def _sum(self, terms: list[tuple[core.Exponent, core.Expr]]) -> Interval:
        total = Interval.point(0)
        if not self.tried:
            for minus in [term for term in terms if term[0] == -1]:
                whole = next(
                    (t for t in terms if t[0] == 1 and self.parts.is_part(minus[1], t[1], self.of)),
                    None,
                )
                if whole is not None:
                    terms.remove(minus)
                    terms.remove(whole)
                    total = total + Interval(Fraction(0), self.of(whole[1]).high)
        for sign, value in terms:
            total = total + self.of(value) if sign == 1 else total - self.of(value)
        return total

    def _reduce(self, expr: core.Reduce) -> Interval:
        size: int | None = 1
        for key in expr.over:
            members = self.sets[key].members
            size = None if size is None or members is None else size * len(members)
        body = self.of(expr.body)
        whole = FUNCTIONS[expr.function].bound_over(body, size)
        if expr.where is None:
            if expr.function == "count" and size is not None:
                return Interval.point(size)
            return whole
        if expr.function == "sum":
            return whole.join(Interval.point(0))
        return whole

    def _each_period(self, expr: core.EachPeriod) -> Interval:
        body = self.of(expr.body)
        if expr.function == "previous":
            return body
        whole = FUNCTIONS[expr.function].bound_over(body, None)
        return whole.join(Interval.point(0)) if expr.function == "sum" else whole

    def _call(self, expr: core.Call) -> Interval:
        first = self.of(expr.arguments[0])
        match expr.function, expr.arguments:
            case "round", (_, core.Constant(value=Fraction() as places), mode, scale):
                assert isinstance(mode, core.Constant)
                assert isinstance(scale, core.Constant)
                assert isinstance(mode.value, str)
                assert isinstance(scale.value, Fraction)
                return _rounded(first, int(places), mode.value, scale.value)
            case "convert", (_, core.Constant(value=Fraction() as factor)):
                return first.scaled(factor)
            case _:
                each = [first]
                for argument in expr.arguments[1:]:
                    each += (self.of(argument),)
                return FUNCTIONS[expr.function].bound(each)

    def _clamp(self, expr: core.Clamp) -> Interval:
        inside = self.of(expr.operand)
        if expr.range.low is not None:
            low = self.of(expr.range.low.value)
            inside = FUNCTIONS["maximum"].bound([inside, low])
        if expr.range.high is not None:
            high = self.of(expr.range.high.value)
            inside = FUNCTIONS["minimum"].bound([inside, high])
        return inside

    def witness(
        self, expr: core.Expr, declared: Interval
    ) -> tuple[list[tuple[core.Reference, Fraction]], Fraction] | None:
        """Values of the inputs for which the formula leaves the declared range, if found soon."""
        named = list(dict.fromkeys(_references(expr)))
        if not named or len(named) > WITNESS_INPUTS:
            return None
        candidates = [self._candidates(reference) for reference in named]
        for values in islice(product(*candidates), WITNESS_TRIES):
            tried = dict(zip(named, values, strict=True))
            if not self._allowed(tried):
                continue
            result = evolve(self, tried=tried).of(expr)
            if result.is_point and result.low is not None and not declared.holds(result.low):
                return list(tried.items()), result.low
        return None

    def _candidates(self, reference: core.Reference) -> list[Fraction]:
        known = self.known.get(reference.key, ANY)
        ends = [end for end in (known.low, known.high) if end is not None]
        usual = [Fraction(n) for n in (100, 150, 200, 50, 0, 1, 2, -1)]
        return [v for v in dict.fromkeys([*usual, *ends]) if known.holds(v)]

    def _allowed(self, tried: Mapping[core.Reference, Fraction]) -> bool:
        return all(
            tried[part] <= tried[whole]
            for part, whole in product(tried, tried)
            if part != whole and self.parts.is_part(part, whole, lambda _: NOT_NEGATIVE)
        )


def _rounded(interval: Interval, places: int, mode: str, scale: Fraction) -> Interval:
    low = None if interval.low is None else rounded(interval.low * scale, places, mode) / scale
    high = None if interval.high is None else rounded(interval.high * scale, places, mode) / scale
    return Interval(low, high)


def _references(expr: core.Expr) -> list[core.Reference]:
    found: list[core.Reference] = []
    todo: list[core.Expr] = [expr]
    while todo:
        match todo.pop():
            case core.Reference() as reference:
                found.append(reference)
            case core.Sum(terms=pairs) | core.Product(factors=pairs):
                todo += [value for _, value in reversed(pairs)]
            case core.Reduce(body=body) | core.Along(body=body):
                todo.append(body)
            case core.Weighted(pairs=weighed):
                todo += [value for value, _ in reversed(weighed)]
            case core.Call(arguments=arguments):
                todo += reversed(arguments)
            case core.Choose(branches=branches, otherwise=otherwise):
                todo += [otherwise, *(value for _, value in branches)]
            case core.Clamp(operand=operand):
                todo.append(operand)
            case _:
                pass
    return found
