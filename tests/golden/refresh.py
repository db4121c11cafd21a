"""Record anew what the faulty books are answered: `python -m tests.golden.refresh`."""

from __future__ import annotations

from iki_rules.diagnostics.phrase import LANGUAGES
from tests.golden.wording import BOOKS, wording


def main() -> None:
    """Write a golden file for each book and language."""
    for book in sorted(BOOKS.glob("*.iki")):
        for language in LANGUAGES:
            book.with_suffix(f".{language}.txt").write_text(wording(book, language), "utf-8")


if __name__ == "__main__":
    main()
