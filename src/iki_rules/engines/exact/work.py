"""Charge for each operation before it is done, so that no formula costs more than its budget.

An operation on numbers of m and n bits costs 1 + m x n / 1024 squared units: about three
microseconds each, from small numbers to huge ones.

Out:     Work, LimitError, bits, is_paid
"""

from __future__ import annotations

from iki_rules.limits import Limits
from iki_rules.measure import Enclosure, Number


#: The precision that an evaluation starts with, in bits.
FIRST_PRECISION = 96


class LimitError(Exception):
    """A bound was passed; caught where a cell is computed, it never leaves the engine."""

    def __init__(self, limit: str, value: int, measured: int) -> None:
        super().__init__(limit)
        self.limit = limit
        self.value = value
        self.measured = measured


def bits(value: Number) -> int:
    """The size of a number: the bits of its numerator and of its denominator, of both ends."""
    if isinstance(value, Enclosure):
        return bits(value.low) + bits(value.high)
    return value.numerator.bit_length() + value.denominator.bit_length()


def is_paid(value: Number, work: Work) -> bool:
    """Whether writing this value can be paid for; long numbers cost half of multiplying them."""
    cost = bits(value) ** 2 >> 21
    try:
        if cost:
            work.spend(cost)
    except LimitError:
        return False
    return True


class Work:
    """What one evaluation may spend, and has spent. Once it is spent, everything after fails.

    Numbers that are no fractions are enclosed to `precision` bits.
    """

    def __init__(
        self,
        limits: Limits,
        items: int = 0,
        *,
        spent: int = 0,
        precision: int = FIRST_PRECISION,
    ) -> None:
        self.budget = limits.work + limits.work_per_item * items
        self.spent = spent
        self.value_bits = limits.value_bits
        self._most_precise = limits.precision_bits
        self.enclose_to(precision)

    def enclose_to(self, precision: int) -> None:
        """Compute from here on to so many bits, or to as many as the limit allows."""
        self.precision = min(precision, self._most_precise)
        #: Whether a step could not be decided at this precision.
        self.undecided = False

    def spend(self, units: int = 1) -> None:
        """Take units from the budget, or raise LimitError."""
        self.spent += units
        if self.spent > self.budget:
            raise LimitError("work", self.budget, self.spent)

    def operation(self, left: Number, right: Number) -> None:
        """Pay for one operation on two numbers."""
        self.spend(1 + (bits(left) * bits(right) >> 20))

    def keep(self, value: Number) -> Number:
        """The value, if it is not too large to keep."""
        self.fit(bits(value))
        return value

    def fit(self, size: int) -> None:
        """Raise LimitError where a value would have more bits than may be kept."""
        if size > self.value_bits:
            raise LimitError("value_bits", self.value_bits, size)
