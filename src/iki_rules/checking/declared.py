"""Type everything that is typed by its declaration alone, before any formula.

In:      State
Out:     type_declared
Refuses: T213 formula-and-recorded, and what tables and signatures refuse
"""

from __future__ import annotations

from attrs import evolve

from iki_rules.checking.bands import lower_scale
from iki_rules.checking.context import Signature
from iki_rules.checking.faults import declarations as declaration_faults
from iki_rules.checking.parts import Parts
from iki_rules.checking.periods import reach
from iki_rules.checking.ranges import Bounds
from iki_rules.checking.signatures import (
    Recorded,
    check_axes,
    check_parts,
    lower_input,
    recorded_signature,
)
from iki_rules.checking.state import State
from iki_rules.checking.tables import lower_table
from iki_rules.checking.totals import holds_total, lower_total
from iki_rules.checking.versions import check_scales, check_versions, nodes, take
from iki_rules.core.program import Definition
from iki_rules.measure import Interval
from iki_rules.names.resolve import axes_of
from iki_rules.syntax import tree


def type_declared(state: State) -> None:
    """Tables first, since data over a table take their units from its rows; then data; scales."""
    check_versions(state)
    values = state.scope.values.values()
    for key, declaration in state.scope.values.items():
        if isinstance(declaration, tree.Quantity) and declaration.rows:
            for node in nodes(state, key):
                assert isinstance(node.declaration, tree.Quantity)
                _table(state, node.declaration)
    for declaration in values:
        match declaration:
            case tree.Data() | tree.Indicator(recorded="count" | "value" | "member"):
                _input(state, declaration)
            case _:
                pass
    _parts(state)
    for scale in state.scope.all_scales():
        context = state.context()
        if scale.name.span.file in state.scope.prelude:
            # What is to be said of a ready scale is said where the book names it.
            context = evolve(context, found=[])
        lowered = lower_scale(scale, context)
        if lowered is not None:
            state.lowered_scales[scale.name.span] = lowered
            state.scales[lowered.key] = lowered
    check_scales(state)


def _table(state: State, table: tree.Quantity) -> None:
    """A table by member: a definition with values instead of a formula."""
    key, before = table.name.text, len(state.found)
    context = state.context()
    axes = axes_of(table)
    lowered = lower_table(table, axes[0], context) if check_axes(table, context) else None
    signature, total = None, None
    if lowered is not None:
        signature = Signature(lowered.type, axes, lowered.display, lowered.rows, table)
        sound, total = lower_total(table.total, signature, context)
        if not sound or (total is not None and not holds_total(table, lowered, total, context)):
            lowered = None
    if lowered is None or signature is None:
        state.fail(key, before)
        state.withhold(key, table)
        return
    if not table.axes:
        state.tables[key] = lowered
    known = Interval(min(lowered.values.values()), max(lowered.values.values()))
    definition = Definition(
        key=key,
        kind="quantity",
        title=None if table.title is None else table.title.text,
        axes=axes,
        type=lowered.type,
        display=lowered.display,
        table=lowered.values,
        rows=lowered.rows,
        known=known,
        total=total,
        sources=tuple(source.text for source in table.details.sources),
        origin=table.name.span,
        formula=table.span,
    )
    take(state, table, signature, definition)


def _input(state: State, declaration: Recorded) -> None:
    """A datum, or an indicator that is simply recorded."""
    key, before = declaration.name.text, len(state.found)
    context = state.context()
    if isinstance(declaration, tree.Indicator) and declaration.formula is not None:
        place = declaration.formula.span
        state.found.append(declaration_faults.formula_and_recorded(declaration.name, place))
    if check_axes(declaration, context):
        signature = recorded_signature(declaration, state.tables, context)
        if signature is not None:
            state.signatures[key] = signature
            lowered = lower_input(declaration, signature, context)
            if lowered is not None:
                state.inputs[key] = lowered
    state.fail(key, before)
    if key not in state.inputs:
        state.withhold(key, declaration)


def _parts(state: State) -> None:
    """What is a part of what, and the interval of each input."""
    before = len(state.found)
    for key in check_parts(state.inputs, state.context()):
        state.fail(key, before)
    wholes = {i.key: i.part_of for i in state.inputs.values() if i.part_of is not None}
    known = {key: reach(i) for key, i in state.inputs.items()} | state.bounds.known
    state.bounds = Bounds(known, Parts(wholes), state.sets)
