"""Syntax trees at random: well formed, as reading a text gives them, not necessarily well typed.

A tree is grown by one pass over a `Grower`, which draws small whole numbers only: that is fast,
and hypothesis makes a failing tree small by making the numbers small.

Out:     expressions, declarations, files
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, TypeVar

from attrs import frozen
from hypothesis import strategies as st

from iki_rules.syntax import tree


T = TypeVar("T")

PLAIN_NAMES = (
    "a", "b", "c1", "wajib", "pemilik", "ktp_el", "kia", "_y", "rata_rata", "x1", "e10",
    "kepemilikan_dokumen_pendaftaran_penduduk",
)  # fmt: skip
#: Words that begin a line in one of the languages, and count as names elsewhere.
LINE_NAMES = (
    "data", "target", "sumber", "source", "number", "result", "hasil", "contoh", "band", "range",
)  # fmt: skip
#: Words that are keywords only where the grammar can take them; functions; modes.
SOFT_NAMES = (
    "untuk", "over", "juga", "also", "ukuran", "measure", "kualitatif", "recorded", "desimal",
    "hilang", "missing", "sum", "jumlah", "min", "half_even", "ke_atas", "up", "down",
)  # fmt: skip
#: Names that make a reserved phrase together with a word beside them: "sampai dengan", "up to".
HALF_PHRASES = ("sampai", "sama", "lebih", "equal", "applicable", "berlaku", "di", "least")

HEAD_NAMES = PLAIN_NAMES + LINE_NAMES + SOFT_NAMES
VALUE_NAMES = HEAD_NAMES + HALF_PHRASES
UNITS = ("orang", "dokumen", "menit", "data", "hari", "poin", "%", "pp", "indeks", "target")
TEXTS = (
    "Kartu Keluarga", "Bidang Pelayanan", "", 'kata "kutip"', '"', "# bukan komentar", "a; b",
    "x = 1,5", "  spasi  ", "Jumlah persentase cakupan seluruh pelayanan dibagi jumlah pelayanan",
)  # fmt: skip
FUNCTIONS = ("sum", "average", "count", "minimum", "maximum", "round", "clamp", "number")
MODES = ("half_away", "half_even", "up", "down", "toward_zero")
COMPARISONS: tuple[tree.Comparison, ...] = ("=", "<>", "<", "<=", ">", ">=")


@frozen
class Grower:
    """Grows every kind of node from drawn numbers; `depth` bounds the expressions."""

    draw: Callable[[st.SearchStrategy[int]], int]

    def upto(self, most: int) -> int:
        """A number from 0, which is the simplest, to `most`."""
        return self.draw(_UPTO[most])

    def pick(self, values: Sequence[T]) -> T:
        return values[self.upto(len(values) - 1)]

    def often(self) -> bool:
        return self.upto(1) == 1

    def maybe(self, grow: Callable[[], T]) -> T | None:
        return grow() if self.often() else None

    def some(self, grow: Callable[[], T], least: int = 0, most: int = 3) -> tuple[T, ...]:
        return tuple(grow() for _ in range(least + self.upto(most - least)))

    # Parts --------------------------------------------------------------------------------

    def name(self, names: Sequence[str] = HEAD_NAMES) -> tree.Name:
        return tree.Name(self.pick(names))

    def text(self) -> tree.Text:
        return tree.Text(self.pick(TEXTS))

    def texts(self) -> tuple[tree.Text, ...]:
        return self.some(self.text, most=2)

    def value(self) -> Fraction:
        return Fraction(self.upto(120) * self.upto(120), 10 ** self.upto(3))

    def formula_unit(self) -> tree.UnitExpr:
        below = ((unit, -1) for unit in self.some(lambda: self.pick(UNITS), most=2))
        return tree.UnitExpr(((self.pick(UNITS), 1), *below))

    def unit(self) -> tree.UnitExpr:
        above = [(unit, 1) for unit in self.some(lambda: self.pick(UNITS), most=2)]
        below = [(unit, -1) for unit in self.some(lambda: self.pick(UNITS), most=2)]
        per = self.maybe(lambda: Fraction(self.pick((1000, 100, 1)))) if self.often() else None
        if not above and not below and per is None:
            above = [("orang", 1)]
        return tree.UnitExpr((*above, *below), per)

    def number(self) -> tree.Number:
        """A number in a formula."""
        return tree.Number(self.value(), self.maybe(self.formula_unit))

    def literal(self) -> tree.Number:
        """A number outside formulas: it may be negative and have any unit."""
        sign = self.pick((1, 1, -1))
        return tree.Number(sign * self.value(), self.maybe(self.unit))

    def range(self, end: Callable[[], tree.Expr]) -> tree.Range:
        shape = self.upto(2)
        low = tree.Bound(end(), self.often()) if shape != 0 else None
        high = tree.Bound(end(), self.often()) if shape != 1 else None
        return tree.Range(low, high)

    # Expressions --------------------------------------------------------------------------

    def named(self, depth: int = 2) -> tree.Name | tree.Pick:
        name = self.name(VALUE_NAMES)
        if depth == 0 or self.upto(3):
            return name
        return tree.Pick(name, self.some(lambda: self.named(depth - 1), 1, 2))

    def expr(self, depth: int) -> tree.Expr:
        if depth <= 0:
            return self.pick((self.number, self.named))()
        kinds: tuple[Callable[[int], tree.Expr], ...] = (
            lambda _: self.named(),
            lambda _: self.number(),
            self.product,
            self.sum,
            self.call,
            lambda inner: tree.Negate(self.expr(inner)),
            self.compare,
            self.junction,
            self.choose,
            lambda inner: tree.Not(self.expr(inner)),
            lambda inner: tree.Convert(self.expr(inner), self.formula_unit()),
            lambda _: self.reason(),
        )
        return self.pick(kinds)(depth - 1)

    def sum(self, depth: int) -> tree.Sum:
        rest = self.some(lambda: tree.Term(self.pick(("+", "-")), self.expr(depth)), 1)
        return tree.Sum((tree.Term("+", self.expr(depth)), *rest))

    def product(self, depth: int) -> tree.Product:
        rest = self.some(lambda: tree.Factor(self.pick(("x", "/")), self.expr(depth)), 1)
        return tree.Product((tree.Factor("x", self.expr(depth)), *rest))

    def compare(self, depth: int) -> tree.Compare:
        return tree.Compare(self.pick(COMPARISONS), self.expr(depth), self.expr(depth))

    def junction(self, depth: int) -> tree.Junction:
        return tree.Junction(self.pick(("and", "or")), self.some(lambda: self.expr(depth), 2))

    def choose(self, depth: int) -> tree.Choose:
        branches = self.some(lambda: tree.Branch(self.expr(depth), self.expr(depth)), 1, 2)
        return tree.Choose(branches, self.expr(depth))

    def reason(self) -> tree.Reason:
        if self.often():
            return tree.Reason("not_applicable")
        text = self.maybe(self.text)
        return tree.Reason("unclear", None if text is None else text.text)

    def call(self, depth: int) -> tree.Call:
        function = self.pick(FUNCTIONS)
        arguments = self.some(lambda: self.argument(depth))
        if function == "round" and len(arguments) > 2:
            mode = tree.Argument(tree.Name(self.pick(MODES)))
            arguments = (*arguments[:2], mode)
        if len(arguments) == 1:
            arguments = (_unquestioned(arguments[0]),)
        return tree.Call(function, arguments)

    def argument(self, depth: int) -> tree.Argument:
        value = self.range(lambda: self.expr(depth)) if self.upto(3) == 3 else self.expr(depth)
        return tree.Argument(value, self.maybe(self.name), self.maybe(lambda: self.expr(depth)))

    # Declarations -------------------------------------------------------------------------

    def details(self, *, validity: bool = True) -> tree.Details:
        if self.often():
            return tree.NO_DETAILS
        return tree.Details(
            sources=self.texts(),
            owners=self.texts(),
            notes=self.texts(),
            formulation=self.maybe(self.text),
            number=self.maybe(self.text),
            inferred=self.maybe(self.text),
            validity=self.maybe(self.validity) if validity else None,
        )

    def validity(self) -> tree.Validity:
        first, last = self.pick(
            (
                ("2021", "2026"),
                ("2021-01-01", "2026-12-31"),
                ("2021", "2021"),
                ("2021", None),
                (None, "2026"),
            )
        )
        return tree.Validity(first, last)

    def declaration(self, depth: int) -> tree.Declaration:
        kinds: tuple[Callable[[int], tree.Declaration], ...] = (
            self.data,
            self.indicator,
            self.count,
            self.quantity,
            self.table,
            self.rule,
            self.scale,
            self.example,
            self.set_decl,
            self.unit_decl,
            self.decree,
            self.heading,
        )
        return self.pick(kinds)(depth)

    def axes(self) -> tuple[tree.Name, ...]:
        return self.some(self.name, most=2)

    def decree(self, _depth: int) -> tree.Decree:
        return tree.Decree(
            self.text(), self.maybe(self.text), self.maybe(self.text), self.texts(), self.details()
        )

    def heading(self, _depth: int) -> tree.Declaration:
        return self.pick((tree.Position, tree.Goal))(self.text())

    def unit_decl(self, _depth: int) -> tree.UnitDecl:
        return tree.UnitDecl(
            self.name(),
            self.maybe(self.text),
            measured=self.often(),
            equal=self.maybe(self.literal),
            also=self.some(self.name, most=2),
            details=self.details(validity=False),
        )

    def member(self) -> tree.Member:
        return tree.Member(self.name(), self.maybe(self.text))

    def set_decl(self, _depth: int) -> tree.SetDecl:
        members = self.some(self.member, 1, 5) if self.often() else None
        return tree.SetDecl(
            self.name(),
            self.maybe(self.text),
            self.maybe(self.unit),
            None if members is None else self.maybe(lambda: self.name(PLAIN_NAMES)),
            members,
            self.details(),
        )

    def data(self, depth: int) -> tree.Data:
        of_set = self.often()
        return tree.Data(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            unit=None if of_set else self.maybe(self.unit),
            members=self.name() if of_set else None,
            part_of=self.maybe(self.name),
            range=self.maybe(lambda: self.range(self.literal)),
            constraints=self.some(lambda: self.expr(depth), most=2),
            marks=self.texts(),
            details=self.details(),
        )

    def target(self, depth: int) -> tree.Target:
        values: tuple[Callable[[], Any], ...] = (
            self.literal,
            lambda: self.range(self.literal),
            lambda: self.expr(depth),
        )
        return tree.Target(self.maybe(lambda: 2000 + self.upto(100)), self.pick(values)())

    def indicator(self, depth: int) -> tree.Indicator:
        recorded = self.pick((None, None, "value", "member"))
        return tree.Indicator(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            self.maybe(self.unit),
            recorded,
            self.maybe(self.name) if recorded == "member" else None,
            None if recorded else self.maybe(lambda: self.expr(depth)),
            targets=self.some(lambda: self.target(depth)),
            direction=self.pick((None, "higher", "lower", "range")),
            range=self.maybe(lambda: self.range(self.literal)),
            decimals=self.maybe(lambda: self.upto(10)),
            band=self.maybe(self.name),
            zero_divisor=self.maybe(lambda: self.expr(depth - 1)),
            missing_members=self.pick((None, "skip", "refuse")),
            part_of=self.maybe(self.name),
            marks=self.texts(),
            details=self.details(),
        )

    def count(self, _depth: int) -> tree.Indicator:
        return tree.Indicator(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            self.maybe(self.unit),
            "count",
            targets=self.some(lambda: self.target(1)),
            decimals=self.maybe(lambda: self.upto(10)),
            details=self.details(),
        )

    def quantity(self, depth: int) -> tree.Quantity:
        return tree.Quantity(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            self.maybe(self.unit),
            self.expr(depth),
            range=self.maybe(lambda: self.range(self.literal)),
            zero_divisor=self.maybe(lambda: self.expr(depth - 1)),
            missing_members=self.pick((None, "skip", "refuse")),
            details=self.details(),
        )

    def row(self) -> tree.Row:
        """A row; one that is named like a clause has a title, or it would be the clause."""
        title = self.maybe(self.text)
        names = HEAD_NAMES if title is not None else PLAIN_NAMES + SOFT_NAMES
        return tree.Row(tree.Member(self.name(names), title), self.literal())

    def table(self, _depth: int) -> tree.Quantity:
        return tree.Quantity(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            self.maybe(self.unit),
            rows=self.some(self.row, 1, 4),
            details=self.details(),
        )

    def rule(self, depth: int) -> tree.Rule:
        return tree.Rule(
            self.name(), self.axes(), self.maybe(self.text), self.expr(depth), self.details()
        )

    def band(self) -> tree.Band:
        limits: tuple[Callable[[], Any], ...] = (
            lambda: self.range(self.literal),
            self.literal,
            lambda: None,
        )
        return tree.Band(self.text(), self.pick(limits)())

    def scale(self, _depth: int) -> tree.Scale:
        return tree.Scale(
            self.name(),
            self.maybe(self.text),
            self.maybe(self.unit),
            self.maybe(lambda: self.upto(10)),
            self.some(self.band, most=5),
            self.details(),
        )

    def example_name(self) -> tree.Name | tree.Pick:
        name = self.name()
        if self.often():
            return name
        return tree.Pick(name, self.some(self.name, 1, 2))

    def given(self) -> tree.Given:
        values: tuple[Callable[[], tree.Expr], ...] = (
            self.literal,
            lambda: self.name((*HEAD_NAMES, "true", "false")),
            self.reason,
        )
        return tree.Given(self.example_name(), self.pick(values)())

    def expected(self) -> tree.Expected:
        status = self.pick(
            (None, None, "missing", "undefined", "out_of_range", "unclear", "not_applicable")
        )
        values: tuple[Callable[[], tree.Expr], ...] = (
            self.literal,
            lambda: self.name((*PLAIN_NAMES, *LINE_NAMES, "true", "false")),
        )
        value = self.pick(values)() if status is None else None
        return tree.Expected(self.example_name(), value, status, self.maybe(self.text))

    def example(self, _depth: int) -> tree.Example:
        return tree.Example(
            self.text(),
            self.some(self.given),
            self.some(self.expected),
            self.details(validity=False),
        )


def _unquestioned(argument: tree.Argument) -> tree.Argument:
    """Whole, if a number alone: the reader asks whether `jumlah(0,1)` holds one number or two."""
    match argument:
        case tree.Argument(tree.Number(value, None), None, None):
            return tree.Argument(tree.Number(Fraction(value.numerator)))
        case _:
            return argument


_UPTO = {most: st.integers(0, most) for most in range(128)}


@st.composite
def expressions(draw: st.DrawFn, depth: int = 3) -> tree.Expr:
    """A formula whose nodes stand at most `depth` deep, and number and names under them."""
    return Grower(draw).expr(depth)


@st.composite
def declarations(draw: st.DrawFn, depth: int = 2) -> tree.Declaration:
    """A declaration of any kind."""
    return Grower(draw).declaration(depth)


@st.composite
def files(draw: st.DrawFn, depth: int = 2, most: int = 4) -> tree.File:
    """A file with up to `most` declarations, in either language."""
    grower = Grower(draw)
    found = grower.some(lambda: grower.declaration(depth), most=most)
    return tree.File(grower.pick(("id", "en")), found)
