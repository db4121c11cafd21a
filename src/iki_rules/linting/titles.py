"""Find titles that differ from another one by the spelling of a word.

In:      rows of a decree
Out:     misspellings
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iki_rules.diagnostics import Diagnostic
from iki_rules.linting import faults_spelling
from iki_rules.linting.rows import Row, by_position
from iki_rules.linting.word_table import distinct
from iki_rules.linting.wording import key, one_letter_off, words


#: A title is compared with so many others at most, that a long list takes no long time.
MOST_COMPARED = 50


def misspellings(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Titles of positions, then names of indicators, that differ by the spelling of one word."""
    heads = [table[0] for table in by_position(rows)]
    for first, second, odd in _pairs([(each.position, each) for each in heads]):
        yield faults_spelling.misspelt_position(first, second, *odd)
    for first, second, odd in _pairs([(each.name, each) for each in rows]):
        yield faults_spelling.misspelt_name(first, second, *odd)


def _pairs(titles: Sequence[tuple[str, Row]]) -> Iterator[tuple[Row, Row, tuple[str, str]]]:
    """Each title that is new, with the first one before it that differs by one word's spelling.

    Titles are looked up by what is left when one word is taken out, so no two are compared
    that differ in more.
    """
    seen: set[str] = set()
    without: dict[tuple[str, ...], list[tuple[str, Row]]] = {}
    for title, row in titles:
        said = words(title)
        if not title or key(title) in seen:
            continue
        seen.add(key(title))
        found: tuple[Row, tuple[str, str]] | None = None
        for at, word in enumerate(said):
            rest = (str(at), *said[:at], *said[at + 1 :])
            alike = without.setdefault(rest, [])
            for other, first in alike[:MOST_COMPARED]:
                near = one_letter_off(other, word) and not distinct(other, word)
                found = found or ((first, (other, word)) if near else None)
            alike.append((word, row))
        if found:
            yield found[0], row, found[1]
