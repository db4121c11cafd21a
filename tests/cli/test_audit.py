"""`iki audit` and `iki sensitivity`: what they answer, print and write."""

from __future__ import annotations

from tests.cli.running import BOOK, DATA, iki, write


TABLE = "indikator;periode;terbitan\n"


def audit(figures, *more):
    write("buku.iki", BOOK)
    write("data.csv", DATA)
    write("terbit.csv", TABLE + figures)
    return iki("audit", "buku.iki", "--data", "data.csv", "--published", "terbit.csv", *more)


def test_right_figures_answer_zero_and_are_counted():
    answer = audit("kepemilikan;2023;75,00%\nKepemilikan KTP;2023;75\n")

    assert answer.code == 0
    assert "kepemilikan" in answer.out
    assert "Tidak ada dalam tabel terbitan: 1 dari 2 indikator: surat" in answer.out
    assert answer.out.endswith("2 angka: 2 sama persis\n")


def test_a_wrong_figure_answers_one_and_is_traced():
    answer = audit("kepemilikan;2023;0,75\n", "--lang", "en")

    assert answer.code == 1
    assert "Comes out of: percent and ratio mixed up (0.93 for 93%)." in answer.out
    assert answer.out.endswith("1 figure: 1 different\n")


def test_a_truncated_figure_answers_one_under_strict_alone():
    write("buku.iki", BOOK)
    write("data.csv", DATA.replace("900", "800"))
    write("terbit.csv", TABLE + "kepemilikan;;66,66%\n")
    words = ("audit", "buku.iki", "--data", "data.csv", "--published", "terbit.csv")

    assert iki(*words).code == 0
    assert "terpotong" in iki(*words).out
    assert iki(*words, "--strict").code == 1


def test_a_fault_of_the_table_is_a_finding_with_its_place():
    answer = audit("kepemilikn;2023;75\n")

    assert answer.code == 1
    assert "IKI-A101" in answer.out
    assert "terbit.csv, baris 2" in answer.out
    assert "Apakah maksudnya kepemilikan?" in answer.out


def test_json_holds_every_figure():
    record = audit("kepemilikan;2023;75,01%\n", "--json").json

    assert record["counts"]["different"] == 1
    assert record["figures"][0]["computed"] == "75/1"
    assert record["figures"][0]["period"] == "2023"
    assert record["passed"] is False


def test_the_report_is_written_as_a_page(tmp_path):
    page = tmp_path / "laporan.html"
    answer = audit("kepemilikan;2023;75,01%\n", "--html", str(page))

    assert answer.out.endswith(f"ditulis: {page}\n")
    text = page.read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "75,01%" in text
    assert audit("kepemilikan;2023;75%\n", "--html", str(page)).code == 0
    assert "75,01%" not in page.read_text("utf-8")


def test_without_a_table_or_with_one_that_is_no_csv_the_usage_is_wrong():
    write("buku.iki", BOOK)
    write("data.csv", DATA)

    answer = iki("audit", "buku.iki", "--data", "data.csv")
    assert answer.code == 2
    assert "--published" in answer.err
    words = ("audit", "buku.iki", "--data", "data.csv", "--published")
    assert iki(*words, "terbit.xlsx").code == 2
    assert iki(*words, "tidak-ada.csv").code == 2
    assert iki(*words, "-").code == 2


def test_a_period_that_is_none_is_wrong_usage():
    assert audit("kepemilikan;;75\n", "--period", "besok").code == 2


def test_sensitivity_says_what_changes_and_that_nothing_is_decided_by_it():
    write("buku.iki", BOOK)
    write("data.csv", DATA.replace("900", "800"))
    answer = iki("sensitivity", "buku.iki", "--data", "data.csv")

    assert answer.code == 0
    assert "  angka kepemilikan: 66,67% → 67,00%" in answer.out
    assert "Pecahan biner (float): tidak ada yang berubah" in answer.out
    assert answer.out.endswith(
        "Tidak ada putusan, predikat, status, atau target tercapai yang berubah.\n"
    )


def test_sensitivity_in_json_speaks_the_language_asked_for():
    write("buku.iki", BOOK)
    write("data.csv", DATA.replace("900", "800"))
    answer = iki("sensitivity", "buku.iki", "--data", "data.csv", "--json", "--lang", "en")

    changes = answer.json["variants"][1]["changes"]
    assert answer.code == 0
    assert [(each["part"], each["before"], each["after"]) for each in changes] == [
        ("shown", "66.67%", "67.00%")
    ]


def test_a_reason_keeps_the_letters_of_the_names_in_it():
    write("buku.iki", "language en\ndata n\nindicator tower\n    formula  exp(exp(exp(n)))\n")
    write("data.json", '{"n": 20}')
    write("terbit.csv", "indicator;published\ntower;1\n")
    answer = iki("audit", "buku.iki", "--data", "data.json", "--published", "terbit.csv")

    assert "    tower is too large to compute" in answer.out
