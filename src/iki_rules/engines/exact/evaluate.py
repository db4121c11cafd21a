"""Compute every cell of a checked rule book from data, exactly.

In:      core.program.Program, data.Inputs
Out:     evaluate
Refuses: X101 constraint-broken, X220 achievement-below-zero, X221 targets-differ,
         X240 versions-change, X250 total-broken
"""

from __future__ import annotations

from collections.abc import Mapping

from iki_rules.core.absent import Absent
from iki_rules.core.program import Program
from iki_rules.data.inputs import Inputs
from iki_rules.diagnostics import Diagnostic
from iki_rules.engines.exact.cells import fill
from iki_rules.engines.exact.certain import all_certain
from iki_rules.engines.exact.changes import changes
from iki_rules.engines.exact.constraints import broken_constraints
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.judged import judged
from iki_rules.engines.exact.periods import Known
from iki_rules.engines.exact.plan import Plan, planned
from iki_rules.engines.exact.totals import off_total
from iki_rules.engines.exact.values import Cell, Values, items_of
from iki_rules.engines.exact.work import FIRST_PRECISION, LimitError, Work
from iki_rules.limits import DEFAULT, Limits
from iki_rules.measure import Period
from iki_rules.text import Source


def evaluate(
    program: Program,
    inputs: Inputs,
    limits: Limits = DEFAULT,
    *,
    period: Period | None = None,
    sources: Mapping[str, Source] | None = None,
    work: Work | None = None,
    precision: int = FIRST_PRECISION,
) -> Values:
    """A value or a reason for each cell of each definition, in the order of the program.

    `period` is the one asked for: that of the data, which targets and versions are chosen by.
    `sources` lets reasons quote the formula they speak of. Nothing is raised: what passes a limit
    becomes a reason, and so does everything after the budget of work is spent: `work`, where a
    caller keeps books of its own.

    What is no fraction is enclosed, to `precision` bits at first. Where that leaves a step, a
    figure or a band open, all is computed again to twice as many bits, as long as the budget and
    the limit allow it.
    """
    work = work or Work(limits, items_of(program, inputs))
    while True:
        before = work.spent
        work.enclose_to(precision)
        values = _evaluate(program, inputs, limits, work, period, sources or {})
        again = work.spent + 2 * (work.spent - before) < work.budget
        if work.precision >= limits.precision_bits or not again or not _is_open(values, work):
            return values
        precision *= 2


def _is_open(values: Values, work: Work) -> bool:
    """Whether a higher precision may tell more."""
    try:
        return work.undecided or not all_certain(values, work)
    except LimitError:
        return False


def _evaluate(
    program: Program,
    inputs: Inputs,
    limits: Limits,
    work: Work,
    period: Period | None,
    sources: Mapping[str, Source],
) -> Values:
    """All cells at one precision."""
    plan = planned(program, period, work)
    known: dict[Period | None, Known] = {}
    at: dict[Period | None, Formulas] = {}
    for then, picked in plan.programs.items():
        data = inputs if then == period else _inputs(inputs, then, work)
        known[then] = Known(picked, data, {})
        at[then] = Formulas(
            picked,
            data,
            known[then].cells,
            work=work,
            limits=limits,
            sources=sources,
            period=then,
            others=known,
        )
        at[then].orders = known[then].orders
    diagnostics = _constrain(plan, at, known, period)
    totals = [*_add_up(plan, at, known, period), *_fill(plan, at, known, period)]
    return Values(
        program=plan.programs[period],
        inputs=inputs,
        limits=limits,
        period=period,
        sources=sources,
        cells=known[period].cells,
        others=known,
        diagnostics=(
            *diagnostics,
            *totals,
            *changes(plan.programs[period], period),
            *judged(at[period], known[period].cells),
        ),
        spent=work.spent,
        precision=work.precision,
    )


def _inputs(inputs: Inputs, period: Period | None, work: Work) -> Inputs:
    """The data of another period; what holds for any period where they know of none."""
    try:
        work.spend(len(inputs.values))
    except LimitError:
        return inputs  # Nothing is computed from them any more.
    return inputs if inputs.elsewhere is None or period is None else inputs.elsewhere(period)


def _constrain(
    plan: Plan,
    at: Mapping[Period | None, Formulas],
    known: Mapping[Period | None, Known],
    asked: Period | None,
) -> tuple[Diagnostic, ...]:
    """Refuse the data that break a condition, in every period; told for the asked one."""
    if not plan.programs[asked].constraints:
        return ()
    if len(at) > 1:
        _fill(plan, at, known, asked)
    told: tuple[Diagnostic, ...] = ()
    refused: dict[Period | None, Mapping[Cell, Absent]] = {}
    for period, formulas in at.items():
        refused[period], found = broken_constraints(formulas, known[period].cells)
        told = found if period == asked else told
    for period, cells in refused.items():
        # What was computed from data that are refused now is forgotten.
        known[period].orders.totals.clear()
        known[period].cells.clear()
        known[period].cells.update(cells)
    return told


def _add_up(
    plan: Plan,
    at: Mapping[Period | None, Formulas],
    known: Mapping[Period | None, Known],
    asked: Period | None,
) -> list[Diagnostic]:
    """Refuse the data that are off their total, in every period; told for the asked one."""
    told: list[Diagnostic] = []
    for period, formulas in at.items():
        for declared in plan.programs[period].inputs.values():
            found = off_total(formulas, declared, known[period].cells)
            told += [found] if found is not None and period == asked else []
    return told


def _fill(
    plan: Plan,
    at: Mapping[Period | None, Formulas],
    known: Mapping[Period | None, Known],
    asked: Period | None,
) -> list[Diagnostic]:
    """Compute each definition wherever it is needed, after those that it needs.

    Results that are off their total are refused; that is told for the asked period.
    """
    told: list[Diagnostic] = []
    for period, key in plan.order:
        definition, cells = plan.programs[period].definitions[key], known[period].cells
        fill(at[period], definition, cells)
        found = off_total(at[period], definition, cells)
        told += [found] if found is not None and period == asked else []
    return told
