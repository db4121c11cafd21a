"""`iki explain` tells how a result came about, found by name, by member or by number."""

from __future__ import annotations

import pytest

from iki_rules.cli import cells
from iki_rules.cli import explain as explain_command
from tests.cli.running import iki, write
from tests.cli.test_results import BOOK, DATA


@pytest.fixture(autouse=True)
def book():
    write("book.iki", BOOK)
    write("data.csv", DATA)


def explain(name, *more):
    return iki("explain", "book.iki", name, "--data", "data.csv", *more)


def test_a_result_is_explained_with_its_formula_and_its_data():
    answer = explain("rata")

    assert answer.code == 0
    assert "Rata-rata kepemilikan (rata) adalah 40,00%." in answer.out
    assert "rata-rata(kepemilikan)" in answer.out
    assert "pemilik[kia] = 5 orang" in answer.out


def test_the_tree_draws_what_each_value_rests_on():
    answer = explain("rata", "--tree")

    assert "├─ kepemilikan[ktp_el] = 75%" in answer.out
    assert "└─ wajib[kia] = 100 orang" in answer.out


def test_the_number_of_the_decree_finds_its_indicator():
    assert explain("1.2").out == explain("rata").out


def test_a_name_without_a_member_explains_all_members():
    assert explain("kepemilikan").out.split("\n\n")[0].startswith("Kepemilikan: KTP-el")
    assert "\n\nKepemilikan: KIA" in explain("kepemilikan").out
    assert explain("kepemilikan[kia]").out in explain("kepemilikan").out


def test_a_datum_can_be_explained_too():
    assert "pemilik[kia]" in explain("pemilik[kia]").out


def test_what_has_no_value_is_explained_by_its_first_cause():
    answer = explain("surat", "--lang", "en")

    assert answer.code == 0
    assert "cannot be computed because" in answer.out


def test_json_holds_the_result_its_words_and_every_cell():
    found = explain("rata", "--json").json
    (result,) = found["results"]
    cells = {cell["id"]: cell for cell in found["cells"]}

    assert (result["id"], result["value"]) == ("rata", "40/1")
    assert result["explanation"][0].startswith("Rata-rata kepemilikan")
    assert cells["rata"]["reads"] == ["kepemilikan[ktp_el]", "kepemilikan[kia]"]
    assert cells["rata"]["formula"] == "rata-rata(kepemilikan)"
    assert cells["kepemilikan[kia]"]["value"] == "5/1"
    assert cells["pemilik[kia]"]["place"] == {"file": "data.csv", "row": 5, "column": 3}
    assert (cells["wajib[kia]"]["role"], cells["wajib[kia]"]["status"]) == ("input", "ok")


def test_json_gives_the_reason_of_a_cell_without_a_value():
    (cell,) = explain("surat", "--json").json["cells"]

    assert (cell["value"], cell["status"]) == (None, "missing")
    assert "surat" in cell["reason"]


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("rta", "rata"),
        ("kepemilikn", "kepemilikan[ktp_el]"),
        ("kepemilikan[kai]", "kepemilikan[kia]"),
        ("sur", "surat"),
        ("zzzzzzz", "kepemilikan[ktp_el]"),
        ("9.9", "kepemilikan[ktp_el]"),
        ("[[", "kepemilikan[ktp_el]"),
        ("", "kosong"),
    ],
)
def test_a_name_that_is_none_brings_suggestions(name, offered):
    answer = explain(name)

    assert (answer.code, answer.out) == (2, "")
    assert offered in answer.err
    assert answer.err.count("\n") == 1


def test_a_number_of_several_indicators_asks_for_a_name():
    write("book.iki", BOOK.replace('"1.3"', '"1.2"'))
    answer = explain("1.2")

    assert answer.code == 2
    assert "rata, surat" in answer.err


def test_a_book_without_anything_says_so():
    write("book.iki", "bahasa id\n")
    answer = explain("a")

    assert answer.code == 2
    assert "tidak memuat apa pun" in answer.err


def test_errors_are_named_beside_the_explanation_and_answer_one():
    write("data.csv", DATA + "surat;;-1\n")
    answer = explain("rata")

    assert answer.code == 1
    assert "adalah 40,00%" in answer.out
    assert "data.csv:6:" in answer.err


def test_json_gives_words_and_verdicts_as_they_are():
    write(
        "book.iki",
        'bahasa id\nhimpunan mutu = a "Baik"; b\nindikator survei kualitatif dari mutu\n'
        "aturan baik = survei = a\n",
    )
    write("data.csv", "datum;nilai\nsurvei;a\n")
    word = explain("survei", "--json").json["cells"][0]
    verdict = explain("baik", "--json").json["cells"][0]

    assert (word["value"], word["status"]) == ("a", "ok")
    assert (verdict["value"], verdict["role"]) == (True, "rule")


def test_no_more_cells_are_written_than_can_be_read(monkeypatch):
    monkeypatch.setattr(cells, "MOST", 2)

    assert len(explain("rata", "--json").json["cells"]) == 2


def test_no_more_members_are_explained_in_a_row_than_anybody_reads(monkeypatch):
    monkeypatch.setattr(explain_command, "MEMBERS", 1)
    answer = explain("kepemilikan")

    assert "Kepemilikan: KIA" not in answer.out
    assert answer.out.endswith(
        "... dan 1 anggota lagi; sebut satu untuk penjelasannya, misalnya kepemilikan[kia].\n"
    )
    assert explain("kepemilikan", "--json").json["left_out"] == 1
    assert explain("kepemilikan[kia]", "--json").json["left_out"] == 0
