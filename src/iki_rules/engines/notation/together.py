"""Tell what holds together beside a sign, and what needs brackets there.

Out:     holds_together, is_conversion, listed
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core import tree
from iki_rules.engines.notation.layout import Layout, Mark, Row, Sign


def holds_together(expr: tree.Expr) -> bool:
    """Whether a formula needs no brackets beside any sign."""
    match expr:
        case tree.Constant(value=Fraction() as value):
            return value >= 0
        case tree.Reduce(function=function):
            return function != "sum"
        case tree.Product() | tree.Sum() | tree.Compare() | tree.Junction():
            return False
        case tree.Not() | tree.Choose():
            return False
        case tree.Call():
            return not is_conversion(expr)
        case _:
            return True


def is_conversion(expr: tree.Expr) -> bool:
    """Whether a formula rewrites a quantity in another unit."""
    return isinstance(expr, tree.Call) and expr.function == "convert"


def listed(parts: list[Layout], mark: Mark) -> Layout:
    """Parts with a mark between them."""
    row: list[Layout] = []
    for part in parts:
        row += [*([Sign(mark)] if row else []), part]
    return row[0] if len(row) == 1 else Row(tuple(row))
