"""`iki audit`: published figures beside the computed ones, and the mistake behind a difference.

Out:     run
"""

from __future__ import annotations

import json
from pathlib import Path

from iki_rules.auditing import Audit, audit
from iki_rules.auditing.html import html
from iki_rules.book import PeriodError
from iki_rules.book.errors import FileError
from iki_rules.cli import file_words
from iki_rules.cli.audit_table import shown
from iki_rules.cli.books import Opened, open_book, refused
from iki_rules.cli.eval import COMPUTING
from iki_rules.cli.options import Given
from iki_rules.cli.page import HTML_ENDINGS
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen
from iki_rules.cli.stop import FINE, NO, StopError
from iki_rules.cli.writing import publish
from iki_rules.diagnostics import phrase


NAME_TABLE = phrase(
    "Tidak ada tabel angka terbitan; sebut dengan --published BERKAS.",
    "There is no table of published figures; name it with --published FILE.",
)


def run(given: Given, screen: Screen) -> int:
    """Compare each figure; 1 if one is wrong, not computed or not comparable.

    A truncated figure is told of, and answers 1 under `--strict` alone.
    """
    if given.value("--published") is None:
        raise StopError(NAME_TABLE)
    opened = open_book(given.one("book"), screen, asked=given.has("--lang"))
    audited = _audited(opened, given)
    screen = opened.screen
    output = given.value("--html")
    if output is not None:
        page = html(audited, screen.language).encode("utf-8")
        publish(Path(output), page, HTML_ENDINGS)
    if given.has("--json"):
        record = audited.to_dict(screen.language)
        screen.write(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        screen.write(shown(opened, audited))
        if output is not None:
            screen.write(screen.say(phrase("ditulis: {path}", "written: {path}", path=output)))
    truncated = given.has("--strict") and audited.counts["truncated"]
    return FINE if audited.passed and not truncated else NO


def _audited(opened: Opened, given: Given) -> Audit:
    data, published = given.value("--data"), given.value("--published") or ""
    if "-" in (data, published):
        raise StopError(file_words.data_from_input())
    with working(opened.screen, COMPUTING):
        try:
            return audit(
                opened.book,
                data,
                published,
                period=given.value("--period"),
                numbers=given.language("--numbers"),
            )
        except FileError as fault:
            step = file_words.NAME_DATA if data is None else file_words.CHECK_PATH
            raise refused(fault, step) from None
        except PeriodError as fault:
            raise StopError(file_words.sentence(fault.message)) from None
