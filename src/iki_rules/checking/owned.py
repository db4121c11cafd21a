"""Name what an indicator knows of itself, in one of its versions.

Out:     Owned
"""

from __future__ import annotations

from attrs import frozen

from iki_rules.measure import Days
from iki_rules.names.own import OwnPart
from iki_rules.syntax import tree


@frozen
class Owned:
    """Its achievement, or a part of its target; `key` is `capaian(x)`.

    `id` tells the versions apart; that of the latest is the key itself.
    """

    id: str
    key: str
    part: OwnPart
    indicator: tree.Indicator
    days: Days

    @property
    def of(self) -> str:
        """The key of the indicator."""
        return self.indicator.name.text
