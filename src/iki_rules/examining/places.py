"""Walk over what a declaration computes with, and put something else in one place.

Out:     Way, places, put
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from attrs import evolve, fields_dict, has

from iki_rules.syntax import tree


#: The way to a node: names of fields and positions in tuples.
Way: TypeAlias = tuple[str | int, ...]

#: What of a declaration takes part in a result.
COMPUTED = (
    "formula",
    "zero_divisor",
    "condition",
    "rows",
    "bands",
    "targets",
    "achievement",
    "range",
    "members",
    "value",
    "total",
)
#: Leaves, and what only says what is meant.
CLOSED = (tree.Name, tree.Pick, tree.Text, tree.Reason, tree.UnitExpr, tree.Own)


def places(declaration: tree.Declaration) -> Iterator[tuple[Way, Any]]:
    """Every node of a declaration that a result depends on, itself first."""
    yield (), declaration
    known = fields_dict(type(declaration))
    for name in COMPUTED:
        if name in known:
            yield from _below(getattr(declaration, name), (name,))


def put(node: Any, way: Way, new: Any) -> Any:
    """The same with something else at the end of the way."""
    match way:
        case ():
            return new
        case (int(at), *rest):
            return (*node[:at], put(node[at], tuple(rest), new), *node[at + 1 :])
        case _:
            name, *rest = way
            return evolve(node, **{str(name): put(getattr(node, str(name)), tuple(rest), new)})


def _below(node: Any, way: Way) -> Iterator[tuple[Way, Any]]:
    if isinstance(node, tuple):
        for at, part in enumerate(node):
            yield from _below(part, (*way, at))
        return
    if node is None or not has(type(node)) or isinstance(node, CLOSED):
        return
    yield way, node
    for name in fields_dict(type(node)):
        if name != "span":
            yield from _below(getattr(node, name), (*way, name))
