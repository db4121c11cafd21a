"""Hold where a step of a formula stands, for the reasons that it gives in place of a value.

Out:     Site
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from iki_rules.core.absent import Absent
from iki_rules.diagnostics import Phrase
from iki_rules.engines.exact import domains
from iki_rules.engines.exact.work import Work
from iki_rules.measure import Number
from iki_rules.measure.enclosure import ends
from iki_rules.text import Span


@frozen
class Site:
    """Whose formula it is, the place in it, and what pays for the step."""

    subject: str
    origin: Span
    work: Work
    #: The text of a place in the rule book.
    quote: Callable[[Span], str]

    @property
    def text(self) -> str:
        """The step as it is written."""
        return self.quote(self.origin)

    def uncertain(self, what: Phrase) -> Absent:
        """A step that this precision leaves open; a higher one may decide it."""
        self.work.undecided = True
        return domains.uncertain(self.subject, what, self.work.precision, self.origin)

    def outside(self, rule: Phrase, value: Number) -> Absent:
        """A function without a value for this number."""
        return domains.outside_domain(self.subject, rule, ends(value)[0], self.origin)
