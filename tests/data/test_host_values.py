"""Data that a host passes as Python values."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.core.absent import Absent
from iki_rules.limits import Limits
from tests.data.books import BOOK, codes, python


def value(data, key="pagu", member="a", **more):
    found, diagnostics = python({key: {member: data}}, **more)
    return found.values.get((key, (member,))), codes(diagnostics)


@pytest.mark.parametrize(
    ("given_value", "exact"),
    [
        (3, Fraction(3)),
        (-3, Fraction(-3)),
        (Fraction(1, 3), Fraction(1, 3)),
        (Decimal("0.10"), Fraction(1, 10)),
        ("1.234,5", Fraction(2469, 2)),
    ],
)
def test_exact_values_are_kept_exactly(given_value, exact):
    assert value(given_value) == (exact, [])


@given(st.fractions())
def test_every_fraction_is_kept(exact):
    assert value(exact) == (exact, [])


def test_text_is_read_in_the_declared_format():
    assert value("1,5") == (Fraction(3, 2), [])
    assert value("1.5", numbers="en") == (Fraction(3, 2), [])
    assert value("1.5")[1] == ["IKI-D203"]


def test_none_and_empty_text_are_missing():
    for nothing in (None, "", "  "):
        assert value(nothing) == (None, [])


@pytest.mark.parametrize(
    ("given_value", "code"),
    [
        (True, "IKI-D214"),
        (0.5, "IKI-D215"),
        (math.nan, "IKI-D216"),
        (math.inf, "IKI-D216"),
        (Decimal("NaN"), "IKI-D216"),
        (Decimal("sNaN"), "IKI-D216"),
        (Decimal("-Infinity"), "IKI-D216"),
        (Decimal("1e401"), "IKI-D207"),
        (Decimal("1e1000000"), "IKI-D207"),
        (Decimal("9" * 101), "IKI-D207"),
        pytest.param(1 << 2_000_000, "IKI-D207", id="huge"),
        ([1], "IKI-D217"),
        (object(), "IKI-D217"),
        ({"b": 1}, "IKI-D104"),
        (b"1", "IKI-D217"),
        (1j, "IKI-D217"),
    ],
)
def test_what_is_no_exact_number_is_refused(given_value, code):
    found, diagnostics = python({"pagu": {"a": given_value}})

    assert codes(diagnostics) == [code]
    left = found.values.get(("pagu", ("a",)))
    assert left is None or isinstance(left, Absent)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_an_allowed_float_is_its_shortest_decimal(number):
    assert value(number, allow_floats=True) == (Fraction(repr(number)), [])


def test_an_infinite_float_is_refused_even_where_floats_are_allowed():
    assert value(math.inf, allow_floats=True)[1] == ["IKI-D216"]


def test_a_refused_float_says_how_to_pass_it():
    _, diagnostics = python({"kepuasan": 88.1})
    said = " ".join(note.say("en") for note in diagnostics[0].notes)

    assert "kepuasan = 88.1" in diagnostics[0].message.say("id")
    assert 'Decimal("88.1")' in said
    assert "allow_floats" in said


def test_keys_may_nest_or_stand_in_brackets():
    nested, first = python({"biaya": {"kia": {"awal": 1, "akhir": 2}}})
    written, second = python({"biaya[kia; awal]": 1, "BIAYA[kia,akhir]": 2})
    mixed, third = python({"biaya[kia]": {"awal": 1}, "biaya": {"kia;akhir": 2}})

    assert first == second == third == []
    assert nested.values == written.values == mixed.values
    assert nested.values[("biaya", ("kia", "awal"))] == 1


@dataclass
class Record:
    surat: int
    capaian: dict


@attrs.frozen
class FrozenRecord:
    surat: int
    capaian: dict


@pytest.mark.parametrize("kind", [Record, FrozenRecord])
def test_records_are_read_by_their_fields(kind):
    found, diagnostics = python(kind(3, {"a": 80}))

    assert diagnostics == []
    assert found.values == {("surat", ()): Fraction(3), ("capaian", ("a",)): Fraction(4, 5)}


@pytest.mark.parametrize("data", [None, 3, "surat", [("surat", 3)], Record])
def test_what_is_no_mapping_is_refused(data):
    found, diagnostics = python(data)

    assert codes(diagnostics) == ["IKI-D217"]
    assert found.values == {}


def test_keys_that_are_no_text_are_refused():
    found, diagnostics = python({"capaian": {2021: 5}, 7: 1, None: 2, 1 << 500_000: 3})

    assert set(codes(diagnostics)) == {"IKI-D107"}
    assert found.values == {}


def test_a_mapping_that_holds_itself_ends():
    data = {}
    data["capaian"] = data
    data["surat"] = data

    found, diagnostics = python(data)

    assert set(codes(diagnostics)) <= {"IKI-D104", "IKI-D101"}
    assert found.values == {("surat", ()): found.values[("surat", ())]}


def test_rows_are_counted_while_reading():
    found, diagnostics = python(
        {"capaian": {f"p{n}": n for n in range(50)}}, limits=Limits(data_rows=10)
    )

    assert codes(diagnostics) == ["IKI-D502"]
    assert {each.status for each in found.values.values()} == {"invalid"}


def test_the_key_is_the_place():
    found, _ = python({"wajib": {"KTP_el": 3}})

    assert found.places[("wajib", ("ktp_el",))].key == "wajib[KTP_el]"
    assert found.format.kind == "python"
    assert found.source is None


def test_the_hosts_data_are_left_as_they_were():
    data = {"wajib": {"ktp_el": 3}}
    python(data)

    assert data == {"wajib": {"ktp_el": 3}}
    assert BOOK.inputs["wajib"].axes == ("dokumen",)
