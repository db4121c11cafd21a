"""`iki draft`: a first rule book from the table of a decree, and how each row was read.

Out:     run
"""

from __future__ import annotations

import json
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from iki_rules.book import loads
from iki_rules.cli import file_words
from iki_rules.cli.options import Given
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.stop import FINE, NO, StopError
from iki_rules.cli.table import Column, Group, draw
from iki_rules.cli.words import counted
from iki_rules.decree import Table, TableError, read_table
from iki_rules.diagnostics import Diagnostic, Phrase, phrase, records, report
from iki_rules.diagnostics.phrase import join
from iki_rules.drafting import SHAPES, Draft, counts, draft, record, to_check
from iki_rules.limits import DEFAULT


BOLD, YELLOW = "1", "33"
READING = phrase("membaca tabel", "reading the table")
TO_BE_CHECKED = phrase("Perlu diperiksa:", "To be checked:")


def run(given: Given, screen: Screen) -> int:
    """Write the draft and tell how it was read; 1 if the draft itself has errors."""
    path, output = Path(given.one("table")), given.value("--output")
    if output is not None and Path(output).exists():
        raise StopError(file_words.already_there(output))
    with working(screen, READING):
        try:
            table = read_table(_bytes(path), path.name)
        except TableError as fault:
            raise StopError(fault.message) from None
        made = draft(table, given.language("--lang") or "id")
        book = loads(made.text, strict=False)
    found = book.diagnostics
    if output is not None:
        _write(Path(output), made.text)
    told = report(found, book.sources, screen.language, form="short") if found else ""
    if given.has("--json"):
        written: dict[str, Any] = {"table": path.as_posix(), "output": output}
        written |= record(table, made, screen.language)
        written["diagnostics"] = records(found, book.sources, screen.language)
        written |= {} if output is not None else {"text": made.text}
        screen.write(json.dumps(written, ensure_ascii=False, indent=2))
    elif output is None:
        screen.write(made.text)
        screen.tell("\n".join(filter(None, [_shown(table, made, screen.without_colour()), told])))
    else:
        ended = screen.say(phrase("ditulis: {path}", "written: {path}", path=output))
        screen.write("\n".join(filter(None, [_shown(table, made, screen), told, ended])))
    return NO if _errors(found) else FINE


def _bytes(path: Path) -> bytes:
    """The bytes of a table, cut behind the limit so that its reader refuses it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise StopError(file_words.no_file(str(path)))
        with path.open("rb") as file:
            return file.read(DEFAULT.data_bytes + 1)
    except (FileNotFoundError, ValueError):
        raise StopError(file_words.no_file(str(path))) from None
    except OSError:
        raise StopError(file_words.cannot_read(str(path))) from None


def _write(path: Path, text: str) -> None:
    """A new file; one that is there is never replaced."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise StopError(file_words.already_there(str(path))) from None
    except (OSError, ValueError):
        raise StopError(file_words.not_new(str(path)), NO) from None


def _shown(table: Table, made: Draft, screen: Screen) -> str:
    """How many rows were read which way, and what is to be looked at, row by row."""
    tallies = counts(made)
    rows = tuple(
        (screen.say(SHAPES[key]), str(tally.rows), str(tally.marked) if tally.marked else "")
        for key, tally in tallies.items()
    )
    columns = [
        Column(screen.say(phrase("dibaca sebagai", "read as"))),
        Column(screen.say(phrase("baris", "rows")), right=True),
        Column(screen.say(phrase("perlu diperiksa", "to be checked")), right=True),
    ]
    bold = screen.paint
    lines = [
        *draw(columns, [Group((), rows)], screen.width, lambda text: bold(text, BOLD)),
        "",
        screen.say(_total(table, made)),
    ]
    if table.unread:
        names = join([visible(each) for each in table.unread])
        unread = phrase(
            "kolom yang tidak dibaca: {names}", "columns that are not read: {names}", names=names
        )
        lines.append(screen.say(unread))
    marked = [reading for reading in made.readings if reading.marked]
    if marked:
        lines += ["", screen.paint(screen.say(TO_BE_CHECKED), YELLOW)]
        checked = tuple(
            (
                reading.row.nomor,
                visible(reading.row.name),
                screen.say(join(to_check(reading), "; ")),
            )
            for reading in marked
        )
        headings = [
            Column(screen.say(phrase("nomor", "number"))),
            Column(screen.say(phrase("indikator", "indicator")), wraps=True),
            Column(screen.say(phrase("yang dilihat", "what to look at")), wraps=True),
        ]
        lines += draw(headings, [Group((), checked)], screen.width, lambda text: bold(text, BOLD))
    return "\n".join(lines)


def _total(table: Table, made: Draft) -> Phrase:
    positions = len({row.position_number for row in table.rows})
    marked = sum(reading.marked for reading in made.readings)
    return join(
        [
            counted(len(table.rows), "indikator", "indicator", "indicators"),
            counted(positions, "jabatan", "position", "positions"),
            counted(marked, "perlu diperiksa", "to be checked", "to be checked"),
        ]
    )


def _errors(found: Sequence[Diagnostic]) -> bool:
    return any(each.severity == "error" for each in found)
