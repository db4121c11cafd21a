"""Tell whether the figures and bands that are shown are certain, whatever is between the ends.

Out:     figure_of, uncertain_figure, all_certain
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.core.program import Scale
from iki_rules.engines.exact import domains
from iki_rules.engines.exact.bands import band_of
from iki_rules.engines.exact.values import Values, combinations, display_of
from iki_rules.engines.exact.work import Work
from iki_rules.library import round_half_away
from iki_rules.measure import Enclosure
from iki_rules.text import Span


#: The decimals of an achievement, in percent.
DECIMALS = 2


def figure_of(value: Enclosure, decimals: int) -> Fraction | None:
    """The number to so many decimals; None where the two ends give different ones."""
    low, high = round_half_away(value.low, decimals), round_half_away(value.high, decimals)
    return low if low == high else None


def uncertain_figure(subject: str, value: Enclosure, decimals: int, origin: Span) -> Absent | None:
    """Why the figure of a value in its unit is not certain; None where it is."""
    if figure_of(value, decimals) is not None:
        return None
    return domains.uncertain_figure(subject, decimals, origin)


def all_certain(values: Values, work: Work) -> bool:
    """Whether no figure and no band of a report would differ at a higher precision."""
    for report in values.program.reports:
        scale = values.program.scales.get(report.band or "")
        by_achievement = report.band_of == "achievement" and report.achievement is not None
        banded = report.achievement if by_achievement else report.key
        for key in dict.fromkeys((report.key, report.achievement)):
            declared = values.program.definitions.get(key or "")
            if declared is None:
                continue
            decimals = report.decimals if declared.key == report.key else DECIMALS
            judging = scale if declared.key == banded else None
            for members in combinations(values.program, values.inputs, report.axes):
                value = values.get(declared.key, members)
                if isinstance(value, Enclosure):
                    work.operation(value, value)
                    scaled = value.scaled(display_of(declared, members).scale)
                    if not _is_certain(value, figure_of(scaled, decimals), judging):
                        return False
    return True


def _is_certain(value: Enclosure, figure: Fraction | None, scale: Scale | None) -> bool:
    if figure is None or scale is None:
        return figure is not None
    band = band_of("", value, scale)
    return not (isinstance(band, Absent) and band.status == "inexact")
