"""The advice on the four decrees, as it was read row by row against what they print.

`python -m tests.linting.test_golden` writes the files anew, to be read through before they are
committed; `python -m tests.linting.test_golden --count` prints how often each code is found.
"""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from iki_rules.book import load
from iki_rules.diagnostics import entries
from iki_rules.linting import lint
from tests.linting.decrees import BOOKS, EXAMPLES


GOLDEN = Path(__file__).parent / "golden"
DOCS = Path(__file__).parents[2] / "docs"
PAGES = [(book, language) for book in BOOKS for language in ("id", "en")]


@cache
def found(book):
    return lint(load(EXAMPLES / book))


def shown(book, language):
    """The findings without their lines in the files: code, message, notes but for the last."""
    lines = []
    for each in found(book):
        lines.append(f"{each.code}  {each.message.say(language)}")
        lines += [f"          {note.say(language)}" for note in each.notes[:-1]]
    return "\n".join(lines) + "\n"


def table(heading):
    """How often each code is found in each decree, as a table of the docs."""
    counts = {book: Counter(each.code for each in found(book)) for book in BOOKS}
    codes = [code for code in entries() if code.startswith("IKI-L")]
    rows = [[code, *(str(counts[book][code]) for book in BOOKS)] for code in codes]
    sums = [heading[1], *(str(len(found(book))) for book in BOOKS)]
    lines = [[heading[0], *BOOKS], ["---", *["--:"] * len(BOOKS)], *rows, sums]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


@pytest.mark.parametrize(("book", "language"), PAGES)
def test_the_advice_on_a_decree_is_as_it_was_read_through(book, language):
    assert shown(book, language) == (GOLDEN / f"{book}.{language}.txt").read_text("utf-8")


@pytest.mark.parametrize("book", BOOKS)
def test_every_finding_marks_rows_of_the_book_and_ends_with_a_next_step(book):
    places = {each.origin for each in load(EXAMPLES / book).program.reports}

    for each in found(book):
        assert each.labels
        assert {label.span for label in each.labels} <= places
        assert each.notes


@pytest.mark.parametrize(
    ("page", "heading"), [("id/lint.md", ("kode", "jumlah")), ("en/lint.md", ("code", "total"))]
)
def test_the_docs_count_the_findings_of_each_decree(page, heading):
    assert table(heading) in (DOCS / page).read_text("utf-8")


if __name__ == "__main__":
    if "--count" in sys.argv:
        sys.stdout.write(table(("code", "total")) + "\n")
    else:
        for name, spoken in PAGES:
            (GOLDEN / f"{name}.{spoken}.txt").write_text(shown(name, spoken), "utf-8")
