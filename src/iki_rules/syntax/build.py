"""Make the nodes of heads, clauses and rows from what the rules of the grammar read.

Out:     BUILDERS
Refuses: IKI-P153, IKI-P154, IKI-P155
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as calendar_date
from typing import Any, Literal, TypeVar

from attrs import frozen

from iki_rules.syntax import faults_parse as faults
from iki_rules.syntax.build_formula import FORMULA, name_of, number_of
from iki_rules.syntax.parser import Builder, Work
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.tree import (
    Band,
    Data,
    Expected,
    Expr,
    Given,
    Indicator,
    Member,
    Name,
    Number,
    Quantity,
    Range,
    Row,
    Rule,
    Scale,
    SetDecl,
    Target,
    Text,
    UnitDecl,
    UnitExpr,
    Validity,
)
from iki_rules.text import Span


YEAR = re.compile(r"[0-9]{4}")
STATUSES = {
    "STATUS_MISSING": "missing",
    "STATUS_UNDEFINED": "undefined",
    "STATUS_OUT_OF_RANGE": "out_of_range",
    "UNCLEAR": "unclear",
    "NOT_APPLICABLE": "not_applicable",
}
DIRECTIONS: dict[str, Literal["higher", "lower", "range"]] = {
    "HIGHER": "higher",
    "LOWER": "lower",
    "INSIDE": "range",
}
Node = TypeVar("Node")


@frozen
class Indexed:
    """A name that is declared, and the sets it runs over."""

    name: Name
    axes: tuple[Name, ...]


@frozen
class Status:
    """The reason that an example expects instead of a value."""

    word: str


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


# Heads ------------------------------------------------------------------------------------------


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
        span=span,
    )  # fmt: skip


def open_set(parts: Sequence[Any], span: Span, _: Work) -> SetDecl:
    """`himpunan a dari data`."""
    return SetDecl(name_of(parts[1]), of(Text, parts), of(UnitExpr, parts), span=span)


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
    return Indicator(
        head.name, head.axes, of(Text, parts), of(UnitExpr, parts), "count", span=span
    )


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
    return Quantity(
        head.name, head.axes, of(Text, parts), of(UnitExpr, parts), formula, span=span
    )


def rule(parts: Sequence[Any], span: Span, _: Work) -> Rule:
    """`aturan x = condition`."""
    head: Indexed = parts[1]
    return Rule(head.name, head.axes, of(Text, parts), marked("EQUAL", parts), span=span)


def scale(parts: Sequence[Any], span: Span, _: Work) -> Scale:
    """`skala x dalam unit`."""
    return Scale(name_of(parts[1]), of(Text, parts), of(UnitExpr, parts), span=span)


# Clauses ------------------------------------------------------------------------------------------


def texts(parts: Sequence[Any], _: Span, __: Work) -> tuple[Text, ...]:
    """`"a"; "b"`."""
    return tuple(part for part in parts if isinstance(part, Text))


def second(parts: Sequence[Any], _: Span, __: Work) -> Any:
    """What follows the word of a clause."""
    return parts[1]


def named_after(parts: Sequence[Token], _: Span, __: Work) -> Name:
    """The name that follows the word of a clause."""
    return name_of(parts[1])


def date(parts: Sequence[Token], span: Span, work: Work) -> str:
    """A year or an ISO date, as written."""
    written = parts[0].text
    if parts[0].terminal == "DATE":
        year, month, day = (int(part) for part in written.split("-"))
        try:
            calendar_date(year, month, day)
        except ValueError:
            work.faults.append(faults.no_date(span, written))
    elif not YEAR.fullmatch(written):
        work.faults.append(faults.no_year(span, written))
    return written


def valid(parts: Sequence[Any], span: Span, _: Work) -> Validity:
    """`berlaku 2021 s.d. 2026`, `berlaku sejak 2021`, `berlaku s.d. 2026`, `berlaku 2021`."""
    dates = [part for part in parts if isinstance(part, str)]
    if has("SINCE", parts):
        return Validity(dates[0], None, span=span)
    if has("TO", parts):
        return Validity(dates[0] if len(dates) > 1 else None, dates[-1], span=span)
    return Validity(dates[0], dates[0], span=span)


def target(parts: Sequence[Any], _: Span, __: Work) -> tuple[Target, ...]:
    """All targets of an indicator."""
    return tuple(part for part in parts if isinstance(part, Target))


def target_item(parts: Sequence[Any], span: Span, work: Work) -> Target:
    """A value, a range or a formula in brackets, perhaps for one year."""
    year: int | None = None
    if has("COLON", parts):
        written = parts[0].text
        if YEAR.fullmatch(written):
            year = int(written)
        else:
            work.faults.append(faults.colon_after_number(parts[0].span.to(parts[1].span), written))
    value = next(part for part in parts if not isinstance(part, Token))
    return Target(year, value, span=span)


def direction(parts: Sequence[Token], _: Span, __: Work) -> Literal["higher", "lower", "range"]:
    """Which way is better."""
    return DIRECTIONS[parts[1].terminal]


def places(parts: Sequence[Token], _: Span, work: Work) -> int:
    """A number of decimals."""
    value = number_of(parts[1])
    if value.denominator != 1 or value > work.limits.decimals:
        work.faults.append(faults.decimals(parts[1].span, parts[1].text, work.limits.decimals))
        return 0
    return int(value)


def missing(parts: Sequence[Token], _: Span, __: Work) -> Literal["skip", "refuse"]:
    """What a reducer does with members that are missing."""
    return "skip" if parts[1].terminal == "SKIP" else "refuse"


# Rows -------------------------------------------------------------------------------------------


def table_row(parts: Sequence[Any], span: Span, _: Work) -> Row:
    """`kegiatan "Title" 0,013 per kegiatan`."""
    title = of(Text, parts)
    name = name_of(parts[0])
    place = name.span.to(title.span) if title else name.span
    return Row(Member(name, title, span=place), parts[-1], span=span)


def band_row(parts: Sequence[Any], span: Span, _: Work) -> Band:
    """`"Tinggi" >= 76%`, `"Rendah" lainnya`."""
    range_: Range | Number | None = None if isinstance(parts[1], Token) else parts[1]
    return Band(parts[0], range_, span=span)


def given(parts: Sequence[Any], _: Span, __: Work) -> Expr:
    """A value of an example; a truth value is the name `true` or `false`, which nothing else has."""
    part = parts[0]
    if isinstance(part, Token):
        truth = {"TRUE": "true", "FALSE": "false"}.get(part.terminal)
        return Name(truth, span=part.span) if truth else name_of(part)
    value: Expr = part
    return value


def given_row(parts: Sequence[Any], span: Span, _: Work) -> Given:
    """`wajib[ktp_el] = 200`."""
    return Given(parts[0], parts[2], span=span)


def status(parts: Sequence[Token], _: Span, __: Work) -> Status:
    """A reason, by its key."""
    return Status(STATUSES[parts[0].terminal])


def expect_row(parts: Sequence[Any], span: Span, _: Work) -> Expected:
    """`hasil x = 75% "Tinggi"`, `hasil x = hilang`."""
    what = parts[3]
    band = parts[4] if len(parts) > 4 else None  # noqa: PLR2004 - after the value
    if isinstance(what, Status):
        return Expected(parts[1], None, what.word, band, span=span)
    return Expected(parts[1], what, None, band, span=span)


BUILDERS: dict[str, Builder] = {
    **FORMULA,
    "language": named_after,
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
    "texts": texts,
    "told": second,
    "named_text": second,
    "valid": valid,
    "formula": second,
    "target": target,
    "target_item": target_item,
    "direction": direction,
    "places": places,
    "range": second,
    "linked": named_after,
    "missing": missing,
    "date": date,
    "table_row": table_row,
    "band_row": band_row,
    "given": given,
    "given_row": given_row,
    "status": status,
    "expect_row": expect_row,
}
