"""Fit a formula to the unit it is declared in: `x 100%` once where it is due, never elsewhere.

The formula of an indicator `dalam %` (or per N) that is a plain ratio needs exactly one factor
`x 100%` or `x 100` (`x N`); one that already is a percent takes none. Everywhere else `x 100`
is a number like any other.

In:      syntax.tree.Expr, Context, the declared Display
Out:     lower_formula
Refuses: U206 other-unit, U220 no-factor, U221 factor-on-percent, U222 factor-twice,
         U226 wrong-factor, U223 percent-with-plain
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.checking import kinds
from iki_rules.checking.context import Context
from iki_rules.checking.faults import percent as percent_faults
from iki_rules.checking.faults import types as type_faults
from iki_rules.checking.faults import units as faults
from iki_rules.checking.lower import lower, product
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER, PERCENT, Scalar
from iki_rules.core.walk import children
from iki_rules.diagnostics import Label, Phrase, phrase
from iki_rules.measure import Display, Kind, Unit
from iki_rules.syntax import tree
from iki_rules.text import Span


def lower_formula(
    expr: tree.Expr, context: Context, display: Display | None, declared: Label
) -> core.Expr | None:
    """The core of a declaration's formula, in the declared unit, or any where none is."""
    if display is not None and display.scale != 1:
        return _per(expr, context, display, declared)
    value = lower(expr, context)
    if value is None:
        return None
    if not isinstance(value.type, Scalar):
        found = context.describe(value.type)
        context.found.append(type_faults.number_expected(expr.span, found))
        return None
    if display is None:
        return value
    return _in_unit(value, expr, context, Scalar(display.unit, display.kind), declared)


def _in_unit(
    value: core.Expr, expr: tree.Expr, context: Context, wanted: Scalar, declared: Label
) -> core.Expr | None:
    if kinds.is_zero(value) or isinstance(value, core.Reason):
        return kinds.retyped(value, wanted)
    if value.type == wanted:
        return value
    names = (context.describe(value.type), context.describe(wanted))
    context.found.append(faults.other_unit(expr.span, declared, names))
    return None


def _per(expr: tree.Expr, context: Context, display: Display, declared: Label) -> core.Expr | None:
    """A formula for a unit that counts per hundred or per N."""
    match expr:
        case tree.Product(factors=factors):
            return _product(expr, factors, context, display, declared)
        case tree.Choose(branches=branches, otherwise=otherwise):
            return _choose(expr, branches, otherwise, context, display, declared)
        case _:
            value = lower(expr, context)
            return value and _without_factor(value, expr, context, display, declared)


def _choose(
    expr: tree.Choose,
    branches: tuple[tree.Branch, ...],
    otherwise: tree.Expr,
    context: Context,
    display: Display,
    declared: Label,
) -> core.Expr | None:
    lowered: list[tuple[core.Expr, core.Expr]] = []
    for branch in branches:
        condition = lower(branch.condition, context)
        value = _per(branch.value, context, display, declared)
        if condition is not None and value is not None:
            lowered.append((condition, value))
    last = _per(otherwise, context, display, declared)
    if last is None or len(lowered) < len(branches):
        return None
    of = Scalar(display.unit, display.kind)
    return core.Choose(tuple(lowered), last, of, origin=expr.span)


