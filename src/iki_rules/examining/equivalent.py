"""Prove, where that can be done, that a change leaves every result as it was.

In:      core.program.Program, twice
Out:     same_meaning, provable
"""

from __future__ import annotations

from importlib.util import find_spec
from itertools import product

from attrs import evolve

from iki_rules.core.program import Definition, Program
from iki_rules.engines import symbolic
from iki_rules.engines.symbolic import NoSympyError, Symbolic


#: Cells of one definition that sympy is asked about.
MOST_CELLS = 50


def same_meaning(before: Program, after: Program) -> bool:
    """Whether both programs give the same results for all data: equal, or equal to sympy.

    False means that it is not proved. Without sympy only equal programs are known to be so.
    """
    if _bare(before) == _bare(after):
        return True
    if _bare(evolve(before, definitions={})) != _bare(evolve(after, definitions={})):
        return False
    if set(before.definitions) != set(after.definitions):
        return False
    changed = [key for key, one in before.definitions.items() if one != after.definitions[key]]
    try:
        return all(_same_cells(key, before, after) for key in changed)
    except NoSympyError:
        return False


def provable() -> bool:
    """Whether sympy is there to be asked."""
    return find_spec("sympy") is not None


def _bare(program: Program) -> Program:
    """The program without what only tells how it was written."""
    reports = tuple(
        evolve(report, targets=tuple(evolve(target, text="") for target in report.targets))
        for report in program.reports
    )
    scales = {
        key: evolve(scale, bands=tuple(evolve(band, text="") for band in scale.bands))
        for key, scale in program.scales.items()
    }
    return evolve(program, reports=reports, scales=scales, examples=())


def _same_cells(key: str, before: Program, after: Program) -> bool:
    one, other = before.definitions[key], after.definitions[key]
    if _frame(one) != _frame(other) or one.zero_divisor is not None:
        return False
    pools = [before.sets[axis].members for axis in one.axes]
    cells = list(product(*(pool or () for pool in pools)))
    if None in pools or len(cells) > MOST_CELLS:
        return False
    return all(_same_cell(key, members, before, after) for members in cells)


def _frame(definition: Definition) -> Definition:
    return evolve(definition, expr=None, known=definition.range or type(definition.known)())


def _same_cell(key: str, members: tuple[str, ...], before: Program, after: Program) -> bool:
    """Whether sympy finds no difference; what can be undefined in one only is a difference."""
    one = symbolic.translate(before, key, members)
    other = symbolic.translate(after, key, members)
    if not isinstance(one, Symbolic) or not isinstance(other, Symbolic):
        return False
    import sympy  # noqa: PLC0415 - it is there, since it translated

    names = {cell: symbol for symbol, cell in one.cells.items()}
    if set(names) != set(other.cells.values()):
        return False
    renamed = {symbol: names[cell] for symbol, cell in other.cells.items()}
    second = other.expression.subs(renamed, simultaneous=True)
    if one.expression == second:
        return True
    try:
        numerators = [sympy.fraction(sympy.together(each)) for each in (one.expression, second)]
        same = sympy.expand(one.expression - second) == 0
    except (TypeError, AttributeError, NotImplementedError):
        return False
    return bool(same) and numerators[0][1] == numerators[1][1]
