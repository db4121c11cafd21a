"""Lay a formula of the core out as it was written, bracketed so that only one reading is left.

In:      core.program.Definition, Names
Out:     Setting
"""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from iki_rules.core import tree
from iki_rules.core.program import Definition
from iki_rules.core.types import MemberOf
from iki_rules.engines.notation import wording
from iki_rules.engines.notation.factors import Chain, Factors, as_shown, split_mark
from iki_rules.engines.notation.figures import measured
from iki_rules.engines.notation.layout import (
    Cases,
    Fenced,
    Figure,
    Indexed,
    Layout,
    Letter,
    Mark,
    Over,
    Raised,
    Root,
    Row,
    Sign,
    Words,
)
from iki_rules.engines.notation.members import OverMembers
from iki_rules.engines.notation.names import one_line
from iki_rules.engines.notation.roundings import rounding
from iki_rules.engines.notation.together import holds_together, is_conversion, listed
from iki_rules.measure import Display


#: The degree that a root sign does not show.
SQUARE = 2


class Setting(OverMembers):
    """Lays out one formula, and notes what it names: at most three interpreter frames a level."""

    def each(self, definition: Definition) -> tuple[Layout, ...]:
        """Take a letter for each axis of a definition: `i in S`."""
        return tuple(self._member_of(key) for key in definition.axes)

    def formula(self, expr: tree.Expr, display: Display) -> Layout:
        """A formula declared in that unit: its factor `x 100%` where and as it was written."""
        if isinstance(expr, tree.Choose):
            rows = [
                (self.formula(value, display), self._if(condition))
                for condition, value in expr.branches
            ]
            last = self.formula(expr.otherwise, display)
            return Cases((*rows, (last, self._words(wording.OTHERWISE))))
        marked = split_mark(expr, display, self.sources)
        if marked is None:
            return self.lay(expr)
        return self._chain(marked.factors, marked.written(self.language), marked.place)

    def lay(self, expr: tree.Expr) -> Layout:
        """Any formula."""
        match expr:
            case tree.Reference():
                return self._reference(expr)
            case tree.Constant():
                return self._constant(expr)
            case tree.Product():
                return self._chain(expr.factors)
            case tree.Sum():
                return self._sum(expr)
            case tree.Compare():
                left, right = self._within(expr.left), self._within(expr.right)
                return Row((left, Sign(expr.sign), right))
            case tree.Not():
                return Row((self._words(wording.NOT), Fenced(self.lay(expr.operand))))
            case tree.Junction():
                return self._junction(expr)
            case tree.Choose():
                return self._cases(expr)
            case tree.Reduce():
                return self._reduce(expr)
            case tree.Weighted():
                return self._weighted(expr)
            case tree.Along():
                return self._along(expr)
            case tree.EachPeriod():
                return self._each_period(expr)
            case tree.Call():
                return self._call(expr)
            case tree.Clamp():
                return self._clamp(expr)
            case tree.Reason(status="unclear", text=text) if text:
                return self._words(wording.unclear(one_line(text)))
            case tree.Reason(status=status):
                unclear = status == "unclear"
                return self._words(wording.UNCLEAR if unclear else wording.NOT_APPLICABLE)
            case _:
                assert_never(expr)

    def _reference(self, expr: tree.Reference) -> Layout:
        self.values[expr.key] = None
        name = Words(self.names.value(expr.key), "value")
        picked: list[Layout] = []
        for index in expr.indices:
            match index:
                case tree.AxisIndex(root=root):
                    picked.append(Letter(self.at[root]))
                case tree.MemberIndex(root=root, member=member):
                    picked.append(Words(self.names.member(root, member), "member"))
                case tree.LookupIndex(by=by):
                    picked.append(self.lay(by))
                case _:
                    assert_never(index)
        return Indexed(name, listed(picked, "comma")) if picked else name

    def _constant(self, expr: tree.Constant) -> Layout:
        match expr.value:
            case bool(value):
                return self._words(wording.TRUE if value else wording.FALSE)
            case Fraction():
                return measured(expr.value, expr.type, self.language)
            case str(member):
                root = expr.type.set if isinstance(expr.type, MemberOf) else ""
                return Words(self.names.member(root, member), "member")

    def _part(self, expr: tree.Expr) -> Layout:
        """A part beside a strong sign: bracketed unless it holds together by itself."""
        laid = self.lay(expr)
        return laid if isinstance(laid, Over) or holds_together(expr) else Fenced(laid)

    def _chain(self, factors: Factors, mark: Layout | None = None, place: int = 0) -> Layout:
        chain = Chain()
        for at, (exponent, factor) in enumerate(factors):
            if mark is not None and at == place:
                chain.multiply(mark, mark)
            whole = self.lay(factor)
            tight = isinstance(whole, Over) or holds_together(factor)
            part = whole if tight else Fenced(whole)
            if exponent == 1:
                chain.multiply(part, whole)
            else:
                chain.divide(part, whole)
        if mark is not None and place >= len(factors):
            chain.multiply(mark, mark)
        return chain.layout()

    def _sum(self, expr: tree.Sum) -> Layout:
        parts: list[Layout] = []
        for sign, term in expr.terms:
            if sign == -1:
                parts.append(Sign("minus"))
            elif parts:
                parts.append(Sign("plus"))
            laid = self.lay(term)
            product = isinstance(term, tree.Product) or is_conversion(term)
            parts.append(laid if product or holds_together(term) else Fenced(laid))
        return Row(tuple(parts))

    def _junction(self, expr: tree.Junction) -> Layout:
        word = self._words(wording.AND if expr.word == "and" else wording.OR)
        parts: list[Layout] = []
        for operand in expr.operands:
            laid = self.lay(operand)
            loose = isinstance(operand, tree.Junction | tree.Choose)
            parts += [*([word] if parts else []), Fenced(laid) if loose else laid]
        return Row(tuple(parts))

    def _if(self, condition: tree.Expr) -> Layout:
        return Row((self._words(wording.IF), self.lay(condition)))

    def _cases(self, expr: tree.Choose) -> Layout:
        rows: list[tuple[Layout, Layout]] = []
        for condition, value in expr.branches:
            rows.append((self.lay(value), self._if(condition)))
        return Cases((*rows, (self.lay(expr.otherwise), self._words(wording.OTHERWISE))))

    def _call(self, expr: tree.Call) -> Layout:
        if is_conversion(expr):
            return self._chain(((1, expr.arguments[0]), (1, expr.arguments[1])))
        if expr.function == "root":
            inside, degree = expr.arguments
            square = isinstance(degree, tree.Constant) and degree.value == SQUARE
            return Root(self.lay(inside), None if square else self.lay(degree))
        if expr.function == "power":
            base, exponent = expr.arguments
            laid = self.lay(base)
            return Raised(laid if isinstance(laid, Figure) else Fenced(laid), self.lay(exponent))
        arguments: list[Layout] = []
        values = expr.arguments[:1] if expr.function == "round" else expr.arguments
        if expr.function == "number":
            values = (as_shown(expr.arguments[0]),)
        for value in values:
            arguments.append(self._within(value))  # noqa: PERF401 - a frame less
        if expr.function == "round":
            arguments += [self._words(said) for said in rounding(expr)]
        return Row((self._function(expr.function), Fenced(listed(arguments, "semicolon"))))

    def _clamp(self, expr: tree.Clamp) -> Layout:
        low, high = expr.range.low, expr.range.high
        parts: list[Layout] = []
        if low is not None:
            sign: Mark = ">=" if low.closed else ">"
            end = self._part(low.value)
            parts += [end] if high is not None and low.closed else [Sign(sign), end]
        if low is not None and high is not None:
            parts.append(self._words(wording.TO))
        if high is not None:
            below: list[Layout] = [] if low is not None else [Sign("<=")]
            parts += [*(below if high.closed else [Sign("<")]), self._part(high.value)]
        limits = Row(tuple(parts))
        inside = listed([self._within(expr.operand), limits], "semicolon")
        return Row((self._function("clamp"), Fenced(inside)))
