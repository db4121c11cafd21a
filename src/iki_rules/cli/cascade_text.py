"""Print the cascade as a tree of lines: each indicator above those that support it.

Out:     cascade_text
"""

from __future__ import annotations

from collections.abc import Iterator

from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.table import wrap
from iki_rules.diagnostics import phrase
from iki_rules.publishing import Card, Chart, Figure
from iki_rules.publishing.wording import AGAIN, OUTSIDE


BOLD, YELLOW = "1", "33"
MIDDLE, LAST, DOWN, BLANK = "├─ ", "└─ ", "│  ", "   "
#: What lies deeper is drawn no further to the right.
DEEPEST = 30
#: Texts keep this width however far to the right they stand.
NARROWEST = 24

NO_CASCADE = phrase(
    "Tidak ada indikator yang mendukung indikator lain. Tulis di bawah sebuah indikator: "
    "mendukung nama_indikator",
    "No indicator supports another. Write below an indicator: supports name_of_indicator",
)


def cascade_text(chart: Chart, screen: Screen) -> str:
    """The tree from the top downwards, then the indicators outside."""
    head = f"{chart.title}  {chart.period}" if chart.period else chart.title
    lines = [screen.paint(line, BOLD) for line in wrap(visible(head), screen.width)]
    lines += _tree(chart, screen)
    if not chart.cards:
        lines += ["", *wrap(screen.say(NO_CASCADE), screen.width)]
    if chart.cards and chart.unattached:
        lines += ["", screen.paint(screen.say(OUTSIDE), BOLD)]
        for card in chart.unattached:
            lines += _card(card, "", "  ", screen)
    return "\n".join(lines)


def _tree(chart: Chart, screen: Screen) -> Iterator[str]:
    last = {card.above: number for number, card in enumerate(chart.cards)}
    leads: list[str] = []
    for number, card in enumerate(chart.cards):
        # What stands before the lines below this card, and before its own.
        if card.above is None:
            yield ""
            first = lead = ""
        else:
            before = leads[card.above]
            ends = last[card.above] == number
            first = before + (LAST if ends else MIDDLE)
            lead = before + (BLANK if ends else DOWN) if card.depth <= DEEPEST else before
        leads.append(lead)
        yield from _card(card, first, lead + (DOWN if number in last else BLANK), screen)


def _card(card: Card, first: str, lead: str, screen: Screen) -> Iterator[str]:
    """The title behind `first`, the rest behind `lead`."""
    title, *more = _wrapped(f"{card.title} ({card.id})", first, screen)
    yield first + screen.paint(title, BOLD)
    yield from (lead + screen.paint(line, BOLD) for line in more)
    if card.again:
        yield from (lead + line for line in _wrapped(screen.say(AGAIN), lead, screen))
        return
    about = " · ".join(each for each in (card.position, card.goal) if each)
    if about:
        yield from (lead + line for line in _wrapped(about, lead, screen))
    for figure in card.figures:
        tone = YELLOW if figure.lacking else ""
        for line in _wrapped(_said(figure), lead, screen):
            yield lead + (screen.paint(line, tone) if tone else line)


def _said(figure: Figure) -> str:
    member = f"{figure.member}: " if figure.member else ""
    about = f" ({'; '.join(figure.about)})" if figure.about else ""
    return f"{member}{figure.value}{about}"


def _wrapped(text: str, lead: str, screen: Screen) -> list[str]:
    return wrap(visible(text), max(screen.width - len(lead), NARROWEST))
