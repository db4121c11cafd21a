"""Every faulty book is answered in the very words of its golden files, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from iki_rules.diagnostics import Language
from iki_rules.diagnostics.phrase import LANGUAGES
from tests.golden.wording import BOOKS, wording


FAULTY = sorted(BOOKS.glob("*.iki"))
#: What no reader should ever see: names of terminals, Python's types and tracebacks.
INTERNAL = re.compile(
    r"Traceback|<class|NoneType|Fraction\(|\b(LEFT|RIGHT|SEMI|NAME|NUMBER|STRING|TIMES|DIVIDE"
    r"|AT_LEAST|AT_MOST|LEFT_SQUARE|FUNCTION|UNCLEAR|OVER|WHERE)\b"
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("book", FAULTY, ids=lambda book: book.stem)
def test_a_faulty_book_is_answered_as_recorded(book: Path, language: Language) -> None:
    """After a change that is meant: `python -m tests.golden.refresh`, and read the diff."""
    golden = book.with_suffix(f".{language}.txt").read_text("utf-8")

    assert golden == wording(book, language)


def test_there_are_at_least_forty_faulty_books() -> None:
    assert len(FAULTY) >= 40


@pytest.mark.parametrize("book", FAULTY, ids=lambda book: book.stem)
def test_no_message_shows_the_inside_of_the_program(book: Path) -> None:
    for language in LANGUAGES:
        assert INTERNAL.search(wording(book, language)) is None


def test_no_golden_file_is_left_without_its_book() -> None:
    stems = {book.stem for book in FAULTY}
    texts = {path.name.split(".")[0] for path in BOOKS.glob("*.txt")}

    assert texts == stems
