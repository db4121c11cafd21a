"""Bytes become text, and no sign that hides or turns text passes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.text import decode, refused


def test_one_byte_order_mark_is_dropped_and_a_second_is_refused():
    once = decode("a.iki", b"\xef\xbb\xbfbahasa id\n")
    twice = decode("a.iki", b"\xef\xbb\xbf\xef\xbb\xbfbahasa id\n")

    assert once.text == "bahasa id\n"
    assert [one.kind for one in refused(twice.text)] == ["invisible"]


@pytest.mark.parametrize("data", [b"a\xff", b"\xc3", b"\xed\xa0\x80", b"\xc0\x80", b"\xf8\x88"])
def test_what_is_not_utf_8_is_refused_where_it_stands(data):
    source = decode("a.iki", b"ab" + data)

    assert "bytes" in {one.kind for one in refused(source.text)}
    assert next(refused(source.text)).offset >= 2


@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        ("\x00", "control"),
        ("\x07", "control"),
        ("\x0b", "control"),
        ("\x85", "control"),
        ("\u2028", "control"),
        ("\ud800", "control"),
        ("\u202e", "direction"),
        ("\u2066", "direction"),
        ("\u200e", "direction"),
        ("\u061c", "direction"),
        ("\u200b", "invisible"),
        ("\u00ad", "invisible"),
        ("\u3164", "invisible"),
        ("\ufe0f", "invisible"),
        ("\U000e0041", "invisible"),
    ],
)
def test_signs_that_hide_or_turn_text_are_refused(sign, kind):
    (found,) = refused(f"ab{sign}c")

    assert (found.kind, found.sign, found.offset) == (kind, sign, 2)


def test_line_ends_tabs_and_the_no_break_space_are_layout():
    assert list(refused("a\tb\r\nc\u00a0d\n")) == []


def test_a_carriage_return_alone_is_refused():
    assert [one.offset for one in refused("a\rb\r\n")] == [1]


@given(st.text())
def test_every_format_and_control_character_but_layout_is_refused(text):
    found = {one.offset for one in refused(text)}
    hidden = {
        at
        for at, sign in enumerate(text)
        if unicodedata.category(sign) == "Cc" and sign not in "\t\n\r"
    }

    assert hidden <= found


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_what_can_be_seen_survives_the_way_through_bytes(text):
    assert decode("a", text.encode()).text == text
