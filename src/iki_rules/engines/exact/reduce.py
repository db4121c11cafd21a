"""Make one value of many, and say which of the many may be left out.

Members that do not apply are left out. Any other reason withholds the whole, unless the formula
says that missing members are left out.

Out:     made_one, is_left_out
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.engines.exact import arithmetic, causes
from iki_rules.engines.exact.powers import power_of
from iki_rules.engines.exact.site import Site
from iki_rules.engines.exact.work import bits
from iki_rules.library import FUNCTIONS
from iki_rules.measure import Number
from iki_rules.measure.enclosure import greatest, least


def made_one(function: str, values: Sequence[Number], site: Site) -> Number | Absent:
    """The values under a reducer of the library; a reason where it has none for no values."""
    row, work = FUNCTIONS[function], site.work
    if not values:
        if row.empty is None:
            return causes.nothing_to_reduce(site.subject, function, site.origin)
        return row.empty
    if function == "geometric_mean":
        return power_of(function, values, site)
    if function in ("minimum", "maximum"):
        largest = max(values, key=bits)
        for value in values:
            work.operation(largest, value)
        return (least if function == "minimum" else greatest)(values, work.precision)
    total = arithmetic.total(values, work)
    return arithmetic.divide(total, Fraction(len(values)), work) if function == "average" else total


def is_left_out(function: str, reason: Absent, *, skip_missing: bool) -> bool:
    """Whether a reducer goes on without this member."""
    if reason.status == "missing":
        return skip_missing and FUNCTIONS[function].may_skip
    return reason.status == "not_applicable"
