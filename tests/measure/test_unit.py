"""Units multiply as powers do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iki_rules.measure import PLAIN, Unit


NAMES = ("orang", "dokumen", "hari", "rupiah")
UNITS = st.dictionaries(st.sampled_from(NAMES), st.integers(-3, 3)).map(lambda e: Unit.of(**e))


@given(UNITS, UNITS, UNITS)
def test_products_do_not_depend_on_order_or_grouping(a, b, c):
    assert a * b == b * a
    assert (a * b) * c == a * (b * c)


@given(UNITS, UNITS)
def test_dividing_undoes_multiplying(a, b):
    assert a * b / b == a
    assert a / b == (b / a).inverse()
    assert (a * b).inverse() == a.inverse() * b.inverse()


@given(UNITS)
def test_a_unit_over_itself_is_none(unit):
    assert (unit / unit).is_none
    assert unit * PLAIN == unit
    assert unit.inverse().inverse() == unit
    assert unit.is_none == (unit == PLAIN)


@given(UNITS, UNITS)
def test_equal_units_are_written_alike_and_unlike_ones_are_not(a, b):
    assert (str(a) == str(b)) == (a == b)
    assert (hash(a) == hash(b)) or a != b


@given(UNITS)
def test_factors_stand_in_the_order_of_their_names_without_zero_powers(unit):
    names = [name for name, _ in unit.factors]

    assert names == sorted(set(names))
    assert all(exponent for _, exponent in unit.factors)


def test_units_are_written_with_a_stroke_before_what_is_below():
    assert str(Unit.named("orang")) == "orang"
    assert str(Unit.of(menit=1, dokumen=-1)) == "menit/dokumen"
    assert str(Unit.of(hari=-2)) == "/hari^2"
    assert str(Unit.of(orang=1, hari=2)) == "hari^2 x orang"
    assert str(PLAIN) == ""
