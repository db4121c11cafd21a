"""Wrong words behind a command end in one sentence with the next step, in both languages."""

from __future__ import annotations

import gettext

import pytest

from iki_rules.cli.commands import CHECK, COMMANDS, EVAL
from iki_rules.cli.options import _Parser, read
from iki_rules.cli.stop import StopError
from tests.cli.running import iki


WRONG = {
    ("chek", "a"): ("Tidak ada perintah chek; mungkin maksudnya `iki check`.", "did you mean"),
    ("zzzzz",): ("Tidak ada perintah zzzzz; `iki --help`", "names all commands"),
    ("-x",): ("Tidak ada perintah -x;", "There is no command -x;"),
    ("check",): ("memerlukan BERKAS; lihat `iki check --help`", "needs FILE"),
    ("eval",): ("memerlukan BUKU", "needs BOOK"),
    ("explain", "a"): ("memerlukan INDIKATOR", "needs INDICATOR"),
    ("eval", "a", "b"): ("Kata b terlalu banyak", "The word b is one too many"),
    ("doc", "a", "b"): ("Kata b terlalu banyak", "The word b is one too many"),
    ("check", "a", "--shrt"): ("mungkin maksudnya --short", "did you mean --short"),
    ("check", "a", "--zzzzz"): ("tidak mengenal pilihan --zzzzz; lihat", "has no option --zzzzz"),
    ("check", "a", "-z"): ("tidak mengenal pilihan -z", "has no option -z"),
    ("eval", "a", "--dat=x"): ("mungkin maksudnya --data", "did you mean --data"),
    ("eval", "a", "--data"): ("Setelah --data harus ada BERKAS", "FILE has to follow --data"),
    ("eval", "a", "--data", "--json"): ("Setelah --data harus ada", "has to follow --data"),
    ("eval", "a", "--data", "b", "--data", "c"): ("ditulis dua kali", "is given twice"),
    ("eval", "a", "--json=x"): ("tidak diikuti nilai", "takes no value"),
    ("eval", "a", "--lang", "fr"): ("fr tidak dapat mengikuti --lang; pilih id / en", "choose"),
    ("eval", "a", "--numbers", "us"): ("us tidak dapat mengikuti --numbers", "cannot follow"),
    ("check", ""): ("kosong", "is empty"),
}


@pytest.mark.parametrize("typed", WRONG, ids=" ".join)
def test_wrong_usage_ends_in_one_sentence_and_answers_two(typed, monkeypatch):
    for language, part in zip(["id", "en"], WRONG[typed], strict=True):
        monkeypatch.setenv("LANG", f"{language}_XX.UTF-8")
        answer = iki(*typed)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.count("\n") == 1
        # A wrong --lang is said in the language of the environment.
        assert part in answer.err


def test_options_and_arguments_come_in_any_order():
    orders = [
        ["book", "--data", "file", "--json"],
        ["--data", "file", "book", "--json"],
        ["--json", "--data=file", "book"],
    ]
    read_as = [read(EVAL, each) for each in orders]

    assert {each.one("book") for each in read_as} == {"book"}
    assert {each.value("--data") for each in read_as} == {"file"}
    assert all(each.has("--json") and not each.has("--strict") for each in read_as)


def test_after_two_dashes_nothing_is_an_option():
    assert read(CHECK, ["--short", "--", "--json", "-x"]).many("books") == ("--json", "-x")


def test_a_file_named_twice_is_read_once():
    assert read(CHECK, ["a", "b", "a"]).many("books") == ("a", "b")


def test_the_words_of_argparse_and_of_gettext_are_left_alone():
    before = gettext.gettext("usage: "), gettext.textdomain()
    iki("check", "--zzzzz")

    assert (gettext.gettext("usage: "), gettext.textdomain()) == before


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda each: each.name)
def test_every_command_speaks_both_languages_and_explains_itself(command):
    flags = [each.flag for each in command.options]

    assert flags[-2:] == ["--lang", "--help"]
    assert "--json" in flags


def test_whatever_else_argparse_finds_wrong_is_worded_by_us():
    with pytest.raises(StopError) as stopped:
        _Parser().error("conflicting option string")

    assert "see `iki --help`" in stopped.value.say("en")
    assert str(stopped.value)
