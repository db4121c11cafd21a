"""Draw the results of the periods within one: a column for each, and one for the whole.

Out:     shown_by_period
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iki_rules.book import Outcome, Result
from iki_rules.book.saying import STATUS
from iki_rules.cli.books import Opened
from iki_rules.cli.results import BOLD, INDICATOR, NAME, NUMBER, UNIT, below, head, paragraphs
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.table import Column, Group, draw, wrap
from iki_rules.diagnostics import phrase
from iki_rules.diagnostics.dates import said_period


#: How many periods stand beside one another; those of a longer year go into further tables.
BESIDE = 6


def shown_by_period(opened: Opened, parts: Sequence[Outcome], whole: Outcome) -> str:
    """The tables, and below them what is to be said of the whole."""
    screen = opened.screen
    tables = [
        _table(parts[at : at + BESIDE], whole if at + BESIDE >= len(parts) else None, screen)
        for at in range(0, len(parts), BESIDE)
    ]
    results = [each.in_language(screen.language) for each in whole.results]
    return paragraphs(
        [head(whole, screen), *tables, _hint(parts, screen), *below(opened, whole, results)]
    )


def _table(parts: Sequence[Outcome], whole: Outcome | None, screen: Screen) -> list[str]:
    outcomes = (*parts, *([] if whole is None else [whole]))
    known = [{each.id: each.in_language(screen.language) for each in o.results} for o in outcomes]
    ids = list(dict.fromkeys(id for each in known for id in each))
    first = {id: next(each[id] for each in known if id in each) for id in ids}
    numbered = any(each.report and each.report.number for each in first.values())
    columns = [
        Column(screen.say(NUMBER if numbered else NAME), wraps=not numbered),
        Column(screen.say(INDICATOR), wraps=True, weight=3),
        Column(screen.say(UNIT), wraps=True),
        *(Column(_heading(each, screen), right=True, wraps=True, always=True) for each in outcomes),
    ]
    rows = [
        (
            *_leading(first[id], numbered=numbered),
            *(_cell(each.get(id), screen) for each in known),
        )
        for id in ids
    ]
    return draw(columns, [Group((), tuple(rows))], screen.width, lambda t: screen.paint(t, BOLD))


def _heading(outcome: Outcome, screen: Screen) -> str:
    asked = outcome.computed.period
    return "" if asked is None else said_period(asked).say(screen.language)


def _leading(result: Result, *, numbered: bool) -> Iterator[str]:
    number = (result.report.number if result.report else None) or ""
    yield visible(number) if numbered else result.id
    title = result.heading if result.title is not None or numbered else ""
    yield visible(title)
    yield visible(result.unit)


def _cell(result: Result | None, screen: Screen) -> str:
    """The value without its unit, or the word for why there is none."""
    if result is None:
        return ""
    if result.status != "ok":
        return screen.say(STATUS[result.status])
    value, unit = visible(result.shown or ""), visible(result.unit)
    return value.removesuffix(unit).rstrip() if unit else value


def _hint(parts: Sequence[Outcome], screen: Screen) -> list[str]:
    """Where to read why a period has no value."""
    lacking = [o for o in parts if any(each.status != "ok" for each in o.results)]
    if not lacking or lacking[0].computed.period is None:
        return []
    said = phrase(
        "Mengapa sebuah periode tanpa nilai: minta periode itu saja, misalnya --period {period}.",
        "Why a period has no value: ask for that period alone, for example --period {period}.",
        period=said_period(lacking[0].computed.period),
    )
    return wrap(screen.say(said), screen.width)
