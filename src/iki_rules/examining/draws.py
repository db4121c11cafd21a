"""Choose among few things in a fixed, uneven order: the same seed always gives the same choices.

Out:     Draws
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar


T = TypeVar("T")

#: A linear congruence over 64 bits; its upper bits are the ones used.
FACTOR, SHIFT, SIZE = 6_364_136_223_846_793_005, 1_442_695_040_888_963_407, 1 << 64
UPPER = 33


class Draws:
    """A series of choices."""

    def __init__(self, seed: int) -> None:
        self._state = seed
        self.pick((0, 1))

    def pick(self, choices: Sequence[T]) -> T:
        """One of these."""
        self._state = (self._state * FACTOR + SHIFT) % SIZE
        return choices[(self._state >> UPPER) % len(choices)]

    def often(self) -> bool:
        """Yes as often as no."""
        return self.pick((True, False))
