"""Make the nodes of heads: what the first line of a declaration says.

Out:     HEADS, of, has
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypeVar

from attrs import frozen

from iki_rules.syntax.build_measure import name_of
from iki_rules.syntax.parser import Builder, Work
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.tree import (
    Data,
    Expr,
    Indicator,
    Member,
    Name,
    Number,
    Quantity,
    Rule,
    Scale,
    SetDecl,
    Text,
    UnitDecl,
    UnitExpr,
)
from iki_rules.text import Span


Node = TypeVar("Node")


@frozen
class Indexed:
    """A name that is declared, and the sets it runs over."""

    name: Name
    axes: tuple[Name, ...]


def of(kind: type[Node], parts: Sequence[Any]) -> Node | None:
    """The first part of a class."""
    return next((part for part in parts if isinstance(part, kind)), None)


def marked(terminal: str, parts: Sequence[Any]) -> Any:
    """What follows the keyword; None where it does not stand."""
    for index, part in enumerate(parts):
        if isinstance(part, Token) and part.terminal == terminal:
            return parts[index + 1] if index + 1 < len(parts) else None
    return None


def has(terminal: str, parts: Sequence[Any]) -> bool:
    """Whether the keyword stands there."""
    return any(isinstance(part, Token) and part.terminal == terminal for part in parts)


def name_after(terminal: str, parts: Sequence[Any]) -> Name | None:
    """The name that follows the keyword."""
    token = marked(terminal, parts)
    return name_of(token) if token is not None else None


def titled(parts: Sequence[Any], _: Span, __: Work) -> Text:
    """The text of a head or clause that has nothing else."""
    text: Text = parts[1]
    return text


def indexed(parts: Sequence[Token], _: Span, __: Work) -> Indexed:
    """`x[set; set]`."""
    names = [name_of(part) for part in parts if part.terminal == "NAME"]
    return Indexed(names[0], tuple(names[1:]))


def member(parts: Sequence[Any], span: Span, _: Work) -> Member:
    """`ktp_el "KTP-el"`."""
    return Member(name_of(parts[0]), of(Text, parts), span=span)


def unit_decl(parts: Sequence[Any], span: Span, _: Work) -> UnitDecl:
    """`satuan jam "Jam" ukuran = 60 menit juga hour`."""
    also: tuple[Name, ...] = ()
    for index, part in enumerate(parts):
        if isinstance(part, Token) and part.terminal == "ALSO":
            also = tuple(name_of(p) for p in parts[index + 1 :: 2])
    equal = of(Number, parts)
    measured = has("MEASURED", parts)
    return UnitDecl(name_of(parts[1]), of(Text, parts), measured, equal, also, span=span)


def set_decl(parts: Sequence[Any], span: Span, _: Work) -> SetDecl:
    """`himpunan a dari b = x; y`."""
    members = tuple(part for part in parts if isinstance(part, Member))
    return SetDecl(
        name_of(parts[1]), of(Text, parts), of(UnitExpr, parts), name_after("OF", parts), members,
        ordered=has("ORDERED", parts), span=span,
    )  # fmt: skip


def open_set(parts: Sequence[Any], span: Span, _: Work) -> SetDecl:
    """`himpunan a dari data`."""
    ordered = has("ORDERED", parts)
    return SetDecl(
        name_of(parts[1]), of(Text, parts), of(UnitExpr, parts), ordered=ordered, span=span
    )


def data(parts: Sequence[Any], span: Span, _: Work) -> Data:
    """`data x[set] "title" dalam unit`, `data x dari set`."""
    head: Indexed = parts[1]
    return Data(
        head.name, head.axes, of(Text, parts), of(UnitExpr, parts), name_after("OF", parts),
        span=span,
    )  # fmt: skip


def count(parts: Sequence[Any], span: Span, _: Work) -> Indicator:
    """`cacah x "title" dalam unit`."""
    head: Indexed = parts[1]
    return Indicator(head.name, head.axes, of(Text, parts), of(UnitExpr, parts), "count", span=span)


def indicator(parts: Sequence[Any], span: Span, _: Work) -> Indicator:
    """`indikator x[set] "title" dalam unit kualitatif dari set`."""
    head: Indexed = parts[1]
    recorded: Literal["value", "member"] | None = None
    if has("QUALITATIVE", parts):
        recorded = "member"
    elif has("RECORDED", parts):
        recorded = "value"
    return Indicator(
        head.name, head.axes, of(Text, parts), of(UnitExpr, parts), recorded,
        name_after("OF", parts), span=span,
    )  # fmt: skip


def quantity(parts: Sequence[Any], span: Span, _: Work) -> Quantity:
    """`besaran x dalam unit = formula`, or the head of a table."""
    head: Indexed = parts[1]
    formula: Expr | None = marked("EQUAL", parts)
    return Quantity(head.name, head.axes, of(Text, parts), of(UnitExpr, parts), formula, span=span)


def rule(parts: Sequence[Any], span: Span, _: Work) -> Rule:
    """`aturan x = condition`."""
    head: Indexed = parts[1]
    return Rule(head.name, head.axes, of(Text, parts), marked("EQUAL", parts), span=span)


def scale(parts: Sequence[Any], span: Span, _: Work) -> Scale:
    """`skala x dalam unit`."""
    return Scale(name_of(parts[1]), of(Text, parts), of(UnitExpr, parts), span=span)


HEADS: dict[str, Builder] = {
    "titled": titled,
    "indexed": indexed,
    "member": member,
    "unit_decl": unit_decl,
    "set_decl": set_decl,
    "open_set": open_set,
    "data": data,
    "count": count,
    "indicator": indicator,
    "quantity": quantity,
    "rule": rule,
    "scale": scale,
}
