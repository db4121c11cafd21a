"""Place the cards of a cascade: a column for each level, each card amid those that support it.

In:      Chart
Out:     placed, Placed, Line, Sheet
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from iki_rules.publishing import wording
from iki_rules.publishing.chart import Card, Chart, Figure
from iki_rules.publishing.lettering import broken, width_of


#: Pixels: of a card, between cards, inside a card, around the sheet.
CARD, GAP_ACROSS, GAP_DOWN, INSIDE, MARGIN = 264, 52, 16, 14, 24
#: The size of the letters and the height of a line, by the kind of line.
SIZES = {"title": 13, "position": 11, "goal": 11, "figure": 12, "lacking": 12, "again": 11}
HEIGHTS = {"title": 18, "position": 15, "goal": 15, "figure": 18, "lacking": 18, "again": 15}
BOLD = {"title"}
#: The size and the height of a line of the head, and the room below it and below a heading.
HEAD, HEAD_LINE, HEAD_ROOM, HEADING = 16, 20, 14, 30
#: How many lines a text may have on a card.
MOST = {"title": 8}
MOST_LINES = 4


@frozen
class Line:
    """A line on a card; for a figure the part before `strong` stands out."""

    kind: str
    text: str
    strong: int = 0


@frozen
class Placed:
    """A card and where it stands."""

    card: Card
    lines: tuple[Line, ...]
    left: int
    top: int
    height: int

    @property
    def middle(self) -> int:
        """Where lines to other cards begin and end."""
        return self.top + self.height // 2


@frozen(kw_only=True)
class Sheet:
    """All cards of a chart, and the size of the sheet that holds them."""

    #: The lines of its title.
    head: tuple[str, ...]
    cards: tuple[Placed, ...]
    unattached: tuple[Placed, ...]
    #: Where the heading of those outside stands; None where there are none.
    heading: int | None
    width: int
    height: int


def placed(chart: Chart) -> Sheet:
    """Each card in the column of its level; a card is as high as its texts."""
    columns = 1 + max((card.depth for card in chart.cards), default=0)
    columns = max(columns, min(len(chart.unattached), 3))
    across = columns * CARD + (columns - 1) * GAP_ACROSS
    head = broken(f"{chart.title} {chart.period}", across, HEAD, bold=True)
    start = MARGIN + len(head) * HEAD_LINE + HEAD_ROOM
    cards = tuple(_tree(chart, start))
    bottom = max((each.top + each.height for each in cards), default=start - GAP_DOWN)
    heading = bottom + GAP_DOWN * 2 if chart.unattached else None
    outside = () if heading is None else tuple(_rows(chart, columns, heading + HEADING))
    bottom = max((each.top + each.height for each in outside), default=bottom)
    return Sheet(
        head=tuple(head),
        cards=cards,
        unattached=outside,
        heading=heading,
        width=across + MARGIN * 2,
        height=bottom + MARGIN,
    )


def _tree(chart: Chart, start: int) -> Iterator[Placed]:
    """The cards of the tree, from this height on."""
    lines = [tuple(_lines(card, chart)) for card in chart.cards]
    heights = [_height(each) for each in lines]
    bands = _bands(chart.cards, heights)
    tops = _tops(chart.cards, bands, start)
    for card, texts, height, band, top in zip(
        chart.cards, lines, heights, bands, tops, strict=True
    ):
        left = MARGIN + card.depth * (CARD + GAP_ACROSS)
        yield Placed(card, texts, left, top + (band - height) // 2, height)


def _bands(cards: Sequence[Card], heights: Sequence[int]) -> list[int]:
    """How much height each card and all below it need. Cards stand behind the one above them."""
    below = [0] * len(cards)
    bands = [0] * len(cards)
    for number in range(len(cards) - 1, -1, -1):
        bands[number] = max(heights[number], below[number] - GAP_DOWN)
        above = cards[number].above
        if above is not None:
            below[above] += bands[number] + GAP_DOWN
    return bands


def _tops(cards: Sequence[Card], bands: Sequence[int], start: int) -> list[int]:
    """Where the band of each card begins: within that of the card above, one after the other."""
    tops = [0] * len(cards)
    needed = [0] * len(cards)
    for number, card in enumerate(cards):
        if card.above is not None:
            needed[card.above] += bands[number] + GAP_DOWN
    following: dict[int | None, int] = {None: start}
    for number, card in enumerate(cards):
        tops[number] = following[card.above]
        following[card.above] += bands[number] + GAP_DOWN
        # Fewer cards below than this one is high: they stand in its middle.
        spare = max(bands[number] - (needed[number] - GAP_DOWN), 0) if needed[number] else 0
        following[number] = tops[number] + spare // 2
    return tops


def _rows(chart: Chart, columns: int, top: int) -> Iterator[Placed]:
    """The cards outside, row by row over the whole sheet."""
    cards = chart.unattached
    starts = range(0, len(cards), columns)
    for first, last in pairwise([*starts, len(cards)]):
        texts = [tuple(_lines(card, chart)) for card in cards[first:last]]
        height = max(map(_height, texts))
        for column, (card, lines) in enumerate(zip(cards[first:last], texts, strict=True)):
            yield Placed(card, lines, MARGIN + column * (CARD + GAP_ACROSS), top, height)
        top += height + GAP_DOWN


def _lines(card: Card, chart: Chart) -> Iterator[Line]:
    yield from _texts("title", card.title)
    if card.again:
        yield from _texts("again", chart.say(wording.AGAIN))
        return
    yield from _texts("position", card.position)
    yield from _texts("goal", card.goal)
    for figure in card.figures:
        yield from _figure(figure)


def _texts(kind: str, text: str) -> Iterator[Line]:
    room = CARD - 2 * INSIDE
    most = MOST.get(kind, MOST_LINES)
    for line in broken(text, room, SIZES[kind], bold=kind in BOLD, most=most):
        yield Line(kind, line)


def _figure(figure: Figure) -> Iterator[Line]:
    """The value, and on the same line what is said beside it where that fits."""
    kind = "lacking" if figure.lacking else "figure"
    value = f"{figure.member}: {figure.value}" if figure.member else figure.value
    about = "; ".join(figure.about)
    whole = f"{value}  {about}" if about else value
    if width_of(whole, SIZES[kind], bold=True) <= CARD - 2 * INSIDE:
        yield Line(kind, whole, len(value))
        return
    for line in broken(value, CARD - 2 * INSIDE, SIZES[kind], bold=True, most=3):
        yield Line(kind, line, len(line))
    yield from _texts("position", about)


def _height(lines: Sequence[Line]) -> int:
    return 2 * INSIDE - 6 + sum(HEIGHTS[each.kind] for each in lines)
