"""Say to how many decimals a formula rounds, and how.

Out:     rounding
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core import tree
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import Phrase
from iki_rules.engines.notation import wording
from iki_rules.measure import Kind


def rounding(expr: tree.Call) -> list[Phrase]:
    """The decimals, and the mode where it is not the usual one."""
    _, places, mode, scale = expr.arguments
    assert isinstance(places, tree.Constant)
    assert isinstance(places.value, Fraction)
    assert isinstance(scale, tree.Constant)
    assert isinstance(scale.value, Fraction)
    percent = isinstance(expr.type, Scalar) and expr.type.kind is not Kind.PLAIN
    said = [wording.decimals(places.value, scale.value, percent=percent)]
    if isinstance(mode, tree.Constant) and mode.value in wording.MODES:
        said.append(wording.MODES[str(mode.value)])
    return said
