"""Collect what a rule book declares: its units, sets, scales and values, each under its name.

In:      syntax.tree.File
Out:     Scope
Refuses: N102 name-defined-twice, N105 unknown-set, N112 member-outside-its-set,
         N113 part-of-an-open-set, and what versions refuse
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from attrs import define, evolve, field, frozen

from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.names import faults
from iki_rules.names.versions import Dated, Declared, Decrees, settle
from iki_rules.syntax import tree
from iki_rules.text import Span


Value: TypeAlias = tree.Data | tree.Indicator | tree.Quantity | tree.Rule


@frozen
class UnitInfo:
    """A unit: counted (whole, not negative) or measured, and what one of it equals, if declared."""

    name: str
    counted: bool
    equal: tuple[Fraction, tree.UnitExpr] | None
    declaration: tree.UnitDecl


@frozen
class SetInfo:
    """A set: `root` is the set whose axis it runs on; `members` None come with the data."""

    key: str
    root: str
    members: tuple[str, ...] | None
    declaration: tree.SetDecl | tree.Quantity
    #: Whether members follow one another; a part of an ordered set is ordered as it is written.
    ordered: bool = False

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of those members that have one."""
        match self.declaration:
            case tree.SetDecl(members=members):
                listed = members or ()
            case tree.Quantity(rows=rows):
                listed = tuple(row.member for row in rows)
        return {m.name.text: m.title.text for m in listed if m.title is not None}


@define
class Scope:
    """All declarations by folded name. `broken` names the ones that could not be read, with a code.

    Units may be found under several spellings; everything else has one name.
    """

    units: dict[str, UnitInfo] = field(factory=dict)
    sets: dict[str, SetInfo] = field(factory=dict)
    scales: dict[str, tree.Scale] = field(factory=dict)
    values: dict[str, Value] = field(factory=dict)
    broken: dict[str, str] = field(factory=dict)
    #: Names of values of which nobody can tell what they mean, each with the code of the fault.
    unsure: dict[str, str] = field(factory=dict)
    #: What is in force on certain days only, the earliest first; `values` and `scales` hold the
    #: latest.
    versions: dict[str, tuple[Declared, ...]] = field(factory=dict)
    scale_versions: dict[str, tuple[Declared, ...]] = field(factory=dict)
    #: The files of the prelude, and the scales in it that a book may name.
    prelude: frozenset[str] = frozenset()
    ready_scales: tuple[str, ...] = ()
    #: The language of the book, in which what an indicator knows of itself is named.
    language: Language = "id"

    def all_values(self) -> Iterator[Value]:
        """Every declaration of a value, in all its versions."""
        for key, declaration in self.values.items():
            for version in self.versions.get(key, ()):
                if version.declaration is not declaration:
                    assert not isinstance(version.declaration, tree.Scale)
                    yield version.declaration
            yield declaration

    def all_scales(self) -> Iterator[tree.Scale]:
        """Every declaration of a scale, in all its versions, the latest last."""
        for key, scale in self.scales.items():
            for version in self.scale_versions.get(key, ()):
                if isinstance(version.declaration, tree.Scale) and version.declaration is not scale:
                    yield version.declaration
            yield scale

    def is_version(self, declaration: Value) -> bool:
        """Whether a declaration counts: the only one of its name, or one of its versions."""
        key = declaration.name.text
        if self.values.get(key) is declaration:
            return True
        return any(each.declaration is declaration for each in self.versions.get(key, ()))

    def member_set(self, key: str) -> str | None:
        """The set whose members are the values of `key`; None where its values are numbers."""
        match self.values.get(key):
            case tree.Data(members=tree.Name(text=name)):
                return name
            case tree.Indicator(recorded="member", members=members):
                return DEFAULT_MEMBERS if members is None else members.text
            case _:
                return None


#: The set of the prelude that qualitative indicators take their value from unless they name one.
DEFAULT_MEMBERS = "capaian_kualitatif"


def build_scope(
    files: Sequence[tree.File], prelude: Sequence[tree.File], broken: Mapping[str, str]
) -> tuple[Scope, list[Diagnostic]]:
    """The scope of a book that sees the prelude; a second declaration of a name is left out."""
    scope = Scope(broken=dict(broken), language=files[0].language if files else "id")
    found = _collect(scope, prelude)
    scope.prelude = frozenset(d.file for d in _places(prelude))
    found += _collect(scope, files)
    found += _join_subsets(scope)
    return scope, found


def _places(files: Sequence[tree.File]) -> Iterable[Span]:
    return (d.span for f in files for d in f.declarations)


