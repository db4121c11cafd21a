"""Write roots, powers, ln, exp and geometric means with sympy's own constructors.

Odd roots of negative numbers are real here as in the exact engine; sympy's own are complex.

Out:     POWERS, power_of, geometric_mean
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from iki_rules.engines.symbolic.reasons import RefusedError


#: The functions of this file that take one value, and an exponent or a degree.
POWERS = frozenset({"root", "power", "ln", "exp"})
#: sympy works powers of numbers out at once; larger ones are left alone.
MOST_BITS = 10_000


def power_of(sympy: Any, function: str, values: Sequence[Any]) -> Any:
    """One of the functions. Raises RefusedError."""
    match function:
        case "ln":
            return sympy.log(values[0])
        case "exp":
            return sympy.exp(values[0])
        case "root":
            return _power(sympy, values[0], sympy.Pow(values[1], -1))
        case _:
            return _power(sympy, *values)


def geometric_mean(sympy: Any, factors: Sequence[Any], number: Any) -> Any:
    """The root of a product, of the degree that says how many factors count."""
    return sympy.Pow(sympy.Mul(*factors), sympy.Pow(number, -1))


def _power(sympy: Any, base: Any, exponent: Any) -> Any:
    if not exponent.is_Rational:
        raise RefusedError("exponent")
    above, below = int(exponent.p), int(exponent.q)
    if base.is_Rational:
        size = int(base.p).bit_length() + int(base.q).bit_length()
        if size * abs(above) > MOST_BITS:
            raise RefusedError("exponent")
    elif abs(above) > MOST_BITS:
        raise RefusedError("exponent")
    if below % 2 == 0 or below == 1:
        return sympy.Pow(base, exponent)
    root = sympy.Pow(sympy.Abs(base), sympy.Rational(1, below))
    return sympy.Pow(sympy.Mul(sympy.sign(base), root), above)
