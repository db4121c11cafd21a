"""Type one formula after another and make a definition of each.

In:      syntax.tree.Indicator, Quantity or Rule, Context
Out:     lower_definition
Refuses: T222 skip-without-average, R301 can-leave-range, R302 must-leave-range
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import declarations as declaration_faults
from iki_rules.checking.faults import ranges as range_faults
from iki_rules.checking.formula import lower_formula
from iki_rules.checking.hundreds import warn_of_hundreds
from iki_rules.checking.limits import interval_in
from iki_rules.checking.lower import lower_condition
from iki_rules.checking.periods import refuse_on_computed
from iki_rules.checking.ranges import Bounds
from iki_rules.checking.totals import lower_total
from iki_rules.checking.weights import check_weights
from iki_rules.core import tree as core
from iki_rules.core.program import Definition
from iki_rules.core.types import TRUTH, Scalar
from iki_rules.core.walk import children, speaks_of_periods
from iki_rules.diagnostics import Label, phrase
from iki_rules.library import FUNCTIONS
from iki_rules.measure import Display, Interval, Kind
from iki_rules.names.resolve import axes_of
from iki_rules.syntax import tree


Computed: TypeAlias = tree.Indicator | tree.Quantity


@frozen
class Lowered:
    """A definition and how other formulas see it."""

    definition: Definition
    signature: Signature


def lower_rule(rule: tree.Rule, context: Context) -> Lowered | None:
    """A named condition."""
    axes = axes_of(rule)
    inner = context.with_axes(axes)
    condition = None if rule.condition is None else lower_condition(rule.condition, inner)
    if condition is None or rule.condition is None:
        return None
    definition = Definition(
        key=rule.name.text,
        kind="rule",
        title=None if rule.title is None else rule.title.text,
        axes=axes,
        type=TRUTH,
        expr=condition,
        over_periods=speaks_of_periods(condition),
        needs=tuple(context.bindings.needs),
        sources=tuple(source.text for source in rule.details.sources),
        origin=rule.name.span,
        formula=rule.condition.span,
    )
    return Lowered(definition, Signature(TRUTH, axes, Display(), {}, rule))


def lower_definition(
    declaration: Computed,
    context: Context,
    bounds: Bounds,
    definitions: Mapping[str, Definition],
) -> Lowered | None:
    """An indicator or quantity with a formula, in its declared unit and range."""
    formula = declaration.formula
    assert formula is not None
    if isinstance(declaration, tree.Indicator):
        refuse_on_computed(declaration, context)
    axes = axes_of(declaration)
    inner = context.with_axes(axes)
    display = None if declaration.unit is None else context.units.display(declaration.unit)
    if declaration.unit is not None and display is None:
        return None
    where = declaration.name.span if declaration.unit is None else declaration.unit.span
    declared = Label(where, phrase("dideklarasikan di sini", "declared here"))
    expr = lower_formula(formula, inner, display, declared)
    zero = _zero_divisor(declaration, inner, display, expr, declared)
    if expr is None or (declaration.zero_divisor is not None and zero is None):
        return None
    of = expr.type
    assert isinstance(of, Scalar)
    if not _may_skip(declaration, expr, context):
        return None
    warn_of_hundreds(expr, of, definitions, context)
    shown = _inferred(of, context) if display is None else display
    signature = Signature(of, axes, shown, {}, declaration)
    written = declaration.total if isinstance(declaration, tree.Quantity) else None
    sound, total = lower_total(written, signature, inner)
    if not check_weights(expr, bounds, definitions, context) or not sound:
        return None
    known = bounds.of(expr)
    if zero is not None:
        known = known.join(bounds.of(zero))
    limits = None if declaration.range is None else interval_in(declaration.range, shown, context)
    if declaration.range is not None and limits is None:
        return None
    if limits is not None and not _keeps_range(
        declaration, expr, (known, limits), shown, inner, bounds
    ):
        return None
    definition = Definition(
        key=declaration.name.text,
        kind="indicator" if isinstance(declaration, tree.Indicator) else "quantity",
        title=None if declaration.title is None else declaration.title.text,
        axes=axes,
        type=of,
        display=shown,
        expr=expr,
        range=limits,
        known=known if limits is None else known.meet(limits),
        zero_divisor=zero,
        over_periods=speaks_of_periods(expr, zero),
        total=total,
        skip_missing=declaration.missing_members == "skip",
        sources=tuple(source.text for source in declaration.details.sources),
        inferred=None
        if declaration.details.inferred is None
        else declaration.details.inferred.text,
        needs=tuple(context.bindings.needs),
        origin=declaration.name.span,
        formula=formula.span,
    )
    return Lowered(definition, signature)


def _zero_divisor(
    declaration: Computed,
    context: Context,
    display: Display | None,
    expr: core.Expr | None,
    declared: Label,
) -> core.Expr | None:
    """What stands for the result when a divisor is 0, in the unit of the result."""
    written = declaration.zero_divisor
    if written is None or expr is None:
        return None
    if display is not None and isinstance(written, tree.Number) and written.unit is None:
        return core.Constant(written.value / display.scale, expr.type, origin=written.span)
    value = lower_formula(written, context, display, declared)
    if value is not None and display is None and isinstance(value, core.Reason):
        return evolve(value, type=expr.type)
    return value


def _may_skip(declaration: Computed, expr: core.Expr, context: Context) -> bool:
    if declaration.missing_members != "skip":
        return True
    todo = [expr]
    while todo:
        node = todo.pop()
        match node:
            case core.EachPeriod(function="previous"):
                skips = True
            case (
                core.Reduce(function=function)
                | core.EachPeriod(function=function)
                | core.Along(function="cumulative" as function)
            ):
                skips = FUNCTIONS[function].may_skip
            case _:
                skips = True
        if not skips:
            context.found.append(declaration_faults.skip_without_average(node.origin))
            return False
        todo += children(node)
    return True


def _inferred(of: Scalar, context: Context) -> Display:
    """How a value is written whose declaration names no unit."""
    match of.kind:
        case Kind.PLAIN:
            return Display(of.unit, scale=of.unit.per, text=context.units.say(of.unit))
        case Kind.PERCENT | Kind.POINTS:
            symbol: Literal["%", "pp"] = "%" if of.kind is Kind.PERCENT else "pp"
            display = context.units.display(tree.UnitExpr(((symbol, 1),)))
            assert display is not None
            return display


def _keeps_range(
    declaration: Computed,
    expr: core.Expr,
    intervals: tuple[Interval, Interval],
    display: Display,
    context: Context,
    bounds: Bounds,
) -> bool:
    """Whether the formula's interval meets the declared one; leaving it at times is a warning."""
    known, limits = intervals
    assert declaration.range is not None
    assert declaration.formula is not None
    if known.within(limits):
        return True
    place = declaration.formula.span
    mark = Label(declaration.range.span, phrase("rentang", "the range"))
    if known.meet(limits).is_empty:
        context.found.append(range_faults.must_leave_range(place, mark, known, display))
        return False
    found = bounds.witness(expr, limits)
    witness = [
        (context.text_at(reference.origin), value, context.signatures[reference.key].display)
        for reference, value in (found[0] if found else [])
    ]
    reached = found[1] if found else None
    context.found.append(
        range_faults.can_leave_range(place, mark, intervals, display, witness, reached)
    )
    return True
