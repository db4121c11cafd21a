"""Units, kinds of numbers and intervals: mathematics without a language."""

from iki_rules.measure.interval import Interval
from iki_rules.measure.unit import PLAIN, Display, Kind, Unit


__all__ = ["PLAIN", "Display", "Interval", "Kind", "Unit"]
