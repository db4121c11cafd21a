"""Name a stretch of one source by its first and last character.

Out:     Span
"""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Span:
    """Characters `start` (counted from 0) up to, but not with, `end` of the source named `file`."""

    file: str
    start: int
    end: int

    def to(self, other: Span) -> Span:
        """The stretch from here to the end of `other`, in the same source."""
        return Span(self.file, min(self.start, other.start), max(self.end, other.end))


NOWHERE = Span("", 0, 0)
