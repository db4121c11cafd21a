"""List the indicators in the order of the book, each under its headings and with its targets.

In:      syntax.tree.Indicator, its Signature
Out:     Report
Refuses: N109 unknown-scale, B404 scale-of-other-unit, B410 band-without-achievement,
         T201 number-expected
"""

from __future__ import annotations

from collections.abc import Mapping

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import bands as band_faults
from iki_rules.checking.faults import types as faults
from iki_rules.checking.limits import say
from iki_rules.core.program import Report, Scale
from iki_rules.core.target import Target
from iki_rules.core.types import Scalar
from iki_rules.measure.unit import PERCENT
from iki_rules.names.faults_scales import unknown_scale
from iki_rules.syntax import tree


def lower_report(
    indicator: tree.Indicator,
    signature: Signature,
    heading: tuple[str | None, str | None],
    scales: Mapping[str, Scale],
    context: Context,
    supports: tuple[str, ...] = (),
    *,
    targets: tuple[Target, ...] = (),
    achievement: str | None = None,
) -> Report:
    """What a report says of an indicator; a target or band with a fault is left out."""
    details = indicator.details
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
        targets=targets,
        direction=indicator.direction,
        achievement=achievement,
        achievement_text=None
        if indicator.achievement is None
        else context.text(indicator.achievement),
        band=_band(indicator, signature, scales, context),
        band_of=indicator.band_of,
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


def _band(
    indicator: tree.Indicator,
    signature: Signature,
    scales: Mapping[str, Scale],
    context: Context,
) -> str | None:
    name = indicator.band
    if name is None:
        return None
    of_achievement = indicator.band_of == "achievement"
    if of_achievement and indicator.achievement is None:
        context.found.append(band_faults.band_without_achievement(name.span, indicator.name.text))
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
    display = PERCENT if of_achievement else signature.display
    if (scale.display.unit, scale.display.kind) != (display.unit, display.kind):
        found, wanted = say(display, context), say(scale.display, context)
        context.found.append(
            band_faults.scale_of_other_unit(name.span, scale.origin, found, wanted)
        )
        return None
    return scale.key
