"""Say what several diagnostics of data share: suggestions, lists and places.

Out:     Phrase, Label
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from iki_rules.diagnostics import Label, Phrase, phrase
from iki_rules.diagnostics.phrase import join
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
