"""Books with one slip of the pen in them: some no longer check, and some mean something else.

Out:     slips
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, TypeAlias

from attrs import evolve
from hypothesis import strategies as st

from iki_rules.syntax import tree
from iki_rules.syntax.tree import Factor, Name, Number
from iki_rules.testing.grown import Book, books
from iki_rules.testing.visible import HUNDRED, one, unit_expr


#: The way from the declarations to a node: positions in tuples and names of fields.
Way: TypeAlias = tuple[int | str, ...]

VALUES = tree.Data | tree.Indicator | tree.Quantity | tree.Rule
UNITS = (
    None,
    *map(unit_expr, (one("orang"), one("dokumen"), one("menit"), one("poin"), "%", "pp")),
)
FACTORS = (Factor("x", HUNDRED), Factor("x", Number(Fraction(100))))
FUNCTIONS = ("sum", "average", "count", "minimum", "number")


@st.composite
def slips(draw: st.DrawFn) -> Book:
    """A book that may have another name, unit, sign, factor or function in one place."""
    book = draw(books())
    names = [d.name for d in book.declarations if isinstance(d, VALUES)]
    way, node = draw(st.sampled_from(list(_places(book.declarations))))
    match node:
        case Name():
            slip: Any = draw(st.sampled_from(names))
        case Number():
            slip = Number(node.value, draw(st.sampled_from(UNITS)))
        case tree.Call():
            slip = evolve(node, function=draw(st.sampled_from(FUNCTIONS)))
        case tree.Argument():
            slip = evolve(node, over=None)
        case tree.Term(sign, value):
            slip = tree.Term("-" if sign == "+" and way[-1] != 0 else "+", value)
        case tree.Product(factors):
            more = [(*factors, factor) for factor in FACTORS]
            slip = tree.Product(draw(st.sampled_from([*more, factors[:2]])))
        case _:
            # An indicator that says no unit is another question than one that says a wrong one.
            others = UNITS[1:] if isinstance(node, tree.Indicator) else UNITS
            units = [{"unit": unit} for unit in others]
            slip = evolve(node, **draw(st.sampled_from([*units, {"axes": node.axes[1:]}])))
    return Book(_put(book.declarations, way, slip), book.data)


def _places(declarations: tuple[tree.Declaration, ...]) -> Iterator[tuple[Way, Any]]:
    for i, declared in enumerate(declarations):
        if isinstance(declared, VALUES) and not isinstance(declared, tree.Rule):
            yield (i,), declared
        for name in ("formula", "condition"):
            yield from _nodes(getattr(declared, name, None), (i, name))


def _nodes(node: Any, way: Way) -> Iterator[tuple[Way, Any]]:
    if isinstance(node, tuple):
        for i, part in enumerate(node):
            yield from _nodes(part, (*way, i))
        return
    if isinstance(node, Name | Number | tree.Call | tree.Argument | tree.Term | tree.Product):
        yield way, node
    if not isinstance(node, Name | tree.Pick):
        for name in getattr(node, "__match_args__", ()):
            if name != "over":
                yield from _nodes(getattr(node, name), (*way, name))


def _put(node: Any, way: Way, new: Any) -> Any:
    match way:
        case ():
            return new
        case (int(i), *rest):
            return (*node[:i], _put(node[i], tuple(rest), new), *node[i + 1 :])
        case (name, *rest):
            return evolve(node, **{str(name): _put(getattr(node, str(name)), tuple(rest), new)})
