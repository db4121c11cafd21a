"""Published figures beside the computed ones, and what rounding does to bands and verdicts."""

from iki_rules.auditing.audit import audit
from iki_rules.auditing.figure import RIGHT, VERDICTS, Audit, Figure, Verdict
from iki_rules.auditing.sensitivity import Sensitivity, sensitivity


__all__ = [
    "RIGHT",
    "VERDICTS",
    "Audit",
    "Figure",
    "Sensitivity",
    "Verdict",
    "audit",
    "sensitivity",
]
