"""Periods hold one another, follow one another, and are read from figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.measure import Period, read_period
from iki_rules.measure.period import MONTHS


UNITS = sorted(MONTHS)
PERIODS = st.builds(
    lambda year, unit, at: Period(year, unit, at % (12 // MONTHS[unit]) + 1),
    st.integers(1, 9998),
    st.sampled_from(UNITS),
    st.integers(0, 11),
)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023", Period(2023)),
        ("2023-05", Period(2023, "month", 5)),
        ("2023-Q2", Period(2023, "quarter", 2)),
        ("2023-t2", Period(2023, "quarter", 2)),
        ("2023-TW4", Period(2023, "quarter", 4)),
        ("2023-S1", Period(2023, "semester", 1)),
        ("2023-H2", Period(2023, "semester", 2)),
        ("2023-13", None),
        ("2023-00", None),
        ("2023-Q5", None),
        ("2023-S3", None),
        ("23", None),
        ("2023-5", None),
        ("0000", None),
        ("0000-01", None),
        ("２０２３", None),
    ],
)
def test_a_period_is_read_from_figures(text, period):
    assert read_period(text) == period


@given(PERIODS)
def test_what_is_written_is_read_again(period):
    assert read_period(period.text()) == period
    assert read_period(period.text("T")) == period


@given(PERIODS, st.sampled_from(UNITS))
def test_parts_fill_a_period_without_gaps(period, unit):
    parts = period.parts(unit)

    assert all(period.holds(part) for part in parts)
    assert [part.last + 1 for part in parts[:-1]] == [part.first for part in parts[1:]]
    if MONTHS[unit] <= MONTHS[period.unit]:
        assert (parts[0].first, parts[-1].last) == (period.first, period.last)
        assert all(part.within(period.unit) == period for part in parts)
    else:
        assert parts == ()


@given(PERIODS)
def test_the_one_before_ends_where_this_begins(period):
    assert period.before().last + 1 == period.first
    assert period.before().unit == period.unit


def test_days_know_leap_years():
    assert Period(2024, "month", 2).last_day == "2024-02-29"
    assert Period(2100, "month", 2).last_day == "2100-02-28"
    assert Period(2000, "quarter", 1).last_day == "2000-03-31"
    assert (Period(2023).first_day, Period(2023).last_day) == ("2023-01-01", "2023-12-31")
