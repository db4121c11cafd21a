"""Days from a first to a last: when something is in force. Dates are ISO texts, so they compare.

Out:     Days, days
"""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from iki_rules.measure.period import Period


#: Years are written with four digits.
YEAR: Final = 4
FIRST_DAY, LAST_DAY = "-01-01", "-12-31"
WRITTEN: Final = re.compile(r"[0-9]{4}(-[0-9]{2}-[0-9]{2})?", re.ASCII)


@frozen
class Days:
    """The days from `first` to `last`, both within; None leaves that end open."""

    first: str | None = None
    last: str | None = None

    @property
    def are_none(self) -> bool:
        """Whether no day is left between the ends."""
        return self.first is not None and self.last is not None and self.first > self.last

    @property
    def written(self) -> tuple[str | None, str | None]:
        """The ends as people write them: whole years where they begin and end there."""
        first, last = self.first or "", self.last or ""
        return (
            (first[:YEAR] if first.endswith(FIRST_DAY) else first) or None,
            (last[:YEAR] if last.endswith(LAST_DAY) else last) or None,
        )

    def hold(self, day: str) -> bool:
        """Whether a day lies within."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def meet(self, other: Days) -> bool:
        """Whether some day lies within both."""
        firsts = [each for each in (self.first, other.first) if each is not None]
        lasts = [each for each in (self.last, other.last) if each is not None]
        return not (firsts and lasts and max(firsts) > min(lasts))

    def until(self, day: str) -> Days:
        """The same, but over by the day before that one."""
        last = _day_before(day)
        return Days(self.first, last if self.last is None else min(self.last, last))


def days(first: str | None, last: str | None) -> Days:
    """The days that two ends mean, each a year or a date: a year is all of it.

    An end that is neither has been refused where it was read; here it leaves that end open.
    """
    return Days(_day(first, FIRST_DAY), _day(last, LAST_DAY))


def days_of(period: Period) -> Days:
    """All days of a period."""
    return Days(period.first_day, period.last_day)


def _day(end: str | None, of_year: str) -> str | None:
    if end is None or WRITTEN.fullmatch(end) is None:
        return None
    return end if len(end) > YEAR else end + of_year


def _day_before(date: str) -> str:
    """The day before an ISO date."""
    year, month, day = (int(part) for part in date.split("-"))
    if day > 1:
        return f"{year:04}-{month:02}-{day - 1:02}"
    return Period(year, "month", month).before().last_day