def _product(
    expr: tree.Product,
    factors: tuple[tree.Factor, ...],
    context: Context,
    display: Display,
    declared: Label,
) -> core.Expr | None:
    marks = [f for f in factors if f.sign == "x" and _is_mark(f.value, display)]
    rest = tuple(f for f in factors if f not in marks)
    if not marks or not rest:
        value = product(factors, context, expr.span)
        return value and _without_factor(value, expr, context, display, declared)
    if rest[0].sign == "/":
        rest = (tree.Factor("x", tree.Number(Fraction(1), span=rest[0].span)), *rest)
    place = rest[0].value.span.to(rest[-1].value.span)
    inner = product(rest, context, place)
    if inner is None:
        return None
    percent = display.kind is Kind.PERCENT
    of = kinds.scalar_of(inner) or NUMBER
    if of.kind is not Kind.PLAIN:
        first = marks[0].value.span
        context.found.append(percent_faults.factor_on_percent(first, display.scale, place))
        return None
    if of.unit != _bare(display):
        names = (context.describe(of), _describe(display, context))
        context.found.append(faults.other_unit(place, declared, names))
        return None
    if len(marks) > 1:
        named = phrase("{n}", "{n}", n=display.scale)
        spans = (marks[0].value.span, marks[1].value.span)
        context.found.append(percent_faults.factor_twice(*spans, named))
        return None
    # The factor itself is the unit: 3/4 is 75%, so nothing is left to multiply.
    one = core.Constant(Fraction(1), PERCENT if percent else NUMBER, origin=marks[0].value.span)
    wanted = Scalar(display.unit, display.kind)
    return core.Product(((1, inner), (1, one)), wanted, origin=expr.span)


def _without_factor(
    value: core.Expr, expr: tree.Expr, context: Context, display: Display, declared: Label
) -> core.Expr | None:
    """A formula without `x 100%`: right only where it already is what is declared."""
    wanted = Scalar(display.unit, display.kind)
    if kinds.is_zero(value) or isinstance(value, core.Reason):
        return kinds.retyped(value, wanted)
    if not isinstance(value.type, Scalar):
        found = context.describe(value.type)
        context.found.append(type_faults.number_expected(expr.span, found))
        return None
    of = value.type
    if of == wanted:
        return value
    if of == Scalar(_bare(display)) and display.kind is not Kind.POINTS:
        wrong = _other_factor(expr)
        percent, scale = display.kind is Kind.PERCENT, display.scale
        if wrong is not None:
            found = phrase("{n}", "{n}", n=wrong.value)
            context.found.append(
                percent_faults.wrong_factor(wrong.span, found, scale, percent=percent)
            )
        else:
            context.found.append(
                percent_faults.no_factor(
                    expr.span,
                    scale,
                    percent=percent,
                    inside=_factor_inside(value, scale),
                    one_product=not isinstance(expr, tree.Sum | tree.Choose),
                )
            )
        return None
    names = (context.describe(of), _describe(display, context))
    context.found.append(faults.other_unit(expr.span, declared, names))
    return None


def _factor_inside(value: core.Expr, scale: Fraction) -> Span | None:
    """Where a plain number that equals the factor is multiplied within a formula."""
    todo = [value]
    while todo:
        node = todo.pop()
        if isinstance(node, core.Product):
            for exponent, factor in node.factors:
                if exponent == 1 and factor == core.Constant(scale):
                    return factor.origin
        todo += reversed(children(node))
    return None


def _bare(display: Display) -> Unit:
    """The unit of the plain quotient that becomes a rate or a percent."""
    if display.kind is Kind.PLAIN:
        return display.unit / Unit.counted_per(display.scale)
    return display.unit


def _is_mark(expr: tree.Expr, display: Display) -> bool:
    if not isinstance(expr, tree.Number):
        return False
    if expr.unit is None:
        return expr.value == display.scale
    is_percent = expr.unit.factors == (("%", 1),) and expr.unit.per is None
    return display.kind is Kind.PERCENT and is_percent and expr.value == display.scale


def _other_factor(expr: tree.Expr) -> tree.Number | None:
    """A literal factor such as `x 1000` that was perhaps meant for the unit."""
    if not isinstance(expr, tree.Product):
        return None
    for factor in expr.factors:
        match factor:
            case tree.Factor("x", tree.Number(value=value, unit=None) as number):
                if value in (10, 100, 1_000, 10_000, 100_000, 1_000_000):
                    return number
            case _:
                pass
    return None


def _describe(display: Display, context: Context) -> Phrase:
    if display.kind is not Kind.PLAIN:
        return context.describe(Scalar(display.unit, display.kind))
    return phrase("{text}", "{text}", text=display.text)
