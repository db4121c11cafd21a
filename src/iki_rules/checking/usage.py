"""Find what a book declares and never uses.

In:      Scope, the names that formulas use
Out:     unused
Refuses: N108 unused
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iki_rules.diagnostics import Diagnostic
from iki_rules.names import Scope
from iki_rules.names import faults as name_faults
from iki_rules.syntax import tree


def unused(
    files: Iterable[tree.File],
    scope: Scope,
    values: frozenset[str],
    sets: frozenset[str],
    units: frozenset[str],
) -> list[Diagnostic]:
    """A warning for each datum, set, quantity, unit or scale of the book that nothing uses."""
    used_sets = sets | _sets_of_declarations(scope)
    used_scales = {
        d.band.text for d in scope.values.values() if isinstance(d, tree.Indicator) and d.band
    }
    found: list[Diagnostic] = []
    for file in files:
        for declaration in file.declarations:
            match declaration:
                case tree.Data(name=name) if name.text not in values:
                    pass
                case tree.Quantity(name=name) if name.text not in values | used_sets:
                    pass
                case tree.SetDecl(name=name) if name.text not in used_sets:
                    pass
                case tree.UnitDecl(name=name) if name.text not in units:
                    pass
                case tree.Scale(name=name) if name.text not in used_scales:
                    pass
                case _:
                    continue
            found.append(name_faults.unused(name))
    return found


def _sets_of_declarations(scope: Scope) -> frozenset[str]:
    """Sets that stand on an axis, hold the values of a datum, or have parts."""
    return frozenset(_named_sets(scope))


def _named_sets(scope: Scope) -> Iterator[str]:
    for declaration in scope.values.values():
        yield from (axis.text for axis in declaration.axes)
        if isinstance(declaration, tree.Data | tree.Indicator) and declaration.members:
            yield declaration.members.text
    for info in scope.sets.values():
        if isinstance(info.declaration, tree.SetDecl) and info.declaration.parent:
            yield info.declaration.parent.text
