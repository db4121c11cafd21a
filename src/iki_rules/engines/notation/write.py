"""Print the formula of a definition, or say why it cannot be printed.

In:      core.program.Program
Out:     notate, table_rows, CANNOT, Notation, Unsaid
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from iki_rules.core.program import Definition
from iki_rules.core.tree import Expr
from iki_rules.core.walk import children
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.phrase import Language
from iki_rules.engines.notation.figures import figure
from iki_rules.engines.notation.lay import Setting
from iki_rules.engines.notation.layout import Layout, Row, Words
from iki_rules.engines.notation.names import Names, one_line
from iki_rules.measure import Display
from iki_rules.text import Source


#: A formula of more parts than this is no formula on paper any more.
MOST_PARTS = 2_000

#: What this engine cannot say, each with the reason.
CANNOT: Mapping[str, Phrase] = {
    "too-long": phrase(
        "rumus lebih dari {n} bagian tidak terbaca di atas kertas",
        "a formula of more than {n} parts cannot be read on paper",
        n=MOST_PARTS,
    ),
    "no-formula": phrase(
        "yang dicatat, dan yang berisi kesalahan, tidak punya rumus",
        "what is recorded, or has an error, has no formula",
    ),
}


@frozen
class Unsaid:
    """A formula that is not printed; `why` is a row of CANNOT."""

    why: str

    @property
    def reason(self) -> Phrase:
        """The reason in words."""
        return CANNOT[self.why]


@frozen
class Notation:
    """A formula as printed, and what it names.

    `each` is one "i in S" for each axis of the definition; `instead` stands for the result when a
    divisor is 0. `values` and `sets` are keys in the order met.
    """

    layout: Layout
    each: tuple[Layout, ...]
    instead: Layout | None
    values: tuple[str, ...]
    sets: tuple[str, ...]


def notate(
    names: Names,
    definition: Definition,
    language: Language,
    sources: Mapping[str, Source] | None = None,
) -> Notation | Unsaid:
    """The formula of a definition in the order written.

    `sources` are the texts of the book: they tell `x 100` from `x 100%`, and where it stood.
    """
    expr = definition.expr
    if expr is None:
        return Unsaid("no-formula")
    if _is_long(expr):
        return Unsaid("too-long")
    setting = Setting(names, language, sources or {})
    each = setting.each(definition)
    layout = setting.formula(expr, definition.display)
    zero = definition.zero_divisor
    instead = None if zero is None else setting.formula(zero, definition.display)
    return Notation(layout, each, instead, tuple(setting.values), tuple(setting.sets))


def table_rows(definition: Definition, language: Language) -> tuple[tuple[str, Layout], ...]:
    """The rows of a table: each member's key, and its number in its own unit as declared."""
    rows: list[tuple[str, Layout]] = []
    for member, value in definition.table.items():
        display = definition.rows.get(member, definition.display)
        rows.append((member, _shown(value * display.scale, display, language)))
    return tuple(rows)


def _shown(value: Fraction, display: Display, language: Language) -> Layout:
    number = figure(value, language)
    return Row((number, Words(one_line(display.text), "unit"))) if display.text else number


def _is_long(expr: Expr) -> bool:
    count, waiting = 0, [expr]
    while waiting:
        count += 1
        if count > MOST_PARTS:
            return True
        waiting += children(waiting.pop())
    return False
