"""Carry one datum from a reader to the checks: as written, with its places.

Out:     Entry, Cut
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import Literal, Protocol, TypeAlias

from attrs import frozen

from iki_rules.data.inputs import Place
from iki_rules.diagnostics import Diagnostic
from iki_rules.text import NOWHERE, Span


class Empty(Enum):
    """A datum that was named but has no members at all."""

    NO_MEMBERS = "no members"


#: An exact number, text still to be read, nothing, a truth value, or the fault found in reading.
Raw: TypeAlias = Fraction | str | bool | Empty | Diagnostic | None

Part: TypeAlias = Literal["name", "member", "value", "unit", "period"]


class Spots(Protocol):
    """The places of the parts of an entry, looked up only where one is needed."""

    def span(self, part: Part) -> Span:
        """The place of that part."""
        ...


@frozen
class Nowhere:
    """The places of a value that has no text around it."""

    def span(self, part: Part) -> Span:
        """No place, whichever part is asked for."""
        del part
        return NOWHERE


@frozen
class Entry:
    """One value under a name and members, all as written; nothing of it is checked yet."""

    name: str
    members: tuple[str, ...]
    value: Raw
    place: Place = Place()
    spots: Spots = Nowhere()
    unit: str = ""
    #: As written; empty where none is.
    period: str = ""
    #: Whether the period stands as a key, behind the members.
    in_key: bool = False


@frozen
class Cut:
    """Reading ended early, so that no value of these data can be relied on."""

    fault: Diagnostic
