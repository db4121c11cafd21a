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
from iki_rules.checking.signatures import check_axes
from iki_rules.checking.state import State
from iki_rules.core.types import Scalar
from iki_rules.library import FUNCTIONS
from iki_rules.names import order, resolve
from iki_rules.names.resolve import axes_of
from iki_rules.names.scope import Value
from iki_rules.syntax import tree


def type_computed(state: State) -> None:
    """Every indicator, quantity and rule that has a formula; each after what it needs."""
    computed = {key: d for key, d in state.scope.values.items() if _is_computed(d)}
    for key, declaration in computed.items():
        _resolve(state, key, declaration)
    needs = {key: state.bindings[key].needs for key in computed if key in state.bindings}
    keys, circling, circles = order(needs)
    state.found += circles
    for key in circling:
        state.invalid.setdefault(key, "IKI-N103")
    for key in keys:
        _type(state, key, computed[key])


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


def _resolve(state: State, key: str, declaration: Value) -> None:
    """Find what the names of one formula mean."""
    formula, zero = _formulas(declaration)
    if formula is None:
        if key not in state.scope.broken:
            state.found.append(faults.formula_missing(declaration.name))
            state.invalid[key] = state.found[-1].code
        return
    names = resolve(formula, state.scope, FUNCTIONS, state.functions)
    if zero is not None:
        names.take(resolve(zero, state.scope, FUNCTIONS, state.functions))
    state.bindings[key] = names
    state.found += names.found
    if names.broken is not None:
        state.invalid.setdefault(key, names.broken)
    if names.found:
        state.invalid.setdefault(key, names.found[0].code)


def _type(state: State, key: str, declaration: Value) -> None:
    """Type one formula; what it needs has been typed before."""
    names, before = state.bindings[key], len(state.found)
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
    state.signatures[key] = lowered.signature
    if key not in state.invalid:
        state.definitions[key] = lowered.definition
        state.bounds.known[key] = lowered.definition.known


def _sign_as_declared(state: State, declaration: Value) -> None:
    """A formula with an error still has the unit that it declares."""
    unit = None if isinstance(declaration, tree.Rule) else declaration.unit
    silent = evolve(state.units, found=[])
    display = None if unit is None else silent.display(unit)
    axes = axes_of(declaration)
    if display is not None and all(axis in state.scope.sets for axis in axes):
        of = Scalar(display.unit, display.kind)
        key = declaration.name.text
        state.signatures[key] = Signature(of, axes, display, {}, declaration)


def _formulas(declaration: Value) -> tuple[tree.Expr | None, tree.Expr | None]:
    """The formula, and what stands for its result when a divisor is 0."""
    match declaration:
        case tree.Indicator() | tree.Quantity():
            return declaration.formula, declaration.zero_divisor
        case tree.Rule(condition=condition):
            return condition, None
        case tree.Data():
            return None, None
