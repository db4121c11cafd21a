"""Write an outcome as plain values, ready for JSON: the contract of `iki eval --json`.

Out:     outcome_record, result_record
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from iki_rules.book.result import BandResult, Result, Stated, Target
from iki_rules.book.writing import ratio_text
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.diagnostics.record import records
from iki_rules.limits import DEFAULT, Limits
from iki_rules.text import Source


def outcome_record(
    book: str,
    results: Iterable[Result],
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    language: Language,
    *,
    period: str | None = None,
    limits: Limits = DEFAULT,
) -> dict[str, Any]:
    """Everything there is to say of one evaluation. `version` is for books with versions."""
    return {
        "book": book,
        "version": None,
        "period": period,
        "results": [result_record(result) for result in results],
        "diagnostics": records(diagnostics, sources, language, limits=limits),
    }


def result_record(result: Result) -> dict[str, Any]:
    """One result; `value` is "p/q" in the stated unit, a word, a truth value or None."""
    return {
        "id": result.id,
        "title": result.title,
        "kind": result.kind,
        "unit": result.unit,
        "value": _value(result.value),
        "low": None,
        "high": None,
        "decimal": result.decimal,
        "shown": result.shown,
        "status": result.status,
        "reason": result.reason,
        "target": None if result.target is None else _target(result.target),
        "achievement": None,
        "band": None if result.band is None else _band(result.band),
    }


def _target(target: Target) -> dict[str, Any]:
    return {
        "value": _value(target.value),
        "low": _value(target.low),
        "high": _value(target.high),
        "shown": target.shown,
        "text": target.text,
        "status": target.status,
        "reason": target.reason,
    }


def _band(band: BandResult) -> dict[str, Any]:
    return {
        "value": _value(band.value),
        "label": band.label,
        "shown": band.shown,
        "status": band.status,
        "reason": band.reason,
    }


def _value(value: Stated) -> str | bool | None:
    return ratio_text(value) if isinstance(value, Fraction) else value
