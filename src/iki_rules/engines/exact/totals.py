"""Hold data and results to the total that their declaration states (`berjumlah`).

Out:     off_total
Refuses: X250 total-broken, X251 total-undecided
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.core.program import Definition, Input
from iki_rules.diagnostics import Diagnostic
from iki_rules.engines.exact import arithmetic, causes_of_weights, domains
from iki_rules.engines.exact.formulas import Formulas
from iki_rules.engines.exact.values import Cell, Value, look_up, members_of
from iki_rules.engines.exact.work import LimitError
from iki_rules.measure import Enclosure
from iki_rules.measure.enclosure import ends


def off_total(
    formulas: Formulas, declared: Input | Definition, cells: dict[Cell, Value]
) -> Diagnostic | None:
    """What is wrong with the total of one declaration; values that are off it are refused.

    A table is held to its total while the book is read. Where a member has no value the total is
    undecided, and the values are used.
    """
    if declared.total is None or (isinstance(declared, Definition) and declared.expr is None):
        return None
    key = declared.key
    pool = members_of(formulas.program, formulas.inputs, declared.axes[0])
    members = () if isinstance(pool, Absent) else pool
    values = {
        (key, (member,)): look_up(formulas.program, formulas.inputs, cells, (key, (member,)))
        for member in members
    }
    why = next((value for value in values.values() if isinstance(value, Absent)), None)
    numbers = [value for value in values.values() if isinstance(value, Fraction | Enclosure)]
    if why is not None:
        told = why.status in ("missing", "not_applicable", "undefined")
        return causes_of_weights.total_undecided(declared, why) if numbers and told else None
    try:
        found = arithmetic.total(numbers, formulas.work)
    except LimitError:
        return None
    adds_up = arithmetic.equal(found, declared.total.value)
    if not numbers or adds_up:
        return None
    if adds_up is None:
        doubt = formulas.here(declared.origin).uncertain(domains.comparison(key))
        return causes_of_weights.total_undecided(declared, doubt)
    diagnostic, reason = causes_of_weights.total_broken(declared, ends(found)[0])
    cells.update(dict.fromkeys(values, reason))
    return diagnostic
