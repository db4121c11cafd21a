"""Rule books as hosts see them: loaded from text, evaluated over data, explained."""

from iki_rules.book.cascade import Cascade, Node, Place
from iki_rules.book.datum import Datum
from iki_rules.book.errors import (
    FileError,
    IkiError,
    PeriodError,
    RuleBookError,
    UnknownResultError,
)
from iki_rules.book.examples import Checked, Compared
from iki_rules.book.explain import explain
from iki_rules.book.formula import Formula, formula
from iki_rules.book.load import load, loads
from iki_rules.book.outcome import Outcome
from iki_rules.book.result import Achievement, BandResult, Origin, Result, Target
from iki_rules.book.rule_book import RuleBook
from iki_rules.book.verdicts import Because, Side


__all__ = [
    "Achievement",
    "BandResult",
    "Because",
    "Cascade",
    "Checked",
    "Compared",
    "Datum",
    "FileError",
    "Formula",
    "IkiError",
    "Node",
    "Origin",
    "Outcome",
    "PeriodError",
    "Place",
    "Result",
    "RuleBook",
    "RuleBookError",
    "Side",
    "Target",
    "UnknownResultError",
    "explain",
    "formula",
    "load",
    "loads",
]
