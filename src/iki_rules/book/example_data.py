"""Turn the data of an example into figures, held to the same checks as data from outside.

Out:     example_series
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product

from attrs import evolve

from iki_rules.core.absent import Absent
from iki_rules.core.program import Example, Given, Program
from iki_rules.data import Series, from_python
from iki_rules.data.inputs import GivenTarget, Key, Place, Value, written_key
from iki_rules.diagnostics import Diagnostic, phrase
from iki_rules.engines.exact import display_of
from iki_rules.limits import Limits
from iki_rules.measure import Period


def example_series(
    example: Example, program: Program, limits: Limits
) -> tuple[Series, tuple[Diagnostic, ...]]:
    """The figures of an example by period; a value given without members stands for all of them.

    What is given for one member outweighs what is given for all, wherever it stands.
    """
    everyone = _members(example, program)
    rows: dict[tuple[Key, Period | None], Given] = {}
    for given in sorted(example.given, key=lambda each: each.members is not None):
        declared = program.inputs.get(given.key)
        if declared is None:
            continue
        every = product(*(everyone[axis] for axis in declared.axes))
        for members in every if given.members is None else [given.members]:
            rows[(given.key, members), given.period] = given
    data: dict[str, dict[str, object]] = {}
    whole: dict[str, object] = {}
    figures: dict[Period | None, dict[Key, Value]] = {}
    for (cell, period), given in rows.items():
        name = written_key(*cell)
        value: object = given.value
        if isinstance(given.value, Fraction):
            value = given.value * display_of(program.inputs[cell[0]], cell[1]).scale
        if given.is_reason:
            message = phrase("{name} tidak berlaku", "{name} does not apply", name=name)
            mark = Absent("not_applicable", name, message, origin=given.origin)
            figures.setdefault(period, {})[cell] = mark
        elif period is None:
            whole[name] = value
        else:
            data.setdefault(name, {})[str(period)] = value
    series, found = from_python(
        program, _together(whole, data), numbers=program.language, allow_floats=False, limits=limits
    )
    for period, values in series.figures.items():
        figures[period] = {**values, **figures.get(period, {})}
    named = {axis: each for axis, each in everyone.items() if program.sets[axis].members is None}
    known = {axis: each for axis, each in named.items() if each}
    errors = tuple(each for each in found if each.severity == "error")
    read = evolve(
        series,
        figures=figures,
        members=known,
        targets=_targets(example, program, everyone),
    )
    return read, errors


def _together(
    whole: Mapping[str, object], dated: Mapping[str, Mapping[str, object]]
) -> dict[str, object]:
    """Values with and without a period, told apart by the keys that hosts use."""
    both: dict[str, object] = {
        f"{name} ": values for name, values in dated.items() if name in whole
    }
    return {**dated, **whole, **both}


def _targets(
    example: Example, program: Program, everyone: Mapping[str, tuple[str, ...]]
) -> dict[Key, dict[Period | None, GivenTarget | Absent]]:
    """The targets of the example; one for a member outweighs one for all members."""
    axes = {report.key: report.axes for report in program.reports}
    found: dict[Key, dict[Period | None, GivenTarget | Absent]] = {}
    for given in sorted(example.targets, key=lambda each: each.members is not None):
        every = product(*(everyone[axis] for axis in axes.get(given.key, ())))
        for members in every if given.members is None else [given.members]:
            name = written_key("target", (given.key, *members))
            place = Place(key=name, span=given.origin)
            target = GivenTarget(given.ends, given.is_number, given.text, place)
            found.setdefault((given.key, members), {})[given.period] = target
    return found


def _members(example: Example, program: Program) -> dict[str, tuple[str, ...]]:
    """The members of every set: declared, or named by the example, in its order."""
    named: dict[str, dict[str, None]] = {key: {} for key in program.sets}
    for given in example.given:
        declared = program.inputs.get(given.key)
        if declared is not None and given.members is not None:
            for axis, member in zip(declared.axes, given.members, strict=True):
                named[axis][member] = None
    return {
        key: tuple(named[key]) if each.members is None else each.members
        for key, each in program.sets.items()
    }
