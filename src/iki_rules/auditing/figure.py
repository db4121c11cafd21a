"""Hold what an audit says of one published figure, and of all of them.

Out:     Figure, Audit, Verdict
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from iki_rules.auditing.published import Part, Printed
from iki_rules.book.result import Stated
from iki_rules.core.program import Decree
from iki_rules.diagnostics import Diagnostic, Language, Phrase
from iki_rules.measure import Enclosure
from iki_rules.mistakes import Repeated
from iki_rules.text import Source


Verdict: TypeAlias = Literal[
    "exact",
    "rounded",
    "truncated",
    "different",
    "not_computed",
    "not_comparable",
    "not_published",
]
#: The verdicts in the order of a summary.
VERDICTS: tuple[Verdict, ...] = (
    "exact",
    "rounded",
    "truncated",
    "different",
    "not_computed",
    "not_comparable",
    "not_published",
)
#: Under these an audit finds nothing to complain of; a truncated figure is told of all the same.
RIGHT: frozenset[Verdict] = frozenset(("exact", "rounded", "truncated", "not_published"))


@frozen(kw_only=True)
class Figure:
    """A published figure beside the one that the rule book gives."""

    printed: Printed
    #: Of the result; what the table calls it where there is none.
    id: str
    title: str | None = None
    part: Part = "value"
    period: str | None = None
    verdict: Verdict
    unit: str = ""
    #: What was published, as a number in the unit, and with how many decimals.
    published: Fraction | None = None
    decimals: int | None = None
    #: What the rule book gives: exact, in the unit; the words of a member or band.
    computed: Stated = None
    #: The ends between which it lies, where it is no fraction; `computed` is None then.
    enclosure: Enclosure | None = None
    #: Published less computed, at the published decimals.
    difference: Fraction | None = None
    #: Why there is nothing to compare.
    reason: Phrase | None = None
    #: What reproduces the published figure, the likeliest first.
    mistakes: tuple[Repeated, ...] = ()

    @property
    def text(self) -> str:
        """What was printed."""
        return self.printed.text

    @property
    def last_digits(self) -> int | None:
        """The difference in units of the last printed digit."""
        if self.difference is None or self.decimals is None:
            return None
        return int(self.difference * 10**self.decimals)

    @property
    def relative(self) -> Fraction | None:
        """The difference as a share of what was computed; None where that is 0."""
        around = self.enclosure
        right = self.computed if around is None else (around.low + around.high) / 2
        if self.difference is None or not isinstance(right, Fraction) or not right:
            return None
        return self.difference / abs(right)


@frozen(kw_only=True, eq=False)
class Audit:
    """What was published, compared with what the rule book gives."""

    book: str
    language: Language
    #: What the head of the book says of its decree, and the names of the files compared.
    decree: Decree | None = None
    data: str | None = None
    table: str | None = None
    figures: tuple[Figure, ...]
    #: What is wrong with the table itself; then what is wrong with the book and the data.
    diagnostics: tuple[Diagnostic, ...]
    outcome_diagnostics: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, Source] = field(factory=dict, repr=False)
    #: Indicators that the table does not name.
    unlisted: tuple[str, ...] = ()

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many figures there are of each verdict."""
        found = Counter(each.verdict for each in self.figures)
        return {verdict: found[verdict] for verdict in VERDICTS}

    @property
    def passed(self) -> bool:
        """Whether every published figure is right: equal, rounded or truncated."""
        found = (*self.diagnostics, *self.outcome_diagnostics)
        return all(each.verdict in RIGHT for each in self.figures) and not any(
            each.severity == "error" for each in found
        )

    def to_dict(self, language: Language | None = None) -> dict[str, Any]:
        """What `iki audit --json` prints: plain values, ready for JSON."""
        from iki_rules.auditing.record import audit_record  # noqa: PLC0415 - it needs this class

        return audit_record(self, language or self.language)
