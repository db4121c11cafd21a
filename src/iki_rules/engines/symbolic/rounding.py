"""Write the modes of rounding with floor and ceiling.

Out:     rounded
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any


def rounded(sympy: Any, value: Any, places: int, mode: str, scale: Fraction) -> Any:
    """The value to `places` decimals of a unit in which `scale` make one."""
    step = Fraction(10) ** places * scale
    factor = sympy.Rational(step.numerator, step.denominator)
    return sympy.Mul(_whole(sympy, sympy.Mul(value, factor), mode), sympy.Pow(factor, -1))


def _whole(sympy: Any, value: Any, mode: str) -> Any:
    half = sympy.Rational(1, 2)
    match mode:
        case "up":
            return sympy.ceiling(value)
        case "down":
            return sympy.floor(value)
        case "toward_zero":
            return sympy.Mul(sympy.sign(value), sympy.floor(sympy.Abs(value)))
        case "half_even":
            above = sympy.floor(sympy.Add(value, half))
            tie = sympy.Eq(sympy.Add(value, half), above, evaluate=False)
            odd = sympy.Eq(sympy.Mod(above, 2), 1, evaluate=False)
            less = sympy.Piecewise((1, sympy.And(tie, odd)), (0, True), evaluate=False)
            return sympy.Add(above, sympy.Mul(-1, less))
        case _:
            away = sympy.floor(sympy.Add(sympy.Abs(value), half))
            return sympy.Mul(sympy.sign(value), away)
