"""`iki page`: a rule book back as the page of its decree, in Markdown or HTML.

Out:     run
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from iki_rules.cli.books import open_book
from iki_rules.cli.options import Given
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen
from iki_rules.cli.stop import FINE, NO
from iki_rules.cli.writing import publish
from iki_rules.diagnostics import phrase, records, report
from iki_rules.engines.notation import latex, mathml
from iki_rules.publishing import Row, html, markdown, page


WRITING = phrase("menulis halaman", "writing the page")
#: What a page is kept as: such a file may be replaced by a newer page, no other.
HTML_ENDINGS = (".html", ".htm")
ENDINGS = (*HTML_ENDINGS, ".md")


def run(given: Given, screen: Screen) -> int:
    """Write the page; 1 if the book has errors, which then leave gaps in it."""
    output = given.value("--output")
    path = None if output is None else Path(output)
    opened = open_book(given.one("book"), screen, asked=given.has("--lang"))
    book, screen = opened.book, opened.screen
    with working(screen, WRITING):
        gathered = page(book, screen.language)
        as_html = _is_html(given, path)
        text = html(gathered) if as_html else markdown(gathered)
    if path is not None:
        publish(path, text.encode("utf-8"), ENDINGS)
    if given.has("--json"):
        written: dict[str, Any] = {
            "book": book.id,
            "format": "html" if as_html else "md",
            "output": output,
            "indicators": [_record(row) for row in gathered.rows],
            "diagnostics": records(book.errors, book.sources, screen.language),
        }
        written |= {} if path is not None else {"text": text}
        screen.write(json.dumps(written, ensure_ascii=False, indent=2))
        return NO if book.errors else FINE
    if path is None:
        screen.write(text)
    else:
        screen.write(screen.say(phrase("ditulis: {path}", "written: {path}", path=str(path))))
    if book.errors:
        screen.tell(report(book.errors, book.sources, screen.language, form="short"))
    return NO if book.errors else FINE


def _record(row: Row) -> dict[str, str | None]:
    """An indicator and its formula, for programs that set pages of their own."""
    layout = row.formula.layout
    return {
        "number": row.number,
        "title": row.title,
        "latex": None if layout is None else latex(layout),
        "mathml": None if layout is None else mathml(layout),
    }


def _is_html(given: Given, path: Path | None) -> bool:
    asked = given.value("--format")
    if asked is not None:
        return asked == "html"
    return path is not None and path.suffix.lower() in HTML_ENDINGS
