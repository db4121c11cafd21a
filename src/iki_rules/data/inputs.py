"""Hold what was measured: exact values in core terms, each with the place it was written.

Out:     Inputs, Place, Format
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from iki_rules.core.absent import Absent
from iki_rules.diagnostics import Diagnostic, Language, phrase
from iki_rules.measure import Interval, Period
from iki_rules.text import NOWHERE, Source, Span


if TYPE_CHECKING:
    from iki_rules.data.rollup import RolledUp


#: The key of an input and one member for each of its axes, in the order of the declaration.
Key: TypeAlias = tuple[str, tuple[str, ...]]

#: A number in core terms (80% is 4/5), a member's key, or why there is no value.
Value: TypeAlias = Fraction | str | Absent


@frozen
class Place:
    """Where a value was written.

    `row` is the line of the text, counted from 1; `column` counts cells in CSV and characters in
    JSON. Values of a host have neither (0), only the key under which they were given.
    """

    file: str = ""
    row: int = 0
    column: int = 0
    span: Span = field(default=NOWHERE, eq=False)
    key: str = ""
    #: What the data say of their own source, such as "SIAK"; empty where they say nothing.
    source: str = ""


@frozen
class GivenTarget:
    """A target that came with the data, in core terms: one number, or the ends of a range."""

    ends: Interval
    is_number: bool
    #: As the data write it.
    text: str
    place: Place = Place()


@frozen(kw_only=True)
class Format:
    """How the data were written: never guessed cell by cell, and named in the results."""

    kind: Literal["python", "json", "csv"] = "python"
    numbers: Language = "id"
    delimiter: str | None = None
    layout: Literal["long", "wide"] | None = None


@frozen(kw_only=True)
class Inputs:
    """The data of one period (or of none), read and checked against one program.

    A value that is not given has no entry in `values`; a faulty one is an Absent with the status
    `invalid`, a declared mark one with `not_applicable`. `source` is the text that was read,
    without a byte order mark: the spans of `places` and of the diagnostics lie in it.
    """

    values: Mapping[Key, Value] = field(factory=dict)
    #: Members of open sets, in the order of the data; a set that no datum speaks of is not there.
    members: Mapping[str, tuple[str, ...]] = field(factory=dict)
    #: How the data spell the members of open sets, by set and member.
    titles: Mapping[str, Mapping[str, str]] = field(factory=dict)
    #: Open sets of which some members could not be read, with the reason.
    unsure: Mapping[str, Absent] = field(factory=dict)
    places: Mapping[Key, Place] = field(factory=dict)
    #: Targets by indicator and members, and by period; None is the period of the data.
    targets: Mapping[Key, Mapping[Period | None, GivenTarget | Absent]] = field(factory=dict)
    format: Format = field(factory=Format)
    #: The period that these are for; None where none was asked for.
    period: Period | None = None
    source: Source | None = None
    #: How figures came from those of shorter periods.
    rolled: Mapping[Key, RolledUp] = field(factory=dict, repr=False)
    #: What is at fault between figures of this period only.
    findings: tuple[Diagnostic, ...] = field(default=(), repr=False)
    #: The same data for another period; None where they know of none.
    elsewhere: Callable[[Period], Inputs] | None = field(default=None, repr=False, eq=False)

    def set_members(self, key: str) -> tuple[str, ...] | Absent:
        """The members of an open set, or why they are not known: an unread set is not empty."""
        if key in self.unsure:
            return self.unsure[key]
        if key in self.members:
            return self.members[key]
        message = phrase(
            "data tidak memuat anggota {set}", "the data name no member of {set}", set=key
        )
        return Absent("missing", key, message)


def written_key(key: str, members: tuple[str, ...]) -> str:
    """The key as people write it: `wajib`, `wajib[ktp_el]`, `biaya[a; b]`, `capaian(x[a])`."""
    if members and key.endswith(")"):
        # What an indicator knows of itself: the members are those of the indicator.
        return f"{written_key(key[:-1], members)})"
    return f"{key}[{'; '.join(members)}]" if members else key
