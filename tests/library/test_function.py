"""Every function's interval holds its exact value."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.library import FUNCTIONS
from iki_rules.measure import Interval
from iki_rules.syntax.words import words


NUMBERS = st.fractions(min_value=-100, max_value=100, max_denominator=12)
SEVERAL = [key for key, row in FUNCTIONS.items() if row.takes == "values"]


def exact(key: str, values: list[Fraction]) -> Fraction | None:
    """The result, if there is one and it is a fraction."""
    outside = key == "geometric_mean" and min(values) < 0
    return None if outside else FUNCTIONS[key].exact(values)


@pytest.mark.parametrize("key", SEVERAL)
@given(
    ends=st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=5),
    shares=st.lists(st.fractions(0, 1), min_size=5, max_size=5),
)
def test_the_bound_of_several_values_holds_their_result(
    key: str, ends: list[tuple[Fraction, Fraction]], shares: list[Fraction]
) -> None:
    pairs = [(min(pair), max(pair)) for pair in ends]
    values = [low + (high - low) * share for (low, high), share in zip(pairs, shares, strict=False)]
    row = FUNCTIONS[key]
    result = exact(key, values)

    bound = row.bound([Interval(low, high) for low, high in pairs])
    assert result is None or bound.holds(result)


@pytest.mark.parametrize("key", SEVERAL)
@given(
    ends=st.tuples(NUMBERS, NUMBERS),
    shares=st.lists(st.fractions(0, 1), min_size=1, max_size=6),
    sized=st.booleans(),
)
def test_the_bound_over_a_set_holds_the_result(
    key: str, ends: tuple[Fraction, Fraction], shares: list[Fraction], *, sized: bool
) -> None:
    low, high = min(ends), max(ends)
    values = [low + (high - low) * share for share in shares]
    row = FUNCTIONS[key]
    size = len(values) if sized else None

    result = exact(key, values)

    assert result is None or row.bound_over(Interval(low, high), size).holds(result)


@given(st.lists(NUMBERS, min_size=1, max_size=40))
def test_adding_in_pairs_gives_the_plain_sum(values: list[Fraction]) -> None:
    assert FUNCTIONS["sum"].exact(values) == sum(values)


def test_thirds_average_exactly() -> None:
    values = [Fraction(1, 3), Fraction(1, 3), Fraction(1, 3)]

    assert FUNCTIONS["average"].exact(values) == Fraction(1, 3)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_function_and_no_other_has_a_spelling(language: str) -> None:
    spelled = words("id" if language == "id" else "en").function_spelling

    assert set(spelled) == set(FUNCTIONS)
