"""Write an audit as plain values, ready for JSON: the contract of `iki audit --json`.

Out:     audit_record
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from iki_rules.auditing.figure import Audit, Figure
from iki_rules.book.result import Stated
from iki_rules.book.writing import ratio_text
from iki_rules.diagnostics import Language, records


def audit_record(audit: Audit, language: Language) -> dict[str, Any]:
    """Everything there is to say of an audit; numbers are "p/q" in the unit."""
    return {
        "book": audit.book,
        "passed": audit.passed,
        "counts": dict(audit.counts),
        "figures": [_figure(each, language) for each in audit.figures],
        "unlisted": list(audit.unlisted),
        "diagnostics": records(
            (*audit.diagnostics, *audit.outcome_diagnostics), audit.sources, language
        ),
    }


def _figure(figure: Figure, language: Language) -> dict[str, Any]:
    return {
        "id": figure.id,
        "title": figure.title,
        "part": figure.part,
        "period": figure.period,
        "row": figure.printed.row or None,
        "text": figure.text,
        "unit": figure.unit,
        "published": _value(figure.published),
        "decimals": figure.decimals,
        "computed": _value(figure.computed),
        "low": None if figure.enclosure is None else ratio_text(figure.enclosure.low),
        "high": None if figure.enclosure is None else ratio_text(figure.enclosure.high),
        "verdict": figure.verdict,
        "difference": _value(figure.difference),
        "last_digits": figure.last_digits,
        "relative": _value(figure.relative),
        "reason": None if figure.reason is None else figure.reason.say(language),
        "mistakes": [
            {"key": each.key, "name": each.name.say(language), "within": each.within}
            for each in figure.mistakes
        ],
    }


def _value(value: Stated) -> str | bool | None:
    return ratio_text(value) if isinstance(value, Fraction) else value
