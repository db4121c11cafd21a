"""Every example stands as the formatter writes it, in its own language and back from the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from iki_rules.syntax.format import format_text
from iki_rules.text import Source


ROOT = Path(__file__).parents[2] / "examples"
BOOKS = sorted(ROOT.glob("**/*.iki"))


def test_there_are_books_to_look_at() -> None:
    assert len(BOOKS) >= 5


@pytest.mark.parametrize("path", BOOKS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_an_example_is_tidy(path: Path) -> None:
    text = path.read_text("utf-8")
    assert format_text(Source(path.name, text)) == text


@pytest.mark.parametrize("path", BOOKS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_an_example_comes_back_from_the_other_language_as_it_was(path: Path) -> None:
    text = path.read_text("utf-8")
    own, other = ("id", "en") if "bahasa id" in text else ("en", "id")
    there = format_text(Source(path.name, text), other)
    assert there != text
    assert format_text(Source(path.name, there), own) == text
