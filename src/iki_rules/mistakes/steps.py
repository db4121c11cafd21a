"""Round on the way to a figure: each definition, each operation, the numbers of the rule book.

Out:     shown_steps, every_operation, printed_numbers
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import evolve

from iki_rules.core.program import Definition
from iki_rules.core.tree import (
    Call,
    Constant,
    EachPeriod,
    Exponent,
    Expr,
    Product,
    Reduce,
    Sum,
    Weighted,
)
from iki_rules.core.types import Scalar
from iki_rules.engines.exact import display_of
from iki_rules.library import rounded
from iki_rules.measure import Kind
from iki_rules.mistakes.rebuild import from_bottom
from iki_rules.mistakes.world import World


#: What people round to who do not say how.
PLACES = 2
#: What takes one of several numbers, or rounds and converts as it is written.
AS_IT_IS = frozenset(
    ("minimum", "maximum", "count", "round", "clamp", "convert", "number", "previous")
)
HUNDRED, ONE = Fraction(100), Fraction(1)


def shown_steps(world: World, definition: Definition) -> Definition | None:
    """The definition rounded to the decimals that its table shows."""
    if not isinstance(definition.type, Scalar) or definition.expr is None:
        return None
    shown = [each.decimals for each in world.program.reports if each.key == definition.key]
    places = shown[0] if shown else PLACES
    return evolve(definition, expr=_rounding(definition.expr, places, definition.display.scale))


def every_operation(_world: World, definition: Definition) -> Definition | None:
    """The definition with the result of every operation rounded to two decimals."""
    if definition.expr is None:
        return None
    changed = from_bottom(definition.expr, _rounded_operation)
    return None if changed == definition.expr else evolve(definition, expr=changed)


def printed_numbers(world: World, definition: Definition) -> Definition | None:
    """The definition with the rule book's own numbers as two decimals print them: 0,11 for 1/9."""
    table = {
        member: _printed(value, display_of(definition, (member,)).scale)
        for member, value in definition.table.items()
    }
    if definition.expr is None:
        return None if table == definition.table else evolve(definition, table=table)
    changed = from_bottom(definition.expr, lambda expr: _with_printed(world, definition, expr))
    return None if changed == definition.expr else evolve(definition, expr=changed)


def _rounding(expr: Expr, places: int, scale: Fraction) -> Expr:
    of = Constant(Fraction(places)), Constant("half_away"), Constant(scale)
    return Call("round", (expr, *of), expr.type, origin=expr.origin)


def _rounded_operation(expr: Expr) -> Expr:
    scale = _scale(expr)
    match expr:
        case Product(factors=factors) if len(factors) > 1:
            before = factors[0]
            for each in factors[1:]:
                both = evolve(expr, factors=(before, each))
                before = (1, both if _is_percent_sign(each) else _rounding(both, PLACES, scale))
            return before[1]
        case Sum() | Weighted():
            return _rounding(expr, PLACES, scale)
        case Reduce() | Call() | EachPeriod() if expr.function not in AS_IT_IS:
            return _rounding(expr, PLACES, scale)
        case _:
            return expr


def _scale(expr: Expr) -> Fraction:
    of = expr.type
    return HUNDRED if isinstance(of, Scalar) and of.kind is not Kind.PLAIN else ONE


def _is_percent_sign(factor: tuple[Exponent, Expr]) -> bool:
    """Whether a factor is the 100% that only writes a ratio as a percentage."""
    return factor[0] == 1 and isinstance(factor[1], Constant) and factor[1].value == 1


def _printed(value: Fraction, scale: Fraction = ONE) -> Fraction:
    """The number with two decimals; itself where nothing would be left of it."""
    return rounded(value * scale, PLACES) / scale or value


def _with_printed(world: World, definition: Definition, expr: Expr) -> Expr:
    match expr:
        case Constant(value=Fraction() as value):
            return evolve(expr, value=_printed(value, _scale(expr)))
        case Product(factors=factors):
            return evolve(expr, factors=tuple(_multiplied(factors)))
        case Reduce(function="average", over=over, where=None) if not definition.skip_missing:
            size = 1
            for key in over:
                size *= len(world.members(key))
            return _in_shares(evolve(expr, function="sum"), size) or expr
        case Call(function="average", arguments=arguments):
            return _in_shares(evolve(expr, function="sum"), len(arguments)) or expr
        case _:
            return expr


def _multiplied(factors: Iterable[tuple[Exponent, Expr]]) -> list[tuple[Exponent, Expr]]:
    """The factors with divisions by a number written as the decimal that people multiply by."""
    done: list[tuple[Exponent, Expr]] = []
    for sign, factor in factors:
        before = done[-1] if done else None
        divisor = factor.value if isinstance(factor, Constant) and sign == -1 else None
        if not isinstance(divisor, Fraction) or not divisor or before is None:
            done.append((sign, factor))
        elif (
            before[0] == 1
            and isinstance(before[1], Constant)
            and isinstance(before[1].value, Fraction)
        ):
            done[-1] = (1, evolve(before[1], value=_printed(before[1].value / divisor)))
        else:
            done.append((1, Constant(_printed(1 / divisor))))
    return done


def _in_shares(total: Expr, size: int) -> Expr | None:
    """A total times the printed share of each: 0,11 for one of nine."""
    if size == 0:
        return None
    share = Fraction(1, size)
    printed = _printed(share)
    return None if printed == share else Product(((1, total), (1, Constant(printed))), total.type)
