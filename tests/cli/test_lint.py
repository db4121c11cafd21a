"""`iki lint`: advice, its answers, and its output for people and programs."""

from __future__ import annotations

from tests.cli.running import BOOK, EXAMPLES, iki, write


ODD = """\
bahasa id

cacah inovasi "Persentase inovasi" dalam inovasi
    nomor      "1.1"
    formulasi  "Jumlah inovasi"
    sumber     "Register inovasi"
"""
MANY = "bahasa id\n" + "".join(
    f'jabatan "Jabatan nomor {at}"\n'
    f'cacah x_{at} "Persentase hal {at}" dalam dokumen\n'
    f'    nomor "{at}.1"\n    formulasi "Jumlah hal {at}"\n    sumber "Buku {at}"\n'
    for at in range(1, 151)
)


def test_findings_are_no_reason_to_answer_one():
    answer = iki("lint", write("buku.iki", ODD))

    assert answer.code == 0
    assert answer.out.startswith("IKI-L201  peringatan: Nama baris 1.1 menyebut persentase")
    assert answer.out.endswith("buku.iki: 1 indikator, 1 peringatan, 0 petunjuk\n")


def test_under_strict_a_finding_answers_one_and_none_answers_zero():
    assert iki("lint", write("buku.iki", ODD), "--strict").code == 1
    assert iki("lint", write("baik.iki", BOOK), "--strict").code == 0


def test_a_book_with_errors_answers_one_and_points_to_check():
    answer = iki("lint", write("rusak.iki", ODD + "cacah\n"), "--lang", "en")

    assert answer.code == 1
    assert "IKI-L201" in answer.out
    assert "iki check rusak.iki" in answer.out


def test_the_language_that_is_asked_for_is_spoken():
    answer = iki("lint", "--lang", "en", write("buku.iki", ODD))

    assert "warning: The name of row 1.1 says percentage, its formula is no ratio" in answer.out
    assert answer.out.endswith("buku.iki: 1 indicator, 1 warning, 0 hints\n")


def test_json_holds_the_findings_with_their_places():
    answer = iki("lint", "--json", "--lang", "en", write("buku.iki", ODD))

    (book,) = answer.json["books"]
    (found,) = book["diagnostics"]
    assert (book["book"], book["errors"], book["warnings"], book["hints"]) == ("buku", 0, 1, 0)
    assert (found["code"], found["severity"]) == ("IKI-L201", "warning")
    assert answer.code == 0


def test_json_under_strict_answers_one():
    assert iki("lint", "--json", "--strict", write("buku.iki", ODD)).code == 1


def test_the_advice_on_a_whole_decree_is_shown_whole():
    answer = iki("lint", "--short", write("banyak.iki", MANY))

    assert answer.out.count("IKI-L201") == 150


def test_each_book_of_a_folder_of_books_is_advised_on():
    answer = iki("lint", "--short", str(EXAMPLES), "--lang", "en")

    assert answer.code == 0
    assert answer.err == ""
    assert "kab-balangan-2023: 21 indicators" in answer.out
    assert "library-loans-en: " in answer.out


def test_a_path_that_is_not_there_is_wrong_usage():
    assert iki("lint", "tidak-ada.iki").code == 2
