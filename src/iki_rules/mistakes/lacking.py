"""Take what is missing for 0, or go on without it.

Out:     as_zero, left_out
"""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from iki_rules.core.absent import Absent
from iki_rules.core.types import Scalar
from iki_rules.data.inputs import Key, Value
from iki_rules.engines.exact import combinations
from iki_rules.mistakes.world import World


def as_zero(world: World) -> World | None:
    """The world with 0 for each number that is missing."""
    lacking = _lacking(world)
    if not lacking:
        return None
    values: dict[Key, Value] = {**world.inputs.values, **dict.fromkeys(lacking, Fraction(0))}
    return evolve(world, inputs=evolve(world.inputs, values=values))


def left_out(world: World) -> World | None:
    """The world in which averages and extremes go on without the members that are missing."""
    if not _lacking(world):
        return None
    definitions = {
        key: evolve(each, skip_missing=True) for key, each in world.program.definitions.items()
    }
    return evolve(world, program=evolve(world.program, definitions=definitions))


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
