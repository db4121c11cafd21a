"""Find what a book declares and never uses.

In:      State, after everything has been typed
Out:     unused
Refuses: N108 unused
"""

from __future__ import annotations

from collections.abc import Iterator

from iki_rules.checking.state import State
from iki_rules.diagnostics import Diagnostic
from iki_rules.names import Scope
from iki_rules.names import faults as name_faults
from iki_rules.syntax import tree


def unused(state: State) -> list[Diagnostic]:
    """A warning for each datum, set, quantity, unit or scale of the book that nothing uses.

    Silent while the book has errors: a formula that could not be read may well use them.
    """
    if state.invalid or any(d.severity == "error" for d in state.found):
        return []
    values = {key for names in state.bindings.values() for key in names.needs}
    values |= {i.part_of for i in state.inputs.values() if i.part_of is not None}
    values |= set(_expected(state))
    sets = {key for names in state.bindings.values() for key in names.sets}
    sets |= set(_sets_of_declarations(state.scope))
    scales = set(_scales_of_indicators(state.scope))
    units = _units(state)
    found: list[Diagnostic] = []
    for declaration in (d for file in state.files for d in file.declarations):
        match declaration:
            case tree.Data(name=name) if name.text not in values:
                pass
            case tree.Quantity(name=name) if name.text not in values | sets:
                pass
            case tree.SetDecl(name=name) if name.text not in sets:
                pass
            case tree.UnitDecl(name=name) if name.text not in units:
                pass
            case tree.Scale(name=name) if name.text not in scales:
                pass
            case _:
                continue
        found.append(name_faults.unused(name))
    return found


def _units(state: State) -> set[str]:
    """The units that are used, also those that other units are made of."""
    for declaration in (d for file in state.files for d in file.declarations):
        if isinstance(declaration, tree.UnitDecl) and declaration.equal is not None:
            equal = declaration.equal.unit
            if equal is not None:
                state.units.display(equal)
    return state.units.used


def _expected(state: State) -> Iterator[str]:
    """What an example works out by hand is there for its own sake."""
    for declaration in (d for file in state.files for d in file.declarations):
        if isinstance(declaration, tree.Example):
            for row in declaration.expected:
                name = row.name.base if isinstance(row.name, tree.Pick) else row.name
                yield name.text


def _sets_of_declarations(scope: Scope) -> Iterator[str]:
    """Sets that stand on an axis, hold the values of a datum, or have parts."""
    for declaration in scope.all_values():
        yield from (axis.text for axis in declaration.axes)
        if isinstance(declaration, tree.Data | tree.Indicator) and declaration.members:
            yield declaration.members.text
    for info in scope.sets.values():
        if isinstance(info.declaration, tree.SetDecl) and info.declaration.parent:
            yield info.declaration.parent.text


def _scales_of_indicators(scope: Scope) -> Iterator[str]:
    for declaration in scope.all_values():
        if isinstance(declaration, tree.Indicator) and declaration.band is not None:
            yield declaration.band.text
