"""Write a formula anew with some of its parts exchanged.

Out:     with_parts, from_top, from_bottom, placed, opened
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, assert_never

from attrs import evolve

from iki_rules.core.program import Program
from iki_rules.core.tree import (
    Along,
    AxisIndex,
    Bound,
    Call,
    Choose,
    Clamp,
    Compare,
    Constant,
    EachPeriod,
    Expr,
    Index,
    Junction,
    Not,
    Product,
    Range,
    Reason,
    Reduce,
    Reference,
    Sum,
    Weighted,
)


Change: TypeAlias = Callable[[Expr], Expr]


def with_parts(expr: Expr, change: Change) -> Expr:
    """The formula with each formula that it directly holds changed."""
    match expr:
        case Reference() | Constant() | Reason():
            return expr
        case Product(factors=factors):
            return evolve(expr, factors=tuple((sign, change(each)) for sign, each in factors))
        case Sum(terms=terms):
            return evolve(expr, terms=tuple((sign, change(each)) for sign, each in terms))
        case Compare(left=left, right=right):
            return evolve(expr, left=change(left), right=change(right))
        case Reduce(body=body, where=where) | EachPeriod(body=body, where=where):
            return evolve(expr, body=change(body), where=None if where is None else change(where))
        case Weighted(pairs=pairs, where=where):
            weighed = tuple((change(value), change(weight)) for value, weight in pairs)
            return evolve(expr, pairs=weighed, where=None if where is None else change(where))
        case Along(body=body, first=first):
            return evolve(expr, body=change(body), first=None if first is None else change(first))
        case Call(arguments=arguments):
            return evolve(expr, arguments=tuple(map(change, arguments)))
        case Junction(operands=operands):
            return evolve(expr, operands=tuple(map(change, operands)))
        case Not(operand=operand):
            return evolve(expr, operand=change(operand))
        case Choose(branches=branches, otherwise=otherwise):
            changed = tuple((change(when), change(then)) for when, then in branches)
            return evolve(expr, branches=changed, otherwise=change(otherwise))
        case Clamp(operand=operand, range=ends):
            changed_ends = Range(_bound(ends.low, change), _bound(ends.high, change))
            return evolve(expr, operand=change(operand), range=changed_ends)
        case _:
            assert_never(expr)


def from_top(expr: Expr, change: Callable[[Expr], Expr | None]) -> Expr:
    """The formula with its outermost parts that change exchanged; what is in them stays."""
    changed = change(expr)
    if changed is not None:
        return changed
    return with_parts(expr, lambda part: from_top(part, change))


def from_bottom(expr: Expr, change: Change) -> Expr:
    """The formula with every part changed, the innermost first."""
    return change(with_parts(expr, lambda part: from_bottom(part, change)))


def placed(expr: Expr, at: Mapping[str, Index]) -> Expr:
    """The formula with the member at hand on these axes replaced by another index."""

    def change(part: Expr) -> Expr:
        if not isinstance(part, Reference):
            return part
        indices = tuple(
            at.get(each.root, each) if isinstance(each, AxisIndex) else each
            for each in part.indices
        )
        return evolve(part, indices=indices)

    return from_bottom(expr, change)


def opened(expr: Expr, program: Program) -> Expr:
    """The formula behind a name, at the members that the name is at; else the formula itself."""
    if not isinstance(expr, Reference):
        return expr
    definition = program.definitions.get(expr.key)
    if definition is None or definition.expr is None:
        return expr
    roots = [program.sets[axis].root for axis in definition.axes]
    return placed(definition.expr, dict(zip(roots, expr.indices, strict=True)))


def _bound(bound: Bound | None, change: Change) -> Bound | None:
    return None if bound is None else evolve(bound, value=change(bound.value))
