"""The benchmark of the strategies draws what it says."""

from __future__ import annotations

from benchmarks.strategies import measured
from iki_rules.testing import book_of


def test_every_rate_is_measured():
    rates = measured(number=5, seeded=5, data=5)

    assert len(rates) == 5
    assert all(rate > 0 for rate in rates.values())


def test_a_number_always_gives_the_same_book():
    assert book_of(7) == book_of(7)
    assert len({repr(book_of(seed)) for seed in range(50)}) > 40
