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
from iki_rules.engines.exact.work import Work, bits
from iki_rules.library import FUNCTIONS
from iki_rules.text import Span


def made_one(
    function: str, values: Sequence[Fraction], subject: str, origin: Span, work: Work
) -> Fraction | Absent:
    """The values under a reducer of the library; a reason where it has none for no values."""
    row = FUNCTIONS[function]
    if not values:
        if row.empty is None:
            return causes.nothing_to_reduce(subject, function, origin)
        return row.empty
    if function in ("minimum", "maximum"):
        largest = max(values, key=bits)
        for value in values:
            work.operation(largest, value)
        return row.exact(values)
    total = arithmetic.total(values, work)
    return arithmetic.divide(total, Fraction(len(values)), work) if function == "average" else total


def is_left_out(function: str, reason: Absent, *, skip_missing: bool) -> bool:
    """Whether a reducer goes on without this member."""
    if reason.status == "missing":
        return skip_missing and FUNCTIONS[function].may_skip
    return reason.status == "not_applicable"
