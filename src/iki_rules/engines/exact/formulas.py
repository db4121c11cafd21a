"""Compute one formula at one place: exact, or the first cause why not.

The methods recurse over one formula only, two interpreter frames a level; trees are at most 200
levels deep. Types were checked before, so what should be a number is taken for one.

Out:     Formulas
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar, assert_never, cast

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.core.program import Program
from iki_rules.data.inputs import Inputs
from iki_rules.engines.exact import arithmetic, causes, domains
from iki_rules.engines.exact.facts import (
    Clipped,
    Fact,
    LeftOut,
    Read,
    Rounded,
    Taken,
)
from iki_rules.engines.exact.functions import REDUCERS, applied, clipped
from iki_rules.engines.exact.members import reduced, weighted
from iki_rules.engines.exact.order import Orders, previous, running
from iki_rules.engines.exact.periods import Known, over_periods
from iki_rules.engines.exact.reduce import is_left_out, made_one
from iki_rules.engines.exact.site import Site
from iki_rules.engines.exact.values import Cell, Value, look_up
from iki_rules.engines.exact.work import Work
from iki_rules.engines.exact.zero import zero_divisor
from iki_rules.limits import Limits
from iki_rules.measure import Enclosure, Number, Period
from iki_rules.text import Source, Span


ONE = Fraction(1)
NO_OTHERS: Mapping[Period | None, Known] = {}


class Formulas:
    """Evaluates formulas against what is known so far. Reads cells, never writes them."""

    #: Whether facts are wanted; a subclass that records them says so.
    tracing: ClassVar[bool] = False

    def __init__(
        self,
        program: Program,
        inputs: Inputs,
        cells: Mapping[Cell, Value],
        *,
        work: Work,
        limits: Limits,
        sources: Mapping[str, Source],
        period: Period | None = None,
        others: Mapping[Period | None, Known] = NO_OTHERS,
    ) -> None:
        self.program = program
        self.inputs = inputs
        self.cells = cells
        self.work = work
        self.limits = limits
        self.sources = sources
        self.orders = Orders()
        self.period = period
        #: What is known of the other periods that formulas speak of.
        self.others = others
        self.place("", {})

    def place(self, subject: str, at: dict[str, str], *, skip_missing: bool = False) -> None:
        """Move to another cell: its name, and the member it is at on the axis of each root set."""
        self.subject = subject
        self.at = at
        self.skip_missing = skip_missing
        #: The reasons that a divisor of this very formula gave.
        self.zero_divisors: list[Absent] = []

    def text(self, span: Span) -> str:
        """The text of a place in the rule book, empty where it is not known."""
        source = self.sources.get(span.file)
        return source.text[span.start : span.end] if source else ""

    def here(self, origin: Span) -> Site:
        """A site in the formula at hand, for the reasons that a step there gives."""
        return Site(self.subject, origin, self.work, self.text)

    def note(self, fact: Fact) -> None:
        """Record a fact of the step at hand; asked for only where `tracing` is on."""

    def value(self, expr: tree.Expr) -> Value:
        """The value of a formula at this place. Raises LimitError."""
        self.work.spend()
        match expr:
            case tree.Reference():
                return self._refer(expr)
            case tree.Constant():
                return expr.value
            case tree.Product():
                return self._multiply(expr)
            case tree.Sum():
                return self._add(expr)
            case tree.Compare():
                return self._compare(expr)
            case tree.Reduce():
                return reduced(self, expr)
            case tree.Weighted():
                return weighted(self, expr)
            case tree.Along():
                return previous(self, expr) if expr.function == "previous" else running(self, expr)
            case tree.EachPeriod():
                return over_periods(self, expr)
            case tree.Call():
                return self._call(expr)
            case tree.Choose():
                return self._choose(expr)
            case tree.Clamp():
                return self._clamp(expr)
            case tree.Junction():
                return self._join(expr)
            case tree.Not():
                operand = self.value(expr.operand)
                return operand if isinstance(operand, Absent) else not operand
            case tree.Reason():
                return causes.stated(self.subject, expr)
            case _:
                assert_never(expr)

    def _refer(self, expr: tree.Reference) -> Value:
        members: list[str] = []
        for index in expr.indices:
            match index:
                case tree.AxisIndex():
                    members.append(self.at[index.root])
                case tree.MemberIndex():
                    members.append(index.member)
                case tree.LookupIndex():
                    member = self.value(index.by)
                    if isinstance(member, Absent):
                        return member
                    members.append(cast("str", member))
                case _:
                    assert_never(index)
        cell = (expr.key, tuple(members))
        if self.tracing:
            self.note(Read(*cell))
        found = look_up(self.program, self.inputs, self.cells, cell)
        return self.work.keep(found) if isinstance(found, Fraction) else found

    def _multiply(self, expr: tree.Product) -> Value:
        result: Number = ONE
        for at, (exponent, factor) in enumerate(expr.factors):
            value = self.value(factor)
            if isinstance(value, Absent):
                return value
            number = cast("Number", value)
            if exponent == -1 and number == 0:
                return self._zero_divisor(factor)
            if exponent == -1 and isinstance(number, Enclosure) and number.holds_zero:
                place = self.here(factor.origin)
                return place.uncertain(domains.divisor(place.text))
            if exponent == -1:
                result = arithmetic.divide(result, number, self.work)
            else:
                result = arithmetic.multiply(result, number, self.work) if at else number
        return result

    def _zero_divisor(self, divisor: tree.Expr) -> Absent:
        text = self.text(divisor.origin)
        reason = zero_divisor(self.program, self.subject, divisor, text, self.at)
        self.zero_divisors.append(reason)
        return reason

    def _add(self, expr: tree.Sum) -> Value:
        terms: list[Number] = []
        for sign, term in expr.terms:
            value = self.value(term)
            if isinstance(value, Absent):
                return value
            number = cast("Number", value)
            terms.append(number if sign == 1 else -number)
        return arithmetic.total(terms, self.work)

    def _compare(self, expr: tree.Compare) -> Value:
        left = self.value(expr.left)
        if isinstance(left, Absent):
            return left
        right = self.value(expr.right)
        if isinstance(right, Absent):
            return right
        if expr.sign == "=":
            holds = arithmetic.equal(left, right)
        elif expr.sign == "<>":
            same = arithmetic.equal(left, right)
            holds = None if same is None else not same
        else:
            numbers = cast("Number", left), cast("Number", right)
            holds = arithmetic.compare(expr.sign, *numbers, self.work)
        if holds is None:
            place = self.here(expr.origin)
            return place.uncertain(domains.comparison(place.text))
        return holds

    def _call(self, expr: tree.Call) -> Value:
        values: list[Number | str] = []
        reduces = expr.function in REDUCERS
        for number, argument in enumerate(expr.arguments, start=1):
            value = self.value(argument)
            if not isinstance(value, Absent):
                values.append(cast("Number | str", value))
            elif not reduces or not is_left_out(expr.function, value, skip_missing=False):
                return value
            elif self.tracing:
                self.note(LeftOut((str(number),), value))
        place = self.here(expr.origin)
        if reduces:
            return made_one(expr.function, cast("list[Number]", values), place)
        if self.tracing and expr.function == "round":
            before, places, mode, _ = values
            digits = int(cast("Fraction", places))
            self.note(Rounded(cast("Number", before), digits, cast("str", mode)))
        return applied(expr.function, values, place, self.limits)

    def _choose(self, expr: tree.Choose) -> Value:
        for number, (condition, result) in enumerate(expr.branches, start=1):
            holds = self.value(condition)
            if isinstance(holds, Absent):
                return holds
            if holds:
                if self.tracing:
                    self.note(Taken(number))
                return self.value(result)
        if self.tracing:
            self.note(Taken(0))
        return self.value(expr.otherwise)

    def _clamp(self, expr: tree.Clamp) -> Value:
        operand = self.value(expr.operand)
        if isinstance(operand, Absent):
            return operand
        ends: list[Number | None] = []
        for bound in (expr.range.low, expr.range.high):
            end = None if bound is None else self.value(bound.value)
            if isinstance(end, Absent):
                return end
            ends.append(cast("Number | None", end))
        before = cast("Number", operand)
        found, passed = clipped(before, ends[0], ends[1], self.here(expr.origin))
        if self.tracing and passed is not None:
            self.note(Clipped(passed, before))
        return found

    def _join(self, expr: tree.Junction) -> Value:
        """Kleene: an operand that settles the matter outweighs those that are not known."""
        settling = expr.word == "or"
        unknown: Absent | None = None
        for operand in expr.operands:
            value = self.value(operand)
            if value is settling:
                return settling
            if isinstance(value, Absent):
                unknown = unknown or value
        return not settling if unknown is None else unknown
