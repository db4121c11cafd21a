"""`iki check` shows what is wrong in each rule book, alone, and counts what it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from iki_rules.cli import books
from tests.cli.running import BOOK, ENGLISH, EXAMPLES, iki, write


WRONG = """\
bahasa id
data pemohon dalam orang
data akta dalam dokumen
indikator semua dalam orang
    rumus  pemohon + akta
"""


def test_a_sound_book_gets_one_line():
    write("a.iki", BOOK)
    answer = iki("check", "a.iki")

    assert answer.code == 0
    assert answer.out == "a.iki: 5 deklarasi, 2 indikator, 3 data, 0 kesalahan, 0 peringatan\n"


def test_a_book_speaks_its_own_language_unless_asked_otherwise():
    write("a.iki", ENGLISH)

    assert iki("check", "a.iki").out == (
        "a.iki: 3 declarations, 1 indicator, 2 inputs, 0 errors, 0 warnings\n"
    )
    assert "3 deklarasi, 1 indikator" in iki("check", "a.iki", "--lang", "id").out


def test_a_fault_is_shown_in_full_with_its_place_and_answers_one():
    write("a.iki", WRONG)
    answer = iki("check", "a.iki")

    assert answer.code == 1
    assert answer.out.startswith("IKI-U204  ")
    assert "a.iki, baris 5" in answer.out
    assert "5 |     rumus  pemohon + akta" in answer.out
    assert answer.out.endswith(
        "\n\na.iki: 3 deklarasi, 1 indikator, 2 data, 1 kesalahan, 0 peringatan\n"
    )


def test_the_short_form_is_a_line_for_each_finding():
    write("a.iki", WRONG)
    first, summary = iki("check", "a.iki", "--short").out.splitlines()

    assert first.startswith("a.iki:5:12: IKI-U204 ")
    assert summary.startswith("a.iki: ")


def test_a_folder_of_folders_is_several_books_each_checked_alone():
    write("books/one/a.iki", BOOK)
    write("books/two/a.iki", BOOK)
    write("books/deep/er/a.iki", ENGLISH)
    write("books/empty/readme.txt", "")
    write("books/.hidden/a.iki", WRONG)
    answer = iki("check", "books")

    assert answer.code == 0
    names = [line.split(":")[0] for line in answer.out.splitlines()]
    assert names == ["books/deep/er", "books/one", "books/two", "", "3 buku aturan"]


def test_a_folder_with_rule_files_is_one_book():
    head, example = BOOK.split("contoh")
    write("book/a.iki", head)
    write("book/b.iki", "bahasa id\ncontoh" + example)
    answer = iki("check", "book")

    assert answer.code == 0
    assert answer.out == "book: 5 deklarasi, 2 indikator, 3 data, 0 kesalahan, 0 peringatan\n"


def test_one_file_of_a_folder_checked_alone_is_pointed_to_its_folder():
    head, example = BOOK.split("contoh")
    write("book/a.iki", head)
    write("book/b.iki", "bahasa id\ncontoh" + example)
    answer = iki("check", "book/b.iki")

    assert answer.code == 1
    assert answer.out.splitlines()[-1].endswith("periksa foldernya: iki check book")
    assert "iki check book" not in iki("check", "book/a.iki").out


def test_an_empty_book_is_told_how_to_begin():
    write("a.iki", "bahasa id\n")
    answer = iki("check", "a.iki")

    assert answer.code == 0
    assert "0 deklarasi" in answer.out
    assert "mulailah dengan" in answer.out


def test_a_path_that_cannot_be_read_does_not_keep_the_others_from_being_checked():
    write("a.iki", BOOK)
    answer = iki("check", "nowhere.iki", "a.iki")

    assert answer.code == 2
    assert answer.out.startswith("a.iki: 5 deklarasi")
    assert (
        answer.err == "iki: Tidak ada berkas atau folder nowhere.iki; periksa ejaan dan letaknya.\n"
    )


@pytest.mark.parametrize(("path", "said"), [("here", "tidak memuat berkas .iki"), ("a\0b", "")])
def test_a_folder_without_books_and_a_name_that_no_file_can_have_are_wrong_usage(path, said):
    Path("here").mkdir()
    answer = iki("check", path)

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_binary_file_is_no_rule_book_and_no_traceback():
    write("a.iki", bytes(range(256)) * 8)
    answer = iki("check", "a.iki")

    assert answer.code == 1
    assert "IKI-P101" in answer.out


def test_json_holds_all_books_and_no_colours():
    write("a.iki", BOOK)
    write("b.iki", WRONG)
    answer = iki("check", "a.iki", "b.iki", "--json")
    sound, faulty = answer.json["books"]

    assert answer.code == 1
    assert (sound["book"], sound["path"], sound["language"]) == ("a", "a.iki", "id")
    assert (sound["declarations"], sound["indicators"], sound["inputs"]) == (5, 2, 3)
    assert (faulty["errors"], faulty["warnings"]) == (1, 0)
    (found,) = faulty["diagnostics"]
    assert (found["code"], found["file"], found["line"]) == ("IKI-U204", "b.iki", 5)


def test_the_examples_of_the_repository_are_sound_books():
    answer = iki("check", str(EXAMPLES), "--json")

    assert answer.code == 0
    assert len(answer.json["books"]) >= 3
    assert {book["warnings"] for book in answer.json["books"]} == {0}


def test_a_folder_that_may_not_be_read_is_no_traceback(monkeypatch):
    def forbidden(*_):
        raise PermissionError(13, "Permission denied")

    Path("here").mkdir()
    monkeypatch.setattr(Path, "iterdir", forbidden)
    answer = iki("check", "here")

    assert (answer.code, answer.out) == (2, "")
    assert "here tidak dapat dibaca; periksa" in answer.err


def test_a_book_beside_which_nothing_can_be_seen_is_still_checked(monkeypatch):
    def forbidden(*_):
        raise PermissionError(13, "Permission denied")

    write("a.iki", WRONG.replace("pemohon + akta", "tidak_ada"))
    monkeypatch.setattr(Path, "iterdir", forbidden)

    assert "a.iki: 3 deklarasi" in iki("check", "a.iki").out


def test_links_to_folders_are_not_followed_and_the_search_has_an_end(monkeypatch):
    write("books/one/a.iki", BOOK)
    Path("books/round").symlink_to(Path("books").resolve())
    assert len(iki("check", "books", "--json").json["books"]) == 1

    monkeypatch.setattr(books, "MOST_FOLDERS", 1)
    answer = iki("check", "books")
    assert (answer.code, answer.out) == (2, "")
    assert "lebih dari 1 folder; sebut" in answer.err
