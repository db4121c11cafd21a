"""Put a value into the band of a scale that it belongs to.

Out:     band_of, Banded
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Band, Scale
from iki_rules.diagnostics import Phrase, phrase
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
    return causes.outside_bands(subject, compared, _where(compared, scale), scale)


def _where(compared: Fraction, scale: Scale) -> Phrase:
    """Where a value without a band lies."""
    ranges = [band.range for band in scale.bands if band.range is not None]
    lows, highs = [each.low for each in ranges], [each.high for each in ranges]
    if all(high is not None and compared >= high for high in highs):
        return phrase("di atas baris tertinggi", "above the highest row")
    if all(low is not None and compared <= low for low in lows):
        return phrase("di bawah baris terendah", "below the lowest row")
    return phrase("di antara dua baris", "between two rows")
