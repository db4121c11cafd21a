"""Draw the results of an evaluation: the table, what could not be computed and why, the legend.

Out:     shown
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from iki_rules.book import Outcome, Result
from iki_rules.book.reasons import next_step
from iki_rules.book.saying import STATUS
from iki_rules.book.telling import Teller
from iki_rules.cli.books import Opened
from iki_rules.cli.headings import under_headings
from iki_rules.cli.judged import caps, judged
from iki_rules.cli.periods import not_complete
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.table import BULLET, Column, Group, Line, draw, wrap
from iki_rules.cli.verdicts import verdict_rows
from iki_rules.cli.versions import version_lines
from iki_rules.core.absent import Absent
from iki_rules.diagnostics import Diagnostic, Phrase, phrase, report
from iki_rules.diagnostics.dates import said_period
from iki_rules.diagnostics.phrase import join
from iki_rules.engines import exact


BOLD, YELLOW = "1", "33"
INDENT = "  "
#: A datum without any value.
MISSING_DATUM = "IKI-D305"
#: How many results that wait for the same thing are named.
NAMED = 12

NUMBER = phrase("nomor", "number")
NAME = phrase("nama", "name")
RULES = phrase("Aturan", "Rules")
INDICATOR = phrase("indikator", "indicator")
VALUE = phrase("nilai", "value")
UNIT = phrase("satuan", "unit")
TARGET = phrase("target", "target")
ACHIEVEMENT = phrase("capaian", "achievement")
MET = phrase("tercapai", "met")
BAND = phrase("predikat", "band")
STATE = phrase("status", "status")
OK = phrase("ok", "ok")
ENCLOSED = phrase(
    "Bukan pecahan, jadi dihitung di antara dua batas: {named}",
    "No fractions, so computed between two ends: {named}",
)
NOT_COMPUTED = phrase("Tidak dapat dihitung, dan mengapa", "Not computed, and why")
FINDINGS = phrase("Temuan", "Findings")
WITHHELD = phrase("Menahan", "Withholds")
BAND_OF = phrase("predikat", "band of")
MEND_SCALE = phrase(
    "Lengkapi baris skala itu, atau periksa data yang dipakai.",
    "Complete the rows of that scale, or check the data it uses.",
)
DELIMITERS = {
    ";": phrase('pemisah ";"', 'delimiter ";"'),
    ",": phrase('pemisah ","', 'delimiter ","'),
    "\t": phrase("pemisah tab", "delimiter tab"),
}
LAYOUTS = {
    "long": phrase("satu baris tiap angka", "one row for each figure"),
    "wide": phrase("satu kolom tiap angka", "one column for each figure"),
}
NUMBERS = {
    "id": phrase("format angka id, seperti 1.234,5", "number format id, as 1.234,5"),
    "en": phrase("format angka en, seperti 1,234.5", "number format en, as 1,234.5"),
}


def shown(opened: Opened, outcome: Outcome) -> str:
    """Everything there is to see of an evaluation, from the head to the legend."""
    screen = opened.screen
    results = [each.in_language(screen.language) for each in outcome.results]
    parts = [head(outcome, screen)]
    if results:
        parts += [_table(results, screen, outcome.computed.fresh()), caps(results, screen)]
    return paragraphs([*parts, *below(opened, outcome, results)])


def below(opened: Opened, outcome: Outcome, results: list[Result]) -> list[list[str]]:
    """What stands under the table of an evaluation."""
    return [
        not_complete(results, opened.screen),
        _not_computed(results, outcome, opened.screen),
        _findings(opened, outcome),
        _legend(results, outcome, opened.screen),
    ]


def paragraphs(parts: Iterable[list[str]]) -> str:
    """The parts that are not empty, a blank line between them."""
    return "\n\n".join("\n".join(part) for part in parts if part)


def head(outcome: Outcome, screen: Screen) -> list[str]:
    """The decree, or the name of the book where none is named."""
    decree = outcome.program.decree
    if decree is None:
        return [screen.paint(visible(outcome.book), BOLD)]
    title = f"{visible(outcome.book)}: {visible(decree.number)}"
    lines = [screen.paint(line, BOLD) for line in wrap(title, screen.width)]
    for text in (decree.about, decree.agency):
        lines += wrap(visible(text), screen.width) if text else []
    return lines


def _table(results: list[Result], screen: Screen, work: exact.Work) -> list[str]:
    numbered = any(each.report and each.report.number for each in results)
    columns = [
        Column(screen.say(NUMBER if numbered else NAME), wraps=not numbered),
        Column(screen.say(INDICATOR), wraps=True, weight=3),
        Column(screen.say(VALUE), right=True, always=True),
        Column(screen.say(UNIT), wraps=True),
        Column(screen.say(TARGET), wraps=True),
        Column(screen.say(MET), wraps=True),
        Column(screen.say(ACHIEVEMENT), right=True),
        Column(screen.say(BAND), wraps=True),
        Column(screen.say(STATE), wraps=True),
    ]
    groups = under_headings(
        [each for each in results if each.report is not None],
        lambda inside: (
            row for each in _by_key(inside) for row in _rows(each, screen, numbered=numbered)
        ),
    )
    rules = [each for each in results if each.report is None]
    rows = list(_verdicts(rules, screen, work, numbered=numbered))
    if rows:
        groups.append(Group((Line(screen.say(RULES), 0),), tuple(rows)))
    return draw(columns, groups, screen.width, lambda text: screen.paint(text, BOLD))


def _by_key(results: Iterable[Result]) -> Iterator[list[Result]]:
    for _, inside in groupby(results, lambda each: each.key):
        yield list(inside)


def _rows(results: list[Result], screen: Screen, *, numbered: bool) -> Iterator[tuple[str, ...]]:
    """The rows of one indicator: one, or a heading and one for each member."""
    first = results[0]
    title = visible(first.title or ("" if not numbered else first.key))
    known = (first.report.number if first.report else None) or ""
    leading = visible(known) if numbered else first.key
    if not first.members:
        yield _row(first, leading, title, screen)
        return
    yield (leading, title, *[""] * len((VALUE, UNIT, TARGET, MET, ACHIEVEMENT, BAND, STATE)))
    for each in results:
        name = ", ".join(map(visible, each.member_titles))
        yield _row(each, "", BULLET + name, screen)


def _verdicts(
    rules: list[Result], screen: Screen, work: exact.Work, *, numbered: bool
) -> Iterator[tuple[str, ...]]:
    """The rows of the rules, each verdict above what decides it."""
    for results in _by_key(rules):
        rows = list(_rows(results, screen, numbered=numbered))
        heading = len(rows) - len(results)
        yield from rows[:heading]
        for row, each in zip(rows[heading:], results, strict=True):
            yield row
            yield from verdict_rows(each, screen, work, columns=len(row))


def _row(result: Result, leading: str, title: str, screen: Screen) -> tuple[str, ...]:
    unit = visible(result.unit)
    value = visible(result.shown or "")
    if unit and value.endswith(unit):
        value = value.removesuffix(unit).rstrip()
    status = OK if result.status == "ok" else STATUS[result.status]
    return (leading, title, value, unit, *judged(result, screen), screen.say(status))


def _not_computed(results: list[Result], outcome: Outcome, screen: Screen) -> list[str]:
    """Each first cause once: why, the next step, and what waits for it."""
    waiting: dict[tuple[str, str, Phrase], tuple[Absent, list[str]]] = {}
    teller = Teller(outcome, screen.language, outcome.computed.fresh())
    for result in results:
        reached = result.achievement.absent if result.achievement else None
        band = result.band.absent if result.band else None
        for absent, name in (
            (result.absent, result.id),
            (None if result.absent else reached, f"{screen.say(ACHIEVEMENT)} {result.id}"),
            (None if result.absent else band, f"{screen.say(BAND_OF)} {result.id}"),
        ):
            if absent is not None:
                key = (absent.status, absent.subject, absent.message)
                waiting.setdefault(key, (absent, []))[1].append(name)
    if not waiting:
        return []
    lines = [screen.paint(screen.say(NOT_COMPUTED), BOLD)]
    for absent, names in waiting.values():
        said = absent.message.say(screen.language).rstrip(".") + "."
        lines += [screen.paint(line, YELLOW) for line in _indented(said, screen, INDENT)]
        banded = names[0].startswith(screen.say(BAND_OF)) and absent.status == "out_of_range"
        step = screen.say(MEND_SCALE) if banded else next_step(absent, teller)
        if step:
            lines += _indented(step, screen, INDENT * 2)
        if names != [absent.subject]:
            named = join([*names[:NAMED]])
            text = f"{screen.say(WITHHELD)}: {named.say(screen.language)}"
            more = len(names) - NAMED
            if more > 0:
                text += screen.say(phrase(", dan {more} lagi", ", and {more} more", more=more))
            lines += _indented(text, screen, INDENT * 2)
    return lines


def _indented(text: str, screen: Screen, indent: str) -> list[str]:
    return [indent + line for line in wrap(text, max(screen.width - len(indent), 10))]


def _findings(opened: Opened, outcome: Outcome) -> list[str]:
    screen = opened.screen
    subjects = {result.absent.subject for result in outcome.results if result.absent}
    said = subjects | {each.partition("[")[0] for each in subjects}
    found = report(
        [each for each in _all_findings(outcome) if not _is_said(each, said)],
        outcome.sources,
        screen.language,
        colour=screen.colour,
        limits=opened.book.limits,
    )
    return [screen.paint(screen.say(FINDINGS), BOLD), found] if found else []


def _all_findings(outcome: Outcome) -> tuple[Diagnostic, ...]:
    return (*outcome.book_diagnostics, *outcome.diagnostics)


def _is_said(found: Diagnostic, subjects: set[str]) -> bool:
    """Whether it only repeats that a datum is missing of which that was said with its result."""
    return found.code == MISSING_DATUM and not subjects.isdisjoint(_texts(found.message))


def _texts(said: Phrase) -> Iterator[str]:
    for _, part in said.parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Phrase):
            yield from _texts(part)


def _asked(outcome: Outcome) -> Phrase:
    asked = outcome.computed.period
    return phrase("{period}", "{period}", period="" if asked is None else said_period(asked))


def _legend(results: list[Result], outcome: Outcome, screen: Screen) -> list[str]:
    """Where the figures come from, how they were read, and how many results there are of what."""
    inputs = outcome.computed.inputs
    how = inputs.format
    about = [
        *([DELIMITERS[how.delimiter]] if how.delimiter in DELIMITERS else []),
        *([LAYOUTS[how.layout]] if how.layout else []),
        *([] if how.kind == "json" else [NUMBERS[how.numbers]]),
    ]
    name = inputs.source.name if inputs.source else ""
    read = f"Data: {visible(name)}"
    if about:
        read += f" ({join(about).say(screen.language)})"
    lines = wrap(read, screen.width)
    if outcome.period:
        period = phrase("Periode: {period}", "Period: {period}", period=_asked(outcome))
        lines.append(screen.say(period))
    lines += version_lines(outcome, screen)
    enclosed = [each.id for each in results if each.low is not None]
    if enclosed:
        more = len(enclosed) - NAMED
        named = join([*enclosed[:NAMED], *(["..."] if more > 0 else [])])
        lines += wrap(screen.say(phrase(ENCLOSED.id, ENCLOSED.en, named=named)), screen.width)
    counted = Counter(each.status for each in results)
    parts: list[Phrase] = [
        phrase("{n} {word}", "{n} {word}", n=n, word=OK if status == "ok" else STATUS[status])
        for status, n in counted.items()
    ]
    total = phrase("Hasil: {n}", "Results: {n}", n=len(results))
    said = screen.say(total) + (f" ({join(parts).say(screen.language)})" if parts else "")
    return [*lines, *wrap(said, screen.width)]
