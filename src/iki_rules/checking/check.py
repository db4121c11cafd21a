"""Check a whole book and lower it: from declarations to a program that engines can run.

A declaration with an error has no definition; its key and code stand in `Program.invalid`, and
the rest is checked and computed as if nothing had happened.

In:      syntax.tree.File, of the book and of the prelude
Out:     Checked, check
Refuses: T212 formula-missing, T213 formula-and-recorded, and what its parts refuse
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, evolve, field, frozen

from iki_rules.checking.bands import lower_scale
from iki_rules.checking.context import Context, Signature
from iki_rules.checking.definitions import Lowered, lower_definition, lower_rule
from iki_rules.checking.examples import lower_example
from iki_rules.checking.faults import types as faults
from iki_rules.checking.lower import lower_condition
from iki_rules.checking.parts import Parts
from iki_rules.checking.ranges import Bounds
from iki_rules.checking.reports import lower_report
from iki_rules.checking.signatures import (
    Recorded,
    check_axes,
    check_parts,
    lower_input,
    recorded_signature,
)
from iki_rules.checking.tables import Table, lower_table
from iki_rules.checking.units import Units
from iki_rules.checking.usage import unused
from iki_rules.core.program import (
    Constraint,
    Decree,
    Definition,
    Input,
    Program,
    Report,
    Scale,
    SetDef,
)
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import Diagnostic
from iki_rules.library import FUNCTIONS
from iki_rules.limits import DEFAULT, Limits
from iki_rules.measure import Display, Interval
from iki_rules.names import Bindings, Scope, build_scope, order, resolve
from iki_rules.names.resolve import axes_of
from iki_rules.names.scope import Value
from iki_rules.syntax import tree
from iki_rules.text import Source


NOTHING_NAMED = Bindings()


@frozen
class Checked:
    """A program, and everything that was found on the way to it."""

    program: Program
    diagnostics: tuple[Diagnostic, ...]


def check(
    files: Sequence[tree.File],
    prelude: Sequence[tree.File],
    sources: Mapping[str, Source],
    broken: Mapping[str, str],
    limits: Limits = DEFAULT,
) -> Checked:
    """Check a book of one or more files that sees the prelude; `broken` names unread declarations."""
    scope, found = build_scope(files, prelude, broken)
    language = files[0].language if files else "id"
    units = Units(scope, language, found)
    run = _Run(files, scope, units, sources, limits, found)
    run.broken_names()
    run.tables_and_inputs()
    run.scales_of_book()
    run.formulas()
    reports = run.reports()
    constraints = run.constraints()
    examples = tuple(
        lower_example(d, run.inputs, run.context())
        for f in files
        for d in f.declarations
        if isinstance(d, tree.Example)
    )
    run.look_at_units()
    used_sets = frozenset().union(*(b.sets for b in run.bindings.values()))
    used = frozenset(key for b in run.bindings.values() for key in b.needs) | run.wholes()
    found += unused(files, scope, used, used_sets, frozenset(units.used))
    program = Program(
        language=language,
        decree=_decree(files),
        sets=run.sets,
        inputs=run.inputs,
        definitions=run.definitions,
        order=tuple(run.definitions),
        reports=reports,
        scales=run.scales,
        constraints=constraints,
        examples=examples,
        invalid=run.invalid,
    )
    return Checked(program, tuple(found))


@define
class _Run:
    """The state of one check: what has been typed so far."""

    files: Sequence[tree.File]
    scope: Scope
    units: Units
    sources: Mapping[str, Source]
    limits: Limits
    found: list[Diagnostic]
    sets: dict[str, SetDef] = field(factory=dict)
    tables: dict[str, Table] = field(factory=dict)
    signatures: dict[str, Signature] = field(factory=dict)
    inputs: dict[str, Input] = field(factory=dict)
    definitions: dict[str, Definition] = field(factory=dict)
    scales: dict[str, Scale] = field(factory=dict)
    invalid: dict[str, str] = field(factory=dict)
    bindings: dict[str, Bindings] = field(factory=dict)
    set_units: dict[str, Scalar] = field(factory=dict)
    bounds: Bounds = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.sets = {
            info.key: SetDef(
                info.key,
                info.root,
                None if info.declaration.title is None else info.declaration.title.text,
                info.members,
                info.titles,
                info.declaration.name.span,
            )
            for info in self.scope.sets.values()
        }
        self.bounds = Bounds({}, Parts(), self.sets)
        for info in self.scope.sets.values():
            if isinstance(info.declaration, tree.SetDecl) and info.declaration.unit is not None:
                display = self.units.display(info.declaration.unit)
                if display is not None:
                    self.set_units[info.key] = Scalar(display.unit, display.kind)

    def context(self, bindings: Bindings = NOTHING_NAMED) -> Context:
        """The surroundings of a formula with these names."""
        return Context(
            self.scope,
            self.units,
            self.signatures,
            bindings,
            self.sources,
            self.limits,
            self.found,
            self.set_units,
        )

    def broken_names(self) -> None:
        """Whatever could not be read, or is declared twice, has no sure meaning."""
        self.invalid.update(self.scope.broken)
        for diagnostic in self.found:
            if diagnostic.code == "IKI-N102":
                second = diagnostic.span
                source = self.sources.get(second.file)
                if source is not None:
                    name = source.text[second.start : second.end].lower()
                    if name in self.scope.values:
                        self.invalid.setdefault(name, diagnostic.code)

    def fail(self, key: str, before: int) -> None:
        """Mark a key with the first error found since `before`."""
        errors = [d.code for d in self.found[before:] if d.severity == "error"]
        if errors:
            self.invalid.setdefault(key, errors[0])

    def tables_and_inputs(self) -> None:
        """Everything that is typed by its declaration alone."""
        values = self.scope.values.values()
        for table in (d for d in values if isinstance(d, tree.Quantity) and d.rows):
            self.table(table)
        for declaration in (d for d in values if isinstance(d, tree.Data | tree.Indicator)):
            if isinstance(declaration, tree.Data) or declaration.recorded is not None:
                self.input(declaration)
        before = len(self.found)
        for key in check_parts(self.inputs, self.context()):
            self.fail(key, before)
        parts = {i.key: i.part_of for i in self.inputs.values() if i.part_of is not None}
        known = {key: i.range for key, i in self.inputs.items()} | self.bounds.known
        self.bounds = Bounds(known, Parts(parts), self.sets)

    def table(self, table: tree.Quantity) -> None:
        """A table by member: a definition with values instead of a formula."""
        key, before = table.name.text, len(self.found)
        context = self.context()
        set_key = axes_of(table)[0]
        ok = check_axes(table, context)
        lowered = lower_table(table, set_key, context) if ok else None
        if lowered is None:
            self.fail(key, before)
            return
        if not table.axes:
            self.tables[set_key] = lowered
        axes = axes_of(table)
        self.signatures[key] = Signature(
            lowered.type, axes, lowered.display, lowered.rows, table
        )
        self.bounds.known[key] = Interval(
            min(lowered.values.values()), max(lowered.values.values())
        )
        self.definitions[key] = Definition(
            key=key,
            kind="quantity",
            title=None if table.title is None else table.title.text,
            axes=axes,
            type=lowered.type,
            display=lowered.display,
            table=lowered.values,
            rows=lowered.rows,
            known=self.bounds.known[key],
            sources=tuple(source.text for source in table.details.sources),
            origin=table.name.span,
            formula=table.span,
        )

    def input(self, declaration: Recorded) -> None:
        """A datum, or an indicator that is simply recorded."""
        key, before = declaration.name.text, len(self.found)
        context = self.context()
        if isinstance(declaration, tree.Indicator) and declaration.formula is not None:
            place = declaration.formula.span
            self.found.append(faults.formula_and_recorded(declaration.name, place))
        signature = None
        if check_axes(declaration, context):
            signature = recorded_signature(declaration, self.tables, context)
        if signature is not None:
            self.signatures[key] = signature
            lowered = lower_input(declaration, signature, context)
            if lowered is not None:
                self.inputs[key] = lowered
        self.fail(key, before)

    def scales_of_book(self) -> None:
        """All scales, those of the prelude too."""
        for key, scale in self.scope.scales.items():
            lowered = lower_scale(scale, self.context())
            if lowered is not None:
                self.scales[key] = lowered

    def formulas(self) -> None:
        """Resolve all formulas, order them, and type one after the other."""
        computed = {
            key: declaration
            for key, declaration in self.scope.values.items()
            if key not in self.signatures and not _is_recorded(declaration)
            and not (isinstance(declaration, tree.Quantity) and declaration.rows)
        }
        for key, declaration in computed.items():
            self.resolve(key, declaration)
        needs = {key: self.bindings[key].needs for key in computed if key in self.bindings}
        keys, circling, circles = order(needs)
        self.found += circles
        for key in circling:
            self.invalid.setdefault(key, "IKI-N103")
        for key in keys:
            self.formula(key, computed[key])

    def resolve(self, key: str, declaration: Value) -> None:
        """Find what the names of one formula mean."""
        formula = _formula(declaration)
        if formula is None:
            if key not in self.scope.broken:
                self.found.append(faults.formula_missing(declaration.name))
                self.invalid[key] = self.found[-1].code
            return
        names = resolve(formula, self.scope, FUNCTIONS, FUNCTIONS)
        extra = _zero_divisor(declaration)
        if extra is not None:
            more = resolve(extra, self.scope, FUNCTIONS, FUNCTIONS)
            names.meanings.update(more.meanings)
            names.needs.update(more.needs)
            names.found += more.found
        self.bindings[key] = names
        self.found += names.found
        if names.broken is not None:
            self.invalid.setdefault(key, names.broken)
        if names.found:
            self.invalid.setdefault(key, names.found[0].code)

    def formula(self, key: str, declaration: Value) -> None:
        """Type one formula; what it needs has been typed before."""
        names, before = self.bindings[key], len(self.found)
        for needed in names.needs:
            if needed in self.invalid and needed not in self.signatures:
                # The cause has been told; this formula cannot be typed without it.
                self.invalid.setdefault(key, self.invalid[needed])
        context = self.context(names)
        lowered: Lowered | None = None
        if check_axes(declaration, context):
            match declaration:
                case tree.Rule():
                    lowered = lower_rule(declaration, context)
                case tree.Indicator() | tree.Quantity():
                    lowered = lower_definition(declaration, context, self.bounds)
                case tree.Data():
                    pass
        self.fail(key, before)
        if lowered is None:
            self.declared_signature(declaration)
            self.invalid.setdefault(key, "IKI-N101")
            return
        self.signatures[key] = lowered.signature
        if key not in self.invalid:
            self.definitions[key] = lowered.definition
            self.bounds.known[key] = lowered.definition.known

    def declared_signature(self, declaration: Value) -> None:
        """A formula with an error still has the unit that it declares."""
        unit = _unit(declaration)
        silent = evolve(self.units, found=[])
        display = None if unit is None else silent.display(unit)
        known = all(axis in self.scope.sets for axis in axes_of(declaration))
        if display is not None and known:
            of = Scalar(display.unit, display.kind)
            self.signatures[declaration.name.text] = Signature(
                of, axes_of(declaration), display, {}, declaration
            )

    def reports(self) -> tuple[Report, ...]:
        """The indicators under their headings, in the order of the book."""
        listed: list[Report] = []
        for file in self.files:
            position: str | None = None
            goal: str | None = None
            for declaration in file.declarations:
                match declaration:
                    case tree.Position(title=title):
                        position, goal = title.text, None
                    case tree.Goal(title=title):
                        goal = title.text
                    case tree.Indicator(name=name) if self.is_first(declaration):
                        listed.append(self.report(declaration, (position, goal)))
                        if name.text not in self.definitions and name.text not in self.inputs:
                            self.invalid.setdefault(name.text, "IKI-T212")
                    case _:
                        pass
        return tuple(listed)

    def is_first(self, indicator: tree.Indicator) -> bool:
        """Whether this is the declaration that the name stands for."""
        return self.scope.values.get(indicator.name.text) is indicator

    def report(
        self, indicator: tree.Indicator, heading: tuple[str | None, str | None]
    ) -> Report:
        """One indicator; without a type it still is listed, as a number without unit."""
        signature = self.signatures.get(indicator.name.text)
        if signature is None:
            signature = Signature(Scalar(), (), Display(), {}, indicator)
            bare = evolve(indicator, targets=(), band=None)
            return lower_report(bare, signature, heading, self.scales, self.context())
        context = self.context(self.target_names(indicator))
        return lower_report(indicator, signature, heading, self.scales, context)

    def target_names(self, indicator: tree.Indicator) -> Bindings:
        """The names in targets that are formulas."""
        names = Bindings()
        for target in indicator.targets:
            more = resolve(target.value, self.scope, FUNCTIONS, FUNCTIONS)
            names.meanings.update(more.meanings)
            names.needs.update(more.needs)
            self.found += more.found
        if names.needs:
            self.bindings[f"{indicator.name.text} target"] = names
        return names

    def constraints(self) -> tuple[Constraint, ...]:
        """The conditions between data (`syarat`)."""
        listed: list[Constraint] = []
        for declaration in self.scope.values.values():
            if not isinstance(declaration, tree.Data):
                continue
            for condition in declaration.constraints:
                names = resolve(condition, self.scope, FUNCTIONS, FUNCTIONS)
                self.bindings[f"{declaration.name.text} {condition.span.start}"] = names
                before = len(self.found)
                self.found += names.found
                axes = axes_of(declaration)
                if declaration.name.text in self.signatures and not names.found:
                    context = self.context(names).with_axes(axes)
                    lowered = lower_condition(condition, context)
                    if lowered is not None:
                        listed.append(
                            Constraint(
                                key=declaration.name.text,
                                axes=axes,
                                condition=lowered,
                                needs=tuple(names.needs),
                                origin=condition.span,
                            )
                        )
                self.fail(declaration.name.text, before)
        return tuple(listed)

    def wholes(self) -> frozenset[str]:
        """Data that others are a part of are used by that."""
        return frozenset(i.part_of for i in self.inputs.values() if i.part_of is not None)

    def look_at_units(self) -> None:
        """Units that others are made of are used too; unknown ones are refused here."""
        for info in self.scope.units.values():
            if info.equal is not None and info.declaration.span.file in self.own_files():
                self.units.display(info.equal[1])

    def own_files(self) -> frozenset[str]:
        """The names of the book's own files."""
        return frozenset(d.span.file for f in self.files for d in f.declarations)


