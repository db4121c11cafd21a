"""Targets that come with the data."""

from __future__ import annotations

from fractions import Fraction

import pytest

import iki_rules as iki


BOOK = """bahasa id

himpunan layanan = kk; ktp

data a dalam orang
data b dalam orang

indikator tuntas "Pelayanan tuntas" dalam %
    rumus   a / b x 100%
    arah    makin besar

indikator lama[layanan] dalam menit/dokumen dicatat
    arah    makin kecil

indikator buku dalam hari dicatat
    target  2023: 10 hari
    arah    makin kecil
"""
DATA = {"a": 9, "b": 10, "lama": {"kk": 5, "ktp": 6}, "buku": 8}


def evaluated(targets, book=BOOK, **how):
    return iki.loads(book).evaluate({**DATA, **targets}, **how)


def target(id, targets, **how):
    return evaluated(targets, **how)[id].target


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (93, 93),
        ("94", 94),
        ("93%", 93),
        ("92,5 %", Fraction(185, 2)),
        (Fraction(1, 3), Fraction(1, 3)),
        ("1.000", 1000),
    ],
)
def test_a_number_is_in_the_unit_of_the_indicator(given, value):
    found = target("tuntas", {"target[tuntas]": given})

    assert (found.value, found.status) == (value, "ok")
    assert (found.origin.kind, found.origin.key) == ("data", "target[tuntas]")


@pytest.mark.parametrize(
    ("given", "ends"),
    [
        ("<= 25", (None, 25, True, True)),
        ("< 10 menit/dokumen", (None, 10, True, False)),
        ("maksimal 10", (None, 10, True, True)),
        (">= 3", (3, None, True, True)),
        ("7 s.d. 8", (7, 8, True, True)),
        ("7 to 8 menit/dokumen", (7, 8, True, True)),
        ("7,5 s.d. < 8", (Fraction(15, 2), 8, True, False)),
    ],
)
def test_a_range_is_written_as_in_a_rule_book(given, ends):
    found = target("lama[ktp]", {"target[lama; ktp]": given})

    assert (found.low, found.high, found.low_closed, found.high_closed) == ends


def test_numbers_follow_the_format_of_the_data():
    found = target("tuntas", {"target[tuntas]": "92.5%"}, numbers="en")

    assert found.value == Fraction(185, 2)


def test_nested_keys_and_periods_say_the_same():
    nested = {"target": {"lama": {"kk": {"2023": 5, "2024": "<= 4"}}, "tuntas": 90}}

    assert target("lama[kk]", nested, period=2023).value == 5
    assert target("lama[kk]", nested, period=2024).high == 4
    assert target("lama[kk]", nested, period=2025).status == "no_version"
    assert target("tuntas", nested, period=2025).value == 90


@pytest.mark.parametrize(
    ("targets", "code"),
    [
        ({"target[tuntass]": 90}, "IKI-D701"),
        ({"target[tuntas]": "sembilan puluh"}, "IKI-D702"),
        ({"target[tuntas]": "90; 91"}, "IKI-D702"),
        ({"target[tuntas]": "2023: 90"}, "IKI-D702"),
        ({"target[tuntas]": "(a + b)"}, "IKI-D702"),
        ({"target[tuntas]": "90 orang"}, "IKI-D703"),
        ({"target[tuntas]": "<= 90 orang"}, "IKI-D703"),
        ({"target[tuntas]": "9 s.d. 8"}, "IKI-D704"),
        ({"target[tuntas]": "0,93"}, "IKI-D705"),
        ({"target[tuntas]": ">= 0,93"}, "IKI-D705"),
        ({"target[lama]": 5}, "IKI-D707"),
        ({"target[lama; kia]": 5}, "IKI-D707"),
        ({"target[tuntas; ktp]": 5}, "IKI-D707"),
        ({"target[tuntas]": "9.5"}, "IKI-D203"),
        ({"target[tuntas]": "-"}, "IKI-D202"),
        ({"target[tuntas]": 1, "target": {"tuntas": 1}}, "IKI-D105"),
    ],
)
def test_a_target_is_checked_like_a_value(targets, code):
    assert code in {each.code for each in evaluated(targets).diagnostics}


def test_a_faulty_target_is_a_reason_and_not_left_out():
    found = target("tuntas", {"target[tuntas]": "banyak"})

    assert (found.status, found.absent.code) == ("invalid", "IKI-D702")


def test_nothing_is_no_target():
    assert target("tuntas", {"target[tuntas]": None}) is None
    assert target("tuntas", {"target[tuntas]": " "}) is None


def test_an_unknown_indicator_is_told_with_what_may_be_meant():
    (found,) = evaluated({"target[pelayanan tuntas]": 90, "target[tuntass]": 90}).diagnostics[:1]

    assert found.code == "IKI-D701"
    assert "tuntas" in found.notes[0].say("id")


def test_book_and_data_may_agree_and_may_not_differ():
    equal = evaluated({"target[buku]": "10 hari"}, period=2023)
    other = evaluated({"target[buku]": "9 hari"}, period=2023)

    assert equal["buku"].target.value == 10
    assert equal["buku"].target.origin.kind == "book"
    assert not equal.diagnostics
    assert [each.code for each in other.diagnostics] == ["IKI-X221"]
    assert (other["buku"].target.status, other["buku"].target.value) == ("invalid", None)


def test_data_may_give_the_target_that_the_book_has_for_another_period():
    found = evaluated({"target": {"buku": {"2024": 9}}}, period=2024)

    assert (found["buku"].target.value, found["buku"].target.met) == (9, True)
    assert evaluated({"target": {"buku": {"2024": 9}}}, period=2023)["buku"].target.value == 10


def test_a_datum_of_the_book_named_target_wins():
    book = "bahasa id\nhimpunan bidang = satu; dua\ndata target[bidang] dalam surat\ncacah tuntas\n"
    book += "indikator jumlah_target dalam surat\n    rumus  jumlah(target)\n"
    found = iki.loads(book, strict=False).evaluate({"target": {"satu": 1, "dua": 2}})

    assert found["jumlah_target"].value == 3


LONG = """datum;anggota;nilai;periode;sumber
a;;9;2023;
b;;10;2023;
target;tuntas;90%;2023;contoh
target;lama, ktp;<= 7;2023;contoh
target;lama, ktp;<= 5;2024;contoh
"""


def test_rows_of_a_table_carry_targets_with_their_source_and_period():
    outcome = iki.loads(BOOK).evaluate_text(LONG, "csv", name="angka.csv", period=2023)
    found = outcome["tuntas"].target

    assert (found.value, found.met) == (90, True)
    assert (found.origin.file, found.origin.line, found.origin.source) == (
        "angka.csv",
        4,
        "contoh",
    )
    assert outcome["lama[ktp]"].target.high == 7


def test_a_column_of_its_own_and_json_do_too():
    rules = iki.loads(BOOK)
    wide = rules.evaluate_text("a,b,target[tuntas]\n9,10,>= 90%\n", "csv")
    json = rules.evaluate_text('{"a": 9, "b": 10, "target": {"tuntas": ">= 90%"}}', "json")

    for outcome in (wide, json):
        assert (outcome["tuntas"].target.low, outcome["tuntas"].target.met) == (90, True)
