"""Type what an indicator knows of itself, its target and its achievement, as definitions.

In:      State, syntax.tree.Indicator
Out:     declare_own, type_own
Refuses: T201 number-expected, T223 target-twice, T250 achievement-without-direction,
         T251 target-against-direction, T252 formula-against-direction, T253 range-as-one-target,
         T254 direction-missing
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from iki_rules.checking.achievement import NEEDED, ONE_NUMBER, OwnWords, two_sided_target
from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import achievement as faults
from iki_rules.checking.faults import types as type_faults
from iki_rules.checking.formula import lower_formula
from iki_rules.checking.hundreds import warn_of_hundreds
from iki_rules.checking.owned import Owned
from iki_rules.checking.state import State
from iki_rules.checking.targets import (
    against_direction,
    lower_target,
    targets_twice,
)
from iki_rules.checking.versions import Node, nodes
from iki_rules.core import tree as core
from iki_rules.core.program import Definition
from iki_rules.core.target import TargetPart
from iki_rules.core.types import PERCENT, TRUTH, Scalar
from iki_rules.core.walk import speaks_of_periods
from iki_rules.diagnostics import Diagnostic, Label, Language, phrase
from iki_rules.library import FUNCTIONS
from iki_rules.measure import Display
from iki_rules.measure.unit import PERCENT as PERCENT_DISPLAY
from iki_rules.names import Bindings, resolve
from iki_rules.names.own import OwnPart, own_key
from iki_rules.names.scope import Value
from iki_rules.syntax import tree


PARTS: Mapping[OwnPart, TargetPart] = {
    "target": "value",
    "lower_end": "low",
    "upper_end": "high",
    "has_lower_end": "has_low",
    "has_upper_end": "has_high",
}


def declare_own(state: State) -> dict[str, Owned]:
    """Resolve targets and achievements; what there is to type of them, by id."""
    for name, latest in state.scope.values.items():
        if isinstance(latest, tree.Indicator):
            every = nodes(state, name)
            parts: dict[OwnPart, None] = {}
            for node in every:
                parts.update(dict.fromkeys(_parts(state, node.declaration)))
            for part in parts:
                _declare(state, part, every)
    # A formula may ask for the target of an indicator that has none but from data.
    for key in _named(state):
        inside = key.removesuffix(")").partition("(")[2]
        asked = state.scope.values.get(inside)
        is_target = key == own_key("target", inside, state.scope.language)
        if isinstance(asked, tree.Indicator) and is_target and key not in state.owned:
            _declare(state, "target", nodes(state, inside))
    found = {owned.id: owned for every in state.owned.values() for owned in every}
    for owned in found.values():
        state.bindings[owned.id] = _names(state, owned)
    return found


def _declare(state: State, part: OwnPart, every: Sequence[Node]) -> None:
    """A part of what an indicator knows of itself, in each version of the indicator."""
    name = every[0].declaration.name.text
    key = own_key(part, name, state.scope.language)
    state.owned[key] = tuple(
        Owned(key + node.id.removeprefix(name), key, part, node.declaration, node.days)
        for node in every
        if isinstance(node.declaration, tree.Indicator)
    )


def type_own(state: State, owned: Owned) -> None:
    """Make a definition of it; without one, the key is invalid with the code of the fault."""
    indicator, before = owned.indicator, len(state.found)
    for needed in state.bindings[owned.id].needs:
        if needed in state.invalid and needed not in state.signatures:
            # The cause has been told; this formula cannot be typed without it.
            state.invalid.setdefault(owned.key, state.invalid[needed])
    signature = state.signatures.get(indicator.name.text)
    made: tuple[Definition, Signature] | None = None
    if signature is not None:
        context = state.context(state.bindings[owned.id]).with_axes(signature.axes)
        if owned.part == "achievement":
            made = _achievement(state, owned, signature, context)
        else:
            made = _target(state, owned, signature, context)
    state.fail(owned.key, before)
    if made is None:
        if signature is None or owned.key in state.invalid or owned.part == "achievement":
            state.withhold(owned.key, indicator)
        return
    definition, seen = made
    state.signatures.setdefault(owned.key, seen)
    if owned.key in state.invalid:
        return
    state.own_lowered[owned.id] = definition
    known = state.bounds.known.get(owned.key)
    state.bounds.known[owned.key] = (
        definition.known if known is None else known.join(definition.known)
    )
    if state.scope.values[owned.of] is indicator:
        state.definitions[owned.key] = definition


def _parts(state: State, indicator: Value) -> Iterator[OwnPart]:
    if not isinstance(indicator, tree.Indicator):
        return
    if indicator.targets or indicator.achievement is not None:
        yield "target"
    if indicator.achievement is not None:
        named = resolve(indicator.achievement, state.scope, FUNCTIONS, state.functions)
        for own in named.own:
            yield from NEEDED[own.key]
        yield "achievement"


def _names(state: State, owned: Owned) -> Bindings:
    """The names in its formulas; those in targets are told of once."""
    indicator, language = owned.indicator, state.scope.language
    names = Bindings(needs={indicator.name.text: indicator.name})
    if owned.part not in ("achievement", "target"):
        key = own_key("target", indicator.name.text, language)
        names.needs[key] = indicator.name
    if owned.part != "achievement":
        for target in indicator.targets:
            names.take(resolve(target.value, state.scope, FUNCTIONS, state.functions))
    elif indicator.achievement is not None:
        names.take(resolve(indicator.achievement, state.scope, FUNCTIONS, state.functions))
        for own in names.own:
            for part in NEEDED[own.key]:
                key = own_key(part, indicator.name.text, language)
                names.needs.setdefault(key, tree.Name(key, span=own.span))
    if owned.part in ("achievement", "target"):
        state.found += names.found
    if names.broken is not None:
        state.invalid.setdefault(owned.key, names.broken)
    if names.found:
        state.invalid.setdefault(owned.key, names.found[0].code)
    return names


def _named(state: State) -> list[str]:
    """Everything that formulas, and conditions between data, need."""
    keys = [key for names in state.bindings.values() for key in names.needs]
    for declaration in state.scope.values.values():
        if isinstance(declaration, tree.Data):
            for condition in declaration.constraints:
                keys += resolve(condition, state.scope, FUNCTIONS, state.functions).needs
    for example in (each for file in state.files for each in file.declarations):
        if isinstance(example, tree.Example):
            keys += _expected(example, state.scope.language)
    return keys


def _expected(example: tree.Example, language: Language) -> Iterator[str]:
    """The targets whose value an example works out."""
    for row in example.expected:
        if row.function == "target":
            name = row.name.base if isinstance(row.name, tree.Pick) else row.name
            yield own_key("target", name.text, language)


def _target(
    state: State, owned: Owned, signature: Signature, context: Context
) -> tuple[Definition, Signature] | None:
    key = owned.indicator.name.text
    if owned.part == "target":
        lowered = [lower_target(each, signature, context) for each in owned.indicator.targets]
        state.found += targets_twice(owned.indicator.targets)
        state.found += against_direction(owned.indicator)
        state.targets[owned.indicator.name.span] = tuple(
            each for each in lowered if each is not None
        )
    if not isinstance(signature.type, Scalar):
        return None
    part = PARTS[owned.part]
    targets = state.targets.get(owned.indicator.name.span, ())
    is_condition = part in ("has_low", "has_high")
    of = TRUTH if is_condition else signature.type
    definition = Definition(
        key=owned.key,
        kind="target",
        axes=signature.axes,
        type=of,
        display=Display() if is_condition else signature.display,
        of=key,
        part=part,
        targets=targets,
        over_periods=any(speaks_of_periods(*target.formulas) for target in targets),
        needs=tuple(state.bindings[owned.id].needs),
        origin=owned.indicator.name.span,
    )
    return definition, Signature(of, signature.axes, definition.display, {}, owned.indicator)


def _achievement(
    state: State, owned: Owned, signature: Signature, context: Context
) -> tuple[Definition, Signature] | None:
    indicator, names = owned.indicator, state.bindings[owned.id]
    written = indicator.achievement
    if written is None:
        return _without(owned, signature, state.scope.language)
    if not isinstance(signature.type, Scalar):
        found = context.describe(signature.type)
        state.found.append(type_faults.number_expected(written.span, found))
        return None
    refused = list(_refused(indicator, names))
    state.found += [*_doubted(indicator, names), *refused]
    if refused:
        return None
    words = OwnWords(
        indicator.name.text,
        signature,
        tuple(state.sets[axis].root for axis in signature.axes),
        indicator.direction,
        state.scope.language,
    )
    inner = evolve(context, own=words.formulas())
    declared = Label(written.span, phrase("capaian selalu dalam %", "an achievement is in %"))
    expr = lower_formula(written, inner, PERCENT_DISPLAY, declared)
    if expr is None:
        return None
    warn_of_hundreds(expr, PERCENT, state.definitions, inner)
    definition = Definition(
        key=owned.key,
        kind="achievement",
        axes=signature.axes,
        type=PERCENT,
        display=PERCENT_DISPLAY,
        expr=expr,
        known=state.bounds.of(expr),
        over_periods=speaks_of_periods(expr),
        of=indicator.name.text,
        needs=tuple(names.needs),
        origin=indicator.name.span,
        formula=written.span,
    )
    return definition, Signature(PERCENT, signature.axes, PERCENT_DISPLAY, {}, indicator)


def _without(
    owned: Owned, signature: Signature, language: Language
) -> tuple[Definition, Signature]:
    """Of a version without an achievement, where another version has one."""
    why = phrase("versi ini tidak menulis capaian", "this version writes no achievement")
    definition = Definition(
        key=owned.key,
        kind="achievement",
        axes=signature.axes,
        type=PERCENT,
        display=PERCENT_DISPLAY,
        expr=core.Reason("unclear", why.say(language), PERCENT, origin=owned.indicator.name.span),
        of=owned.of,
        origin=owned.indicator.name.span,
    )
    return definition, Signature(PERCENT, signature.axes, PERCENT_DISPLAY, {}, owned.indicator)


def _refused(indicator: tree.Indicator, names: Bindings) -> Iterator[Diagnostic]:
    """Own words that have no meaning for this indicator."""
    two_sided = two_sided_target(indicator)
    for own in names.own:
        if own.key in ONE_NUMBER and two_sided is not None:
            yield faults.range_as_one_target(own.span, indicator.name.text, two_sided.span)
        if own.key == "range_end" and indicator.direction is None:
            yield faults.direction_missing(own, indicator.name)


def _doubted(indicator: tree.Indicator, names: Bindings) -> Iterator[Diagnostic]:
    """A forgotten direction, and ready formulas that run against it."""
    direction = indicator.direction
    assert indicator.achievement is not None
    if direction is None:
        if all(own.key != "range_end" for own in names.own):
            place = indicator.achievement.span
            yield faults.achievement_without_direction(indicator.name, place)
        return
    rising = ("realisation_over_target",)
    falling = ("two_targets_less_realisation", "target_over_realisation")
    against = {"higher": falling, "lower": rising, "range": ()}[direction]
    for own in names.own:
        if own.key in against:
            yield faults.formula_against_direction(own, direction)
