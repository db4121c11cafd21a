"""Time how long all rule books of the decrees take to check, and all their indicators to evaluate.

Each round times the three steps one after the other, in one process. The medians are given in
milliseconds of processor time and as multiples of plainly reading the inventories of the same
decrees as JSON, so that runs can be compared. The first round warms up and is left out.

    python -m benchmarks.decrees [ROUNDS]

Out:     Figures, measured, table
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from statistics import median
from time import process_time

from attrs import frozen

import iki_rules as iki
from benchmarks.counts import existing
from tests.examples.kinds import BOOKS, EXAMPLES, INVENTORIES


ROUNDS = 21


@frozen
class Round:
    """Processor seconds of the three steps: others on the machine do not count."""

    reading: float
    checking: float
    evaluating: float


@frozen
class Figures:
    """The rounds that count, and the indicators: each as shown, "" where it has no value."""

    rounds: tuple[Round, ...]
    indicators: tuple[str, ...]


def measured(books: Sequence[str], rounds: int) -> Figures:
    """The three steps over these books, `rounds` times after one round that is left out.

    Raises RuleBookError where a book has an error.
    """
    _, shown = _once(books)
    return Figures(tuple(_once(books)[0] for _ in range(rounds)), shown)


def _once(books: Sequence[str]) -> tuple[Round, tuple[str, ...]]:
    start = process_time()
    for book in books:
        json.loads((INVENTORIES / f"{BOOKS[book]}.json").read_text("utf-8"))
    read = process_time()
    loaded = [iki.load(EXAMPLES / book) for book in books]
    checked = process_time()
    shown = tuple(
        text for name, book in zip(books, loaded, strict=True) for text in _shown(name, book)
    )
    return Round(read - start, checked - read, process_time() - checked), shown


def _shown(name: str, book: iki.RuleBook) -> list[str]:
    """Read the figures of a year and compute every row of the decree."""
    (data,) = (EXAMPLES / name).glob("data-*.csv")
    outcome = book.evaluate_file(data)
    results = [outcome[report.key] for report in book.program.reports if report.number]
    return [str(result.shown) if result.status == "ok" else "" for result in results]


def table(figures: Figures) -> str:
    """A Markdown table: medians in milliseconds, and as multiples of reading the inventories."""
    base = median(each.reading for each in figures.rounds)
    lines = ["| step | ms | times the reading |", "|---|---:|---:|"]
    for name, middle in (
        ("read the inventories as JSON", base),
        ("read and check all books", median(each.checking for each in figures.rounds)),
        (
            f"read the data and evaluate {len(figures.indicators)} indicators",
            median(each.evaluating for each in figures.rounds),
        ),
    ):
        lines.append(f"| {name} | {middle * 1000:.1f} | {middle / base:.0f} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table; the number of rounds may be given."""
    books = existing()
    figures = measured(books, int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
    valued = sum(1 for shown in figures.indicators if shown)
    print(f"{len(books)} books, {len(figures.rounds)} rounds; {valued} indicators had a value\n")
    print(table(figures))


if __name__ == "__main__":
    main()
