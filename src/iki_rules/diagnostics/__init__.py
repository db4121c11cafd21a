"""What is wrong, as data: diagnostics, the register of their codes, and the renderers."""

from iki_rules.diagnostics.diagnostic import Diagnostic, Fix, Label, Severity
from iki_rules.diagnostics.pages import page
from iki_rules.diagnostics.phrase import Language, Phrase, phrase
from iki_rules.diagnostics.record import records
from iki_rules.diagnostics.register import Entry, entries, finding
from iki_rules.diagnostics.render import report


__all__ = [
    "Diagnostic",
    "Entry",
    "Fix",
    "Label",
    "Language",
    "Phrase",
    "Severity",
    "entries",
    "finding",
    "page",
    "phrase",
    "records",
    "report",
]
