"""Values held against one another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.core.absent import Absent
from iki_rules.core.program import Program
from iki_rules.data import from_python
from tests.data.books import (
    BOOK,
    DOCUMENTS,
    SETS,
    codes,
    counted,
    csv_text,
    inputs,
    python,
    seen,
)


COUNTS = st.dictionaries(st.sampled_from(DOCUMENTS), st.integers(0, 5))


@given(COUNTS, COUNTS)
def test_a_part_is_held_against_its_whole_member_by_member(parts, wholes):
    found, diagnostics = python({"pemilik": parts, "wajib": wholes})

    broken = {m for m in parts if m in wholes and parts[m] > wholes[m]}
    lost = {key for key, value in found.values.items() if isinstance(value, Absent)}
    assert lost == {(name, (m,)) for m in broken for name in ("pemilik", "wajib")}
    assert len(diagnostics) == len(broken)


def test_a_part_over_its_whole_shows_both_values_and_both_places():
    text = "datum;anggota;nilai\nwajib;kia;200\npemilik;kia;201\n"
    found, diagnostics = csv_text(text)

    assert codes(diagnostics) == ["IKI-D301"]
    assert "pemilik[kia] = 201 orang" in diagnostics[0].message.say("id")
    assert "wajib[kia] = 200 orang" in diagnostics[0].message.say("id")
    spans = [label.span for label in diagnostics[0].labels]
    assert [found.source.text[s.start : s.end] for s in spans] == ["201", "200"]
    assert found.values[("wajib", ("kia",))].code == "IKI-D301"


def test_one_whole_may_be_broken_by_several_parts():
    book = Program(
        sets=SETS,
        inputs=inputs(
            counted("semua", "orang"),
            counted("bagian", "orang", axes=("dokumen",), part_of="semua"),
        ),
    )
    found, diagnostics = python(
        {"semua": 10, "bagian": {"ktp_el": 11, "kia": 12, "kartu_keluarga": 3}}, book=book
    )

    assert codes(diagnostics) == ["IKI-D301", "IKI-D301"]
    assert found.values[("bagian", ("kartu_keluarga",))] == 3
    assert found.values[("semua", ())].code == "IKI-D301"


def test_a_part_over_a_subset_is_held_against_the_same_members():
    book = Program(
        sets=SETS,
        inputs=inputs(
            counted("wajib", "orang", axes=("dokumen",)),
            counted("sub", "orang", axes=("dokumen_penduduk",), part_of="wajib"),
        ),
    )
    _, diagnostics = python({"wajib": {"ktp_el": 1}, "sub": {"ktp_el": 2}}, book=book)

    assert codes(diagnostics) == ["IKI-D301"]


def test_a_part_of_a_whole_on_other_sets_or_without_one_is_not_compared():
    book = Program(
        sets=SETS,
        inputs=inputs(
            counted("wajib", "orang", axes=("dokumen",)),
            counted("satu", "orang", part_of="wajib"),
            counted("dua", "orang", part_of="tidak_ada"),
        ),
    )
    _, diagnostics = python({"wajib": {"ktp_el": 1}, "satu": 5, "dua": 6}, book=book)

    assert diagnostics == []


def test_a_part_below_zero_is_refused():
    found, diagnostics = python({"porsi": -5, "seluruhnya": 10})

    assert codes(diagnostics) == ["IKI-D302"]
    assert "-5%" in diagnostics[0].message.say("id")
    assert found.values[("porsi", ())].code == "IKI-D302"
    assert found.values[("seluruhnya", ())] == Fraction(1, 10)


@pytest.mark.parametrize(
    ("values", "warns"),
    [
        ({"a": "0,8"}, True),
        ({"a": "0,8", "b": 1, "c": 0}, True),
        ({"a": "0,8", "b": "1,01"}, False),
        ({"a": 0}, False),
        ({"a": "0,8%"}, False),
        ({"a": "0,8", "b": "0,9 persen"}, False),
        ({"a": "-0,8"}, False),
        ({}, False),
    ],
)
def test_percents_that_look_like_ratios_are_asked_about(values, warns):
    found, diagnostics = python({"capaian": values})

    assert codes(diagnostics) == (["IKI-D303"] if warns else [])
    assert all(isinstance(each, Fraction) for each in found.values.values())


def test_both_readings_of_a_percent_are_shown():
    found, diagnostics = csv_text("datum;anggota;nilai\ncapaian;a;0\ncapaian;b;0,85\n")
    said = " ".join(note.say("id") for note in diagnostics[0].notes)

    assert diagnostics[0].severity == "warning"
    assert "0,85%" in said
    assert "85%" in said.replace("0,85%", "")
    assert seen(found, diagnostics[0]) == "0,85"


def missing(data, book=BOOK):
    _, diagnostics = from_python(book, data, numbers="id")
    return [each for each in diagnostics if each.code in {"IKI-D304", "IKI-D305"}]


def test_data_that_are_not_there_give_one_hint_each_and_no_error():
    found = missing({})

    assert {each.code for each in found} == {"IKI-D305"}
    assert len(found) == len(BOOK.inputs)
    assert {each.severity for each in found} == {"hint"}
    assert any("SIAK" in note.say("id") for each in found for note in each.notes)


def test_members_without_a_value_are_listed_in_one_warning():
    found = [each for each in missing({"wajib": {"kia": 1}}) if each.code == "IKI-D304"]

    assert len(found) == 1
    assert found[0].severity == "warning"
    assert "wajib[kartu_keluarga], wajib[ktp_el]" in found[0].message.say("id")


def test_members_of_open_sets_are_expected_of_every_datum_on_the_set():
    found = [
        each
        for each in missing({"capaian": {"a": 80, "b": None}, "pagu": {"c": 1}})
        if each.code == "IKI-D304"
    ]

    assert [each.message.say("id") for each in found] == [
        "capaian belum diisi untuk capaian[b], capaian[c]",
        "pagu belum diisi untuk pagu[a], pagu[b]",
    ]


def test_a_long_list_is_cut_and_counted():
    wide = {
        **SETS,
        "besar": evolve(
            SETS["tahap"],
            key="besar",
            root="besar",
            members=tuple(f"m{number}" for number in range(5000)),
        ),
    }
    book = Program(sets=wide, inputs=inputs(counted("x", "orang", axes=("besar", "besar"))))
    found = missing({"x": {"m1": {"m1": 1}}}, book)

    assert "24.999.989" in found[0].message.say("id")


def test_an_open_set_that_is_empty_lacks_nothing():
    assert "capaian" not in {each.message.say("id").split()[0] for each in missing({"capaian": {}})}


def test_faulty_data_are_not_missing_as_well():
    found = missing({"wajib": 5, "surat": "banyak"})

    assert {"wajib", "surat"} & {each.message.say("id").split()[0] for each in found} == set()
