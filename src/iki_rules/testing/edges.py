"""Find the values at which a scale passes from one band to another.

In:      core.program.Scale
Out:     around, compared
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from iki_rules.core.program import Scale
from iki_rules.library import rounded


def around(scale: Scale) -> list[Fraction]:
    """Every end and values close by, within what the scale speaks of."""
    ends = sorted(
        {
            end
            for band in scale.bands
            if band.range is not None
            for end in (band.range.low, band.range.high)
            if end is not None
        }
    )
    near = Fraction(1, 1000) / scale.display.scale
    around = [end + step for end in ends for step in (-near, Fraction(0), near)]
    halves = [(one + other) / 2 for one, other in pairwise(ends)]
    inside = [value for value in (*around, *halves) if ends[0] <= value <= ends[-1]]
    return sorted(set(inside))


def compared(value: Fraction, scale: Scale) -> Fraction:
    """What the scale compares: the value, rounded where it says so."""
    if scale.rounded is None:
        return value
    return rounded(value * scale.display.scale, scale.rounded) / scale.display.scale
