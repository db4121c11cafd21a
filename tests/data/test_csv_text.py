"""CSV data in both forms."""

from __future__ import annotations

import csv
import io
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.core.absent import Absent
from iki_rules.limits import Limits
from iki_rules.measure import Period
from tests.data.books import codes, csv_text, seen


LONG = "datum;anggota;nilai\nwajib;ktp_el;1.000\nwajib;kia;12\nsurat;;5\n"
VALUES = {
    ("wajib", ("ktp_el",)): Fraction(1000),
    ("wajib", ("kia",)): Fraction(12),
    ("surat", ()): Fraction(5),
}


@pytest.mark.parametrize(
    ("text", "numbers", "delimiter", "layout"),
    [
        (LONG, "id", ";", "long"),
        ("\ufeff" + LONG, "id", ";", "long"),
        (LONG.replace("\n", "\r\n"), "id", ";", "long"),
        (LONG.replace("\n", "\r"), "id", ";", "long"),
        (LONG.replace(";", "\t"), "id", "\t", "long"),
        (LONG.replace(";", ",").replace("1.000", '"1,000"'), "en", ",", "long"),
        ("Data; Member ;VALUE\nwajib[ktp_el];;1000\nwajib;kia;12\nsurat;;5", "id", ";", "long"),
        ("\n\n" + LONG + "\n;;\n", "id", ";", "long"),
        ("wajib[ktp_el];wajib[kia];surat\n1000;12;5\n", "id", ";", "wide"),
        ('"wajib[ktp_el]",wajib[kia],surat\n"1.000",12,5\n', "id", ",", "wide"),
    ],
)
def test_every_way_of_writing_gives_the_same_values(text, numbers, delimiter, layout):
    found, diagnostics = csv_text(text, numbers=numbers)

    assert diagnostics == []
    assert found.values == VALUES
    assert (found.format.delimiter, found.format.layout) == (delimiter, layout)


def test_a_quoted_key_may_hold_the_delimiter():
    found, diagnostics = csv_text('"biaya[kia;awal]";surat\n2;3\n')

    assert diagnostics == []
    assert found.values[("biaya", ("kia", "awal"))] == 2


def test_an_unquoted_key_that_holds_the_delimiter_is_told_to_be_quoted():
    found, diagnostics = csv_text("biaya[kia;awal];surat\n2;1;3\n")

    assert codes(diagnostics) == ["IKI-D107", "IKI-D107"]
    assert seen(found, diagnostics[0]) == "biaya[kia"
    assert "kutip" in diagnostics[0].notes[-1].say("id")


def test_one_column_needs_no_delimiter():
    assert csv_text("kepuasan\n82,5\n")[0].values == {("kepuasan", ()): Fraction("82.5")}
    found = csv_text("kepuasan\n82.5\n", numbers="en")[0]
    assert found.values == {("kepuasan", ()): Fraction("82.5")}


def test_unit_source_and_period_columns_are_read():
    text = (
        "datum;anggota;periode;nilai;satuan;sumber\n"
        'wajib;ktp_el;2023;5;orang;"SIAK, 31 Desember"\n'
        "capaian;a;2023;80;persen;\n"
    )
    found, diagnostics = csv_text(text)

    assert diagnostics == []
    assert found.period == Period(2023)
    assert found.places[("wajib", ("ktp_el",))].source == "SIAK, 31 Desember"
    assert found.values[("capaian", ("a",))] == Fraction(4, 5)


def test_of_several_years_one_must_be_asked_for():
    text = "datum;periode;nilai\nsurat;2023;1\nkepuasan;2024;80\n"
    found, diagnostics = csv_text(text)

    assert codes(diagnostics) == ["IKI-D411"]
    assert "2023" in diagnostics[0].message.say("id")
    assert found.values[("surat", ())].status == "wrong_period"


