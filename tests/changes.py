"""Change a book in ways whose effect on its results is known.

Out:     permuted, scaled
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from attrs import evolve

from iki_rules.syntax import tree
from iki_rules.syntax.tree import Number
from iki_rules.testing.grown import Book
from tests.declared import Declared


def permuted(book: Book) -> Book:
    """The same book with the members of each set, and the data, the other way round.

    Sets in which members follow one another keep their order, and so do the data that bring it.
    """
    sets = [each for each in book.declarations if isinstance(each, tree.SetDecl)]
    ordered = {each.name.text for each in sets if each.ordered}

    def turn(declared: Any) -> Any:
        match declared:
            case tree.SetDecl(members=tuple(members)):
                if {declared.name.text, getattr(declared.parent, "text", "")} & ordered:
                    return declared
                return evolve(declared, members=members[::-1])
            case tree.Quantity(rows=rows):
                return evolve(declared, rows=rows[::-1])
        return declared

    turned = tuple(turn(declared) for declared in book.declarations)
    if any(each.ordered and each.members is None for each in sets):
        return Book(turned, book.data)
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

    declared = Declared(book.declarations, book.data)
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
