"""Give the hints that rest on the table of words: nouns, conditions, lists.

In:      rows of a decree
Out:     hinted
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iki_rules.decree.shapes import Count, Listed, Shape, TimeLimit, Weighted
from iki_rules.decree.wording import counted
from iki_rules.diagnostics import Diagnostic
from iki_rules.linting import faults_hints as hints
from iki_rules.linting.rows import Row
from iki_rules.linting.sources import thing
from iki_rules.linting.word_table import conditions, noun_sort, standards
from iki_rules.linting.wording import key, words


IN_TIME = "tepat waktu"
#: A limit of time beside "tepat waktu" is its standard.
LIMIT = re.compile(r"[0-9]\s{0,2}(?:menit|jam|hari|minggu)\b|\bsop\b", re.IGNORECASE)
#: Words after "pedoman" that end the sentence there: no guideline is named.
UNNAMED = re.compile(r"\s*(?:$|[.,;/):]|(?:dan|serta|x|dibagi)\b)", re.IGNORECASE)
#: Where a thing ends and what is said of it begins.
CLAUSE = re.compile(r"\s(?:yang|untuk)\s", re.IGNORECASE)
SLASHED = re.compile(r"(?<![A-Za-z])[A-Za-z]+(?:\s?/\s?[A-Za-z]+)+")


def hinted(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Hints for each row; conditions without a standard are told once for all their rows."""
    for row in rows:
        if row.formulation.strip():
            yield from _nouns(row)
            yield from _conditions(row)
            yield from _items(row)
    for condition in standards():
        found = [row for row in rows if _unstandard(row, condition)]
        if found:
            yield hints.standard_unnamed(condition, found)


def _nouns(row: Row) -> Iterator[Diagnostic]:
    named = counted(" ".join(row.name.split()))
    if not named:
        return
    sort = noun_sort(named)
    said = _counted_in(row.shape, row.formulation)
    sorts = {noun_sort(each) for each in said}
    if sort and said and None not in sorts and len(sorts) == 1 and sort not in sorts:
        yield hints.other_noun(row, *(CLAUSE.split(each)[0] for each in (named, said[0])))


def _counted_in(shape: Shape, formulation: str) -> list[str]:
    texts: tuple[str, ...] = ()
    match shape:
        case Count():
            texts = (formulation,)
        case Listed(items=items, head=head):
            texts = (head,) if head else items
        case _:
            pass
    return [noun for text in texts if (noun := counted(" ".join(text.split())))]


def _conditions(row: Row) -> Iterator[Diagnostic]:
    for condition, pattern in conditions().items():
        if condition == IN_TIME and isinstance(row.shape, TimeLimit):
            continue
        named, said = pattern.search(row.name), pattern.search(row.formulation)
        if said and not named:
            yield hints.condition_only_in_formula(row, said[0])
        elif named and not said:
            yield hints.condition_only_in_name(row, named[0])


def _unstandard(row: Row, condition: str) -> bool:
    for text in (row.name, row.formulation):
        found = conditions()[condition].search(text)
        if not found:
            continue
        if condition == IN_TIME and LIMIT.search(f"{row.name} {row.formulation}"):
            return False
        return "pedoman" not in condition or bool(UNNAMED.match(text[found.end() :]))
    return False


def _items(row: Row) -> Iterator[Diagnostic]:
    match row.shape:
        case Listed(items=items, head=head):
            texts = items
            seen: set[str] = set()
            for item in items:
                if key(item) in seen:
                    yield hints.item_twice(row, item)
                seen.add(key(item))
            whole = thing(counted(head) or head)
            for item in items:
                if len(items) > 1 and len(whole) > 1 and thing(item) == whole:
                    yield hints.item_is_the_whole(row, item)
        case Weighted(items=rows):
            texts = tuple(each.label for each in rows)
        case Count(noun=noun):
            texts = (noun,)
        case _:
            return
    for text in texts:
        for found in SLASHED.finditer(text):
            said = words(found[0])
            again = [word for at, word in enumerate(said) if word in said[:at]]
            if again:
                yield hints.word_twice(row, found[0], again[0])
