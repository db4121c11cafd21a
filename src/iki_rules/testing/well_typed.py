"""Grow formulas that check: of a wanted kind, from the names that can be seen at a place.

A formula is grown in one pass that draws small whole numbers only, 0 the simplest: that is fast,
and hypothesis makes a failing formula small by making the numbers small.

Out:     Formulas
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal, TypeAlias

from iki_rules.syntax import tree
from iki_rules.syntax.tree import Expr, Name, Number
from iki_rules.testing.each import Each
from iki_rules.testing.visible import (
    CONVERTIBLE,
    COUNTED,
    HUNDRED,
    MEASURED,
    MODES,
    NOUGHT,
    PLAIN,
    SIGNS,
    At,
    Kind,
    Value,
    one,
    product,
    unit_expr,
)


#: Makes a formula of a kind at a place, so many operations deep.
Grower: TypeAlias = Callable[[Kind, At, int], Expr]


class Formulas(Each):
    """Grows numbers and conditions."""

    # Numbers ------------------------------------------------------------------------------

    def number(self, kind: Kind, at: At, depth: int) -> Expr:
        """A formula of this kind; at most `depth` operations deep."""
        if depth <= 0:
            return self.leaf(kind, at)
        grow = self.pick(self.growers(kind))
        return grow(kind, at, depth - 1)

    def growers(self, kind: Kind) -> Sequence[Grower]:
        always: tuple[Grower, ...]
        always = (self.leaf, self.reducer, self.total, self.several, self.choice, self.picked)
        always = (*always, self.reducer, self.clamped, self.scaled, self.weighted, self.along)
        if not self.scalable:
            always = (*always, self.rounded, self.converted)
        if self.period:
            always = (*always, self.each_period, self.each_period)
        if kind == "pp":
            return (*always, self.points, self.points)
        if kind == "%":
            return (*always, self.share, self.rest, self.percent_of, self.moved)
        if kind == PLAIN:
            raised = () if self.scalable else (self.raised,)
            return (*always, self.ratio, self.count, self.plain_number, *raised)
        if len(kind) == 1:
            return (*always, self.percent_of, self.difference, self.negative, self.count)
        return (*always, self.quotient, self.quotient, self.quotient)

    def total(self, kind: Kind, at: At, depth: int) -> Expr:
        terms = [self.number(kind, at, depth), self.number(kind, at, depth)]
        if self.seldom():
            terms.append(NOUGHT)
        return tree.Sum(tuple(tree.Term("+", term) for term in terms))

    def difference(self, kind: Kind, at: At, depth: int) -> Expr:
        left, right = self.number(kind, at, depth), self.number(kind, at, depth)
        return tree.Sum((tree.Term("+", left), tree.Term("-", right)))

    def rest(self, kind: Kind, at: At, depth: int) -> Expr:
        """100% - p."""
        return tree.Sum((tree.Term("+", HUNDRED), tree.Term("-", self.number(kind, at, depth))))

    def points(self, _kind: Kind, at: At, depth: int) -> Expr:
        """A difference of percents."""
        return self.difference("%", at, depth)

    def moved(self, kind: Kind, at: At, depth: int) -> Expr:
        """A percent some percentage points up or down."""
        value, points = self.number(kind, at, depth), self.number("pp", at, depth)
        sign: Literal["+", "-"] = self.pick(("+", "-"))
        return tree.Sum((tree.Term("+", value), tree.Term(sign, points)))

    def negative(self, kind: Kind, at: At, depth: int) -> Expr:
        return tree.Negate(self.number(kind, at, depth))

    def several(self, kind: Kind, at: At, depth: int) -> Expr:
        values = [self.number(kind, at, depth) for _ in range(2 + self.upto(1))]
        function = self.pick(("maximum", "minimum", "average", "sum"))
        return tree.Call(function, tuple(tree.Argument(value) for value in values))

    def choice(self, kind: Kind, at: At, depth: int) -> Expr:
        branches = [
            tree.Branch(self.truth(at, depth), self.number(kind, at, depth))
            for _ in range(1 + self.seldom())
        ]
        if self.seldom():
            branches.append(tree.Branch(self.truth(at, 0), tree.Reason("not_applicable")))
        return tree.Choose(tuple(branches), self.number(kind, at, depth))

    def clamped(self, kind: Kind, at: At, depth: int) -> Expr:
        ends = sorted((self.literal(kind), self.literal(kind)), key=lambda end: end.value)
        low, high = (self.leaf(kind, at) if self.seldom() else end for end in ends)
        shape = self.upto(2)
        limits = tree.Range(
            tree.Bound(low) if shape != 0 else None, tree.Bound(high) if shape != 1 else None
        )
        value = tree.Argument(self.number(kind, at, depth))
        return tree.Call("clamp", (value, tree.Argument(limits)))

    def rounded(self, kind: Kind, at: At, depth: int) -> Expr:
        arguments = [self.number(kind, at, depth), Number(Fraction(self.upto(2)))]
        if self.often():
            arguments.append(Name(self.pick(MODES)))
        return tree.Call("round", tuple(tree.Argument(argument) for argument in arguments))

    def scaled(self, kind: Kind, at: At, depth: int) -> Expr:
        """A number times or by a plain one."""
        value, by = self.number(kind, at, depth), self.leaf(PLAIN, at)
        if self.often():
            return product(by, "x", value)
        return product(value, "/", self.divisor(PLAIN, at))

    def percent_of(self, kind: Kind, at: At, depth: int) -> Expr:
        return product(self.leaf("%", at), "x", self.number(kind, at, depth))

    def divisor(self, kind: Kind, at: At) -> Expr:
        """Something that is not 0 whatever the data: the engine says so when it is."""
        values = [value for value in self.seen(kind, at) if value.divides]
        if not values or self.seldom():
            return self.literal(kind)
        return self.pick(values).term

    def ratio(self, _kind: Kind, at: At, depth: int) -> Expr:
        """Like by like, a plain number."""
        values = [v for v in self.values if v.divides and v.kind != PLAIN and self.sees(v, at)]
        if not values:
            return product(self.leaf(PLAIN, at), "/", self.divisor(PLAIN, at))
        below = self.pick(values)
        return product(self.number(below.kind, at, depth), "/", below.term)

    def share(self, _kind: Kind, at: At, depth: int) -> Expr:
        """Like by like x 100%."""
        match self.ratio(PLAIN, at, depth):
            case tree.Product(factors) if self.upto(3) < 3:
                return tree.Product((*factors, tree.Factor("x", HUNDRED)))
            case ratio:
                return product(HUNDRED, "x", ratio)

    def quotient(self, kind: Kind, at: At, depth: int) -> Expr:
        """A number in one unit by one in another."""
        assert not isinstance(kind, str)
        (above, below) = sorted(kind, key=lambda factor: -factor[1])
        return product(self.number(one(above[0]), at, depth), "/", self.divisor(one(below[0]), at))

    def plain_number(self, _kind: Kind, at: At, depth: int) -> Expr:
        """angka(...) of something in a unit."""
        if self.scalable:
            return product(self.leaf(PLAIN, at), "x", self.number(PLAIN, at, depth))
        inner = self.number(one(self.pick(COUNTED + MEASURED)), at, depth)
        return tree.Call("number", (tree.Argument(inner),))

    def converted(self, kind: Kind, at: At, depth: int) -> Expr:
        """The same in a unit that is so many of this one, rewritten in this one."""
        other = self.pick(CONVERTIBLE[kind]) if kind in CONVERTIBLE else None
        unit = unit_expr(kind) if other else None
        if other is None or unit is None:
            return self.number(kind, at, depth)
        return tree.Convert(self.number(other, at, depth), unit)

    # Reducers -----------------------------------------------------------------------------

    def reducer(self, kind: Kind, at: At, depth: int) -> Expr:
        """One value over a set: named after `untuk`, or whatever the argument leaves free."""
        values = [v for v in self.values if v.kind == kind and v.axes]
        if not values:
            return self.leaf(kind, at)
        value = self.pick(values)
        function = self.pick(("average", "maximum", "minimum", "sum"))
        free = [axis for axis in value.axes if self.sets[axis].root not in at]
        there = {**at, **{self.sets[axis].root: axis for axis in free}}
        if not self.sees(value, there):
            return self.leaf(kind, at)
        if free and self.upto(2) < 2:
            where = self.compared(value, {}, -1) if self.seldom() else None
            return tree.Call(function, (tree.Argument(value.term, None, where),))
        if len(free) > 1:
            return self.leaf(kind, at)
        axis = free[0] if free else self.pick(value.axes)
        over = self.pick((axis, *self.parts(axis)))
        there = {**there, self.sets[axis].root: over}
        body: Expr = value.term
        if self.often():
            terms = (body, self.number(kind, there, depth))
            body = tree.Sum(tuple(tree.Term("+", term) for term in terms))
        where = self.truth(there, depth) if self.seldom() else None
        return tree.Call(function, (tree.Argument(body, Name(over), where),))

    def weighted(self, kind: Kind, at: At, depth: int) -> Expr:
        """A weighted average: over the set of a value, or between pairs."""
        values = [v for v in self.values if v.kind == kind and v.axes]
        if not values or self.seldom():
            by: Kind = self.pick((PLAIN, "%"))
            pairs = [
                part
                for _ in range(2 + self.upto(1))
                for part in (self.number(kind, at, depth), self.literal(by))
            ]
            return tree.Call("weighted_average", tuple(map(tree.Argument, pairs)))
        value = self.pick(values)
        axis = self.pick(value.axes)
        named = self.often() or len(value.axes) > 1 or self.sets[axis].root in at
        over = self.pick((axis, *self.parts(axis))) if named else axis
        there = {**at, self.sets[axis].root: over}
        if not self.sees(value, there):
            return self.leaf(kind, at)
        weights = [v for v in self.values if v.name[0] in "dtk" and v.axes == (axis,)]
        weight = self.pick(weights).term if weights else self.literal(PLAIN)
        where = self.truth(there, depth) if named and self.seldom() else None
        first = tree.Argument(value.term, Name(over) if named else None, where)
        return tree.Call("weighted_average", (first, tree.Argument(weight)))

    def along(self, kind: Kind, at: At, depth: int) -> Expr:
        """The previous member's value, or the running total, along an ordered set at hand."""
        values = [
            (value, at[self.sets[axis].root])
            for value in self.seen(kind, at)
            for axis in value.axes
            if self.sets[axis].ordered
        ]
        if not values:
            return self.leaf(kind, at)
        value, over = self.pick(values)
        several = sum(self.sets[axis].ordered for axis in value.axes) > 1
        first = tree.Argument(value.term, Name(over) if several or self.seldom() else None)
        if self.often():
            return tree.Call("cumulative", (first,))
        rest = (tree.Argument(self.number(kind, at, depth)),) if self.often() else ()
        return tree.Call("previous", (first, *rest))

    def count(self, kind: Kind, at: At, depth: int) -> Expr:
        counted = [name for name, found in self.sets.items() if found.unit == kind]
        if not counted:
            return self.leaf(kind, at)
        over = self.pick(counted)
        there = {**at, self.sets[over].root: over}
        where = self.truth(there, depth) if self.often() else None
        return tree.Call("count", (tree.Argument(Name(over), None, where),))

    # Conditions ---------------------------------------------------------------------------

    def truth(self, at: At, depth: int) -> Expr:
        shape = self.upto(5) if depth > 0 else self.upto(2)
        held = [value for value in self.values if value.kind[:3] == "of " and self.sees(value, at)]
        rules = self.seen("truth", at)
        if shape == 2 and rules:
            return Name(self.pick(rules).name)
        if shape == 1 and held:
            value = self.pick(held)
            member = Name(self.pick(self.sets[str(value.kind)[3:]].members or ()))
            sign: tree.Comparison = self.pick(("=", "<>"))
            if self.seldom():
                return tree.Compare(sign, member, Name(value.name))
            return tree.Compare(sign, Name(value.name), member)
        if shape == 3:
            return tree.Not(self.truth(at, depth - 1))
        if shape >= 4:
            operands = [self.truth(at, depth - 1) for _ in range(2 + self.seldom())]
            return tree.Junction("and" if shape == 4 else "or", tuple(operands))
        values = [v for v in self.values if not (v.kind == "truth" or v.kind[:3] == "of ")]
        values = [value for value in values if self.sees(value, at)]
        if not values:
            return tree.Compare(self.pick(SIGNS), self.count(PLAIN, at, 0), self.literal(PLAIN))
        return self.compared(self.pick(values), at, depth)

    def compared(self, value: Value, at: At, depth: int) -> Expr:
        """A comparison of a named number; with a negative depth to a literal."""
        if self.seldom():
            right: Expr = NOUGHT
        elif depth < 0:
            right = self.literal(value.kind)
        else:
            right = self.number(value.kind, at, depth - 1)
        return tree.Compare(self.pick(SIGNS), value.term, right)
