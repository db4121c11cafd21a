"""Open a rule book: from a file, a folder or texts.

Out:     load, loads
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path, PurePath

from iki_rules.book import faults
from iki_rules.book.files import Found, find_book
from iki_rules.book.pipeline import build
from iki_rules.book.rule_book import RuleBook
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax.faults_lines import large_file
from iki_rules.text import Source


def load(path: str | PathLike[str], *, strict: bool = True, limits: Limits = DEFAULT) -> RuleBook:
    """The rule book in a .iki file, or in the .iki files that a folder itself holds.

    Raises FileError, and RuleBookError where it has errors; with `strict` off a declaration with
    an error, and what needs it, gives results with the status `invalid` instead.
    """
    found = find_book(Path(path), limits)
    too_large = [large_file(name, size, limits.file_bytes) for name, size in found.oversized]
    return _opened(found, too_large, strict=strict, limits=limits)


def loads(
    text: str | Mapping[str, str],
    *,
    name: str = "book",
    strict: bool = True,
    limits: Limits = DEFAULT,
) -> RuleBook:
    """The rule book in a text, or in texts by file name; `name` is the name it goes by.

    Raises RuleBookError as `load` does.
    """
    texts = {f"{PurePath(name).stem}.iki": text} if isinstance(text, str) else text
    sources = tuple(Source(str(file), content) for file, content in texts.items())
    return _opened(Found(PurePath(name).stem, sources), [], strict=strict, limits=limits)


def _opened(
    found: Found, findings: Sequence[Diagnostic], *, strict: bool, limits: Limits
) -> RuleBook:
    unread = {file for file, _ in found.oversized}
    texts = [source for source in found.sources if source.name not in unread]
    built = build(texts, limits, findings)
    book = RuleBook(
        found.id, built.program, built.diagnostics, built.sources, limits, found.data_files
    )
    if strict and book.errors:
        raise faults.book_with_errors(built.diagnostics, built.sources, book.language)
    return book
