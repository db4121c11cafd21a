"""Tell how a cell came by its value: its formula computed again, every step of it kept.

Out:     trace, clipped, Trace, Step, Recording
"""

from __future__ import annotations

from typing import Literal

from attrs import evolve, field, frozen

from iki_rules.core.program import Definition
from iki_rules.core.tree import Clamp, Expr
from iki_rules.core.types import Type
from iki_rules.core.walk import children
from iki_rules.data.inputs import written_key
from iki_rules.engines.exact.facts import Clipped, Fact, Read
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.values import Cell, Value, Values, display_of
from iki_rules.engines.exact.work import LimitError, Work
from iki_rules.measure import Display, Number, Period
from iki_rules.text import NOWHERE, Span


@frozen
class Step:
    """One part of a formula: where it stands, what it gave, what it did, and its own parts.

    `steps` holds what was computed, in that order: a branch not taken is not there, a reducer has
    its body once for each member.
    """

    origin: Span
    value: Value
    type: Type
    facts: tuple[Fact, ...] = ()
    steps: tuple[Step, ...] = ()


@frozen(kw_only=True)
class Trace:
    """One cell: what it is, its value or reason, and the formula or datum it came from."""

    key: str
    members: tuple[str, ...]
    role: Literal["input", "indicator", "quantity", "rule", "target", "achievement", "unknown"]
    title: str | None = None
    value: Value
    display: Display = field(factory=Display)
    #: The declaration, and the formula in it.
    origin: Span = NOWHERE
    formula: Span = NOWHERE
    sources: tuple[str, ...] = ()
    #: Why a formula that the decree does not print was put in.
    inferred: str | None = None
    #: The formula computed; None for data, tables and what has an error.
    step: Step | None = None
    #: What stood in for the result because a divisor was 0.
    instead: Step | None = None
    #: The cells that the formula read, each once, in the order read.
    reads: tuple[Cell, ...] = ()


def trace(
    values: Values, key: str, members: tuple[str, ...] = (), *, work: Work | None = None
) -> Trace:
    """The trace of one cell. The cells it read have traces of their own.

    It is paid from `work`, or from a fresh budget; where that does not last there are no steps.
    """
    program = values.program
    value = values.get(key, members)
    if key in program.inputs:
        declared = program.inputs[key]
        return Trace(
            key=key,
            members=members,
            role="input",
            title=declared.title,
            value=value,
            display=display_of(declared, members),
            origin=declared.origin,
            sources=declared.sources,
        )
    definition = program.definitions.get(key)
    if definition is None:
        return Trace(key=key, members=members, role="unknown", value=value)
    if definition.kind == "target":
        definition = _formula_in_force(definition, values.period)
    step, instead, reads = _steps(values, definition, members, work or values.fresh())
    return Trace(
        key=key,
        members=members,
        role=definition.kind,
        title=definition.title,
        value=value,
        display=display_of(definition, members),
        origin=definition.origin,
        formula=definition.formula,
        sources=definition.sources,
        inferred=definition.inferred,
        step=step,
        instead=instead,
        reads=tuple(cell for cell in reads if not _is_condition(values, cell)),
    )


def clipped(values: Values, key: str, members: tuple[str, ...], work: Work) -> Number | None:
    """What a cell would be without the clamp that gave its value; None where none did."""
    definition = values.program.definitions.get(key)
    value = values.get(key, members)
    if definition is None or definition.expr is None or not _clamps(definition.expr):
        return None
    step, instead, _ = _steps(values, definition, members, work)
    waiting = [] if step is None or instead is not None else [step]
    while waiting:
        found = waiting.pop()
        for fact in found.facts:
            if isinstance(fact, Clipped) and found.value == value:
                return fact.before
        waiting += reversed(found.steps)
    return None


def _clamps(expr: Expr) -> bool:
    waiting = [expr]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Clamp):
            return True
        waiting += children(node)
    return False


def _is_condition(values: Values, cell: Cell) -> bool:
    """Whether a cell only says that a target has an end, which the target shows by itself."""
    definition = values.program.definitions.get(cell[0])
    return definition is not None and definition.part in ("has_low", "has_high")


def _formula_in_force(definition: Definition, period: Period | None) -> Definition:
    """The definition of a target with the formula or the value that holds for the period."""
    by_period = {target.period: target for target in definition.targets}
    found = by_period.get(period) or by_period.get(None)
    if found is None:
        return definition
    return evolve(definition, expr=found.value, formula=found.origin)


class _Draft:
    """A step that is still being computed."""

    __slots__ = ("facts", "steps")

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.steps: list[Step] = []


class Recording(Formulas):
    """Keeps a step for each part of the formulas it computes: three interpreter frames a level."""

    tracing = True

    def __init__(self, values: Values, work: Work) -> None:
        super().__init__(
            values.program,
            values.inputs,
            values.cells,
            work=work,
            limits=values.limits,
            sources=values.sources,
            period=values.period,
            others=values.others,
        )
        self.drafts = [_Draft()]
        self.reads: dict[Cell, None] = {}

    def note(self, fact: Fact) -> None:
        """Keep a fact with the step at hand."""
        self.drafts[-1].facts.append(fact)
        if isinstance(fact, Read):
            self.reads[fact.key, fact.members] = None

    def value(self, expr: Expr) -> Value:
        """The value of a formula, its step kept in the step around it."""
        self.drafts.append(_Draft())
        value = super().value(expr)
        draft = self.drafts.pop()
        step = Step(expr.origin, value, expr.type, tuple(draft.facts), tuple(draft.steps))
        self.drafts[-1].steps.append(step)
        return value

    def step(self, expr: Expr) -> Step:
        """A formula computed, as its step. Raises LimitError."""
        self.value(expr)
        return self.drafts[-1].steps[-1]


def _steps(
    values: Values, definition: Definition, members: tuple[str, ...], work: Work
) -> tuple[Step | None, Step | None, tuple[Cell, ...]]:
    """The formula, what stood in for it, and what it read; no steps where a limit was passed."""
    if definition.expr is None or (definition.key, members) not in values.cells:
        return None, None, ()
    recording = Recording(values, work)
    roots = [values.program.sets[key].root for key in definition.axes]
    at = dict(zip(roots, members, strict=True))
    subject = written_key(definition.key, members)
    recording.place(subject, at, skip_missing=definition.skip_missing)
    try:
        value = recording.value(definition.expr)
        if definition.zero_divisor and any(value is each for each in recording.zero_divisors):
            recording.value(definition.zero_divisor)
    except LimitError:
        return None, None, tuple(recording.reads)
    step, *instead = recording.drafts[0].steps
    return step, instead[0] if instead else None, tuple(recording.reads)
