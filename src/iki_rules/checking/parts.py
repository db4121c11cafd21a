"""Know which formulas are a part of which others, so that a ratio of them lies in 0..1.

In:      core.tree.Expr
Out:     Parts
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import define, field

from iki_rules.core import tree as core
from iki_rules.measure import Interval


@define
class Parts:
    """`wholes` maps the key of a part to that of its whole."""

    wholes: Mapping[str, str] = field(factory=dict)

    def is_part(
        self, part: core.Expr, whole: core.Expr, bound: Callable[[core.Expr], Interval]
    ) -> bool:
        """Whether 0 <= part <= whole for all data that keep the declared parts."""
        match part, whole:
            case core.Reference(), core.Reference():
                return part.indices == whole.indices and self._chain(part.key, whole.key)
            case core.Reduce(), core.Reduce() if part.function == whole.function:
                return self._reduced(part, whole, bound)
            case _, core.Sum(terms=terms) if all(sign == 1 for sign, _ in terms):
                if not all(_not_negative(bound(term)) for _, term in terms):
                    return False
                return any(
                    part == term or self.is_part(part, term, bound) for _, term in terms
                ) or self._termwise(part, whole, bound)
            case _:
                return part == whole and _not_negative(bound(part))

    def _chain(self, part: str, whole: str) -> bool:
        seen: set[str] = set()
        while part in self.wholes and part not in seen:
            seen.add(part)
            part = self.wholes[part]
            if part == whole:
                return True
        return False

    def _reduced(
        self, part: core.Reduce, whole: core.Reduce, bound: Callable[[core.Expr], Interval]
    ) -> bool:
        if part.function not in ("sum", "count") or part.over != whole.over:
            return False
        if whole.where is not None and whole.where != part.where:
            return False
        same = part.body == whole.body and _not_negative(bound(whole.body))
        return same or self.is_part(part.body, whole.body, bound)

    def _termwise(
        self, part: core.Expr, whole: core.Sum, bound: Callable[[core.Expr], Interval]
    ) -> bool:
        if not isinstance(part, core.Sum) or len(part.terms) > len(whole.terms):
            return False
        pairs = zip(part.terms, whole.terms, strict=False)
        return all(
            sign == 1 and (mine == theirs or self.is_part(mine, theirs, bound))
            for (sign, mine), (_, theirs) in pairs
        )


def _not_negative(interval: Interval) -> bool:
    return interval.low is not None and interval.low >= 0
