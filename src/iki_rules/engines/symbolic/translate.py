"""Translate the formula of one cell into a sympy expression over the cells it reads.

Percents are ratios here as in the core. The expression is the formula alone, for cells that all
have values: what stands in for a zero divisor, and members that are left out, are not in it.
And sympy cancels: a / a is 1 for it, where a is 0 too.

In:      core.program.Program
Out:     translate, Symbolic
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from iki_rules.core.program import Program
from iki_rules.core.types import MemberOf, Type
from iki_rules.engines.symbolic.expressions import Expressions
from iki_rules.engines.symbolic.members import Cell
from iki_rules.engines.symbolic.reasons import CANNOT, RefusedError, Untranslated


class NoSympyError(ImportError):
    """sympy is not installed; the extra `symbolic` brings it."""

    def __init__(self) -> None:
        super().__init__("sympy is needed here: pip install 'iki-rules[symbolic]'")


@frozen
class Symbolic:
    """A formula as a sympy expression, and what each of its symbols stands for.

    Symbols are x0, x1, ... in the order met. A number in core terms and a truth value stand for
    themselves; a member stands as its place in its root set, from 0.
    """

    expression: Any
    #: The cell that each symbol stands for.
    cells: Mapping[Any, Cell] = field(repr=False)
    #: The type of each symbol.
    types: Mapping[Any, Type] = field(repr=False)
    program: Program = field(repr=False)

    def place(self, symbol: Any, member: str) -> int:
        """The number that stands for a member, for a symbol whose value is one.

        Raises ValueError for what is no member.
        """
        of = self.types[symbol]
        if not isinstance(of, MemberOf):
            raise ValueError("this symbol stands for no member")  # noqa: TRY004 - as `index` does
        root = self.program.sets[of.set].root
        return (self.program.sets[root].members or ()).index(member)


def translate(program: Program, key: str, members: tuple[str, ...] = ()) -> Symbolic | Untranslated:
    """The formula of a definition at these members of its axes.

    Raises NoSympyError where sympy is not installed.
    """
    try:
        import sympy  # noqa: PLC0415 - only when an expression is made
    except ImportError:
        raise NoSympyError from None
    definition = program.definitions.get(key)
    if definition is None or definition.expr is None:
        return Untranslated("no-formula")
    roots = [program.sets[axis].root for axis in definition.axes]
    making = Expressions(program, sympy, dict(zip(roots, members, strict=True)))
    try:
        expression = making.expression(definition.expr)
    except RefusedError as refused:
        return Untranslated(refused.why)
    except TypeError as refused:
        # sympy compares a part that divides by 0 already, or leaves the real numbers.
        if "comparison" not in str(refused):
            raise
        return Untranslated("undefined")
    except RecursionError:
        # sympy itself takes many frames a level.
        return Untranslated("too-deep")
    cells = {symbol: cell for cell, (symbol, _) in making.symbols.items()}
    return Symbolic(expression, cells, dict(making.symbols.values()), program)


__all__ = ["CANNOT", "Cell", "NoSympyError", "Symbolic", "Untranslated", "translate"]
