"""Do one operation on exact numbers, paid for before it is done and measured after.

Out:     add, multiply, divide, total, compare, round_to
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, assert_never

from iki_rules.engines.exact.work import LimitError, Work, bits
from iki_rules.library import MODES
from iki_rules.limits import Limits


def add(left: Fraction, right: Fraction, work: Work) -> Fraction:
    """The sum of two numbers."""
    work.operation(left, right)
    return work.keep(left + right)


def multiply(left: Fraction, right: Fraction, work: Work) -> Fraction:
    """The product of two numbers."""
    work.operation(left, right)
    return work.keep(left * right)


def divide(left: Fraction, right: Fraction, work: Work) -> Fraction:
    """The quotient of two numbers; the divisor is not 0."""
    work.operation(left, right)
    return work.keep(left / right)


def total(terms: Sequence[Fraction], work: Work) -> Fraction:
    """The sum, added in pairs and pairs of pairs: the large numbers meet only at the end."""
    row = list(terms)
    while len(row) > 1:
        pairs = [add(row[at], row[at + 1], work) for at in range(0, len(row) - 1, 2)]
        row = pairs + row[len(pairs) * 2 :]
    return row[0] if row else Fraction(0)


def compare(
    sign: Literal["<", "<=", ">", ">="], left: Fraction, right: Fraction, work: Work
) -> bool:
    """Whether the comparison holds."""
    work.operation(left, right)
    match sign:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case _:
            assert_never(sign)


def round_to(
    value: Fraction, places: int, mode: str, scale: Fraction, work: Work, limits: Limits
) -> Fraction:
    """The value to `places` decimals of a unit in which `scale` make one (100 for percents)."""
    if abs(places) > limits.decimals:
        raise LimitError("decimals", limits.decimals, abs(places))
    step = Fraction(10) ** places * scale
    work.operation(value, step)
    shifted = work.keep(value * step)
    work.spend(1 + (bits(shifted) ** 2 >> 20))
    return work.keep(MODES[mode](shifted) / step)
