"""Find what a decree says twice: tables, rows, names with two formulas or sources, misspellings.

In:      rows of a decree
Out:     repetitions
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iki_rules.decree.wording import squeeze
from iki_rules.diagnostics import Diagnostic
from iki_rules.linting import faults_rows as faults
from iki_rules.linting import faults_spelling
from iki_rules.linting.rows import Row, by_position
from iki_rules.linting.word_table import source_fillers
from iki_rules.linting.wording import key, nearly, words


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
        for other in titled.get(title, []):
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
    return all(_same_sources(a.sources, b.sources) for a, b in zip(left, right, strict=True))


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
                same_sources=_same_sources(first.sources, row.sources),
            )
        seen.setdefault(said, row)


def _one_name(group: Sequence[Row]) -> Iterator[Diagnostic]:
    """Rows of one name, each compared with what stands first."""
    formulas: list[Row] = []
    origins: list[Row] = []
    for row in group:
        if row.formulation.strip():
            same = [each for each in formulas if key(each.formulation) == key(row.formulation)]
            near = [each for each in formulas if nearly(each.formulation, row.formulation)]
            if near and not same:
                yield faults_spelling.misspelt_formula(
                    near[0], row, *_odd(near[0].formulation, row.formulation)
                )
            elif formulas and not same:
                yield faults.one_name_two_formulas(formulas[0], row)
            formulas += [] if same else [row]
        if row.sources:
            same = [each for each in origins if _same_sources(each.sources, row.sources)]
            near = [each for each in origins if nearly(_text(each), _text(row))]
            if near and not same:
                yield faults_spelling.misspelt_source(
                    near[0], row, *_odd(_text(near[0]), _text(row))
                )
            elif origins and not same:
                yield faults.one_name_two_sources(origins[0], row)
            origins += [] if same else [row]


def _same_sources(left: Sequence[str], right: Sequence[str]) -> bool:
    return {_source(each) for each in left} == {_source(each) for each in right}


def _source(text: str) -> str:
    said = words(text)
    return "".join(said[1:] if len(said) > 1 and said[0] in source_fillers() else said)


def _text(row: Row) -> str:
    return squeeze("; ".join(row.sources))


def _odd(left: str, right: str) -> tuple[str, str]:
    """The first two words that differ."""
    return next((a, b) for a, b in zip(words(left), words(right), strict=True) if a != b)
