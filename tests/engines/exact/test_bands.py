from __future__ import annotations

from fractions import Fraction

from hypothesis import given as given_that
from hypothesis import strategies as some

from iki_rules.core.absent import Absent
from iki_rules.core.program import Band, Report, Scale
from iki_rules.core.target import Target
from iki_rules.core.tree import Bound, Range
from iki_rules.core.types import PERCENT as PERCENT_TYPE
from iki_rules.data.inputs import Inputs
from iki_rules.engines.exact import band_of, evaluate, goal_of
from iki_rules.limits import Limits
from iki_rules.measure import Display, Interval, Kind, Period
from tests.engines.exact.making import datum, given, number, over, program, ref, times


PERCENT = Display(kind=Kind.PERCENT, scale=Fraction(100), text="%")


def scale(rounded, *rows):
    bands = tuple(
        Band(
            label=label, range=None if low is None else Interval(Fraction(low, 100), None), text=""
        )
        for label, low in rows
    )
    return Scale(key="lima", title=None, display=PERCENT, rounded=rounded, bands=bands)


FIVE = (
    ("Sangat Tinggi", 91),
    ("Tinggi", 76),
    ("Sedang", 66),
    ("Rendah", 51),
    ("Sangat Rendah", None),
)


def label(value, rounded=0):
    return band_of("x", value, scale(rounded, *FIVE)).band.label


def test_the_first_row_from_the_top_that_fits_counts():
    assert label(Fraction(1)) == "Sangat Tinggi"
    assert label(Fraction(76, 100)) == "Tinggi"
    assert label(Fraction(0)) == "Sangat Rendah"


def test_a_value_is_rounded_half_away_before_it_is_compared_where_the_scale_says_so():
    assert label(Fraction(904, 1000)) == "Tinggi"
    assert label(Fraction(905, 1000)) == "Sangat Tinggi"
    assert label(Fraction(909, 1000), rounded=None) == "Tinggi"


def test_the_compared_number_is_told():
    banded = band_of("x", Fraction(905, 1000), scale(0, *FIVE))

    assert banded.compared == Fraction(91, 100)


@given_that(some.fractions(min_value=-1, max_value=2), some.none() | some.integers(0, 3))
def test_a_scale_with_a_last_row_for_all_else_bands_every_number(value, places):
    assert not isinstance(band_of("x", value, scale(places, *FIVE)), Absent)


def test_a_value_in_a_hole_has_no_band_and_says_which_number_fell_through():
    reason = band_of("x", Fraction(1, 2), scale(None, *FIVE[:3]))

    assert reason.status == "out_of_range"
    where = "di bawah baris terendah"
    assert reason.message.say("id") == f"50% tidak masuk satu pun baris skala lima: {where}"


def report(*targets):
    return Report(
        key="x", title=None, type=PERCENT_TYPE, display=PERCENT, decimals=2, targets=targets
    )


def goal(year, *targets, data=None, limits=None):
    values = evaluate(
        program(datum("a")), given(data or {}), limits or Limits(), period=year and Period(year)
    )
    return goal_of(values, report(*targets), (), values.fresh())


def test_the_target_of_the_year_comes_before_the_one_for_all_years():
    targets = (
        Target(period=None, value=number(1), text="100%"),
        Target(period=Period(2023), value=number(2), text="200%"),
    )

    assert goal(2023, *targets).value == 2
    assert goal(2024, *targets).value == 1
    assert goal(None, *targets).value == 1


def test_targets_by_year_need_a_year_that_has_one():
    target = Target(period=Period(2023), value=number(1), text="100%")

    assert goal(None, target).status == "wrong_period"
    assert goal(2025, target).status == "no_version"
    assert "2023" in goal(2025, target).message.say("id")


def test_a_target_may_be_a_range_or_a_formula():
    ends = Range(Bound(number(1)), Bound(times(ref("a"), number(2)), closed=False))
    target = Target(period=None, range=ends, text="1 s.d. < (a x 2)")

    found = goal(None, target, data={"a": 3})
    assert (found.low, found.high, found.high_closed) == (1, 6, False)
    assert goal(None, target).status == "missing"
    lower = Range(Bound(ref("a")), None)
    assert goal(None, Target(period=None, range=lower, text="")).status == "missing"
    assert goal(None, Target(period=None, range=lower, text=""), data={"a": 3}).high is None


def test_a_target_that_cannot_be_computed_says_why():
    target = Target(period=None, value=over(number(1), ref("a")), text="(1 / a)")

    assert goal(None, target, data={"a": 0}).status == "undefined"
    assert goal(None, target, data={"a": 2**70}, limits=Limits(value_bits=50)).status == "limit"


def test_evaluating_nothing_gives_nothing():
    assert evaluate(program(), Inputs()).cells == {}
