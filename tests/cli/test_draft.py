"""`iki draft` writes a first rule book from a table, and tells how it was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import iki, write
from tests.decree.inventories import csv_bytes, table, workbook_bytes


BALANGAN = "kab-balangan-dispendukcapil-2023"
SMALL = """\
JABATAN;SASARAN;INDIKATOR;FORMULASI;SUMBER DATA;KETERANGAN
Camat;Tertib;Jumlah surat;Jumlah surat terkirim;Agenda;x
;;Persentase surat;Jumlah surat terkirim / Jumlah surat x 100%;;
;;Persentase arsip;;;
"""


@pytest.fixture
def small():
    return write("tabel.csv", SMALL)


def test_the_draft_goes_to_the_output_and_the_report_beside_it(small):
    answer = iki("draft", small)

    assert answer.code == 0
    assert answer.out.startswith('bahasa id\n\njabatan "Camat"\nsasaran "Tertib"\n')
    assert "3 indikator, 1 jabatan, 1 perlu diperiksa" in answer.err
    assert "kolom yang tidak dibaca: KETERANGAN" in answer.err
    assert "1.3" in answer.err


def test_what_was_written_checks_without_an_error(small):
    answer = iki("draft", small, "-o", "camat.iki")

    assert answer.code == 0
    assert answer.err == ""
    assert answer.out.splitlines()[-1] == "ditulis: camat.iki"
    assert Path("camat.iki").read_text("utf-8") == iki("draft", small).out
    assert iki("check", "camat.iki").code == 0
    assert iki("fmt", "--check", "camat.iki").code == 0


@pytest.mark.parametrize("flag", ["-o", "--output"])
def test_a_file_that_is_there_is_not_replaced(small, flag):
    write("camat.iki", "bahasa id\n")
    answer = iki("draft", small, flag, "camat.iki")

    assert answer.code == 2
    assert "camat.iki sudah ada" in answer.err
    assert Path("camat.iki").read_text("utf-8") == "bahasa id\n"


def test_a_folder_that_is_not_there_is_no_place_for_a_draft(small):
    answer = iki("draft", small, "-o", "tidak/ada.iki")

    assert answer.code == 1
    assert "tidak dapat dibuat" in answer.err


def test_json_holds_the_readings_and_the_draft(small):
    answer = iki("draft", small, "--json")

    found = answer.json
    assert (answer.code, answer.err) == (0, "")
    assert found["text"] == iki("draft", small).out
    assert found["output"] is None
    assert (found["rows"], found["positions"], found["marked"]) == (3, 1, 1)
    assert found["shapes"] == [
        {"shape": "count", "title": "cacah", "rows": 1, "marked": 0},
        {"shape": "ratio", "title": "rasio", "rows": 1, "marked": 0},
        {"shape": "unread", "title": "belum jelas", "rows": 1, "marked": 1},
    ]
    assert found["unread_columns"] == ["KETERANGAN"]
    assert [each["shape"] for each in found["readings"]] == ["count", "ratio", "unread"]
    assert found["readings"][0] == {
        "number": "1.1",
        "line": 2,
        "id": "surat",
        "title": "Jumlah surat",
        "shape": "count",
        "unit": "surat",
        "marks": [],
    }


def test_json_beside_a_file_leaves_the_text_to_the_file(small):
    found = iki("draft", small, "--json", "-o", "camat.iki").json

    assert found["output"] == "camat.iki"
    assert "text" not in found
    assert Path("camat.iki").is_file()


def test_the_report_and_the_book_speak_the_language_asked_for(small):
    answer = iki("draft", small, "--lang", "en")

    assert answer.out.startswith("language en\n")
    assert "3 indicators, 1 position, 1 to be checked" in answer.err


def test_a_workbook_is_read_like_its_csv():
    write("a.csv", csv_bytes(table(BALANGAN)))
    write("a.xlsx", workbook_bytes(table(BALANGAN)))

    assert iki("draft", "a.xlsx").out == iki("draft", "a.csv").out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("tabel.csv", "a;b\n1;2\n", "INDIKATOR"),
        ("tabel.csv", b"INDIKATOR;RUMUS\n\xff;b\n", "UTF-8"),
        ("tabel.ods", "a", ".xlsx"),
        ("tabel.xlsx", "a", ".xlsx"),
    ],
)
def test_what_is_no_table_of_a_decree_is_refused_in_a_sentence(name, text, said):
    answer = iki("draft", write(name, text))

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


@pytest.mark.parametrize("name", ["tidak-ada.csv", "."])
def test_what_is_no_file_is_refused(name):
    answer = iki("draft", name)

    assert (answer.code, answer.out) == (2, "")


def test_control_signs_of_a_cell_do_not_reach_the_screen():
    write("tabel.csv", "INDIKATOR;RUMUS;ket\x1b[31m\nPersentase \x1b[31m A;;\n")
    answer = iki("draft", "tabel.csv")

    assert "\x1b" not in answer.out + answer.err
    assert answer.code == 0
