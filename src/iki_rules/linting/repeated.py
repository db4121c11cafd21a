"""Find what a decree says twice: tables, rows, names with two formulas or sources, misspellings.

In:      rows of a decree
Out:     repetitions
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from iki_rules.decree.wording import squeeze
from iki_rules.diagnostics import Diagnostic
from iki_rules.linting import faults_rows as faults
from iki_rules.linting import faults_spelling
from iki_rules.linting.rows import Row, by_position
from iki_rules.linting.word_table import source_fillers
from iki_rules.linting.wording import key, nearly, words


#: A wording is compared with so many others at most, that a long list takes no long time.
MOST_COMPARED = 20


def repetitions(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Everything that stands twice and should not, or that should stand twice alike."""
    tables = by_position(rows)
    yield from _tables(tables)
    for table in tables:
        yield from _rows_twice(table)
    named: dict[str, list[Row]] = {}
    for row in rows:
        named.setdefault(key(row.name), []).append(row)
    for group in named.values():
        yield from _one_name(group)


def _tables(tables: Sequence[tuple[Row, ...]]) -> Iterator[Diagnostic]:
    seen: dict[tuple[tuple[str, str], ...], tuple[Row, ...]] = {}
    titled: dict[str, list[tuple[Row, ...]]] = {}
    for table in tables:
        if len(table) == 1:
            continue
        said = tuple((key(row.name), key(row.formulation)) for row in table)
        title = key(table[0].position)
        if said in seen:
            yield faults.table_twice(seen[said], table, same_sources=_sources(seen[said], table))
            continue
        seen[said] = table
        for other in titled.get(title, [])[:MOST_COMPARED]:
            if len(other) != len(table):
                continue
            unlike = [b for a, b in zip(other, table, strict=True) if not _alike(a, b)]
            if not unlike:
                same = _sources(other, table)
                yield faults.table_twice(other, table, same_sources=same)
                break
            if 2 * len(unlike) <= len(table):
                yield faults.table_nearly_twice(other, table, unlike)
                break
        titled.setdefault(title, []).append(table)


def _alike(left: Row, right: Row) -> bool:
    said = (left.name, right.name), (left.formulation, right.formulation)
    return all(key(a) == key(b) or nearly(a, b) for a, b in said)


def _sources(left: Sequence[Row], right: Sequence[Row]) -> bool:
    return all(_sources_of(a) == _sources_of(b) for a, b in zip(left, right, strict=True))


def _rows_twice(table: Sequence[Row]) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], Row] = {}
    for row in table:
        said = key(row.name), key(row.formulation)
        if said in seen:
            first = seen[said]
            yield faults.row_twice(
                first,
                row,
                same_goal=key(first.goal) == key(row.goal),
                same_sources=_sources_of(first) == _sources_of(row),
            )
        seen.setdefault(said, row)


def _one_name(group: Sequence[Row]) -> Iterator[Diagnostic]:
    """Rows of one name, each new formula or source compared with those that stand before it."""
    formulas: dict[str, Row] = {}
    origins: dict[frozenset[str], Row] = {}
    for row in group:
        said = key(row.formulation)
        if said and said not in formulas:
            yield from _other_formula([*islice(formulas.values(), MOST_COMPARED)], row)
            formulas[said] = row
        source = _sources_of(row)
        if source and source not in origins:
            yield from _other_source([*islice(origins.values(), MOST_COMPARED)], row)
            origins[source] = row


def _other_formula(before: Sequence[Row], row: Row) -> Iterator[Diagnostic]:
    for first in before:
        if nearly(first.formulation, row.formulation):
            odd = _odd(first.formulation, row.formulation)
            yield faults_spelling.misspelt_formula(first, row, *odd)
            return
    if before:
        yield faults.one_name_two_formulas(before[0], row)


def _other_source(before: Sequence[Row], row: Row) -> Iterator[Diagnostic]:
    for first in before:
        if nearly(_text(first), _text(row)):
            odd = _odd(_text(first), _text(row))
            yield faults_spelling.misspelt_source(first, row, *odd)
            return
    if before:
        yield faults.one_name_two_sources(before[0], row)


def _sources_of(row: Row) -> frozenset[str]:
    """The sources of a row, without their order and the words that do not count."""
    return frozenset(said for each in row.sources if (said := _source(each)))


def _source(text: str) -> str:
    said = words(text)
    return "".join(said[1:] if len(said) > 1 and said[0] in source_fillers() else said)


def _text(row: Row) -> str:
    return squeeze("; ".join(row.sources))


def _odd(left: str, right: str) -> tuple[str, str]:
    """The first two words that differ; the whole texts where only signs do."""
    pairs = zip(words(left), words(right), strict=True)
    return next(((a, b) for a, b in pairs if a != b), (left, right))
