"""Type everything that is typed by its declaration alone: data, recorded figures and tables.

In:      Scope, syntax.tree declarations
Out:     Signature, Input
Refuses: N105 unknown-set, T214 count-of-measure, T220 set-twice, R304 part-of-other-unit,
         R305 part-of-other-sets, R306 part-of-itself
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias

from attrs import evolve

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import declarations as declaration_faults
from iki_rules.checking.faults import ranges as range_faults
from iki_rules.checking.limits import interval_in
from iki_rules.checking.periods import periodic_of
from iki_rules.checking.tables import Table
from iki_rules.checking.totals import lower_total
from iki_rules.core.program import Input
from iki_rules.core.types import MemberOf, Scalar
from iki_rules.diagnostics import Label
from iki_rules.measure import PLAIN, Display, Interval, Kind, Unit
from iki_rules.measure.interval import NOT_NEGATIVE
from iki_rules.names import faults as name_faults
from iki_rules.names.resolve import axes_of
from iki_rules.names.scope import DEFAULT_MEMBERS, Value
from iki_rules.syntax import tree


Recorded: TypeAlias = tree.Data | tree.Indicator


def check_axes(declaration: Value, context: Context) -> bool:
    """Whether the sets on the axes exist, each on an axis of its own."""
    if isinstance(declaration, tree.Quantity) and declaration.rows and not declaration.axes:
        return True
    roots: set[str] = set()
    for axis in declaration.axes:
        info = context.scope.sets.get(axis.text)
        if info is None and axis.text in context.scope.broken:
            return False
        if info is None:
            context.found.append(name_faults.unknown_set(axis, context.scope.sets))
            return False
        if info.root in roots:
            context.found.append(declaration_faults.set_twice(axis.span, axis.text))
            return False
        roots.add(info.root)
    return True


def recorded_signature(
    declaration: Recorded, tables: Mapping[str, Table], context: Context
) -> Signature | None:
    """The type of a datum or of a recorded indicator; None after a fault."""
    axes = axes_of(declaration)
    wants_member = declaration.members is not None or (
        isinstance(declaration, tree.Indicator) and declaration.recorded == "member"
    )
    if wants_member:
        return _member_signature(declaration, axes, context)
    if declaration.unit is not None:
        display = context.units.display(declaration.unit)
        if display is None:
            return None
        of = Scalar(display.unit, display.kind)
        return Signature(of, axes, display, {}, declaration)
    table = tables.get(context.scope.sets[axes[0]].root) if len(axes) == 1 else None
    if table is None or not table.counted:
        return Signature(Scalar(), axes, Display(), {}, declaration)
    units = set(table.counted.values())
    if len(units) == 1:
        display = next(iter(units))
        return Signature(Scalar(display.unit), axes, display, {}, declaration)
    root = context.scope.sets[axes[0]].root
    return Signature(Scalar(Unit.named(f"@{root}")), axes, Display(), table.counted, declaration)


def _member_signature(
    declaration: Recorded, axes: tuple[str, ...], context: Context
) -> Signature | None:
    name = declaration.members
    key = DEFAULT_MEMBERS if name is None else name.text
    info = context.scope.sets.get(key)
    if info is None and key in context.scope.broken:
        return None
    if info is None:
        context.found.append(name_faults.unknown_set(name or declaration.name, context.scope.sets))
        return None
    return Signature(MemberOf(info.key), axes, Display(), {}, declaration)


def lower_input(declaration: Recorded, signature: Signature, context: Context) -> Input | None:
    """What data must bring for a datum or a recorded indicator; None after a fault."""
    display = signature.display
    counted = (
        isinstance(signature.type, Scalar)
        and display.scale == 1
        and display.kind is Kind.PLAIN
        and context.units.counted(display.unit)
    )
    is_count = isinstance(declaration, tree.Indicator) and declaration.recorded == "count"
    if is_count and not counted:
        if display.unit != PLAIN or display.kind is not Kind.PLAIN:
            unit = context.describe(signature.type)
            context.found.append(declaration_faults.count_of_measure(declaration.name, unit))
            return None
        counted = not signature.rows
    interval = NOT_NEGATIVE if counted else Interval()
    if declaration.range is not None:
        declared = interval_in(declaration.range, display, context)
        if declared is None:
            return None
        interval = interval.meet(declared)
    written = declaration.total if isinstance(declaration, tree.Data) else None
    sound, total = lower_total(written, signature, context)
    if not sound:
        return None
    before = len(context.found)
    periodic = periodic_of(declaration, signature, context)
    if any(each.severity == "error" for each in context.found[before:]):
        return None
    return Input(
        key=declaration.name.text,
        title=None if declaration.title is None else declaration.title.text,
        axes=signature.axes,
        type=signature.type,
        display=display,
        rows=signature.rows,
        whole=counted,
        whole_rows=frozenset(
            member for member, of in signature.rows.items() if context.units.counted(of.unit)
        ),
        range=interval,
        part_of=None if declaration.part_of is None else declaration.part_of.text,
        marks=tuple(mark.text for mark in declaration.marks),
        periodic=periodic,
        total=total,
        sources=tuple(source.text for source in declaration.details.sources),
        origin=declaration.name.span,
    )


def check_parts(inputs: dict[str, Input], context: Context) -> frozenset[str]:
    """Check `bagian dari` between the inputs and narrow parts to 0 .. whole; the faulty keys."""
    faulty: set[str] = set()
    for key, part in list(inputs.items()):
        name = context.signatures[key].declaration
        assert isinstance(name, tree.Data | tree.Indicator)
        if name.part_of is None:
            continue
        if not _check_part(part, name.part_of, inputs, context):
            faulty.add(key)
            inputs[key] = evolve(part, part_of=None)
    for key, part in list(inputs.items()):
        whole = inputs.get(part.part_of or "")
        if whole is not None:
            upper = Interval(Fraction(0), whole.range.high, high_closed=whole.range.high_closed)
            inputs[key] = evolve(part, range=part.range.meet(upper))
    return frozenset(faulty)


def _check_part(
    part: Input, name: tree.Name, inputs: Mapping[str, Input], context: Context
) -> bool:
    whole = inputs.get(name.text)
    if whole is None:
        if name.text in context.scope.values:
            context.found.append(range_faults.part_of_itself(name))
        elif name.text not in context.scope.broken:
            context.found.append(name_faults.unknown_name(name, inputs))
        return False
    seen, step = {part.key}, whole
    while step.part_of is not None and step.key not in seen:
        seen.add(step.key)
        step = inputs.get(step.part_of, step)
    if step.key in seen and (step.key == part.key or step.part_of is not None):
        context.found.append(range_faults.part_of_itself(name))
        return False
    part_name = context.signatures[part.key].declaration.name
    if part.axes != whole.axes:
        context.found.append(range_faults.part_of_other_sets(part_name, name))
        return False
    if part.type != whole.type:
        left = Label(part_name.span, context.describe(part.type))
        right = Label(name.span, context.describe(whole.type))
        context.found.append(range_faults.part_of_other_unit(left, right))
        return False
    return True
