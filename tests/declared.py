"""Tell what the declarations of a rule book say: members, axes and units, without any value.

Out:     Declared, Key, scale_of
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Any, TypeAlias

from iki_rules.syntax import tree
from tests.amounts import Amount, Exponents, NonsenseError, tidy


Key: TypeAlias = tuple[str, tuple[str, ...]]
Members: TypeAlias = tuple[str, ...]

#: Time units of the prelude that are so many of another; files may declare more.
EQUAL = {
    "menit": (60, "detik"),
    "jam": (60, "menit"),
    "hari": (24, "jam"),
    "minggu": (7, "hari"),
    "triwulan": (3, "bulan"),
    "semester": (6, "bulan"),
    "tahun": (12, "bulan"),
}
QUALITATIVE = ("tercapai", "belum_tercapai")
REDUCERS = ("sum", "average", "minimum", "maximum", "count")


def scale_of(unit: tree.UnitExpr | None) -> Fraction:
    """How many fit into one: 100 for %, 1000 for `per 1.000`."""
    hundred = 100 if unit and {"%", "pp"} & {name for name, _ in unit.factors} else 1
    return hundred * (unit.per if unit and unit.per else Fraction(1))


def with_scale_last(expr: Any, unit: tree.UnitExpr | None) -> Any:
    """A formula whose result is in % with its factor 100 or 100% read as a last `x 100%`.

    The result of a choice is that of a branch. `per 1.000` has its 1.000 likewise.
    """
    scale = scale_of(unit)
    if isinstance(expr, tree.Choose):
        branches = ((b.condition, with_scale_last(b.value, unit)) for b in expr.branches)
        otherwise = with_scale_last(expr.otherwise, unit)
        return tree.Choose(tuple(tree.Branch(*branch) for branch in branches), otherwise)
    if unit is None or scale == 1 or not isinstance(expr, tree.Product):
        return expr
    percent = tree.UnitExpr(tuple(f for f in unit.factors if f[0] in ("%", "pp")), unit.per)
    whole = [tree.Factor("x", tree.Number(scale, written)) for written in (None, percent)]
    rest = tuple(factor for factor in expr.factors if factor not in whole)
    return tree.Product((*rest, whole[1])) if len(rest) < len(expr.factors) else expr


class Declared:
    """The declarations by name; the keys of the data tell the members of open sets."""

    def __init__(self, declarations: Iterable[tree.Declaration], data: Mapping[Key, Any]) -> None:
        self.values: dict[str, Any] = {}
        self.sets: dict[str, Any] = {}
        self.same: dict[str, str] = {}
        self.equal = {name: (Fraction(n), ((of, 1),)) for name, (n, of) in EQUAL.items()}
        self.scales: dict[str, tree.Scale] = {}
        for d in declarations:
            match d:
                case tree.SetDecl():
                    self.sets[d.name.text] = d
                case tree.Scale():
                    self.scales[d.name.text] = d
                case tree.UnitDecl():
                    self.same |= {other.text: d.name.text for other in d.also}
                    if d.equal and d.equal.unit:
                        self.equal[d.name.text] = d.equal.value, d.equal.unit.factors
                case tree.Data() | tree.Indicator() | tree.Quantity() | tree.Rule():
                    self.values[d.name.text] = d
                    if self.axes_of(d.name.text) == [d.name.text]:
                        self.sets[d.name.text] = d
        self.open: dict[str, dict[str, None]] = {}
        for name, members in (key for key in data if key[0] in self.values):
            for axis, member in zip(self.axes_of(name), members, strict=True):
                self.open.setdefault(axis, {})[member] = None

    # Sets and axes ------------------------------------------------------------------------

    def root(self, name: str) -> str:
        parent = getattr(self.sets[name], "parent", None)
        return self.root(parent.text) if parent else name

    def members(self, name: str) -> Members:
        declared = self.sets[name]
        if isinstance(declared, tree.Quantity):
            return tuple(row.member.name.text for row in declared.rows)
        if declared.members is None:
            return tuple(self.open.get(name, ()))
        return tuple(member.name.text for member in declared.members)

    def axes_of(self, name: str) -> list[str]:
        """The sets that a value runs over; a table without axes is a set of its own."""
        if name not in self.values:
            raise NonsenseError(name)
        declared = self.values[name]
        own = [name] if getattr(declared, "rows", ()) and not declared.axes else []
        return own or [axis.text for axis in declared.axes]

    def places_of(self, name: str) -> Iterator[Members]:
        """The members, one of each set, that a value has places for."""
        return product(*map(self.members, self.axes_of(name)))

    def choices(self, expr: Any) -> Members:
        """The members that a member-valued name can hold; none for any other expression."""
        base = expr.base if isinstance(expr, tree.Pick) else expr
        declared = self.values.get(base.text) if isinstance(base, tree.Name) else None
        if getattr(declared, "members", None):
            return self.members(declared.members.text)
        return QUALITATIVE if getattr(declared, "recorded", None) == "member" else ()

    def axes_over(self, argument: tree.Argument, bound: Collection[str]) -> dict[str, Members]:
        """What a reducer runs over, by root set: `untuk`, or what its declaration leaves free."""
        name, value = argument.over, argument.value
        if isinstance(value, tree.Name) and value.text in self.sets:
            name = name or value
        if name:
            return {self.root(name.text): self.members(name.text)}
        axes = self.axes_in((value, argument.where), bound)
        return {root: members for root, members in axes.items() if root not in bound}

    def axes_in(self, node: Any, bound: Collection[str]) -> dict[str, Members]:
        """What the names in an expression run over, by root set, in the order met."""
        gone: dict[str, Members] = {}
        match node:
            case tree.Name(text):
                axes = self.axes_of(text) if text in self.values else []
                return {self.root(axis): self.members(axis) for axis in axes}
            case tree.Pick(base, indices):
                axes = self.axes_of(base.text)
                parts = [i for a, i in zip(axes, indices, strict=True) if not self.is_member(i, a)]
            case tree.Call("weighted_average", (_, _) as arguments):
                parts, gone = list(arguments), self.axes_over(both(arguments), bound)
            case tree.Call(function, (argument,)) if function in REDUCERS:
                parts = [argument.value, argument.where]
                gone = self.axes_over(argument, bound)
            case tuple():
                parts = list(node)
            case _:
                parts = [getattr(node, name) for name in getattr(node, "__match_args__", ())]
        found: dict[str, Members] = {}
        for part in parts:
            for root, members in self.axes_in(part, bound).items():
                found[root] = tuple(m for m in found.get(root, members) if m in members)
        return {root: members for root, members in found.items() if root not in gone}

    def is_member(self, index: tree.Name | tree.Pick, axis: str) -> bool:
        return isinstance(index, tree.Name) and index.text in self.members(axis)

    # Units --------------------------------------------------------------------------------

    def amount(self, value: Fraction, unit: tree.UnitExpr | None) -> Amount:
        """A number in a unit as written: percents and `per 1000` are taken out of it."""
        factors = unit.factors if unit else ()
        named = [(self.same.get(n, n), e) for n, e in factors if n not in ("%", "pp")]
        return Amount(value / scale_of(unit), tidy(named), len(named) < len(factors))

    def in_base(self, unit: Exponents) -> tuple[Fraction, Exponents]:
        """How many of the base units, and which, one of this unit is."""
        for name, exponent in unit:
            if name in self.equal:
                number, inner = self.equal[name]
                rest = [(n, e) for n, e in unit if n != name]
                factor, base = self.in_base(tidy(rest + [(n, e * exponent) for n, e in inner]))
                return factor * number**exponent, base
        return Fraction(1), unit

    def unit_of(self, declared: Any, member: str | None) -> tree.UnitExpr | None:
        """The unit of a datum, or of a table, at this member: work in the unit its row pays per."""
        if getattr(declared, "rows", ()):
            above, unit = declared.unit or NO_UNIT, self.row(declared, member).unit or NO_UNIT
            if all(exponent < 0 for _, exponent in unit.factors):
                return tree.UnitExpr(above.factors + unit.factors, unit.per)
            return unit
        axis = declared.axes[-1].text if declared.axes else ""
        if declared.unit is None and axis in self.values and axis in self.sets:
            unit = self.row(self.values[axis], member).unit or NO_UNIT
            return tree.UnitExpr(tuple((n, -e) for n, e in unit.factors if e < 0))
        return declared.unit

    def row(self, table: tree.Quantity, member: str | None) -> tree.Number:
        return next(row.value for row in table.rows if row.member.name.text == member)


def both(arguments: Sequence[tree.Argument]) -> tree.Argument:
    """A value and its weight as one argument, that runs over what either runs over."""
    value, weight = arguments
    factors: Any = tuple(tree.Factor("x", each.value) for each in (value, weight))  # type: ignore[arg-type]
    return tree.Argument(tree.Product(factors), value.over, value.where)


NO_UNIT = tree.UnitExpr(())