def _collect(scope: Scope, files: Sequence[tree.File]) -> list[Diagnostic]:
    """Put what files declare into the scope; what has versions comes in once all are known."""
    decrees = Decrees(files)
    found = decrees.faults()
    dated: dict[tuple[bool, str], list[Declared]] = {}
    for file in files:
        for declaration, decree in zip(file.declarations, decrees.above(file), strict=True):
            match declaration:
                case tree.UnitDecl():
                    found += _add_unit(scope, declaration)
                case tree.SetDecl():
                    found += _add_set(scope, declaration, declaration.name, declaration.members)
                case tree.Scale() | tree.Data() | tree.Indicator() | tree.Rule() | tree.Quantity():
                    place = isinstance(declaration, tree.Scale), declaration.name.text
                    known = decrees.declared(declaration, decree)
                    dated.setdefault(place, []).append(known)
                case tree.Decree() | tree.Position() | tree.Goal() | tree.Example():
                    pass
    for declared in dated.values():
        found += _add_dated(scope, declared, decrees)
    return found


def _add_dated(
    scope: Scope, declared: Sequence[Declared], decrees: Decrees
) -> Sequence[Diagnostic]:
    """Add what is declared under one name: the latest stands for all its versions."""
    settled = settle(declared, decrees)
    latest: Dated = settled.kept[-1].declaration
    is_scale, name = isinstance(latest, tree.Scale), latest.name
    places: Mapping[str, Dated] = scope.scales if is_scale else scope.values
    if name.text in places:
        return [faults.name_defined_twice(name, places[name.text].name)]
    if name.text in scope.broken:
        # Perhaps the days could not be read: nobody can tell whether the versions overlap.
        settled = evolve(settled, found=(), unsure=scope.broken[name.text])
    if settled.unsure is not None and not is_scale:
        scope.unsure[name.text] = settled.unsure
    if any(each.stated for each in settled.kept):
        (scope.scale_versions if is_scale else scope.versions)[name.text] = settled.kept
    if isinstance(latest, tree.Scale):
        scope.scales[name.text] = latest
        return settled.found
    scope.values[name.text] = latest
    if isinstance(latest, tree.Quantity) and latest.rows and not latest.axes:
        members = tuple(row.member for row in latest.rows)
        return [*settled.found, *_add_set(scope, latest, name, members)]
    return settled.found


def _add_unit(scope: Scope, declaration: tree.UnitDecl) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    equal = declaration.equal
    unit = UnitInfo(
        declaration.name.text,
        not declaration.measured,
        (equal.value, equal.unit) if equal is not None and equal.unit is not None else None,
        declaration,
    )
    for name in (declaration.name, *declaration.also):
        if name.text in scope.units:
            found.append(faults.name_defined_twice(name, scope.units[name.text].declaration.name))
        else:
            scope.units[name.text] = unit
    return found


def _add_set(
    scope: Scope,
    declaration: tree.SetDecl | tree.Quantity,
    name: tree.Name,
    members: tuple[tree.Member, ...] | None,
) -> list[Diagnostic]:
    if name.text in scope.sets:
        return [faults.name_defined_twice(name, _set_name(scope.sets[name.text]))]
    found: list[Diagnostic] = []
    kept: dict[str, tree.Member] = {}
    for member in members or ():
        if member.name.text in kept:
            found.append(faults.name_defined_twice(member.name, kept[member.name.text].name))
        else:
            kept[member.name.text] = member
    listed = None if members is None else tuple(kept)
    ordered = isinstance(declaration, tree.SetDecl) and declaration.ordered
    scope.sets[name.text] = SetInfo(name.text, name.text, listed, declaration, ordered)
    return found


def _set_name(info: SetInfo) -> tree.Name:
    return info.declaration.name


def _join_subsets(scope: Scope) -> list[Diagnostic]:
    """Give every subset the root of its parent; a chain of parents that turns back is refused."""
    found: list[Diagnostic] = []
    for info in list(scope.sets.values()):
        root, seen, ordered = info, {info.key}, info.ordered
        while (parent := _parent(root)) is not None:
            if parent.text not in scope.sets or parent.text in seen:
                found.append(faults.unknown_set(parent, _other_sets(scope, seen)))
                break
            seen.add(parent.text)
            root = scope.sets[parent.text]
            ordered = ordered or root.ordered
        if root.key != info.key:
            scope.sets[info.key] = evolve(info, root=root.key, ordered=ordered)
            found += _outsiders(info, scope)
    return found


def _other_sets(scope: Scope, seen: set[str]) -> list[str]:
    return [key for key in scope.sets if key not in seen]


def _parent(info: SetInfo) -> tree.Name | None:
    return info.declaration.parent if isinstance(info.declaration, tree.SetDecl) else None


def _outsiders(info: SetInfo, scope: Scope) -> list[Diagnostic]:
    parent = _parent(info)
    if parent is None or parent.text not in scope.sets:
        return []
    whole = scope.sets[parent.text]
    if info.members is None or whole.members is None:
        return [faults.part_of_an_open_set(parent)]
    declaration = info.declaration
    listed = declaration.members if isinstance(declaration, tree.SetDecl) else None
    return [
        faults.member_outside_its_set(member.name, whole.key, whole.members)
        for member in listed or ()
        if member.name.text not in whole.members
    ]
