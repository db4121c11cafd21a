"""Every result of the book that is worked out by hand comes out, and nothing in it is doubtful."""

from __future__ import annotations

from pathlib import Path

import iki_rules as iki


BOOK = Path(__file__).parents[2] / "examples" / "hitungan-tangan"


def test_every_example_holds():
    book = iki.load(BOOK)

    assert book.diagnostics == ()
    checked = book.check_examples()
    assert len(checked) == 28
    assert [each.title for each in checked if not each.passed] == []


def test_what_is_enclosed_is_certain_in_every_shown_digit():
    checked = {each.title: each for each in iki.load(BOOK).check_examples()}
    (compared,) = checked["rata-rata geometrik dengan logaritma"].compared

    assert compared.result.status == "ok"
    assert compared.result.value is None
    assert compared.result.low < compared.result.high
