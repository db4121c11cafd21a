"""Write the cascade as Mermaid text, which many wikis and repositories draw.

In:      Chart
Out:     mermaid
"""

from __future__ import annotations

from iki_rules.publishing.chart import Card, Chart


def mermaid(chart: Chart) -> str:
    """The chart as a flowchart from below upwards: each indicator once, an arrow for each step."""
    cards = {card.id: card for card in (*chart.cards, *chart.unattached)}
    names = {id: f"n{number}" for number, id in enumerate(cards, 1)}
    nodes = [f'    {names[id]}["{_label(card)}"]' for id, card in cards.items()]
    arrows = [f"    {names[below]} --> {names[above]}" for below, above in chart.steps]
    return "\n".join(["flowchart BT", *nodes, *arrows]) + "\n"


def _label(card: Card) -> str:
    lines = [card.title, card.position]
    for each in card.figures:
        member = f"{each.member}: " if each.member else ""
        about = f" ({'; '.join(each.about)})" if each.about else ""
        lines.append(f"{member}{each.value}{about}")
    return "<br>".join(_text(line) for line in lines if line)


def _text(text: str) -> str:
    """A text that ends neither its quotes nor anything else; numbers stand for its signs."""
    return "".join(sign if sign not in '"#<>&`\\' else f"#{ord(sign)};" for sign in text)
