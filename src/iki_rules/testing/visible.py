"""What formulas may name at a place: declared values and sets, and the draws to choose by.

Out:     Names, Value, Set, Kind, At, one, unit_expr
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias, TypeVar

from iki_rules.syntax import tree
from iki_rules.syntax.tree import Expr, Name, Number


T = TypeVar("T")

#: What a formula gives: a number in units (exponents; () is plain), "%", percentage points ("pp"),
#: "truth", or a member ("of s1").
Kind: TypeAlias = tuple[tuple[str, int], ...] | str
#: The sets bound at a place, by root set.
At: TypeAlias = Mapping[str, str]

PLAIN: Kind = ()
PERCENT = tree.UnitExpr((("%", 1),))
HUNDRED = Number(Fraction(100), PERCENT)
NOUGHT = Number(Fraction(0))
COUNTED = ("orang", "dokumen", "kegiatan")
MEASURED = ("menit", "poin", "rupiah", "jam")
WHOLE: tuple[int | Fraction, ...] = (2, 1, 3, 5, 20)
BROKEN: tuple[int | Fraction, ...] = (2, Fraction(1, 2), 3, Fraction(5, 4), 30)
SHARES: tuple[int | Fraction, ...] = (50, 80, 5, Fraction(25, 2), 95)


def one(unit: str) -> Kind:
    """The kind of a number in one unit."""
    return ((unit, 1),)


def unit_expr(kind: Kind) -> tree.UnitExpr | None:
    """The unit as written; none for a plain number."""
    if kind in ("%", "pp"):
        return tree.UnitExpr(((str(kind), 1),))
    assert not isinstance(kind, str)
    return tree.UnitExpr(tuple(sorted(kind, key=lambda factor: -factor[1]))) if kind else None


def product(first: Expr, sign: str, second: Expr) -> tree.Product:
    """Two factors with a sign between them."""
    factor = tree.Factor("x" if sign == "x" else "/", second)
    return tree.Product((tree.Factor("x", first), factor))


SIGNS: tuple[tree.Comparison, ...] = (">=", ">", "<", "<=", "=", "<>")
MODES = ("half_away", "half_even", "up", "down", "toward_zero")
CONVERTIBLE: dict[Kind, tuple[Kind, ...]] = {
    one("menit"): (one("jam"),),
    one("jam"): (one("menit"),),
    one("sif"): (one("jam"), one("menit")),
    (("menit", 1), ("dokumen", -1)): ((("jam", 1), ("dokumen", -1)),),
}


@dataclass(frozen=True)
class Set:
    """A set that formulas may run over."""

    root: str
    #: None: they come with the data.
    members: tuple[str, ...] | None
    #: What `banyak` counts in.
    unit: Kind = ()
    ordered: bool = False


@dataclass(frozen=True)
class Value:
    """A name that formulas may use, or one member of it; `divides` where it is seldom 0."""

    name: str
    kind: Kind
    axes: tuple[str, ...] = ()
    divides: bool = False
    member: str | None = None
    #: "achievement" or "target", where that of an indicator is meant.
    own: str | None = None

    @property
    def term(self) -> Expr:
        name = Name(self.name)
        return self.asked(tree.Pick(name, (Name(self.member),)) if self.member else name)

    def asked(self, written: Name | tree.Pick) -> Expr:
        """The value at a name, or what its indicator knows of itself."""
        return tree.Call(self.own, (tree.Argument(written),)) if self.own else written


@dataclass
class Names:
    """What is declared so far, and the draws."""

    upto: Callable[[int], int]
    sets: dict[str, Set] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)
    #: Whether only what scales with its units is grown: no rounding, dropping, converting.
    scalable: bool = False

    def pick(self, choices: Sequence[T]) -> T:
        return choices[self.upto(len(choices) - 1)]

    def often(self) -> bool:
        return self.upto(1) == 1

    def seldom(self) -> bool:
        return self.upto(5) == 5

    def covers(self, axis: str, bound: str | None) -> bool:
        """Whether a value over `axis` has one for each member of the bound set."""
        return bound is not None and bound in (axis, *self.parts(axis))

    def parts(self, name: str) -> list[str]:
        """The sets that are part of this one."""
        return [s for s, found in self.sets.items() if found.root == name and s != name]

    def sees(self, value: Value, at: At) -> bool:
        return all(self.covers(axis, at.get(self.sets[axis].root)) for axis in value.axes)

    def seen(self, kind: Kind, at: At) -> list[Value]:
        return [value for value in self.values if value.kind == kind and self.sees(value, at)]

    def literal(self, kind: Kind) -> Number:
        if kind in ("%", "pp"):
            return Number(Fraction(self.pick(SHARES)), unit_expr(kind))
        pool = WHOLE if kind and kind[0][0] in COUNTED else BROKEN
        return Number(Fraction(self.pick(pool)), unit_expr(kind))

    def leaf(self, kind: Kind, at: At, _depth: int = 0) -> Expr:
        names = self.seen(kind, at)
        if names and self.upto(3) < 3:
            return self.pick(names).term
        return self.literal(kind)

    def picked(self, kind: Kind, at: At, _depth: int = 0) -> Expr:
        """A value at a member named in brackets, or at the one that a datum holds."""
        values = [v for v in self.values if v.kind == kind and self.can_pick(v)]
        if not values:
            return self.leaf(kind, at)
        value = self.pick(values)
        indices = tuple(self.index(axis, at) for axis in value.axes)
        return value.asked(tree.Pick(Name(value.name), indices))

    def index(self, axis: str, at: At) -> Name | tree.Pick:
        """A member, or a datum that holds one."""
        holders = self.seen(f"of {axis}", at)
        if holders and self.often():
            return Name(self.pick(holders).name)
        inner = [v for v in self.values if v.kind == f"of {axis}" and self.can_pick(v)]
        if inner and self.seldom():
            holder = self.pick(inner)
            return tree.Pick(Name(holder.name), tuple(self.index(each, at) for each in holder.axes))
        return Name(self.pick(self.sets[axis].members or ()))

    def can_pick(self, value: Value) -> bool:
        return bool(value.axes) and all(self.sets[axis].members for axis in value.axes)
