"""The words of the language that are rows in a table: functions and rounding modes."""

from iki_rules.library.function import FUNCTIONS, Function
from iki_rules.library.rounding import MODES, round_half_away, rounded


__all__ = ["FUNCTIONS", "MODES", "Function", "round_half_away", "rounded"]
