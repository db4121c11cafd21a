"""Do one operation on numbers, paid for before it is done and measured after.

Fractions stay exact; what is enclosed stays enclosed, to the precision of the evaluation.

Out:     add, multiply, divide, total, compare, equal, round_to
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, assert_never, cast

from iki_rules.engines.exact.work import LimitError, Work, bits
from iki_rules.library import MODES
from iki_rules.limits import Limits
from iki_rules.measure import Enclosure, Number
from iki_rules.measure.enclosure import below, ends, over, plus, times


def add(left: Number, right: Number, work: Work) -> Number:
    """The sum of two numbers."""
    work.operation(left, right)
    return work.keep(plus(left, right, work.precision))


def multiply(left: Number, right: Number, work: Work) -> Number:
    """The product of two numbers."""
    work.operation(left, right)
    return work.keep(times(left, right, work.precision))


def divide(left: Number, right: Number, work: Work) -> Number:
    """The quotient of two numbers; the divisor cannot be 0."""
    work.operation(left, right)
    return work.keep(over(left, right, work.precision))


def total(terms: Sequence[Number], work: Work) -> Number:
    """The sum, added in pairs and pairs of pairs: the large numbers meet only at the end."""
    row = list(terms)
    while len(row) > 1:
        pairs = [add(row[at], row[at + 1], work) for at in range(0, len(row) - 1, 2)]
        row = pairs + row[len(pairs) * 2 :]
    return row[0] if row else Fraction(0)


def compare(
    sign: Literal["<", "<=", ">", ">="], left: Number, right: Number, work: Work
) -> bool | None:
    """Whether the comparison holds; None where both answers are possible."""
    work.operation(left, right)
    match sign:
        case "<":
            return below(left, right, closed=False)
        case "<=":
            return below(left, right, closed=True)
        case ">":
            return below(right, left, closed=False)
        case ">=":
            return below(right, left, closed=True)
        case _:
            assert_never(sign)


def equal(left: object, right: object) -> bool | None:
    """Whether two values are the same; None where both answers are possible."""
    if isinstance(left, Enclosure) or isinstance(right, Enclosure):
        assert isinstance(left, Fraction | Enclosure)
        assert isinstance(right, Fraction | Enclosure)
        (a, b), (c, d) = ends(left), ends(right)
        return False if b < c or d < a else None
    return left == right


def round_to(
    value: Number, places: int, mode: str, scale: Fraction, work: Work, limits: Limits
) -> Fraction | None:
    """The value to `places` decimals of a unit in which `scale` make one (100 for percents).

    None where the number can lie on either side of a place to round at.
    """
    if abs(places) > limits.decimals:
        raise LimitError("decimals", limits.decimals, abs(places))
    step = Fraction(10) ** places * scale
    work.operation(value, step)
    whole: list[int] = []
    for end in dict.fromkeys(ends(value)):
        shifted = cast("Fraction", work.keep(end * step))
        work.spend(1 + (bits(shifted) ** 2 >> 20))
        whole.append(MODES[mode](shifted))
    if whole[0] != whole[-1]:
        return None
    return cast("Fraction", work.keep(Fraction(whole[0]) / step))
