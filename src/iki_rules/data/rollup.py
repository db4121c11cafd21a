"""Make the figure of a period from those of the shorter periods in it, as the datum declares.

In:      core.program.Periodic, figures by period
Out:     RolledUp, cover, roll_up, combined
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final, TypeAlias, assert_never

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.core.program import Periodic, Roll
from iki_rules.data.faults import periods as reasons
from iki_rules.data.inputs import Value
from iki_rules.measure import Period, TimeUnit
from iki_rules.measure.period import MONTHS


#: A figure and the period that it is for.
Dated: TypeAlias = tuple[Period, Value]

#: From the longest to the shortest.
UNITS: Final[tuple[TimeUnit, ...]] = ("year", "semester", "quarter", "month")


@frozen(kw_only=True)
class RolledUp:
    """How a figure came from those of shorter periods: which there were, and which were not."""

    roll: Roll
    #: The figures that are there, in the order of the calendar.
    used: tuple[Dated, ...]
    #: Those that are missing.
    missing: tuple[Period, ...] = ()
    #: Those that were left out since the datum does not apply there.
    left_out: tuple[Period, ...] = ()
    #: The last one that counts, where the sum or average is one so far.
    until: Period | None = None


@frozen
class Cover:
    """The figures that make up a period, and the periods of the declared unit that lack one."""

    given: tuple[Dated, ...]
    missing: tuple[Period, ...]


def cover(
    period: Period, unit: TimeUnit, figure: Callable[[Period], Value | None], *, whole: bool = False
) -> Cover:
    """The longest figures within a period, down to `unit`; not that of the period itself.

    With `whole` the figure of the period itself counts.
    """
    found = figure(period) if whole else None
    if found is not None:
        return Cover(((period, found),), ())
    shorter: list[TimeUnit] = [
        each for each in UNITS if MONTHS[unit] <= MONTHS[each] < MONTHS[period.unit]
    ]
    if not shorter:
        return Cover((), (period,))
    given: list[Dated] = []
    missing: list[Period] = []
    for part in period.parts(shorter[0]):
        inside = cover(part, unit, figure, whole=True)
        given += inside.given
        missing += inside.missing
    return Cover(tuple(given), tuple(missing))


def roll_up(
    subject: str, asked: Period, periodic: Periodic, roll: Roll, found: Cover
) -> tuple[Value, RolledUp | None]:
    """The figure of the asked period, or why there is none; at least one figure is there."""
    for _, value in found.given:
        if isinstance(value, Absent) and value.status != "not_applicable":
            return value, None
    used = tuple(each for each in found.given if not isinstance(each[1], Absent))
    told = RolledUp(
        roll=roll,
        used=used,
        missing=found.missing,
        left_out=tuple(when for when, value in found.given if isinstance(value, Absent)),
        until=found.given[-1][0] if periodic.gaps == "so_far" and found.missing else None,
    )
    lacking = found.missing
    if told.until is not None:
        last = told.until.last
        lacking = tuple(each for each in lacking if each.first < last)
    if lacking and periodic.gaps != "skip":
        return reasons.parts_missing(subject, asked, lacking, periodic.gaps), None
    if not used:
        return found.given[0][1], None
    return combined(roll, used, periodic.unit), told


def combined(roll: Roll, figures: Sequence[Dated], unit: TimeUnit) -> Fraction | str:
    """One figure of several; each weighs as much as it has months in an average."""
    last = figures[-1][1]
    assert not isinstance(last, Absent)
    if isinstance(last, str):
        return last
    numbers = [(when, value) for when, value in figures if isinstance(value, Fraction)]
    values = [value for _, value in numbers]
    match roll:
        case "last" | "cumulative":
            return last
        case "sum":
            return sum(values, Fraction(0))
        case "maximum":
            return max(values)
        case "minimum":
            return min(values)
        case "average":
            weights = [Fraction(MONTHS[when.unit], MONTHS[unit]) for when, _ in numbers]
            weighted = sum((v * w for v, w in zip(values, weights, strict=True)), Fraction(0))
            return weighted / sum(weights)
        case _:
            assert_never(roll)
