"""Say why a formula over periods has no value.

Out:     no_period, other_length, all_missing, in_period
"""

from __future__ import annotations

from typing import Final

from attrs import evolve

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.data.faults.periods import UNIT_WORDS
from iki_rules.diagnostics import phrase
from iki_rules.diagnostics.dates import said_period
from iki_rules.measure import Period
from iki_rules.text import Span


#: The reasons that hang on the figures of a period and do not name it.
NAMELESS: Final = {"undefined", "out_of_range", "not_applicable", "inexact"}


def no_period(subject: str, origin: Span) -> Absent:
    """The formula speaks of periods, and none is asked for."""
    message = phrase(
        "Rumus {subject} memakai nilai tiap periode; sebutkan periode yang dihitung",
        "The formula of {subject} takes values of periods; say which period to compute",
        subject=subject,
    )
    return Absent("wrong_period", subject, message, origin=origin)


def other_length(subject: str, expr: tree.EachPeriod, asked: Period) -> Absent:
    """The asked period is shorter than those that the formula runs over, or no such one."""
    unit = UNIT_WORDS[expr.unit]
    if expr.function == "previous":
        message = phrase(
            "Rumus {subject} memakai {unit} sebelumnya, padahal yang diminta {asked}",
            "The formula of {subject} takes the {unit} before, but {asked} was asked for",
            subject=subject,
            unit=unit,
            asked=said_period(asked),
        )
    else:
        message = phrase(
            "Rumus {subject} memakai nilai tiap {unit}, padahal yang diminta {asked}",
            "The formula of {subject} takes values of each {unit}, but {asked} was asked for",
            subject=subject,
            unit=unit,
            asked=said_period(asked),
        )
    return Absent("wrong_period", subject, message, origin=expr.origin)


def all_missing(subject: str, expr: tree.EachPeriod, asked: Period) -> Absent:
    """Missing periods are left out, and there is no other."""
    message = phrase(
        "Tidak ada satu pun {unit} dalam {asked} yang bernilai untuk rumus {subject}",
        "No {unit} within {asked} has a value for the formula of {subject}",
        unit=UNIT_WORDS[expr.unit],
        asked=said_period(asked),
        subject=subject,
    )
    return Absent("missing", subject, message, origin=expr.origin)


def in_period(reason: Absent, period: Period) -> Absent:
    """A reason from a period within the asked one, which it names."""
    if reason.status not in NAMELESS or reason.period is not None:
        return reason
    message = phrase(
        "{message} ({period})",
        "{message} ({period})",
        message=reason.message,
        period=said_period(period),
    )
    return evolve(reason, message=message, period=period)
