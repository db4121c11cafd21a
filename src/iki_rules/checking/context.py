"""What lowering a formula needs to know: names, units, axes, and the values already typed.

Out:     Context, Signature
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, evolve, field, frozen

from iki_rules.checking.units import Units
from iki_rules.core import tree as core
from iki_rules.core.types import Scalar, Type
from iki_rules.diagnostics import Diagnostic, Label, Phrase, phrase
from iki_rules.limits import Limits
from iki_rules.measure import Display
from iki_rules.names import Bindings, Scope
from iki_rules.syntax import tree
from iki_rules.text import Source, Span


@frozen
class Signature:
    """A value as other formulas see it: its type, the sets of its axes, and how it is written."""

    type: Type
    axes: tuple[str, ...]
    display: Display
    rows: Mapping[str, Display]
    declaration: tree.Data | tree.Indicator | tree.Quantity | tree.Rule


@define
class Context:
    """The surroundings of one formula. Faults are collected in `found`, in the order met."""

    scope: Scope
    units: Units
    signatures: Mapping[str, Signature]
    bindings: Bindings
    sources: Mapping[str, Source]
    limits: Limits
    found: list[Diagnostic]
    #: The unit of one member of a set, where it declares one.
    set_units: Mapping[str, Scalar] = field(factory=dict)
    #: The axis of each root set that is bound here, and the set that it runs over.
    bound: dict[str, str] = field(factory=dict)
    #: Inside a reducer without `untuk`: the axes met that nobody binds, by root.
    free: dict[str, list[str]] | None = None
    #: What an indicator knows of itself, by key: only where its achievement is computed.
    own: Mapping[str, core.Expr] = field(factory=dict)
    #: The sets about which this formula has been refused already: one cause, told once.
    told: set[str] = field(factory=set)

    def with_axes(self, sets: tuple[str, ...]) -> Context:
        """The same with further axes bound."""
        bound = self.bound | {self.scope.sets[key].root: key for key in sets}
        return evolve(self, bound=bound)

    def collecting(self) -> Context:
        """The same, but an axis that nobody binds is noted instead of refused."""
        return evolve(self, free={})

    def text(self, node: tree.Node) -> str:
        """What is written at a node's place, in one line; empty where there is no source."""
        return self.text_at(node.span)

    def text_at(self, span: Span) -> str:
        """What is written at a place, in one line."""
        source = self.sources.get(span.file)
        if source is None:
            return ""
        return " ".join(source.text[span.start : span.end].split())

    def label(self, span: Span, of: Type, written: tree.Expr) -> Label:
        """A mark that tells the unit of a part, and from where it is known."""
        name = self.units.describe(of)
        match written:
            case tree.Name(text=text) | tree.Pick(base=tree.Name(text=text)):
                signature = self.signatures.get(text)
            case _:
                signature = None
        if signature is None:
            return Label(span, name)
        place = signature.declaration.name.span
        source = self.sources.get(place.file)
        line = source.position(place.start)[0] if source is not None else 0
        return Label(
            span,
            phrase(
                "{unit}, dari {name} di baris {line}",
                "{unit}, from {name} on line {line}",
                unit=name,
                name=signature.declaration.name.text,
                line=line,
            )
            if line
            else name,
        )

    def describe(self, of: Type) -> Phrase:
        """A type in the reader's words."""
        if isinstance(of, Scalar) and any(name.startswith("@") for name, _ in of.unit.factors):
            unit = self.units.say(of.unit)
            return phrase("satuan tiap baris {unit}", "each row's unit of {unit}", unit=unit)
        return self.units.describe(of)
