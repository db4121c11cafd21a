"""Compute targets and achievements in the plainest way, for the interpreter of the syntax tree.

Out:     own_function, own_word
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from iki_rules.syntax import tree
from tests.amounts import Amount, compared, joined


WHOLE = Amount(Fraction(1), percent=True)


def own_function(book: Any, function: str, written: Any, place: Any) -> Any:
    """`capaian(x)` or `target(x)`, at the members that x has here."""
    base = written.base if isinstance(written, tree.Pick) else written
    axes = book.declared.axes_of(base.text)
    if isinstance(written, tree.Pick):
        pairs = zip(axes, written.indices, strict=True)
        members = tuple(book.index(axis, index, place) for axis, index in pairs)
        for axis, member in zip(axes, members, strict=True):
            if member not in book.declared.members(axis):
                key = own_key(function, base.text, members)
                raise book.absent("undefined", key)
    else:
        members = tuple(place.at[book.declared.root(axis)] for axis in axes)
    if function == "target":
        return one_number(book, (base.text, members))
    return achievement(book, (base.text, members))


def own_key(function: str, name: str, members: tuple[str, ...]) -> str:
    word = {"achievement": "capaian", "target": "target"}[function]
    return f"{word}({name}[{';'.join(members)}])" if members else f"{word}({name})"


def achievement(book: Any, of: Any) -> Any:
    declared = book.declared.values[of[0]]
    place = replace(book.place(*of), subject=own_key("achievement", *of), of=of, skip=False)
    return book.expr(book.with_percent_last(declared.achievement), place)


def target(book: Any, of: Any) -> Any:
    """The number of the target, or its two ends; None for an end that it does not have."""
    declared = book.declared.values[of[0]]
    if not declared.targets:
        raise book.absent("missing", own_key("target", *of))
    value = declared.targets[0].value
    place = replace(book.place(*of), subject=own_key("target", *of))
    if isinstance(value, tree.Range):
        return book.ends(value, place, declared.unit)
    if isinstance(value, tree.Number):
        found = book.declared.amount(value.value, value.unit or declared.unit)
    else:
        found = book.expr(value, place)
    return found, found


def one_number(book: Any, of: Any) -> Any:
    low, high = target(book, of)
    return high if low is None else low


def own_word(book: Any, word: str, place: Any) -> Any:
    """What an indicator names of itself in its achievement."""

    def known() -> Any:
        return book.or_stop(book.value(*place.of))

    def over(above: Any, below: Any) -> Any:
        if below.value == 0:
            raise book.absent("undefined", place.subject)
        return joined("x", joined("/", above, below), WHOLE)

    def mirrored(end: Any) -> Any:
        rest = Amount(2 * end.value - known().value, end.unit, end.percent)
        return over(rest, end)

    match word:
        case "realisation":
            return known()
        case "target":
            return one_number(book, place.of)
        case "lower_end" | "upper_end":
            return target(book, place.of)[word == "upper_end"]
        case "realisation_over_target":
            return over(known(), one_number(book, place.of))
        case "two_targets_less_realisation":
            return mirrored(one_number(book, place.of))
        case "target_over_realisation":
            found = one_number(book, place.of)
            return over(found, known())
    low, high = target(book, place.of)
    direction = book.declared.values[place.of[0]].direction
    if low is not None and compared("<", known(), low):
        return mirrored(low) if direction == "lower" else over(known(), low)
    if high is not None and compared(">", known(), high):
        return over(known(), high) if direction == "higher" else mirrored(high)
    return WHOLE
