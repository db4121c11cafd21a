"""`iki eval` computes what can be computed, and says why the rest cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import BOOK, DATA, ENGLISH, iki, write


#: One result has a value, one lacks its datum.
LACKING = DATA
COMPLETE = DATA + "surat;;12\n"
FIELDS = {
    "id", "title", "kind", "unit", "value", "low", "high", "decimal", "shown", "status", "reason",
    "target", "achievement", "band", "version", "periods",
}  # fmt: skip


@pytest.fixture(autouse=True)
def book():
    write("a.iki", BOOK)
    write("data.csv", COMPLETE)
    write("lacking.csv", LACKING)


def test_json_is_the_contract():
    answer = iki("eval", "a.iki", "--data", "lacking.csv", "--json")
    found = answer.json

    assert answer.code == 0
    assert set(found) == {"book", "version", "period", "results", "diagnostics"}
    assert found["book"] == "a"
    owned, letters = found["results"]
    assert set(owned) == set(letters) == FIELDS
    assert owned["id"] == "kepemilikan"
    assert (owned["value"], owned["decimal"], owned["shown"]) == ("75/1", "75.00", "75,00%")
    assert (owned["unit"], owned["status"], owned["reason"]) == ("%", "ok", None)
    assert (letters["value"], letters["status"]) == (None, "missing")
    assert "surat" in letters["reason"]


def test_json_speaks_the_language_asked_for():
    answer = iki("eval", "a.iki", "--data", "data.csv", "--json", "--lang", "en")

    assert answer.json["results"][0]["shown"] == "75.00%"


def test_strict_answers_one_where_a_value_is_lacking():
    assert iki("eval", "a.iki", "--data", "lacking.csv").code == 0
    assert iki("eval", "a.iki", "--data", "lacking.csv", "--strict").code == 1
    assert iki("eval", "a.iki", "--data", "data.csv", "--strict").code == 0


def test_what_does_not_apply_is_an_answer_even_for_the_strict():
    write(
        "b.iki",
        'bahasa id\ndata a dalam orang\n    tanda tidak berlaku  "n/a"\n'
        "indikator c dalam orang\n    rumus  a + a\n",
    )
    write("b.csv", "datum;nilai\na;n/a\n")
    answer = iki("eval", "b.iki", "--data", "b.csv", "--strict", "--json")

    assert answer.json["results"][0]["status"] == "not_applicable"
    assert answer.code == 0


def test_faulty_data_answer_one_and_are_named_with_row_and_column():
    write("wrong.csv", "datum;nilai\nwajib;100\npemilik;101\nsurat;12,5\n")
    answer = iki("eval", "a.iki", "--data", "wrong.csv")

    assert answer.code == 1
    assert "wrong.csv, baris 3" in answer.out
    assert "wrong.csv, baris 4" in answer.out
    found = iki("eval", "a.iki", "--data", "wrong.csv", "--json").json["diagnostics"]
    assert {(each["file"], each["line"]) for each in found} >= {("wrong.csv", 3), ("wrong.csv", 4)}


def test_a_book_with_errors_still_computes_the_rest():
    write("c.iki", BOOK + "\nindikator rusak dalam %\n    rumus  tidak_ada x 100%\n")
    answer = iki("eval", "c.iki", "--data", "data.csv")

    assert answer.code == 1
    assert "75,00" in answer.out
    assert "IKI-N101" in answer.out


def test_the_number_format_of_the_data_can_be_told():
    write("en.csv", 'datum,nilai\nwajib,"1,200.0"\npemilik,900\nsurat,3\n')
    answer = iki("eval", "a.iki", "--data", "en.csv", "--numbers", "en")

    assert answer.code == 0
    assert "75,00" in answer.out
    assert "format angka en, seperti 1,234.5" in answer.out


def test_the_period_is_told_and_has_to_be_one():
    assert "Periode: 2023" in iki("eval", "a.iki", "--data", "data.csv", "--period", "2023").out
    answer = iki("eval", "a.iki", "--data", "data.csv", "--period", "kemarin")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "iki eval: kemarin bukan periode; tulis misalnya 2023, 2023-05, 2023-T2, atau 2023-S1.\n"
    )


def test_a_folder_with_one_file_of_data_needs_no_further_word():
    write("book/a.iki", BOOK)
    write("book/data.csv", COMPLETE)
    answer = iki("eval", "book")

    assert answer.code == 0
    assert "Data: book/data.csv" in answer.out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["a.iki"], "sebut berkas datanya dengan --data BERKAS."),
        (["a.iki", "--data", "nowhere.csv"], "Tidak ada berkas atau folder nowhere.csv; periksa"),
        (["a.iki", "--data", "folder"], "bukan berkas .csv atau .json"),
        (["a.iki", "--data", "folder.csv"], "bukan berkas biasa; periksa"),
        (["a.iki", "--data", "a.iki"], "bukan berkas .csv atau .json"),
        (["a.iki", "--data", "bytes.csv"], "bukan UTF-8"),
        (["a.iki", "--data", "-"], "bukan dari masukan baku"),
        (
            ["nowhere.iki", "--data", "data.csv"],
            "Tidak ada berkas atau folder nowhere.iki; periksa",
        ),
        (["folder", "--data", "data.csv"], "tidak memuat berkas .iki; sebut"),
        (["books", "--data", "data.csv"], "beberapa buku aturan: books/one, books/two; sebut"),
        (["two", "--data"], "Setelah --data harus ada BERKAS"),
        (["two"], "beberapa berkas data: a.csv, b.json"),
    ],
)
def test_what_cannot_be_opened_ends_in_one_sentence(typed, said):
    Path("folder").mkdir()
    Path("folder.csv").mkdir()
    write("bytes.csv", b"datum;nilai\n\xff\xfe;1\n")
    write("books/one/a.iki", BOOK)
    write("books/two/a.iki", BOOK)
    write("two/a.iki", BOOK)
    write("two/a.csv", COMPLETE)
    write("two/b.json", "{}")
    answer = iki("eval", *typed)

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.startswith("iki eval: ")
    assert answer.err.count("\n") == 1
    assert answer.err.endswith(".\n")


def test_an_english_book_answers_in_english():
    write("e.iki", ENGLISH)
    write("e.json", '{"required": 4, "holders": 3}')
    answer = iki("eval", "e.iki", "--data", "e.json")

    assert "75.00" in answer.out
    assert answer.out.endswith("Data: e.json\nResults: 1 (1 ok)\n")


@pytest.mark.parametrize("text", ["", "\n", "datum;nilai\n", "a", "\x00\x01", "datum;nilai\n;;;\n"])
def test_no_text_of_data_breaks_the_command(text):
    write("odd.csv", text)
    answer = iki("eval", "a.iki", "--data", "odd.csv")

    assert answer.code in {0, 1}
    assert "Hasil: 2" in answer.out


@pytest.mark.parametrize("text", ["", "{", "[]", "1", '{"wajib": []}', '{"wajib": {"a": 1}}'])
def test_no_json_breaks_the_command(text):
    write("odd.json", text)
    answer = iki("eval", "a.iki", "--data", "odd.json")

    assert answer.code in {0, 1}
    assert "Hasil: 2" in answer.out
