"""Hold the words, signs, numbers and texts of a file with their places.

Out:     Token, Line, Comment, Clause
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from iki_rules.text import Span


@frozen
class Token:
    """A word, sign, number or text.

    `terminal` is its name in the grammar. Before a clause is read, a word that is a keyword only in
    some places has the terminal NAME and carries the keyword's terminal as `soft`.
    """

    terminal: str
    #: As typed.
    text: str
    span: Span
    #: A number's value; a text's content; a name in lower case; a function's or mode's key.
    value: Fraction | str | None = None
    soft: str | None = None


@frozen
class Comment:
    """`# ...` up to the end of its line; `text` begins with the sign."""

    text: str
    span: Span


@frozen
class Line:
    """A line of the file that holds more than blanks and comments."""

    #: Width of the blanks before it; 0 is column 1.
    indent: int
    tokens: tuple[Token, ...]
    #: Whether a sign that cannot be read stands before the first token.
    begins_unread: bool = False


@frozen
class Clause:
    """The tokens that one rule of the grammar reads: a head, a clause below it, or a row."""

    #: The start rule.
    rule: str
    tokens: tuple[Token, ...]
    #: Places in `tokens` at which a new line of the file begins.
    breaks: tuple[int, ...] = ()
    #: Whether it is the first clause of a declaration.
    head: bool = False
    #: Whether it stands on the line of its head.
    inline: bool = False
    #: The code of the first fault in it; its tokens are then not all settled.
    fault: str | None = field(default=None, kw_only=True)

    @property
    def span(self) -> Span:
        """From the first token to the last."""
        return self.tokens[0].span.to(self.tokens[-1].span)
