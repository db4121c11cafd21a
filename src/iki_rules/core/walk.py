"""Walk a core formula without the interpreter's stack.

Out:     children, speaks_of_periods
"""

from __future__ import annotations

from typing import assert_never

from iki_rules.core.tree import (
    Along,
    Call,
    Choose,
    Clamp,
    Compare,
    Constant,
    EachPeriod,
    Expr,
    Junction,
    Not,
    Product,
    Reason,
    Reduce,
    Reference,
    Sum,
    Weighted,
)


def children(expr: Expr) -> list[Expr]:
    """The formulas that one formula directly holds, in written order."""
    match expr:
        case Reference() | Constant() | Reason():
            return []
        case Product(factors=pairs) | Sum(terms=pairs):
            return [value for _, value in pairs]
        case Compare(left=left, right=right):
            return [left, right]
        case Reduce(body=body, where=where) | EachPeriod(body=body, where=where):
            return [body] if where is None else [body, where]
        case Weighted(pairs=weighed, where=where):
            parts = [part for pair in weighed for part in pair]
            return parts if where is None else [*parts, where]
        case Along(body=body, first=first):
            return [body] if first is None else [body, first]
        case Call(arguments=values) | Junction(operands=values):
            return list(values)
        case Choose(branches=branches, otherwise=otherwise):
            return [*(part for branch in branches for part in branch), otherwise]
        case Clamp(operand=operand, range=limits):
            ends = [bound.value for bound in (limits.low, limits.high) if bound is not None]
            return [operand, *ends]
        case Not(operand=operand):
            return [operand]
        case _:
            assert_never(expr)


def speaks_of_periods(*exprs: Expr | None) -> bool:
    """Whether one of the formulas is about other periods than the asked one."""
    todo = [expr for expr in exprs if expr is not None]
    while todo:
        node = todo.pop()
        if isinstance(node, EachPeriod):
            return True
        todo += children(node)
    return False
