"""The algebra of types: what adding, multiplying and comparing numbers of each kind gives.

Out:     add, multiply, scalar_of
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from attrs import evolve

from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER, PERCENT, POINTS, Scalar
from iki_rules.measure import Kind


def is_zero(expr: core.Expr) -> bool:
    """Whether this is the literal 0, which fits every unit."""
    return isinstance(expr, core.Constant) and expr.value == 0 and expr.type == NUMBER


def is_whole_percent(expr: core.Expr) -> bool:
    """Whether this is the literal 100%."""
    return isinstance(expr, core.Constant) and expr.value == Fraction(1) and expr.type == PERCENT


def add(sign: Literal[1, -1], left: Scalar, right: Scalar, *, whole: bool) -> Scalar | None:
    """The type of `left` plus or minus `right`; None where they do not go together.

    `whole` tells that the left side is the literal 100%, whose rest is a percent.
    """
    match left.kind, right.kind:
        case Kind.PLAIN, Kind.PLAIN:
            return left if left.unit == right.unit else None
        case Kind.PERCENT, Kind.PERCENT:
            return PERCENT if sign == 1 or whole else POINTS
        case Kind.PERCENT, Kind.POINTS:
            return PERCENT
        case Kind.POINTS, Kind.POINTS:
            return POINTS
        case Kind.POINTS, Kind.PERCENT:
            return PERCENT if sign == 1 else None
        case _:
            return None


def multiply(factors: Sequence[tuple[int, Scalar]]) -> Scalar:
    """The type of a product, factor by factor from the left.

    Percent of a thing is that thing, percent of a number is percent, percent over percent is a
    number; percentage points likewise.
    """
    (_, total), *rest = factors
    for exponent, factor in rest:
        total = _times(total, factor) if exponent == 1 else _over(total, factor)
    return total


def _times(left: Scalar, right: Scalar) -> Scalar:
    if not (left.unit.is_none and right.unit.is_none):
        return Scalar(left.unit * right.unit)
    kinds = {left.kind, right.kind}
    if Kind.POINTS in kinds:
        return POINTS
    return PERCENT if Kind.PERCENT in kinds else NUMBER


def _over(left: Scalar, right: Scalar) -> Scalar:
    if not right.unit.is_none or right.kind is not Kind.PLAIN:
        return Scalar(left.unit / right.unit)
    return left


def retyped(expr: core.Expr, wanted: Scalar) -> core.Expr:
    """A 0 or a reason in the unit that its surroundings ask for."""
    if isinstance(expr, core.Constant | core.Reason):
        return evolve(expr, type=wanted)
    return expr


def scalar_of(expr: core.Expr) -> Scalar | None:
    """The type of a number; None for conditions and members."""
    return expr.type if isinstance(expr.type, Scalar) else None
