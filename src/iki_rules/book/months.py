"""Tell the figures of the months behind a datum, and how they were put together.

In:      exact.Trace
Out:     months_of
"""

from __future__ import annotations

from collections.abc import Iterator

from iki_rules.book.present import ROLLS
from iki_rules.book.telling import Teller
from iki_rules.data.faults.said import listed_periods
from iki_rules.diagnostics.dates import said_period
from iki_rules.diagnostics.phrase import join
from iki_rules.engines import exact


def months_of(told: exact.Trace, teller: Teller) -> Iterator[str]:
    """Nothing for a figure that was given as it is."""
    rolled = teller.outcome.computed.inputs.rolled.get((told.key, told.members))
    if rolled is None:
        return
    declared = teller.declared(told.key)
    of = None if declared is None else declared.type
    figures = join(
        [
            f"{said_period(when).say(teller.language)}: {teller.value(value, told.display, of)}"
            for when, value in rolled.used
        ]
    )
    yield teller.say(
        "{roll} dari {figures}", "{roll} of {figures}", roll=ROLLS[rolled.roll], figures=figures
    )
    if rolled.left_out:
        periods = listed_periods(rolled.left_out)
        yield teller.say("tidak berlaku: {periods}", "not applicable: {periods}", periods=periods)
    if rolled.missing:
        periods = listed_periods(rolled.missing)
        yield teller.say("belum diisi: {periods}", "not given: {periods}", periods=periods)
