"""Rule books changed in one place at a time, to see which changes no example notices."""

from iki_rules.mutating.changes import Change, changes_of
from iki_rules.mutating.examine import Examined, Verdict, examine
from iki_rules.mutating.kinds import AREAS, KINDS, Area, Kind
from iki_rules.mutating.telling import told


__all__ = [
    "AREAS",
    "KINDS",
    "Area",
    "Change",
    "Examined",
    "Kind",
    "Verdict",
    "changes_of",
    "examine",
    "told",
]
