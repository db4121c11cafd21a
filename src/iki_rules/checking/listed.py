"""List what a book reports and promises: indicators, conditions between data, examples.

In:      State
Out:     reports, constraints, examples, decree
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from iki_rules.checking.context import Signature
from iki_rules.checking.examples import lower_example
from iki_rules.checking.lower import lower_condition
from iki_rules.checking.reports import lower_report
from iki_rules.checking.state import State
from iki_rules.core.program import Constraint, Decree, Example, Report
from iki_rules.core.types import Scalar
from iki_rules.library import FUNCTIONS
from iki_rules.measure import Display
from iki_rules.names import resolve, supports
from iki_rules.names.own import own_key
from iki_rules.names.resolve import axes_of
from iki_rules.syntax import tree


def reports(state: State) -> tuple[Report, ...]:
    """The indicators under their headings, in the order of the book; of versions the latest."""
    listed: dict[str, None] = {}
    supported, found = supports(state.scope)
    state.found += found
    for file in state.files:
        position: str | None = None
        goal: str | None = None
        for declaration in file.declarations:
            match declaration:
                case tree.Position(title=title):
                    position, goal = title.text, None
                case tree.Goal(title=title):
                    goal = title.text
                case tree.Indicator(name=name):
                    if state.scope.is_version(declaration):
                        above = supported.get(name.text, ())
                        report = _report(state, declaration, (position, goal), above)
                        state.reported[name.span] = report
                        listed[name.text] = None
                case _:
                    pass
    return tuple(state.reported[state.scope.values[key].name.span] for key in listed)


def _report(
    state: State,
    indicator: tree.Indicator,
    heading: tuple[str | None, str | None],
    above: tuple[str, ...],
) -> Report:
    """One indicator; without a type it still is listed, as a number without unit."""
    signature = state.signatures.get(indicator.name.text)
    if signature is None:
        signature = Signature(Scalar(), (), Display(), {}, indicator)
        bare = evolve(indicator, achievement=None, band=None)
        return lower_report(bare, signature, heading, state.scales, state.context(), above)
    return lower_report(
        indicator,
        signature,
        heading,
        state.scales,
        state.context(),
        above,
        targets=state.targets.get(indicator.name.span, ()),
        achievement=None
        if indicator.achievement is None
        else own_key("achievement", indicator.name.text, state.scope.language),
    )


def constraints(state: State) -> tuple[Constraint, ...]:
    """The conditions between data (`syarat`)."""
    listed: list[Constraint] = []
    for declaration in state.scope.values.values():
        if isinstance(declaration, tree.Data):
            for condition in declaration.constraints:
                before = len(state.found)
                constraint = _constraint(state, declaration, condition)
                if constraint is not None:
                    listed.append(constraint)
                state.fail(declaration.name.text, before)
    return tuple(listed)


def _constraint(state: State, data: tree.Data, condition: tree.Expr) -> Constraint | None:
    names = resolve(condition, state.scope, FUNCTIONS, state.functions)
    state.bindings[f"{data.name.text} {condition.span.start}"] = names
    state.found += names.found
    if names.found or data.name.text not in state.signatures:
        return None
    axes = axes_of(data)
    lowered = lower_condition(condition, state.context(names).with_axes(axes))
    if lowered is None:
        return None
    return Constraint(
        key=data.name.text,
        axes=axes,
        condition=lowered,
        needs=tuple(names.needs),
        origin=condition.span,
    )


def examples(state: State) -> tuple[Example, ...]:
    """The examples of all files."""
    return tuple(
        lower_example(declaration, state.inputs, state.context())
        for file in state.files
        for declaration in file.declarations
        if isinstance(declaration, tree.Example)
    )


def decree(files: Sequence[tree.File]) -> Decree | None:
    """The head of the first file that has one."""
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
