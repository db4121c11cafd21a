"""Products of named units, and how a value is written in one of them.

Out:     Unit, Kind, Display
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from attrs import frozen


class Kind(Enum):
    """What a number without a unit of its own is: only like kinds add and compare."""

    PLAIN = "plain"
    PERCENT = "percent"
    POINTS = "points"


@frozen
class Unit:
    """A product of named units with whole exponents, in the order of the names; `()` is no unit."""

    factors: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, **exponents: int) -> Unit:
        """A unit from names and exponents, such as `Unit.of(orang=1, hari=-1)`."""
        return cls(tuple(sorted((n, e) for n, e in exponents.items() if e)))

    @classmethod
    def named(cls, name: str) -> Unit:
        """One named unit."""
        return cls(((name, 1),))

    def __mul__(self, other: Unit) -> Unit:
        exponents = dict(self.factors)
        for name, exponent in other.factors:
            exponents[name] = exponents.get(name, 0) + exponent
        return Unit(tuple(sorted((n, e) for n, e in exponents.items() if e)))

    def __truediv__(self, other: Unit) -> Unit:
        return self * other.inverse()

    def inverse(self) -> Unit:
        """One over this unit."""
        return Unit(tuple((name, -exponent) for name, exponent in self.factors))

    @property
    def is_none(self) -> bool:
        """Whether nothing is left of the product."""
        return not self.factors

    def __str__(self) -> str:
        above = [_power(n, e) for n, e in self.factors if e > 0]
        below = [_power(n, -e) for n, e in self.factors if e < 0]
        return " x ".join(above) + "".join("/" + part for part in below)


PLAIN = Unit()


@frozen
class Display:
    """How a value is written: its unit, its kind, and how many fit into one (100 for %).

    The exact value is kept without the scale: 75% is 3/4, shown as 3/4 x 100.
    """

    unit: Unit = PLAIN
    kind: Kind = Kind.PLAIN
    scale: Fraction = Fraction(1)
    #: The words as declared ("%", "orang per 1000 kelahiran"); empty for a plain number.
    text: str = ""


PERCENT = Display(PLAIN, Kind.PERCENT, Fraction(100), "%")


def _power(name: str, exponent: int) -> str:
    return name if exponent == 1 else f"{name}^{exponent}"
