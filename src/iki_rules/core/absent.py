"""Why a result has no value: what kept it from being computed, first cause first.

Out:     Absent
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from iki_rules.diagnostics import Phrase
from iki_rules.measure import Period
from iki_rules.text import NOWHERE, Span


Status: TypeAlias = Literal[
    "ok",
    "missing",
    "undefined",
    "out_of_range",
    "not_applicable",
    "unclear",
    "inexact",
    "invalid",
    "no_version",
    "wrong_period",
    "limit",
]


@frozen
class Absent:
    """The reason in place of a value. It is passed on as it is, so the first cause stays known."""

    status: Status
    #: What has no value by itself, such as "pemilik[ktp_el]".
    subject: str
    #: One sentence for the reader that names the subject.
    message: Phrase
    #: The diagnostic behind it, where there is one.
    code: str | None = None
    #: The place in the rule book, where there is one.
    origin: Span = NOWHERE
    #: The period that it is about, where a formula over periods took it from within the asked one.
    period: Period | None = None
