"""Read what weights must total, and hold tables to it.

In:      syntax.tree.Data or Quantity with `berjumlah`, Context
Out:     lower_total, holds_total
Refuses: T275 total-without-members, T276 total-differs, U211 limit-in-other-unit
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import weights as faults
from iki_rules.checking.limits import value_in
from iki_rules.checking.reference import without_rows
from iki_rules.checking.tables import Table
from iki_rules.core.program import Total
from iki_rules.core.types import Scalar
from iki_rules.syntax import tree


def lower_total(
    number: tree.Number | None, signature: Signature, context: Context
) -> tuple[bool, Total | None]:
    """Whether the clause is in order, and the total in core terms where there is one."""
    if number is None:
        return True, None
    of = signature.type
    one_unit = isinstance(of, Scalar) and without_rows(of.unit) is None
    if len(signature.axes) != 1 or not one_unit:
        context.found.append(faults.total_without_members(number.span, signature.axes))
        return False, None
    value = value_in(number, signature.display, context)
    return value is not None, None if value is None else Total(value, number.span)


def holds_total(table: tree.Quantity, lowered: Table, total: Total, context: Context) -> bool:
    """Whether the rows of a table have the total that it declares."""
    found = sum(lowered.values.values(), Fraction(0))
    if found == total.value:
        return True
    rows = [(row.member.name.text, lowered.values[row.member.name.text]) for row in table.rows]
    over = table.axes[0].text if table.axes else None
    fault = faults.total_differs(table.name, total, found, rows, lowered.display, over)
    context.found.append(fault)
    return False
