"""Put a value into the band of a scale that it belongs to.

Out:     band_of, Banded
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Band, Scale
from iki_rules.engines.exact import causes
from iki_rules.library import rounded


@frozen
class Banded:
    """The band of a value, and the number that was compared: rounded where the scale says so."""

    band: Band
    compared: Fraction


def band_of(subject: str, value: Fraction, scale: Scale) -> Banded | Absent:
    """The first row from the top that fits; the reason where none does."""
    compared = value
    if scale.rounded is not None:
        compared = rounded(value * scale.display.scale, scale.rounded) / scale.display.scale
    for band in scale.bands:
        if band.range is None or band.range.holds(compared):
            return Banded(band, compared)
    return causes.between_bands(subject, compared, scale)
