"""`iki test` holds a rule book to the results that were worked out by hand."""

from __future__ import annotations

from tests.cli.running import BOOK, ENGLISH, iki, write


def test_examples_that_hold_answer_zero():
    write("a.iki", BOOK)
    answer = iki("test", "a.iki")

    assert answer.code == 0
    assert answer.out == "lulus  tiga perempat\na.iki: 1 contoh, 1 lulus, 0 gagal\n"


def test_an_example_that_fails_shows_both_values_and_its_place():
    write("a.iki", BOOK.replace("hasil kepemilikan  = 75%", "hasil kepemilikan  = 80%"))
    answer = iki("test", "a.iki")

    assert answer.code == 1
    assert answer.out.startswith("gagal  tiga perempat  (a.iki, baris ")
    assert "kepemilikan: seharusnya 80%, hasilnya 75" in answer.out
    assert answer.out.endswith("a.iki: 1 contoh, 0 lulus, 1 gagal\n")


def test_a_book_without_examples_says_so_and_answers_one():
    write("a.iki", ENGLISH)
    answer = iki("test", "a.iki")

    assert answer.code == 1
    assert answer.out.startswith("a.iki: there are no examples, so nothing was tested.")
    assert "tidak ada contoh" in iki("test", "a.iki", "--lang", "id").out


def test_an_example_that_expects_nothing_does_not_pass():
    write("a.iki", BOOK.replace("    hasil kepemilikan  = 75%\n", ""))
    answer = iki("test", "a.iki")

    assert answer.code == 1
    assert "tidak menyebut hasil" in answer.out


def test_faulty_data_of_an_example_are_named():
    write("a.iki", BOOK.replace("pemilik  = 150", "pemilik  = 250"))
    answer = iki("test", "a.iki")

    assert answer.code == 1
    assert "IKI-D301" in answer.out


def test_a_book_with_errors_does_not_pass_however_good_its_examples():
    write("a.iki", BOOK + "\nindikator rusak dalam %\n    rumus  tidak_ada x 100%\n")
    answer = iki("test", "a.iki")

    assert answer.code == 1
    assert "lulus  tiga perempat" in answer.out
    assert "lihat `iki check a.iki`" in answer.out


def test_several_books_are_tested_each_alone():
    write("a.iki", BOOK)
    write("b/a.iki", BOOK)
    answer = iki("test", "a.iki", "b", "nowhere")

    assert answer.code == 2
    assert "a.iki: 1 contoh" in answer.out
    assert "b: 1 contoh" in answer.out


def test_json_holds_every_comparison():
    write("a.iki", BOOK.replace("hasil kepemilikan  = 75%", "hasil kepemilikan  = 80%"))
    answer = iki("test", "a.iki", "--json")
    (book,) = answer.json["books"]
    (example,) = book["examples"]

    assert answer.code == 1
    assert (book["book"], book["passed"], example["passed"]) == ("a", False, False)
    (compared,) = example["results"]
    assert compared["id"] == "kepemilikan"
    assert compared["expected"] == "80%"
