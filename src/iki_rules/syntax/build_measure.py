"""Make the nodes of texts, units and ranges from what the rules of the grammar read.

Out:     MEASURE, name_of, number_of
Refuses: IKI-P150, IKI-P152
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, cast

from iki_rules.syntax import faults_parse as faults
from iki_rules.syntax.parser import Builder, Work
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.tree import Bound, Name, Number, Range, Text, UnitExpr
from iki_rules.text import Span


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
    numbers = [p for p in parts if isinstance(p, Token) and p.terminal == "NUMBER"]
    per = number_of(numbers[0]) if numbers else None
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


def edge(parts: Sequence[Token], _: Span, __: Work) -> Token:
    """The sign itself; the range knows what it means."""
    return parts[0]


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
    upper = first.terminal in ("AT_MOST", "BELOW")
    return Range(None, end, span=span) if upper else Range(end, None, span=span)


MEASURE: dict[str, Builder] = {
    "text": text,
    "unit_name": unit_name,
    "unit_above": unit_above,
    "unit_below": unit_below,
    "unit": unit,
    "formula_unit": formula_unit,
    "literal": literal,
    "edge": edge,
    "ends": ends,
    "limits": ends,
}
