"""Read a table by member, such as credit points per activity: one number and one unit a row.

In:      syntax.tree.Quantity with rows
Out:     Table, lower_table
Refuses: N106 unknown-member, T218 table-rows, T219 table-over-open-set, U211 limit-in-other-unit
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from iki_rules.checking.context import Context
from iki_rules.checking.faults import declarations as declaration_faults
from iki_rules.checking.faults import units as unit_faults
from iki_rules.checking.limits import say
from iki_rules.core.types import Scalar
from iki_rules.diagnostics.phrase import number as said
from iki_rules.measure import PLAIN, Display, Kind, Unit
from iki_rules.names import faults as name_faults
from iki_rules.syntax import tree


@frozen
class Table:
    """The exact values per one unit, the type they share, and the unit that each row counts.

    `counted` is what data over this table state for each member: kegiatan for "0,013 per
    kegiatan"; it is empty where no row says "per".
    """

    values: Mapping[str, Fraction]
    type: Scalar
    display: Display
    rows: Mapping[str, Display]
    counted: Mapping[str, Display]


@frozen
class _Row:
    value: Fraction
    display: Display
    below: Unit
    below_text: str


def lower_table(table: tree.Quantity, set_key: str, context: Context) -> Table | None:
    """The table in core terms; None where a row has been refused."""
    display = Display() if table.unit is None else context.units.display(table.unit)
    if display is None or not _complete(table, set_key, context):
        return None
    rows: dict[str, _Row] = {}
    for row in table.rows:
        read = _row(row, display, context)
        if read is not None:
            rows[row.member.name.text] = read
    if len(rows) < len(table.rows):
        return None
    below = {row.below for row in rows.values()}
    shared = next(iter(below)) if len(below) == 1 else Unit.named(f"@{set_key}")
    if len(below) > 1 and table.axes:
        _refuse_mixed(table, rows, context)
        return None
    return Table(
        {key: row.value for key, row in rows.items()},
        Scalar(display.unit / shared, display.kind if shared.is_none else Kind.PLAIN),
        display,
        {key: row.display for key, row in rows.items()},
        {
            key: Display(row.below, text=row.below_text)
            for key, row in rows.items()
            if not row.below.is_none
        },
    )


def _complete(table: tree.Quantity, set_key: str, context: Context) -> bool:
    info = context.scope.sets[set_key]
    if info.members is None:
        context.found.append(declaration_faults.table_over_open_set(table.name.span, set_key))
        return False
    outside = [row.member.name for row in table.rows if row.member.name.text not in info.members]
    context.found += [name_faults.unknown_member(n, set_key, info.members) for n in outside]
    given = {row.member.name.text for row in table.rows}
    missing = [member for member in info.members if member not in given]
    if missing:
        context.found.append(declaration_faults.table_rows(table.name.span, missing, set_key))
    return not outside and not missing


def _row(row: tree.Row, display: Display, context: Context) -> _Row | None:
    number = row.value
    if number.unit is None:
        return _Row(number.value / display.scale, display, PLAIN, "")
    written = context.units.display(number.unit, rate=False)
    if written is None:
        return None
    below = Unit(tuple((n, -e) for n, e in written.unit.factors if e < 0))
    above = written.unit * below
    if not (above.is_none and written.kind is Kind.PLAIN) and (above, written.kind) != (
        display.unit,
        display.kind,
    ):
        context.found.append(
            unit_faults.limit_in_other_unit(
                number.span, say(written, context), say(display, context)
            )
        )
        return None
    if below.is_none:
        return _Row(number.value / display.scale, display, PLAIN, "")
    per = display.scale * written.scale
    name = context.units.say(below)
    many = "" if written.scale == 1 else said(written.scale, context.units.language) + " "
    shown = Display(
        display.unit / below, display.kind, per, f"{display.text} per {many}{name}".strip()
    )
    return _Row(number.value / per, shown, below, name)


def _refuse_mixed(table: tree.Quantity, rows: Mapping[str, _Row], context: Context) -> None:
    """A table over a declared set has one unit; only a table of its own may mix them."""
    first = rows[table.rows[0].member.name.text]
    for row in table.rows:
        other = rows[row.member.name.text]
        if other.below != first.below:
            found, wanted = say(other.display, context), say(first.display, context)
            context.found.append(unit_faults.limit_in_other_unit(row.span, found, wanted))
            return
