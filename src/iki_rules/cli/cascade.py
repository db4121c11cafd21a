"""`iki cascade`: which indicators support which, as a tree, a drawing or text for one.

Out:     run
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from iki_rules.book import Outcome
from iki_rules.book.record import result_record
from iki_rules.cli.books import Opened, open_book
from iki_rules.cli.cascade_text import cascade_text
from iki_rules.cli.eval import outcome_of
from iki_rules.cli.options import Given
from iki_rules.cli.screen import Screen
from iki_rules.cli.stop import FINE, NO
from iki_rules.cli.writing import publish
from iki_rules.diagnostics import phrase, records, report
from iki_rules.publishing import chart, mermaid, svg


SVG_ENDINGS = (".svg",)


def run(given: Given, screen: Screen) -> int:
    """Print or draw the cascade; 1 if the book or the data have errors, which may leave gaps."""
    output = given.value("--svg")
    opened = open_book(given.one("book"), screen, asked=given.has("--lang"))
    book, screen = opened.book, opened.screen
    wanted = given.value("--data") is not None or given.value("--period") is not None
    outcome = outcome_of(opened, given) if wanted else None
    drawn = chart(book, screen.language, outcome)
    if output is not None:
        publish(Path(output), svg(drawn).encode("utf-8"), SVG_ENDINGS)
    found = [*book.diagnostics, *(outcome.diagnostics if outcome else ())]
    errors = [each for each in found if each.severity == "error"]
    if given.has("--json"):
        record = _record(opened, outcome) | {"svg": output}
        screen.write(json.dumps(record, ensure_ascii=False, indent=2))
        return NO if errors else FINE
    if output is not None:
        screen.write(screen.say(phrase("ditulis: {path}", "written: {path}", path=output)))
    elif given.has("--mermaid"):
        screen.write(mermaid(drawn))
    else:
        screen.write(cascade_text(drawn, screen))
    if errors:
        sources = outcome.sources if outcome else book.sources
        screen.tell(report(errors, sources, screen.language, form="short"))
    return NO if errors else FINE


def _record(opened: Opened, outcome: Outcome | None) -> dict[str, Any]:
    """The cascade as plain values: each indicator once, with its results where there are any."""
    book, language = opened.book, opened.screen.language
    cascade = book.cascade
    results: dict[str, list[dict[str, Any]]] = {}
    work = outcome.computed.fresh() if outcome else None
    for each in outcome.results if outcome else ():
        record = result_record(each.in_language(language), work)
        results.setdefault(each.key, []).append(record)
    found = (*book.diagnostics, *(outcome.diagnostics if outcome else ()))
    return {
        "book": book.id,
        "period": outcome.period if outcome else None,
        "tops": [node.id for node in cascade.tops],
        "unattached": [node.id for node in cascade.unattached],
        "indicators": [
            {
                "id": node.id,
                "title": node.report.title,
                "position": node.report.position,
                "goal": node.report.goal,
                "supports": list(node.supports),
                "supporters": list(node.supporters),
                "results": results.get(node.id, []),
            }
            for node in cascade.nodes.values()
        ],
        "diagnostics": records(found, outcome.sources if outcome else book.sources, language),
    }
