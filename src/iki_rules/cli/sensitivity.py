"""`iki sensitivity`: which bands, verdicts and figures hang on how one rounds.

Out:     run
"""

from __future__ import annotations

import json
from itertools import groupby

from iki_rules.auditing import Sensitivity, sensitivity
from iki_rules.auditing.sensitivity import FIGURES, PARTS, Altered, Variant
from iki_rules.book.saying import STATUS
from iki_rules.book.writing import exact_text, with_unit
from iki_rules.cli.books import open_book
from iki_rules.cli.eval import COMPUTING, outcome_of
from iki_rules.cli.options import Given
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.stop import FINE, NO
from iki_rules.cli.table import Column, Group, draw, wrap
from iki_rules.diagnostics import phrase


BOLD, GREEN, YELLOW = "1", "32", "33"
INDENT = "  "
#: How many changed figures of a variant, and how many banded values, are named.
NAMED, EDGES = 20, 20
NOTHING = phrase("tidak ada yang berubah", "nothing changes")
MORE = phrase("... dan {n} angka lagi", "... and {n} more figures")
STEADY = phrase(
    "Tidak ada putusan, predikat, status, atau target tercapai yang berubah.",
    "No verdict, band or status changes, and no target met.",
)
UNSTEADY = phrase(
    "Ada putusan, predikat, status, atau target tercapai yang bergantung pada cara membulatkan.",
    "There are verdicts, bands, statuses or targets met that hang on how one rounds.",
)
DISTANCES = phrase("Jarak ke batas predikat terdekat", "Distance to the nearest edge of a band")
ABSENT = phrase("tidak ada", "none")


def run(given: Given, screen: Screen) -> int:
    """Compute the variants; 1 only if the book or the data have errors."""
    opened = open_book(given.one("book"), screen, asked=given.has("--lang"))
    screen = opened.screen
    outcome = outcome_of(opened, given)
    with working(screen, COMPUTING):
        found = sensitivity(outcome, screen.language)
    if given.has("--json"):
        screen.write(json.dumps(found.to_dict(screen.language), ensure_ascii=False, indent=2))
    else:
        screen.write(_shown(found, screen))
    findings = (*outcome.book_diagnostics, *outcome.diagnostics)
    return NO if any(each.severity == "error" for each in findings) else FINE


def _shown(found: Sensitivity, screen: Screen) -> str:
    parts = [[screen.paint(visible(found.book), BOLD)]]
    parts += [_variant(each, screen) for each in found.variants]
    parts.append(_edges(found, screen))
    tone, said = (YELLOW, UNSTEADY) if found.decides else (GREEN, STEADY)
    parts.append([screen.paint(line, tone) for line in wrap(screen.say(said), screen.width)])
    return "\n\n".join("\n".join(part) for part in parts if part)


def _variant(variant: Variant, screen: Screen) -> list[str]:
    name = screen.say(variant.mistake.name)
    heading = name[:1].upper() + name[1:]
    if not variant.changes:
        return wrap(f"{heading}: {screen.say(NOTHING)}", screen.width)
    lines = [screen.paint(heading, BOLD)]
    decided = [each for each in variant.changes if each.part not in FIGURES]
    figures = [each for each in variant.changes if each.part in FIGURES]
    for _, inside in groupby(decided, lambda each: each.id):
        lines += [line for each in inside for line in _change(each, screen)]
    for each in figures[:NAMED]:
        lines += _change(each, screen)
    if len(figures) > NAMED:
        more = screen.say(phrase(MORE.id, MORE.en, n=len(figures) - NAMED))
        lines.append(INDENT + more)
    return lines


def _change(change: Altered, screen: Screen) -> list[str]:
    before, after = (_side(change, each, screen) for each in (change.before, change.after))
    text = f"{screen.say(PARTS[change.part])} {change.id}: {before} → {after}"
    return [INDENT + line for line in wrap(visible(text), screen.width - len(INDENT))]


def _side(change: Altered, text: str | None, screen: Screen) -> str:
    if text is None:
        return screen.say(ABSENT)
    if change.part == "status":
        for status, words in STATUS.items():
            if status == text:
                return screen.say(words)
    return text


def _edges(found: Sensitivity, screen: Screen) -> list[str]:
    if not found.edges:
        return []
    columns = [
        Column(screen.say(phrase("indikator", "indicator")), wraps=True),
        Column(screen.say(phrase("nilai", "value")), right=True),
        Column(screen.say(phrase("predikat", "band")), wraps=True),
        Column(screen.say(phrase("batas", "edge")), right=True),
        Column(screen.say(phrase("jarak", "distance")), right=True),
    ]
    rows = tuple(
        (
            visible(each.id),
            with_unit(exact_text(each.value, screen.language, 4), each.unit),
            visible(each.band),
            with_unit(exact_text(each.edge, screen.language), each.unit),
            exact_text(each.distance, screen.language, 4),
        )
        for each in found.edges[:EDGES]
    )
    heading = screen.paint(screen.say(DISTANCES), BOLD)
    table = draw(columns, [Group((), rows)], screen.width, lambda text: screen.paint(text, BOLD))
    return [heading, *table]
