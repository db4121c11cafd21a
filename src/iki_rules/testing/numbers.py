"""Collect the numbers that a book names, and those one step beside: where results change.

In:      core.program.Program
Out:     numbers_of
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from iki_rules.core import tree
from iki_rules.core.program import Program
from iki_rules.core.types import Scalar
from iki_rules.core.walk import children
from iki_rules.measure import Kind


#: No more than so many, the first met.
MOST = 60


def numbers_of(program: Program) -> tuple[Fraction, ...]:
    """Each number as it is written (75 for 75%), and a step below and above it, not negative."""
    found: dict[Fraction, None] = {}
    for number in _written(program):
        step = _step(number)
        for value in (number, number - step, number + step):
            if value >= 0:
                found[value] = None
        if len(found) >= MOST:
            break
    return tuple(found)[:MOST]


def _written(program: Program) -> Iterator[Fraction]:
    for scale in program.scales.values():
        for band in scale.bands:
            ends = (band.range.low, band.range.high) if band.range is not None else ()
            yield from (end * scale.display.scale for end in ends if end is not None)
    for report in program.reports:
        for target in report.targets:
            yield from _constants([target.value] if target.value is not None else [])
            for bound in (target.range.low, target.range.high) if target.range else ():
                yield from _constants([bound.value] if bound is not None else [])
    for key in program.order:
        definition = program.definitions[key]
        yield from _constants([definition.expr] if definition.expr is not None else [])


def _constants(waiting: list[tree.Expr]) -> Iterator[Fraction]:
    while waiting:
        node = waiting.pop()
        if isinstance(node, tree.Constant) and isinstance(node.value, Fraction):
            percent = isinstance(node.type, Scalar) and node.type.kind is not Kind.PLAIN
            yield node.value * 100 if percent else node.value
        waiting += children(node)


def _step(number: Fraction) -> Fraction:
    """One in the last decimal; a whole for what never ends."""
    places = 0
    while places < 6 and (number * 10**places).denominator != 1:
        places += 1
    return Fraction(1, 10**places)
