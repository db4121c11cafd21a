"""`iki doc`: the page of a code, or the list of all codes.

Out:     run
"""

from __future__ import annotations

import json
import re
from difflib import get_close_matches

from iki_rules.cli import words
from iki_rules.cli.options import Given
from iki_rules.cli.screen import Screen
from iki_rules.cli.stop import FINE, StopError
from iki_rules.cli.table import Column, Group, Line, draw
from iki_rules.diagnostics import Entry, entries, page, phrase
from iki_rules.diagnostics.render import COLOURS, SEVERITIES


BOLD = "1"
PREFIX = "IKI-"
#: A code as it is typed, with or without what all codes begin with: the rest, and its number.
TYPED = re.compile(r"(?:IKI)?[-_ ]?([A-Z][0-9]{3})")
LETTERS = {
    "P": phrase("Membaca", "Reading"),
    "N": phrase("Nama", "Names"),
    "T": phrase("Jenis nilai", "Kinds of values"),
    "U": phrase("Satuan dan persen", "Units and percent"),
    "R": phrase("Rentang", "Ranges"),
    "B": phrase("Predikat", "Bands"),
    "D": phrase("Data", "Data"),
    "X": phrase("Perhitungan", "Computing"),
    "L": phrase("Saran", "Advice"),
    "A": phrase("Pemeriksaan angka terbitan", "Audit of published figures"),
    "M": phrase("Batas", "Limits"),
}
NO_PAGE = phrase(
    "Halaman kode ini belum ditulis; pesannya sendiri menyebut langkah berikutnya.",
    "This code has no page yet; its message itself says what to do next.",
)


def run(given: Given, screen: Screen) -> int:
    """Show the page of a code, or all codes."""
    typed = given.arguments["code"]
    shown = _found(typed[0]) if typed else None
    if given.has("--json"):
        rows = [shown] if shown else list(entries().values())
        found = {"codes": [_record(each, screen, paged=bool(shown)) for each in rows]}
        screen.write(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        screen.write(_page(shown, screen) if shown else _list(screen))
    return FINE


def _found(typed: str) -> Entry:
    """The row of the register that was meant. Raises StopError."""
    match = TYPED.fullmatch(typed.strip().upper())
    code = PREFIX + match[1] if match else typed.strip().upper()
    if code not in entries():
        near = get_close_matches(code[:50], list(entries()), 3, 3 / 4)
        slugs = {each.slug: each.code for each in entries().values()}
        if typed.strip().lower() in slugs:
            return entries()[slugs[typed.strip().lower()]]
        raise StopError(words.unknown_code(typed, near))
    return entries()[code]


def _page(entry: Entry, screen: Screen) -> str:
    head = f"{screen.paint(entry.code, COLOURS[entry.severity])}  {_severity(entry, screen)}"
    found = page(entry.code)
    if found is None:
        return f"{head}\n\n{screen.paint(screen.say(entry.title), BOLD)}\n\n{screen.say(NO_PAGE)}"
    lines = [
        screen.paint(line.lstrip("# "), BOLD) if line.startswith("##") else line
        for line in _outside_fences(found.section(screen.language).text)
    ]
    return "\n".join([head, "", *lines])


def _outside_fences(text: str) -> list[str]:
    """The lines of a page: examples indented instead of fenced."""
    lines: list[str] = []
    fenced = False
    for line in text.splitlines():
        if line.startswith("```"):
            fenced = not fenced
        elif fenced:
            lines.append(f"    {line}".rstrip())
        else:
            lines.append(line)
    return lines


def _list(screen: Screen) -> str:
    groups = [
        Group(
            (Line(screen.say(title)),),
            tuple(
                (each.code, screen.say(each.title), _severity(each, screen))
                for each in entries().values()
                if each.code.startswith(PREFIX + letter)
            ),
        )
        for letter, title in LETTERS.items()
    ]
    columns = [
        Column(screen.say(phrase("kode", "code"))),
        Column(screen.say(phrase("yang ditemukan", "what was found")), wraps=True),
        Column(""),
    ]
    listed = [each for each in groups if each.rows]
    return "\n".join(draw(columns, listed, screen.width, lambda text: screen.paint(text, BOLD)))


def _severity(entry: Entry, screen: Screen) -> str:
    return screen.say(SEVERITIES[entry.severity])


def _record(entry: Entry, screen: Screen, *, paged: bool) -> dict[str, str | None]:
    found = page(entry.code) if paged else None
    record: dict[str, str | None] = {
        "code": entry.code,
        "severity": entry.severity,
        "slug": entry.slug,
        "title": screen.say(entry.title),
    }
    return record | {"page": found.section(screen.language).text if found else None}
