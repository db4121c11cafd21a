"""Syntax trees at random: well formed, as reading a text gives them, not necessarily well typed.

Out:     expressions, declarations, files
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from iki_rules.measure import Period
from iki_rules.measure.period import MONTHS
from iki_rules.syntax import tree
from tests.expressions import HEAD_NAMES, LINE_NAMES, PLAIN_NAMES, SOFT_NAMES, FormulaGrower


OWN = ("realisation", "target", "lower_end", "upper_end", "range_end")


@frozen
class Grower(FormulaGrower):
    """Grows declarations and what stands in them."""

    def details(self, *, validity: bool = True) -> tree.Details:
        if self.often():
            return tree.NO_DETAILS
        return tree.Details(
            sources=self.texts(),
            owners=self.texts(),
            notes=self.texts(),
            formulation=self.maybe(self.text),
            number=self.maybe(self.text),
            inferred=self.maybe(self.text),
            validity=self.maybe(self.validity) if validity else None,
        )

    def validity(self) -> tree.Validity:
        first, last = self.pick(
            (
                ("2021", "2026"),
                ("2021-01-01", "2026-12-31"),
                ("2021", "2021"),
                ("2021", None),
                (None, "2026"),
            )
        )
        return tree.Validity(first, last)

    def declaration(self, depth: int) -> tree.Declaration:
        kinds: tuple[Callable[[int], tree.Declaration], ...] = (
            self.data,
            self.indicator,
            self.count,
            self.quantity,
            self.table,
            self.rule,
            self.scale,
            self.example,
            self.set_decl,
            self.unit_decl,
            self.decree,
            self.heading,
        )
        return self.pick(kinds)(depth)

    def axes(self) -> tuple[tree.Name, ...]:
        return self.some(self.name, most=2)

    def decree(self, _depth: int) -> tree.Decree:
        return tree.Decree(
            self.text(), self.maybe(self.text), self.maybe(self.text), self.texts(), self.details()
        )

    def heading(self, _depth: int) -> tree.Declaration:
        return self.pick((tree.Position, tree.Goal))(self.text())

    def unit_decl(self, _depth: int) -> tree.UnitDecl:
        return tree.UnitDecl(
            self.name(),
            self.maybe(self.text),
            measured=self.often(),
            equal=self.maybe(self.literal),
            also=self.some(self.name, most=2),
            details=self.details(validity=False),
        )

    def member(self) -> tree.Member:
        return tree.Member(self.name(), self.maybe(self.text))

    def set_decl(self, _depth: int) -> tree.SetDecl:
        members = self.some(self.member, 1, 5) if self.often() else None
        return tree.SetDecl(
            self.name(),
            self.maybe(self.text),
            self.maybe(self.unit),
            None if members is None else self.maybe(lambda: self.name(PLAIN_NAMES)),
            members,
            self.details(),
            ordered=self.often(),
        )

    def period(self) -> Period:
        unit = self.pick(("month", "quarter", "semester", "year"))
        return Period(2000 + self.upto(100), unit, 1 + self.upto(12 // MONTHS[unit] - 1))

    def periodic(self) -> tree.Periodic:
        rolls = (None, "sum", "last", "average", "maximum", "minimum", "cumulative")
        return tree.Periodic(self.pick(tuple(MONTHS)), self.pick(rolls))

    def gaps(self) -> str | None:
        return self.pick((None, "skip", "refuse", "so_far"))

    def data(self, depth: int) -> tree.Data:
        of_set = self.often()
        return tree.Data(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            unit=None if of_set else self.maybe(self.unit),
            members=self.name() if of_set else None,
            part_of=self.maybe(self.name),
            range=self.maybe(lambda: self.range(self.literal)),
            constraints=self.some(lambda: self.expr(depth), most=2),
            marks=self.texts(),
            details=self.details(),
            period=self.maybe(self.periodic),
            missing_periods=self.gaps(),
            total=self.maybe(self.literal),
        )

    def achievement(self, depth: int) -> tree.Expr:
        """A formula of the indicator's own words and of names that are none of them."""
        if self.often():
            return tree.Own(self.pick(OWN))
        ratio = tree.Product(
            (tree.Factor("x", tree.Own("realisation")), tree.Factor("/", tree.Own("target")))
        )
        return tree.Choose((tree.Branch(ratio, self.name(PLAIN_NAMES)),), tree.Own("target"))

    def target(self, depth: int) -> tree.Target:
        values: tuple[Callable[[], Any], ...] = (
            self.literal,
            lambda: self.range(self.literal),
            lambda: self.expr(depth),
        )
        return tree.Target(self.maybe(self.period), self.pick(values)())

    def indicator(self, depth: int) -> tree.Indicator:
        recorded = self.pick((None, None, "value", "member"))
        return tree.Indicator(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            self.maybe(self.unit),
            recorded,
            self.maybe(self.name) if recorded == "member" else None,
            None if recorded else self.maybe(lambda: self.expr(depth)),
            targets=self.some(lambda: self.target(depth)),
            direction=self.pick((None, "higher", "lower", "range")),
            range=self.maybe(lambda: self.range(self.literal)),
            decimals=self.maybe(lambda: self.upto(10)),
            achievement=self.maybe(lambda: self.achievement(depth)),
            zero_divisor=self.maybe(lambda: self.expr(depth - 1)),
            missing_members=self.pick((None, "skip", "refuse")),
            part_of=self.maybe(self.name),
            marks=self.texts(),
            period=self.maybe(self.periodic),
            missing_periods=self.gaps(),
            supports=self.some(self.name, most=3),
            details=self.details(),
            **self.banding(),
        )

    def banding(self) -> dict[str, Any]:
        if self.often():
            return {}
        return {"band": self.name(), "band_of": self.pick(("value", "achievement"))}

    def count(self, _depth: int) -> tree.Indicator:
        return tree.Indicator(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            self.maybe(self.unit),
            "count",
            targets=self.some(lambda: self.target(1)),
            decimals=self.maybe(lambda: self.upto(10)),
            details=self.details(),
        )

    def quantity(self, depth: int) -> tree.Quantity:
        return tree.Quantity(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            self.maybe(self.unit),
            self.expr(depth),
            range=self.maybe(lambda: self.range(self.literal)),
            zero_divisor=self.maybe(lambda: self.expr(depth - 1)),
            missing_members=self.pick((None, "skip", "refuse")),
            total=self.maybe(self.literal),
            details=self.details(),
        )

    def row(self) -> tree.Row:
        """A row; one that is named like a clause has a title, or it would be the clause."""
        title = self.maybe(self.text)
        names = HEAD_NAMES if title is not None else PLAIN_NAMES + SOFT_NAMES
        return tree.Row(tree.Member(self.name(names), title), self.literal())

    def table(self, _depth: int) -> tree.Quantity:
        return tree.Quantity(
            self.name(),
            self.axes(),
            self.maybe(self.text),
            self.maybe(self.unit),
            rows=self.some(self.row, 1, 4),
            details=self.details(),
        )

    def rule(self, depth: int) -> tree.Rule:
        return tree.Rule(
            self.name(), self.axes(), self.maybe(self.text), self.expr(depth), self.details()
        )

    def band(self) -> tree.Band:
        limits: tuple[Callable[[], Any], ...] = (
            lambda: self.range(self.literal),
            self.literal,
            lambda: None,
        )
        return tree.Band(self.text(), self.pick(limits)())

    def scale(self, _depth: int) -> tree.Scale:
        return tree.Scale(
            self.name(),
            self.maybe(self.text),
            self.maybe(self.unit),
            self.maybe(lambda: self.upto(10)),
            self.some(self.band, most=5),
            self.details(),
        )

    def example_name(self) -> tree.Name | tree.Pick:
        name = self.name()
        if self.often():
            return name
        return tree.Pick(name, self.some(self.name, 1, 2))

    def given(self) -> tree.Given:
        values: tuple[Callable[[], tree.Expr], ...] = (
            self.literal,
            lambda: self.name((*HEAD_NAMES, "true", "false")),
            self.reason,
            lambda: self.range(self.literal),
        )
        return tree.Given(self.example_name(), self.pick(values)(), self.maybe(self.period))

    def expected(self) -> tree.Expected:
        status = self.pick(
            (
                None,
                None,
                "missing",
                "undefined",
                "out_of_range",
                "no_version",
                "wrong_period",
                "inexact",
                "unclear",
                "not_applicable",
            )
        )
        values: tuple[Callable[[], tree.Expr], ...] = (
            self.literal,
            lambda: self.name((*PLAIN_NAMES, *LINE_NAMES, "true", "false")),
        )
        value = self.pick(values)() if status is None else None
        function = self.pick((None, None, "sum", "round"))
        return tree.Expected(
            self.example_name(), value, status, self.maybe(self.text), function,
            self.maybe(self.period),
        )  # fmt: skip

    def example(self, _depth: int) -> tree.Example:
        return tree.Example(
            self.text(),
            self.some(self.given),
            self.some(self.expected),
            self.details(validity=False),
            self.maybe(self.period),
        )


@st.composite
def expressions(draw: st.DrawFn, depth: int = 3) -> tree.Expr:
    """A formula whose nodes stand at most `depth` deep, and number and names under them."""
    return Grower(draw).expr(depth)


@st.composite
def declarations(draw: st.DrawFn, depth: int = 2) -> tree.Declaration:
    """A declaration of any kind."""
    return Grower(draw).declaration(depth)


@st.composite
def files(draw: st.DrawFn, depth: int = 2, most: int = 4) -> tree.File:
    """A file with up to `most` declarations, in either language."""
    grower = Grower(draw)
    found = grower.some(lambda: grower.declaration(depth), most=most)
    return tree.File(grower.pick(("id", "en")), found)
