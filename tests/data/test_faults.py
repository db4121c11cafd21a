"""The wording of the data room."""

from __future__ import annotations

import inspect
import re
from fractions import Fraction

import pytest

from iki_rules.data.faults import (
    bounds,
    files,
    names,
    numbers,
    periods,
    relations,
    size,
    targets,
    values,
)
from iki_rules.diagnostics import Diagnostic, entries, phrase
from iki_rules.measure import Interval, Period
from iki_rules.text import NOWHERE, Span


ROOMS = (names, values, bounds, numbers, relations, files, size, periods, targets)
ARGUMENTS = {
    "place": Span("data.csv", 1, 2),
    "first": Span("data.csv", 3, 4),
    "first_place": Span("data.csv", 3, 4),
    "part_place": Span("data.csv", 1, 2),
    "whole_place": Span("data.csv", 3, 4),
    "near": ("ktp_el",),
    "axes": ("dokumen",),
    "needs": ("wajib",),
    "members": ("baik",),
    "missing": ("wajib[kia]",),
    "columns": ("ket",),
    "signs": (";", "\t"),
    "sources": ("SIAK",),
    "readings": ("1,5", "15"),
    "language": "id",
    "stated": Interval(Fraction(0), Fraction(100), low_closed=False, high_closed=False),
    "value": Fraction(5, 2),
    "may_be_comma": True,
    "period": Period(2023, "month", 5),
    "periods": (Period(2022), Period(2023)),
    "last": Span("data.csv", 5, 6),
}
NUMBERS = ("row", "found", "wanted", "measured", "limit", "digits", "exponent", "beyond", "total")
PHRASES = (
    "shown", "expected", "note", "column", "part_value", "whole_value", "as_written", "as_ratio",
    "made",
)  # fmt: skip


def argument(name, function):
    if function is relations.negative_part and name == "value":
        return phrase("-5%", "-5%")
    if name == "found" and function is values.wrong_unit:
        return "dokumen"
    if name == "example" and function is periods.several_periods:
        return Period(2023)
    if name == "unit" and function is periods.shorter_than_declared:
        return "quarter"
    if name == "stated" and function is periods.whole_and_parts_differ:
        return phrase("5 surat", "5 letters")
    if name == "column" and function is files.column_twice:
        return "data"
    if name in ARGUMENTS:
        return ARGUMENTS[name]
    if name in NUMBERS:
        return 7
    return phrase("kata", "word") if name in PHRASES else f"teks {name}"


def functions():
    return [
        pytest.param(function, id=name)
        for room in ROOMS
        for name, function in vars(room).items()
        if inspect.isfunction(function)
        and function.__module__ == room.__name__
        and inspect.signature(function).return_annotation == "Diagnostic"
        and not name.startswith("_")
    ]


def build(function):
    taken = {n: argument(n, function) for n in inspect.signature(function).parameters}
    return function(**taken)


@pytest.mark.parametrize("function", functions())
def test_each_fault_is_registered_under_its_own_name(function):
    found = build(function)

    assert isinstance(found, Diagnostic)
    assert entries()[found.code].slug == function.__name__.replace("_", "-")
    assert found.code.removeprefix("IKI-") in function.__doc__


@pytest.mark.parametrize("function", functions())
def test_each_fault_speaks_both_languages_and_ends_with_a_next_step(function):
    found = build(function)

    assert found.notes
    for said in (found.message, *found.notes):
        assert said.say("id")
        assert said.say("en")
        assert (
            not re.search(r"[{}]", said.say("id").replace("{x}", "").replace('{"wajib', ""))
            or function is files.json_not_object
        )
    assert found.message.say("id") != found.message.say("en") or function is values.not_finite
    assert found.notes[-1].say("id")[-1] == "."
    assert found.notes[-1].say("en")[-1] == "."


@pytest.mark.parametrize("function", functions())
def test_no_fault_speaks_of_the_machinery(function):
    found = build(function)
    said = " ".join(p.say(lang) for p in (found.message, *found.notes) for lang in ("id", "en"))

    assert not re.search(r"\b(token|parser|None|str|dict|bool|Traceback|object)\b", said)


def test_every_code_of_the_room_has_one_function():
    built = sorted(build(each.values[0]).code for each in functions())

    assert built == sorted(code for code in entries() if code.startswith("IKI-D"))


def test_values_without_a_text_have_no_place():
    assert values.not_finite("surat", "nan", NOWHERE).labels == ()


def test_a_range_is_said_with_its_ends():
    open_ends = Interval(Fraction(0), Fraction(100), low_closed=False, high_closed=False)

    assert bounds.range_words(open_ends, "%").say("id") == "lebih dari 0%, kurang dari 100%"
    assert bounds.range_words(Interval(Fraction(1), None), "").say("en") == "at least 1"
    assert bounds.range_words(Interval(None, Fraction(1)), "jam").say("id") == "maksimal 1 jam"
    assert bounds.range_words(Interval(), "jam").say("id") == "semua bilangan"
