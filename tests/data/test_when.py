"""Periods as offices type them."""

from __future__ import annotations

import pytest

from iki_rules.data import read_when
from iki_rules.measure import Period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2023", Period(2023)),
        ("tahun 2023", Period(2023)),
        ("2023-05", Period(2023, "month", 5)),
        ("Mei 2023", Period(2023, "month", 5)),
        ("Jan 2023", Period(2023, "month", 1)),
        ("Januari tahun 2023", Period(2023, "month", 1)),
        ("Nopember 2023", Period(2023, "month", 11)),
        ("August 2023", Period(2023, "month", 8)),
        ("2023-T2", Period(2023, "quarter", 2)),
        ("2023-TW2", Period(2023, "quarter", 2)),
        ("2023-q2", Period(2023, "quarter", 2)),
        ("triwulan II 2023", Period(2023, "quarter", 2)),
        ("TW II 2023", Period(2023, "quarter", 2)),
        ("Tw. 2 Tahun 2023", Period(2023, "quarter", 2)),
        ("Q2 2023", Period(2023, "quarter", 2)),
        ("2023-S1", Period(2023, "semester", 1)),
        ("2023-H2", Period(2023, "semester", 2)),
        ("semester 1 2023", Period(2023, "semester", 1)),
        (" Semester  I  2023 ", Period(2023, "semester", 1)),
    ],
)
def test_a_period_is_read(text, period):
    assert read_when(text) == period


@pytest.mark.parametrize(
    "text",
    ["", "2023-13", "2023-T5", "05/2023", "05-2023", "2023-5", "1 Mei 2023", "Mei 23", "Mei",
     "semester 3 2023", "triwulan 2023", "31-01-2023", "2023-01-31", "Maye 2023", "x" * 5000],
)  # fmt: skip
def test_anything_else_is_not_guessed(text):
    assert read_when(text) is None
