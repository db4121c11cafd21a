"""Take a ratio for another: upside down, of the other polarity, averaged, with or without a cap.

Out:     swapped, other_polarity, inverse_polarity, mean_of_ratios, ratio_of_totals, unweighted,
         capped, uncapped, ratio_of
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import evolve, frozen

from iki_rules.core.program import Definition, Program
from iki_rules.core.tree import (
    Bound,
    Call,
    Clamp,
    Constant,
    EachPeriod,
    Exponent,
    Expr,
    Product,
    Range,
    Reduce,
    Sum,
    Weighted,
)
from iki_rules.core.types import PERCENT, Scalar, Type
from iki_rules.measure import Kind
from iki_rules.mistakes.rebuild import from_top, opened
from iki_rules.mistakes.world import World


Change = Callable[[World, Definition], Definition | None]
Factors = tuple[tuple[Exponent, Expr], ...]
TWO = Constant(Fraction(2))


@frozen
class Ratio:
    """One formula over another, and the constant factors beside it."""

    above: Expr
    below: Expr
    beside: Factors
    type: Type

    def made(self, above: Expr, below: Expr) -> Expr:
        """The same with other parts."""
        return Product(((1, above), (-1, below), *self.beside), self.type)


def swapped(world: World, definition: Definition) -> Definition | None:
    """Numerator and denominator in each other's place."""
    return _changed(world, definition, lambda ratio: ratio.made(ratio.below, ratio.above))


def other_polarity(world: World, definition: Definition) -> Definition | None:
    """r/t where (2t - r)/t is written, and (2t - r)/t where r/t is."""

    def change(ratio: Ratio) -> Expr:
        lower = _doubled_less(ratio)
        if lower is not None:
            return ratio.made(lower, ratio.below)
        twice = Product(((1, TWO), (1, ratio.below)), ratio.below.type)
        return ratio.made(Sum(((1, twice), (-1, ratio.above)), ratio.above.type), ratio.below)

    return _changed(world, definition, change)


def inverse_polarity(world: World, definition: Definition) -> Definition | None:
    """t/r where (2t - r)/t is written."""

    def change(ratio: Ratio) -> Expr | None:
        lower = _doubled_less(ratio)
        return None if lower is None else ratio.made(ratio.below, lower)

    return _changed(world, definition, change)


def mean_of_ratios(world: World, definition: Definition) -> Definition | None:
    """The average of the members' ratios where the ratio of their totals is written."""

    def change(ratio: Ratio) -> Expr | None:
        above, below = (opened(each, world.program) for each in (ratio.above, ratio.below))
        match above, below:
            case Reduce(function="sum"), Reduce(function="sum") if (
                above.over == below.over and above.where == below.where
            ):
                body = ratio.made(above.body, below.body)
                return evolve(above, function="average", body=body, type=ratio.type)
            case _:
                over, under = _added(above), _added(below)
                if not 1 < len(over) == len(under):
                    return None
                pairs = zip(over, under, strict=True)
                return Call("average", tuple(ratio.made(*each) for each in pairs), ratio.type)

    return _changed(world, definition, change)


def ratio_of_totals(world: World, definition: Definition) -> Definition | None:
    """The ratio of the members' totals where the average of their ratios is written."""

    def change(expr: Expr) -> Expr | None:
        match expr:
            case Reduce(function="average", body=body):
                ratio = ratio_of(opened(body, world.program))
                if ratio is None:
                    return None
                totals = (
                    evolve(expr, function="sum", body=each, type=each.type)
                    for each in (ratio.above, ratio.below)
                )
                return ratio.made(*totals)
            case EachPeriod(function="average", body=body, where=None):
                # At the whole period the formula has the totals.
                return body
            case _:
                return _of_totals(expr, world.program)

    return _evolved(definition, change)


def unweighted(_world: World, definition: Definition) -> Definition | None:
    """The plain average where a weighted one is written."""

    def change(expr: Expr) -> Expr | None:
        if not isinstance(expr, Weighted):
            return None
        values = tuple(value for value, _ in expr.pairs)
        if expr.over:
            return Reduce("average", expr.over, values[0], expr.where, expr.type)
        return Call("average", values, expr.type)

    return _evolved(definition, change)


