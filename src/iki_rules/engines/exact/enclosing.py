"""Enclose roots, powers, ln and exp that are no fractions: the only place that knows flint.

flint keeps each number as a ball with a proven radius. It is loaded when a value is asked for
that no fraction is; without it there is NoFlintError.

In:      numbers inside the domain, the precision in bits
Out:     ln, exp, power, NoFlintError
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

from iki_rules.engines.exact.work import LimitError, Work, bits
from iki_rules.measure import Number
from iki_rules.measure.enclosure import between, ends


#: A ball of flint, and what it is made of: a mantissa and an exponent of 2.
_Ball: TypeAlias = Any

#: Bits beyond the precision that is asked for, so that steps inside cost none of it.
SPARE = 64


class NoFlintError(Exception):
    """The library is not installed; caught where a cell is computed."""


@cache
def _flint() -> Any:
    try:
        return import_module("flint")
    except ImportError as missing:
        raise NoFlintError from missing


def ln(value: Number, work: Work) -> Number:
    """The natural logarithm of a number above 0."""
    return _at_ends(lambda flint, end: _ball(flint, end).log(), value, work)


def exp(value: Number, work: Work) -> Number:
    """The power of e."""
    return _at_ends(lambda flint, end: _exp(_ball(flint, end), work), value, work)


def power(base: Number, exponent: Number, work: Work) -> Number:
    """The power of a number from 0 on; at 0 the exponent is above 0.

    It rises or falls along each of the two, so that it is least and greatest at their ends.
    """
    work.operation(base, exponent)
    flint, corners = _flint(), []
    with flint.ctx.workprec(work.precision + SPARE):
        for at in ends(base):
            logarithm = _ball(flint, at).log() if at else None
            for to in ends(exponent):
                if logarithm is None:
                    corners.append((Fraction(0), Fraction(0)))
                else:
                    _pay(at, work)
                    corners.append(_both_ends(_exp(logarithm * _ball(flint, to), work), work))
    low, high = min(low for low, _ in corners), max(high for _, high in corners)
    return work.keep(between(low, high, work.precision))


def _at_ends(function: Callable[[Any, Fraction], _Ball], value: Number, work: Work) -> Number:
    """A function that rises, from the lower end of the lower ball to the upper of the upper."""
    flint = _flint()
    low, high = ends(value)
    _pay(low, work)
    _pay(high, work)
    with flint.ctx.workprec(work.precision + SPARE):
        least, most = _both_ends(function(flint, low), work)
        if low != high:
            most = _both_ends(function(flint, high), work)[1]
    return work.keep(between(least, most, work.precision))


def _pay(value: Fraction, work: Work) -> None:
    """One function of flint costs about as much as ten products at its precision."""
    work.spend(10 + ((bits(value) + work.precision) * work.precision >> 16))


def _ball(flint: Any, value: Fraction) -> _Ball:
    return flint.arb(flint.fmpq(value.numerator, value.denominator))


def _exp(ball: _Ball, work: Work) -> _Ball:
    """The power of e, if it is neither too large nor too small to keep."""
    size = ball.abs_upper()
    # A power of e of n has less than 3 n / 2 bits.
    if size > work.value_bits:
        raise LimitError("value_bits", work.value_bits, 3 * int(size.floor().unique_fmpz()) // 2)
    return ball.exp()


def _both_ends(ball: _Ball, work: Work) -> tuple[Fraction, Fraction]:
    """The ends of a ball as fractions."""
    return _fraction(ball.lower(), work), _fraction(ball.upper(), work)


def _fraction(end: _Ball, work: Work) -> Fraction:
    mantissa, exponent = (int(part) for part in end.man_exp())
    work.fit(abs(exponent))
    return Fraction(mantissa) * Fraction(2) ** exponent
