"""Type the versions of a name and see that they agree: other formulas see only one of them.

In:      State, names.versions.Declared
Out:     Node, nodes, needs_of, check_versions, check_scales, take, versions, scale_versions
Refuses: N121 versions-differ
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from iki_rules.checking.context import Signature
from iki_rules.checking.faults import versions as faults
from iki_rules.checking.owned import Owned
from iki_rules.checking.state import State
from iki_rules.checking.traits import (
    declared_traits,
    difference,
    display_trait,
    rows_apart,
    signed_traits,
)
from iki_rules.core.program import Definition, Version
from iki_rules.diagnostics import Phrase
from iki_rules.measure import Days
from iki_rules.names.scope import Value
from iki_rules.names.versions import Declared
from iki_rules.syntax import tree


ALWAYS = Days()


@frozen
class Node:
    """One version of a value in the order of computing; the latest goes by the key itself."""

    id: str
    declaration: Value
    days: Days = ALWAYS


def nodes(state: State, key: str) -> tuple[Node, ...]:
    """The versions of a value; only the latest where they do not agree."""
    latest = state.scope.values[key]
    declared = state.scope.versions.get(key, ())
    if len(declared) < 2 or key in state.disagreeing:  # noqa: PLR2004 - one version is no choice
        return (Node(key, latest),)
    return tuple(
        Node(key if is_latest else f"{key} {place}", each, version.days)
        for place, version in enumerate(declared)
        for each in [_value(version)]
        for is_latest in [each is latest]
    )


def needs_of(
    node: Node | Owned, named: Mapping[str, tree.Name], state: State
) -> dict[str, tree.Name]:
    """The versions that a version needs: those in force on some day with it."""
    needed: dict[str, tree.Name] = {}
    for key, name in named.items():
        if key not in state.owned and key not in state.scope.values:
            continue
        every = state.owned.get(key) or nodes(state, key)
        together = [each for each in every if each.days.meet(node.days)]
        needed.update((each.id, name) for each in together or every)
    return needed


def check_versions(state: State) -> None:
    """Refuse versions of a name that are of another kind, or run over other sets."""
    for key, declared in state.scope.versions.items():
        latest = state.scope.values[key]
        for version in declared[:-1]:
            other = _value(version)
            found = difference(declared_traits(latest), declared_traits(other))
            found = found or rows_apart(latest, other)
            if found is not None:
                _refuse(state, latest, other, found)


def take(state: State, declaration: Value, signature: Signature, definition: Definition) -> None:
    """Keep what was typed of one version, if it agrees with those before."""
    key = declaration.name.text
    before = state.signatures.setdefault(key, signature)
    if before is not signature:
        context = state.context()
        found = difference(signed_traits(before, context), signed_traits(signature, context))
        if found is not None:
            _refuse(state, before.declaration, declaration, found)
    if key in state.invalid:
        state.definitions.pop(key, None)
        return
    state.lowered[declaration.name.span] = definition
    known = state.bounds.known.get(key)
    state.bounds.known[key] = definition.known if known is None else known.join(definition.known)
    if state.scope.values[key] is declaration:
        state.definitions[key] = definition


def versions(state: State) -> dict[str, tuple[Version, ...]]:
    """What is in force on certain days only, by key."""
    found = {
        key: tuple(_version(each, state) for each in declared)
        for key, declared in state.scope.versions.items()
        if key not in state.invalid
    }
    for key, every in state.owned.items():
        if every[0].of in found and key not in state.invalid:
            found[key] = tuple(
                _own_version(each, every, state) for each in state.scope.versions[every[0].of]
            )
    return found


def _own_version(declared: Declared, every: Sequence[Owned], state: State) -> Version:
    """What an indicator knows of itself is in force with the indicator."""
    owned = next((each for each in every if each.indicator is declared.declaration), every[-1])
    return Version(
        days=declared.days,
        decree=declared.decree,
        definition=state.own_lowered.get(owned.id),
        origin=declared.declaration.name.span,
    )


def scale_versions(state: State) -> dict[str, tuple[Version, ...]]:
    """The scales that are in force on certain days only, by key."""
    return {
        key: tuple(_version(each, state) for each in declared)
        for key, declared in state.scope.scale_versions.items()
        if key in state.scales
    }


def check_scales(state: State) -> None:
    """Refuse versions of a scale for values in other units."""
    for key, declared in state.scope.scale_versions.items():
        latest = state.scales.get(key)
        for version in declared:
            name = version.declaration.name
            scale = state.lowered_scales.get(name.span)
            if scale is None:
                state.scales.pop(key, None)
            elif latest is not None:
                context = state.context()
                traits = ([display_trait(each.display, context)] for each in (latest, scale))
                found = difference(*traits)
                if found is not None:
                    state.found.append(faults.versions_differ(name, latest.origin, found))
                    state.scales.pop(key, None)


def _version(declared: Declared, state: State) -> Version:
    span = declared.declaration.name.span
    return Version(
        days=declared.days,
        decree=declared.decree,
        definition=state.lowered.get(span),
        report=state.reported.get(span),
        scale=state.lowered_scales.get(span),
        origin=span,
    )


def _value(declared: Declared) -> Value:
    declaration = declared.declaration
    assert not isinstance(declaration, tree.Scale)
    return declaration


def _refuse(state: State, first: Value, other: Value, found: Phrase) -> None:
    key = first.name.text
    state.disagreeing.add(key)
    state.found.append(faults.versions_differ(other.name, first.name.span, found))
    state.invalid.setdefault(key, state.found[-1].code)
