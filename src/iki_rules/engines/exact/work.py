"""Charge for each operation before it is done, so that no formula costs more than its budget.

An operation on numbers of m and n bits costs 1 + m x n / 1024 squared units: about three
microseconds each, from small numbers to huge ones.

Out:     Work, LimitError, bits, is_paid
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.limits import Limits


class LimitError(Exception):
    """A bound was passed; caught where a cell is computed, it never leaves the engine."""

    def __init__(self, limit: str, value: int, measured: int) -> None:
        super().__init__(limit)
        self.limit = limit
        self.value = value
        self.measured = measured


def bits(value: Fraction) -> int:
    """The size of a number: the bits of its numerator and of its denominator."""
    return value.numerator.bit_length() + value.denominator.bit_length()


def is_paid(value: Fraction, work: Work) -> bool:
    """Whether writing this value can be paid for; long numbers cost half of multiplying them."""
    cost = bits(value) ** 2 >> 21
    try:
        if cost:
            work.spend(cost)
    except LimitError:
        return False
    return True


class Work:
    """What one evaluation may spend, and has spent. Once it is spent, everything after fails."""

    def __init__(self, limits: Limits, items: int = 0, *, spent: int = 0) -> None:
        self.budget = limits.work + limits.work_per_item * items
        self.spent = spent
        self._value_bits = limits.value_bits

    def spend(self, units: int = 1) -> None:
        """Take units from the budget, or raise LimitError."""
        self.spent += units
        if self.spent > self.budget:
            raise LimitError("work", self.budget, self.spent)

    def operation(self, left: Fraction, right: Fraction) -> None:
        """Pay for one operation on two numbers."""
        self.spend(1 + (bits(left) * bits(right) >> 20))

    def keep(self, value: Fraction) -> Fraction:
        """The value, if it is not too large to keep."""
        size = bits(value)
        if size > self._value_bits:
            raise LimitError("value_bits", self._value_bits, size)
        return value
