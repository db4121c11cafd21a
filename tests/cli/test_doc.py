"""`iki doc` shows the page of a code, however the code is typed, and lists all of them."""

from __future__ import annotations

import pytest

from iki_rules.cli import doc
from iki_rules.diagnostics import entries
from tests.cli.running import iki


def test_a_page_is_shown_in_either_language():
    indonesian, english = iki("doc", "IKI-U204"), iki("doc", "IKI-U204", "--lang", "en")

    assert indonesian.code == english.code == 0
    assert indonesian.out.startswith("IKI-U204  kesalahan\n\nSatuan tidak cocok\n")
    assert "\nSalah\n" in indonesian.out
    assert english.out.startswith("IKI-U204  error\n")
    assert "\nRight\n" in english.out
    assert "```" not in english.out


@pytest.mark.parametrize("typed", ["u204", "IKI-u204", "iki_U204", "IKIU204", "unlike-units"])
def test_a_code_is_found_however_it_is_typed(typed):
    assert iki("doc", typed) == iki("doc", "IKI-U204")


def test_without_a_code_all_are_listed():
    answer = iki("doc")

    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines() if line.startswith("IKI-")] == [
        code for letter in doc.LETTERS for code in entries() if code[4] == letter
    ]


def test_every_letter_of_a_code_has_a_heading():
    assert {code[4] for code in entries()} <= set(doc.LETTERS)


@pytest.mark.parametrize(
    ("typed", "said"), [("IKI-U2O4", "mungkin maksudnya"), ("x", "semua kode")]
)
def test_a_code_that_is_none_brings_suggestions(typed, said):
    answer = iki("doc", typed)

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_code_without_a_page_still_says_what_it_is(monkeypatch):
    monkeypatch.setattr(doc, "page", lambda _: None)
    answer = iki("doc", "U204")

    assert answer.code == 0
    assert "Satuan tidak cocok" in answer.out
    assert "belum ditulis" in answer.out


def test_json_holds_the_page_of_one_code_or_the_list_of_all():
    (one,) = iki("doc", "U204", "--json").json["codes"]
    every = iki("doc", "--json").json["codes"]

    assert (one["code"], one["severity"], one["slug"]) == ("IKI-U204", "error", "unlike-units")
    assert one["page"].startswith("## Satuan tidak cocok")
    assert [each["code"] for each in every] == list(entries())
