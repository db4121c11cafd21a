"""Set the clauses and rows of one declaration under each other, from their words and signs.

In:      Clauses of one declaration, whose words are told apart
Out:     tidy_block, Part
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from iki_rules.diagnostics import Language
from iki_rules.syntax.guard import begins_a_line, guarded
from iki_rules.syntax.layout import CONTINUED, INDENT, aligned
from iki_rules.syntax.pieces import Piece, join
from iki_rules.syntax.respell import respelled
from iki_rules.syntax.tokens import Clause
from iki_rules.text import Source


#: What may stand between words and signs; anything else there could not be read.
_GAP = re.compile(r"(?:[ \t\u00a0]|\r?\n|#[^\r\n]*)*")
_ROWS = ("table_row", "band_row", "given_row", "expect_row")


@frozen
class Part:
    """The lines `first` to `last` of a source: a head, a clause or a row.

    `lines` are the tidy ones, by the line of the source at which each begins; None: as typed.
    """

    first: int
    last: int
    indent: str
    lines: Mapping[int, str] | None


@frozen
class _Segment:
    """The pieces of one line of the source."""

    line: int
    pieces: list[Piece]


def tidy_block(
    clauses: Sequence[Clause], source: Source, language: Language, target: Language
) -> list[Part]:
    """The parts of one declaration written in `language`, spelled in `target`."""
    return _Parts(source, language, target, _groups(clauses)).all()


def _groups(clauses: Sequence[Clause]) -> tuple[tuple[Clause, ...], ...]:
    """The clauses, those on the line of the head together with it."""
    heads = tuple(clause for clause in clauses if clause.head or clause.inline)
    rest = ((clause,) for clause in clauses if not (clause.head or clause.inline))
    return ((heads,) if heads else ()) + tuple(rest)


@frozen
class _Parts:
    source: Source
    language: Language
    target: Language
    groups: tuple[tuple[Clause, ...], ...]

    def all(self) -> list[Part]:
        segments = [self.segments(group) for group in self.groups]
        firsts = self.first_lines(segments)
        return [
            self.part(group, found, first)
            for group, found, first in zip(self.groups, segments, firsts, strict=True)
        ]

    def part(self, group: Sequence[Clause], segments: list[_Segment], first: str) -> Part:
        first_line = self.line_of(group[0].tokens[0].span.start)
        last_line = self.line_of(group[-1].tokens[-1].span.end - 1)
        indent = "" if group[0].head else INDENT
        if not segments:
            return Part(first_line, last_line, indent, None)
        lines = {segment.line: CONTINUED + join(segment.pieces) for segment in segments[1:]}
        lines[segments[0].line] = first
        return Part(first_line, last_line, indent, lines)

    def line_of(self, offset: int) -> int:
        return self.source.position(offset)[0]

    def segments(self, group: Sequence[Clause]) -> list[_Segment]:
        """The lines of a group; none where a part of it cannot be read."""
        if any(clause.fault or not clause.rule for clause in group) or not self.covered(group):
            return []
        found: list[_Segment] = []
        for clause in group:
            pieces = respelled(clause, self.language, self.target)
            for place, expanded in enumerate(guarded(pieces)):
                if found and place not in clause.breaks:
                    found[-1].pieces.extend(expanded)
                else:
                    line = self.line_of(clause.tokens[place].span.start)
                    found.append(_Segment(line, expanded))
        kept = found[:1]
        for segment in found[1:]:
            # A line that would begin a clause cannot go on with the one above; nor can a row, for
            # it may be told from a clause by its whole line.
            if group[0].rule in _ROWS or begins_a_line(segment.pieces):
                kept[-1].pieces.extend(segment.pieces)
            else:
                kept.append(segment)
        return kept

    def covered(self, group: Sequence[Clause]) -> bool:
        """Whether nothing but blanks and comments stands between the tokens on their lines."""
        text = self.source.text
        tokens = [token for clause in group for token in clause.tokens]
        at = text.rfind("\n", 0, tokens[0].span.start) + 1
        for token in tokens:
            if not _GAP.fullmatch(text, at, token.span.start):
                return False
            at = token.span.end
        return _GAP.fullmatch(text, at, text.find("\n", at) + 1 or len(text)) is not None

    def first_lines(self, segments: Sequence[list[_Segment]]) -> list[str]:
        """The first line of each group: clause words padded, rows of one kind aligned."""
        kinds = [_kind(group[0], found) for group, found in zip(self.groups, segments, strict=True)]
        firsts = [found[0].pieces if found else [] for found in segments]
        widest = max(
            (len(p[0].text) for p, kind in zip(firsts, kinds, strict=True) if kind == "clause"),
            default=0,
        )
        lines = [join(pieces) for pieces in firsts]
        for at, (pieces, kind) in enumerate(zip(firsts, kinds, strict=True)):
            if kind == "clause":
                rest = join(pieces[1:])
                lines[at] = (INDENT + pieces[0].text.ljust(widest) + "  " + rest).rstrip()
        for rule in _ROWS:
            places = [at for at, kind in enumerate(kinds) if kind == rule]
            cells = [_cells(rule, firsts[at]) for at in places]
            for at, line in zip(places, aligned(cells), strict=True):
                lines[at] = INDENT + line
        return lines


def _kind(clause: Clause, segments: Sequence[_Segment]) -> str:
    if not segments:
        return "as typed"
    if clause.head:
        return "head"
    return clause.rule if clause.rule in _ROWS else "clause"


def _cells(rule: str, pieces: Sequence[Piece]) -> list[str]:
    kinds = [piece.kind for piece in pieces]
    if "EQUAL" in kinds:
        first = kinds.index("EQUAL")
        last = len(pieces)
        while rule == "expect_row" and kinds[last - 1] == "STRING":
            last -= 1
        cuts = [0, first, last, len(pieces)]
    else:
        first = 1 if rule == "table_row" else 0
        last = first
        while last < len(pieces) and kinds[last] == "STRING":
            last += 1
        cuts = [0, first, last, len(pieces)]
    return [join(pieces[start:end]) for start, end in pairwise(cuts)]
