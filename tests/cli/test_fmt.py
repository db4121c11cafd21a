"""`iki fmt` tidies in place, whole or not at all, and never changes what a book says."""

from __future__ import annotations

from pathlib import Path

import pytest

from iki_rules.cli import fmt
from tests.cli.running import BOOK, ENGLISH, iki, write


UNTIDY = """\
bahasa id
data a dalam orang  # keterangan
data b dalam orang
  bagian dari a
indikator c dalam %
  rumus  b : a * 100 %
"""
TIDY = """\
bahasa id
data a dalam orang  # keterangan
data b dalam orang
    bagian dari  a
indikator c dalam %
    rumus  b / a x 100%
"""


def text(name):
    return Path(name).read_bytes().decode("utf-8")


def test_a_file_is_tidied_in_place():
    write("a.iki", UNTIDY)
    answer = iki("fmt", "a.iki")

    assert (answer.code, answer.out) == (0, "dirapikan: a.iki\n1 berkas dirapikan\n")
    assert text("a.iki") == TIDY
    assert iki("fmt", "a.iki").out == "1 sudah rapi\n"
    assert [each.name for each in Path().iterdir()] == ["a.iki"]


def test_check_writes_nothing_and_answers_one():
    write("a.iki", UNTIDY)
    write("b.iki", TIDY)
    answer = iki("fmt", "--check", "a.iki", "b.iki")

    assert answer.code == 1
    assert answer.out == "belum rapi: a.iki\n1 berkas belum rapi, 1 sudah rapi\n"
    assert text("a.iki") == UNTIDY
    assert iki("fmt", "--check", "b.iki").code == 0


def test_a_folder_stands_for_all_its_rule_files():
    write("books/one/a.iki", UNTIDY)
    write("books/one/b.iki", TIDY)
    write("books/two/c.iki", UNTIDY)
    write("books/two/data.csv", "x")

    assert "2 berkas dirapikan, 1 sudah rapi" in iki("fmt", "books").out
    assert text("books/two/data.csv") == "x"


def test_a_book_is_translated_and_back_again():
    write("a.iki", TIDY)
    assert iki("fmt", "--to", "en", "a.iki").code == 0
    assert text("a.iki").startswith("language en\n")
    assert "part of  a" in text("a.iki")
    assert iki("fmt", "--to", "id", "a.iki").code == 0
    assert text("a.iki") == TIDY


def test_a_dash_reads_the_standard_input_and_writes_the_standard_output():
    answer = iki("fmt", "-", stdin=UNTIDY.encode())

    assert (answer.code, answer.out, answer.err) == (0, TIDY, "")


def test_a_dash_under_check_only_answers():
    answer = iki("fmt", "--check", "-", stdin=UNTIDY.encode())

    assert (answer.code, answer.out) == (1, "")
    assert iki("fmt", "--check", "-", stdin=TIDY.encode()).code == 0


def test_json_tells_what_changed_and_holds_the_text_that_came_through_the_pipe():
    write("a.iki", UNTIDY)
    found = iki("fmt", "a.iki", "-", "--json", stdin=UNTIDY.encode()).json["files"]

    assert [(each["file"], each["changed"]) for each in found] == [
        ("a.iki", True),
        ("masukan", True),
    ]
    assert found[1]["text"] == TIDY


def test_messages_speak_the_language_of_the_file():
    write("a.iki", ENGLISH)

    assert iki("fmt", "a.iki").out == "1 tidy already\n"
    assert iki("fmt", "a.iki", "--lang", "id").out == "1 sudah rapi\n"


def test_lines_that_cannot_be_read_stay_and_are_named():
    broken = UNTIDY + "indikator d dalam %\n    rumus  (b / \n"
    write("a.iki", broken)
    answer = iki("fmt", "a.iki")

    assert answer.code == 1
    assert "(b /" in text("a.iki")
    assert "b / a x 100%" in text("a.iki")
    assert "a.iki:8:" in answer.err
    assert "dibiarkan seperti diketik" in answer.err


def test_line_ends_and_permissions_stay_as_they_are():
    write("a.iki", UNTIDY.replace("\n", "\r\n"))
    Path("a.iki").chmod(0o640)
    iki("fmt", "a.iki")

    assert Path("a.iki").read_bytes() == TIDY.replace("\n", "\r\n").encode()
    assert Path("a.iki").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link():
    write("real.iki", UNTIDY)
    Path("link.iki").symlink_to("real.iki")
    iki("fmt", "link.iki")

    assert Path("link.iki").is_symlink()
    assert text("real.iki") == TIDY


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", "bahasa id\n", "bukan berkas .iki"),
        ("a.iki", b"bahasa id\n# \xff\n", "bukan UTF-8"),
        ("a.iki", b"bahasa id\n" + b"#" * 2_000_000, "lebih besar dari 1.048.576 bita"),
    ],
)
def test_what_is_no_rule_book_is_left_alone(name, content, said):
    write(name, content)
    before = Path(name).read_bytes()
    answer = iki("fmt", name)

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert Path(name).read_bytes() == before


def test_a_file_that_is_not_there_does_not_keep_the_others_from_being_tidied():
    write("b.iki", UNTIDY)
    answer = iki("fmt", "a.iki", "b.iki")

    assert answer.code == 2
    assert "Tidak ada berkas a.iki; periksa" in answer.err
    assert text("b.iki") == TIDY


def test_a_disk_that_is_full_leaves_the_file_as_it_was(monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    write("a.iki", UNTIDY)
    monkeypatch.setattr("os.fsync", full)
    answer = iki("fmt", "a.iki")

    assert answer.code == 1
    assert "tidak dapat ditulis; isinya tidak diubah" in answer.err
    assert text("a.iki") == UNTIDY
    assert [each.name for each in Path().iterdir()] == ["a.iki"]


def test_a_text_that_would_mean_something_else_is_never_written(monkeypatch):
    monkeypatch.setattr(fmt, "format_text", lambda source, _: source.text.replace("b : a", "a : b"))
    write("a.iki", UNTIDY)
    answer = iki("fmt", "a.iki")

    assert answer.code == 70
    assert "akan mengubah artinya" in answer.err
    assert text("a.iki") == UNTIDY


def test_a_process_without_input_says_so(monkeypatch):
    monkeypatch.setattr(fmt.sys, "stdin", None)
    with pytest.raises(fmt.StopError):
        fmt.standard_input()


def test_the_book_of_the_other_tests_is_tidy():
    write("a.iki", BOOK)

    assert iki("fmt", "--check", "a.iki").code == 0
