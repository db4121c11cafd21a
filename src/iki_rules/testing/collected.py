"""Collect the examples of a rule book as tests, and say in its words what failed.

A book of several files is one: a file gives the examples that stand in it. A book without any
example fails, and so does one with errors.

Out:     RuleFile
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from iki_rules.book import Checked, FileError, RuleBook, load
from iki_rules.diagnostics import phrase, report
from iki_rules.testing.failures import failed_example


RULES = ".iki"
BOOKS = pytest.StashKey[dict[Path, "Opened"]]()

NO_EXAMPLES = phrase(
    "Buku aturan ini tidak punya contoh, jadi tidak ada yang diuji. Tulis satu blok `contoh` "
    "dengan hasil yang dihitung tangan.",
    "This rule book has no examples, so nothing is tested. Write an `example` block with results "
    "worked out by hand.",
)


class Opened:
    """A rule book and its examples, computed once for all its files."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book
        self.examples = book.check_examples()


class RuleBookFailure(Exception):  # noqa: N818 - it is what a test ends with
    """What is wrong, ready to be read."""


class RuleFile(pytest.File):
    """A file of rules."""

    def collect(self) -> Iterable[pytest.Item]:
        """A test for each example in the file; one for errors, or for examples that lack."""
        try:
            opened = self._opened()
        except FileError as fault:
            yield _failing(self, "file", str(fault))
            return
        book, name = opened.book, self.path.as_posix()
        first = next(iter(book.sources), name) == name
        errors = [each for each in book.errors if each.span.file == name]
        if errors:
            said = report(errors, book.sources, book.language, form="full")
            yield _failing(self, "check", said)
        if not opened.examples and first:
            yield _failing(self, "examples", NO_EXAMPLES.say(book.language))
        for number, example in enumerate(opened.examples):
            if example.origin.file == name:
                yield ExampleItem.from_parent(
                    self, name=example.title or str(number + 1), opened=opened, example=example
                )

    def _opened(self) -> Opened:
        """The book that the file is part of: all rule files of its folder."""
        books = self.session.stash.setdefault(BOOKS, {})
        folder = self.path.parent
        several = len([each for each in folder.iterdir() if each.suffix == RULES]) > 1
        path = folder if several else self.path
        if path not in books:
            books[path] = Opened(load(path, strict=False))
        return books[path]


class ExampleItem(pytest.Item):
    """An example: passes where every result came out as written."""

    def __init__(self, *, opened: Opened, example: Checked, **rest: Any) -> None:
        super().__init__(**rest)
        self.opened = opened
        self.example = example

    def runtest(self) -> None:
        """Fail with what came out instead."""
        if not self.example.passed:
            raise RuleBookFailure(failed_example(self.opened.book, self.example))

    def repr_failure(self, excinfo: Any, style: Any = None) -> Any:
        """The words alone: where the plugin stands helps nobody."""
        if isinstance(excinfo.value, RuleBookFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The place of the example in its file."""
        source = self.opened.book.sources.get(self.example.origin.file)
        line = None if source is None else source.position(self.example.origin.start)[0] - 1
        return self.path, line, f"{self.path.name}: {self.name}"


class FailingItem(pytest.Item):
    """Something that keeps a book from being tested."""

    def __init__(self, *, said: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.said = said

    def runtest(self) -> None:
        """Fail."""
        raise RuleBookFailure(self.said)

    def repr_failure(self, excinfo: Any, style: Any = None) -> Any:
        """The words alone."""
        if isinstance(excinfo.value, RuleBookFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The file."""
        return self.path, None, f"{self.path.name}: {self.name}"


def _failing(parent: RuleFile, name: str, said: str) -> pytest.Item:
    item: pytest.Item = FailingItem.from_parent(parent, name=name, said=said)
    return item
