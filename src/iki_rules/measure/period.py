"""Months, quarters, semesters and years: how they hold one another and follow one another.

Out:     Period, TimeUnit, read_period
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from attrs import frozen


TimeUnit: TypeAlias = Literal["month", "quarter", "semester", "year"]

#: How many months each has.
MONTHS: Final[dict[TimeUnit, int]] = {"month": 1, "quarter": 3, "semester": 6, "year": 12}
#: Days of the months of a year without a leap day.
DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
YEAR_MONTHS: Final = 12
FEBRUARY: Final = 2
#: `2023`, `2023-05`, `2023-Q2` (also T, TW), `2023-S1` (also H).
WRITTEN: Final = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:(?P<month>[0-9]{2})|(?P<quarter>(?:Q|TW?)(?P<q>[0-9]))"
    r"|(?P<semester>[SH](?P<s>[0-9]))))?",
    re.ASCII | re.IGNORECASE,
)


@frozen(order=True)
class Period:
    """A stretch of the calendar; `number` counts from 1 within the year."""

    year: int
    unit: TimeUnit = "year"
    number: int = 1

    @property
    def first(self) -> int:
        """Its first month, counted from the year 0."""
        return self.year * YEAR_MONTHS + (self.number - 1) * MONTHS[self.unit]

    @property
    def last(self) -> int:
        """Its last month, counted from the year 0."""
        return self.first + MONTHS[self.unit] - 1

    @property
    def first_day(self) -> str:
        """Its first day as an ISO date."""
        year, month = divmod(self.first, YEAR_MONTHS)
        return f"{year:04}-{month + 1:02}-01"

    @property
    def last_day(self) -> str:
        """Its last day as an ISO date."""
        year, month = divmod(self.last, YEAR_MONTHS)
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        days = DAYS[month] + (leap and month + 1 == FEBRUARY)
        return f"{year:04}-{month + 1:02}-{days:02}"

    def holds(self, other: Period) -> bool:
        """Whether all of `other` lies within; a period holds itself."""
        return self.first <= other.first and other.last <= self.last

    def parts(self, unit: TimeUnit) -> tuple[Period, ...]:
        """The periods of that unit within, in order; none where the unit is longer."""
        size = MONTHS[unit]
        if size > MONTHS[self.unit]:
            return ()
        return tuple(_at(month, unit) for month in range(self.first, self.last + 1, size))

    def before(self) -> Period:
        """The one of the same unit just before."""
        return _at(self.first - MONTHS[self.unit], self.unit)

    def within(self, unit: TimeUnit) -> Period:
        """The period of that longer unit which holds this one."""
        return _at(self.first, unit)

    def text(self, quarter: str = "Q") -> str:
        """As people write it: `2023`, `2023-05`, `2023-Q2`, `2023-S1`."""
        match self.unit:
            case "year":
                return f"{self.year:04}"
            case "month":
                return f"{self.year:04}-{self.number:02}"
            case "quarter":
                return f"{self.year:04}-{quarter}{self.number}"
            case "semester":
                return f"{self.year:04}-S{self.number}"

    def __str__(self) -> str:
        return self.text()


def _at(month: int, unit: TimeUnit) -> Period:
    year, rest = divmod(month, YEAR_MONTHS)
    return Period(year, unit, rest // MONTHS[unit] + 1)


def read_period(text: str) -> Period | None:
    """The period that a text names in figures; None for any other text."""
    found = WRITTEN.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"])
    if year == 0:
        return None
    named: tuple[tuple[str, TimeUnit], ...] = (
        ("month", "month"),
        ("q", "quarter"),
        ("s", "semester"),
    )
    for group, unit in named:
        if found[group] is not None:
            number = int(found[group])
            inside = 1 <= number <= YEAR_MONTHS // MONTHS[unit]
            return Period(year, unit, number) if inside else None
    return Period(year)
