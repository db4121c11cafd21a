"""Compute targets, achievements and bands in the plainest way, for the interpreter of the tree.

Out:     own_function, own_word, bands
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from iki_rules.syntax import tree
from tests.absence import Absence, AbsentError, or_stop
from tests.amounts import Amount, NonsenseError, compared, joined, rounded
from tests.declared import scale_of, with_scale_last


WHOLE = Amount(Fraction(1), percent=True)
PERCENT = tree.UnitExpr((("%", 1),))


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
                raise AbsentError("undefined", key)
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
    return book.expr(with_scale_last(declared.achievement, PERCENT), place)


def target(book: Any, of: Any) -> tuple[Amount | None, Amount | None]:
    """The number of the target as both ends, or its two ends; None for an end it does not have."""
    declared = book.declared.values[of[0]]
    name = own_key("target", *of)
    value = target_of_period(book, of, name)
    place = replace(book.place(*of), subject=name)
    if isinstance(value, tree.Range):
        low, high = book.ends(value, place, declared.unit)
        return low, high
    if isinstance(value, Fraction):
        value = tree.Number(value)
    if isinstance(value, tree.Number):
        found = book.declared.amount(value.value, value.unit or declared.unit)
    else:
        found = book.expr(value, place)
    return found, found


def target_of_period(book: Any, of: Any, name: str) -> Any:
    """That of the period asked for, else the one for every period, by book and data alike."""
    written = {each.period: each.value for each in book.declared.values[of[0]].targets}
    given = book.data.get(("target", (of[0], *of[1])), {})
    given = given if isinstance(given, Mapping) else {None: given}
    period = book.period
    found = [
        each[period if period in each else None]
        for each in (written, given)
        if period in each or None in each
    ]
    if len(found) > 1 and not alike(book, of, *found):
        raise AbsentError("invalid", name)
    if found:
        return found[0]
    if not written and not given:
        raise AbsentError("missing", name)
    raise AbsentError("no_version" if book.period else "wrong_period", name)


def alike(book: Any, of: Any, written: Any, given: Any) -> bool:
    if not isinstance(written, tree.Number) or not isinstance(given, Fraction):
        raise NonsenseError(written, given)
    unit = book.declared.values[of[0]].unit
    amounts = [book.declared.amount(written.value, written.unit or unit)]
    return compared("=", *amounts, book.declared.amount(given, unit))


def one_number(book: Any, of: Any) -> Any:
    low, high = target(book, of)
    if low and high and compared("<>", low, high):
        raise AbsentError("undefined", own_key("target", *of))
    return high if low is None else low


# Bands --------------------------------------------------------------------------------------


def bands(book: Any) -> Iterator[tuple[Any, str | Absence]]:
    """The band of each indicator that has a scale, or why there is none."""
    for name, declared in book.declared.values.items():
        if getattr(declared, "band", None) and name not in book.without:
            for members in book.declared.places_of(name):
                try:
                    yield (name, members), band(book, declared, (name, members))
                except AbsentError as stop:
                    yield (name, members), stop.absence


def band(book: Any, declared: tree.Indicator, of: Any) -> str:
    """Rows are read from the top, and the first that fits counts."""
    assert declared.band
    if declared.band.text in book.without:
        raise AbsentError("no_version", declared.band.text)
    scale = book.declared.scales[declared.band.text]
    place = book.place(*of)
    if declared.band_of == "achievement":
        found = achievement(book, of)
        place = replace(place, subject=own_key("achievement", *of))
    else:
        found = or_stop(book.value(*of))
    if scale.rounded is not None:
        digits = Fraction(10) ** scale.rounded * scale_of(scale.unit)
        found = replace(found, value=rounded(found.value * digits, "half_away") / digits)
    for row in scale.bands:
        limits = row.range
        if isinstance(limits, tree.Number):
            limits = tree.Range(tree.Bound(limits), tree.Bound(limits))
        if limits is None or book.is_within(found, limits, place, scale.unit):
            return row.label.text
    raise AbsentError("out_of_range", place.subject)


# Achievements -------------------------------------------------------------------------------


def own_word(book: Any, word: str, place: Any) -> Any:
    """What an indicator names of itself in its achievement."""

    def known() -> Any:
        return or_stop(book.value(*place.of))

    def over(above: Any, below: Any) -> Any:
        if below.value == 0:
            raise AbsentError("undefined", place.subject)
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
            end = target(book, place.of)[word == "upper_end"]
            if end is None:
                raise AbsentError("undefined", own_key("target", *place.of))
            return end
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
