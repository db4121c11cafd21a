from __future__ import annotations

import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from iki_rules.book.writing import (
    decimal_text,
    decimals_of,
    exact_text,
    ratio_text,
    shown_text,
    whole_text,
    with_unit,
)


@given(some.integers() | some.integers(min_value=-(10**900), max_value=10**900))
def test_whole_numbers_are_written_with_all_their_digits(value):
    assert whole_text(value) == str(value)


def test_a_number_longer_than_the_interpreter_writes_is_written_all_the_same():
    text = whole_text(10**30_000 + 7)

    assert len(text) == 30_001
    assert text.startswith("1000")
    assert text.endswith("0007")
    assert len(text) > sys.get_int_max_str_digits()


@given(some.fractions())
def test_a_ratio_reads_back_as_itself(value):
    assert Fraction(ratio_text(value)) == value


@given(some.fractions(max_denominator=10**6), some.integers(0, 8))
def test_a_rounded_number_lies_within_half_a_digit(value, decimals):
    text = decimal_text(value, decimals)

    assert abs(Fraction(text) - value) <= Fraction(1, 2 * 10**decimals)
    assert len(text.partition(".")[2]) == decimals


@pytest.mark.parametrize(
    ("value", "text"), [("1/8", "0.13"), ("-1/8", "-0.13"), ("-1/1000", "0.00"), ("2", "2.00")]
)
def test_halves_go_away_from_zero_and_nothing_is_minus_nothing(value, text):
    assert decimal_text(Fraction(value), 2) == text


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("1234567.891", "1.234.567,89", "1,234,567.89"),
        ("-1234", "-1.234,00", "-1,234.00"),
        ("999", "999,00", "999.00"),
        ("0", "0,00", "0.00"),
    ],
)
def test_shown_numbers_have_the_format_of_the_language(value, indonesian, english):
    assert shown_text(Fraction(value), 2, "id") == indonesian
    assert shown_text(Fraction(value), 2, "en") == english


def test_exact_numbers_end_or_say_that_they_do_not():
    assert exact_text(Fraction("0.013"), "id") == "0,013"
    assert exact_text(Fraction(200, 3), "id") == "66,666666..."
    assert exact_text(Fraction(-45210), "en") == "-45,210"
    assert exact_text(Fraction(10) ** 40, "id").startswith("~10^")


def test_decimals_are_those_that_show_all_where_these_are_few():
    assert [decimals_of(Fraction(each)) for each in ("3", "0.5", "0.013", "1/3")] == [0, 1, 3, 2]
    assert decimals_of("baik") == 0


def test_a_percent_sign_stands_close_and_a_word_apart():
    assert with_unit("75", "%") == "75%"
    assert with_unit("75", "orang") == "75 orang"
    assert with_unit("75", "") == "75"
