"""`iki page` writes the page of a decree, and replaces nothing but an older page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import BOOK, ENGLISH, iki, write


def test_the_page_is_markdown_on_the_screen():
    answer = iki("page", write("buku.iki", BOOK))

    assert answer.code == 0
    assert answer.out.startswith("# buku\n")
    assert r"\times 100\%$" in answer.out


def test_the_page_is_html_where_that_is_asked_for():
    answer = iki("page", write("buku.iki", BOOK), "--format", "html")

    assert answer.out.startswith('<!DOCTYPE html>\n<html lang="id">')


@pytest.mark.parametrize(("name", "start"), [("a.html", "<!DOCTYPE html>"), ("a.md", "# buku")])
def test_the_ending_of_the_file_says_the_format_and_an_older_page_is_replaced(name, start):
    write(name, "lama")
    answer = iki("page", write("buku.iki", BOOK), "-o", name)

    assert (answer.code, answer.out) == (0, f"ditulis: {name}\n")
    assert Path(name).read_text("utf-8").startswith(start)


def test_a_file_that_is_no_page_is_not_replaced():
    answer = iki("page", write("buku.iki", BOOK), "-o", "buku.iki")

    assert answer.code == 2
    assert Path("buku.iki").read_text("utf-8") == BOOK


def test_a_folder_that_is_not_there_is_told():
    answer = iki("page", write("buku.iki", BOOK), "-o", "tidak/ada.html")

    assert answer.code == 1
    assert "ada.html" in answer.err


def test_the_page_speaks_the_language_of_the_book_unless_told():
    name = write("book.iki", ENGLISH)

    assert "| Indicator |" in iki("page", name).out
    assert "| Indikator |" in iki("page", name, "--lang", "id").out


def test_json_holds_the_page_and_each_formula():
    answer = iki("page", write("buku.iki", BOOK), "--json").json

    assert answer["text"] == iki("page", "buku.iki").out
    assert [each["title"] for each in answer["indicators"]] == ["Kepemilikan KTP", "Surat keluar"]
    assert answer["indicators"][0]["latex"].endswith(r"\times 100\%")
    assert answer["indicators"][0]["mathml"].startswith("<math ")
    assert answer["indicators"][1]["latex"] is None


def test_a_book_with_errors_gives_its_page_and_answers_1():
    answer = iki("page", write("buku.iki", BOOK.replace("pemilik / wajib", "pemilik / apa")))

    assert answer.code == 1
    assert "IKI-N" in answer.out
    assert "IKI-N" in answer.err
