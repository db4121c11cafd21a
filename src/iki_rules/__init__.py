"""Performance indicators as rule books: checked, computed exactly, explained."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from iki_rules.auditing import Audit, audit, sensitivity
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
    "Audit",
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
    "audit",
    "explain",
    "formula",
    "load",
    "loads",
    "sensitivity",
]

#: Names that do not come from `book`.
ELSEWHERE = {
    "Audit": "iki_rules.auditing",
    "Diagnostic": "iki_rules.diagnostics",
    "Limits": "iki_rules.limits",
    "audit": "iki_rules.auditing",
    "sensitivity": "iki_rules.auditing",
}


def __getattr__(name: str) -> object:
    # Rooms are loaded when one of their names is first asked for: `iki --help` needs none of them.
    if name not in __all__:
        raise AttributeError(f"module 'iki_rules' has no attribute {name!r}")
    return import_module(ELSEWHERE.get(name, "iki_rules.book")).__dict__[name]


def __dir__() -> list[str]:
    return sorted(__all__)
