"""Gather what a drawing of the cascade holds: a card for each place, with figures where there are.

In:      book.RuleBook, book.Outcome
Out:     chart, Chart, Card, Figure
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from iki_rules.book import Node, Outcome, Result, RuleBook
from iki_rules.book.saying import STATUS
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.phrase import Language
from iki_rules.publishing import wording
from iki_rules.publishing.plain import plain


#: How many members of an indicator a card lists.
MEMBERS = 6


@frozen(kw_only=True)
class Figure:
    """A result on a card: of which member, its value, and what is said beside it."""

    member: str = ""
    value: str
    #: Target, achievement and band, as far as there are any.
    about: tuple[str, ...] = ()
    #: Whether there is no value; `value` then says why.
    lacking: bool = False


@frozen(kw_only=True)
class Card:
    """An indicator at one place of the cascade. All texts are on one line."""

    id: str
    title: str
    position: str
    goal: str
    figures: tuple[Figure, ...] = ()
    #: 0 at the top; the card above by its number in the chart.
    depth: int = 0
    above: int | None = None
    #: Whether the indicator has a card before this one.
    again: bool = False


@frozen(kw_only=True)
class Chart:
    """A rule book as its cascade, in one language."""

    language: Language
    title: str
    period: str
    #: Each card behind the one above it.
    cards: tuple[Card, ...]
    #: The indicators that stand outside.
    unattached: tuple[Card, ...]
    #: Which indicator supports which, by id.
    steps: tuple[tuple[str, str], ...]

    def say(self, words: Phrase) -> str:
        """A phrase in the language of the chart."""
        return words.say(self.language)


def chart(
    book: RuleBook, language: Language | None = None, outcome: Outcome | None = None
) -> Chart:
    """The cascade of a rule book, with the results of an outcome on its cards."""
    said: Language = language or book.language
    cascade, decree = book.cascade, book.program.decree
    results: dict[str, list[Result]] = {}
    for result in () if outcome is None else outcome.results:
        results.setdefault(result.key, []).append(result.in_language(said))
    cards = [
        _card(place.node, results, said, place.depth, place.above, again=place.again)
        for place in cascade.walk()
    ]
    return Chart(
        language=said,
        title=plain(book.id if decree is None else decree.about or decree.number),
        period=plain(wording.period(outcome.period).say(said))
        if outcome is not None and outcome.period
        else "",
        cards=tuple(cards),
        unattached=tuple(_card(node, results, said) for node in cascade.unattached),
        steps=tuple((n.id, key) for n in cascade.nodes.values() for key in n.supports),
    )


def _card(
    node: Node,
    results: dict[str, list[Result]],
    language: Language,
    depth: int = 0,
    above: int | None = None,
    *,
    again: bool = False,
) -> Card:
    return Card(
        id=node.id,
        title=plain(node.title),
        position=plain(node.report.position or ""),
        goal=plain(node.report.goal or ""),
        figures=_figures(results.get(node.id, ()), language),
        depth=depth,
        above=above,
        again=again,
    )


def _figures(results: Sequence[Result], language: Language) -> tuple[Figure, ...]:
    figures = [_figure(each, language) for each in results[:MEMBERS]]
    more = len(results) - MEMBERS
    if more > 0:
        said = phrase("... dan {more} lagi", "... and {more} more", more=more)
        figures.append(Figure(value=said.say(language)))
    return tuple(figures)


def _figure(result: Result, language: Language) -> Figure:
    member = plain(", ".join(result.member_titles))
    if result.absent is not None:
        word = STATUS[result.absent.status].say(language)
        return Figure(member=member, value=word, lacking=True)
    about = []
    target = result.target
    if target is not None and target.absent is None and target.shown:
        about.append(wording.beside(target.shown).say(language))
    reached = result.achievement
    if reached is not None and reached.shown:
        about.append(wording.reached(reached.shown).say(language))
    if result.band is not None and result.band.label is not None:
        about.append(result.band.label)
    return Figure(
        member=member,
        value=plain(result.shown or ""),
        about=tuple(plain(each) for each in about),
    )
