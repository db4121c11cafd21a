"""What the books hold, kind by kind, is what the inventories of their decrees list."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.counts import KINDS, counted, existing, listed, table
from tests.examples.kinds import BOOKS


DOCS = Path(__file__).parents[2] / "docs"


def test_there_are_books_to_count() -> None:
    assert "kecamatan-wonoasih-2024" in existing()


@pytest.mark.parametrize("book", existing())
def test_a_book_holds_as_many_rows_of_each_kind_as_its_inventory(book: str) -> None:
    assert counted(book) == listed(book)


def test_every_kind_of_an_inventory_has_a_name_in_the_table() -> None:
    assert {kind for book in BOOKS for kind in listed(book)} == set(KINDS)


def test_the_table_shows_a_difference_and_an_unknown_kind_and_sums_both() -> None:
    found = {"one": Counter(count=2, other=1), "two": Counter(count=5)}
    wanted = {"one": Counter(count=3), "two": Counter(count=5)}
    lines = table(found, wanted, "en").splitlines()
    assert lines[0] == "| kind | one | two | all |"
    assert "| count | 2 (3) | 5 | 7 |" in lines
    assert "| other | 1 (0) | 0 | 1 |" in lines
    assert lines[-1] == "| **all** | 3 | 5 | 8 |"


@pytest.mark.parametrize(("page", "language"), [("en/benchmarks", "en"), ("id/tolok-ukur", "id")])
def test_the_docs_show_the_counts_that_the_command_prints(page: str, language: str) -> None:
    books = existing()
    printed = table({b: counted(b) for b in books}, {b: listed(b) for b in books}, language)
    assert printed in (DOCS / f"{page}.md").read_text("utf-8")
