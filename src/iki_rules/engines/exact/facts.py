"""Name what a step of a computation did besides giving its value.

Out:     Fact
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.core.types import Type
from iki_rules.measure import Number, Period


@frozen
class Read:
    """The step took this cell as it stands."""

    key: str
    members: tuple[str, ...]


@frozen
class Taken:
    """`jika` took this branch, counted from 1; 0 is `selain itu`."""

    branch: int


@frozen
class LeftOut:
    """A reducer left these members out (or the argument of that number, where it has several)."""

    members: tuple[str, ...]
    reason: Absent


@frozen
class Filtered:
    """How many members a reducer went over, and how many its filter kept."""

    over: int
    kept: int


@frozen
class Weighed:
    """What the weights that count total."""

    total: Number
    type: Type


@frozen
class Clipped:
    """A clamp gave this end in place of the value."""

    end: Literal["low", "high"]
    before: Number


@frozen
class Rounded:
    """The value before it was rounded to `places` decimals of its unit."""

    before: Number
    places: int
    mode: str


@frozen
class AtPeriod:
    """What the body of a formula over periods gave in this one."""

    period: Period
    value: Number | bool | str | Absent


Fact: TypeAlias = AtPeriod | Read | Taken | LeftOut | Filtered | Weighed | Clipped | Rounded
