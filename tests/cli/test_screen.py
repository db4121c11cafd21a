"""Output is UTF-8 everywhere but on a console that cannot show it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.cli.screen import WIDTH, cells, in_plain_signs, put, screen, visible


class Console(io.TextIOWrapper):
    """A terminal that knows one encoding."""

    def __init__(self, encoding):
        super().__init__(io.BytesIO(), encoding=encoding, newline="")

    def isatty(self):
        return True

    def shown(self):
        self.flush()
        return self.buffer.getvalue()


def pipe(encoding):
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def test_a_pipe_gets_utf_8_whatever_the_locale():
    stream = pipe("ascii")
    put(stream, "× – 75 %")

    assert stream.buffer.getvalue() == "× – 75 %".encode()


def test_what_was_written_before_stays_before():
    stream = pipe("utf-8")
    stream.write("a ")
    put(stream, "b")

    assert stream.buffer.getvalue() == b"a b"


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "─ × Kécil ≥".encode()),
        ("ascii", b"- x Kecil >="),
        ("cp1252", b"- \xd7 K\xe9cil >="),
    ],
)
def test_a_console_gets_the_signs_it_has(encoding, expected):
    stream = Console(encoding)
    put(stream, "─ × Kécil ≥")

    assert stream.shown() == expected


def test_an_encoding_that_was_asked_for_counts_on_a_pipe_too(monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    stream = pipe("ascii")
    put(stream, "├─ 日")

    assert stream.buffer.getvalue() == b"|- ?"


@given(st.text(), st.sampled_from(["ascii", "cp1252", "latin-1", "utf-8"]))
def test_any_text_can_be_shown_on_any_console(text, encoding):
    in_plain_signs(text, encoding).encode(encoding)


@given(st.text())
def test_a_text_of_somebody_brings_no_control_characters(text):
    assert visible(text).isprintable()


def test_wide_and_combining_signs_count_as_they_are_shown():
    assert cells("日本") == 4
    assert cells("e\u0301") == 1


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({}, False),
    ],
)
def test_a_terminal_shows_colours_unless_it_cannot_or_nobody_wants_them(
    monkeypatch, environment, colour
):
    monkeypatch.setattr("sys.stdout", Console("utf-8"))

    assert screen("id", environment).colour is colour


def test_what_is_no_terminal_is_a_hundred_columns_wide_and_has_no_colours(monkeypatch):
    monkeypatch.setattr("sys.stdout", io.StringIO())
    page = screen("id", {"TERM": "xterm", "COLUMNS": "40"})

    assert (page.width, page.colour) == (WIDTH, False)
    assert page.paint("a", "31") == "a"


def test_a_process_without_streams_still_has_a_screen(monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    page = screen("id", {})
    page.write("a")
    page.tell("b")


def test_a_stream_that_was_closed_is_no_terminal(monkeypatch):
    stream = io.StringIO()
    stream.close()
    monkeypatch.setattr("sys.stdout", stream)

    assert screen("id", {"TERM": "xterm"}).colour is False
