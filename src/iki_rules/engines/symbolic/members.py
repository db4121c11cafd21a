"""Write out what runs over the members of closed sets, or along their order, as sympy terms.

In:      core.tree.Reduce, Weighted, Along
Out:     OverMembers, Cell
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from itertools import product
from typing import Any, TypeAlias

from iki_rules.core import tree
from iki_rules.core.program import Program
from iki_rules.core.types import Type
from iki_rules.engines.symbolic.powers import geometric_mean
from iki_rules.engines.symbolic.reasons import MOST_TERMS, RefusedError


#: A declaration and the members it is at.
Cell: TypeAlias = tuple[str, tuple[str, ...]]


class OverMembers(ABC):
    """Goes from member to member; what stands at each is made by `expression`."""

    def __init__(self, program: Program, sympy: Any, at: dict[str, str]) -> None:
        self.program = program
        self.sympy = sympy
        #: The member on the axis of each root set.
        self.at = at
        self.terms = 0
        self.symbols: dict[Cell, tuple[Any, Type]] = {}

    @abstractmethod
    def expression(self, expr: tree.Expr) -> Any:
        """The expression of a formula. Raises RefusedError."""

    def _members(self, key: str) -> tuple[str, ...]:
        members = self.program.sets[key].members
        if members is None:
            raise RefusedError("open-set")
        return members

    def _piecewise(self, branches: list[tuple[Any, Any]], otherwise: Any) -> Any:
        return self.sympy.Piecewise(*branches, (otherwise, True), evaluate=False)

    def _reduce(self, expr: tree.Reduce) -> Any:
        pools = [self._members(key) for key in expr.over]
        roots = [self.program.sets[key].root for key in expr.over]
        outer = self.at
        kept: list[tuple[Any, Any]] = []
        for members in product(*pools):
            self._pay()
            self.at = {**outer, **dict(zip(roots, members, strict=True))}
            where = True if expr.where is None else self.expression(expr.where)
            kept.append((self.expression(expr.body), where))
        self.at = outer
        return self._made_one(expr.function, kept)

    def _weighted(self, expr: tree.Weighted) -> Any:
        sympy = self.sympy
        pools = [self._members(key) for key in expr.over]
        roots = [self.program.sets[key].root for key in expr.over]
        outer, nought = self.at, sympy.Integer(0)
        above: list[Any] = []
        below: list[Any] = []
        for members in product(*pools):
            self._pay()
            self.at = {**outer, **dict(zip(roots, members, strict=True))}
            where = True if expr.where is None else self.expression(expr.where)
            for value, weight in expr.pairs:
                body, by = self.expression(value), self.expression(weight)
                above.append(self._where(sympy.Mul(body, by), where, nought))
                below.append(self._where(by, where, nought))
        self.at = outer
        weights = sympy.Add(*below)
        if not below or weights.is_zero:
            raise RefusedError("no-member")
        return sympy.Mul(sympy.Add(*above), sympy.Pow(weights, -1))

    def _along(self, expr: tree.Along) -> Any:
        root, pool, outer = self.program.sets[expr.over].root, self._members(expr.over), self.at
        upto = pool[: pool.index(outer[root]) + 1]
        before = expr.function == "previous"
        if before and len(upto) == 1:
            if expr.first is None:
                raise RefusedError("no-previous")
            return self.expression(expr.first)
        terms: list[Any] = []
        for member in upto[-2:-1] if before else upto:
            self._pay()
            self.at = {**outer, root: member}
            terms.append(self.expression(expr.body))
        self.at = outer
        return self.sympy.Add(*terms)

    def _made_one(self, function: str, kept: list[tuple[Any, Any]]) -> Any:
        """Values under a reducer, each where its condition holds."""
        sympy = self.sympy
        if function in ("minimum", "maximum"):
            if not kept:
                raise RefusedError("no-member")
            least = function == "minimum"
            beyond = sympy.oo if least else -sympy.oo
            values = [self._where(value, where, beyond) for value, where in kept]
            return (sympy.Min if least else sympy.Max)(*values, evaluate=False)
        one, nought = sympy.Integer(1), sympy.Integer(0)
        if function in ("average", "geometric_mean") and not kept:
            raise RefusedError("no-member")
        number = sympy.Add(*[self._where(one, where, nought) for _, where in kept])
        if function in ("average", "geometric_mean") and number.is_zero:
            raise RefusedError("no-member")
        if function == "geometric_mean":
            factors = [self._where(value, where, one) for value, where in kept]
            return geometric_mean(sympy, factors, number)
        total = sympy.Add(*[self._where(value, where, nought) for value, where in kept])
        if function != "average":
            return total
        return sympy.Mul(total, sympy.Pow(number, -1))

    def _where(self, value: Any, where: Any, otherwise: Any) -> Any:
        return value if where is True else self._piecewise([(value, where)], otherwise)

    def _pay(self) -> None:
        self.terms += 1
        if self.terms > MOST_TERMS:
            raise RefusedError("too-large")
