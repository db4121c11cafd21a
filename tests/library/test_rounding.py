"""Rounding is exact in every mode."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.library import MODES, round_half_away, rounded


DECIMAL_MODES = {
    "half_away": ROUND_HALF_UP,
    "half_even": ROUND_HALF_EVEN,
    "up": ROUND_CEILING,
    "down": ROUND_FLOOR,
    "toward_zero": ROUND_DOWN,
}


def test_every_mode_is_compared_with_the_decimal_module() -> None:
    assert set(DECIMAL_MODES) == set(MODES)


@pytest.mark.parametrize("mode", sorted(MODES))
@given(
    value=st.decimals(-10_000, 10_000, places=4),
    places=st.integers(0, 4),
)
def test_a_mode_agrees_with_the_decimal_module(mode: str, value: Decimal, places: int) -> None:
    expected = value.quantize(Decimal(1).scaleb(-places), rounding=DECIMAL_MODES[mode])

    assert rounded(Fraction(value), places, mode) == Fraction(expected)


@given(st.fractions())
def test_halves_go_away_from_zero_on_both_sides(value: Fraction) -> None:
    assert round_half_away(-value, 2) == -round_half_away(value, 2)


def test_places_below_zero_round_to_tens_and_hundreds() -> None:
    assert rounded(Fraction(1250), -2) == 1300
    assert rounded(Fraction(1249), -2) == 1200
