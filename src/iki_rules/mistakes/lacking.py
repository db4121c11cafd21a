"""Take what is missing for 0, or go on without it.

Out:     as_zero, left_out
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve

from iki_rules.core.absent import Absent
from iki_rules.core.types import Scalar
from iki_rules.data.inputs import Key, Value
from iki_rules.engines.exact import combinations
from iki_rules.mistakes.calendar import within
from iki_rules.mistakes.programs import with_definitions
from iki_rules.mistakes.world import World


def as_zero(world: World) -> World | None:
    """The world with 0 for each number that is missing, and for each missing month of one."""
    inputs = world.inputs
    partly = [
        key
        for key, each in inputs.rolled.items()
        if each.missing and isinstance(inputs.values.get(key), Fraction)
    ]
    lacking = [*_lacking(world), *partly]
    if not lacking:
        return None
    return _with(world, {key: within(world, key, zeros=True) or Fraction(0) for key in lacking})


def left_out(world: World) -> World | None:
    """The world in which all goes on without the members and the months that are missing."""
    lacking = _lacking(world)
    if not lacking:
        return None
    parts = {key: within(world, key, zeros=False) for key in lacking}
    world = _with(world, {key: each for key, each in parts.items() if each is not None})
    skipping = with_definitions(world.program, lambda each: evolve(each, skip_missing=True))
    return evolve(world, program=skipping)


def _with(world: World, values: Mapping[Key, Value]) -> World:
    return evolve(world, inputs=evolve(world.inputs, values={**world.inputs.values, **values}))


def _lacking(world: World) -> list[Key]:
    """The numbers that formulas could ask for and data do not bring."""
    program, inputs = world.program, world.inputs
    needed = {name for each in program.definitions.values() for name in each.needs}
    needed |= {each.key for each in program.reports}
    return [
        (key, members)
        for key, declared in program.inputs.items()
        if key in needed and isinstance(declared.type, Scalar)
        for members in combinations(program, inputs, declared.axes)
        if _is_missing(inputs.values.get((key, members)))
    ]


def _is_missing(value: Value | None) -> bool:
    return value is None or (isinstance(value, Absent) and value.status != "not_applicable")