def _is_recorded(declaration: Value) -> bool:
    match declaration:
        case tree.Data():
            return True
        case tree.Indicator(recorded=recorded):
            return recorded is not None
        case tree.Quantity() | tree.Rule():
            return False


def _formula(declaration: Value) -> tree.Expr | None:
    match declaration:
        case tree.Indicator(formula=formula) | tree.Quantity(formula=formula):
            return formula
        case tree.Rule(condition=condition):
            return condition
        case tree.Data():
            return None


def _zero_divisor(declaration: Value) -> tree.Expr | None:
    if isinstance(declaration, tree.Indicator | tree.Quantity):
        return declaration.zero_divisor
    return None


def _unit(declaration: Value) -> tree.UnitExpr | None:
    return None if isinstance(declaration, tree.Rule) else declaration.unit


def _decree(files: Sequence[tree.File]) -> Decree | None:
    for file in files:
        for declaration in file.declarations:
            if isinstance(declaration, tree.Decree):
                validity = declaration.details.validity
                return Decree(
                    number=declaration.number.text,
                    about=None if declaration.about is None else declaration.about.text,
                    agency=None if declaration.agency is None else declaration.agency.text,
                    validity=None if validity is None else (validity.first, validity.last),
                    amends=tuple(text.text for text in declaration.amends),
                )
    return None
