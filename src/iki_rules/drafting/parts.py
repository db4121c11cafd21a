"""The parts that every drafted row is made of.

Out:     Desk, Drafted, indicator, unread, and makers of nodes
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from iki_rules.book.prelude import prelude
from iki_rules.decree import Row
from iki_rules.decree.shapes import Doubt
from iki_rules.decree.wording import asks_for_percent, squeeze
from iki_rules.diagnostics import Language, Phrase
from iki_rules.drafting.names import Names
from iki_rules.drafting.units import Unit, Units
from iki_rules.limits import DEFAULT
from iki_rules.syntax import tree


PERCENT = tree.UnitExpr((("%", 1),))
HUNDRED_PERCENT = tree.Number(Fraction(100), PERCENT)


@frozen
class Drafted:
    """What stands before an indicator, the indicator, and what is to be said about it."""

    indicator: tree.Indicator
    before: tuple[tree.Declaration, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[Phrase, ...] = ()


def _taken() -> Names:
    """No name that the prelude has: its sets and scales are every book's."""
    declared = [each for file in prelude().files for each in file.declarations]
    return Names(
        each.name.text
        for each in declared
        if isinstance(each, tree.SetDecl | tree.Scale | tree.Quantity)
    )


@frozen
class Desk:
    """What the rows of one draft share: its language, its names and its units."""

    language: Language = "id"
    names: Names = field(factory=_taken)
    units: Units = field(factory=Units)


def text(words: str) -> tree.Text:
    """A text that fits a rule book: in one line, and no longer than allowed."""
    return tree.Text(squeeze(words)[: DEFAULT.text_characters])


def plain(unit: Unit) -> tree.UnitExpr:
    """A unit alone."""
    return tree.UnitExpr(((unit.name, 1),))


def number(value: Fraction | int, unit: Unit) -> tree.Number:
    """A number in a unit."""
    return tree.Number(Fraction(value), plain(unit))


def product(first: tree.Expr, *rest: tuple[Literal["x", "/"], tree.Expr]) -> tree.Product:
    """`a / b x 100%`."""
    return tree.Product(
        (tree.Factor("x", first), *(tree.Factor(sign, value) for sign, value in rest))
    )


def call(function: str, value: tree.Expr, where: tree.Expr | None = None) -> tree.Call:
    """`jumlah(x)`, or `banyak(x dengan ...)`."""
    return tree.Call(function, (tree.Argument(value, where=where),))


def indicator(
    desk: Desk,
    row: Row,
    unit: tree.UnitExpr | None = None,
    recorded: Literal["count", "value", "member"] | None = None,
    formula: tree.Expr | None = None,
) -> tree.Indicator:
    """The indicator of a row, with everything that the decree prints about it."""
    details = tree.Details(
        sources=tuple(map(text, row.sources)),
        owners=tuple(map(text, row.owners)),
        formulation=text(row.formulation) if row.formulation else None,
        number=tree.Text(row.nomor),
    )
    return tree.Indicator(
        tree.Name(desk.names.make(row.name)),
        title=text(row.name),
        unit=unit,
        recorded=recorded,
        formula=formula,
        details=details,
    )


def unread(desk: Desk, row: Row, why: Phrase) -> Drafted:
    """A row that is kept in the decree's words, and says why it is not read."""
    reason = tree.Reason("unclear", text(why.say(desk.language)).text)
    unit = PERCENT if asks_for_percent(row.name) else None
    return Drafted(indicator(desk, row, unit, formula=reason))
