"""Draw the cascade as SVG: no script, no font and nothing else from elsewhere.

In:      Chart
Out:     svg
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from iki_rules.publishing import wording
from iki_rules.publishing.chart import Chart
from iki_rules.publishing.layout import (
    CARD,
    HEAD,
    HEAD_LINE,
    HEIGHTS,
    INSIDE,
    MARGIN,
    SIZES,
    Line,
    Placed,
    Sheet,
    placed,
)


FONT = "'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"
INK, SOFT, RULE, PAPER, FAINT, AMBER = (
    "#1a1f26", "#5b6470", "#9aa5b1", "#ffffff", "#f4f6f8", "#9a5b00",
)  # fmt: skip
#: The stripe of each level, over again from the first where there are more.
LEVELS = ("#1f4e79", "#2e7d6b", "#a0682a", "#6b5b95", "#8c3b4a")
COLOURS = {"position": SOFT, "goal": SOFT, "again": SOFT, "lacking": AMBER}
ITALIC = {"goal", "again"}


def svg(chart: Chart) -> str:
    """The chart as a text in SVG."""
    sheet = placed(chart)
    about = _text(chart.say(wording.CASCADE_OF))
    size = f'width="{sheet.width}" height="{sheet.height}"'
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} '
        f'viewBox="0 0 {sheet.width} {sheet.height}" role="img" lang="{chart.language}" '
        f'font-family="{FONT}">'
    )
    parts = [
        root,
        f"<title>{_text(chart.title)}</title>",
        f"<desc>{about}</desc>",
        f'<rect {size} fill="{PAPER}"/>',
        *_head(chart, sheet),
        *_steps(sheet),
        *(part for each in sheet.cards for part in _card(each)),
        *_outside(chart, sheet),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _text(text: str) -> str:
    return escape(text, quote=True)


def _head(chart: Chart, sheet: Sheet) -> Iterator[str]:
    """The title; the period behind it is softer, where it stands on the last line alone."""
    foot = MARGIN
    for line in sheet.head:
        foot += HEAD_LINE
        title, period = line, ""
        if line is sheet.head[-1] and chart.period and line.endswith(chart.period):
            title, period = line.removesuffix(chart.period).rstrip(), chart.period
        softer = f'<tspan dx="8" fill="{SOFT}" font-weight="normal">{_text(period)}</tspan>'
        yield (
            f'<text x="{MARGIN}" y="{foot - 8}" font-size="{HEAD}" font-weight="bold" '
            f'fill="{INK}">{_text(title)}{softer if period else ""}</text>'
        )


def _steps(sheet: Sheet) -> Iterator[str]:
    """A line from each card to the one that it supports, with its point there."""
    pointed: set[int] = set()
    for each in sheet.cards:
        if each.card.above is None:
            continue
        above = sheet.cards[each.card.above]
        right, start = above.left + CARD, each.left
        bend = (right + start) // 2
        yield (
            f'<path d="M{start} {each.middle} C{bend} {each.middle} {bend} {above.middle} '
            f'{right + 7} {above.middle}" fill="none" stroke="{RULE}" stroke-width="1.5"/>'
        )
        if each.card.above not in pointed:
            pointed.add(each.card.above)
            yield (f'<path d="M{right} {above.middle} l9 -5 v10 z" fill="{RULE}"/>')


def _card(each: Placed, *, outside: bool = False) -> Iterator[str]:
    card = each.card
    tone = RULE if outside else LEVELS[card.depth % len(LEVELS)]
    fill = FAINT if card.again else PAPER
    dashes = ' stroke-dasharray="4 3"' if card.again or outside else ""
    yield f"<g><title>{_text(card.id)}</title>"
    yield (
        f'<rect x="{each.left}" y="{each.top}" width="{CARD}" height="{each.height}" rx="5" '
        f'fill="{fill}" stroke="{RULE}"{dashes}/>'
    )
    yield (
        f'<rect x="{each.left}" y="{each.top + 4}" width="4" height="{each.height - 8}" '
        f'rx="2" fill="{tone}"/>'
    )
    foot = each.top + INSIDE - 3
    for line in each.lines:
        foot += HEIGHTS[line.kind]
        yield _line(line, each.left + INSIDE, foot - 5)
    yield "</g>"


def _line(line: Line, left: int, foot: int) -> str:
    look = f'font-size="{SIZES[line.kind]}" fill="{COLOURS.get(line.kind, INK)}"'
    look += ' font-weight="bold"' if line.kind == "title" else ""
    look += ' font-style="italic"' if line.kind in ITALIC else ""
    text = _text(line.text)
    if line.strong:
        rest = line.text[line.strong :].strip()
        text = f'<tspan font-weight="bold">{_text(line.text[: line.strong])}</tspan>'
        text += f'<tspan dx="8" fill="{SOFT}">{_text(rest)}</tspan>' if rest else ""
    return f'<text x="{left}" y="{foot}" {look}>{text}</text>'


def _outside(chart: Chart, sheet: Sheet) -> Iterator[str]:
    if sheet.heading is None:
        return
    said = _text(chart.say(wording.OUTSIDE))
    yield (
        f'<text x="{MARGIN}" y="{sheet.heading + 14}" font-size="13" font-weight="bold" '
        f'fill="{SOFT}">{said}</text>'
    )
    for each in sheet.unattached:
        yield from _card(each, outside=True)
