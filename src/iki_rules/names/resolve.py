"""Give every name in a formula the one thing it stands for.

Names of values stand by themselves. Members are seen only in square brackets and opposite a
member-valued name in a comparison; sets only after `untuk` and in `banyak`.

In:      syntax.tree.Expr, Scope
Out:     Bindings
Refuses: N101 unknown-name, N105 unknown-set, N106 unknown-member, N107 unknown-function,
         N110 hyphen-in-name, N111 member-or-value, N114 a-set-not-a-value
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeAlias

from attrs import define, field, frozen

from iki_rules.diagnostics import Diagnostic
from iki_rules.names import faults
from iki_rules.names.own import OWN_FUNCTIONS, OwnPart, own_key
from iki_rules.names.scope import Scope
from iki_rules.syntax import tree
from iki_rules.syntax.words import words
from iki_rules.text import Span


@frozen
class ValueName:
    """A value of the book by its key."""

    key: str


@frozen
class MemberName:
    """A member, of the set on the axis or of the set compared with."""

    set: str
    member: str


@frozen
class SetName:
    """A set by its key."""

    key: str


Meaning: TypeAlias = ValueName | MemberName | SetName


@define
class Bindings:
    """What each name means, by its place; a name without a meaning has been reported.

    `needs` are the keys of the values named, in written order. Names are leaves, so their
    places are unique; nodes themselves would be equal for two occurrences of one name.
    """

    meanings: dict[Span, Meaning] = field(factory=dict)
    needs: dict[str, tree.Name] = field(factory=dict)
    sets: set[str] = field(factory=set)
    #: What an indicator names of itself in its achievement.
    own: list[tree.Own] = field(factory=list)
    found: list[Diagnostic] = field(factory=list)
    #: The code of a declaration that could not be read and is named here.
    broken: str | None = None

    def take(self, other: Bindings) -> None:
        """Add the names of another formula of the same declaration."""
        self.meanings.update(other.meanings)
        self.needs.update(other.needs)
        self.sets.update(other.sets)
        self.own += other.own
        self.found += other.found
        self.broken = self.broken or other.broken


def resolve(
    expr: tree.Expr | tree.Range,
    scope: Scope,
    functions: Collection[str],
    spellings: Collection[str],
) -> Bindings:
    """The meaning of every name in one formula; `functions` are the keys that exist."""
    resolver = _Resolver(scope, functions, spellings)
    if isinstance(expr, tree.Range):
        resolver.range(expr)
    else:
        resolver.expr(expr)
    return resolver.bindings


@define
class _Resolver:
    scope: Scope
    functions: Collection[str]
    spellings: Collection[str]
    bindings: Bindings = field(factory=Bindings)

    def expr(self, expr: tree.Expr) -> None:
        match expr:
            case tree.Name():
                self.value(expr)
            case tree.Pick():
                self.pick(expr)
            case tree.Sum(terms=terms):
                self.sum(terms)
            case tree.Product(factors=factors):
                for factor in factors:
                    self.expr(factor.value)
            case tree.Compare():
                self.compare(expr)
            case tree.Junction(operands=operands):
                for operand in operands:
                    self.expr(operand)
            case tree.Negate(operand=operand) | tree.Not(operand=operand):
                self.expr(operand)
            case tree.Convert(operand=operand):
                self.expr(operand)
            case tree.Choose(branches=branches, otherwise=otherwise):
                for branch in branches:
                    self.expr(branch.condition)
                    self.expr(branch.value)
                self.expr(otherwise)
            case tree.Call():
                self.call(expr)
            case tree.Own():
                self.bindings.own.append(expr)
            case tree.Number() | tree.Reason():
                pass

    def range(self, limits: tree.Range) -> None:
        for bound in (limits.low, limits.high):
            if bound is not None:
                self.expr(bound.value)

    def sum(self, terms: tuple[tree.Term, ...]) -> None:
        skip = False
        for term, following in zip(terms, (*terms[1:], None), strict=True):
            if skip:
                skip = False
            elif following is not None and self.is_hyphen(term, following):
                skip = True
            else:
                self.expr(term.value)

    def is_hyphen(self, left: tree.Term, right: tree.Term) -> bool:
        match left.value, right:
            case tree.Name(text=first), tree.Term("-", tree.Name(text=second) as name):
                meant = f"{first}_{second}"
                whole = first in self.scope.values and second in self.scope.values
                if meant in self.scope.values and not whole:
                    span = left.value.span.to(name.span)
                    self.report(faults.hyphen_in_name(span, f"{first}-{second}", meant))
                    return True
            case _:
                pass
        return False

    def value(self, name: tree.Name) -> None:
        scope = self.scope
        if name.text in scope.values:
            self.bindings.meanings[name.span] = ValueName(name.text)
            self.bindings.needs.setdefault(name.text, name)
        elif name.text in scope.broken:
            self.bindings.broken = self.bindings.broken or scope.broken[name.text]
        elif name.text in scope.sets:
            self.report(faults.a_set_not_a_value(name))
        else:
            owners = [s.key for s in scope.sets.values() if name.text in (s.members or ())]
            is_unit = name.text in scope.units
            fault = faults.unknown_name(
                name, scope.values, owners, self.own_words(), is_unit=is_unit
            )
            self.report(fault)

    def own_words(self) -> Collection[str]:
        """What an indicator calls the parts of itself, in the language of the book."""
        return words(self.scope.language).own_spelling.values()

    def pick(self, pick: tree.Pick) -> None:
        self.value(pick.base)
        declaration = self.scope.values.get(pick.base.text)
        axes = () if declaration is None else axes_of(declaration)
        for place, index in enumerate(pick.indices):
            axis = axes[place] if place < len(axes) else None
            if isinstance(index, tree.Pick):
                self.pick(index)
            else:
                self.index(index, axis)

    def index(self, name: tree.Name, axis: str | None) -> None:
        info = self.scope.sets.get(axis) if axis is not None else None
        if info is None:
            # The brackets themselves are refused by the checker: nothing has such an axis.
            return
        looked_up = self.scope.member_set(name.text)
        if info.members is not None and name.text in info.members:
            self.bindings.meanings[name.span] = MemberName(info.key, name.text)
        elif looked_up is not None:
            self.value(name)
        elif info.members is None:
            self.bindings.meanings[name.span] = MemberName(info.key, name.text)
        else:
            self.report(faults.unknown_member(name, info.key, info.members))

    def compare(self, compare: tree.Compare) -> None:
        for side, other in ((compare.left, compare.right), (compare.right, compare.left)):
            set_key = self.set_of(other) if compare.sign in ("=", "<>") else None
            if set_key is None or not isinstance(side, tree.Name):
                self.expr(side)
            else:
                self.member(side, set_key)

    def set_of(self, expr: tree.Expr) -> str | None:
        match expr:
            case tree.Name(text=text) | tree.Pick(base=tree.Name(text=text)):
                return self.scope.member_set(text)
            case _:
                return None

    def member(self, name: tree.Name, set_key: str) -> None:
        info = self.scope.sets.get(set_key)
        if info is None:
            # The declaration that names the set is told of it; a member of nothing means nothing.
            self.bindings.broken = self.bindings.broken or self.scope.broken.get(set_key)
            return
        members = info.members
        is_member = members is not None and name.text in members
        value = self.scope.values.get(name.text)
        if is_member and value is not None and self.scope.member_set(name.text) == set_key:
            self.report(faults.member_or_value(name, set_key, value.name))
        elif is_member or (members is None and value is None):
            self.bindings.meanings[name.span] = MemberName(set_key, name.text)
        elif value is not None:
            self.value(name)
        else:
            self.report(faults.unknown_member(name, set_key, members or ()))

    def call(self, call: tree.Call) -> None:
        if call.function not in self.functions:
            self.report(faults.unknown_function(call.function, call, self.spellings))
        for argument in call.arguments:
            match argument.value:
                case tree.Range() as limits:
                    self.range(limits)
                case tree.Name() as name if call.function == "count" and argument.each is None:
                    self.set(name)
                case tree.Name() if self.is_mode(call, argument):
                    pass
                case tree.Name() | tree.Pick() as written if call.function in OWN_FUNCTIONS:
                    self.own(call, written)
                case value:
                    self.expr(value)
            if argument.over is not None:
                self.set(argument.over)
            if argument.where is not None:
                self.expr(argument.where)

    def own(self, call: tree.Call, written: tree.Name | tree.Pick) -> None:
        """`capaian(x)` needs x, and what x knows of itself."""
        self.expr(written)
        name = written.base if isinstance(written, tree.Pick) else written
        if isinstance(self.scope.values.get(name.text), tree.Indicator):
            part: OwnPart = "achievement" if call.function == "achievement" else "target"
            key = own_key(part, name.text, self.scope.language)
            self.bindings.needs.setdefault(key, tree.Name(key, span=call.span))

    def is_mode(self, call: tree.Call, argument: tree.Argument) -> bool:
        return call.function == "round" and argument in call.arguments[2:]

    def set(self, name: tree.Name) -> None:
        if name.text in self.scope.sets:
            self.bindings.meanings[name.span] = SetName(name.text)
            self.bindings.sets.add(name.text)
        elif name.text in self.scope.broken:
            self.bindings.broken = self.bindings.broken or self.scope.broken[name.text]
        else:
            self.report(faults.unknown_set(name, self.scope.sets))

    def report(self, diagnostic: Diagnostic) -> None:
        self.bindings.found.append(diagnostic)


def axes_of(declaration: tree.Data | tree.Indicator | tree.Quantity | tree.Rule) -> tuple[str, ...]:
    """The keys of the sets that a value has a member for; a table of its own runs over itself."""
    if isinstance(declaration, tree.Quantity) and declaration.rows and not declaration.axes:
        return (declaration.name.text,)
    return tuple(axis.text for axis in declaration.axes)
