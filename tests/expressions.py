"""Formulas, units and texts at random, from small drawn numbers.

Drawing small whole numbers only is fast, and hypothesis makes a failing tree small by making the
numbers small.

Out:     FormulaGrower, names to draw from
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeVar

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
FUNCTIONS = (
    "sum", "average", "weighted_average", "count", "minimum", "maximum", "previous", "cumulative",
    "round", "clamp", "number",
)  # fmt: skip
MODES = ("half_away", "half_even", "up", "down", "toward_zero")
COMPARISONS: tuple[tree.Comparison, ...] = ("=", "<>", "<", "<=", ">", ">=")


@frozen
class FormulaGrower:
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
        over = self.maybe(self.name)
        each = self.pick((None, "month", "year")) if over is None else None
        return tree.Argument(value, over, self.maybe(lambda: self.expr(depth)), each)


def _unquestioned(argument: tree.Argument) -> tree.Argument:
    """Whole, if a number alone: the reader asks whether `jumlah(0,1)` holds one number or two."""
    match argument:
        case tree.Argument(tree.Number(value, None), None, None, None):
            return tree.Argument(tree.Number(Fraction(value.numerator)))
        case _:
            return argument


_UPTO = {most: st.integers(0, most) for most in range(128)}
