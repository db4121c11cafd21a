"""Compute a program as spreadsheets and databases do: every operation in binary floating point.

An operation on two such numbers is the exact result, rounded to the nearest of them: so the
exact engine with each result rounded is that arithmetic, and no second evaluator is needed.

Out:     in_doubles, nearest
"""

from __future__ import annotations

from fractions import Fraction
from typing import cast

from attrs import evolve

from iki_rules.core.program import Definition, Program
from iki_rules.core.tree import Constant, Expr, Product, Sum
from iki_rules.data import Inputs
from iki_rules.engines import exact
from iki_rules.limits import Limits
from iki_rules.measure import Number, Period
from iki_rules.measure.enclosure import ends
from iki_rules.mistakes.programs import with_definitions
from iki_rules.mistakes.rebuild import from_bottom


class _Doubles(exact.Work):
    """Keeps of every number the nearest binary floating-point number."""

    def keep(self, value: Number) -> Number:
        low, high = ends(value)
        return super().keep(nearest((low + high) / 2))


class _DoubleValues(exact.Values):
    """What was computed so; what is still to be computed from it is paid and rounded alike."""

    def rest(self) -> exact.Work:
        return _Doubles(self.limits, self._items(), spent=self.spent)

    def fresh(self) -> exact.Work:
        return _Doubles(self.limits, self._items())


def nearest(value: Fraction) -> Fraction:
    """The binary floating-point number nearest to a number. Raises LimitError past the largest."""
    try:
        return Fraction(float(value))
    except OverflowError:
        raise exact.LimitError("value_bits", 1_024, exact.bits(value)) from None


def in_doubles(
    program: Program, inputs: Inputs, limits: Limits, *, period: Period | None = None
) -> exact.Values:
    """The values of a program as binary floating-point numbers give them."""
    items = exact.items_of(program, inputs)
    values = exact.evaluate(
        with_definitions(program, _in_pairs),
        inputs,
        limits,
        period=period,
        work=_Doubles(limits, items),
    )
    return _DoubleValues(
        program=values.program,
        inputs=values.inputs,
        limits=values.limits,
        period=values.period,
        sources=values.sources,
        cells=values.cells,
        diagnostics=values.diagnostics,
        spent=values.spent,
    )


def _in_pairs(definition: Definition) -> Definition:
    """The definition with one operation at a time, from the left, on numbers that are so stored."""
    table = {member: nearest(value) for member, value in definition.table.items()}
    expr = None if definition.expr is None else from_bottom(definition.expr, _paired)
    return evolve(definition, table=table, expr=expr)


def _paired(expr: Expr) -> Expr:
    match expr:
        case Constant(value=Fraction()):
            return evolve(expr, value=nearest(cast("Fraction", expr.value)))
        case Product(factors=[first, *rest]):
            for each in rest:
                first = (1, evolve(expr, factors=(first, each)))
            return evolve(expr, factors=(first,)) if not rest else first[1]
        case Sum(terms=[first, *rest]):
            for each in rest:
                first = (1, evolve(expr, terms=(first, each)))
            return evolve(expr, terms=(first,)) if not rest else first[1]
        case _:
            return expr
