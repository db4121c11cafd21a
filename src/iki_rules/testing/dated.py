"""Declare what goes by the calendar: figures of months, versions, targets by period.

Out:     Dated
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from typing import Any

from attrs import evolve

from iki_rules.measure import Period
from iki_rules.measure.period import TimeUnit
from iki_rules.syntax import tree
from iki_rules.syntax.tree import Name
from iki_rules.testing.judged import Judged
from iki_rules.testing.visible import COUNTED, MEASURED, Kind, Value, one, unit_expr


ASKED = (Period(2023, "quarter", 1), Period(2023), Period(2023, "semester", 2))
ROLLS: tuple[tree.Roll | None, ...] = (
    *("sum", "last", "average", "maximum", "minimum", "cumulative"),
    None,
)
#: Days of two versions: one after the other, within the period asked for, and with a hole.
DAYS = (
    (("2021", "2022"), ("2023", None)),
    ((None, "2023-02-14"), ("2023-02-15", "2023-09-30")),
    (("2021", "2023-03-31"), ("2023-10-01", None)),
    (("2020", "2021"), ("2024", None)),
)


class Dated(Judged):
    """Declares and fills what differs from period to period."""

    def begin_periods(self) -> None:
        """Choose the period that will be asked for."""
        self.period = self.pick(ASKED)

    def periodic(self) -> None:
        """A datum whose figures are for months or quarters."""
        axes, unit = self.axes(), self.pick((*COUNTED, *MEASURED[:2], "%"))
        kind: Kind = unit if unit == "%" else one(unit)
        roll = self.pick(ROLLS)
        gaps: tuple[Any, ...] = (None, "skip", "refuse", "so_far")
        if roll is None:
            gaps = (None,)
        if roll == "sum":
            gaps = (None, "refuse", "so_far")
        data = tree.Data(
            self.fresh("d"),
            tuple(map(Name, axes)),
            unit=unit_expr(kind),
            marks=self.marks(),
            period=tree.Periodic(self.unit(), roll),
            missing_periods=self.pick(gaps),
        )
        self.add(data, Value(data.name.text, kind, axes, divides=True))

    def unit(self) -> TimeUnit:
        return "month" if self.period and self.period.unit == "quarter" else "quarter"

    def cell(self, declared: tree.Data | tree.Indicator, whole: Any) -> Any:
        """A figure, or those of the periods within the one asked for and within that before it."""
        if declared.period is None or self.period is None:
            return super().cell(declared, whole)
        figures: dict[Period, Any] = {}
        for asked in (self.period.before(), self.period):
            parts = (asked,) if self.seldom() else asked.parts(declared.period.unit)
            for part in parts:
                value = super().cell(declared, None)
                if value is not None:
                    figures[part] = value if isinstance(value, str) else Fraction(value)
        return figures or None

    def declare(self, declaration: Any, other: Callable[[], Any]) -> None:
        """Write it, at times as two versions, in force one after the other."""
        if self.period is None or self.often():
            super().declare(declaration, other)
            return
        first, second, days = declaration, other(), self.pick(DAYS)
        self.written += (
            evolve(each, details=tree.Details(validity=tree.Validity(*between)))
            for each, between in zip((first, second), days, strict=True)
        )

    def targets(self, value: Any, kind: Kind) -> tuple[tree.Target, ...]:
        if self.period is None or self.often():
            return super().targets(value, kind)
        if self.often():
            return (tree.Target(self.period, value),)
        parts = self.period.parts(self.unit())
        return tuple(tree.Target(part, value) for part in parts)

    def given_targets(self) -> dict[Any, Any]:
        """Targets that come with the data, of indicators that have none in the book."""
        data: dict[Any, Any] = {}
        for each in self.written:
            if not isinstance(each, tree.Indicator) or each.achievement is None or each.targets:
                continue
            sets = [self.sets[axis.text].members for axis in each.axes]
            for at in product(*(members or () for members in sets)):
                if self.often():
                    number = self.literal(self.judged[each.name.text]).value
                    target = {self.period: number} if self.seldom() else number
                    data["target", (each.name.text, *at)] = target
        return data
