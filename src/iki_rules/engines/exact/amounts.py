"""Write values and ranges in their units, for the sentences of reasons.

Out:     amount, interval
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.diagnostics import Phrase, phrase
from iki_rules.measure import Display, Interval


def amount(value: Fraction, display: Display) -> Phrase:
    """A value in core terms as it is written in its unit."""
    gap = "" if display.text.startswith("%") or not display.text else " "
    return phrase(
        "{value}{gap}{unit}",
        "{value}{gap}{unit}",
        value=value * display.scale,
        gap=gap,
        unit=display.text,
    )


def interval(ends: Interval, display: Display) -> Phrase:
    """A range in core terms as a rule book writes it."""
    low, high = ends.low, ends.high
    if low is not None and high is not None:
        between = ("{low} s.d. {below}{high}", "{low} to {below}{high}")
        return phrase(
            *between,
            low=amount(low, display),
            below="" if ends.high_closed else "< ",
            high=amount(high, display),
        )
    if low is not None:
        return phrase(
            "{sign} {end}",
            "{sign} {end}",
            sign=">=" if ends.low_closed else ">",
            end=amount(low, display),
        )
    if high is not None:
        return phrase(
            "{sign} {end}",
            "{sign} {end}",
            sign="<=" if ends.high_closed else "<",
            end=amount(high, display),
        )
    return phrase("semua nilai", "any value")
