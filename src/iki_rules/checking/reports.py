"""List the indicators in the order of the book, each under its headings and with its targets.

In:      syntax.tree.Indicator, its Signature
Out:     Report
Refuses: N109 unknown-scale, B404 scale-of-other-unit, T201 number-expected
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import bands as band_faults
from iki_rules.checking.faults import declarations as declaration_faults
from iki_rules.checking.faults import types as faults
from iki_rules.checking.formula import lower_formula
from iki_rules.checking.limits import interval_in, say, value_in
from iki_rules.core import tree as core
from iki_rules.core.program import Report, Scale, Target
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import Diagnostic, Label, phrase
from iki_rules.measure import Interval, Period
from iki_rules.names.faults_scales import unknown_scale
from iki_rules.syntax import tree


def lower_report(
    indicator: tree.Indicator,
    signature: Signature,
    heading: tuple[str | None, str | None],
    scales: Mapping[str, Scale],
    context: Context,
    supports: tuple[str, ...] = (),
) -> Report:
    """What a report says of an indicator; a target or band with a fault is left out."""
    details = indicator.details
    inner = context.with_axes(signature.axes)
    targets = [_target(target, signature, inner) for target in indicator.targets]
    context.found += _targets_twice(indicator.targets)
    return Report(
        key=indicator.name.text,
        title=None if indicator.title is None else indicator.title.text,
        axes=signature.axes,
        type=signature.type,
        display=signature.display,
        position=heading[0],
        goal=heading[1],
        decimals=_decimals(indicator, signature, context),
        recorded=indicator.recorded is not None,
        targets=tuple(target for target in targets if target is not None),
        direction=indicator.direction,
        band=_band(indicator.band, signature, scales, context),
        supports=supports,
        sources=tuple(text.text for text in details.sources),
        owners=tuple(text.text for text in details.owners),
        notes=tuple(text.text for text in details.notes),
        number=_text(details.number),
        formulation=_text(details.formulation),
        inferred=_text(details.inferred),
        validity=None
        if details.validity is None
        else (details.validity.first, details.validity.last),
        origin=indicator.name.span,
    )


def _targets_twice(targets: Sequence[tree.Target]) -> Iterator[Diagnostic]:
    """Each target whose period has one already."""
    first: dict[Period | None, tree.Target] = {}
    for target in targets:
        if target.period in first:
            yield declaration_faults.target_twice(target.span, first[target.period].span)
        first.setdefault(target.period, target)


def _text(text: tree.Text | None) -> str | None:
    return None if text is None else text.text


def _decimals(indicator: tree.Indicator, signature: Signature, context: Context) -> int:
    """As declared; without a word of it counts show whole and everything else two decimals."""
    if indicator.decimals is not None:
        return indicator.decimals
    is_count = indicator.recorded == "count" or (
        isinstance(signature.type, Scalar)
        and signature.display.scale == 1
        and context.units.counted(signature.display.unit)
    )
    return 0 if is_count else 2


def _target(target: tree.Target, signature: Signature, context: Context) -> Target | None:
    if not isinstance(signature.type, Scalar):
        found = context.describe(signature.type)
        context.found.append(faults.number_expected(target.span, found))
        return None
    text = context.text(target.value)
    display = signature.display
    match target.value:
        case tree.Number() as number:
            value = value_in(number, display, context)
            if value is None:
                return None
            constant = core.Constant(value, signature.type)
            return Target(period=target.period, value=constant, text=text)
        case tree.Range() as limits:
            interval = interval_in(limits, display, context)
            if interval is None:
                return None
            limits_core = _range(interval, signature.type)
            return Target(period=target.period, range=limits_core, text=text)
        case formula:
            mark = Label(target.span, phrase("target ini", "this target"))
            expr = lower_formula(formula, context, display, mark)
            return None if expr is None else Target(period=target.period, value=expr, text=text)


def _range(interval: Interval, of: Scalar) -> core.Range:
    low, high = interval.low, interval.high
    return core.Range(
        None if low is None else core.Bound(core.Constant(low, of), interval.low_closed),
        None if high is None else core.Bound(core.Constant(high, of), interval.high_closed),
    )


def _band(
    name: tree.Name | None,
    signature: Signature,
    scales: Mapping[str, Scale],
    context: Context,
) -> str | None:
    if name is None:
        return None
    if name.text not in context.scope.scales:
        offered = context.scope.ready_scales
        context.found.append(unknown_scale(name, context.scope.scales, offered))
        return None
    scale = scales.get(name.text)
    if scale is None:
        return None
    if not isinstance(signature.type, Scalar):
        found = context.describe(signature.type)
        context.found.append(faults.number_expected(name.span, found))
        return None
    display = signature.display
    if (scale.display.unit, scale.display.kind) != (display.unit, display.kind):
        found, wanted = say(display, context), say(scale.display, context)
        context.found.append(
            band_faults.scale_of_other_unit(name.span, scale.origin, found, wanted)
        )
        return None
    return scale.key
