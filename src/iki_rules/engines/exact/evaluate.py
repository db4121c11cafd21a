"""Compute every cell of a checked rule book from data, exactly.

In:      core.program.Program, data.Inputs
Out:     evaluate
Refuses: X101 constraint-broken, X240 versions-change
"""

from __future__ import annotations

from collections.abc import Mapping

from iki_rules.core.in_force import in_force
from iki_rules.core.program import Program
from iki_rules.data.inputs import Inputs
from iki_rules.engines.exact.cells import fill
from iki_rules.engines.exact.changes import changes
from iki_rules.engines.exact.constraints import broken_constraints
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.order import Orders
from iki_rules.engines.exact.values import Cell, Value, Values, items_of
from iki_rules.engines.exact.work import Work
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
) -> Values:
    """A value or a reason for each cell of each definition, in the order of the program.

    `period` is the one asked for: that of the data, which targets and versions are chosen by.
    `sources` lets reasons quote the formula they speak of. Nothing is raised: what passes a limit
    becomes a reason, and so does everything after the budget of work is spent: `work`, where a
    caller keeps books of its own.
    """
    program = in_force(program, period)
    work = work or Work(limits, items_of(program, inputs))
    cells: dict[Cell, Value] = {}
    formulas = Formulas(program, inputs, cells, work=work, limits=limits, sources=sources or {})
    refused, diagnostics = broken_constraints(formulas, cells)
    cells.clear()
    cells.update(refused)
    # What ran through data that are refused now is forgotten.
    formulas.orders = Orders()
    for key in program.order:
        fill(formulas, program.definitions[key], cells)
    return Values(
        program=program,
        inputs=inputs,
        limits=limits,
        period=period,
        sources=sources or {},
        cells=cells,
        diagnostics=(*diagnostics, *changes(program, period)),
        spent=work.spent,
    )
