"""Write the computation behind results as plain values: each cell once, and what it read.

In:      Outcome, Result
Out:     cell_records
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from iki_rules.book import Outcome, Result
from iki_rules.book.writing import ratio_text
from iki_rules.core.absent import Absent
from iki_rules.data import written_key
from iki_rules.diagnostics import Language
from iki_rules.engines import exact
from iki_rules.measure import Enclosure


#: How many cells are written; `reads` names the others.
MOST = 1_000


def cell_records(
    outcome: Outcome, results: Iterable[Result], language: Language
) -> list[dict[str, Any]]:
    """The cells that these results rest on, nearest first; at most `MOST` of them."""
    waiting = deque((each.key, each.members) for each in results)
    seen = set(waiting)
    found: list[dict[str, Any]] = []
    work = outcome.computed.fresh()
    while waiting and len(found) < MOST:
        told = exact.trace(outcome.computed, *waiting.popleft(), work=work)
        found.append(_record(told, outcome, language))
        for cell in told.reads:
            if cell not in seen:
                seen.add(cell)
                waiting.append(cell)
    return found


def _record(told: exact.Trace, outcome: Outcome, language: Language) -> dict[str, Any]:
    absent = told.value if isinstance(told.value, Absent) else None
    place = outcome.computed.inputs.places.get((told.key, told.members))
    source = outcome.sources.get(told.formula.file)
    formula = source.text[told.formula.start : told.formula.end] if source else ""
    return {
        "id": written_key(told.key, told.members),
        "role": told.role,
        "title": told.title,
        "unit": told.display.text,
        "value": _value(told),
        "status": absent.status if absent else "ok",
        "reason": absent.message.say(language) if absent else None,
        "formula": " ".join(formula.split()) or None,
        "inferred": told.inferred,
        "sources": [place.source] if place and place.source else list(told.sources),
        "place": {"file": place.file, "row": place.row, "column": place.column} if place else None,
        "reads": [written_key(*cell) for cell in told.reads],
    }


def _value(told: exact.Trace) -> str | bool | None:
    match told.value:
        case Fraction():
            return ratio_text(told.value * told.display.scale)
        case Absent() | Enclosure():
            return None
        case _:
            return told.value
