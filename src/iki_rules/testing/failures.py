"""Say why an example failed: what it expects, what came out, and how that came about.

Out:     failed_example
"""

from __future__ import annotations

from collections.abc import Iterator

from iki_rules.book import Checked, Compared, RuleBook, explain
from iki_rules.diagnostics import Phrase, phrase, report


NOTHING_EXPECTED = phrase(
    "Contoh ini tidak menyebut hasil; tambahkan baris `hasil`.",
    "This example expects nothing; add a line `result`.",
)


def failed_example(book: RuleBook, example: Checked) -> str:
    """The whole report of one example, in the language of the book."""
    return "\n".join(_lines(book, example))


def _lines(book: RuleBook, example: Checked) -> Iterator[str]:
    language = book.language
    if not example.compared:
        yield NOTHING_EXPECTED.say(language)
    for each in example.compared:
        if not each.passed:
            yield _compared(book, each).say(language)
            if each.result is not None and example.outcome is not None:
                told = explain(example.outcome, each.result)
                yield from (f"    {line}".rstrip() for line in told.splitlines())
    errors = [each for each in example.diagnostics if each.severity == "error"]
    if errors:
        yield report(errors, book.sources, language, form="short")


def _compared(book: RuleBook, compared: Compared) -> Phrase:
    source = book.sources.get(compared.origin.file)
    line = "" if source is None else str(source.position(compared.origin.start)[0])
    return phrase(
        "baris {line}: {id}: seharusnya {expected}, hasilnya {got}",
        "line {line}: {id}: expected {expected}, got {got}",
        line=line,
        id=compared.id,
        expected=compared.expected,
        got=compared.got or "-",
    )
