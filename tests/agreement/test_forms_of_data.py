"""The same data as Python values, JSON and CSV, in either number language, read alike."""

from __future__ import annotations

import json
from fractions import Fraction

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from iki_rules.data import from_csv_text, from_json_text, from_python
from iki_rules.limits import DEFAULT
from iki_rules.testing.grown import Book, books
from tests.agreement.running import given_to, rules_of


few = settings(max_examples=40, suppress_health_check=list(HealthCheck))


def ends(value):
    """Whether the decimals of a number end, so that a file can hold it."""
    below = value.denominator
    for factor in (2, 5):
        while below % factor == 0:
            below //= factor
    return below == 1


def decimal(value, point="."):
    places = 0
    while value % 1:
        value, places = value * 10, places + 1
    digits = str(abs(value.numerator)).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}{point}{digits[-places:]}" if places else digits)


def files_can_hold(book):
    kept = {k: v for k, v in book.data.items() if isinstance(v, str) or ends(v)}
    return Book(book.declarations, kept)


def same(program, read, passed):
    inputs, found = read[0].at(None), read[1]
    expected, _ = from_python(program, passed, numbers="id", allow_floats=False, limits=DEFAULT)
    expected = expected.at(None)
    assert not [each for each in found if each.severity == "error"]
    assert inputs.values == expected.values
    assert inputs.members == expected.members


@few
@given(books())
def test_json_is_read_like_python_values(book):
    book = files_can_hold(book)
    program = rules_of(book).program
    members = [
        f"{json.dumps(key)}: {json.dumps(value) if isinstance(value, str) else decimal(value)}"
        for key, value in given_to(book).items()
    ]
    text = "{" + ", ".join(members) + "}"
    read = from_json_text(program, text, "data.json", numbers="id", limits=DEFAULT)
    same(program, read, given_to(book))


@few
@given(books(), st.sampled_from((("id", ",", ";"), ("id", ",", "\t"), ("en", ".", ","))))
def test_csv_is_read_like_python_values(book, form):
    numbers, point, delimiter = form
    book = files_can_hold(book)
    assume(book.data)
    program = rules_of(book).program
    header = ("datum", "member", "value") if numbers == "en" else ("data", "anggota", "nilai")
    rows = [header]
    for (name, members), value in book.data.items():
        held = value if isinstance(value, str) else decimal(value, point)
        rows.append((name, f'"{"; ".join(members)}"', held))
    text = "\n".join(delimiter.join(row) for row in rows) + "\n"
    read = from_csv_text(program, text, "data.csv", numbers=numbers, limits=DEFAULT)
    same(program, read, given_to(book))


def test_decimals_are_written_as_read():
    assert decimal(Fraction(-1, 8)) == "-0.125"
    assert decimal(Fraction(1200), ",") == "1200"
