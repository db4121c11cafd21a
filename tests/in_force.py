"""Pick the declarations that are in force on the last day of a period, from the syntax tree.

Out:     in_force
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from iki_rules.measure import Period
from iki_rules.syntax import tree


#: What may have versions; data keep out of the validity of decrees.
DATED = (tree.Data, tree.Indicator, tree.Quantity, tree.Rule, tree.Scale)


@frozen
class Version:
    """A declaration, its first and last day, and the decree that it stands under."""

    declaration: Any
    first: str
    last: str
    decree: str | None


def in_force(
    files: Sequence[tree.File], period: Period | None
) -> tuple[list[tree.Declaration], set[str]]:
    """The declarations, one for each name, and the names of which no version is in force.

    Those keep a declaration all the same: versions are alike in sets, kind and unit.
    """
    versions: dict[tuple[bool, str], list[Version]] = {}
    for version in versions_in(files):
        name = version.declaration.name.text
        versions.setdefault((isinstance(version.declaration, tree.Scale), name), []).append(version)
    amended = amendments(files)
    picked: dict[int, bool] = {}
    without = set()
    for (_, name), listed in versions.items():
        found = chosen(listed, amended, period)
        if found is None:
            without.add(name)
        picked[id((found or listed[-1]).declaration)] = True
    kept = [
        declaration
        for file in files
        for declaration in file.declarations
        if not isinstance(declaration, DATED) or id(declaration) in picked
    ]
    return kept, without


def chosen(
    listed: list[Version], amended: dict[str, set[str]], period: Period | None
) -> Version | None:
    """The version of a name that counts: the one in force, or the only one where none is asked."""
    if period is None:
        return listed[0] if len(listed) == 1 else None
    day = period.last_day
    begun = [version for version in listed if version.first <= day]
    for version in begun:
        replaced = any(version.decree in amended.get(other.decree or "", ()) for other in begun)
        if day <= version.last and not replaced:
            return version
    return None


def versions_in(files: Sequence[tree.File]) -> Iterator[Version]:
    decrees = [d for file in files for d in file.declarations if isinstance(d, tree.Decree)]
    numbers = {decree.number.text for decree in decrees}
    said = {d.number.text: d.details.validity for d in decrees if d.details.validity}
    for file in files:
        above = [d.number.text for d in file.declarations if isinstance(d, tree.Decree)]
        number = above[0] if above else next(iter(numbers)) if len(numbers) == 1 else None
        for declaration in file.declarations:
            if isinstance(declaration, DATED):
                validity = declaration.details.validity
                if validity is None and not isinstance(declaration, tree.Data):
                    validity = said.get(number or "")
                first = (validity and validity.first) or ""
                last = (validity and validity.last) or "9999"
                first, last = first + "-01-01" * is_year(first), last + "-12-31" * is_year(last)
                yield Version(declaration, first, last, number)


def is_year(text: str) -> bool:
    return len(text) == len("2023")


def amendments(files: Sequence[tree.File]) -> dict[str, set[str]]:
    """The decrees that each one amends, itself or through another."""
    found: dict[str, set[str]] = {}
    for file in files:
        for declaration in file.declarations:
            if isinstance(declaration, tree.Decree):
                own = found.setdefault(declaration.number.text, set())
                own |= {text.text for text in declaration.amends}
    for _ in found:
        for own in found.values():
            own |= {older for number in set(own) for older in found.get(number, ())}
    return found
