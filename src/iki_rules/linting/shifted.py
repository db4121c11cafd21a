"""Find rows whose formula belongs to another row: columns that slipped, or formulas copied.

In:      rows of a decree
Out:     displaced, content
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import islice

from iki_rules.diagnostics import Diagnostic
from iki_rules.linting import faults_rows as faults
from iki_rules.linting.rows import Row, by_position
from iki_rules.linting.word_table import conditions, fillers
from iki_rules.linting.wording import key, nearly, stems


#: A formula is compared with so many equal ones at most, that a long list takes no long time.
MOST_COMPARED = 50


def displaced(rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """One finding at most for each row, by the strongest sign that its formula is not its own."""
    same: dict[str, dict[str, Row]] = {}
    for row in rows:
        if row.formulation.strip():
            same.setdefault(key(row.formulation), {}).setdefault(key(row.name), row)
    for table in by_position(rows):
        swaps = _swapped(table)
        named = {key(row.name): row for row in reversed(table)}
        for at, row in enumerate(table):
            if not row.formulation.strip():
                continue
            found = (
                _name_of_another(row, named, (*table[max(at - 1, 0) : at], *table[at + 1 : at + 2]))
                or swaps.get(at)
                or _of_another_position(
                    row, [*islice(same[key(row.formulation)].values(), MOST_COMPARED)]
                )
                or _of_the_row_above(row, table[at - 1] if at else None)
            )
            if found:
                yield found


def _name_of_another(
    row: Row, named: Mapping[str, Row], beside: Sequence[Row]
) -> Diagnostic | None:
    """The formula is the name of another row of the table, and says what the own name does not."""
    said = content(row.formulation)
    if said <= content(row.name):
        return None
    exact = named.get(key(row.formulation))
    near = [other for other in beside if nearly(row.formulation, other.name)]
    for other in [*([exact] if exact else []), *near]:
        if other is not row and _fit(row.name, said) < _fit(other.name, said):
            return faults.formula_is_name(row, other)
    return None


def _swapped(table: Sequence[Row]) -> dict[int, Diagnostic]:
    """Two rows whose formulas each hold all that only the other's name says, and nothing own."""
    names = [content(row.name) for row in table]
    said = [content(row.formulation) for row in table]
    holders: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        for word in name:
            holders.setdefault(word, []).append(at)
    owner = {word: rows[0] for word, rows in holders.items() if len(rows) == 1}
    own = [frozenset(word for word in name if word in owner) for name in names]
    found: dict[int, Diagnostic] = {}
    for one, spoken in enumerate(said):
        for two in {owner[word] for word in spoken if word in owner}:
            crossed = own[two] <= spoken and own[one] and own[one] <= said[two]
            if one < two and crossed and not own[one] & spoken and not own[two] & said[two]:
                found[one] = faults.formulas_swapped(table[one], table[two])
    return found


def _of_another_position(row: Row, same: Sequence[Row]) -> Diagnostic | None:
    said = content(row.formulation)
    fit = _fit(row.name, said)
    others = [
        other
        for other in same
        if other.table != row.table
        and not _related(row.name, other.name)
        and _fit(other.name, said) > fit
    ]
    if not others:
        return None
    return faults.formula_of_another(row, max(others, key=lambda other: _fit(other.name, said)))


def _of_the_row_above(row: Row, above: Row | None) -> Diagnostic | None:
    if above is None or key(above.formulation) != key(row.formulation):
        return None
    if _related(row.name, above.name):
        return None
    return faults.formula_of_row_above(row, above)


def _related(left: str, right: str) -> bool:
    """Whether one name says all that the other says, or both differ in spelling only."""
    one, two = content(left), content(right)
    return one <= two or two <= one or nearly(left, right)


def _fit(name: str, said: frozenset[str]) -> Fraction:
    """How much of a name a formula repeats."""
    own = content(name)
    return Fraction(len(own & said), len(own)) if own else Fraction(0)


@cache
def _fillers() -> frozenset[str]:
    return frozenset(stem for word in fillers() for stem in stems(word))


def content(text: str) -> frozenset[str]:
    """What a wording speaks of: its words without affixes, fillers and conditions."""
    for condition in conditions().values():
        text = condition.sub(" ", text)
    return stems(text) - _fillers()
