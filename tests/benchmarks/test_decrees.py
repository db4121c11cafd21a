"""The benchmark of the decrees times what it says: every row, and the warm-up left out."""

from __future__ import annotations

from benchmarks.counts import existing, listed
from benchmarks.decrees import Figures, Round, measured, table


def test_every_row_of_every_book_is_evaluated_in_a_round() -> None:
    figures = measured(existing(), 1)
    assert len(figures.rounds) == 1
    assert len(figures.indicators) == sum(listed(book).total() for book in existing())
    # What the books leave out on purpose has no value: a few rows, never most of them.
    empty = [shown for shown in figures.indicators if not shown]
    assert 0 < len(empty) < len(figures.indicators) // 20


def test_the_table_gives_medians_and_their_multiples_of_the_reading() -> None:
    rounds = (Round(0.002, 0.2, 0.05), Round(0.001, 0.3, 0.01), Round(0.009, 0.25, 0.04))
    assert table(Figures(rounds, ("1", ""))).splitlines()[2:] == [
        "| read the inventories as JSON | 2.0 | 1 |",
        "| read and check all books | 250.0 | 125 |",
        "| read the data and evaluate 2 indicators | 40.0 | 20 |",
    ]
