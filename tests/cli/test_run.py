"""Whatever happens, a command ends in a sentence and an exit code."""

from __future__ import annotations

import pytest

from iki_rules.cli import run
from iki_rules.cli.run import spoken
from tests.cli.running import BOOK, ENGLISH, iki, write


@pytest.mark.parametrize(
    ("typed", "environment", "language"),
    [
        ([], {}, "id"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "id_ID.UTF-8"}, "id"),
        ([], {"LANG": "de_DE.UTF-8"}, "id"),
        ([], {"LC_ALL": "en_GB", "LANG": "id_ID"}, "en"),
        ([], {"LC_ALL": "C.UTF-8", "LANG": "en_GB"}, "en"),
        (["check", "--lang", "en"], {"LANG": "id_ID"}, "en"),
        (["check", "--lang=id"], {"LANG": "en_US"}, "id"),
        (["check", "--lang"], {"LANG": "en_US"}, "en"),
        (["check", "--", "--lang", "en"], {}, "id"),
    ],
)
def test_the_language_is_the_one_asked_for_then_that_of_the_environment(
    typed, environment, language
):
    assert spoken(typed, environment) == language


def test_a_language_may_stand_before_the_command():
    write("a.iki", BOOK)

    assert "1 input" not in iki("--lang", "id", "check", "a.iki").out
    assert "declarations" in iki("--lang", "en", "check", "a.iki").out
    assert iki("--lang=en", "check", "a.iki") == iki("check", "a.iki", "--lang", "en")


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Dihentikan"),
        (BrokenPipeError(), 141, "berhenti membaca"),
        (OSError(28, "No space left on device"), 141, "tidak dapat ditulis"),
        (MemoryError(), 1, "Memori tidak cukup"),
        (RecursionError(), 1, "Memori tidak cukup"),
        (ZeroDivisionError("Fraction(1, 0)"), 70, "iki sendiri keliru"),
        (KeyError("kunci"), 70, "iki sendiri keliru"),
    ],
)
def test_a_fault_ends_in_one_sentence_without_a_traceback(monkeypatch, fault, code, said):
    def fail(*_):
        raise fault

    monkeypatch.delenv("IKI_DEBUG")
    monkeypatch.setattr(run, "_run", fail)
    answer = iki("check", "a.iki")

    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith("iki check: ")
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert type(fault).__name__ not in answer.err


def test_those_who_look_for_a_fault_see_it(monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(run, "_run", fail)
    with pytest.raises(ZeroDivisionError):
        iki("check", "a.iki")


def test_where_nobody_reads_the_last_sentence_that_is_no_fault(monkeypatch):
    class Gone:
        encoding = "utf-8"

        def isatty(self):
            return False

        def write(self, _):
            raise BrokenPipeError

        def fileno(self):
            raise ValueError

        flush = close = lambda self: None

    monkeypatch.setattr("sys.stderr", Gone())
    assert run.main(["zzzzz"]) == 2


def test_the_last_sentence_speaks_the_language_of_the_book_that_was_opened():
    write("english.iki", ENGLISH)
    write("d.json", "{}")
    typed = ["explain", "english.iki", "nosuch", "--data", "d.json"]

    assert "nosuch" in iki(*typed).err
    assert iki(*typed).err.isascii()
    assert "tidak" not in iki(*typed).err
    assert "tidak" in iki(*typed, "--lang", "id").err
