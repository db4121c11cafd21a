"""Set factors in the order written: fractions for divisions, the factor 100% at its own place.

Out:     Chain, Factors, Marked, split_mark, as_shown
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from iki_rules.core import tree
from iki_rules.core.types import Scalar
from iki_rules.diagnostics.phrase import Language
from iki_rules.engines.notation.figures import figure
from iki_rules.engines.notation.layout import Layout, Over, Row, Sign
from iki_rules.measure import Display, Kind
from iki_rules.text import NOWHERE, Source


#: Factors of the core with their exponents.
Factors: TypeAlias = tuple[tuple[tree.Exponent, tree.Expr], ...]

#: A number as typed, without a percent sign or unit.
BARE = re.compile(r"[0-9][0-9.,_]*")


class Chain:
    """Factors as they come, each to what stands left of it.

    A division takes all factors since the last one above its line; a second one in a row gets
    the sign, so that a row of divisions stays flat: a / b / c is the fraction a over b, then : c.
    """

    def __init__(self) -> None:
        self.done: list[Layout] = []
        #: Factors not yet above a line: bracketed for a row, and as they are for a line alone.
        self.open: list[tuple[Layout, Layout]] = []

    def multiply(self, part: Layout, whole: Layout) -> None:
        """One more factor."""
        self.open.append((part, whole))

    def divide(self, part: Layout, whole: Layout) -> None:
        """One more divisor."""
        if self.open:
            alone = self.open[0][1] if len(self.open) == 1 else _times(self._open_parts())
            self.open = []
            self._add(Over(alone, whole))
        else:
            self.done += [Sign("divide"), part]

    def layout(self) -> Layout:
        """All of them."""
        if self.open and not self.done and len(self.open) == 1:
            return self.open[0][1]
        if self.open:
            parts = self._open_parts()
            self.open = []
            self._add(_times(parts))
        return self.done[0] if len(self.done) == 1 else Row(tuple(self.done))

    def _open_parts(self) -> list[Layout]:
        return [part for part, _ in self.open]

    def _add(self, laid: Layout) -> None:
        self.done += [*([Sign("times")] if self.done else []), laid]


@frozen
class Marked:
    """A formula with the factor that its unit counts in, taken apart.

    `place` is how many factors stand before it; `bare` tells `x 100` from `x 100%`.
    """

    factors: Factors
    place: int
    scale: Fraction
    bare: bool

    def written(self, language: Language) -> Layout:
        """The factor as it was written."""
        number = figure(self.scale, language)
        return number if self.bare else Row((number, Sign("percent")))


def split_mark(expr: tree.Expr, display: Display, sources: Mapping[str, Source]) -> Marked | None:
    """The factors of a formula in % or per N, and its factor; None where it has none.

    The core keeps that factor last, as a 1.
    """
    match expr:
        case tree.Product(
            factors=(
                (1, tree.Product(factors=factors)),
                (1, tree.Constant(value=Fraction(numerator=1, denominator=1)) as mark),
            )
        ) if display.scale != 1:
            pass
        case _:
            return None
    text = _text(mark, sources)
    bare = display.kind is not Kind.PERCENT or bool(BARE.fullmatch(text))
    if mark.origin == NOWHERE:
        return Marked(factors, len(factors), display.scale, bare)
    first = factors[0][1]
    if _is_put_in(first, sources) and mark.origin.start < first.origin.start:
        # `100% / b x a`: the core divides a 1 that nobody wrote.
        factors = factors[1:]
    before = [each for _, each in factors if each.origin.start < mark.origin.start]
    return Marked(factors, len(before), display.scale, bare)


def as_shown(expr: tree.Expr) -> tree.Expr:
    """What a formula takes the figure of: a rate as it is shown, without the factor put in."""
    match expr:
        case tree.Product(factors=((1, rate), (1, tree.Constant(origin=put_in)))) if (
            put_in == expr.origin and isinstance(rate.type, Scalar) and rate.type.unit.per != 1
        ):
            return rate
        case _:
            return expr


def _is_put_in(factor: tree.Expr, sources: Mapping[str, Source]) -> bool:
    is_one = isinstance(factor, tree.Constant) and factor.value == 1
    text = _text(factor, sources)
    return is_one and bool(text) and not BARE.match(text)


def _text(expr: tree.Expr, sources: Mapping[str, Source]) -> str:
    """The text that a part of a formula came from, empty where it is not known."""
    source = sources.get(expr.origin.file)
    return source.text[expr.origin.start : expr.origin.end].strip() if source else ""


def _times(parts: list[Layout]) -> Layout:
    row: list[Layout] = []
    for part in parts:
        row += [*([Sign("times")] if row else []), part]
    return row[0] if len(row) == 1 else Row(tuple(row))
