"""Say all that is wrong with a faulty book, as a reader sees it, in one language."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from iki_rules.book import loads
from iki_rules.diagnostics import Language
from iki_rules.diagnostics.render import report


BOOKS = Path(__file__).parent / "books"
KINDS: tuple[Literal["csv", "json"], ...] = ("csv", "json")


def wording(book: Path, language: Language) -> str:
    """The findings of a book, and of the data file of the same name beside it."""
    rules = loads({book.name: book.read_text("utf-8")}, strict=False)
    findings, sources = [*rules.diagnostics], dict(rules.sources)
    for kind in KINDS:
        data = book.with_suffix(f".{kind}")
        if data.exists():
            outcome = rules.evaluate_text(data.read_text("utf-8"), kind, name=data.name)
            findings += outcome.diagnostics
            sources |= outcome.sources
    return report(findings, sources, language).rstrip() + "\n"
