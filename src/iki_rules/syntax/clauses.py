"""Finish a clause once its lines are gathered: tell its words apart and note what spoils it.

Out:     Piece, finish, cut_inline, word_token
Refuses: IKI-M106
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import define, field

from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits
from iki_rules.syntax import faults_lines as faults
from iki_rules.syntax.calendar import with_periods
from iki_rules.syntax.shapes import RULES, TEXTS, Shape
from iki_rules.syntax.tokens import Clause, Line, Token
from iki_rules.syntax.wording import ends_value, line_word, settle_words
from iki_rules.syntax.words import Entry, Words


#: Text clauses on the line of a head come after its first word and its name or text.
INLINE_FROM = 2


@define
class Piece:
    """A clause while its lines are gathered; `rule` is None where nothing can read it."""

    rule: str | None
    indent: int
    #: Tokens as scanned.
    tokens: list[Token] = field(factory=list)
    #: Where new lines of the file begin, by offset.
    starts: set[int] = field(factory=set)
    #: The line word, told apart, and how many of the tokens it takes.
    word: Token | None = None
    word_size: int = 0
    fault: str | None = None

    def add(self, line: Line) -> None:
        """Take a further line."""
        if self.tokens:
            self.starts.add(line.tokens[0].span.start)
        self.tokens.extend(line.tokens)


def word_token(tokens: Sequence[Token], entry: Entry, size: int) -> Token:
    """The line word that the first `size` tokens are."""
    text = " ".join(token.text for token in tokens[:size])
    return Token(entry.meaning, text, tokens[0].span.to(tokens[size - 1].span), text.lower())


def cut_inline(head: Piece, shape: Shape, words: Words) -> list[tuple[Piece, Entry]]:
    """Cut the text clauses that follow on the line of `head` off it.

    A word such as `sumber` begins one where a text follows it and a value has ended before it.
    """
    raw = head.tokens
    found: list[tuple[Piece, Entry]] = []
    starts: list[int] = []
    for at in range(INLINE_FROM, len(raw) - 1):
        if raw[at].terminal != "WORD" or not ends_value(raw[at - 1], words):
            continue
        known = line_word(raw, at, words)
        if known is None or known[0].meaning not in TEXTS or known[0].meaning not in shape.clauses:
            continue
        entry, size = known
        if at + size < len(raw) and raw[at + size].terminal == "STRING":
            word = word_token(raw[at:], entry, size)
            piece = Piece(RULES[entry.meaning], 1, starts=head.starts, word=word, word_size=size)
            found.append((piece, entry))
            starts.append(at)
    if starts:
        for (piece, _), start, end in zip(found, starts, [*starts[1:], len(raw)], strict=True):
            piece.tokens = raw[start:end]
        head.tokens = raw[: starts[0]]
    return found


def finish(
    piece: Piece,
    spoilt: Sequence[tuple[int, str]],
    words: Words,
    limits: Limits,
    *,
    head: bool = False,
    inline: bool = False,
) -> tuple[Clause, list[Diagnostic]]:
    """The clause and its faults; `spoilt` are the places of unreadable characters, in order."""
    span = piece.tokens[0].span.to(piece.tokens[-1].span)
    fault = piece.fault
    length = span.end - span.start
    if length > limits.clause_characters:
        first = piece.tokens[0].span
        found = [faults.long_clause(first, length, limits.clause_characters)]
        tokens = piece.tokens
        readable = False
    else:
        own = piece.word is not None and piece.word.terminal == "ACHIEVEMENT"
        raw, wrong = with_periods(piece.rule or "", piece.tokens[piece.word_size :])
        tokens, found, readable = settle_words(raw, words, limits, own=own)
        found, readable = [*wrong, *found], readable and not wrong
        if piece.word is not None:
            tokens.insert(0, piece.word)
    if not readable and fault is None:
        fault = next((d.code for d in found if d.severity == "error"), None)
    place = bisect_left(spoilt, (span.start, ""))
    if fault is None and place < len(spoilt) and spoilt[place][0] < span.end:
        fault = spoilt[place][1]
    breaks = tuple(i for i, token in enumerate(tokens) if token.span.start in piece.starts)
    return Clause(piece.rule or "", tuple(tokens), breaks, head, inline, fault=fault), found
