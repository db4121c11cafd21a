"""Turn a formula as written into the typed core, refusing what types and units forbid.

A part that was refused is None; what holds it is None too and says nothing more, so that only
first causes are reported while independent faults of one formula still all come out.

In:      syntax.tree.Expr, Context
Out:     lower
Refuses: T201 number-expected, T202 condition-expected, T203 without-members, T204 index-count,
         T205 many-values, T210 members-of-other-sets, T211 unlike-kinds, U204 unlike-units,
         U205 unlike-compared, U207 unlike-branches, U208 not-convertible, U223 percent-with-plain,
         U224 added-percent, R303 divided-by-zero
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, assert_never

from attrs import evolve

from iki_rules.checking import kinds
from iki_rules.checking.calls import lower_call
from iki_rules.checking.context import Context
from iki_rules.checking.faults import percent as percent_faults
from iki_rules.checking.faults import ranges as range_faults
from iki_rules.checking.faults import types as faults
from iki_rules.checking.faults import units as unit_faults
from iki_rules.checking.reference import lower_reference
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER, PERCENT, TRUTH, MemberOf, Scalar, Truth, Type
from iki_rules.measure import Kind
from iki_rules.names import MemberName
from iki_rules.syntax import tree
from iki_rules.text import Span


def lower(expr: tree.Expr, context: Context) -> core.Expr | None:
    """The core of a formula; None after a fault has been noted in the context."""
    match expr:
        case tree.Number():
            return literal(expr, context)
        case tree.Name() | tree.Pick():
            return _named(expr, context)
        case tree.Negate(operand=operand):
            value = lower_number(operand, context)
            return value and core.Sum(((-1, value),), value.type, origin=expr.span)
        case tree.Own(key=key):
            known = context.own.get(key)
            return known and evolve(known, origin=expr.span)
        case tree.Sum():
            return _sum(expr, context)
        case tree.Product():
            return product(expr.factors, context, expr.span)
        case tree.Compare():
            return _compare(expr, context)
        case tree.Not(operand=operand):
            condition = lower_condition(operand, context)
            return condition and core.Not(condition, origin=expr.span)
        case tree.Junction():
            return _junction(expr, context)
        case tree.Choose():
            return _choose(expr, context)
        case tree.Convert():
            return _convert(expr, context)
        case tree.Call():
            return lower_call(expr, context, lower)
        case tree.Reason(status=status, text=text):
            return core.Reason(status, text, origin=expr.span)
        case _:
            assert_never(expr)


def lower_number(expr: tree.Expr, context: Context) -> core.Expr | None:
    """The core of a formula that must be a number."""
    value = lower(expr, context)
    if value is None or isinstance(value.type, Scalar):
        return value
    context.found.append(faults.number_expected(expr.span, context.describe(value.type)))
    return None


def lower_condition(expr: tree.Expr, context: Context) -> core.Expr | None:
    """The core of a formula that must be a condition."""
    value = lower(expr, context)
    if value is None or isinstance(value.type, Truth):
        return value
    if isinstance(value, core.Reason):
        return evolve(value, type=TRUTH)
    context.found.append(faults.condition_expected(expr.span, context.describe(value.type)))
    return None


def literal(number: tree.Number, context: Context) -> core.Constant | None:
    """A number as written; 80% is 4/5."""
    if number.unit is None:
        return core.Constant(number.value, NUMBER, origin=number.span)
    display = context.units.display(number.unit)
    if display is None:
        return None
    value = number.value / display.scale
    return core.Constant(value, Scalar(display.unit, display.kind), origin=number.span)


def product(factors: tuple[tree.Factor, ...], context: Context, span: Span) -> core.Expr | None:
    """Factors applied from the left."""
    lowered: list[tuple[Literal[1, -1], core.Expr]] = []
    typed: list[tuple[int, Scalar]] = []
    for factor in factors:
        value = lower_number(factor.value, context)
        if value is None:
            continue
        exponent: Literal[1, -1] = 1 if factor.sign == "x" else -1
        if exponent == -1 and isinstance(value, core.Constant) and value.value == 0:
            context.found.append(range_faults.divided_by_zero(factor.value.span))
            continue
        lowered.append((exponent, value))
        typed.append((exponent, kinds.scalar_of(value) or NUMBER))
    if len(lowered) < len(factors):
        return None
    return core.Product(tuple(lowered), kinds.multiply(typed), origin=span)


def _named(expr: tree.Name | tree.Pick, context: Context) -> core.Expr | None:
    meaning = context.bindings.meanings.get(expr.span) if isinstance(expr, tree.Name) else None
    if isinstance(meaning, MemberName):
        root = context.scope.sets[meaning.set].root
        return core.Constant(meaning.member, MemberOf(root), origin=expr.span)
    return lower_reference(expr, context)


def _sum(expr: tree.Sum, context: Context) -> core.Expr | None:
    lowered: list[tuple[Literal[1, -1], core.Expr]] = []
    total: Scalar | None = None
    for term in expr.terms:
        sign: Literal[1, -1] = 1 if term.sign == "+" else -1
        value = lower_number(term.value, context)
        if value is None:
            continue
        of = kinds.scalar_of(value) or NUMBER
        if total is None or (len(lowered) == 1 and kinds.is_zero(lowered[0][1])):
            total = of
        elif not kinds.is_zero(value) and not isinstance(value, core.Reason):
            whole = len(lowered) == 1 and kinds.is_whole_percent(lowered[0][1])
            joined = kinds.add(sign, total, of, whole=whole)
            if joined is None:
                _unlike_terms(expr, term, total, of, context)
                return None
            _warn_added_percent(term, total, value, context)
            total = joined
        lowered.append((sign, value))
    if total is None or len(lowered) < len(expr.terms):
        return None
    return core.Sum(tuple(lowered), total, origin=expr.span)


def _unlike_terms(
    expr: tree.Sum, term: tree.Term, total: Scalar, of: Scalar, context: Context
) -> None:
    before = expr.terms[: expr.terms.index(term)]
    written = before[0].value
    place = written.span if len(before) == 1 else before[0].value.span.to(before[-1].value.span)
    left = context.label(place, total, written if len(before) == 1 else expr)
    right = context.label(term.value.span, of, term.value)
    names = (context.describe(total), context.describe(of))
    if _is_percent_with_plain(total, of):
        context.found.append(percent_faults.percent_with_plain(left, right, names))
    else:
        context.found.append(unit_faults.unlike_units(left, right, names, term.sign))


def _is_percent_with_plain(left: Scalar, right: Scalar) -> bool:
    no_units = left.unit.is_none and right.unit.is_none
    return no_units and (left.kind is Kind.PLAIN) != (right.kind is Kind.PLAIN)


def _warn_added_percent(term: tree.Term, total: Scalar, value: core.Expr, context: Context) -> None:
    is_percent = total.kind is Kind.PERCENT and value.type == PERCENT
    if not is_percent or term.sign == "-" or not isinstance(value, core.Constant):
        return
    if isinstance(value.value, Fraction):
        context.found.append(percent_faults.added_percent(term.value.span, value.value))


def _compare(expr: tree.Compare, context: Context) -> core.Expr | None:
    left, right = lower(expr.left, context), lower(expr.right, context)
    if left is None or right is None:
        return None
    marks = (
        context.label(expr.left.span, left.type, expr.left),
        context.label(expr.right.span, right.type, expr.right),
    )
    names = (context.describe(left.type), context.describe(right.type))
    match left.type, right.type:
        case Scalar() as one, Scalar() as other:
            if not _comparable(left, right):
                if _is_percent_with_plain(one, other):
                    context.found.append(percent_faults.percent_with_plain(*marks, names))
                else:
                    plain = NUMBER in (one, other)
                    context.found.append(
                        unit_faults.unlike_compared(*marks, names, expr.sign, plain=plain)
                    )
                return None
        case MemberOf(set=one_set), MemberOf(set=other_set) if expr.sign in ("=", "<>"):
            roots = {context.scope.sets[key].root for key in (one_set, other_set)}
            if len(roots) > 1:
                sets = (one_set, other_set)
                context.found.append(faults.members_of_other_sets(*marks, sets))
                return None
        case _:
            context.found.append(faults.unlike_kinds(*marks, names))
            return None
    return core.Compare(expr.sign, left, right, origin=expr.span)


def _comparable(left: core.Expr, right: core.Expr) -> bool:
    free = kinds.is_zero(left) or kinds.is_zero(right)
    reason = isinstance(left, core.Reason) or isinstance(right, core.Reason)
    return free or reason or left.type == right.type


def _junction(expr: tree.Junction, context: Context) -> core.Expr | None:
    conditions: list[core.Expr] = []
    for operand in expr.operands:
        condition = lower_condition(operand, context)
        if condition is not None:
            conditions.append(condition)
    if len(conditions) < len(expr.operands):
        return None
    return core.Junction(expr.word, tuple(conditions), origin=expr.span)


def _choose(expr: tree.Choose, context: Context) -> core.Expr | None:
    branches: list[tuple[core.Expr, core.Expr]] = []
    for branch in expr.branches:
        condition = lower_condition(branch.condition, context)
        value = lower(branch.value, context)
        if condition is not None and value is not None:
            branches.append((condition, value))
    otherwise = lower(expr.otherwise, context)
    if otherwise is None or len(branches) < len(expr.branches):
        return None
    written = [*(branch.value for branch in expr.branches), expr.otherwise]
    values = [*(value for _, value in branches), otherwise]
    settled = [v for v in values if not isinstance(v, core.Reason) and not kinds.is_zero(v)]
    of = settled[0].type if settled else NUMBER
    for value, place in zip(values, written, strict=True):
        if value in settled and value.type != of:
            _unlike_branches(values.index(settled[0]), place, value, written, of, context)
            return None
    return core.Choose(tuple(branches), otherwise, of, origin=expr.span)


def _unlike_branches(
    first: int,
    place: tree.Expr,
    value: core.Expr,
    written: list[tree.Expr],
    of: Type,
    context: Context,
) -> None:
    left = context.label(written[first].span, of, written[first])
    right = context.label(place.span, value.type, place)
    names = (context.describe(of), context.describe(value.type))
    both_numbers = isinstance(of, Scalar) and isinstance(value.type, Scalar)
    refuse = unit_faults.unlike_branches if both_numbers else faults.unlike_kinds
    context.found.append(refuse(left, right, names))


def _convert(expr: tree.Convert, context: Context) -> core.Expr | None:
    value = lower_number(expr.operand, context)
    display = context.units.display(expr.unit)
    if value is None or display is None:
        return None
    of = kinds.scalar_of(value) or NUMBER
    wanted = Scalar(display.unit, display.kind)
    factor, base = context.units.base(of.unit)
    per, other = context.units.base(display.unit)
    alike = base == other and of.kind is wanted.kind and not base.is_none
    if not alike:
        mark = context.label(expr.operand.span, of, expr.operand)
        context.found.append(
            unit_faults.not_convertible(mark, context.describe(of), context.describe(wanted))
        )
        return None
    times = core.Constant(factor / per, Scalar(display.unit / of.unit), origin=expr.unit.span)
    return core.Call("convert", (value, times), wanted, origin=expr.span)
