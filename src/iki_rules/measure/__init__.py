"""Units, kinds of numbers, intervals and periods: mathematics without a language."""

from iki_rules.measure.days import Days, days, days_of
from iki_rules.measure.enclosure import Enclosure, Number
from iki_rules.measure.interval import Interval
from iki_rules.measure.period import Period, TimeUnit, read_period
from iki_rules.measure.unit import PLAIN, Display, Kind, Unit


__all__ = [
    "PLAIN",
    "Days",
    "Display",
    "Enclosure",
    "Interval",
    "Kind",
    "Number",
    "Period",
    "TimeUnit",
    "Unit",
    "days",
    "days_of",
    "read_period",
]
