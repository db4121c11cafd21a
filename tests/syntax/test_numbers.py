"""Numbers are read as the language of the file writes them, or not at all."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.syntax.numbers import FORMS, Misread, count_digits, read_number


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("id", "0", Fraction(0)),
        ("id", "0,013", Fraction(13, 1000)),
        ("id", "1.000", Fraction(1000)),
        ("id", "1.234,5", Fraction(12345, 10)),
        ("id", "12.345.678", Fraction(12345678)),
        ("id", "1000,50", Fraction(2001, 2)),
        ("id", "007", Fraction(7)),
        ("en", "1_234.5", Fraction(12345, 10)),
        ("en", "0.013", Fraction(13, 1000)),
        ("en", "1.000", Fraction(1)),
    ],
)
def test_a_number_has_the_value_its_language_gives_it(language, text, value):
    assert read_number(text, language) == value


@pytest.mark.parametrize(
    ("language", "text", "readings"),
    [
        ("id", "1.5", ("1,5", "15")),
        ("id", "0.013", ("0,013",)),
        ("id", "00.125", ("00,125",)),
        ("id", "1,234.5", ("1.234,5",)),
        ("id", "1_000", ("1.000",)),
        ("id", "1,000,000", ("1.000.000",)),
        ("id", "1,2,3", ()),
        ("id", "1.234.5", ()),
        ("en", "0,013", ("0.013",)),
        ("en", "1,234", ("1.234", "1_234")),
        ("en", "1.234,5", ("1_234.5",)),
        ("en", "1.000.000", ("1_000_000",)),
        ("en", "1_0", ("10",)),
    ],
)
def test_a_number_of_another_form_is_refused_with_what_may_be_meant(language, text, readings):
    assert read_number(text, language) == Misread(text, readings)


@given(st.from_regex(re.compile(r"[0-9](?:[0-9.,_]{0,8}[0-9])?", re.ASCII), fullmatch=True))
def test_a_reading_that_is_offered_can_be_read_and_has_the_same_digits(text):
    for language in ("id", "en"):
        found = read_number(text, language)
        if isinstance(found, Misread):
            assert not FORMS[language].fullmatch(text)
            for reading in found.readings:
                assert isinstance(read_number(reading, language), Fraction)
                assert re.sub("[^0-9]", "", reading).lstrip("0") == (
                    re.sub("[^0-9]", "", text).lstrip("0")
                )


@given(st.integers(0, 10**12), st.integers(0, 6))
def test_a_number_written_in_either_language_reads_the_same(digits, places):
    whole, decimals = divmod(digits, 10**places)
    tail = f"{decimals:0{places}}" if places else ""
    plain = (f"{whole},{tail}" if tail else f"{whole}", f"{whole}.{tail}" if tail else f"{whole}")
    grouped = f"{whole:_}"
    expected = Fraction(digits, 10**places)

    assert read_number(plain[0], "id") == read_number(plain[1], "en") == expected
    assert read_number(grouped.replace("_", "."), "id") == whole
    assert read_number(grouped, "en") == whole


def test_digits_are_counted_without_the_signs():
    assert count_digits("1.234,50") == 6
