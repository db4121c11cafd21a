"""Tidy the text of a rule book, and translate it, without a change to what it says.

Works on words and signs, not on the tree: comments, blank lines and line breaks stay, and what
cannot be read stays as it was typed.

In:      Source
Out:     format_text, NotTranslatableError
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from iki_rules.diagnostics import Language
from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax.format_block import Part, tidy_block
from iki_rules.syntax.layout import CONTINUED, INDENT
from iki_rules.syntax.parse import parse, settle
from iki_rules.syntax.tokens import Clause, Comment
from iki_rules.syntax.words import words
from iki_rules.text import Source, Span


#: What the lexer skips.
BLANKS = " \t\u00a0"


class NotTranslatableError(ValueError):
    """A name would be read as a word of the other language; `span` is its declaration."""

    def __init__(self, span: Span) -> None:
        super().__init__("a name of this declaration is a word of the other language there")
        self.span = span


def format_text(source: Source | str, to: Language | None = None, limits: Limits = DEFAULT) -> str:
    """The text, tidied; in the language `to` if one is given, else in its own.

    Raises NotTranslatableError where a name is a word of the language `to` in that place, and
    neither brackets nor line breaks can keep it apart: `hasil x = missing`.
    """
    if isinstance(source, str):
        source = Source("", source)
    found = settle(source, limits)
    target = to or found.language
    parts = [
        part
        for block in _blocks(found.clauses)
        for part in tidy_block(block, source, found.language, target)
    ]
    comments = {source.position(comment.span.start)[0]: comment for comment in found.comments}
    lines = list(
        _Page(source.text.split("\n"), comments, {part.first: part for part in parts}).lines()
    )
    stated = found.clauses and found.clauses[0].rule == "language"
    if target != found.language and not stated:
        lines = [f"{words(target).spelling['LANGUAGE']} {target}", "", *lines]
    text = "".join(line + "\n" for line in _spaced(lines))
    if target != found.language and all(part.lines is not None for part in parts):
        _compare(source, Source(source.name, text), limits)
    return text


def _compare(source: Source, translated: Source, limits: Limits) -> None:
    """Raises NotTranslatableError at the first declaration that is another in the translation."""
    before = parse(source, limits).file.declarations
    after = parse(translated, limits).file.declarations
    for place, declaration in enumerate(before):
        if place >= len(after) or declaration != after[place]:
            raise NotTranslatableError(declaration.span)


def _blocks(clauses: Sequence[Clause]) -> list[list[Clause]]:
    """The clauses of each declaration, its head first."""
    blocks: list[list[Clause]] = []
    for clause in clauses:
        if clause.head or not blocks:
            blocks.append([])
        blocks[-1].append(clause)
    return blocks


def _spaced(lines: Sequence[str]) -> list[str]:
    """The lines with at most one blank line in a row, and none at either end."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept[:-1] if kept and not kept[-1] else kept


@frozen
class _Page:
    #: The lines of the source, with what is left of their line ends.
    typed: Sequence[str]
    #: By the line they stand on.
    comments: Mapping[int, Comment]
    #: By the line they begin at.
    parts: Mapping[int, Part]

    def lines(self) -> Iterator[str]:
        """Every line of the source in its place: code, comments, blank lines, unread lines."""
        number = 1
        while number <= len(self.typed):
            part = self.parts.get(number)
            if part is None:
                yield self.outside(number, INDENT)
                number += 1
                continue
            if part.lines is None:
                yield from self.as_typed(part)
            else:
                numbers = [*sorted(part.lines), part.last + 1]
                for first, following in pairwise(numbers):
                    indent = part.indent if first == numbers[0] else CONTINUED
                    yield from self.tidy(part.lines[first], indent, range(first, following))
            number = part.last + 1

    def line(self, number: int) -> str:
        """A line as typed, without blanks at its end."""
        line = self.typed[number - 1].removesuffix("\r").rstrip(BLANKS)
        # A stray sign at the end would be taken for part of the line end when read again.
        return line + " " if line.endswith("\r") else line

    def outside(self, number: int, indent: str) -> str:
        """A line without code: a comment, a blank line, or what could not be read at all."""
        line = self.line(number)
        inner = line.lstrip(BLANKS)
        return indent + inner if inner.startswith("#") and inner != line else line

    def as_typed(self, part: Part) -> Iterator[str]:
        """The lines of what cannot be read; only the blanks before them are settled."""
        first = self.line(part.first)
        inner = first.lstrip(BLANKS)
        yield INDENT + inner if inner != first else first
        for number in range(part.first + 1, part.last + 1):
            inner = self.line(number).lstrip(BLANKS)
            yield self.outside(number, CONTINUED) if inner[:1] in ("", "#") else CONTINUED + inner

    def tidy(self, code: str, indent: str, numbers: range) -> Iterator[str]:
        """One tidy line, from several of the source where some were joined to the first.

        A single comment beside them stays beside the line; more of them go above it.
        """
        last = max(number for number in numbers if number == numbers[0] or self.has_code(number))
        joined = [number for number in numbers if number <= last and number in self.comments]
        if len(joined) == 1 and self.has_code(joined[0]):
            yield f"{code}  {self.comments[joined[0]].text.rstrip(BLANKS)}"
        else:
            for number in joined:
                own = self.outside(number, indent)
                yield (
                    own
                    if own.lstrip(BLANKS).startswith("#")
                    else (indent + self.comments[number].text.rstrip(BLANKS))
                )
            yield code
        for number in numbers:
            if number > last:
                yield self.outside(number, CONTINUED)

    def has_code(self, number: int) -> bool:
        """Whether a line holds more than blanks and a comment."""
        inner = self.line(number).lstrip(BLANKS)
        return bool(inner) and not inner.startswith("#")