def test_the_wrong_unit_is_marked_in_its_own_cell():
    found, diagnostics = csv_text("datum;anggota;nilai;satuan\nwajib;kia;5;dokumen\n")

    assert codes(diagnostics) == ["IKI-D208"]
    assert seen(found, diagnostics[0]) == "dokumen"
    said = diagnostics[0].message.say("id")
    assert "dokumen" in said
    assert "orang" in said


def test_a_unit_beside_an_empty_cell_is_nothing():
    assert csv_text("datum;nilai;satuan\nsurat;;dokumen\n")[1] == []


@pytest.mark.parametrize(
    "text",
    [
        'datum;anggota;nilai\n"wajib";"ktp_el";" 1.5 "\n',
        'datum;anggota;nilai\n"wa""jib";x;1\nwajib;ktp_el;1.5\n',
        'datum;anggota;nilai\n"catatan\nbaris";;1\nwajib;ktp_el;1.5',
        "datum;anggota;nilai\r\nwajib;ktp_el;1.5\r\n",
    ],
)
def test_cells_are_marked_as_they_stand(text):
    found, diagnostics = csv_text(text)

    assert "1.5" in seen(found, diagnostics[-1])
    assert seen(found, diagnostics[-1]).strip('" ') == "1.5"


def test_places_are_rows_and_cells():
    found, _ = csv_text('"datum";anggota;nilai\n"wajib";ktp_el;"200"\n')
    place = found.places[("wajib", ("ktp_el",))]

    assert (place.file, place.row, place.column) == ("data.csv", 2, 3)
    assert found.source.text[place.span.start : place.span.end] == '"200"'


def test_a_ragged_row_is_named_and_its_datum_is_lost():
    found, diagnostics = csv_text("datum,anggota,nilai\nwajib,ktp_el,12,5\nwajib,kia,3\nsurat\n")

    assert codes(diagnostics) == ["IKI-D406", "IKI-D406"]
    assert "2" in diagnostics[0].message.say("id")
    assert "kutip" in diagnostics[0].notes[0].say("id")
    assert found.values[("wajib", ("ktp_el",))].code == "IKI-D406"
    assert found.values[("wajib", ("kia",))] == 3
    assert found.values[("surat", ())].code == "IKI-D406"


def test_a_ragged_row_without_its_member_makes_the_open_set_unsure():
    found, diagnostics = csv_text("datum;nilai;anggota\ncapaian;80;a\ncapaian;90\n")

    assert codes(diagnostics) == ["IKI-D406"]
    assert found.set_members("program").status == "invalid"
    assert found.values[("capaian", ("a",))].status == "invalid"


def test_a_ragged_row_that_names_no_datum_is_still_reported():
    _, diagnostics = csv_text("nilai;datum\n5\n")

    assert codes(diagnostics) == ["IKI-D406"]


def test_many_ragged_rows_are_grouped():
    rows = "".join(f"capaian;p{n}\n" for n in range(10))
    _, diagnostics = csv_text("datum;anggota;nilai\n" + rows)

    assert codes(diagnostics) == ["IKI-D406"] * 3
    assert [each.repeats for each in diagnostics] == [0, 0, 7]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "IKI-D409"),
        ("\n\n", "IKI-D409"),
        ("datum;nilai\n", "IKI-D409"),
        ("datum;anggota\nsurat;5\n", "IKI-D403"),
        ("anggota;nilai\nktp_el;5\n", "IKI-D403"),
        ("datum;data;nilai\nsurat;surat;5\n", "IKI-D404"),
        ("surat;wajib[kia],kepuasan\n1;2\n", "IKI-D405"),
        ('datum;nilai\nsurat;"5\n', "IKI-D407"),
        ('datum;nilai\nsurat;"5"x\n', "IKI-D407"),
        ('"datum;nilai\nsurat;5\n', "IKI-D407"),
        ("surat;kepuasan\n1;80\n2;90\n", "IKI-D408"),
        ("surat;kepuasan\n1\n", "IKI-D406"),
    ],
)
def test_a_text_that_cannot_be_relied_on_makes_every_datum_invalid(text, code):
    found, diagnostics = csv_text(text)

    assert codes(diagnostics) == [code]
    if code != "IKI-D409" or not text.strip():
        assert found.values[("surat", ())].code == code


