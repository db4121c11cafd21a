"""How well the examples of a book hold it: the changes they notice, the parts they reach."""

from iki_rules.examining.changes import Change, changes_of
from iki_rules.examining.coverage import Part, coverage
from iki_rules.examining.equivalent import provable
from iki_rules.examining.examine import Examined, Verdict, examine
from iki_rules.examining.kinds import AREAS, KINDS, Area, Kind
from iki_rules.examining.telling import told


__all__ = [
    "AREAS",
    "KINDS",
    "Area",
    "Change",
    "Examined",
    "Kind",
    "Part",
    "Verdict",
    "changes_of",
    "coverage",
    "examine",
    "provable",
    "told",
]
