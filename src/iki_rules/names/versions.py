"""Tell the versions of a name apart: declarations in force one after the other.

A decree's own validity holds for what stands under it; one that amends another decree of the book
ends what it declares anew the day before. Data follow no decree: they keep to their own validity.

In:      syntax.tree.File
Out:     Declared, Decrees, Settled, settle
Refuses: N102 name-defined-twice, N120 versions-overlap, N122 amendment-undated,
         N123 validity-without-days
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from iki_rules.diagnostics import Diagnostic
from iki_rules.measure import Days, days
from iki_rules.names import faults
from iki_rules.names import faults_versions as version_faults
from iki_rules.syntax import tree


#: What may be declared again for other days.
Dated: TypeAlias = tree.Data | tree.Indicator | tree.Quantity | tree.Rule | tree.Scale


@frozen
class Declared:
    """A declaration, the days for which it counts, and the number of the decree above it.

    `stated` tells whether it or its decree names these days.
    """

    declaration: Dated
    days: Days
    decree: str | None
    stated: bool


class Decrees:
    """The decrees of a book by number, and which of them amends which, directly or by others."""

    def __init__(self, files: Sequence[tree.File]) -> None:
        listed = [d for f in files for d in f.declarations if isinstance(d, tree.Decree)]
        self.heads: dict[str, tree.Decree] = {}
        for head in listed:
            known = self.heads.get(_number(head))
            if known is None or known.details.validity is None:
                self.heads[_number(head)] = head
        self.amends: dict[str, set[str]] = {number: set() for number in self.heads}
        for head in listed:
            named = {_same(text.text) for text in head.amends}
            self.amends[_number(head)] |= named & self.heads.keys()
        for middle in self.heads:
            for number, amended in self.amends.items():
                if middle in amended:
                    self.amends[number] = amended | (self.amends[middle] - {number})

    def above(self, file: tree.File) -> list[str | None]:
        """The number of the decree that each declaration of a file stands under.

        It holds for its own file, and for files without one where the book has no other.
        """
        own = [d for d in file.declarations if isinstance(d, tree.Decree)]
        at = _number(own[0]) if own else None
        if at is None and len(self.heads) == 1:
            at = next(iter(self.heads))
        numbers: list[str | None] = []
        for declaration in file.declarations:
            if isinstance(declaration, tree.Decree):
                at = _number(declaration)
            numbers.append(at)
        return numbers

    def declared(self, declaration: Dated, number: str | None) -> Declared:
        """A declaration with the days that it names itself, or else its decree."""
        own = declaration.details.validity
        head = None if number is None else self.heads[number]
        validity = own or (None if head is None else head.details.validity)
        title = None if head is None else head.number.text
        if validity is None:
            return Declared(declaration, Days(), title, stated=False)
        return Declared(declaration, days(validity.first, validity.last), title, stated=True)

    def replaces(self, new: Declared, old: Declared) -> bool:
        """Whether one stands under a decree that amends the decree of the other."""
        if new.decree is None or old.decree is None:
            return False
        return _same(old.decree) in self.amends[_same(new.decree)]

    def faults(self) -> list[Diagnostic]:
        """Decrees that amend others of the book and do not say from when, or hold for no day."""
        found: list[Diagnostic] = []
        for number, head in self.heads.items():
            validity = head.details.validity
            first = None if validity is None else days(validity.first, validity.last).first
            if first is None and self.amends[number]:
                text = next(t for t in head.amends if _same(t.text) in self.heads)
                found.append(version_faults.amendment_undated(text, head.number))
            if validity is not None and days(validity.first, validity.last).are_none:
                found.append(version_faults.validity_without_days(validity))
        return found


def _same(number: str) -> str:
    """A number as it is compared: blanks and capitals tell no decrees apart."""
    return " ".join(number.split()).casefold()


def _number(decree: tree.Decree) -> str:
    return _same(decree.number.text)


@frozen
class Settled:
    """The versions of one name, the earliest first; the faults that kept others out.

    `unsure` is the code of a fault after which nobody can tell which declaration counts.
    """

    kept: tuple[Declared, ...]
    found: tuple[Diagnostic, ...] = ()
    unsure: str | None = None


def settle(declared: Sequence[Declared], decrees: Decrees) -> Settled:
    """Tell apart everything that is declared under one name."""
    if len(declared) == 1:
        return _only(declared[0])
    kept: list[Declared] = []
    found: list[Diagnostic] = []
    unsure: str | None = None
    for each in declared:
        if _names_no_day(each):
            found += _only(each).found
            continue
        *before, new = _cut(each, kept, decrees)
        clash = next((old for old in before if old.days.meet(new.days)), None)
        if clash is None or new.days.are_none:
            kept = [*before, new]
        elif decrees.replaces(new, clash):
            unsure = version_faults.UNDATED
        elif clash.days == new.days:
            found.append(faults.name_defined_twice(_name(new), _name(clash)))
        else:
            old, late = (_name(clash), clash.days), (_name(new), new.days)
            found.append(version_faults.versions_overlap(old, late))
    known = [each for each in kept if not each.days.are_none] or kept or [*declared[:1]]
    ordered = sorted(known, key=lambda each: each.days.first or "")
    codes = (each.code for each in found)
    return Settled(tuple(ordered), tuple(found), unsure or next(codes, None))


def _only(declared: Declared) -> Settled:
    """A single declaration; data without a validity of their own are always in force."""
    own = declared.declaration.details.validity
    if own is None and isinstance(declared.declaration, tree.Data):
        declared = evolve(declared, days=Days(), stated=False)
    if own is not None and declared.days.are_none:
        fault = version_faults.validity_without_days(own)
        return Settled((evolve(declared, stated=False),), (fault,), fault.code)
    return Settled((declared,))


def _names_no_day(declared: Declared) -> bool:
    return declared.declaration.details.validity is not None and declared.days.are_none


def _name(declared: Declared) -> tree.Name:
    return declared.declaration.name


def _cut(new: Declared, kept: Sequence[Declared], decrees: Decrees) -> list[Declared]:
    """The declarations so far and the new one, each over where an amendment begins."""
    cut: list[Declared] = []
    for old in kept:
        if decrees.replaces(new, old) and new.days.first is not None:
            cut.append(evolve(old, days=old.days.until(new.days.first), stated=True))
            continue
        if decrees.replaces(old, new) and old.days.first is not None:
            new = evolve(new, days=new.days.until(old.days.first), stated=True)
        cut.append(old)
    return [*cut, new]
