"""Put a declaration together from its head and its clauses.

Out:     assemble
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import evolve, frozen

from iki_rules.syntax.tree import (
    NO_DETAILS,
    Data,
    Declaration,
    Decree,
    Details,
    Example,
    Expected,
    Given,
    Goal,
    Indicator,
    Name,
    Position,
    Quantity,
    Rule,
    Scale,
    SetDecl,
    Text,
    UnitDecl,
)
from iki_rules.text import Span


@frozen
class Banding:
    """`predikat s`, `predikat s dari capaian`."""

    scale: Name
    of: Literal["value", "achievement"]


@frozen
class Part:
    """A clause that was read: its first word's terminal (or the rule of a row) and what it says."""

    word: str
    value: Any


#: Fields of the nodes, by the word of the clause.
FIELDS: Mapping[str, str] = {
    "ABOUT": "about",
    "AGENCY": "agency",
    "AMENDS": "amends",
    "PART_OF": "part_of",
    "RANGE": "range",
    "MARKS": "marks",
    "FORMULA": "formula",
    "TARGET": "targets",
    "DIRECTION": "direction",
    "SHOWN": "decimals",
    "ACHIEVEMENT": "achievement",
    "PERIOD": "period",
    "MISSING_PERIODS": "missing_periods",
    "TOTAL": "total",
    "SUPPORTS": "supports",
    "ZERO_DIVISOR": "zero_divisor",
    "MISSING": "missing_members",
    "ROUNDED": "rounded",
}
DETAILS: Mapping[str, str] = {
    "FORMULATION": "formulation",
    "NUMBERED": "number",
    "INFERRED": "inferred",
    "VALID": "validity",
}
DETAIL_LISTS: Mapping[str, str] = {"SOURCE": "sources", "OWNER": "owners", "NOTE": "notes"}


def assemble(kind: str, head: Any, parts: Sequence[Part], span: Span) -> Declaration:
    """The node of a declaration; `head` is what the rule of its head made."""
    fields = {FIELDS[part.word]: part.value for part in parts if part.word in FIELDS}
    for part in parts:
        if isinstance(part.value, Banding):
            fields |= {"band": part.value.scale, "band_of": part.value.of}
    details = _details(parts)
    match head:
        case Text():
            return _titled(kind, head, parts, fields, details, span)
        case Data():
            constraints = tuple(part.value for part in parts if part.word == "CONSTRAINT")
            return evolve(head, constraints=constraints, details=details, span=span, **fields)
        case Quantity():
            rows = _rows(parts, "table_row")
            return evolve(head, rows=rows, details=details, span=span, **fields)
        case Scale():
            bands = _rows(parts, "band_row")
            return evolve(head, bands=bands, details=details, span=span, **fields)
        case UnitDecl() | SetDecl() | Indicator() | Rule():
            return evolve(head, details=details, span=span, **fields)
        case _:
            raise TypeError(kind)


def _titled(
    kind: str,
    text: Text,
    parts: Sequence[Part],
    fields: Mapping[str, Any],
    details: Details,
    span: Span,
) -> Declaration:
    match kind:
        case "DECREE":
            return Decree(text, details=details, span=span, **fields)
        case "POSITION":
            return Position(text, span=span)
        case "GOAL":
            return Goal(text, span=span)
        case _:
            given = tuple(part.value for part in parts if isinstance(part.value, Given))
            expected = tuple(part.value for part in parts if isinstance(part.value, Expected))
            period = fields.get("period")
            return Example(text, given, expected, details, period, span=span)


def _rows(parts: Sequence[Part], rule: str) -> tuple[Any, ...]:
    return tuple(part.value for part in parts if part.word == rule)


def _details(parts: Sequence[Part]) -> Details:
    single = {DETAILS[part.word]: part.value for part in parts if part.word in DETAILS}
    lists: dict[str, list[Text]] = {"sources": [], "owners": [], "notes": []}
    for part in parts:
        if part.word in DETAIL_LISTS:
            lists[DETAIL_LISTS[part.word]].extend(part.value)
    if not single and not any(lists.values()):
        return NO_DETAILS
    return Details(tuple(lists["sources"]), tuple(lists["owners"]), tuple(lists["notes"]), **single)
