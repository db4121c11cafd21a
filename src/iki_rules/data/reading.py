"""Read one value of a datum: its number in core terms, its member, its mark, or its fault.

In:      data.entry.Entry, data.address.Address
Out:     Read
Refuses: IKI-D201 to IKI-D218, IKI-D302
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Input, Program
from iki_rules.core.types import MemberOf
from iki_rules.data import keys
from iki_rules.data.address import Address
from iki_rules.data.entry import Empty, Entry, Part
from iki_rules.data.faults import bounds, relations
from iki_rules.data.faults import numbers as number_faults
from iki_rules.data.faults import values as faults
from iki_rules.data.numbers import EXPONENT, Unreadable, Written, read_number, write_number
from iki_rules.data.units import is_same_unit, unit_words
from iki_rules.diagnostics import Diagnostic, Language, Phrase, phrase
from iki_rules.limits import Limits
from iki_rules.measure import Display, Interval, Kind
from iki_rules.text import Span


@frozen
class Read:
    """A value, and whether its unit stood beside it."""

    value: Fraction | str | Absent
    has_unit: bool = False


#: None: nothing is there.
Reading: TypeAlias = Read | Diagnostic | None


def read_value(
    entry: Entry, address: Address, program: Program, language: Language, limits: Limits
) -> Reading:
    """What an entry holds for its address. Members of open sets are read, not yet looked up."""
    key, value = address.text, entry.value
    match value:
        case None | Diagnostic():
            return value
        case Empty():
            return faults.unusable_value(key, entry.spots.span("value"))
        case str():
            text = value.strip()
            if not text:
                return None
            if text.lower() in {mark.strip().lower() for mark in address.input.marks}:
                return Read(_not_applicable(key, text))
        case bool() | Fraction():
            pass
    if isinstance(address.input.type, MemberOf):
        return _member(entry, key, address.input.type.set, program)
    match value:
        case bool():
            return faults.truth_not_number(key, entry.spots.span("value"))
        case Fraction():
            written = Written(value)
        case str():
            found = read_number(value, language, limits)
            if isinstance(found, Unreadable):
                return unreadable(
                    found, key, value.strip(), language, limits, entry.spots.span("value")
                )
            written = found
    return _number(written, entry, address)


def display_of(found: Input, members: tuple[str, ...]) -> Display:
    """How data state a value: the row's own unit where the datum has a unit for each row."""
    return found.rows.get(members[0], found.display) if members else found.display


def stated(value: Fraction, display: Display) -> Phrase:
    """A core value as data state it, with its unit."""
    unit = unit_words(display)
    glue = "" if unit == "%" or not unit else " "
    number = value * display.scale
    return phrase("{number}{rest}", "{number}{rest}", number=number, rest=glue + unit)


def _number(written: Written, entry: Entry, address: Address) -> Read | Diagnostic:
    key, found = address.text, address.input
    display = display_of(found, address.members)
    for text, part in _units(written, entry):
        if not is_same_unit(text, display):
            return faults.wrong_unit(key, text, unit_words(display), entry.spots.span(part))
    value = written.value / display.scale
    if found.whole or (address.members and address.members[0] in found.whole_rows):
        if written.value < 0:
            fault = bounds.negative_count
        elif written.value.denominator != 1:
            fault = bounds.not_whole
        else:
            fault = None
        if fault:
            return fault(key, written.value, unit_words(display), entry.spots.span("value"))
    if found.part_of is not None and value < 0:
        said = stated(value, display)
        return relations.negative_part(key, said, found.part_of, entry.spots.span("value"))
    if not found.range.holds(value):
        limits, said = _scaled(found.range, display.scale), stated(value, display)
        unit = unit_words(display)
        return bounds.outside_range(key, said, limits, unit, entry.spots.span("value"))
    return Read(value, bool(written.unit or entry.unit))


def _units(written: Written, entry: Entry) -> Iterator[tuple[str, Part]]:
    """The units beside the number and in a column of their own."""
    if written.unit:
        yield written.unit, "value"
    if entry.unit.strip():
        yield entry.unit.strip(), "unit"


def _member(entry: Entry, key: str, set_key: str, program: Program) -> Read | Diagnostic:
    known = program.sets[set_key]
    members = known.members or ()
    if not isinstance(entry.value, str):
        return faults.number_not_member(key, set_key, members, entry.spots.span("value"))
    if entry.unit.strip():
        return faults.wrong_unit(key, entry.unit.strip(), "", entry.spots.span("unit"))
    member = keys.fold_member(entry.value)
    if known.members is not None and member not in known.members:
        near = keys.similar(entry.value, members, known.titles)
        place = entry.spots.span("value")
        return faults.not_in_set(key, set_key, entry.value.strip(), near, members, place)
    return Read(member)


def unreadable(
    found: Unreadable, key: str, text: str, language: Language, limits: Limits, place: Span
) -> Diagnostic:
    """The fault of a text that is no number, by why it is none."""
    typed = tuple(write_number(value, language) for value in found.readings)
    match found.why:
        case "text":
            return faults.not_a_number(key, text, language, place)
        case "nothing":
            return faults.word_for_nothing(key, text, place)
        case "ambiguous":
            return number_faults.ambiguous_number(key, text, (typed[0], typed[1]), language, place)
        case "spaced":
            return number_faults.spaced_number(key, text, typed[0] if typed else "", place)
        case "exponent":
            return number_faults.exponent_number(key, text, place)
        case "digits":
            return number_faults.foreign_digits(key, text, place)
        case "long":
            return number_faults.number_too_long(key, limits.digits, EXPONENT, place)
        case "word":
            return number_faults.number_word(key, text, place)


def _not_applicable(key: str, mark: str) -> Absent:
    message = phrase(
        '{key} tidak berlaku: data menandainya "{mark}"',
        '{key} does not apply: the data mark it "{mark}"',
        key=key,
        mark=mark,
    )
    return Absent("not_applicable", key, message)


def _scaled(interval: Interval, scale: Fraction) -> Interval:
    return Interval(
        None if interval.low is None else interval.low * scale,
        None if interval.high is None else interval.high * scale,
        interval.low_closed,
        interval.high_closed,
    )


def is_percent(found: Input) -> bool:
    """Whether the datum is stated in percent."""
    return found.display.kind is Kind.PERCENT
