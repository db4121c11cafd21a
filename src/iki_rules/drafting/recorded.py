"""Draft the rows whose result is recorded as it is: limits of time, and surveys.

Out:     draft_limit, draft_survey
"""

from __future__ import annotations

from attrs import evolve

from iki_rules.decree import Row
from iki_rules.decree.shapes import Survey, TimeLimit
from iki_rules.drafting import marks
from iki_rules.drafting.parts import Desk, Drafted, indicator, plain, product, text
from iki_rules.syntax import tree


def draft_limit(desk: Desk, row: Row, shape: TimeLimit) -> Drafted:
    """A time for each thing done, or a time alone, with the limit as its target."""
    time, _, each = shape.unit.partition("/")
    spent = desk.units.find(time, measured=True)
    done = desk.units.find(each) if each else None
    unit = plain(spent)
    if done:
        unit = tree.UnitExpr((*unit.factors, (done.name, -1)))
    limit = tree.Bound(tree.Number(shape.limit, unit), closed=not shape.strict)
    made = evolve(
        indicator(desk, row, unit),
        targets=(tree.Target(None, tree.Range(None, limit)),),
        direction="lower",
    )
    if not done:
        return Drafted(evolve(made, recorded="value"), doubts=(marks.TIME_ALONE,))
    stem = made.name.text
    duration = tree.Data(
        tree.Name(desk.names.make(stem, "lama")), title=text(row.name), unit=plain(spent)
    )
    count = tree.Data(
        tree.Name(desk.names.make(stem, "banyak")), title=text(row.name), unit=plain(done)
    )
    formula = product(duration.name, ("/", count.name))
    return Drafted(evolve(made, formula=formula), (duration, count))


def draft_survey(desk: Desk, row: Row, shape: Survey) -> Drafted:
    """The index of a survey, or its grade as a word that comes with the data."""
    if shape.asks == "index":
        unit = plain(desk.units.find("indeks", measured=True))
        return Drafted(indicator(desk, row, unit, "value"))
    made = indicator(desk, row, recorded="member")
    grades = tree.Name(desk.names.make(made.name.text, "predikat"))
    declared = (tree.SetDecl(grades, text(row.name)),)
    return Drafted(evolve(made, members=grades), declared, notes=(marks.GRADES,))
