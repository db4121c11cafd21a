"""Fill the data of a book with figures that fit it, near the numbers that its rules name.

In:      core.program.Input, Draws
Out:     sample
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from iki_rules.core.program import Input, Program
from iki_rules.core.types import MemberOf
from iki_rules.data.inputs import written_key
from iki_rules.examining.draws import Draws
from iki_rules.measure import Kind


WHOLE = (100, 200, 40, 1000, 8, 60)
MEASURED = (Fraction(10), Fraction(5, 2), Fraction(30), Fraction(100), Fraction(1, 2))
OPEN_MEMBERS = ("satu", "dua", "tiga")


def sample(
    program: Program, needed: list[Input], figures: list[Fraction], draws: Draws
) -> Iterator[tuple[str, object]]:
    """A value for each cell of the data; wholes before their parts."""
    #: As often one value for all members as not.
    alike = draws.often()
    values: dict[tuple[str, tuple[str, ...]], Fraction] = {}
    for declared in sorted(needed, key=lambda each: each.part_of is not None):
        shared: Fraction | None = None
        for members in _cells(program, declared):
            if isinstance(declared.type, MemberOf):
                pool = program.sets[declared.type.set].members or OPEN_MEMBERS
                yield written_key(declared.key, members), draws.pick(pool)
                continue
            if shared is None or not alike:
                whole = values.get((declared.part_of or "", members))
                shared = _value(declared, whole, figures, draws)
            values[declared.key, members] = shared
            yield written_key(declared.key, members), shared


def _cells(program: Program, declared: Input) -> list[tuple[str, ...]]:
    cells: list[tuple[str, ...]] = [()]
    for axis in declared.axes:
        members = program.sets[axis].members or OPEN_MEMBERS
        cells = [(*cell, member) for cell in cells for member in members]
    return cells


def _value(
    declared: Input, whole: Fraction | None, figures: list[Fraction], draws: Draws
) -> Fraction:
    """A value in the declared unit."""
    if whole is not None:
        parts = [each for each in figures if 0 <= each <= whole]
        share = draws.pick(parts) if parts else whole / 2
        if draws.often():  # a share in percent as often as a number
            share = whole * share / 100
        return Fraction(round(share)) if declared.whole else min(share, whole)
    fits = [each for each in figures if declared.range.holds(each / declared.display.scale)]
    if declared.display.kind is not Kind.PLAIN and fits:
        return draws.pick(fits)
    if declared.whole or declared.whole_rows:
        whole_figures = [each for each in fits if each.denominator == 1]
        pool = [*map(Fraction, WHOLE), *whole_figures]
    else:
        pool = [*MEASURED, *fits]
    usable = [each for each in pool if declared.range.holds(each / declared.display.scale)]
    return draws.pick(usable or pool)
