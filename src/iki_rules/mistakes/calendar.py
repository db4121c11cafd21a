"""Take the figures of shorter periods otherwise than their datum declares.

Out:     within, previous, earlier_targets, summed, last_only, periods_of
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from attrs import evolve

from iki_rules.core.absent import Absent
from iki_rules.core.target import Target
from iki_rules.data.inputs import GivenTarget, Key, Value
from iki_rules.data.rollup import Dated, combined
from iki_rules.measure import Period, TimeUnit
from iki_rules.mistakes.programs import with_definitions, with_reports
from iki_rules.mistakes.world import World


def previous(world: World) -> World | None:
    """The world one period earlier."""
    elsewhere = world.inputs.elsewhere
    if world.period is None or elsewhere is None:
        return None
    before = world.period.before()
    inputs = elsewhere(before)
    if inputs.values == world.inputs.values:
        return None
    return evolve(world, period=before, inputs=inputs)


def earlier_targets(world: World) -> World | None:
    """The world with the targets of the period before."""
    if world.period is None:
        return None
    before = world.period.before()
    program = with_definitions(
        world.program, lambda each: evolve(each, targets=_of(each.targets, before))
    )
    program = with_reports(program, lambda each: evolve(each, targets=_of(each.targets, before)))
    given: dict[Key, Mapping[Period | None, GivenTarget | Absent]] = {
        key: {None: each[before]} if before in each else each
        for key, each in world.inputs.targets.items()
    }
    if program == world.program and given == world.inputs.targets:
        return None
    return evolve(world, program=program, inputs=evolve(world.inputs, targets=given))


def _of(targets: tuple[Target, ...], period: Period) -> tuple[Target, ...]:
    """The target of that period, as one that always holds; all of them where it has none."""
    found = [evolve(each, period=None) for each in targets if each.period == period]
    return (found[0],) if found else targets


def periods_of(world: World) -> tuple[World, ...]:
    """The worlds of the shorter periods that the figures are for; none where there are no such."""
    elsewhere, period = world.inputs.elsewhere, world.period
    units: set[TimeUnit] = {
        each.periodic.unit for each in world.program.inputs.values() if each.periodic is not None
    }
    if period is None or elsewhere is None or len(units) != 1:
        return ()
    parts = period.parts(units.pop())
    if len(parts) <= 1:
        return ()
    return tuple(evolve(world, period=each, inputs=elsewhere(each)) for each in parts)


def summed(world: World) -> World | None:
    """The world in which every figure was added up over the period."""
    return _rolled(world, "sum")


def last_only(world: World) -> World | None:
    """The world in which the last figure stands for the period."""
    return _rolled(world, "last")


def within(world: World, key: Key, *, zeros: bool) -> Value | None:
    """What a datum would be for the period without its missing parts, or with 0 for them."""
    periodic = world.program.inputs[key[0]].periodic
    elsewhere = world.inputs.elsewhere
    if periodic is None or periodic.roll is None or elsewhere is None or world.period is None:
        return None
    parts = world.period.parts(periodic.unit)
    found: list[tuple[Period, Fraction]] = []
    for part in parts:
        value = elsewhere(part).values.get(key)
        if isinstance(value, Fraction):
            found.append((part, value))
        elif zeros:
            found.append((part, Fraction(0)))
    if not any(value for _, value in found):
        return None
    return combined(periodic.roll, found, periodic.unit)


def _rolled(world: World, roll: Literal["sum", "last"]) -> World | None:
    changed: dict[Key, Value] = {}
    for key, told in world.inputs.rolled.items():
        periodic = world.program.inputs[key[0]].periodic
        if told.roll != roll and periodic is not None and _are_numbers(told.used):
            changed[key] = combined(roll, told.used, periodic.unit)
    if not changed:
        return None
    return evolve(world, inputs=evolve(world.inputs, values={**world.inputs.values, **changed}))


def _are_numbers(figures: Sequence[Dated]) -> bool:
    return bool(figures) and all(isinstance(value, Fraction) for _, value in figures)
