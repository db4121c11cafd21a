"""Numbers that carry their units along, by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.amounts import Amount, NonsenseError, joined, rounded


PEOPLE, FILES = (("orang", 1),), (("dokumen", 1),)
NOUGHT, ONE = Fraction(0), Fraction(1)


@pytest.mark.parametrize(
    ("value", "how", "expected"),
    [
        ("2.5", "half_away", 3),
        ("-2.5", "half_away", -3),
        ("2.4", "half_away", 2),
        ("2.5", "half_even", 2),
        ("3.5", "half_even", 4),
        ("2.1", "up", 3),
        ("-2.1", "up", -2),
        ("2.9", "down", 2),
        ("-2.1", "down", -3),
        ("2.9", "toward_zero", 2),
        ("-2.9", "toward_zero", -2),
    ],
)
def test_each_way_of_rounding_takes_its_whole_number(value, how, expected):
    assert rounded(Fraction(value), how) == expected


def test_unlike_units_do_not_add_but_nought_adds_to_all():
    with pytest.raises(NonsenseError):
        joined("+", Amount(ONE, PEOPLE), Amount(ONE, FILES))
    with pytest.raises(NonsenseError):
        joined("-", Amount(ONE, percent=True), Amount(ONE))
    assert joined("+", Amount(NOUGHT), Amount(ONE, PEOPLE)) == Amount(ONE, PEOPLE)


def test_percents_of_something_are_that_and_percents_by_percents_are_plain():
    half = Amount(Fraction(1, 2), percent=True)
    assert joined("x", half, Amount(ONE, PEOPLE)) == Amount(Fraction(1, 2), PEOPLE)
    assert joined("x", half, Amount(ONE)) == half
    assert joined("x", half, half) == Amount(Fraction(1, 4), percent=True)
    assert joined("/", half, half) == Amount(ONE)


def test_units_cancel():
    rate = joined("/", Amount(Fraction(6), PEOPLE), Amount(Fraction(2), FILES))
    assert rate == Amount(Fraction(3), (("dokumen", -1), ("orang", 1)))
    assert joined("x", rate, Amount(Fraction(2), FILES)) == Amount(Fraction(6), PEOPLE)
