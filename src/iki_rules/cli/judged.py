"""Show what a result is judged by: target, achievement with its cap, and band.

In:      Result
Out:     judged, judged_alone, caps, CAPPED
"""

from __future__ import annotations

from iki_rules.book import Result
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.table import wrap
from iki_rules.diagnostics import phrase
from iki_rules.diagnostics.dates import said_period


YES, NO = phrase("ya", "yes"), phrase("tidak", "no")
PERCENT = "%"
#: Stands behind an achievement that a clamp gave.
CAPPED = "*"


def judged(result: Result, screen: Screen) -> tuple[str, str, str, str]:
    """The cells for target, whether it is met, achievement and band."""
    return _target(result), _met(result, screen), _achievement(result), _band(result)


def judged_alone(result: Result, screen: Screen) -> tuple[str, str, str, str]:
    """The same cells for one period among others: its own target alone, without its unit."""
    target, met, achievement, band = judged(result, screen)
    if result.target is None or result.target.absent is not None:
        return "", met, achievement, band
    unit = visible(result.target.unit)
    if unit and unit != PERCENT:
        target = target.removesuffix(unit).rstrip()
    return target, met, achievement, band


def _target(result: Result) -> str:
    """The target that holds, or those of all years where none was asked for."""
    target, report = result.target, result.report
    if target is None or report is None:
        return ""
    if target.absent is None:
        return visible(target.shown or "")
    if target.status not in ("wrong_period", "no_version"):
        # A target that does not count is not shown as if it did; the reason names it.
        return "–"
    return "; ".join(
        visible(
            each.text
            if each.period is None
            else f"{said_period(each.period).say(result.language)}: {each.text}"
        )
        for each in report.targets
    )


def _met(result: Result, screen: Screen) -> str:
    """Whether the target is reached; empty where there is none or it cannot be told."""
    if result.target is None or result.target.met is None:
        return ""
    return screen.say(YES if result.target.met else NO)


def _achievement(result: Result) -> str:
    """The achievement, with a mark where a cap was applied."""
    found = result.achievement
    if found is None:
        return ""
    mark = "" if found.capped is None else CAPPED
    return visible(found.shown or "-") + mark


def _band(result: Result) -> str:
    if result.band is None:
        return ""
    return visible(result.band.label or "") or "-"


def caps(results: list[Result], screen: Screen) -> list[str]:
    """What each achievement with a mark would be without its cap."""
    lines: list[str] = []
    for each in results:
        found = each.achievement
        if found is not None and found.capped is not None:
            said = phrase(
                "{mark} Capaian {id} dibatasi: {before} menjadi {value} ({formula})",
                "{mark} The achievement of {id} is capped: {before} becomes {value} ({formula})",
                mark=CAPPED,
                id=each.id,
                before=found.capped_shown or "",
                value=found.shown or "",
                formula=found.formula,
            )
            lines += wrap(screen.say(said), screen.width)
    return lines
