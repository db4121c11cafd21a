"""The commands as processes: their exit codes, their streams, and how soon they answer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from tests.cli.running import BOOK, DATA, iki, process, surroundings, write


COMMAND = [sys.executable, "-m", "iki_rules.cli"]


@pytest.fixture(autouse=True)
def book():
    write("a.iki", BOOK)
    write("data.csv", DATA)


def test_a_process_answers_as_the_function_does():
    for typed in (["check", "a.iki"], ["eval", "a.iki", "--data", "data.csv"], ["zzz"], ["doc"]):
        assert process(*typed) == iki(*typed)


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_output_is_utf_8_whatever_the_locale(locale):
    write("a.iki", BOOK.replace("Kepemilikan KTP", "Kepemilikan “KTP” – ≥ 17 tahun"))
    answer = process(
        "eval",
        "a.iki",
        "--data",
        "data.csv",
        LC_ALL=locale,
        PYTHONCOERCECLOCALE="0",
        PYTHONUTF8="0",
    )

    assert "“KTP” – ≥ 17 tahun" in answer.out
    assert "─" in answer.out


def test_an_encoding_that_was_asked_for_gets_plain_signs():
    write("a.iki", BOOK.replace("Kepemilikan KTP", "Kepemilikan “KTP” – ≥ 17 tahun"))
    answer = process("eval", "a.iki", "--data", "data.csv", PYTHONIOENCODING="ascii")

    assert 'Kepemilikan "KTP" - >= 17 tahun' in answer.out
    assert answer.out.isascii()


def test_text_comes_through_a_pipe_and_goes_out_again():
    answer = process("fmt", "-", "--to", "en", stdin=BOOK.encode())

    assert answer.out.startswith("language en\n")
    assert process("fmt", "-", "--to", "id", stdin=answer.out.encode()).out == BOOK


def test_a_reader_that_goes_away_is_no_traceback():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "doc"],
        check=False,
        stdout=writing,
        stderr=subprocess.PIPE,
        env=surroundings(),
    )
    os.close(writing)

    assert done.returncode == 141
    assert done.stderr.decode() == (
        "iki doc: Penerima keluaran berhenti membaca; jalankan tanpa pipa untuk melihat semuanya.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
def test_an_interrupt_ends_in_one_sentence():
    running = subprocess.Popen(
        [*COMMAND, "fmt", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
    )
    # It waits for its input for ever: it is stopped again and again until it has come that far.
    tries = 0
    while running.poll() is None and tries < 100:
        threading.Event().wait(1)
        running.send_signal(signal.SIGINT)
        tries += 1
    out, err = running.communicate()

    assert (running.returncode, out) == (130, b"")
    assert err.decode() == "iki fmt: Dihentikan; jalankan lagi bila perlu.\n"


def test_help_and_wrong_usage_load_nothing_of_the_language():
    code = (
        "import sys; from iki_rules.cli import main; main({typed!r}); "
        "print([n for n in ['lark', 'iki_rules.book', 'iki_rules.syntax'] if n in sys.modules])"
    )
    for typed in (["--help"], ["eval", "--help"], ["zzz"], ["check"], ["--version"]):
        done = subprocess.run(
            [sys.executable, "-c", code.format(typed=typed)],
            check=True,
            capture_output=True,
            env=surroundings(),
        )
        assert done.stdout.decode().splitlines()[-1] == "[]", typed


def test_a_fault_of_the_commands_themselves_is_worded():
    code = (
        "import sys; from iki_rules.cli import run; run._run = lambda *_: 1 // 0; "
        "sys.exit(run.main(['check']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, env=surroundings()
    )

    assert done.returncode == 70
    assert "Traceback" not in done.stderr.decode()
