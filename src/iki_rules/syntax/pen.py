"""Write one formula, range, number or unit as pieces of text, with no bracket that is not needed.

In:      tree.Expr
Out:     Pen
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, TypeVar, assert_never

from attrs import field, frozen

from iki_rules.diagnostics import Language
from iki_rules.measure import Period, TimeUnit
from iki_rules.syntax import tree
from iki_rules.syntax.calendar import QUARTERS
from iki_rules.syntax.guard import guarded
from iki_rules.syntax.pieces import Piece, decimal_text, join, quoted
from iki_rules.syntax.words import words


T = TypeVar("T")

CHOICE, EITHER, BOTH, NEGATION, COMPARISON, MEASURED, SUM, PRODUCT, SIGNED, ATOM = range(10)

#: How tightly each node binds, by the rule of the grammar that reads it.
_LEVELS: Final[dict[type, int]] = {
    tree.Choose: CHOICE,
    tree.Not: NEGATION,
    tree.Compare: COMPARISON,
    tree.Convert: MEASURED,
    tree.Sum: SUM,
    tree.Product: PRODUCT,
    tree.Negate: SIGNED,
}

_COMPARISONS: Final[dict[tree.Comparison, str]] = {
    "=": "EQUAL",
    "<>": "UNEQUAL",
    "<": "BELOW",
    "<=": "AT_MOST",
    ">": "ABOVE",
    ">=": "AT_LEAST",
}
_SIGNS: Final[dict[str, str]] = {"+": "PLUS", "-": "MINUS", "x": "TIMES", "/": "DIVIDE"}
TIME_WORDS: Final[dict[TimeUnit, str]] = {
    "month": "MONTH",
    "quarter": "QUARTER",
    "semester": "SEMESTER",
    "year": "YEAR",
}
_UNIT_WORDS: Final[dict[str, str]] = {"%": "PERCENT", "pp": "POINTS"}


def _level(node: tree.Expr) -> int:
    match node:
        case tree.Junction(word):
            return EITHER if word == "or" else BOTH
        case tree.Number(value):
            return SIGNED if value < 0 else ATOM
        case _:
            return _LEVELS.get(type(node), ATOM)


@frozen
class Pen:
    """Collects pieces in one language; every method adds to `pieces`."""

    language: Language
    pieces: list[Piece] = field(factory=list)

    def word(self, kind: str, *, tight: bool = False) -> None:
        """A word or sign of the language, in the spelling that the formatter settles on."""
        self.pieces.append(Piece(kind, words(self.language).spelling[kind], tight))

    def name(self, text: str) -> None:
        self.pieces.append(Piece("NAME", text))

    def date(self, text: str) -> None:
        self.pieces.append(Piece("DATE", text))

    def line(self) -> str:
        """All pieces on one line."""
        return join(piece for run in guarded(self.pieces) for piece in run)

    def refuse(self, after: str, *terminals: str) -> None:
        """Raises ValueError where a name after `after` would be read as one of the soft words."""
        soft = words(self.language).soft
        for before, piece in pairwise(self.pieces):
            entry = soft.get(piece.text)
            if before.kind != after or piece.kind != "NAME" or entry is None:
                continue
            if entry.meaning in terminals and not entry.foreign:
                raise ValueError(f"the name {piece.text} would be read as a word here")

    def text(self, text: str) -> None:
        self.pieces.append(Piece("STRING", quoted(text)))

    def refuse_own(self) -> None:
        """Raises ValueError where a name would be read as one of the indicator's own words."""
        for piece in self.pieces:
            tables = (words("id").own, words("en").own)
            if piece.kind == "NAME" and any(piece.text in table for table in tables):
                raise ValueError(f"the name {piece.text} would be read as a word here")

    def when(self, period: Period) -> None:
        """A period in figures."""
        kind = "NUMBER" if period.unit == "year" else "WHEN"
        self.pieces.append(Piece(kind, period.text(QUARTERS[self.language])))

    def separated(self, parts: Sequence[T], write: Callable[[T], None]) -> None:
        """Several parts with the separating sign between them."""
        for place, part in enumerate(parts):
            if place:
                self.word("SEMI")
            write(part)

    def number(self, value: Fraction, *, formula: bool = False) -> None:
        """A number without its unit. Raises ValueError where its decimals never end."""
        if value < 0:
            self.word("MINUS", tight=True)
        digits = decimal_text(abs(value), self.language)
        self.pieces.append(Piece("NUMBER", digits, value=formula))

    def literal(self, number: tree.Number) -> None:
        """A number and its unit as they stand outside formulas."""
        self.number(number.value)
        if number.unit is not None:
            self.unit(number.unit)

    def unit(self, unit: tree.UnitExpr) -> None:
        """A unit outside formulas: `menit/dokumen`, `per kegiatan`, `per 1000 karakter`."""
        above = [name for name, power in unit.factors for _ in range(power)]
        below = [name for name, power in unit.factors for _ in range(-power)]
        for place, name in enumerate(above):
            if place:
                self.word("TIMES")
            self.unit_name(name)
        if unit.per is not None:
            self.word("PER")
            self.number(unit.per)
            for name in below[:1]:
                self.unit_name(name)
            below = below[1:]
        for name in below:
            if above:
                self.word("DIVIDE", tight=True)
            else:
                self.word("PER")
            self.unit_name(name)

    def formula_unit(self, unit: tree.UnitExpr) -> None:
        """A unit in a formula, where `/` always divides: `menit per dokumen`."""
        powers = [power for _, power in unit.factors]
        if unit.per is not None or powers[:1] != [1] or any(p != -1 for p in powers[1:]):
            raise ValueError("this unit cannot stand in a formula")
        for place, (name, _) in enumerate(unit.factors):
            if place:
                self.word("PER")
            self.unit_name(name)

    def unit_name(self, name: str) -> None:
        if name in _UNIT_WORDS:
            self.word(_UNIT_WORDS[name])
        else:
            self.name(name)

    def range_sign(self, limits: tree.Range) -> None:
        """What stands before the first end; before `s.d.` a closed low end has no sign."""
        low, high = limits.low, limits.high
        if low is None and high is not None:
            self.word("AT_MOST" if high.closed else "BELOW")
        elif low is not None and not low.closed:
            self.word("ABOVE")
        elif low is not None and high is None:
            self.word("AT_LEAST")

    def range_middle(self, limits: tree.Range) -> None:
        """What stands between two ends."""
        if limits.low is not None and limits.high is not None:
            self.word("TO")
            if not limits.high.closed:
                self.word("BELOW")

    def ends(self, limits: tree.Range) -> None:
        """A range between formulas."""
        low, high = limits.low, limits.high
        self.range_sign(limits)
        if low is not None:
            self.expr(low.value, SUM)
        self.range_middle(limits)
        if high is not None:
            self.expr(high.value, SUM)

    def expr(self, node: tree.Expr, least: int = CHOICE) -> None:
        """A formula, in brackets where it binds less tightly than `least`."""
        bracketed = _level(node) < least
        if bracketed:
            self.word("LEFT")
        match node:
            case tree.Number(value, unit):
                self.number(value, formula=True)
                if unit is not None:
                    self.formula_unit(unit)
            case tree.Name(text):
                self.pieces.append(Piece("NAME", text, value=True))
            case tree.Own(key):
                spelling = words(self.language).own_spelling[key]
                self.pieces.append(Piece("OWN", spelling, key=key))
            case tree.Pick(base, indices):
                self.pieces.append(Piece("NAME", base.text, value=True))
                self.word("LEFT_SQUARE")
                for place, index in enumerate(indices):
                    if place:
                        self.word("SEMI")
                    self.expr(index)
                self.word("RIGHT_SQUARE")
            case tree.Negate(operand):
                self.word("MINUS", tight=True)
                self.expr(operand, ATOM)
            case tree.Sum(terms):
                for place, term in enumerate(terms):
                    if place:
                        self.word(_SIGNS[term.sign])
                    self.expr(term.value, PRODUCT)
            case tree.Product(factors):
                for place, factor in enumerate(factors):
                    if place:
                        self.word(_SIGNS[factor.sign])
                    self.expr(factor.value, SIGNED)
            case tree.Compare(sign, left, right):
                self.expr(left, MEASURED)
                self.word(_COMPARISONS[sign])
                self.expr(right, MEASURED)
            case tree.Not(operand):
                self.word("NOT")
                self.expr(operand, NEGATION)
            case tree.Junction(word, operands):
                for place, operand in enumerate(operands):
                    if place:
                        self.word("OR" if word == "or" else "AND")
                    self.expr(operand, BOTH if word == "or" else NEGATION)
            case tree.Choose(branches, otherwise):
                for place, branch in enumerate(branches):
                    if place:
                        self.word("ELSE")
                    self.word("IF")
                    self.expr(branch.condition, EITHER)
                    self.word("THEN")
                    self.expr(branch.value, EITHER)
                self.word("ELSE")
                self.expr(otherwise, EITHER)
            case tree.Convert(operand, unit):
                self.expr(operand, SUM)
                self.word("IN")
                self.formula_unit(unit)
            case tree.Call(function, arguments):
                self.function(function)
                self.word("LEFT")
                for place, argument in enumerate(arguments):
                    if place:
                        self.word("SEMI")
                    self.argument(argument, may_be_mode=function == "round" and place > 1)
                self.word("RIGHT")
            case tree.Reason(status, text):
                self.word("UNCLEAR" if status == "unclear" else "NOT_APPLICABLE")
                if text is not None:
                    self.text(text)
            case _:
                assert_never(node)
        if bracketed:
            self.word("RIGHT")

    def function(self, key: str) -> None:
        """A function by its key; one that nobody knows keeps the name it was typed with."""
        spelling = words(self.language).function_spelling.get(key, key)
        self.pieces.append(Piece("FUNCTION", spelling, key=key))

    def argument(self, argument: tree.Argument, *, may_be_mode: bool) -> None:
        """One argument; a rounding mode is a name there, in its neutral spelling."""
        match argument.value:
            case tree.Range() as limits:
                self.ends(limits)
            case tree.Name(text) if may_be_mode and text in words(self.language).mode_spelling:
                spelling = words(self.language).mode_spelling[text]
                self.pieces.append(Piece("MODE", spelling, key=text))
            case value:
                self.expr(value)
        if argument.over is not None:
            self.word("OVER")
            self.name(argument.over.text)
        if argument.each is not None:
            self.word("EACH")
            self.word(TIME_WORDS[argument.each])
        if argument.where is not None:
            self.word("WHERE")
            self.expr(argument.where)
