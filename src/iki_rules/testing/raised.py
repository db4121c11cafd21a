"""Grow roots, powers and geometric means that are fractions whatever the data.

Out:     Raised
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.syntax import tree
from iki_rules.syntax.tree import Expr, Number
from iki_rules.testing.visible import PLAIN, At, Kind, Names


class Raised(Names):
    """Names, and what is raised to a power."""

    def number(self, kind: Kind, at: At, depth: int) -> Expr:
        """A formula of this kind; those who grow more kinds say how."""
        del depth
        return self.leaf(kind, at)

    def raised(self, _kind: Kind, at: At, depth: int) -> Expr:
        """A whole power, or the root or the mean of a square."""
        value = self.number(PLAIN, at, depth)
        shape = self.upto(3)
        if shape == 0:
            return power(value, Number(Fraction(self.pick((1, 2, 3)))))
        if shape == 1:
            return power(value, tree.Negate(Number(Fraction(1))))
        square = power(value, Number(Fraction(2)))
        if shape == 2:
            return tree.Call("root", (tree.Argument(square),))
        other = power(self.leaf(PLAIN, at), Number(Fraction(2)))
        return tree.Call("geometric_mean", (tree.Argument(square), tree.Argument(other)))


def power(base: Expr, exponent: Expr) -> tree.Call:
    """A number raised to another."""
    return tree.Call("power", (tree.Argument(base), tree.Argument(exponent)))
