"""Progress shows on a terminal alone, and only when one has to wait."""

from __future__ import annotations

import io
import threading

import pytest

from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen
from iki_rules.diagnostics import phrase


WORDS = phrase("menghitung", "computing")


class Terminal(io.StringIO):
    """A terminal that tells when something was written on it."""

    def __init__(self):
        super().__init__()
        self.written = threading.Event()

    def isatty(self):
        return True

    def write(self, text):
        self.written.set()
        return super().write(text)


def page(err):
    return Screen("id", io.StringIO(), err)


def test_quick_work_shows_nothing():
    err = Terminal()
    with working(page(err), WORDS, patience=60):
        pass

    assert err.getvalue() == ""


def test_slow_work_says_what_it_is_and_leaves_no_trace():
    err = Terminal()
    with working(page(err), WORDS, patience=0):
        assert err.written.wait(60)

    first, *_, last = err.getvalue().split("\r")[1:]
    assert first == "| menghitung ..."
    assert last == ""
    assert err.getvalue().split("\r")[-2].strip() == ""


def test_nothing_is_shown_where_no_terminal_is():
    err = io.StringIO()
    with working(page(err), WORDS, patience=0):
        pass

    assert err.getvalue() == ""


def test_work_that_fails_ends_its_progress():
    err = Terminal()
    with pytest.raises(ValueError, match="broken"), working(page(err), WORDS, patience=0):
        raise ValueError("broken")

    assert not any("_show" in thread.name for thread in threading.enumerate())
