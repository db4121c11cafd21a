"""Declare what a book stands on, and fill it: sets, data, constants, tables, units.

Out:     Ground
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product as combinations
from typing import Any

from attrs import evolve

from iki_rules.syntax import tree
from iki_rules.syntax.tree import Name, Number
from iki_rules.testing.visible import (
    COUNTED,
    MEASURED,
    PERCENT,
    PLAIN,
    At,
    Kind,
    Set,
    Value,
    one,
    product,
    unit_expr,
)
from iki_rules.testing.well_typed import Formulas


#: What data hold; None is missing, a number below 1 a part of the whole where there is one.
COUNTS = (4, 1, 2, 3, 7, 12, 40, 100, 0, 0, None, None)
MEASURES = (4, 1, Fraction(1, 3), Fraction(5, 2), 90, Fraction(12345, 100), 0, 0, None, None)
SIGNED = (*MEASURES, -2, Fraction(-1, 7))
PERCENTS = (80, 50, 100, 0, Fraction(125, 2), Fraction(200, 3), 3, 120, None)
PARTS = (Fraction(1, 2), 1, 0, Fraction(1, 3), Fraction(9, 10), None)
MARK = "t.a."
PER_THOUSAND = Fraction(1000)


class Ground(Formulas):
    """Declares sets and values, and draws data for them."""

    written: list[tree.Declaration]
    filled: dict[str, tree.Data | tree.Indicator]
    #: A unit of the book's own, once it is declared.
    own: Kind = PLAIN

    def title(self, of: str = "") -> tree.Text | None:
        """A title at times; those of unlike members are unlike."""
        return tree.Text(f"Judul {of}".strip()) if self.seldom() else None

    def fresh(self, letter: str) -> Name:
        return Name(f"{letter}{len(self.written)}")

    # Sets and data ------------------------------------------------------------------------

    def declare_sets(self) -> None:
        self.set("s1", "abc"[: 1 + self.upto(2)])
        shape = self.upto(3)
        if shape in (1, 2):
            self.set("s2", "ab" if shape == 1 else "bca")
        if len(self.sets["s1"].members or ()) > 1 and self.often():
            self.set("bagian_s1", "ab" if self.often() else "b", "s1")
        if shape == 3:
            self.sets["buka"] = Set("buka", None, ordered=self.often())
            self.written.append(tree.SetDecl(Name("buka"), ordered=self.sets["buka"].ordered))

    def set(self, name: str, members: str, parent: str | None = None) -> None:
        unit = one("kegiatan") if not parent and self.seldom() else PLAIN
        ordered = self.sets[parent].ordered if parent else self.often()
        self.sets[name] = Set(parent or name, tuple(members), "none" if parent else unit, ordered)
        listed = tuple(tree.Member(Name(member), self.title(member)) for member in members)
        above = Name(parent) if parent else None
        written = not parent and ordered
        self.written.append(
            tree.SetDecl(Name(name), self.title(), unit_expr(unit), above, listed, ordered=written)
        )

    def axes(self) -> tuple[str, ...]:
        shape = self.upto(3)
        if shape == 0:
            return ()
        first = self.pick(tuple(self.sets))
        others = [name for name, found in self.sets.items() if found.root != self.sets[first].root]
        if shape == 3 and others:
            return first, self.pick(others)
        return (first,)

    def at(self, axes: tuple[str, ...]) -> At:
        return {self.sets[axis].root: axis for axis in axes}

    def data_and_part(self) -> None:
        """A datum, and mostly another in the same unit, to put above it."""
        axes, unit = self.axes(), self.pick((*COUNTED, "%", *MEASURED[:2], "", "pp"))
        kind: Kind = unit if unit in ("%", "pp") else one(unit) if unit else PLAIN
        whole = self.datum(kind, axes)
        if self.upto(2) < 2:
            part = Name(whole.name) if kind not in ("%", "pp", PLAIN) and self.often() else None
            self.datum(kind, axes, part)

    def datum(self, kind: Kind, axes: tuple[str, ...], part_of: Name | None = None) -> Value:
        data = tree.Data(
            self.fresh("d"),
            tuple(map(Name, axes)),
            self.title(),
            unit_expr(kind),
            part_of=part_of,
            marks=self.marks(),
        )
        return self.add(data, Value(data.name.text, kind, axes, divides=True))

    def marks(self) -> tuple[tree.Text, ...]:
        return (tree.Text(MARK),) if self.upto(2) == 2 else ()

    def add(self, declaration: Any, value: Value) -> Value:
        self.written.append(declaration)
        self.values.append(value)
        if isinstance(declaration, tree.Data) or getattr(declaration, "recorded", None):
            self.filled[value.name] = declaration
        return value

    def holder(self) -> None:
        """A datum whose value is a member of a set."""
        closed = [name for name, found in self.sets.items() if found.members]
        of, axes = self.pick(closed), self.axes()
        data = tree.Data(self.fresh("m"), tuple(map(Name, axes)), members=Name(of))
        self.add(data, Value(data.name.text, f"of {of}", axes))

    def recorded(self) -> None:
        """A datum and an indicator in one: a count, another number, or a member of a set."""
        name, shape = self.fresh("c"), self.upto(3)
        if shape == 3:
            member = tree.Indicator(name, recorded="member", members=Name("s1"))
            self.add(member, Value(name.text, "of s1"))
            return
        kind = one("poin") if shape == 2 else one(self.pick(COUNTED))
        how: Any = "value" if shape == 2 else "count"
        recorded = tree.Indicator(name, (), self.title(), unit_expr(kind), how)
        self.add(recorded, Value(name.text, kind, (), divides=True))

    def declare(self, declaration: Any, _other: Callable[[], Any]) -> None:
        """Write it; a book with versions may write another one of that name too."""
        self.written.append(declaration)

    # Quantities ---------------------------------------------------------------------------

    def constant(self) -> None:
        kind = self.pick((PLAIN, one("orang"), "%", one("poin")))
        name, formula = self.fresh("k"), self.literal(kind)
        constant = tree.Quantity(name, (), self.title(), unit_expr(kind), formula)
        self.declare(constant, lambda: evolve(constant, formula=self.literal(kind)))
        self.values.append(Value(name.text, kind, (), divides=True))

    def table(self) -> None:
        """A number for each member of a set."""
        axis = self.pick([name for name, found in self.sets.items() if found.members])
        kind = self.pick((one("poin"), PLAIN, "%"))
        rows = tuple(
            tree.Row(tree.Member(Name(member)), self.literal(kind))
            for member in self.sets[axis].members or ()
        )
        table = tree.Quantity(
            self.fresh("t"), (Name(axis),), self.title(), unit_expr(kind), rows=rows
        )
        self.add(table, Value(table.name.text, kind, (axis,), divides=True))

    def tariff(self) -> None:
        """Points by the kind of work, each row in a unit of its own, and the work done."""
        name, per, points = self.fresh("t"), (None, PER_THOUSAND, Fraction(10)), one("poin")
        rows = tuple(
            tree.Row(
                tree.Member(Name(member), self.title(member)),
                Number(
                    Fraction(self.pick((1, 13, 250)), 1000),
                    tree.UnitExpr(((self.pick(COUNTED), -1),), self.pick(per)),
                ),
            )
            for member in "pqr"[: 1 + self.upto(2)]
        )
        self.written.append(tree.Quantity(name, (), None, unit_expr(points), rows=rows))
        self.sets[name.text] = Set(name.text, tuple(row.member.name.text for row in rows))
        work = tree.Data(self.fresh("v"), (name,))
        self.written.append(work)
        self.filled[work.name.text] = work
        for row in rows:
            done = row.value.unit.factors[0][0] if row.value.unit else ""
            member = row.member.name.text
            pay = Value(name.text, (("poin", 1), (done, -1)), (), divides=True, member=member)
            self.values += (pay, Value(work.name.text, one(done), (), divides=True, member=member))
        credit = product(name, "x", work.name)
        where = None
        if self.seldom():
            where = tree.Compare(">", credit, Number(Fraction(1), unit_expr(points)))
        formula = tree.Call("sum", (tree.Argument(credit, None, where),))
        total = tree.Quantity(self.fresh("q"), (), None, unit_expr(points), formula)
        self.add(total, Value(total.name.text, points, (), divides=True))

    def shift(self) -> None:
        """A unit of the book's own, known by two names, and a datum in it."""
        hours = Number(Fraction(8), unit_expr(one("jam")))
        self.written.append(
            tree.UnitDecl(Name("sif"), measured=True, equal=hours, also=(Name("giliran"),))
        )
        self.own = one("sif")
        data = tree.Data(self.fresh("d"), unit=unit_expr(one("giliran")))
        self.add(data, Value(data.name.text, self.own, (), divides=True))

    # Data ---------------------------------------------------------------------------------

    def given(self) -> dict[Any, Any]:
        members = {name: found.members for name, found in self.sets.items()}
        if "buka" in members:
            members["buka"] = ("n1", "n2", "n3")[: self.upto(3)]
        data: dict[Any, Any] = {}
        for name, declared in self.filled.items():
            for at in combinations(*(members[axis.text] or () for axis in declared.axes)):
                value = self.cell(declared, data.get((getattr(declared.part_of, "text", ""), at)))
                if value is not None:
                    data[name, at] = value if isinstance(value, str | dict) else Fraction(value)
        return data

    def cell(self, declared: tree.Data | tree.Indicator, whole: Any) -> Any:
        if declared.members:
            members = self.sets[declared.members.text].members or ()
            return self.pick((*members, None))
        if declared.marks and self.upto(2) == 2:
            return MARK
        if declared.part_of and isinstance(whole, Fraction):
            part = self.pick(PARTS)
            value = None if part is None else whole * part
            assert declared.unit
            is_counted = declared.unit.factors[0][0] in COUNTED
            return value if value is None or not is_counted else value // 1
        if declared.unit is None:
            pays = declared.axes and declared.axes[0].text.startswith("t")
            return self.pick(COUNTS if pays else SIGNED)
        if declared.unit in (PERCENT, unit_expr("pp")):
            return self.pick(PERCENTS)
        return self.pick(COUNTS if declared.unit.factors[0][0] in COUNTED else MEASURES)
