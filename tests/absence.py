"""Say why a value is not there, and where a formula stands, for the interpreter of the syntax tree.

Out:     Absence, AbsentError, Place, or_stop
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.declared import Key, Members


@dataclass(frozen=True)
class Absence:
    """Why there is no value; `subject` is what has none by itself, such as "pemilik[ktp_el]"."""

    status: str
    subject: str


class AbsentError(Exception):
    """A formula meets an absence; `divided` is whether a divisor in that formula was 0."""

    def __init__(
        self, status: str, subject: str, *, divided: bool = False, firm: bool = False
    ) -> None:
        super().__init__(status, subject)
        self.absence, self.divided, self.firm = Absence(status, subject), divided, firm


@dataclass(frozen=True)
class Place:
    """Where a formula stands: whose it is, the members it is at, the sets its declaration binds.

    `bound` holds the members of each bound set, by root.
    """

    subject: str
    at: Mapping[str, str]
    bound: Mapping[str, Members]
    skip: bool
    #: Whose achievement this is, and at which members.
    of: Key | None = None


def or_stop(found: Any) -> Any:
    if isinstance(found, Absence):
        raise AbsentError(found.status, found.subject)
    return found
