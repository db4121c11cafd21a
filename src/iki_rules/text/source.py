"""Keep one text under its name and tell line and column of any place in it.

Out:     Source
"""

from __future__ import annotations

from bisect import bisect_right

from attrs import Factory, field, frozen


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(i + 1 for i, sign in enumerate(text) if sign == "\n"))


@frozen
class Source:
    """A text and the name under which diagnostics speak of it."""

    name: str
    text: str = field(repr=False)
    _starts: tuple[int, ...] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: _line_starts(self.text), takes_self=True),
    )

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of line `number` (from 1), without its line end."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r")

    @property
    def lines(self) -> int:
        """How many lines the text has."""
        return len(self._starts)
