"""Print how many random books, formulas and data a second the testing kit gives.

Books come in two ways: from hypothesis, which can make a failing one small, and from a number.
A formula is whatever a declaration computes. Data are drawn for the Balangan decree's book.

    python -m benchmarks.strategies

Out:     measured
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

import iki_rules as iki
from iki_rules.syntax import tree
from iki_rules.testing import Book, book_of, books, data_for


EXAMPLES = Path(__file__).parents[1] / "examples"
BOOKS, SEEDED, DATA = 1_000, 5_000, 1_000


def formulas_in(book: Book) -> int:
    """How many declarations of the book compute something."""
    return sum(
        isinstance(each, tree.Rule)
        or (isinstance(each, tree.Indicator | tree.Quantity) and each.formula is not None)
        for each in book.declarations
    )


def drawn(strategy: Any, number: int, take: Callable[[Any], None]) -> int:
    """Draw so many, as a test does, and tell how many were drawn."""
    seen = 0

    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(value: Any) -> None:
        nonlocal seen
        seen += 1
        take(value)

    draw()
    return seen


def measured(number: int = BOOKS, seeded: int = SEEDED, data: int = DATA) -> dict[str, float]:
    """What was drawn a second, by name."""
    met: list[Book] = []
    start = perf_counter()
    seen = drawn(books(), number, met.append)
    hypothesis_books = perf_counter() - start
    start = perf_counter()
    grown = [book_of(seed) for seed in range(seeded)]
    seeded_books = perf_counter() - start
    book = iki.load(EXAMPLES / "kab-balangan-2023")
    strategy = data_for(book)
    start = perf_counter()
    given_data = drawn(strategy, data, lambda _: None)
    hypothesis_data = perf_counter() - start
    return {
        "books from hypothesis": seen / hypothesis_books,
        "formulas from hypothesis": sum(map(formulas_in, met)) / hypothesis_books,
        "books from numbers": seeded / seeded_books,
        "formulas from numbers": sum(map(formulas_in, grown)) / seeded_books,
        "data for Balangan": given_data / hypothesis_data,
    }


def main() -> None:
    """Print the table."""
    for name, rate in measured().items():
        sys.stdout.write(f"{name:26} {rate:10,.0f} a second\n")


if __name__ == "__main__":
    main()
