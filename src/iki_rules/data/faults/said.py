"""Say what several diagnostics of data share: suggestions, lists and places.

Out:     listed_periods, Phrase, Label
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from iki_rules.diagnostics import Label, Phrase, phrase
from iki_rules.diagnostics.dates import said_period
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Period
from iki_rules.text import NOWHERE, Span


LISTED = 10


def at(place: Span, text: Phrase | None = None) -> tuple[Label, ...]:
    """The label of a place in a text; nothing for values that have no text around them."""
    return () if place == NOWHERE else (Label(place, text),)


def listed(names: Sequence[str], total: int | None = None) -> Phrase:
    """The first few names, and how many more there are."""
    total = len(names) if total is None else total
    few = join(tuple(islice(names, LISTED)))
    more = total - min(len(names), LISTED)
    if not more:
        return few
    return phrase("{few} dan {more} lagi", "{few} and {more} more", few=few, more=more)


def meant(near: Sequence[str]) -> tuple[Phrase, ...]:
    """A note that asks whether one of these names was meant; nothing without names."""
    if not near:
        return ()
    names = listed(near)
    return (phrase("Apakah maksudnya {names}?", "Did you mean {names}?", names=names),)


def equation(subject: str, value: Phrase) -> Phrase:
    """A datum and its value: `pemilik[kia] = 12,5`."""
    return phrase("{subject} = {value}", "{subject} = {value}", subject=subject, value=value)


def listed_periods(periods: Sequence[Period]) -> Phrase:
    """Periods in the order of the calendar; those that follow one another as "first to last"."""
    runs: list[list[Period]] = []
    for period in sorted(periods, key=lambda each: (each.first, each.last)):
        follows = runs and runs[-1][-1].unit == period.unit and runs[-1][-1] == period.before()
        if follows:
            runs[-1].append(period)
        else:
            runs.append([period])
    parts: list[Phrase] = []
    for run in runs[:LISTED]:
        if len(run) > 2:  # noqa: PLR2004 - two are named one by one
            ends = {"first": said_period(run[0]), "last": said_period(run[-1])}
            parts.append(phrase("{first} s.d. {last}", "{first} to {last}", **ends))
        else:
            parts += [said_period(each) for each in run]
    few = join(parts)
    if len(runs) <= LISTED:
        return few
    more = len(runs) - LISTED
    return phrase("{few} dan {more} lagi", "{few} and {more} more", few=few, more=more)
