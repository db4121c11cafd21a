"""Performance indicators as rule books: checked, computed exactly, explained."""

from iki_rules.book import (
    FileError,
    Formula,
    IkiError,
    Outcome,
    PeriodError,
    Result,
    RuleBook,
    RuleBookError,
    UnknownResultError,
    explain,
    formula,
    load,
    loads,
)
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits


__all__ = [
    "Diagnostic",
    "FileError",
    "Formula",
    "IkiError",
    "Limits",
    "Outcome",
    "PeriodError",
    "Result",
    "RuleBook",
    "RuleBookError",
    "UnknownResultError",
    "explain",
    "formula",
    "load",
    "loads",
]
