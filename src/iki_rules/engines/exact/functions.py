"""Apply the functions of one value: rounding, converting, powers; and clip to a range.

Out:     applied, clipped
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, cast

from iki_rules.core.absent import Absent
from iki_rules.engines.exact import arithmetic, causes, domains
from iki_rules.engines.exact.powers import power_of
from iki_rules.engines.exact.site import Site
from iki_rules.library import FUNCTIONS
from iki_rules.limits import Limits
from iki_rules.measure import Number
from iki_rules.measure.enclosure import below, greatest, least


#: The functions that make one value of many.
REDUCERS = frozenset(key for key, row in FUNCTIONS.items() if row.takes in ("values", "set"))


def applied(
    function: str, values: Sequence[Number | str], site: Site, limits: Limits
) -> Number | Absent:
    """A function that is no reducer, over its values. Raises LimitError."""
    numbers = cast("Sequence[Number]", values)
    match function:
        case "number":
            return numbers[0]
        case "convert":
            return arithmetic.multiply(numbers[0], numbers[1], site.work)
        case "round":
            _, places, mode, scale = values
            digits, factor = int(cast("Fraction", places)), cast("Fraction", scale)
            work, way = site.work, cast("str", mode)
            found = arithmetic.round_to(numbers[0], digits, way, factor, work, limits)
            return site.uncertain(domains.rounding(site.text)) if found is None else found
        case _:
            return power_of(function, numbers, site)


def clipped(
    number: Number, low: Number | None, high: Number | None, site: Site
) -> tuple[Number | Absent, Literal["low", "high"] | None]:
    """The number or the end that it passed, and which end that surely is."""
    work = site.work
    if low is not None and high is not None:
        crossed = arithmetic.compare(">", low, high, work)
        if crossed is None:
            return site.uncertain(domains.comparison(site.text)), None
        if crossed:
            return causes.crossed_ends(site.subject, site.origin), None
    passed: Literal["low", "high"] | None = None
    if low is not None:
        work.operation(number, low)
        passed = "low" if below(number, low, closed=False) else None
        number = greatest([number, low], work.precision)
    if high is not None and passed is None:
        work.operation(number, high)
        passed = "high" if below(high, number, closed=False) else None
        number = least([number, high], work.precision)
    return number, passed
