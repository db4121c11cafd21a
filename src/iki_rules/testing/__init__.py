"""For those who test rule books and engines: data that fit a book, laws, and pytest's tests.

hypothesis is loaded when one of these names is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from iki_rules.testing import laws
    from iki_rules.testing.data import data_for
    from iki_rules.testing.grown import Book, book_of, books


__all__ = ["Book", "book_of", "books", "data_for", "laws"]

HOMES = {
    "Book": "iki_rules.testing.grown",
    "book_of": "iki_rules.testing.grown",
    "books": "iki_rules.testing.grown",
    "data_for": "iki_rules.testing.data",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'iki_rules.testing' has no attribute {name!r}")
    module = import_module(HOMES.get(name, f"iki_rules.testing.{name}"))
    return module.__dict__[name] if name in HOMES else module
