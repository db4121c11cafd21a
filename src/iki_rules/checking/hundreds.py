"""Find a plain 100 in a formula that counts per hundred anyway.

In:      core.tree.Expr of a declaration, the definitions it names
Out:     warn_of_hundreds
Refuses: U227 hundred-beside-percent
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from iki_rules.checking.context import Context
from iki_rules.checking.faults import percent as faults
from iki_rules.core import tree as core
from iki_rules.core.program import Definition
from iki_rules.core.types import NUMBER, PERCENT, Scalar
from iki_rules.core.walk import children
from iki_rules.measure import Kind


HUNDREDS = (Fraction(100), Fraction(1, 100))


def warn_of_hundreds(
    expr: core.Expr, of: Scalar, definitions: Mapping[str, Definition], context: Context
) -> None:
    """Warn of the first 100 or 0,01 that is multiplied or divided in a formula with percents.

    A quantity that is a plain number is looked into, since it may carry the factor already.
    """
    found = _hundred(expr, of, definitions)
    if found is not None and isinstance(found.value, Fraction):
        context.found.append(faults.hundred_beside_percent(found.origin, found.value))


def _hundred(
    expr: core.Expr, of: Scalar, definitions: Mapping[str, Definition]
) -> core.Constant | None:
    """The number, where the formula is a percent, or multiplies it with one."""
    todo: list[tuple[core.Expr, bool]] = [(expr, of.kind is Kind.PERCENT)]
    looked: set[str] = set()
    while todo:
        node, counts = todo.pop()
        match node:
            case core.Product(factors=factors):
                counts = counts or any(value.type == PERCENT for _, value in factors)
                for _, value in factors:
                    if counts and _is_hundred(value):
                        assert isinstance(value, core.Constant)
                        return value
            case core.Reference(key=key) if counts and key not in looked:
                looked.add(key)
                named = definitions.get(key)
                plain = named is not None and named.kind == "quantity" and named.type == NUMBER
                if named is not None and plain and named.expr is not None:
                    todo.append((named.expr, True))
            case core.Compare() | core.Junction() | core.Not():
                counts = False
            case _:
                pass
        todo += [(child, counts) for child in reversed(children(node))]
    return None


def _is_hundred(value: core.Expr) -> bool:
    return isinstance(value, core.Constant) and value.type == NUMBER and value.value in HUNDREDS
