"""The reference engine: rationals, every result a value or a reason, every step traceable."""

from iki_rules.engines.exact.bands import Banded, band_of
from iki_rules.engines.exact.causes import too_long_to_write
from iki_rules.engines.exact.certain import DECIMALS, figure_of, uncertain_figure
from iki_rules.engines.exact.domains import needs_library
from iki_rules.engines.exact.evaluate import evaluate
from iki_rules.engines.exact.facts import (
    AtPeriod,
    Clipped,
    Fact,
    Filtered,
    LeftOut,
    Read,
    Rounded,
    Taken,
    Weighed,
)
from iki_rules.engines.exact.periods import Gap
from iki_rules.engines.exact.targets import Goal, goal_of, met
from iki_rules.engines.exact.trace import Step, Trace, clipped, trace
from iki_rules.engines.exact.values import (
    Cell,
    Value,
    Values,
    combinations,
    display_of,
    items_of,
)
from iki_rules.engines.exact.verdict import Part, Side, verdict
from iki_rules.engines.exact.work import FIRST_PRECISION, LimitError, Work, bits, is_paid


__all__ = [
    "DECIMALS",
    "FIRST_PRECISION",
    "AtPeriod",
    "Banded",
    "Cell",
    "Clipped",
    "Fact",
    "Filtered",
    "Gap",
    "Goal",
    "LeftOut",
    "LimitError",
    "Part",
    "Read",
    "Rounded",
    "Side",
    "Step",
    "Taken",
    "Trace",
    "Value",
    "Values",
    "Weighed",
    "Work",
    "band_of",
    "bits",
    "clipped",
    "combinations",
    "display_of",
    "evaluate",
    "figure_of",
    "goal_of",
    "is_paid",
    "items_of",
    "met",
    "needs_library",
    "too_long_to_write",
    "trace",
    "uncertain_figure",
    "verdict",
]
