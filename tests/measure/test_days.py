"""Days from a first to a last: years and dates, what lies within, and what two have in common."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from iki_rules.measure import Days, Period, days, days_of


DATES = some.dates(date(1900, 1, 1), date(2100, 12, 31))
ENDS = some.none() | DATES.map(date.isoformat)
STRETCHES = some.builds(Days, ENDS, ENDS)


def test_a_year_is_all_of_its_days():
    assert days("2021", "2026") == Days("2021-01-01", "2026-12-31")
    assert days("2023", "2023").hold("2023-07-01")
    assert days("2021", None).written == ("2021", None)
    assert days(None, "2026-06-30").written == (None, "2026-06-30")


def test_an_end_that_is_no_day_leaves_it_open():
    assert days("202x", "12") == Days()


def test_a_period_has_the_days_of_its_months():
    assert days_of(Period(2024, "quarter", 1)) == Days("2024-01-01", "2024-03-31")


@given(STRETCHES, DATES)
def test_what_ends_before_a_day_does_not_hold_it(stretch, day):
    cut = stretch.until(day.isoformat())

    assert not cut.hold(day.isoformat())
    before = (day - timedelta(days=1)).isoformat()
    assert cut.hold(before) == stretch.hold(before)


@given(STRETCHES, STRETCHES, DATES)
def test_two_stretches_meet_where_a_day_lies_in_both(first, second, day):
    assert first.meet(second) == second.meet(first)
    if first.hold(day.isoformat()) and second.hold(day.isoformat()):
        assert first.meet(second)


@given(STRETCHES, STRETCHES)
def test_two_that_meet_share_the_later_first_day(first, second):
    if first.are_none or second.are_none:
        return
    latest = max(first.first or "1900-01-01", second.first or "1900-01-01")

    assert first.meet(second) == (first.hold(latest) and second.hold(latest))
