"""Rule books at random that check without error, and data for them.

Out:     books, book_of, Book
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

from attrs import evolve
from hypothesis import strategies as st

from iki_rules.examining.draws import Draws
from iki_rules.measure import Period
from iki_rules.syntax import tree
from iki_rules.syntax.print import print_file
from iki_rules.syntax.tree import Expr, Name, Number
from iki_rules.testing.dated import Dated
from iki_rules.testing.ground import PER_THOUSAND
from iki_rules.testing.visible import (
    HUNDRED,
    NOUGHT,
    PERCENT,
    PLAIN,
    At,
    Kind,
    Value,
    one,
    product,
    unit_expr,
)


#: Indicators that count per thousand, by the kind of what is counted.
SCALED: dict[Kind, tree.UnitExpr] = {
    "per thousand": tree.UnitExpr((), PER_THOUSAND),
    "rate per thousand": tree.UnitExpr((("orang", 1), ("dokumen", -1)), PER_THOUSAND),
}
RATES = ((("menit", 1), ("dokumen", -1)), (("poin", 1), ("orang", -1)))


#: What data say at a place, for every period or by period.
Cell: TypeAlias = Fraction | str | dict[Period, Fraction | str]


@dataclass(frozen=True, repr=False)
class Book:
    """Declarations in the order written, and data in the order given, in their declared units."""

    declarations: tuple[tree.Declaration, ...]
    data: dict[tuple[str, tuple[str, ...]], Cell]
    #: The period to ask for; figures that are not for every period are given by theirs.
    period: Period | None = None

    def __repr__(self) -> str:
        given = (f"{name}[{'; '.join(at)}] = {value}" for (name, at), value in self.data.items())
        return "\n".join(("", print_file(self.file(), "id"), *given, ""))

    def _repr_pretty_(self, printer: Any, _cycle: Any) -> None:
        printer.text(repr(self))

    def file(self, language: Any = "id") -> tree.File:
        return tree.File(language, self.declarations)


class Author(Dated):
    """Writes a book, declaration by declaration."""

    def book(self, *, periods: bool = False) -> Book:
        self.written, self.filled, self.judged = [], {}, {}
        if periods:
            self.begin_periods()
        self.declare_sets()
        for _ in range(2 + self.upto(2)):
            self.data_and_part()
        for write in (self.holder, self.table, self.recorded, self.constant):
            if self.often():
                write()
        for _ in range(1 + self.upto(1) if periods else 0):
            self.periodic()
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
        return Book(
            tuple(self.written),
            self.given() | (self.given_targets() if periods else {}),
            self.period,
        )

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

    def instead(self, kind: Kind) -> Expr | None:
        """What stands for the result when a divisor is 0."""
        if not self.seldom():
            return None
        choices: tuple[Expr, ...] = (NOUGHT, self.literal(kind), tree.Reason("not_applicable"))
        return self.pick(choices)

    def skipping(self, formula: Expr) -> Any:
        match formula:
            case tree.Call("average" | "minimum" | "maximum" | "weighted_average", arguments):
                plain = all(isinstance(a.value, Name) and not a.where for a in arguments)
                return "skip" if plain and self.often() else None
            case _:
                return None

    # Indicators and rules -----------------------------------------------------------------

    def indicator(self) -> None:
        axes, name = self.axes(), self.fresh("i")
        kind: Kind = self.pick(
            ("%", "%", one("orang"), PLAIN, one("poin"), one("menit"), *RATES, "pp", *SCALED)
        )
        at = self.at(axes)
        unit = SCALED[kind] if kind in SCALED else unit_expr(kind)
        measured = self.share_of_data(at) if kind == "%" and self.seldom() else None
        if measured:
            formula: Expr = measured
        elif self.upto(11) == 11:
            formula = tree.Reason("unclear", "rumus tidak terbaca")
        elif kind in SCALED or (kind == "%" and self.often()):
            formula = self.part(at, unit, bare=kind != "%" or self.often())
            if kind == "%" and self.seldom():
                branch = tree.Branch(self.truth(at, 1), formula)
                formula = tree.Choose((branch,), self.number("%", at, 1))
        else:
            formula = self.number(kind, at, 3)
            if self.seldom() and not self.scalable:
                unit = None  # It is then known from the formula.
        written = tree.Indicator(
            name,
            tuple(map(Name, axes)),
            self.title(),
            unit,
            formula=formula,
            range=self.range() if measured else None,
            zero_divisor=None if kind in SCALED else self.instead(kind),
            missing_members=self.skipping(formula),
        )
        if unit is None or kind in SCALED:
            self.written.append(written)
        else:
            self.declare(written, lambda: self.again(written, kind))
        if kind not in SCALED:  # Nobody reckons on with a number per thousand.
            self.values.append(Value(name.text, kind, axes, divides=True))
            if unit is not None and not self.scalable:
                if self.written[-1] is written and self.often():
                    self.judge(written, kind, axes)
                if self.upto(2) == 2:
                    self.grade(kind)

    def again(self, indicator: tree.Indicator, kind: Kind) -> tree.Indicator:
        """Another version of it."""
        formula = self.number(kind, self.at(tuple(axis.text for axis in indicator.axes)), 2)
        return evolve(
            indicator, formula=formula, range=None, missing_members=self.skipping(formula)
        )

    def part(self, at: At, unit: tree.UnitExpr | None, *, bare: bool) -> Expr:
        """Like by like x 100%, or with the bare number that the unit counts in, in any order."""
        scale = Number(unit.per) if unit and unit.per else Number(Fraction(100))
        factor = tree.Factor("x", scale if bare else HUNDRED)
        if unit and unit.per and unit.factors:
            orang, dokumen = self.number(one("orang"), at, 1), self.divisor(one("dokumen"), at)
            ratio: Expr = product(orang, "/", dokumen)
        else:
            ratio = self.ratio(PLAIN, at, 1)
        assert isinstance(ratio, tree.Product)
        place = self.pick((2, 2, 1, 0))
        return tree.Product((*ratio.factors[:place], factor, *ratio.factors[place:]))

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
        end = self.pick((HUNDRED, Number(Fraction(100)), Number(Fraction(40), PERCENT)))
        low, high = tree.Bound(Number(Fraction(0))), tree.Bound(end, closed=self.often())
        return self.pick((tree.Range(low, high), tree.Range(None, high)))

    def rule(self) -> None:
        axes, name = self.axes(), self.fresh("r")
        rule = tree.Rule(name, tuple(map(Name, axes)), None, self.truth(self.at(axes), 2))
        self.add(rule, Value(name.text, "truth", axes))


_UPTO = {most: st.integers(0, most) for most in range(64)}


@st.composite
def books(draw: st.DrawFn, *, scalable: bool = False, periods: bool = False) -> Book:
    """A book that checks without error, and data that fit it.

    With `periods` it has a period to ask for, figures by period and versions.
    """
    author = Author(lambda most: draw(_UPTO[most]) if most else 0, scalable=scalable)
    return author.book(periods=periods)


def book_of(seed: int, *, periods: bool = False) -> Book:
    """The book of a number: always the same one, grown without hypothesis and much faster."""
    draws = Draws(seed)
    return Author(lambda most: draws.pick(range(most + 1))).book(periods=periods)
