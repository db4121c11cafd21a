"""Write the first line of a declaration as pieces of text.

In:      tree.Declaration
Out:     write_head, set_lines
"""

from __future__ import annotations

from typing import assert_never

from iki_rules.diagnostics import Language
from iki_rules.syntax import tree
from iki_rules.syntax.guard import begins_a_line
from iki_rules.syntax.layout import CONTINUED, WIDTH
from iki_rules.syntax.pen import Pen


def write_head(pen: Pen, node: tree.Declaration) -> None:
    """The head of any declaration; a set's members follow it only in `set_lines`."""
    match node:
        case tree.Decree(number):
            _titled(pen, "DECREE", number)
        case tree.Position(title):
            _titled(pen, "POSITION", title)
        case tree.Goal(title):
            _titled(pen, "GOAL", title)
        case tree.Example(title):
            _titled(pen, "EXAMPLE", title)
        case tree.UnitDecl():
            _unit(pen, node)
        case tree.SetDecl():
            _set(pen, node)
        case tree.Data():
            _named(pen, "DATA", node)
            if node.members is not None:
                pen.word("OF")
                pen.name(node.members.text)
        case tree.Indicator():
            _indicator(pen, node)
        case tree.Quantity():
            _named(pen, "QUANTITY", node)
            if node.formula is not None:
                pen.word("EQUAL")
                pen.expr(node.formula)
        case tree.Rule():
            pen.word("RULE")
            _indexed(pen, node.name, node.axes)
            _title(pen, node.title)
            if node.condition is not None:
                pen.word("EQUAL")
                pen.expr(node.condition)
        case tree.Scale():
            pen.word("SCALE")
            pen.name(node.name.text)
            _title(pen, node.title)
            _in_unit(pen, node.unit)
        case _:
            assert_never(node)


def set_lines(node: tree.SetDecl, language: Language) -> list[str]:
    """A set on one line while it fits, else a line for each member."""
    pen = Pen(language)
    _set(pen, node)
    members = node.members or ()
    lines = [pen.line()]
    for place, member in enumerate(members):
        pen = Pen(language)
        write_member(pen, member)
        if place + 1 < len(members):
            pen.word("SEMI")
        if begins_a_line(pen.pieces):
            lines[-1] += " " + pen.line()
        else:
            lines.append(CONTINUED + pen.line())
    whole = " ".join(line.strip() for line in lines)
    return [whole] if len(whole) <= WIDTH else lines


def write_member(pen: Pen, member: tree.Member) -> None:
    """A member's name and its title."""
    pen.name(member.name.text)
    _title(pen, member.title)


def _titled(pen: Pen, kind: str, title: tree.Text) -> None:
    pen.word(kind)
    pen.text(title.text)


def _title(pen: Pen, title: tree.Text | None) -> None:
    if title is not None:
        pen.text(title.text)


def _in_unit(pen: Pen, unit: tree.UnitExpr | None) -> None:
    if unit is not None:
        pen.word("IN")
        pen.unit(unit)


def _indexed(pen: Pen, name: tree.Name, axes: tuple[tree.Name, ...]) -> None:
    pen.name(name.text)
    if axes:
        pen.word("LEFT_SQUARE")
        pen.separated(axes, lambda axis: pen.name(axis.text))
        pen.word("RIGHT_SQUARE")


def _named(pen: Pen, kind: str, node: tree.Data | tree.Indicator | tree.Quantity) -> None:
    pen.word(kind)
    _indexed(pen, node.name, node.axes)
    _title(pen, node.title)
    _in_unit(pen, node.unit)


def _unit(pen: Pen, node: tree.UnitDecl) -> None:
    pen.word("UNIT")
    pen.name(node.name.text)
    _title(pen, node.title)
    if node.measured:
        pen.word("MEASURED")
    if node.equal is not None:
        pen.word("EQUAL")
        pen.literal(node.equal)
        pen.refuse("NUMBER", "ALSO")
    if node.also:
        pen.word("ALSO")
        pen.separated(node.also, lambda name: pen.name(name.text))


def _set(pen: Pen, node: tree.SetDecl) -> None:
    pen.word("SET")
    pen.name(node.name.text)
    _title(pen, node.title)
    _in_unit(pen, node.unit)
    if node.parent is not None:
        pen.word("OF")
        pen.name(node.parent.text)
    if node.members is None:
        pen.word("OF")
        pen.word("FROM_DATA")
    else:
        pen.refuse("OF", "FROM_DATA")
    if node.ordered:
        pen.word("ORDERED")
    if node.members is not None:
        pen.word("EQUAL")


def _indicator(pen: Pen, node: tree.Indicator) -> None:
    _named(pen, "COUNT" if node.recorded == "count" else "INDICATOR", node)
    pen.refuse("NUMBER", "RECORDED", "QUALITATIVE")
    if node.recorded == "value":
        pen.word("RECORDED")
    elif node.recorded == "member":
        pen.word("QUALITATIVE")
        if node.members is not None:
            pen.word("OF")
            pen.name(node.members.text)
