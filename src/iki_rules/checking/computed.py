"""Resolve all formulas, put them in order, and type one after the other.

In:      State
Out:     type_computed
Refuses: T212 formula-missing, and what names and formulas refuse
"""

from __future__ import annotations

from attrs import evolve

from iki_rules.checking.context import Signature
from iki_rules.checking.definitions import Lowered, lower_definition, lower_rule
from iki_rules.checking.faults import declarations as faults
from iki_rules.checking.own import declare_own, type_own
from iki_rules.checking.owned import Owned
from iki_rules.checking.signatures import check_axes
from iki_rules.checking.state import State
from iki_rules.checking.versions import Node, needs_of, nodes, take
from iki_rules.core.types import Scalar
from iki_rules.library import FUNCTIONS
from iki_rules.names import order, resolve
from iki_rules.names.resolve import axes_of
from iki_rules.names.scope import Value
from iki_rules.syntax import tree


def type_computed(state: State) -> None:
    """Every indicator, quantity and rule that has a formula, with targets and achievements.

    Each comes after what it needs.
    """
    computed = {
        node.id: node
        for key, declaration in state.scope.values.items()
        if _is_computed(declaration)
        for node in nodes(state, key)
    }
    for node in computed.values():
        _resolve(state, node)
    owned = declare_own(state)
    every: dict[str, Node | Owned] = {**computed, **owned}
    needs = {
        id: needs_of(node, state.bindings[id].needs, state)
        for id, node in every.items()
        if id in state.bindings
    }
    ids, circling, circles = order(needs)
    state.found += circles
    for id in circling:
        key = owned[id].key if id in owned else computed[id].declaration.name.text
        state.invalid.setdefault(key, "IKI-N103")
    for id in ids:
        if id in owned:
            type_own(state, owned[id])
        else:
            _type(state, computed[id])
    for key in state.invalid.keys() & (state.scope.versions.keys() | state.owned.keys()):
        # Another version has an error; nobody is told the figure of this one instead.
        state.definitions.pop(key, None)


def _is_computed(declaration: Value) -> bool:
    match declaration:
        case tree.Data():
            return False
        case tree.Indicator(recorded=recorded):
            return recorded is None
        case tree.Quantity(rows=rows):
            return not rows
        case tree.Rule():
            return True


def _resolve(state: State, node: Node) -> None:
    """Find what the names of one formula mean."""
    declaration, key = node.declaration, node.declaration.name.text
    formula, zero = _formulas(declaration)
    if formula is None:
        if key not in state.scope.broken:
            state.found.append(faults.formula_missing(declaration.name))
            state.invalid[key] = state.found[-1].code
        return
    names = resolve(formula, state.scope, FUNCTIONS, state.functions)
    if zero is not None:
        names.take(resolve(zero, state.scope, FUNCTIONS, state.functions))
    state.bindings[node.id] = names
    state.found += names.found
    if names.broken is not None:
        state.invalid.setdefault(key, names.broken)
    if names.found:
        state.invalid.setdefault(key, names.found[0].code)


def _type(state: State, node: Node) -> None:
    """Type one formula; what it needs has been typed before."""
    declaration, key = node.declaration, node.declaration.name.text
    names, before = state.bindings[node.id], len(state.found)
    for needed in names.needs:
        if needed in state.invalid and needed not in state.signatures:
            # The cause has been told; this formula cannot be typed without it.
            state.invalid.setdefault(key, state.invalid[needed])
    context = state.context(names)
    lowered: Lowered | None = None
    if check_axes(declaration, context):
        match declaration:
            case tree.Rule():
                lowered = lower_rule(declaration, context)
            case tree.Indicator() | tree.Quantity():
                lowered = lower_definition(declaration, context, state.bounds, state.definitions)
            case tree.Data():
                pass
    state.fail(key, before)
    if lowered is None:
        _sign_as_declared(state, declaration)
        state.withhold(key, declaration)
        return
    take(state, declaration, lowered.signature, lowered.definition)


def _sign_as_declared(state: State, declaration: Value) -> None:
    """A formula with an error still has the unit that it declares."""
    unit = None if isinstance(declaration, tree.Rule) else declaration.unit
    silent = evolve(state.units, found=[])
    display = None if unit is None else silent.display(unit)
    axes = axes_of(declaration)
    if display is not None and all(axis in state.scope.sets for axis in axes):
        of = Scalar(display.unit, display.kind)
        key = declaration.name.text
        signature = Signature(of, axes, display, {}, declaration)
        state.signatures.setdefault(key, signature)


def _formulas(declaration: Value) -> tuple[tree.Expr | None, tree.Expr | None]:
    """The formula, and what stands for its result when a divisor is 0."""
    match declaration:
        case tree.Indicator() | tree.Quantity():
            return declaration.formula, declaration.zero_divisor
        case tree.Rule(condition=condition):
            return condition, None
        case tree.Data():
            return None, None
