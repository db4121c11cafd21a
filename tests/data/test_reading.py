"""What one value is, for its datum."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.core.absent import Absent
from tests.data.books import codes, json_text, python


def one(key, member, value, **more):
    found, diagnostics = python({key: {member: value} if member else value}, **more)
    return found.values.get((key, (member,) if member else ())), diagnostics


@pytest.mark.parametrize(
    "value", [pytest.param(80, id="whole"), "80", "80%", "80 %", "80 persen", "80,0"]
)
def test_a_percent_is_stated_in_percent_and_held_as_a_ratio(value):
    assert one("capaian", "a", value) == (Fraction(4, 5), [])


def test_a_value_per_thousand_is_held_per_one():
    assert one("kelahiran", None, 5)[0] == Fraction(1, 200)
    assert one("kelahiran", None, "5 orang per 1000")[0] == Fraction(1, 200)


def test_each_row_has_its_own_unit():
    assert one("volume", "salin", "3 kegiatan") == (Fraction(3), [])
    assert one("volume", "rekam", "2.500,5 karakter") == (Fraction("2500.5"), [])
    assert codes(one("volume", "rekam", "3 kegiatan")[1]) == ["IKI-D208"]
    assert codes(one("volume", "salin", "2,5")[1]) == ["IKI-D209"]


@pytest.mark.parametrize(
    ("key", "value", "code", "words"),
    [
        ("surat", "seratus", "IKI-D201", ("surat", '"seratus"', "1.234,5")),
        ("surat", "n/a", "IKI-D202", ("n/a", "kosongkan", "tanda tidak berlaku")),
        ("surat", "1.5", "IKI-D203", ("1.5", "1,5 atau 15")),
        ("surat", "1 234", "IKI-D204", ("Tulis 1234.",)),
        ("surat", "1 2 juta", "IKI-D204", ("tanpa spasi",)),
        ("surat", "1E3", "IKI-D205", ("lengkap",)),
        ("surat", "１２", "IKI-D206", ("0 sampai 9",)),
        ("surat", "9" * 101, "IKI-D207", ("100 angka", "400")),
        ("surat", "200 orang", "IKI-D208", ("orang", "surat")),
        ("surat", "80%", "IKI-D208", ("%", "surat")),
        ("surat", "12,5", "IKI-D209", ("12,5", "surat", "utuh")),
        ("surat", "-3", "IKI-D210", ("-3", "0 atau lebih")),
        ("surat", "-2,5", "IKI-D210", ("-2,5",)),
        ("kepuasan", "24,99", "IKI-D211", ("24,99 indeks", "minimal 25 indeks")),
        ("rasio", "100,1", "IKI-D211", ("100,1%", "maksimal 100%")),
        ("surat", True, "IKI-D214", ("1 atau 0",)),
        ("surat", "5 juta", "IKI-D218", ("semua nolnya",)),
    ],
)
def test_each_fault_names_the_value_and_a_next_step(key, value, code, words):
    left, diagnostics = one(key, None, value)
    said = " ".join(
        [diagnostics[0].message.say("id"), *(note.say("id") for note in diagnostics[0].notes)]
    )

    assert codes(diagnostics) == [code]
    assert [word for word in words if word not in said] == []
    assert isinstance(left, Absent)
    assert (left.status, left.code, left.subject) == ("invalid", code, key)
    assert left.message == diagnostics[0].message


def test_a_plain_number_takes_no_unit():
    _, diagnostics = one("pagu", "a", "3 orang")

    assert codes(diagnostics) == ["IKI-D208"]
    assert "tanpa satuan" in diagnostics[0].message.say("id")


def test_what_to_write_is_typed_in_the_format_of_the_data_in_both_languages():
    _, diagnostics = one("surat", None, "0,013", numbers="en")

    assert "0.013 atau 13" in diagnostics[0].message.say("id")
    assert "0.013 or 13" in diagnostics[0].message.say("en")


@pytest.mark.parametrize("mark", ["tidak berlaku", "TB", " tb "])
def test_a_declared_mark_is_a_reason_and_no_fault(mark):
    left, diagnostics = one("capaian", "a", mark)

    assert diagnostics == []
    assert (left.status, left.code, left.subject) == ("not_applicable", None, "capaian[a]")


def test_a_mark_of_another_datum_is_a_fault():
    assert codes(one("surat", None, "tb")[1]) == ["IKI-D201"]


def test_a_member_is_read_in_any_case():
    assert one("keadaan", "kia", " Baik ") == ("baik", [])


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        ("bagus", "IKI-D212", ("kondisi", "bagus", "baik, rusak")),
        ("rusa", "IKI-D212", ("Apakah maksudnya rusak?",)),
        ("1,5", "IKI-D212", ("kondisi",)),
        (1, "IKI-D213", ("kondisi", "baik, rusak")),
        (True, "IKI-D213", ("kondisi",)),
    ],
)
def test_a_value_outside_its_set_is_refused(value, code, words):
    left, diagnostics = one("keadaan", "kia", value)
    said = " ".join(
        [diagnostics[0].message.say("id"), *(note.say("id") for note in diagnostics[0].notes)]
    )

    assert codes(diagnostics) == [code]
    assert [word for word in words if word not in said] == []
    assert left.code == code


def test_a_member_has_no_unit():
    from tests.data.books import csv_text  # noqa: PLC0415 - used here only

    _, diagnostics = csv_text("datum;anggota;nilai;satuan\nkeadaan;kia;baik;orang\n")

    assert codes(diagnostics) == ["IKI-D208"]


def test_an_empty_object_is_no_value():
    assert codes(json_text('{"surat": {}}')[1]) == ["IKI-D217"]


@given(st.fractions(min_value=0, max_value=1))
def test_a_range_holds_its_ends_and_all_between(value):
    found, diagnostics = one("rasio", None, value * 100)

    assert found == value
    assert "IKI-D211" not in codes(diagnostics)
