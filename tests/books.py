"""Rule books at random that check without error, and data for them.

Out:     books, Book, permuted, scaled
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product as combinations
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from iki_rules.syntax import tree
from iki_rules.syntax.print import print_file
from iki_rules.syntax.tree import Expr, Name, Number
from tests.declared import Declared
from tests.formulas import (
    COUNTED,
    HUNDRED,
    MEASURED,
    NOUGHT,
    PERCENT,
    PLAIN,
    At,
    Formulas,
    Kind,
    Set,
    Value,
    one,
    product,
    unit_expr,
)


#: What data hold; None is missing, a number below 1 a part of the whole where there is one.
COUNTS = (4, 1, 2, 3, 7, 12, 40, 100, 0, 0, None, None)
MEASURES = (4, 1, Fraction(1, 3), Fraction(5, 2), 90, Fraction(12345, 100), 0, 0, None, None)
SIGNED = (*MEASURES, -2, Fraction(-1, 7))
PERCENTS = (80, 50, 100, 0, Fraction(125, 2), Fraction(200, 3), 3, 120, None)
PARTS = (Fraction(1, 2), 1, 0, Fraction(1, 3), Fraction(9, 10), None)
MARK = "t.a."
PER_THOUSAND = Fraction(1000)
RATES = ((("menit", 1), ("dokumen", -1)), (("poin", 1), ("orang", -1)))


@dataclass(frozen=True, repr=False)
class Book:
    """Declarations in the order written, and data in the order given, in their declared units."""

    declarations: tuple[tree.Declaration, ...]
    data: dict[tuple[str, tuple[str, ...]], Fraction | str]

    def __repr__(self) -> str:
        given = (f"{name}[{'; '.join(at)}] = {value}" for (name, at), value in self.data.items())
        return "\n".join(("", print_file(self.file(), "id"), *given, ""))

    def _repr_pretty_(self, printer: Any, _cycle: Any) -> None:
        printer.text(repr(self))

    def file(self, language: Any = "id") -> tree.File:
        return tree.File(language, self.declarations)


class Author(Formulas):
    """Writes a book, declaration by declaration."""

    def book(self) -> Book:
        self.written: list[tree.Declaration] = []
        self.filled: dict[str, tree.Data | tree.Indicator] = {}
        self.own: Kind = PLAIN  # A unit of the book's own, once it is there.
        self.declare_sets()
        for _ in range(2 + self.upto(2)):
            self.data_and_part()
        for write in (self.holder, self.table, self.recorded, self.constant):
            if self.often():
                write()
        for write in (self.tariff, self.shift):
            if self.upto(3) == 3:
                write()
        for _ in range(self.upto(2)):
            self.quantity()
        for _ in range(1 + self.upto(2)):
            self.indicator()
        if self.often():
            self.rule()
            self.indicator()
        return Book(tuple(self.written), self.given())

    def title(self) -> tree.Text | None:
        return tree.Text("Judul") if self.seldom() else None

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
            self.sets["buka"] = Set("buka", None)
            self.written.append(tree.SetDecl(Name("buka")))

    def set(self, name: str, members: str, parent: str | None = None) -> None:
        self.sets[name] = Set(parent or name, tuple(members))
        listed = tuple(tree.Member(Name(member), self.title()) for member in members)
        above = Name(parent) if parent else None
        self.written.append(tree.SetDecl(Name(name), self.title(), None, above, listed))

    def axes(self) -> tuple[str, ...]:
        shape = self.upto(3)
        if shape == 0:
            return ()
        first = self.pick(tuple(self.sets))
        others = [name for name, found in self.sets.items() if found.root != self.sets[first].root]
        if shape == 3 and others:
            return first, self.pick(others)
        return (first,)

    def data_and_part(self) -> None:
        """A datum, and mostly another in the same unit, to put above it."""
        axes, unit = self.axes(), self.pick((*COUNTED, "%", *MEASURED[:2], ""))
        kind: Kind = unit if unit == "%" else one(unit) if unit else PLAIN
        whole = self.datum(kind, axes)
        if self.upto(2) < 2:
            part = Name(whole.name) if kind not in ("%", PLAIN) and self.often() else None
            self.datum(kind, axes, part)

    def datum(self, kind: Kind, axes: tuple[str, ...], part_of: Name | None = None) -> Value:
        data = tree.Data(
            self.fresh("d"),
            tuple(map(Name, axes)),
            self.title(),
            unit_expr(kind),
            part_of=part_of,
            marks=(tree.Text(MARK),) if self.upto(2) == 2 else (),
        )
        return self.add(data, Value(data.name.text, kind, axes, divides=True))

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
        """A count that is datum and indicator in one."""
        name, unit = self.fresh("c"), self.pick(COUNTED)
        count = tree.Indicator(name, (), self.title(), unit_expr(one(unit)), "count")
        self.add(count, Value(name.text, one(unit), (), divides=True))

    # Quantities ---------------------------------------------------------------------------

    def constant(self) -> None:
        kind = self.pick((PLAIN, one("orang"), "%", one("poin")))
        name, formula = self.fresh("k"), self.literal(kind)
        constant = tree.Quantity(name, (), self.title(), unit_expr(kind), formula)
        self.add(constant, Value(name.text, kind, (), divides=True))

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
                tree.Member(Name(member), self.title()),
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

    def quantity(self) -> None:
        axes, kind = (
            self.axes(),
            self.pick((PLAIN, one("orang"), one("jam"), "%", one("poin"), self.own)),
        )
        formula = self.number(kind, self.at(axes), 2)
        name = self.fresh("q")
        quantity = tree.Quantity(
            name,
            tuple(map(Name, axes)),
            self.title(),
            unit_expr(kind),
            formula,
            zero_divisor=self.instead(kind),
            missing_members=self.skipping(formula),
        )
        self.add(quantity, Value(name.text, kind, axes, divides=True))

    def at(self, axes: tuple[str, ...]) -> At:
        return {self.sets[axis].root: axis for axis in axes}

    def instead(self, kind: Kind) -> Expr | None:
        """What stands for the result when a divisor is 0."""
        if not self.seldom():
            return None
        return self.pick((NOUGHT, self.literal(kind), tree.Reason("not_applicable")))

    def skipping(self, formula: Expr) -> Any:
        match formula:
            case tree.Call("average" | "minimum" | "maximum", (tree.Argument(Name()),)):
                return "skip" if self.often() else None
        return None

    # Indicators and rules -----------------------------------------------------------------

    def indicator(self) -> None:
        axes, name = self.axes(), self.fresh("i")
        kind: Kind = self.pick(
            ("%", "%", one("orang"), PLAIN, one("poin"), one("menit"), *RATES, "pp", "N")
        )
        at = self.at(axes)
        unit = tree.UnitExpr((), PER_THOUSAND) if kind == "N" else unit_expr(kind)
        measured = self.share_of_data(at) if kind == "%" and self.seldom() else None
        if measured:
            formula: Expr = measured
        elif self.upto(11) == 11:
            formula = tree.Reason("unclear", "rumus tidak terbaca")
        elif kind == "N" or (kind == "%" and self.often()):
            formula = self.part(at, bare=kind == "N" or self.often(), unit=unit)
        else:
            formula = self.number(kind, at, 3)
        written = tree.Indicator(
            name,
            tuple(map(Name, axes)),
            self.title(),
            unit,
            formula=formula,
            range=self.range() if measured else None,
            zero_divisor=None if kind == "N" else self.instead(kind),
            missing_members=self.skipping(formula),
        )
        self.written.append(written)
        if kind != "N":  # Nobody reckons on with a number per thousand.
            self.values.append(Value(name.text, kind, axes, divides=True))

    def part(self, at: At, *, bare: bool, unit: tree.UnitExpr | None) -> Expr:
        """Like by like x 100%, or with the bare number that the unit counts in."""
        scale = Number(unit.per) if unit and unit.per else Number(Fraction(100))
        factor = scale if bare else HUNDRED
        ratio = self.ratio(PLAIN, at, 1)
        assert isinstance(ratio, tree.Product)
        if self.seldom():
            return product(factor, "x", ratio)
        return tree.Product((*ratio.factors, tree.Factor("x", factor)))

    def share_of_data(self, at: At) -> Expr | None:
        """A share that may leave a declared range, but need not."""
        data = [v for v in self.values if v.name in self.filled and self.sees(v, at)]
        counted = [v for v in data if v.kind in (one("orang"), one("dokumen"), one("menit"))]
        if not counted:
            return None
        below = self.pick(counted)
        above = self.pick([value for value in counted if value.kind == below.kind])
        ratio = product(above.term, "/", below.term)
        return tree.Product((*ratio.factors, tree.Factor("x", HUNDRED)))

    def range(self) -> tree.Range:
        low, high = tree.Bound(Number(Fraction(0))), tree.Bound(HUNDRED, closed=self.often())
        return self.pick((tree.Range(low, high), tree.Range(None, high)))

    def rule(self) -> None:
        axes, name = self.axes(), self.fresh("r")
        rule = tree.Rule(name, tuple(map(Name, axes)), None, self.truth(self.at(axes), 2))
        self.add(rule, Value(name.text, "truth", axes))

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
                    data[name, at] = value if isinstance(value, str) else Fraction(value)
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
        if declared.unit == PERCENT:
            return self.pick(PERCENTS)
        return self.pick(COUNTS if declared.unit.factors[0][0] in COUNTED else MEASURES)


_UPTO = {most: st.integers(0, most) for most in range(64)}


@st.composite
def books(draw: st.DrawFn, *, scalable: bool = False) -> Book:
    """A book that checks without error, and data that fit it."""
    return Author(lambda most: draw(_UPTO[most]) if most else 0, scalable=scalable).book()


def permuted(book: Book) -> Book:
    """The same book with the members of each set, and the data, the other way round."""

    def turn(declared: Any) -> Any:
        match declared:
            case tree.SetDecl(members=tuple(members)):
                return evolve(declared, members=members[::-1])
            case tree.Quantity(rows=rows):
                return evolve(declared, rows=rows[::-1])
        return declared

    turned = tuple(turn(declared) for declared in book.declarations)
    return Book(turned, dict(reversed(book.data.items())))


def scaled(book: Book, unit: str, by: int) -> Book:
    """The same book counting in a unit `by` times smaller: all numbers in it are larger."""

    def factor(written: tree.UnitExpr | None) -> Fraction:
        return Fraction(by) ** sum(e for n, e in (written.factors if written else ()) if n == unit)

    def change(node: Any) -> Any:
        match node:
            case tuple():
                return tuple(change(part) for part in node)
            case Number(value, written):
                return Number(value * factor(written), written)
            case tree.Quantity(unit=above, rows=(_, *_)):
                numbers = [(row, change(row.value)) for row in node.rows]
                heads = [factor(above) if _is_below(n.unit) else 1 for _, n in numbers]
                rows = [
                    evolve(row, value=evolve(number, value=number.value * head))
                    for (row, number), head in zip(numbers, heads, strict=True)
                ]
                return evolve(node, rows=tuple(rows))
        names = [name for name in getattr(node, "__match_args__", ()) if has_parts(node, name)]
        changed = {name: change(getattr(node, name)) for name in names}
        return evolve(node, **changed) if changed else node

    declared = Declared([book.file()], book.data)
    data = dict(book.data)
    for (name, members), value in book.data.items():
        if isinstance(value, Fraction):
            written = declared.unit_of(declared.values[name], members[-1] if members else None)
            data[name, members] = value * factor(written)
    return Book(change(book.declarations), data)


def has_parts(node: Any, name: str) -> bool:
    part = getattr(node, name)
    return isinstance(part, tuple) or hasattr(part, "__match_args__")


def _is_below(unit: tree.UnitExpr | None) -> bool:
    return unit is None or all(exponent < 0 for _, exponent in unit.factors)
