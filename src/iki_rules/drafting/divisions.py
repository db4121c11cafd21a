"""Draft the rows that divide: ratios, shares of those that reach a percentage, and averages.

Out:     draft_ratio, draft_conditional, draft_average
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import evolve

from iki_rules.decree import Row
from iki_rules.decree.figures import read_figure
from iki_rules.decree.nouns import bare
from iki_rules.decree.shapes import Average, Conditional, Doubt, Ratio
from iki_rules.decree.wording import asks_for_percent
from iki_rules.diagnostics import phrase
from iki_rules.drafting import marks
from iki_rules.drafting.counts import NOTHING_COUNTED, guessed, members_of
from iki_rules.drafting.parts import (
    HUNDRED_PERCENT,
    PERCENT,
    Desk,
    Drafted,
    call,
    indicator,
    number,
    plain,
    product,
    text,
    unread,
)
from iki_rules.drafting.units import Unit
from iki_rules.syntax import tree


HUNDRED, LEAST_PER = 100, 1_000
OTHER_FACTOR = phrase(
    "rumusan dikalikan dengan selain 100%", "the formula is multiplied by other than 100%"
)


def draft_ratio(desk: Desk, row: Row, shape: Ratio) -> Drafted:
    """Two data and `a / b x 100%`; a number that the decree divides by stays one."""
    factor = _factor(row, shape.factor)
    if factor is None:
        return unread(desk, row, OTHER_FACTOR)
    above = desk.units.of_count(shape.numerator)
    if isinstance(shape.denominator, Fraction):
        below = above
    else:
        below = desk.units.of_count(shape.denominator) or above
    above = above or below
    if above is None or below is None:
        return unread(desk, row, NOTHING_COUNTED)
    doubts: tuple[Doubt, ...] = ()
    if factor != 1 and above.name != below.name:
        used = above if below.new and not above.new else below
        doubts = (marks.one_unit(above.name, below.name, used.name),)
        above = below = used
    made = indicator(desk, row, _result(factor, above, below))
    numerator = _datum(desk, shape.numerator, above)
    declared = [numerator]
    divisor: tree.Expr = number(1, below)
    if isinstance(shape.denominator, Fraction):
        divisor = number(shape.denominator, below)
    else:
        declared.append(_datum(desk, shape.denominator, below))
        divisor = declared[-1].name
    formula = product(numerator.name, ("/", divisor), *_times(factor))
    marked = (*doubts, *guessed(above), *(guessed(below) if below != above else ()))
    return Drafted(evolve(made, formula=formula), tuple(declared), marked)


def draft_conditional(desk: Desk, row: Row, shape: Conditional) -> Drafted:
    """An open set with a percentage for each member, and the share of those that reach it."""
    if _factor(row, shape.factor) != HUNDRED:
        return unread(desk, row, OTHER_FACTOR)
    made = indicator(desk, row, PERCENT)
    items = tree.Name(desk.names.make(bare(shape.denominator)))
    reached = tree.Name(desk.names.make(items.text, "capaian"))
    declared = (
        tree.SetDecl(items, text(shape.denominator)),
        tree.Data(reached, (items,), text(shape.numerator), PERCENT),
    )
    limit = tree.Number(shape.threshold, PERCENT)
    share = call("count", items, tree.Compare(shape.comparison, reached, limit))
    formula = product(share, ("/", call("count", items)), ("x", HUNDRED_PERCENT))
    return Drafted(evolve(made, formula=formula), declared)


def draft_average(desk: Desk, row: Row, shape: Average) -> Drafted:
    """The average of a percentage over its members, named or brought by the data."""
    made = indicator(desk, row, PERCENT)
    stem = made.name.text
    items = tree.Name(desk.names.make(stem, "daftar"))
    share = tree.Name(desk.names.make(stem, "cakupan"))
    members = members_of(shape.members) if shape.members else None
    declared = (
        tree.SetDecl(items, text(row.name), members=members),
        tree.Data(share, (items,), text(row.name), PERCENT),
    )
    return Drafted(evolve(made, formula=call("average", share)), declared)


def _factor(row: Row, printed: str | None) -> int | None:
    """100, 1.000 and the like; 1 for a plain quotient; None for what no unit stands for."""
    if printed is None:
        return HUNDRED if asks_for_percent(row.name) else 1
    figure = read_figure(printed.removesuffix("%"))
    if figure is None or figure.value.denominator != 1:
        return None
    value = int(figure.value)
    if printed.endswith("%"):
        return HUNDRED if value == HUNDRED else None
    powers = {LEAST_PER * 10**power for power in range(4)}
    return value if value == HUNDRED or value in powers else None


def _result(factor: int, above: Unit, below: Unit) -> tree.UnitExpr | None:
    if factor == HUNDRED:
        return PERCENT
    if factor != 1:
        return tree.UnitExpr((), Fraction(factor))
    same = above.name == below.name
    return None if same else tree.UnitExpr(((above.name, 1), (below.name, -1)))


def _times(factor: int) -> tuple[tuple[Literal["x"], tree.Expr], ...]:
    if factor == 1:
        return ()
    return (("x", HUNDRED_PERCENT if factor == HUNDRED else tree.Number(Fraction(factor))),)


def _datum(desk: Desk, words: str, unit: Unit) -> tree.Data:
    return tree.Data(tree.Name(desk.names.make(words)), title=text(words), unit=plain(unit))
