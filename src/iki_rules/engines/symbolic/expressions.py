"""Build sympy expressions from the core, node by node; no text is ever handed to sympy.

Symbols are named by number. Reducers over closed sets are written out member by member; where a
member-valued datum picks a cell, there is a branch for each member it can be.

In:      core.tree.Expr
Out:     Expressions
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any, assert_never

from iki_rules.core import tree
from iki_rules.core.types import MemberOf, Truth, Type
from iki_rules.engines.symbolic.members import Cell, OverMembers
from iki_rules.engines.symbolic.powers import POWERS, power_of
from iki_rules.engines.symbolic.reasons import RefusedError
from iki_rules.engines.symbolic.rounding import rounded


class Expressions(OverMembers):
    """Makes expressions at one place; at most three interpreter frames of its own a level."""

    def expression(self, expr: tree.Expr) -> Any:
        """The expression of a formula. Raises RefusedError."""
        sympy = self.sympy
        match expr:
            case tree.Reference():
                return self._reference(expr)
            case tree.Constant():
                return self._constant(expr)
            case tree.Product():
                return self._product(expr)
            case tree.Sum():
                return self._sum(expr)
            case tree.Compare():
                return self._compare(expr)
            case tree.Not():
                return sympy.Not(self.expression(expr.operand))
            case tree.Junction():
                join = sympy.And if expr.word == "and" else sympy.Or
                return join(*map(self.expression, expr.operands))
            case tree.Choose():
                return self._choose(expr)
            case tree.Reduce():
                return self._reduce(expr)
            case tree.Weighted():
                return self._weighted(expr)
            case tree.Along():
                return self._along(expr)
            case tree.EachPeriod():
                raise RefusedError("periods")
            case tree.Call():
                return self._call(expr)
            case tree.Clamp():
                return self._clamp(expr)
            case tree.Reason():
                raise RefusedError("reason")
            case _:
                assert_never(expr)

    def _rational(self, value: Fraction) -> Any:
        return self.sympy.Rational(value.numerator, value.denominator)

    def _constant(self, expr: tree.Constant) -> Any:
        match expr.value:
            case bool(value):
                return self.sympy.true if value else self.sympy.false
            case Fraction():
                return self._rational(expr.value)
            case str(member):
                root = expr.type.set if isinstance(expr.type, MemberOf) else ""
                return self.sympy.Integer(self._members(root).index(member))

    def _reference(self, expr: tree.Reference) -> Any:
        """One symbol; or a branch for each member that a look-up can give."""
        pools: list[list[tuple[str, Any]]] = []
        for index in expr.indices:
            match index:
                case tree.AxisIndex(root=root):
                    pools.append([(self.at[root], None)])
                case tree.MemberIndex(member=member):
                    pools.append([(member, None)])
                case tree.LookupIndex(root=root, by=by):
                    held = self.expression(by)
                    can_be = self._held(by, root)
                    places = self._members(root)
                    pools.append([(each, (held, places.index(each))) for each in can_be])
                case _:
                    assert_never(index)
        branches: list[tuple[Any, Any]] = []
        for picked in product(*pools):
            self._pay()
            members = tuple(member for member, _ in picked)
            tests = [self._equal(*test) for _, test in picked if test is not None]
            if not tests:
                return self._cell((expr.key, members), expr.type)
            branches.append((self._cell((expr.key, members), expr.type), self.sympy.And(*tests)))
        if isinstance(expr.type, Truth):
            return self.sympy.Or(*[self.sympy.And(cell, test) for cell, test in branches])
        return self._piecewise(branches, self.sympy.nan)

    def _held(self, by: tree.Reference, root: str) -> tuple[str, ...]:
        """The members that a member-valued datum can be."""
        held = by.type.set if isinstance(by.type, MemberOf) else root
        return self._members(held)

    def _cell(self, cell: Cell, of: Type) -> Any:
        """The number in a table, or the symbol of a cell."""
        definition = self.program.definitions.get(cell[0])
        table = {} if definition is None or definition.expr is not None else definition.table
        if cell[1] and cell[1][0] in table:
            return self._rational(table[cell[1][0]])
        if cell not in self.symbols:
            facts: dict[str, bool] = {}
            match of:
                case Truth():
                    pass
                case MemberOf(set=held):
                    self._members(held)
                    facts["integer"] = True
                case _:
                    facts["real"] = True
            self.symbols[cell] = self.sympy.Symbol(f"x{len(self.symbols)}", **facts), of
        return self.symbols[cell][0]

    def _product(self, expr: tree.Product) -> Any:
        factors: list[Any] = []
        for exponent, factor in expr.factors:
            made = self.expression(factor)
            factors.append(made if exponent == 1 else self.sympy.Pow(made, -1))
        return self.sympy.Mul(*factors)

    def _sum(self, expr: tree.Sum) -> Any:
        terms: list[Any] = []
        for sign, term in expr.terms:
            made = self.expression(term)
            terms.append(made if sign == 1 else self.sympy.Mul(-1, made))
        return self.sympy.Add(*terms)

    def _equal(self, left: Any, right: Any) -> Any:
        return self._related("=", left, right)

    def _compare(self, expr: tree.Compare) -> Any:
        return self._related(expr.sign, self.expression(expr.left), self.expression(expr.right))

    def _related(self, sign: str, left: Any, right: Any) -> Any:
        """A comparison: decided between numbers, else left as it is."""
        sympy = self.sympy
        made = {
            "=": sympy.Eq, "<>": sympy.Ne, "<": sympy.Lt, "<=": sympy.Le, ">": sympy.Gt,
            ">=": sympy.Ge,
        }  # fmt: skip
        return made[sign](left, right, evaluate=bool(left.is_number and right.is_number))

    def _choose(self, expr: tree.Choose) -> Any:
        branches: list[tuple[Any, Any]] = []
        for condition, value in expr.branches:
            branches.append((self.expression(value), self.expression(condition)))
        last = self.expression(expr.otherwise)
        if not isinstance(expr.type, Truth):
            return self._piecewise(branches, last)
        for value, condition in reversed(branches):
            last = self.sympy.ITE(condition, value, last)
        return last

    def _call(self, expr: tree.Call) -> Any:
        if expr.function == "round":
            value, places, mode, scale = expr.arguments
            match places, mode, scale:
                case (
                    tree.Constant(value=Fraction() as digits),
                    tree.Constant(value=str(way)),
                    tree.Constant(value=Fraction() as per),
                ):
                    made = self.expression(value)
                    return rounded(self.sympy, made, int(digits), way, per)
                case _:
                    raise RefusedError("reason")
        values = list(map(self.expression, expr.arguments))
        match expr.function:
            case "number":
                return values[0]
            case "convert":
                return self.sympy.Mul(*values)
            case function if function in POWERS:
                return power_of(self.sympy, function, values)
            case _:
                return self._made_one(expr.function, [(value, True) for value in values])

    def _clamp(self, expr: tree.Clamp) -> Any:
        value = self.expression(expr.operand)
        if expr.range.low is not None:
            low = self.expression(expr.range.low.value)
            value = self.sympy.Max(value, low, evaluate=False)
        if expr.range.high is not None:
            high = self.expression(expr.range.high.value)
            value = self.sympy.Min(value, high, evaluate=False)
        return value
