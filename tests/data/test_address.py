"""Which datum and which members an entry speaks of."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from iki_rules.core.program import SetDef
from iki_rules.core.types import NUMBER
from tests.data.books import BOOK, codes, counted, csv_text, inputs, json_text, python


def one(data):
    found, diagnostics = python(data)
    assert len(diagnostics) == 1
    return found, diagnostics[0]


def notes(diagnostic, language="id"):
    return " ".join(note.say(language) for note in diagnostic.notes)


@pytest.mark.parametrize("name", ["wajb", "Wajib_", "WAJIBB"])
def test_an_unknown_datum_suggests_names_that_are_near(name):
    _, found = one({name: 3})

    assert found.code == "IKI-D101"
    assert "Apakah maksudnya wajib?" in notes(found)
    assert name.lower() in found.message.say("en")


def test_a_datum_may_be_suggested_by_its_title():
    assert "surat" in notes(one({"jumlahsurat": 3})[1])


def test_at_most_three_names_are_suggested():
    many = inputs(*(counted(f"surat_{letter}", "surat") for letter in "abcdef"))
    _, found = python({"surat": 1}, book=evolve(BOOK, inputs=many))

    assert notes(found[0]).count("surat_") == 3


def test_an_unknown_member_suggests_members_and_names_its_set():
    found, diagnostic = one({"wajib": {"KTP-el": 3, "kia": 4}})

    assert diagnostic.code == "IKI-D102"
    assert "dokumen" in diagnostic.message.say("en")
    assert "Did you mean ktp_el?" in notes(diagnostic, "en")
    assert found.values == {("wajib", ("kia",)): Fraction(4)}


def test_one_value_for_an_indexed_datum_is_refused_and_every_member_says_so():
    found, diagnostic = one({"wajib": 200})

    assert diagnostic.code == "IKI-D103"
    assert "wajib[kartu_keluarga]" in notes(diagnostic)
    assert [each.code for each in found.values.values()] == ["IKI-D103"] * 3
    assert found.values[("wajib", ("kia",))].subject == "wajib[kia]"


def test_one_value_for_an_open_datum_leaves_what_other_data_say_of_its_set():
    found, diagnostics = python({"capaian": 80, "pagu": {"a": 1, "b": 2}})

    assert codes(diagnostics) == ["IKI-D103"]
    assert found.set_members("program") == ("a", "b")
    assert found.values[("capaian", ("a",))].code == "IKI-D103"


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        ({"wajib[ktp_el; awal]": 1}, "wajib[kartu_keluarga]"),
        ({"wajib": {"ktp_el,kia": 1}}, "wajib[kartu_keluarga]"),
        ({"biaya[ktp_el]": 1}, "biaya[kartu_keluarga; awal]"),
        ({"biaya": {"ktp_el": 1}}, "biaya[kartu_keluarga; awal]"),
        ({"surat[ktp_el]": 1}, "surat"),
        ({"surat": {"ktp_el": 1}}, "surat"),
        ({"wajib[]": {"ktp_el": 1}}, "wajib[kartu_keluarga]"),
    ],
)
def test_too_many_or_too_few_members_are_refused_with_an_example(data, wanted):
    _, found = one(data)

    assert found.code == "IKI-D104"
    assert f"Tulis {wanted}." in notes(found)


def test_what_the_book_computes_is_not_given():
    _, found = one({"kepemilikan": {"ktp_el": 80}})

    assert found.code == "IKI-D106"
    assert "pemilik, wajib" in notes(found)


def test_a_datum_whose_declaration_was_reported_is_not_reported_again():
    found, diagnostics = python({"rusak_deklarasi": 3})

    assert diagnostics == []
    assert found.values == {}


@pytest.mark.parametrize("key", ["", "jumlah surat", "wajib[ktp_el", "1a", "wajib[a]b"])
def test_a_key_that_cannot_be_read_is_shown(key):
    assert one({key: 3})[1].code == "IKI-D107"


@pytest.mark.parametrize("member", ["", "a\u202eb", "a[b", "x" * 201, "a\u200b"])
def test_members_of_open_sets_must_be_visible_names(member):
    found, diagnostic = one({"capaian": {member: 3, "b": 4}})

    assert diagnostic.code == "IKI-D108"
    assert found.set_members("program").status == "invalid"


def test_members_of_open_sets_come_in_the_order_of_the_data_and_keep_their_spelling():
    found, diagnostics = python(
        {"capaian": {"Program B": 2, "program  a": 3}, "pagu": {"C": 1, "PROGRAM A": 5}}
    )

    assert diagnostics == []
    assert found.members["program"] == ("program b", "program a", "c")
    assert found.titles["program"]["program a"] == "program a"
    assert found.titles["program"]["program b"] == "Program B"
    assert found.values[("pagu", ("program a",))] == 5


def test_a_subset_runs_on_its_own_members_only():
    book = evolve(BOOK, inputs=inputs(counted("x", "orang", axes=("dokumen_penduduk",))))
    found, diagnostics = python({"x": {"ktp_el": 1, "kia": 2}}, book=book)

    assert codes(diagnostics) == ["IKI-D102"]
    assert list(found.values) == [("x", ("ktp_el",))]


def test_an_open_subset_tells_its_root_of_its_members():
    subset = SetDef("unggul", "program", None, None)
    book = evolve(
        BOOK,
        sets={**BOOK.sets, "unggul": subset},
        inputs={
            **BOOK.inputs,
            "y": evolve(BOOK.inputs["pagu"], key="y", axes=("unggul",), type=NUMBER),
        },
    )
    found, _ = python({"y": {"a": 1}, "pagu": {"b": 1}}, book=book)

    assert found.members == {"unggul": ("a",), "program": ("a", "b")}
    assert python({"y": {}}, book=book)[0].members == {"unggul": (), "program": ()}


def test_a_member_beside_an_unknown_one_still_counts():
    two = evolve(BOOK.inputs["biaya"], key="z", axes=("program", "tahap"))
    book = evolve(BOOK, inputs={"z": two})
    found, diagnostics = python({"z": {"a": {"tengah": 1}, "b": {"awal": 2}}}, book=book)

    assert codes(diagnostics) == ["IKI-D102"]
    assert found.members["program"] == ("a", "b")


def test_the_same_unknown_name_is_shown_three_times_and_counted():
    rows = "".join(f"wajb;m{n};1\n" for n in range(1000))
    _, diagnostics = csv_text("datum;anggota;nilai\n" + rows)

    assert codes(diagnostics) == ["IKI-D101"] * 3
    assert diagnostics[-1].repeats == 997


def test_nested_names_of_an_unknown_datum_are_one_fault_each():
    _, diagnostics = json_text('{"wajb": {"ktp_el": 1}, "srt": 2}')

    assert codes(diagnostics) == ["IKI-D101", "IKI-D101"]
