"""List what a book says and whether an example reached it: declarations, branches, bands, reasons.

In:      book.RuleBook
Out:     Part, coverage
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from iki_rules.book import RuleBook
from iki_rules.core import tree
from iki_rules.core.program import Definition, Program, Report
from iki_rules.core.walk import children
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.examining.reached import Reached, reached_by
from iki_rules.text import Span


PartKind: TypeAlias = Literal["declaration", "branch", "clamp", "band", "reason"]


@frozen
class Part:
    """Something that an example can reach; `why` says what no example did, where none did."""

    kind: PartKind
    subject: str
    reached: bool
    origin: Span
    what: Phrase
    why: Phrase


def coverage(book: RuleBook) -> tuple[Part, ...]:
    """Every part of the book in the order computed, reached or not by examples that hold."""
    reached = reached_by(book.check_examples())
    program = book.program
    parts = [_declared(report, reached) for report in program.reports]
    for key in program.order:
        definition = program.definitions[key]
        if definition.kind in ("quantity", "rule"):
            parts.append(_rested(definition, reached))
        if definition.expr is not None:
            parts += _inside(definition, definition.expr, reached)
    parts += _bands(program, reached)
    return tuple(parts)


def _declared(report: Report, reached: Reached) -> Part:
    return Part(
        "declaration",
        report.key,
        any(key == report.key for key, _ in reached.statuses),
        report.origin,
        phrase("indikator", "indicator"),
        phrase("tidak ada contoh yang menyebut hasilnya", "no example expects a result of it"),
    )


def _rested(definition: Definition, reached: Reached) -> Part:
    rule = definition.kind == "rule"
    return Part(
        "declaration",
        definition.key,
        definition.key in reached.keys,
        definition.origin,
        phrase("aturan", "rule") if rule else phrase("besaran", "quantity"),
        phrase(
            "tidak ada hasil dalam contoh yang bertumpu padanya",
            "no result that an example expects rests on it",
        ),
    )


def _inside(definition: Definition, expr: tree.Expr, reached: Reached) -> Iterator[Part]:
    """The branches, clamps and zero divisors of one formula."""
    key = definition.key
    divides = False
    waiting = [expr]
    while waiting:
        node = waiting.pop()
        waiting += reversed(children(node))
        match node:
            case tree.Choose(branches=branches):
                for number in [*range(1, len(branches) + 1), 0]:
                    yield _branch(key, node.origin, number, reached)
            case tree.Clamp(range=limits):
                if limits.low is not None:
                    yield _end(key, node.origin, "low", reached)
                if limits.high is not None:
                    yield _end(key, node.origin, "high", reached)
            case tree.Product(factors=factors):
                divides = divides or any(
                    exponent == -1 and not isinstance(value, tree.Constant)
                    for exponent, value in factors
                )
            case _:
                pass
    if divides and definition.kind == "indicator":
        yield Part(
            "reason",
            key,
            _meets_zero(definition, reached),
            definition.formula,
            phrase("pembagi nol", "zero divisor"),
            phrase(
                "tidak ada contoh dengan pembagi 0; tulis yang hasilnya `tak terdefinisi`",
                "no example has a divisor of 0; write one whose result is `undefined`",
            ),
        )


def _meets_zero(definition: Definition, reached: Reached) -> bool:
    """Whether a result was undefined, or what the book puts in its place was reached."""
    return (definition.key, "undefined") in reached.statuses


def _branch(key: str, origin: Span, number: int, reached: Reached) -> Part:
    what = phrase("cabang {n}", "branch {n}", n=str(number))
    return Part(
        "branch",
        key,
        (origin, number) in reached.branches,
        origin,
        what if number else phrase("cabang selain itu", "branch else"),
        phrase("tidak ada contoh yang mengambilnya", "no example takes it"),
    )


def _end(key: str, origin: Span, end: str, reached: Reached) -> Part:
    low = end == "low"
    return Part(
        "clamp",
        key,
        (origin, end) in reached.ends,
        origin,
        phrase("batas bawah", "lower bound") if low else phrase("batas atas", "upper bound"),
        phrase("tidak ada contoh yang melewatinya", "no example passes it"),
    )


def _bands(program: Program, reached: Reached) -> Iterator[Part]:
    """Each band of each scale that an indicator is judged by; one of them must have been in it."""
    by_scale: dict[str, list[str]] = {}
    for report in program.reports:
        if report.band is not None:
            by_scale.setdefault(report.band, []).append(report.key)
    for key, judged in by_scale.items():
        scale = program.scales.get(key)
        for band in scale.bands if scale else ():
            yield Part(
                "band",
                key,
                any((each, band.label) in reached.bands for each in judged),
                band.origin,
                phrase('predikat "{label}"', 'band "{label}"', label=band.label),
                phrase(
                    "tidak ada contoh yang hasilnya di sini", "no example expects a result in it"
                ),
            )
