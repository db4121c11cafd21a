"""Make the nodes of clauses and rows: what the lines below a head say.

Out:     BUILDERS
Refuses: IKI-P153 to IKI-P156
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

from attrs import frozen

from iki_rules.measure import Period
from iki_rules.syntax import faults_parse as faults
from iki_rules.syntax.assemble import Banding
from iki_rules.syntax.build_formula import FORMULA
from iki_rules.syntax.build_heads import HEADS, has, of
from iki_rules.syntax.build_measure import name_of, number_of
from iki_rules.syntax.build_periods import PERIODS, When, stated
from iki_rules.syntax.parser import Builder, Work
from iki_rules.syntax.shapes import STATUSES
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.tree import (
    Band,
    Expected,
    Expr,
    Given,
    Member,
    Name,
    Number,
    Pick,
    Range,
    Row,
    Target,
    Text,
    Validity,
)
from iki_rules.text import Span


YEAR = re.compile(r"[0-9]{4}")
DIRECTIONS: dict[str, Literal["higher", "lower", "range"]] = {
    "HIGHER": "higher",
    "LOWER": "lower",
    "INSIDE": "range",
}
#: Days of the months; February has its leap day.
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@frozen
class Status:
    """The reason that an example expects instead of a value."""

    word: str


@frozen
class Derived:
    """What an example expects of an indicator besides its value."""

    function: str
    name: Name | Pick


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
        if not _is_date(year, month, day):
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
    """A value, a range or a formula in brackets, perhaps for one period."""
    period: Period | None = None
    if has("COLON", parts):
        period = parts[0].period
        if period is None:
            written, colon = parts[0].token, parts[1]
            place = written.span.to(colon.span)
            work.faults.append(faults.colon_after_number(place, written.text))
    value = next(part for part in parts if not isinstance(part, Token | When))
    return Target(period, value, span=span)


def band(parts: Sequence[Any], _: Span, __: Work) -> Banding:
    """`predikat s`, `predikat s dari capaian`."""
    return Banding(name_of(parts[1]), "achievement" if has("BANDED", parts) else "value")


def supports(parts: Sequence[Token], _: Span, __: Work) -> tuple[Name, ...]:
    """`mendukung a; b`."""
    return tuple(name_of(part) for part in parts if part.terminal == "NAME")


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
    """A value of an example; truth values are the names `true` and `false`, which are reserved."""
    part = parts[0]
    if isinstance(part, Token):
        truth = {"TRUE": "true", "FALSE": "false"}.get(part.terminal)
        return Name(truth, span=part.span) if truth else name_of(part)
    value: Expr = part
    return value


def given_row(parts: Sequence[Any], span: Span, work: Work) -> Given:
    """`wajib[ktp_el] = 200`, `wajib[ktp_el] 2023-05 = 200`."""
    return Given(parts[0], parts[-1], stated(parts, work), span=span)


def derived(parts: Sequence[Any], _: Span, __: Work) -> Derived:
    """`capaian(x)`."""
    return Derived(str(parts[0].value), parts[2])


def status(parts: Sequence[Token], _: Span, __: Work) -> Status:
    """A reason, by its key."""
    return Status(STATUSES[parts[0].terminal])


def expect_row(parts: Sequence[Any], span: Span, work: Work) -> Expected:
    """`hasil x = 75% "Tinggi"`, `hasil capaian(x) = 80%`, `hasil x = hilang`."""
    label = of(Text, parts)
    what = parts[-1 if label is None else -2]
    named: Name | Pick = parts[1]
    function: str | None = None
    if isinstance(parts[1], Derived):
        named, function = parts[1].name, parts[1].function
    period = stated(parts, work)
    if isinstance(what, Status):
        return Expected(named, None, what.word, label, function, period, span=span)
    return Expected(named, what, None, label, function, period, span=span)


def _is_date(year: int, month: int, day: int) -> bool:
    if not 1 <= month <= len(DAYS):
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    last = DAYS[month - 1] - (month == 2 and not leap)  # noqa: PLR2004 - February
    return 1 <= day <= last


BUILDERS: dict[str, Builder] = {
    **FORMULA,
    **HEADS,
    **PERIODS,
    "language": named_after,
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
    "part_of": named_after,
    "band": band,
    "supports": supports,
    "total": second,
    "missing": missing,
    "derived": derived,
    "date": date,
    "table_row": table_row,
    "band_row": band_row,
    "given": given,
    "given_row": given_row,
    "status": status,
    "expect_row": expect_row,
}
