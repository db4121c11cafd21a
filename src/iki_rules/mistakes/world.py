"""Hold what a mistake alters, and compute it again: beside the results, never in their place.

Out:     World, world_of, altered, replayed
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve, frozen

from iki_rules.book import Outcome
from iki_rules.book.report import Reporting
from iki_rules.core.program import Definition, Program, Report
from iki_rules.core.tree import Expr, LookupIndex, Reference
from iki_rules.core.walk import children
from iki_rules.data import Inputs
from iki_rules.diagnostics import Language
from iki_rules.engines import exact
from iki_rules.limits import Limits
from iki_rules.measure import Period
from iki_rules.mistakes.doubles import in_doubles
from iki_rules.mistakes.programs import with_definitions


@frozen(kw_only=True)
class World:
    """A rule book and its data as somebody may have taken them."""

    program: Program
    inputs: Inputs
    limits: Limits
    period: Period | None = None
    #: Whether every operation is that of binary floating-point numbers.
    doubles: bool = False

    def members(self, key: str) -> tuple[str, ...]:
        """The members of a set; none where they are not known."""
        declared = self.program.sets[key].members
        if declared is not None:
            return declared
        found = self.inputs.set_members(key)
        return found if isinstance(found, tuple) else ()


def world_of(outcome: Outcome, key: str | None = None) -> World:
    """The world of an evaluation; with a key only what that one declaration rests on."""
    computed = outcome.computed
    program = computed.program if key is None else _narrowed(computed.program, key)
    return World(
        program=program, inputs=computed.inputs, limits=computed.limits, period=computed.period
    )


def altered(
    world: World, keys: frozenset[str], change: Callable[[World, Definition], Definition | None]
) -> World | None:
    """The world with these definitions changed; None where nothing of it changes."""

    def one(definition: Definition) -> Definition | None:
        return change(world, definition) if definition.key in keys else None

    program = with_definitions(world.program, one)
    return None if program == world.program else evolve(world, program=program)


def replayed(world: World, language: Language = "id") -> Reporting:
    """What such a world reports, in that language."""
    evaluate = in_doubles if world.doubles else exact.evaluate
    values = evaluate(world.program, world.inputs, world.limits, period=world.period)
    return Reporting(values, language)


def _narrowed(program: Program, key: str) -> Program:
    """The program with one report and the definitions that it rests on."""
    reports = tuple(each for each in program.reports if each.key == key)
    needed: dict[str, None] = {}
    waiting = [key, *(name for report in reports for name in _named(report))]
    waiting += [report.achievement for report in reports if report.achievement is not None]
    while waiting:
        name = waiting.pop()
        if name in needed:
            continue
        needed[name] = None
        versions = [each.definition for each in program.versions.get(name, ())]
        for each in (program.definitions.get(name), *versions):
            waiting += () if each is None else each.needs
    kept = {name: each for name, each in program.definitions.items() if name in needed}
    order = tuple(name for name in program.order if name in kept)
    return evolve(program, definitions=kept, order=order, reports=reports)


def _named(report: Report) -> Iterator[str]:
    """What the targets of a report name."""
    for target in report.targets:
        ends = () if target.range is None else (target.range.low, target.range.high)
        for expr in (target.value, *(None if end is None else end.value for end in ends)):
            yield from () if expr is None else _references(expr)


def _references(expr: Expr) -> Iterator[str]:
    waiting = [expr]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Reference):
            yield part.key
            waiting += [each.by for each in part.indices if isinstance(each, LookupIndex)]
        waiting += children(part)
