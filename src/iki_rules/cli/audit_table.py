"""Draw an audit: the figures side by side, what they hint at, the findings, the summary.

Out:     shown
"""

from __future__ import annotations

from collections.abc import Iterator

from iki_rules.auditing import RIGHT, Audit, Figure
from iki_rules.auditing.wording import (
    VERDICT,
    computed_text,
    difference_text,
    mistakes_text,
    part_name,
    summary,
)
from iki_rules.cli.books import Opened
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.table import Column, Group, draw, wrap
from iki_rules.diagnostics import phrase, report


BOLD, RED, YELLOW, GREEN = "1", "31", "33", "32"
INDENT = "  "
INDICATOR = phrase("indikator", "indicator")
PERIOD = phrase("periode", "period")
PUBLISHED = phrase("terbitan", "published")
COMPUTED = phrase("hasil hitung", "computed")
WHAT = phrase("putusan", "verdict")
DIFFERENCE = phrase("selisih", "difference")
REMARKS = phrase(
    "Angka yang tidak cocok, dan apa yang menghasilkannya", "What does not fit, and why"
)
FINDINGS = phrase("Temuan", "Findings")
UNLISTED = phrase(
    "Tidak ada dalam tabel terbitan: {n} dari {of} indikator",
    "Not in the published table: {n} of {of} indicators",
)
GIVES = phrase("diperoleh bila: {names}", "comes out of: {names}")
#: How many indicators that were not published are named.
NAMED = 12


def shown(opened: Opened, audit: Audit) -> str:
    """Everything there is to see of an audit."""
    screen = opened.screen
    parts = [[screen.paint(visible(audit.book), BOLD)]]
    if audit.figures:
        parts.append(_table(audit, screen))
    parts += [_remarks(audit, screen), _findings(opened, audit), _summary(audit, screen)]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _table(audit: Audit, screen: Screen) -> list[str]:
    columns = [
        Column(screen.say(INDICATOR), wraps=True, weight=2),
        Column(screen.say(PERIOD)),
        Column(screen.say(PUBLISHED), right=True, always=True),
        Column(screen.say(COMPUTED), right=True, always=True),
        Column(screen.say(DIFFERENCE), right=True),
        Column(screen.say(WHAT), wraps=True),
    ]
    rows = tuple(
        (
            visible(_name(each, screen)),
            visible(each.period or ""),
            visible(each.text),
            visible(computed_text(each, screen.language)),
            visible(difference_text(each, screen.language)),
            screen.say(VERDICT[each.verdict]),
        )
        for each in audit.figures
    )
    return draw(columns, [Group((), rows)], screen.width, lambda text: screen.paint(text, BOLD))


def _name(figure: Figure, screen: Screen) -> str:
    part = part_name(figure)
    return figure.id if part is None else f"{screen.say(part)}({figure.id})"


def _remarks(audit: Audit, screen: Screen) -> list[str]:
    lines = [line for each in audit.figures for line in _remark(each, screen)]
    return [screen.paint(screen.say(REMARKS), BOLD), *lines] if lines else []


def _remark(figure: Figure, screen: Screen) -> Iterator[str]:
    """The figure, why it could not be compared, and what reproduces it."""
    if figure.verdict in RIGHT and not figure.mistakes:
        return
    said = [f"{_name(figure, screen)} = {figure.text}", figure.period or ""]
    heading = visible(", ".join(each for each in said if each))
    tone = RED if figure.verdict == "different" else YELLOW
    yield from (screen.paint(line, tone) for line in _indented(heading, screen, INDENT))
    if figure.reason is not None:
        yield from _indented(
            _ended(visible(figure.reason.say(screen.language))), screen, INDENT * 2
        )
    mistakes = mistakes_text(figure, screen.language)
    if figure.mistakes:
        mistakes = screen.say(phrase(GIVES.id, GIVES.en, names=mistakes))
    if mistakes:
        yield from _indented(_sentence(mistakes), screen, INDENT * 2)


def _ended(text: str) -> str:
    return text.rstrip(".") + "."


def _sentence(text: str) -> str:
    return text[:1].upper() + _ended(text[1:])


def _indented(text: str, screen: Screen, indent: str) -> list[str]:
    return [indent + line for line in wrap(text, max(screen.width - len(indent), 10))]


def _findings(opened: Opened, audit: Audit) -> list[str]:
    screen = opened.screen
    found = report(
        (*audit.diagnostics, *audit.outcome_diagnostics),
        audit.sources,
        screen.language,
        colour=screen.colour,
        limits=opened.book.limits,
    )
    return [screen.paint(screen.say(FINDINGS), BOLD), found] if found else []


def _summary(audit: Audit, screen: Screen) -> list[str]:
    lines: list[str] = []
    if audit.unlisted:
        listed = {each.id for each in audit.figures} - set(audit.unlisted)
        of = len(audit.unlisted) + len(listed)
        said = screen.say(phrase(UNLISTED.id, UNLISTED.en, n=len(audit.unlisted), of=of))
        names = ", ".join(map(visible, audit.unlisted[:NAMED]))
        more = ", ..." if len(audit.unlisted) > NAMED else ""
        lines += wrap(f"{said}: {names}{more}", screen.width)
    tone = GREEN if audit.passed else RED
    return [
        *lines,
        *(screen.paint(x, tone) for x in wrap(screen.say(summary(audit)), screen.width)),
    ]
