"""Find what is wrong with the sources of rows: none, the counted thing itself, unlike the items.

In:      rows of a decree
Out:     source_findings
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iki_rules.decree.shapes import Count, Listed
from iki_rules.diagnostics import Diagnostic
from iki_rules.linting import faults_hints as hints
from iki_rules.linting import faults_quantity as faults
from iki_rules.linting.rows import Row, by_position
from iki_rules.linting.word_table import conditions, laid_down, spelled_out
from iki_rules.linting.wording import key


BRACKETED = re.compile(r"\([^()]{0,200}\)")
#: Where the counted thing ends and what is said of it begins.
SAID_OF_IT = re.compile(r"\s(?:yang|tiap|dalam|di)\s", re.IGNORECASE)
#: A list and its sources that agree in all but one are meant to agree.
FEWEST_ITEMS = 3


def source_findings(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Missing sources, a finding for each position; then what each row's sources repeat."""
    for table in by_position(rows):
        missing = [row for row in table if not any(each.strip() for each in row.sources)]
        if missing:
            yield faults.source_missing(missing, whole=len(missing) == len(table))
    for row in rows:
        yield from _counted_itself(row)
        yield from _unlike_items(row)


def thing(text: str) -> tuple[str, ...]:
    """The words of what is counted: without brackets, conditions and what follows a `yang`."""
    text = BRACKETED.sub(" ", text)
    for condition in conditions().values():
        text = condition.sub(" yang ", text)
    return spelled_out(SAID_OF_IT.split(f"{text} ")[0])


def _counted_itself(row: Row) -> Iterator[Diagnostic]:
    match row.shape:
        case Count(noun=noun) if row.formulation.strip():
            counted = [_bare(thing(noun))]
        case Listed(items=items):
            counted = [_bare(thing(each)) for each in items]
        case _:
            return
    found = [each for each in row.sources if _bare(spelled_out(each)) in counted]
    if found:
        yield hints.source_is_the_counted(row, found)


def _bare(said: tuple[str, ...]) -> tuple[str, ...]:
    while len(said) > 1 and said[0] in laid_down():
        said = said[1:]
    return said


def _unlike_items(row: Row) -> Iterator[Diagnostic]:
    if not isinstance(row.shape, Listed):
        return
    items, sources = row.shape.items, row.sources
    if len(items) != len(sources) or len(items) < FEWEST_ITEMS:
        return
    known = {key(each) for each in sources}
    listed = {key(each) for each in items}
    odd_items = [each for each in items if key(each) not in known]
    odd_sources = [each for each in sources if key(each) not in listed]
    if len(odd_items) == len(odd_sources) == 1:
        yield hints.items_unlike_sources(row, odd_items[0], odd_sources[0])
