"""Count, add, multiply, compare and round numbers that carry their units along.

Out:     Amount, NonsenseError, NoFractionError
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor, prod
from typing import Any, TypeAlias


Exponents: TypeAlias = tuple[tuple[str, int], ...]


class NonsenseError(AssertionError):
    """The book should not have checked: unlike units meet, or a name stands for nothing."""


class NoFractionError(NonsenseError):
    """A root or power that is no fraction: the plain interpreter does not go there."""


@dataclass(frozen=True)
class Amount:
    """So many of a unit. Percents and points are ratios: 75% is 3/4, and `percent`."""

    value: Fraction
    unit: Exponents = ()
    percent: bool = False


def tidy(factors: Iterable[tuple[str, int]]) -> Exponents:
    """Each unit once, in the order of the names, without those that cancel."""
    total: dict[str, int] = {}
    for name, exponent in factors:
        total[name] = total.get(name, 0) + exponent
    return tuple(sorted((name, exponent) for name, exponent in total.items() if exponent))


def in_like_units(left: Amount, right: Amount) -> None:
    """Raise NonsenseError when the two are unlike; 0 is like everything."""
    unlike = (left.unit, left.percent) != (right.unit, right.percent)
    if unlike and left.value and right.value:
        raise NonsenseError(left, right)


def joined(sign: str, left: Amount, right: Amount) -> Amount:
    """The two with a sign of arithmetic between them; the right one is no 0 below a line."""
    if sign in ("+", "-"):
        in_like_units(left, right)
        value = left.value + right.value if sign == "+" else left.value - right.value
        shape = left if left.value else right
        return Amount(value, shape.unit, shape.percent)
    if sign == "x":
        percent = (left.percent or right.percent) and not left.unit and not right.unit
        return Amount(left.value * right.value, tidy(left.unit + right.unit), percent)
    below = tuple((name, -exponent) for name, exponent in right.unit)
    percent = left.percent and not right.percent and not right.unit
    return Amount(left.value / right.value, tidy(left.unit + below), percent)


def compared(sign: str, left: Any, right: Any) -> bool:
    """Whether two amounts or two members stand to each other as the sign says."""
    if isinstance(left, Amount):
        in_like_units(left, right)
        left, right = left.value, right.value
    match sign:
        case "=":
            return bool(left == right)
        case "<>":
            return bool(left != right)
        case "<":
            return bool(left < right)
        case "<=":
            return bool(left <= right)
        case ">":
            return bool(left > right)
        case ">=":
            return bool(left >= right)
    raise NonsenseError(sign)


def powered(base: Amount, exponent: Fraction) -> Amount | None:
    """The power; None where it has no value. Raises NoFractionError where it is no fraction."""
    value, degree = base.value, exponent.denominator
    if (value == 0 and exponent <= 0) or (value < 0 and degree % 2 == 0):
        return None
    roots = [whole_root(part, degree) for part in (abs(value.numerator), value.denominator)]
    root = Fraction(*roots) * (-1 if value < 0 else 1)
    whole = int(exponent) if degree == 1 else 1
    unit = tidy((name, each * whole) for name, each in base.unit)
    return Amount(root**exponent.numerator, unit, base.percent)


def whole_root(value: int, degree: int) -> int:
    """The whole number with this power, found by halving."""
    low, high = 0, value + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**degree <= value else (low, middle)
    if low**degree != value:
        raise NoFractionError(value, degree)
    return low


def folded(function: str, found: Sequence[Amount]) -> Amount:
    """All of them made one; there is at least one, unless they are added."""
    if function == "geometric_mean":
        shape = found[0]
        product = Fraction(prod(amount.value for amount in found))
        root = powered(Amount(product), Fraction(1, len(found)))
        return replace(shape, value=root.value if root else Fraction(0))
    total = Amount(Fraction(0))
    for amount in found:
        total = joined("+", total, amount)
    match function:
        case "average":
            return replace(total, value=total.value / len(found))
        case "minimum":
            return min(found, key=lambda amount: amount.value)
        case "maximum":
            return max(found, key=lambda amount: amount.value)
    return total


def rounded(value: Fraction, how: str) -> int:
    """The whole number that the mode takes for this one."""
    match how:
        case "half_away":
            return floor(value + Fraction(1, 2)) if value >= 0 else -floor(Fraction(1, 2) - value)
        case "half_even":
            return round(value)
        case "up":
            return ceil(value)
        case "down":
            return floor(value)
        case "toward_zero":
            return floor(value) if value >= 0 else ceil(value)
    raise NonsenseError(how)
