"""Draw the results of the periods within one: a column for each, and one for the whole.

Out:     shown_by_period
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iki_rules.book import Outcome, Result
from iki_rules.book.saying import STATUS
from iki_rules.cli.books import Opened
from iki_rules.cli.headings import under_headings
from iki_rules.cli.judged import CAPPED, judged_alone
from iki_rules.cli.results import (
    ACHIEVEMENT,
    BAND,
    BOLD,
    INDICATOR,
    MET,
    NAME,
    NUMBER,
    RULES,
    TARGET,
    UNIT,
    below,
    head,
    paragraphs,
)
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.table import BULLET, Column, Group, Line, draw, wrap
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.dates import said_period


#: How many periods stand beside one another; those of a longer year go into further tables.
BESIDE = 6

#: Stands where a figure is there for other periods alone, such as the year.
ELSEWHERE = "–"
#: What an achievement or a band is written as where there is none.
NONE = "-"
#: The rows below an indicator that some period has a target, achievement or band of.
JUDGED = (TARGET, MET, ACHIEVEMENT, BAND)
OF_ANOTHER = phrase(
    "{sign} : angkanya hanya ada untuk periode lain, misalnya setahun.",
    "{sign} : there are figures for other periods alone, such as the year.",
    sign=ELSEWHERE,
)
CAPPED_HERE = phrase(
    "{mark} : capaian yang dibatasi; minta periode itu saja untuk angka sebelum dibatasi.",
    "{mark} : an achievement that is capped; ask for that period alone for the figure before.",
    mark=CAPPED,
)


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
    first = [next(each[id] for each in known if id in each) for id in ids]
    numbered = any(each.report and each.report.number for each in first)
    columns = [
        Column(screen.say(NUMBER if numbered else NAME), wraps=not numbered),
        Column(screen.say(INDICATOR), wraps=True, weight=3),
        Column(screen.say(UNIT), wraps=True),
        *(Column(_heading(each, screen), right=True, wraps=True, always=True) for each in outcomes),
    ]

    def rows(inside: list[Result]) -> Iterator[tuple[str, ...]]:
        for each in inside:
            beside = [results.get(each.id) for results in known]
            yield (
                *_leading(each, numbered=numbered),
                *(_cell(result, screen) for result in beside),
            )
            yield from _judged(beside, screen)

    groups = under_headings([each for each in first if each.report is not None], rows)
    rules = tuple(rows([each for each in first if each.report is None]))
    if rules:
        groups.append(Group((Line(screen.say(RULES)),), rules))
    return draw(columns, groups, screen.width, lambda text: screen.paint(text, BOLD))


def _judged(beside: Sequence[Result | None], screen: Screen) -> Iterator[tuple[str, ...]]:
    """A row for the targets of the periods, and so on, where some period has one."""
    nothing = ("",) * len(JUDGED)
    cells = [nothing if each is None else judged_alone(each, screen) for each in beside]
    for at, said in enumerate(JUDGED):
        if any(cell[at] not in ("", NONE) for cell in cells):
            shown = ("" if cell[at] == NONE else cell[at] for cell in cells)
            yield ("", BULLET + screen.say(said), "", *shown)


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
    if result.status == "wrong_period":
        return ELSEWHERE
    if result.status != "ok":
        return screen.say(STATUS[result.status])
    value, unit = visible(result.shown or ""), visible(result.unit)
    return value.removesuffix(unit).rstrip() if unit else value


def _hint(parts: Sequence[Outcome], screen: Screen) -> list[str]:
    """What the signs mean, and where to read why a period has no value."""
    lines: list[str] = []
    results = [each for outcome in parts for each in outcome.results]
    if any(each.status == "wrong_period" for each in results):
        lines += wrap(screen.say(OF_ANOTHER), screen.width)
    if any(each.achievement and each.achievement.capped is not None for each in results):
        lines += wrap(screen.say(CAPPED_HERE), screen.width)
    lacking = [o for o in parts if any(each.status != "ok" for each in o.results)]
    if lacking and lacking[0].computed.period is not None:
        asked = said_period(lacking[0].computed.period)
        lines += wrap(screen.say(_why(asked)), screen.width)
    return lines


def _why(period: Phrase) -> Phrase:
    return phrase(
        "Mengapa sebuah periode tanpa nilai: minta periode itu saja, misalnya --period {period}.",
        "Why a period has no value: ask for that period alone, for example --period {period}.",
        period=period,
    )
