"""Find which indicators each indicator supports (`mendukung`), without circles.

In:      Scope
Out:     supports
Refuses: N130 unknown-indicator, N131 supports-no-indicator, N132 supports-in-a-circle,
         N133 supports-twice
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from iki_rules.diagnostics import Diagnostic, Phrase, phrase
from iki_rules.names import faults_supports as faults
from iki_rules.names.order import order
from iki_rules.names.scope import Scope, Value
from iki_rules.syntax import tree


def supports(scope: Scope) -> tuple[Mapping[str, tuple[str, ...]], list[Diagnostic]]:
    """The keys that each indicator supports, in written order, and what is wrong with the rest.

    A name with a fault is left out, and so is every step from one of a circle to another: what
    is left has a top and a bottom.
    """
    found: list[Diagnostic] = []
    named: dict[str, dict[str, tree.Name]] = {}
    for key, declaration in scope.values.items():
        if isinstance(declaration, tree.Indicator):
            named[key] = _named(declaration, scope, found)
    _, circling, circles = order(named, faults.supports_in_a_circle)
    kept = {
        key: tuple(each for each in names if key not in circling or each not in circling)
        for key, names in named.items()
    }
    return kept, found + circles


def _named(
    indicator: tree.Indicator, scope: Scope, found: list[Diagnostic]
) -> dict[str, tree.Name]:
    """The indicators that stand after `mendukung`, each with the place where it is named."""
    names: dict[str, tree.Name] = {}
    for name in indicator.supports:
        declaration = scope.values.get(name.text)
        if name.text in names:
            found.append(faults.supports_twice(name, names[name.text]))
        elif isinstance(declaration, tree.Indicator):
            names[name.text] = name
        elif declaration is not None:
            what = _what(declaration)
            found.append(faults.supports_no_indicator(name, declaration.name, what))
        elif name.text in scope.sets:
            what = phrase("himpunan", "a set")
            declared = scope.sets[name.text].declaration.name
            found.append(faults.supports_no_indicator(name, declared, what))
        elif name.text not in scope.broken:
            known = (k for k, d in scope.values.items() if isinstance(d, tree.Indicator))
            found.append(faults.unknown_indicator(name, known))
    return names


def _what(declaration: Value) -> Phrase:
    match declaration:
        case tree.Data():
            return phrase("data", "a datum")
        case tree.Quantity():
            return phrase("besaran", "a quantity")
        case tree.Rule():
            return phrase("aturan", "a rule")
        case tree.Indicator():
            return phrase("indikator", "an indicator")
        case _:
            assert_never(declaration)
