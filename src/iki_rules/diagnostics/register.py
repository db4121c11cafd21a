"""Know every code: its severity, its slug and its title; no diagnostic exists without a row.

Out:     Entry, entries, finding
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import cast

from attrs import frozen

from iki_rules.diagnostics.diagnostic import Diagnostic, Fix, Label, Severity
from iki_rules.diagnostics.phrase import Phrase
from iki_rules.text import Span


@frozen
class Entry:
    """A row of `codes.txt`."""

    code: str
    severity: Severity
    slug: str
    title: Phrase


@cache
def entries() -> Mapping[str, Entry]:
    """All codes, in the order of the register."""
    text = (files("iki_rules") / "diagnostics" / "codes.txt").read_text("utf-8")
    rows = [line.split("|") for line in text.splitlines() if line and not line.startswith("#")]
    cells = [[cell.strip() for cell in row] for row in rows]
    return {
        code: Entry(code, cast("Severity", severity), slug, Phrase(indonesian, english))
        for code, severity, slug, indonesian, english in cells
    }


def finding(
    code: str,
    message: Phrase,
    *places: Span | Label,
    notes: Sequence[Phrase] = (),
    fixes: Sequence[Fix] = (),
) -> Diagnostic:
    """A diagnostic of a registered code; the first place is the primary one."""
    labels = tuple(p if isinstance(p, Label) else Label(p) for p in places)
    return Diagnostic(code, entries()[code].severity, message, labels, tuple(notes), tuple(fixes))
