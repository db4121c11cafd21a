"""Keys as people write them, and names that are near one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.data.inputs import written_key
from iki_rules.data.keys import (
    WrittenKey,
    fold_member,
    is_member_name,
    read_key,
    similar,
    split_members,
)


NAMES = st.from_regex(r"[a-z_][a-z0-9_]{0,8}", fullmatch=True)


@given(NAMES, st.lists(NAMES, min_size=1, max_size=3))
def test_a_written_key_reads_back(name, members):
    found = read_key(written_key(name, tuple(members)))

    assert found is not None
    assert found.name == name
    assert split_members([found.inside], len(members), closed=True) == tuple(members)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Wajib", WrittenKey("wajib", None)),
        (" wajib [ KTP_el ] ", WrittenKey("wajib", " KTP_el ")),
        ("wajib[]", WrittenKey("wajib", "")),
    ],
)
def test_case_and_blanks_do_not_count(text, key):
    assert read_key(text) == key


@pytest.mark.parametrize(
    "text", ["", "wajib ktp", "wajib[a", "a[b][c]", "2x", "wajib-ktp", "a[b[c]]"]
)
def test_what_is_no_key_has_no_parts(text):
    assert read_key(text) is None


def test_a_comma_separates_only_where_it_has_to():
    assert split_members(["Air, Minum"], 1, closed=False) == ("air, minum",)
    assert split_members(["a,b"], 2, closed=False) == ("a", "b")
    assert split_members(["a,b"], 1, closed=True) == ("a", "b")
    assert split_members(["a; b"], 1, closed=False) == ("a", "b")


@given(st.text(max_size=20))
def test_folding_a_member_twice_changes_nothing_more(text):
    once = fold_member(text)

    # Some capitals of other scripts fold only once they were composed.
    assert fold_member(fold_member(once)) == fold_member(once)


@pytest.mark.parametrize("text", ["", "a;b", "a[b", "a\u200bb", "a\nb", "\u3164", "x" * 201])
def test_members_that_nobody_can_see_or_write_are_refused(text):
    assert not is_member_name(text, 200)


def test_members_may_be_words_with_blanks_and_signs():
    assert is_member_name("kelurahan batu piring (utara), 2", 200)


def test_names_with_the_same_letters_come_before_names_that_are_near():
    names = ("ktp_el", "ktp", "kia")

    assert similar("KTP-el", names, {}) == ("ktp_el",)
    assert similar("ktp_e", names, {}) == ("ktp_el", "ktp")
    assert similar("Kartu Identitas Anak", names, {"kia": "Kartu Identitas Anak"}) == ("kia",)


def test_far_names_and_endless_ones_have_no_suggestion():
    assert similar("zzz", ("ktp_el",), {}) == ()
    assert similar("k" * 10_000, ("ktp_el",), {}) == ()
    assert similar("---", ("ktp_el",), {}) == ()
