"""The exact engine gives what sympy, built by constructors, makes of the same formulas."""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy

from iki_rules.core.absent import Absent
from iki_rules.engines import exact
from iki_rules.engines.symbolic import Symbolic, translate
from iki_rules.testing import book_of
from tests.agreement.running import computed


FEW, MANY = 60, 10_000


def number(value):
    return sympy.Rational(value.numerator, value.denominator)


def compared(seed):
    """How many formulas of a book were compared; each has the same value in both."""
    outcome = computed(book_of(seed))
    values, program, seen = outcome.computed, outcome.program, 0
    for key in program.order:
        definition = program.definitions[key]
        if definition.expr is None or definition.zero_divisor is not None:
            continue
        for members in exact.combinations(program, values.inputs, definition.axes):
            value = values.get(key, members)
            made = translate(program, key, members)
            if not isinstance(made, Symbolic) or not isinstance(value, Fraction | bool):
                continue
            cells = {symbol: values.get(*cell) for symbol, cell in made.cells.items()}
            if any(isinstance(each, Absent) for each in cells.values()):
                continue
            given = {
                symbol: sympy.Integer(made.place(symbol, each))
                if isinstance(each, str)
                else sympy.true
                if each is True
                else sympy.false
                if each is False
                else number(each)
                for symbol, each in cells.items()
            }
            try:
                found = made.expression.xreplace(given).doit()
            except (TypeError, ValueError) as refused:
                # A divisor was 0 in a branch that is not taken; sympy looks there too.
                assert "comparable" in str(refused) or "NaN" in str(refused), (seed, key)  # noqa: PT017
                continue
            if not isinstance(value, bool) and not found.is_Rational:
                continue
            expected = value if isinstance(value, bool) else number(value)
            assert bool(sympy.Eq(found, expected)), (seed, key, members, found, expected)
            seen += 1
    return seen


def test_formulas_have_the_value_that_sympy_gives():
    assert sum(compared(seed) for seed in range(FEW)) > FEW


@pytest.mark.long
def test_ten_thousand_formulas_have_the_value_that_sympy_gives():
    seen = seed = 0
    while seen < MANY:
        seen += compared(seed)
        seed += 1
    assert seed < MANY
