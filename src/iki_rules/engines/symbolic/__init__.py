"""Formulas as sympy expressions, made by constructors only; sympy is loaded when one is made."""

from iki_rules.engines.symbolic.translate import (
    CANNOT,
    Cell,
    NoSympyError,
    Symbolic,
    Untranslated,
    translate,
)


__all__ = ["CANNOT", "Cell", "NoSympyError", "Symbolic", "Untranslated", "translate"]
