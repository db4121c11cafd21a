"""Grow formulas over the periods within the one that is asked for, and the one before it.

Out:     Each
"""

from __future__ import annotations

from iki_rules.measure import Period
from iki_rules.measure.period import TimeUnit
from iki_rules.syntax import tree
from iki_rules.syntax.tree import Expr
from iki_rules.testing.raised import Raised
from iki_rules.testing.visible import PLAIN, At, Kind


class Each(Raised):
    """Names, and what is computed period by period."""

    #: The period that will be asked for, in books that speak of periods.
    period: Period | None = None

    def truth(self, at: At, depth: int) -> Expr:
        """A condition; those who grow formulas say how."""
        raise NotImplementedError

    def each_period(self, kind: Kind, at: At, depth: int) -> Expr:
        """One value of those of the periods within, or the value of the period before."""
        assert self.period
        part: TimeUnit = self.pick(("month", "quarter"))
        where = self.truth(at, 0) if self.seldom() else None
        if kind == PLAIN and self.seldom():
            counted = tree.Argument(self.truth(at, depth), each=part, where=where)
            return tree.Call("count", (counted,))
        value = self.number(kind, at, min(depth, 1))
        if self.upto(4) == 4:
            return tree.Call("previous", (tree.Argument(value, each=self.period.unit),))
        function = self.pick(("average", "sum", "minimum", "maximum"))
        return tree.Call(function, (tree.Argument(value, each=part, where=where),))
