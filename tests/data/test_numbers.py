"""Number text: what each format reads, and what it asks about."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.data.numbers import Unreadable, Written, read_number, write_number
from iki_rules.limits import DEFAULT, Limits


LANGUAGES = ("id", "en")


def decimals(most=10**9):
    return st.builds(
        lambda digits, places: Fraction(digits, 10**places),
        st.integers(-most, most),
        st.integers(0, 8),
    )


@given(decimals(), st.sampled_from(LANGUAGES))
def test_a_written_number_reads_back_as_itself(value, language):
    assert read_number(write_number(value, language), language, DEFAULT) == Written(value)


@given(st.integers(1000, 10**12), st.sampled_from(LANGUAGES))
def test_grouping_in_threes_changes_nothing(value, language):
    group = "." if language == "id" else ","
    text = f"{value:,}".replace(",", group)

    assert read_number(text, language, DEFAULT) == Written(Fraction(value))


@given(st.from_regex(r"[0-9]{1,4}([.,][0-9]{3})?([.,][0-9]{1,3})?", fullmatch=True))
def test_what_both_formats_read_is_the_same_only_without_signs(text):
    found = [read_number(text, language, DEFAULT) for language in LANGUAGES]

    if all(isinstance(each, Written) for each in found):
        assert (found[0] == found[1]) == text.isdigit()


@given(st.text(max_size=20), st.sampled_from(LANGUAGES))
def test_no_text_is_too_odd_to_answer(text, language):
    assert isinstance(read_number(text, language, DEFAULT), Written | Unreadable)


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("1.234,5", "id", "1234.5", ""),
        ("1.000", "id", "1000", ""),
        ("0,013", "id", "0.013", ""),
        ("1234.5", "en", "1234.5", ""),
        ("1_234.5", "en", "1234.5", ""),
        ("1,234.5", "en", "1234.5", ""),
        ("  -3 ", "id", "-3", ""),
        ("−3", "id", "-3", ""),
        ("80%", "id", "80", "%"),
        ("80 persen", "id", "80", "persen"),
        ("200\u00a0orang", "id", "200", "orang"),
        ("5 per 1000 karakter", "id", "5", "per 1000 karakter"),
    ],
)
def test_numbers_are_read_as_people_type_them(text, language, value, unit):
    assert read_number(text, language, DEFAULT) == Written(Fraction(value), unit)


@pytest.mark.parametrize(
    ("text", "language", "readings"),
    [
        ("1.5", "id", ("1.5", "15")),
        ("0.013", "id", ("0.013", "13")),
        ("12.50", "id", ("12.5", "1250")),
        ("0,013", "en", ("0.013", "13")),
        ("1,5", "en", ("1.5", "15")),
        ("1.234,5", "en", ("1234.5", "1.2345")),
        ("1,234.5", "id", ("1234.5", "1.2345")),
        ("-1.5", "id", ("-1.5", "-15")),
    ],
)
def test_a_number_of_the_other_format_is_answered_with_both_readings(text, language, readings):
    found = read_number(text, language, DEFAULT)

    assert found == Unreadable("ambiguous", tuple(Fraction(each) for each in readings))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "text"),
        ("seratus", "text"),
        ("=1+1", "text"),
        ("+5", "text"),
        ("@SUM(A1)", "text"),
        ("(5)", "text"),
        ("1.2.2023", "text"),
        ("12/05/2023", "exponentless"),
        ("5-", "text"),
        ("7 - 8", "text"),
        ("-", "nothing"),
        ("N/A", "nothing"),
        ("Kosong", "nothing"),
        ("nan", "nothing"),
        ("1 234,5", "spaced"),
        ("1\u202f234", "spaced"),
        ("1\u00a0234", "spaced"),
        ("1'234", "spaced"),
        ("1E5", "exponent"),
        ("1,5e+3", "exponent"),
        ("١٢", "digits"),
        ("１２", "digits"),
        ("5 juta", "word"),
        ("2 ribu orang", "word"),
    ],
)
def test_what_is_no_number_says_why(text, why):
    found = read_number(text, "id", DEFAULT)

    if why == "exponentless":
        # A date begins like a number; what follows is no unit of any datum.
        assert found == Written(Fraction(12), "/05/2023")
    else:
        assert isinstance(found, Unreadable)
        assert found.why == why


def test_a_spaced_number_is_read_without_its_spaces():
    assert read_number("1 234,5", "id", DEFAULT) == Unreadable("spaced", (Fraction("1234.5"),))
    assert read_number("1 2 juta", "id", DEFAULT) == Unreadable("spaced", ())


def test_digits_are_counted_before_they_are_read():
    assert isinstance(read_number("9" * 100, "id", DEFAULT), Written)
    assert read_number("9" * 101, "id", DEFAULT) == Unreadable("long")
    assert read_number("9" * 1_000_000, "id", DEFAULT) == Unreadable("long")
    assert read_number("1234", "id", Limits(digits=3)) == Unreadable("long")
