"""What an indicator should reach, for a period or for every one.

Out:     Target, ExampleTarget, TargetPart
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from iki_rules.core.tree import Expr, Range
from iki_rules.measure import Interval, Period
from iki_rules.text import NOWHERE, Span


@frozen(kw_only=True)
class Target:
    """A target for a period, or for every one (None): a value or a range, and its words."""

    period: Period | None
    value: Expr | None = None
    range: Range | None = None
    text: str
    origin: Span = field(default=NOWHERE, eq=False, repr=False)

    @property
    def formulas(self) -> tuple[Expr, ...]:
        """The value, or the ends of the range."""
        if self.value is not None:
            return (self.value,)
        ends = () if self.range is None else (self.range.low, self.range.high)
        return tuple(end.value for end in ends if end is not None)


@frozen(kw_only=True)
class ExampleTarget:
    """A target that an example gives; `members` None stands for every member of the axes."""

    key: str
    members: tuple[str, ...] | None
    ends: Interval
    is_number: bool
    text: str
    period: Period | None = None
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


#: What can be asked of a target: one value, the ends of a range, and whether it has them.
TargetPart: TypeAlias = Literal["value", "low", "high", "has_low", "has_high"]
