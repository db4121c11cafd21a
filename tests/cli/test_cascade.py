"""`iki cascade` prints the tree, draws it, and writes it for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import iki, write


BOOK = """\
bahasa id

jabatan "Kepala"
sasaran "Tepat waktu"
cacah terbit "Dokumen terbit" dalam dokumen
    target  2024: 10
cacah puas "Pemohon puas" dalam orang

jabatan "Staf"
cacah olah "Permohonan diolah" dalam permohonan
    mendukung  terbit; puas
cacah rapat "Rapat diikuti" dalam rapat
"""
DATA = "datum;nilai\nterbit;12\nolah;7\nrapat;3\n"
TREE = """\
a

Dokumen terbit (terbit)
│  Kepala · Tepat waktu
└─ Permohonan diolah (olah)
      Staf

Pemohon puas (puas)
│  Kepala · Tepat waktu
└─ Permohonan diolah (olah)
      juga mendukung yang ini; lihat di atas

Di luar pohon kinerja
Rapat diikuti (rapat)
  Staf
"""


@pytest.fixture(autouse=True)
def book():
    write("a.iki", BOOK)
    write("data.csv", DATA)


def test_the_tree_is_printed_from_the_top_downwards():
    answer = iki("cascade", "a.iki")

    assert (answer.code, answer.out, answer.err) == (0, TREE, "")


def test_with_data_the_results_stand_below_their_indicators():
    lines = iki("cascade", "a.iki", "--data", "data.csv", "--period", "2024").out.splitlines()

    assert lines[0] == "a periode 2024"
    assert "│  12 dokumen (target 10 dokumen)" in lines
    assert "│  belum diisi" in lines
    assert "      7 permohonan" in lines


def test_it_speaks_the_language_asked_for():
    said = iki("cascade", "a.iki", "--data", "data.csv", "--lang", "en").out

    assert "Outside the cascade\n" in said
    assert "not given" in said


def test_json_has_every_indicator_once_with_its_results():
    found = iki("cascade", "a.iki", "--data", "data.csv", "--json").json

    assert (found["tops"], found["unattached"]) == (["terbit", "puas"], ["rapat"])
    below = next(each for each in found["indicators"] if each["id"] == "olah")
    assert (below["supports"], below["supporters"]) == (["terbit", "puas"], [])
    assert (below["position"], below["goal"]) == ("Staf", None)
    assert [each["shown"] for each in below["results"]] == ["7 permohonan"]


def test_without_data_there_are_no_results():
    found = iki("cascade", "a.iki", "--json").json

    assert {len(each["results"]) for each in found["indicators"]} == {0}


def test_a_drawing_is_written_and_an_older_one_replaced():
    for _ in range(2):
        answer = iki("cascade", "a.iki", "--svg", "pohon.svg")
        assert (answer.code, answer.out) == (0, "ditulis: pohon.svg\n")
    assert Path("pohon.svg").read_text("utf-8").startswith("<svg ")


def test_what_is_no_drawing_is_not_replaced():
    assert iki("cascade", "a.iki", "--svg", "a.iki").code == 2
    assert Path("a.iki").read_text("utf-8") == BOOK


def test_mermaid_is_text():
    said = iki("cascade", "a.iki", "--mermaid").out

    assert said.splitlines()[0] == "flowchart BT"
    assert "    n2 --> n1\n" in said


def test_a_book_that_does_not_use_it_is_told_how():
    write("a.iki", "bahasa id\ncacah terbit dalam dokumen\n")
    answer = iki("cascade", "a.iki")

    assert answer.code == 0
    assert "mendukung nama_indikator" in " ".join(answer.out.split())


def test_errors_answer_one_and_the_rest_is_drawn():
    write("a.iki", BOOK.replace("terbit; puas", "terbit; puas; olah"))
    answer = iki("cascade", "a.iki")

    assert answer.code == 1
    assert answer.out == TREE
    assert "IKI-N132" in answer.err


def test_a_narrow_screen_wraps(monkeypatch):
    monkeypatch.setattr("iki_rules.cli.screen.WIDTH", 40)
    long = BOOK.replace("Dokumen terbit", "Dokumen kependudukan yang terbit tepat waktu")
    write("a.iki", long)

    lines = iki("cascade", "a.iki").out.splitlines()
    assert max(map(len, lines)) <= 40
    assert "Dokumen kependudukan yang terbit tepat" in lines
    assert "│  waktu (terbit)" in lines
