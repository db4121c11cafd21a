"""Make the nodes of periods: what a figure is for, how figures roll up, what is asked for.

Out:     PERIODS, When, stated
Refuses: IKI-P169
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from attrs import frozen

from iki_rules.measure import Period
from iki_rules.syntax import faults_parse as faults
from iki_rules.syntax.build_heads import of
from iki_rules.syntax.calendar import period_of
from iki_rules.syntax.parser import Builder, Work
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.tree import Periodic, Roll
from iki_rules.text import Span


ROLLS: dict[str, Roll] = {
    "ROLL_SUM": "sum",
    "ROLL_LAST": "last",
    "ROLL_AVERAGE": "average",
    "ROLL_MAXIMUM": "maximum",
    "ROLL_MINIMUM": "minimum",
    "CUMULATIVE": "cumulative",
}
GAPS: dict[str, Literal["skip", "refuse", "so_far"]] = {
    "SKIP": "skip",
    "REFUSE": "refuse",
    "SO_FAR": "so_far",
}


@frozen
class When:
    """A period, and what was written for it."""

    period: Period | None
    token: Token


def when(parts: Sequence[Token], _: Span, __: Work) -> When:
    """A year, month, quarter or semester."""
    return When(period_of(parts[0]), parts[0])


def period(parts: Sequence[Any], span: Span, _: Work) -> Periodic:
    """`periode bulan jumlah`."""
    return Periodic(parts[1], parts[2] if len(parts) > 2 else None, span=span)  # noqa: PLR2004


def asked(parts: Sequence[Any], _: Span, work: Work) -> Period | None:
    """`periode 2023-05`."""
    return stated(parts, work)


def roll(parts: Sequence[Token], _: Span, __: Work) -> Roll:
    """How figures roll up."""
    return ROLLS[parts[0].terminal]


def gaps(parts: Sequence[Token], _: Span, __: Work) -> Literal["skip", "refuse", "so_far"]:
    """What rolling up does with periods that are missing."""
    return GAPS[parts[1].terminal]


def stated(parts: Sequence[Any], work: Work) -> Period | None:
    """The period that a row names; a fault where it names none that exists."""
    written = of(When, parts)
    if written is not None and written.period is None:
        work.faults.append(faults.no_period(written.token.span, written.token.text))
    return None if written is None else written.period


PERIODS: dict[str, Builder] = {
    "when": when,
    "period": period,
    "asked": asked,
    "roll": roll,
    "gaps": gaps,
}
