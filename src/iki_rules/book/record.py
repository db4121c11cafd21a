"""Write an outcome as plain values, ready for JSON: the contract of `iki eval --json`.

Out:     outcome_record, result_record
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from iki_rules.book.present import Present
from iki_rules.book.result import Achievement, BandResult, Origin, Result, Stated, Target
from iki_rules.book.verdicts import Because
from iki_rules.book.version import VersionResult
from iki_rules.book.writing import ratio_text
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.diagnostics.record import records
from iki_rules.engines import exact
from iki_rules.limits import DEFAULT, Limits
from iki_rules.text import Source


def outcome_record(
    book: str,
    results: Sequence[Result],
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    language: Language,
    *,
    period: str | None = None,
    limits: Limits = DEFAULT,
    work: exact.Work | None = None,
) -> dict[str, Any]:
    """Everything there is to say of one evaluation.

    `version` is the number of the latest decree that was used, in a book where names have several
    versions. `periods` of a result lists the data that are not complete for the period. What the
    reasons for verdicts cost is paid from `work`.
    """
    return {
        "book": book,
        "version": _latest(results),
        "period": period,
        "results": [result_record(result, work) for result in results],
        "diagnostics": records(diagnostics, sources, language, limits=limits),
    }


def result_record(result: Result, work: exact.Work | None = None) -> dict[str, Any]:
    """One result; `value` is "p/q" in the stated unit, a word, a truth value or None.

    A verdict also has `because`: the parts of its condition.
    """
    record: dict[str, Any] = {
        "id": result.id,
        "title": result.title,
        "kind": result.kind,
        "unit": result.unit,
        "value": _value(result.value),
        "low": _value(result.low),
        "high": _value(result.high),
        "decimal": result.decimal,
        "shown": result.shown,
        "status": result.status,
        "reason": result.reason,
        "target": None if result.target is None else _target(result.target),
        "achievement": None if result.achievement is None else _achievement(result.achievement),
        "band": None if result.band is None else _band(result.band),
        "version": None if result.version is None else _version(result.version),
        "periods": [_present(each) for each in result.periods] or None,
    }
    if result.kind == "verdict":
        reasons = result.because if work is None else result.reasons(work)
        record["because"] = [_because(each) for each in reasons]
    return record


def _because(because: Because) -> dict[str, Any]:
    return {
        "text": because.text,
        "value": because.value,
        "status": because.status,
        "reason": because.reason,
        "decides": because.decides,
        "negated": because.negated,
        "sides": [
            {"value": _value(each.value), "unit": each.unit, "shown": each.shown}
            for each in because.sides
        ],
        "parts": [_because(each) for each in because.parts],
    }


def _latest(results: Iterable[Result]) -> str | None:
    versions = [each.version for each in results if each.version is not None]
    if not any(each.is_one_of_several for each in versions):
        return None
    dated = [(each.days.first or "", each.decree) for each in versions if each.decree is not None]
    return max(dated, default=("", None))[1]


def _target(target: Target) -> dict[str, Any]:
    return {
        "value": _value(target.value),
        "low": _value(target.low),
        "high": _value(target.high),
        "shown": target.shown,
        "text": target.text,
        "met": target.met,
        "undecided": target.undecided,
        "origin": None if target.origin is None else _origin(target.origin),
        "status": target.status,
        "reason": target.reason,
    }


def _origin(origin: Origin) -> dict[str, Any]:
    return {
        "kind": origin.kind,
        "file": origin.file or None,
        "line": origin.line or None,
        "source": origin.source or None,
    }


def _achievement(achievement: Achievement) -> dict[str, Any]:
    return {
        "value": _value(achievement.value),
        "low": _value(achievement.low),
        "high": _value(achievement.high),
        "decimal": achievement.decimal,
        "shown": achievement.shown,
        "capped": _value(achievement.capped),
        "unit": achievement.unit,
        "formula": achievement.formula,
        "status": achievement.status,
        "reason": achievement.reason,
    }


def _band(band: BandResult) -> dict[str, Any]:
    return {
        "value": _value(band.value),
        "label": band.label,
        "shown": band.shown,
        "status": band.status,
        "reason": band.reason,
    }


def _version(version: VersionResult) -> dict[str, Any]:
    return {
        "decree": version.decree,
        "first": version.days.first,
        "last": version.days.last,
        "shown": version.shown,
    }


def _present(present: Present) -> dict[str, Any]:
    return {
        "id": present.id,
        "roll": present.roll,
        "used": [str(each) for each in present.used],
        "missing": [str(each) for each in present.missing],
        "left_out": [str(each) for each in present.left_out],
        "shown": present.shown,
    }


def _value(value: Stated) -> str | bool | None:
    return ratio_text(value) if isinstance(value, Fraction) else value
