"""Compute over the periods within the asked one, and at the one before it.

Out:     over_periods, periods_of, Known, Gap
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Protocol, cast

from attrs import field, frozen

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.core.program import Program
from iki_rules.data.inputs import Inputs
from iki_rules.engines.exact import causes_of_periods as causes
from iki_rules.engines.exact.facts import AtPeriod, Fact
from iki_rules.engines.exact.order import Orders
from iki_rules.engines.exact.reduce import is_left_out, made_one
from iki_rules.engines.exact.site import Site
from iki_rules.engines.exact.values import Cell, Value
from iki_rules.engines.exact.work import LimitError, Work
from iki_rules.measure import Number, Period
from iki_rules.text import Span


@frozen
class Gap:
    """The periods that a formula took, and those it left out, though they lack a value."""

    function: str
    used: tuple[Period, ...]
    missing: tuple[Period, ...]


@frozen(eq=False)
class Known:
    """The program and the data of one period, and what was computed from them."""

    program: Program
    inputs: Inputs
    cells: dict[Cell, Value]
    orders: Orders = field(factory=Orders)
    #: By name: the periods that a formula went over, and those that it left out as missing.
    gaps: dict[str, Gap] = field(factory=dict)


class Place(Protocol):
    """What computing over periods needs of the formulas: when they are, and one value then."""

    program: Program
    inputs: Inputs
    cells: Mapping[Cell, Value]
    orders: Orders
    period: Period | None
    others: Mapping[Period | None, Known]
    work: Work
    subject: str
    skip_missing: bool
    zero_divisors: list[Absent]
    #: Whether facts are wanted.
    tracing: ClassVar[bool]

    def value(self, expr: tree.Expr) -> Value:
        """The value of a formula at the place."""
        ...

    def here(self, origin: Span) -> Site:
        """Where a step stands, for the reasons that it gives."""
        ...

    def note(self, fact: Fact) -> None:
        """Record a fact of the step at hand."""


def periods_of(expr: tree.EachPeriod, asked: Period) -> tuple[Period, ...]:
    """The periods that a formula speaks of; none where the asked one is of another length."""
    if expr.function != "previous":
        return asked.parts(expr.unit)
    return (asked.before(),) if asked.unit == expr.unit else ()


def over_periods(place: Place, expr: tree.EachPeriod) -> Value:
    """The body in each period, made one; or at the one before."""
    asked = place.period
    if asked is None:
        return causes.no_period(place.subject, expr.origin)
    periods = periods_of(expr, asked)
    if not periods:
        return causes.other_length(place.subject, expr, asked)
    here = place.program, place.inputs, place.cells, place.orders
    kept: dict[Period, Value] = {}
    lacking: list[Period] = []
    withheld: Absent | None = None
    try:
        for period in periods:
            place.work.spend()
            then = place.others.get(period)
            if then is None:
                # What was needed of it was past the budget already.
                raise LimitError("work", place.work.budget, place.work.spent + 1)
            place.program, place.inputs, place.cells = then.program, then.inputs, then.cells
            place.orders, place.period = then.orders, period
            value = True if expr.where is None else place.value(expr.where)
            if value is False:
                continue
            if value is True:
                value = place.value(expr.body)
            if place.tracing:
                place.note(AtPeriod(period, value))
            if not isinstance(value, Absent):
                kept[period] = value
            elif expr.function == "previous" or not is_left_out(
                expr.function, value, skip_missing=place.skip_missing
            ):
                withheld = _told(place, value, period)
                break
            elif value.status == "missing":
                lacking.append(period)
    finally:
        place.program, place.inputs, place.cells, place.orders = here
        place.period = asked
    if withheld is not None:
        return withheld
    if expr.function == "previous":
        return kept[periods[0]]
    if lacking and not kept:
        return causes.all_missing(place.subject, expr, asked)
    if lacking:
        gap = Gap(expr.function, tuple(kept), tuple(lacking))
        place.others[asked].gaps[place.subject] = gap
    numbers = cast("list[Number]", list(kept.values()))
    return made_one(expr.function, numbers, place.here(expr.origin))


def _told(place: Place, reason: Absent, period: Period) -> Absent:
    """A reason from another period, with its name; still a division by zero where it was one."""
    told = causes.in_period(reason, period)
    if any(reason is each for each in place.zero_divisors):
        place.zero_divisors.append(told)
    return told