def capped(limit: int) -> Change:
    """A cap of so many percent on each percentage, where none is written."""

    def change(_world: World, definition: Definition) -> Definition | None:
        of, expr = definition.type, definition.expr
        if expr is None or not isinstance(of, Scalar) or of.kind is not Kind.PERCENT:
            return None
        cap = Range(None, Bound(Constant(Fraction(limit, 100), PERCENT)))
        return evolve(definition, expr=Clamp(expr, cap, of, origin=expr.origin))

    return change


def uncapped(_world: World, definition: Definition) -> Definition | None:
    """Without the cap that is written."""
    return _evolved(definition, lambda expr: expr.operand if isinstance(expr, Clamp) else None)


def ratio_of(expr: Expr) -> Ratio | None:
    """The formula as a ratio; None where it divides by nothing that data bring."""
    if not isinstance(expr, Product):
        return None
    above: list[Expr] = []
    below: list[Expr] = []
    beside: list[tuple[Exponent, Expr]] = []
    for sign, factor in _flat(expr.factors):
        if isinstance(factor, Constant):
            beside.append((sign, factor))
        else:
            (above if sign == 1 else below).append(factor)
    if not above or not below:
        return None
    return Ratio(_product(above), _product(below), tuple(beside), expr.type)


def _flat(factors: Factors) -> list[tuple[Exponent, Expr]]:
    found: list[tuple[Exponent, Expr]] = []
    for sign, factor in factors:
        if not isinstance(factor, Product):
            found.append((sign, factor))
            continue
        for inside, part in _flat(factor.factors):
            found.append((1 if inside == sign else -1, part))
    return found


def _product(factors: list[Expr]) -> Expr:
    if len(factors) == 1:
        return factors[0]
    return Product(tuple((1, each) for each in factors), factors[0].type)


def _doubled_less(ratio: Ratio) -> Expr | None:
    """What is taken from twice the denominator in the numerator: r of (2t - r)/t."""
    match ratio.above:
        case Sum(terms=[(1, Product() as twice), (-1, less)]):
            factors = [each for _, each in _flat(twice.factors)]
            is_twice = TWO.value in [each.value for each in factors if isinstance(each, Constant)]
            return less if is_twice and ratio.below in factors else None
        case _:
            return None


def _added(expr: Expr) -> tuple[Expr, ...]:
    match expr:
        case Sum(terms=terms) if all(sign == 1 for sign, _ in terms):
            return tuple(each for _, each in terms)
        case Call(function="sum", arguments=arguments):
            return arguments
        case _:
            return ()


def _of_totals(expr: Expr, program: Program) -> Expr | None:
    """An average of ratios one by one, or a sum of them divided by how many there are."""
    match expr:
        case Call(function="average", arguments=arguments):
            parts = arguments
        case Product(factors=[(1, added), (-1, Constant(value=size)), *_]):
            parts = _added(added)
            if size != len(parts):
                return None
        case _:
            return None
    ratios = [ratio_of(opened(each, program)) for each in parts]
    found = [each for each in ratios if each is not None]
    if not found or len(found) < len(ratios):
        return None
    totals = (
        Sum(tuple((1, each) for each in column), column[0].type)
        for column in ([each.above for each in found], [each.below for each in found])
    )
    return found[0].made(*totals)


def _changed(
    _world: World, definition: Definition, change: Callable[[Ratio], Expr | None]
) -> Definition | None:
    """The definition with its outermost ratios changed."""

    def changed(expr: Expr) -> Expr | None:
        ratio = ratio_of(expr)
        return None if ratio is None else change(ratio)

    return _evolved(definition, changed)


def _evolved(definition: Definition, change: Callable[[Expr], Expr | None]) -> Definition | None:
    if definition.expr is None:
        return None
    changed = from_top(definition.expr, change)
    return None if changed == definition.expr else evolve(definition, expr=changed)
