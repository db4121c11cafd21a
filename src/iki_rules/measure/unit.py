"""Products of named units, and how a value is written in one of them.

Out:     Unit, Kind, Display
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction

from attrs import frozen


class Kind(Enum):
    """What a number without a unit of its own is: only like kinds add and compare."""

    PLAIN = "plain"
    PERCENT = "percent"
    POINTS = "points"


#: What the mark of a rate begins with; no name of a unit holds a blank.
RATE = "per "


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

    @classmethod
    def counted_per(cls, number: Fraction) -> Unit:
        """The mark of a rate per 1000 and the like, which is no plain quotient any more."""
        return cls(((f"{RATE}{number.numerator}", 1),))

    @property
    def per(self) -> Fraction:
        """What a rate counts per: 1000 for "per 1000"; 1 for every other unit."""
        product = Fraction(1)
        for name, exponent in self.factors:
            if name.startswith(RATE):
                product *= Fraction(int(name.removeprefix(RATE))) ** exponent
        return product

    @property
    def is_none(self) -> bool:
        """Whether nothing is left of the product."""
        return not self.factors

    def spelled(self, spelling: Mapping[str, str]) -> Unit:
        """With its names as they are to be written."""
        return Unit(tuple((spelling.get(n, n.removeprefix("@")), e) for n, e in self.factors))

    def __str__(self) -> str:
        rates = [_power(n, e) for n, e in self.factors if n.startswith(RATE)]
        named = [(n, e) for n, e in self.factors if not n.startswith(RATE)]
        above = " x ".join(_power(n, e) for n, e in named if e > 0)
        below = [_power(n, -e) for n, e in named if e < 0]
        if rates:
            return " ".join([above, *rates, *below]).strip()
        return above + "".join("/" + part for part in below)


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
