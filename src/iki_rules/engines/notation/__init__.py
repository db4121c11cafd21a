"""Formulas as printed mathematics, in the order written: LaTeX and MathML."""

from iki_rules.engines.notation.latex import latex
from iki_rules.engines.notation.layout import Layout
from iki_rules.engines.notation.mathml import mathml
from iki_rules.engines.notation.names import Names
from iki_rules.engines.notation.write import CANNOT, Notation, Unsaid, notate, table_rows


__all__ = [
    "CANNOT",
    "Layout",
    "Names",
    "Notation",
    "Unsaid",
    "latex",
    "mathml",
    "notate",
    "table_rows",
]
