"""The type of a value: a number of a kind in a unit, a truth value, or a member of a set.

Out:     Type
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from iki_rules.measure import PLAIN, Kind, Unit


@frozen
class Scalar:
    """A number in a unit; percents and percentage points have no unit but a kind.

    Percents and points are held as ratios: 75% is 3/4.
    A unit factor named `@table` is "the unit of each row of that table".
    """

    unit: Unit = PLAIN
    kind: Kind = Kind.PLAIN


@frozen
class Truth:
    """True or false."""


@frozen
class MemberOf:
    """A member of the set with this key."""

    set: str


Type: TypeAlias = Scalar | Truth | MemberOf

NUMBER = Scalar()
PERCENT = Scalar(kind=Kind.PERCENT)
POINTS = Scalar(kind=Kind.POINTS)
TRUTH = Truth()
