"""Hold what a check has typed so far, for the steps that follow one another over a book.

In:      Scope, Units
Out:     State
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import define, field

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.owned import Owned
from iki_rules.checking.parts import Parts
from iki_rules.checking.ranges import Bounds
from iki_rules.checking.tables import Table
from iki_rules.checking.units import Units
from iki_rules.core.program import Definition, Input, Report, Scale, SetDef
from iki_rules.core.target import Target
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits
from iki_rules.names import Bindings, Scope
from iki_rules.names.scope import Value
from iki_rules.syntax import tree
from iki_rules.syntax.words import words
from iki_rules.text import Source, Span


NOTHING_NAMED = Bindings()


@define
class State:
    """One check of one book. Steps add to it; nothing is taken back.

    `invalid` maps the key of each declaration with an error to the code of its first one.
    """

    files: Sequence[tree.File]
    scope: Scope
    units: Units
    sources: Mapping[str, Source]
    limits: Limits
    found: list[Diagnostic]
    sets: dict[str, SetDef] = field(init=False)
    set_units: dict[str, Scalar] = field(init=False)
    bounds: Bounds = field(init=False)
    tables: dict[str, Table] = field(factory=dict)
    signatures: dict[str, Signature] = field(factory=dict)
    inputs: dict[str, Input] = field(factory=dict)
    definitions: dict[str, Definition] = field(factory=dict)
    scales: dict[str, Scale] = field(factory=dict)
    invalid: dict[str, str] = field(factory=dict)
    bindings: dict[str, Bindings] = field(factory=dict)
    #: By the place of its name, what each declaration became: names with versions have several.
    lowered: dict[Span, Definition] = field(factory=dict)
    lowered_scales: dict[Span, Scale] = field(factory=dict)
    reported: dict[Span, Report] = field(factory=dict)
    targets: dict[Span, tuple[Target, ...]] = field(factory=dict)
    #: What indicators know of themselves, each in all its versions, by key; and what they became.
    owned: dict[str, tuple[Owned, ...]] = field(factory=dict)
    own_lowered: dict[str, Definition] = field(factory=dict)
    #: Names whose versions differ in kind or sets.
    disagreeing: set[str] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        self.sets = {
            info.key: SetDef(
                info.key,
                info.root,
                None if info.declaration.title is None else info.declaration.title.text,
                info.members,
                info.titles,
                info.declaration.name.span,
                info.ordered,
            )
            for info in self.scope.sets.values()
        }
        self.set_units = {}
        for info in self.scope.sets.values():
            if isinstance(info.declaration, tree.SetDecl) and info.declaration.unit is not None:
                display = self.units.display(info.declaration.unit)
                if display is not None:
                    self.set_units[info.key] = Scalar(display.unit, display.kind)
        self.bounds = Bounds({}, Parts(), self.sets)
        self._mark_unsure_names()

    @property
    def functions(self) -> Collection[str]:
        """The spellings of all functions in the book's language."""
        return words(self.units.language).function_spelling.values()

    def context(self, names: Bindings = NOTHING_NAMED) -> Context:
        """The surroundings of a formula with these names."""
        return Context(
            self.scope,
            self.units,
            self.signatures,
            names,
            self.sources,
            self.limits,
            self.found,
            self.set_units,
        )

    def fail(self, key: str, before: int) -> None:
        """Mark a key with the first error found since `before`."""
        errors = [d.code for d in self.found[before:] if d.severity == "error"]
        if errors:
            self.invalid.setdefault(key, errors[0])

    def withhold(self, key: str, declaration: Value) -> None:
        """Mark what cannot be typed because of a fault told elsewhere, with the code of that fault.

        A set it names that could not be read comes first; what it needs has been looked at before.
        """
        named = [axis.text for axis in declaration.axes]
        if isinstance(declaration, tree.Data | tree.Indicator) and declaration.members is not None:
            named.append(declaration.members.text)
        codes = [self.scope.broken[name] for name in named if name in self.scope.broken]
        codes += [each.code for each in self.found if each.severity == "error"]
        codes += self.scope.broken.values()
        if codes:
            self.invalid.setdefault(key, codes[0])

    def _mark_unsure_names(self) -> None:
        """Whatever could not be read, or is declared twice, has no sure meaning."""
        self.invalid.update(self.scope.broken | self.scope.unsure)
        for diagnostic in self.found:
            source = self.sources.get(diagnostic.span.file)
            if diagnostic.code == "IKI-N102" and source is not None:
                name = source.text[diagnostic.span.start : diagnostic.span.end].lower()
                if name in self.scope.values:
                    self.invalid.setdefault(name, diagnostic.code)
