"""Put a value into the band of a scale that it belongs to.

Out:     band_of, Banded
"""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Band, Scale
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.engines.exact import causes, domains
from iki_rules.library import rounded
from iki_rules.measure import Number
from iki_rules.measure.enclosure import ends, inside


@frozen
class Banded:
    """The band of a value, and the number that was compared: rounded where the scale says so."""

    band: Band
    compared: Number


def band_of(subject: str, value: Number, scale: Scale) -> Banded | Absent:
    """The first row from the top that fits; the reason where none does, or two can."""
    compared = value
    if scale.rounded is not None:
        factor, places = scale.display.scale, scale.rounded
        low, high = (rounded(end * factor, places) / factor for end in ends(value))
        if low != high:
            return domains.uncertain_band(subject, scale.key, scale.origin)
        compared = low
    for band in scale.bands:
        fits = True if band.range is None else inside(compared, band.range)
        if fits:
            return Banded(band, compared)
        if fits is None:
            return domains.uncertain_band(subject, scale.key, scale.origin)
    low = ends(compared)[0]
    return causes.outside_bands(subject, low, _where(low, scale), scale)


def _where(compared: Fraction, scale: Scale) -> Phrase:
    """Where a value without a band lies."""
    ranges = [band.range for band in scale.bands if band.range is not None]
    lows, highs = [each.low for each in ranges], [each.high for each in ranges]
    if all(high is not None and compared >= high for high in highs):
        return phrase("di atas baris tertinggi", "above the highest row")
    if all(low is not None and compared <= low for low in lows):
        return phrase("di bawah baris terendah", "below the lowest row")
    return phrase("di antara dua baris", "between two rows")