def test_the_delimiter_that_gives_known_columns_is_taken():
    found, diagnostics = csv_text("datum;nilai;catatan, bebas\nsurat;5;\n")

    assert codes(diagnostics) == ["IKI-D410"]
    assert found.format.delimiter == ";"
    assert found.values == {("surat", ()): Fraction(5)}


def test_columns_without_meaning_are_named_once():
    _, diagnostics = csv_text("datum;nilai;ket;pic\nsurat;5;x;y\n")

    assert codes(diagnostics) == ["IKI-D410"]
    assert diagnostics[0].severity == "warning"
    assert "ket, pic" in diagnostics[0].message.say("en")


def test_formulas_are_text_and_text_is_no_number():
    _, diagnostics = csv_text('datum;anggota;nilai\npagu;a;=1+1\npagu;b;"@SUM(A1)"\npagu;c;+5\n')

    assert codes(diagnostics) == ["IKI-D201"] * 3


def test_a_member_given_twice_shows_both_places():
    text = "datum;anggota;nilai\nwajib;ktp_el;1\nwajib;KTP_EL;1\n"
    found, diagnostics = csv_text(text)

    assert codes(diagnostics) == ["IKI-D105"]
    rows = [found.source.position(label.span.start)[0] for label in diagnostics[0].labels]
    assert rows == [3, 2]
    assert found.values[("wajib", ("ktp_el",))].code == "IKI-D105"


def test_an_empty_cell_is_missing_and_names_its_member():
    found, diagnostics = csv_text("datum;anggota;nilai\ncapaian;a;80\ncapaian;b;\n")

    assert diagnostics == []
    assert found.members == {"program": ("a", "b")}
    assert ("capaian", ("b",)) not in found.values


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        ({"data_bytes": len(LONG) - 1}, "IKI-D501"),
        ({"data_rows": 2}, "IKI-D502"),
        ({"data_columns": 2}, "IKI-D503"),
        ({"cell_characters": 6}, "IKI-D504"),
    ],
)
def test_each_limit_refuses_just_above_and_accepts_just_below(limits, code):
    ((name, value),) = limits.items()

    found, diagnostics = csv_text(LONG, limits=Limits(**limits))

    assert codes(diagnostics) == [code]
    assert all(isinstance(each, Absent) for each in found.values.values())
    assert csv_text(LONG, limits=Limits(**{name: value + 1}))[1] == []


def test_a_cell_beyond_what_the_reader_takes_is_too_long_and_an_open_quote_is_one():
    huge = "x" * 200_000
    assert codes(csv_text(f"datum;nilai\nsurat;{huge}\n")[1]) == ["IKI-D504"]
    assert codes(csv_text(f'datum;nilai\nsurat;"{huge}\n')[1]) == ["IKI-D407"]


def test_the_csv_settings_of_the_host_are_left_alone():
    before = csv.field_size_limit()
    csv_text(LONG)

    assert csv.field_size_limit() == before


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5))
def test_whatever_a_csv_writer_wrote_is_read_without_a_syntax_fault(rows):
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows([("datum", "anggota", "nilai"), *rows])

    found = set(codes(csv_text(written.getvalue())[1]))

    assert not found & {"IKI-D406", "IKI-D407", "IKI-D405", "IKI-D504"}


@given(st.text('datum;nilai,\n\r"\t[]15', max_size=60))
def test_no_text_is_too_odd_to_answer(text):
    found, diagnostics = csv_text(text)

    for each in diagnostics:
        assert 0 <= each.span.start <= each.span.end <= len(found.source.text)
