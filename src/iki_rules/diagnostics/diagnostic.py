"""State one thing that is wrong: code, place, words in both languages, and what to do next.

Out:     Diagnostic, Label, Fix, Severity
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

from iki_rules.diagnostics.phrase import Phrase
from iki_rules.text import NOWHERE, Span


Severity: TypeAlias = Literal["error", "warning", "hint"]


@frozen
class Label:
    """A marked place and what is to be seen there."""

    span: Span
    text: Phrase | None = None


@frozen
class Fix:
    """An edit that mends the fault, offered only where it is the only one."""

    span: Span
    replacement: str
    text: Phrase


@frozen
class Diagnostic:
    """One finding. The first label is the place; `notes` end with the next step."""

    code: str
    severity: Severity
    message: Phrase
    labels: tuple[Label, ...] = ()
    notes: tuple[Phrase, ...] = ()
    fixes: tuple[Fix, ...] = ()
    #: Further places with the very same fault (rows of a table), not shown one by one.
    repeats: int = field(default=0, kw_only=True)

    @property
    def span(self) -> Span:
        """The primary place; `NOWHERE` where there is none."""
        return self.labels[0].span if self.labels else NOWHERE

    def repeated(self, times: int) -> Diagnostic:
        """The same finding, standing for `times` more like it."""
        return evolve(self, repeats=times)
