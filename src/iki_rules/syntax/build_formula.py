"""Make the nodes of formulas from what the rules of the grammar read.

Out:     FORMULA, WEIGHTS
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from iki_rules.measure import TimeUnit
from iki_rules.syntax.build_measure import MEASURE, name_of, number_of
from iki_rules.syntax.parser import Builder, Work
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.tree import (
    Argument,
    Branch,
    Call,
    Choose,
    Compare,
    Comparison,
    Convert,
    Expr,
    Factor,
    Junction,
    Name,
    Negate,
    Not,
    Number,
    Own,
    Pick,
    Product,
    Reason,
    Sum,
    Term,
)
from iki_rules.text import Span


#: How many levels of the tree a rule adds, where it is not one.
WEIGHTS: dict[str, int] = {
    "sum": 2,
    "product": 2,
    "choose": 2,
    "named": 2,
    "ends": 2,
    "limits": 2,
    "brackets": 0,
    "compare": 0,
    "edge": 0,
    "time_unit": 0,
    "formula": 0,
    "unit_name": 0,
}
TIME_UNITS: dict[str, TimeUnit] = {
    "MONTH": "month",
    "QUARTER": "quarter",
    "SEMESTER": "semester",
    "YEAR": "year",
}
SIGNS: dict[str, Comparison] = {
    "EQUAL": "=",
    "UNEQUAL": "<>",
    "AT_LEAST": ">=",
    "AT_MOST": "<=",
    "ABOVE": ">",
    "BELOW": "<",
}


def choose(parts: Sequence[Any], span: Span, _: Work) -> Choose:
    """`jika c maka v selain itu jika ... selain itu w`."""
    values: list[Expr] = [part for part in parts if not isinstance(part, Token)]
    pairs = [
        Branch(values[i], values[i + 1], span=values[i].span.to(values[i + 1].span))
        for i in range(0, len(values) - 1, 2)
    ]
    return Choose(tuple(pairs), values[-1], span=span)


def either(parts: Sequence[Any], span: Span, _: Work) -> Junction:
    """`a atau b atau c`."""
    return Junction("or", tuple(parts[::2]), span=span)


def both(parts: Sequence[Any], span: Span, _: Work) -> Junction:
    """`a dan b dan c`."""
    return Junction("and", tuple(parts[::2]), span=span)


def not_(parts: Sequence[Any], span: Span, _: Work) -> Not:
    """`tidak a`."""
    return Not(parts[1], span=span)


def comparison(parts: Sequence[Any], span: Span, _: Work) -> Compare:
    """`a >= b`."""
    left, sign, right = parts
    return Compare(SIGNS[sign.terminal], left, right, span=span)


def compare(parts: Sequence[Token], _: Span, __: Work) -> Token:
    """The sign itself; who compares knows what it means."""
    return parts[0]


def measured(parts: Sequence[Any], span: Span, _: Work) -> Convert:
    """`e dalam satuan`."""
    return Convert(parts[0], parts[2], span=span)


def sum_(parts: Sequence[Any], span: Span, _: Work) -> Sum:
    """`a + b - c`."""
    terms = [Term("+", parts[0], span=parts[0].span)]
    for sign, value in zip(parts[1::2], parts[2::2], strict=True):
        between = sign.span.to(value.span)
        terms.append(Term("+" if sign.terminal == "PLUS" else "-", value, span=between))
    return Sum(tuple(terms), span=span)


def product(parts: Sequence[Any], span: Span, _: Work) -> Product:
    """`a x b / c`."""
    factors = [Factor("x", parts[0], span=parts[0].span)]
    for sign, value in zip(parts[1::2], parts[2::2], strict=True):
        between = sign.span.to(value.span)
        factors.append(Factor("x" if sign.terminal == "TIMES" else "/", value, span=between))
    return Product(tuple(factors), span=span)


def negate(parts: Sequence[Any], span: Span, _: Work) -> Negate:
    """`-a`."""
    return Negate(parts[1], span=span)


def brackets(parts: Sequence[Any], _: Span, __: Work) -> Expr:
    """Brackets vanish; a sum within stays a node of its own."""
    return cast("Expr", parts[1])


def number(parts: Sequence[Any], span: Span, _: Work) -> Number:
    """A number with its unit."""
    return Number(number_of(parts[0]), parts[1] if len(parts) > 1 else None, span=span)


def named(parts: Sequence[Any], span: Span, _: Work) -> Name | Pick:
    """`a`, `a[b; c]`."""
    base = name_of(parts[0])
    indices = tuple(part for part in parts[1:] if not isinstance(part, Token))
    return Pick(base, indices, span=span) if indices else base


def reason(parts: Sequence[Any], span: Span, _: Work) -> Reason:
    """`belum jelas "why"`, `tidak berlaku`."""
    why = parts[1].text if len(parts) > 1 else None
    unclear = parts[0].terminal == "UNCLEAR"
    return Reason("unclear" if unclear else "not_applicable", why, span=span)


def call(parts: Sequence[Any], span: Span, _: Work) -> Call:
    """A function with its arguments."""
    arguments = tuple(part for part in parts if isinstance(part, Argument))
    return Call(str(parts[0].value), arguments, span=span)


def argument(parts: Sequence[Any], span: Span, _: Work) -> Argument:
    """A value or range, with the set or the periods it runs over and a filter."""
    over: Name | None = None
    where: Expr | None = None
    each: TimeUnit | None = None
    for mark, value in zip(parts[1::2], parts[2::2], strict=True):
        match mark.terminal:
            case "OVER":
                over = name_of(value)
            case "EACH":
                each = value
            case _:
                where = value
    return Argument(parts[0], over, where, each, span=span)


def time_unit(parts: Sequence[Token], _: Span, __: Work) -> TimeUnit:
    """`bulan`, `triwulan`, `semester`, `tahun`."""
    return TIME_UNITS[parts[0].terminal]


def own(parts: Sequence[Token], span: Span, _: Work) -> Own:
    """`realisasi`, `target`, or a ready formula of the field."""
    return Own(str(parts[0].value), span=span)


def mode(parts: Sequence[Token], span: Span, _: Work) -> Argument:
    """A rounding mode, by its key."""
    return Argument(name_of(parts[0]), span=span)


FORMULA: dict[str, Builder] = {
    **MEASURE,
    "choose": choose,
    "either": either,
    "both": both,
    "not_": not_,
    "comparison": comparison,
    "compare": compare,
    "measured": measured,
    "sum": sum_,
    "product": product,
    "negate": negate,
    "brackets": brackets,
    "number": number,
    "named": named,
    "reason": reason,
    "call": call,
    "argument": argument,
    "time_unit": time_unit,
    "own": own,
    "mode": mode,
}
