"""Turn roots, powers, ln and exp into the core: of plain numbers, and whole powers of units.

In:      syntax.tree.Call, Context
Out:     lower_root, lower_power, lower_plain
Refuses: T207 argument-count, T208 argument-form, T230 plain-number-expected
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.checking.arguments import Lower, plain_values, refuse_count, refuse_form
from iki_rules.checking.context import Context
from iki_rules.checking.faults import powers as faults
from iki_rules.checking.faults.usage import NAMES
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER, PERCENT, Scalar
from iki_rules.measure import Kind, Unit
from iki_rules.syntax import tree


SQUARE = Fraction(2)


def lower_plain(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """`ln(x)` and `exp(x)`."""
    if len(call.arguments) != 1:
        refuse_count(call, context)
        return None
    values = plain_values(call, call.arguments, context, lower)
    if values is None or not _is_plain(values[0], call, 0, context):
        return None
    return core.Call(call.function, tuple(values), NUMBER, origin=call.span)


def lower_root(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """`akar(x)` and `akar(x; n)`, n a whole number from 2 on."""
    if len(call.arguments) not in (1, 2):
        refuse_count(call, context)
        return None
    degree = SQUARE
    for argument in call.arguments[1:]:
        written = None if isinstance(argument.value, tree.Range) else _literal(argument.value)
        if written is None or written.denominator != 1 or written < SQUARE:
            refuse_form(call, argument.span, context)
            return None
        degree = written
    values = plain_values(call, call.arguments[:1], context, lower)
    if values is None or not _is_plain(values[0], call, 0, context):
        return None
    return core.Call("root", (values[0], core.Constant(degree)), NUMBER, origin=call.span)


def lower_power(call: tree.Call, context: Context, lower: Lower) -> core.Expr | None:
    """`pangkat(x; p)`: x in a unit where p is a whole number as written, else plain."""
    if len(call.arguments) != len(("base", "exponent")):
        refuse_count(call, context)
        return None
    values = plain_values(call, call.arguments, context, lower)
    if values is None or not _is_plain(values[1], call, 1, context):
        return None
    exponent = call.arguments[1].value
    written = None if isinstance(exponent, tree.Range) else _literal(exponent)
    of = _power_of(values[0].type, written)
    if of is None:
        if _is_plain(values[0], call, 0, context):
            of = NUMBER
        else:
            return None
    return core.Call("power", tuple(values), of, origin=call.span)


def _power_of(of: object, exponent: Fraction | None) -> Scalar | None:
    """The type of a whole power of a number in a unit, or of a percent."""
    if not isinstance(of, Scalar) or exponent is None or exponent.denominator != 1:
        return None
    times = exponent.numerator
    if of.kind is Kind.PLAIN:
        return Scalar(Unit(tuple((name, each * times) for name, each in of.unit.factors if times)))
    return PERCENT if of.kind is Kind.PERCENT and times > 0 else None


def _literal(expr: tree.Expr) -> Fraction | None:
    """A number as written, with its sign."""
    match expr:
        case tree.Number(value=value, unit=None):
            return value
        case tree.Negate(operand=tree.Number(value=value, unit=None)):
            return -value
        case _:
            return None


def _is_plain(value: core.Expr, call: tree.Call, at: int, context: Context) -> bool:
    """Whether a value is a plain number; noted where it is not."""
    assert isinstance(value.type, Scalar)
    if value.type == NUMBER:
        return True
    context.found.append(
        faults.plain_number_expected(
            call.arguments[at].span,
            NAMES[call.function],
            context.describe(value.type),
            percent=value.type.kind is not Kind.PLAIN,
            base=call.function == "power" and at == 0,
        )
    )
    return False
