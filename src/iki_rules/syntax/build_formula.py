"""Make the nodes of formulas, units and ranges from what the rules of the grammar read.

Out:     FORMULA, WEIGHTS
Refuses: IKI-P150, IKI-P151, IKI-P152
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, cast

from iki_rules.syntax import faults_parse as faults
from iki_rules.syntax.parser import Builder, Work
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.tree import (
    Argument,
    Bound,
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
    Pick,
    Product,
    Range,
    Reason,
    Sum,
    Term,
    Text,
    UnitExpr,
)
from iki_rules.text import Span


#: How many levels of the tree a rule adds, where it is not one.
WEIGHTS: dict[str, int] = {
    "sum": 2,
    "product": 2,
    "choose": 2,
    "number": 2,
    "literal": 2,
    "measured": 2,
    "named": 2,
    "ends": 2,
    "limits": 2,
    "brackets": 0,
    "compare": 0,
    "unit_name": 0,
}
SIGNS: dict[str, Comparison] = {
    "EQUAL": "=",
    "UNEQUAL": "<>",
    "AT_LEAST": ">=",
    "AT_MOST": "<=",
    "ABOVE": ">",
    "BELOW": "<",
}
#: Spellings of the units that are no names.
UNIT_SIGNS = {"PERCENT": "%", "POINTS": "pp"}


def name_of(token: Token) -> Name:
    """A name, folded to lower case."""
    return Name(str(token.value), span=token.span)


def number_of(token: Token) -> Fraction:
    """The value of a number; a number that could not be read never comes here."""
    return cast("Fraction", token.value)


def text(parts: Sequence[Token], span: Span, _: Work) -> Text:
    """Texts side by side make one, with a blank between them."""
    written = ""
    for part in parts:
        piece = str(part.value)
        gap = " " if written and piece and not written[-1].isspace() else ""
        written += ("" if piece[:1].isspace() else gap) + piece
    return Text(written, span=span)


# Units ----------------------------------------------------------------------------------------


def unit_name(parts: Sequence[Token], _: Span, __: Work) -> str:
    """The name of a unit, or the sign of percents and points."""
    return UNIT_SIGNS.get(parts[0].terminal) or str(parts[0].value)


def unit_above(parts: Sequence[Token | str], _: Span, __: Work) -> tuple[tuple[str, int], ...]:
    """The factors above the line."""
    return tuple((part, 1) for part in parts if isinstance(part, str))


def unit_below(
    parts: Sequence[Token | str], span: Span, work: Work
) -> tuple[Fraction | None, tuple[tuple[str, int], ...]]:
    """A factor below the line, and the number that stands there."""
    per = next((number_of(p) for p in parts if isinstance(p, Token) and p.terminal == "NUMBER"), None)
    if per == 0:
        work.faults.append(faults.per_zero(span))
    return per, tuple((part, -1) for part in parts if isinstance(part, str))


def unit(parts: Sequence[Any], span: Span, _: Work) -> UnitExpr:
    """All factors in the order written."""
    factors: list[tuple[str, int]] = []
    per: Fraction | None = None
    for part in parts:
        if part and isinstance(part[0], tuple):
            factors.extend(part)
            continue
        number, below = part
        factors.extend(below)
        if number is not None:
            per = number if per is None else per * number
    return UnitExpr(tuple(factors), per, span=span)


def formula_unit(parts: Sequence[Token | str], span: Span, _: Work) -> UnitExpr:
    """A unit in a formula: the first name above the line, the others below."""
    names = [part for part in parts if isinstance(part, str)]
    first, *below = names
    return UnitExpr(((first, 1), *((name, -1) for name in below)), span=span)


def literal(parts: Sequence[Any], span: Span, _: Work) -> Number:
    """A number of a row; its sign belongs to it."""
    negative = parts[0].terminal == "MINUS"
    value = number_of(parts[1 if negative else 0])
    stated = parts[-1] if isinstance(parts[-1], UnitExpr) else None
    return Number(-value if negative else value, stated, span=span)


# Formulas ---------------------------------------------------------------------------------------


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
    """A value or range, with the set it runs over and a filter."""
    over: Name | None = None
    where: Expr | None = None
    for mark, value in zip(parts[1::2], parts[2::2], strict=True):
        if mark.terminal == "OVER":
            over = name_of(value)
        else:
            where = value
    return Argument(parts[0], over, where, span=span)


def mode(parts: Sequence[Token], span: Span, _: Work) -> Argument:
    """A rounding mode, by its key."""
    return Argument(name_of(parts[0]), span=span)


def ends(parts: Sequence[Any], span: Span, work: Work) -> Range:
    """`<= a`, `a s.d. b`, `> a s.d. < b`."""
    marks = [part for part in parts if isinstance(part, Token)]
    values = [part for part in parts if not isinstance(part, Token)]
    first = marks[0]
    high_closed = marks[-1].terminal != "BELOW"
    if first.terminal == "TO":
        return Range(
            Bound(values[0], span=values[0].span),
            Bound(values[1], high_closed, span=values[1].span),
            span=span,
        )
    if len(values) == 2:  # noqa: PLR2004 - both ends
        if first.terminal not in ("AT_LEAST", "ABOVE"):
            work.faults.append(faults.range_from_above(span, first))
        return Range(
            Bound(values[0], first.terminal == "AT_LEAST", span=values[0].span),
            Bound(values[1], high_closed, span=values[1].span),
            span=span,
        )
    closed = first.terminal in ("AT_LEAST", "AT_MOST")
    end = Bound(values[0], closed, span=values[0].span)
    match SIGNS[first.terminal]:
        case ">=" | ">":
            return Range(end, None, span=span)
        case "<=" | "<":
            return Range(None, end, span=span)
        case _:
            work.faults.append(faults.no_range(span, first))
            return Range(end, end, span=span)


FORMULA: dict[str, Builder] = {
    "text": text,
    "unit_name": unit_name,
    "unit_above": unit_above,
    "unit_below": unit_below,
    "unit": unit,
    "formula_unit": formula_unit,
    "literal": literal,
    "expr": lambda parts, _, __: parts[0],
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
    "mode": mode,
    "ends": ends,
    "limits": ends,
}
