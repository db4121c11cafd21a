"""Cut a file into declarations and their clauses, so that a fault in one spoils no other.

Out:     cut, Cut, Block
Refuses: IKI-P120 to IKI-P129, IKI-M101, IKI-M106, IKI-M107
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve, field, frozen

from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import Limits
from iki_rules.syntax import faults_lines as faults
from iki_rules.syntax.lexer import scan
from iki_rules.syntax.opening import find_language, looks_like_head, looks_like_row
from iki_rules.syntax.shapes import RULES, SHAPES, TEXTS, Shape
from iki_rules.syntax.tokens import Clause, Comment, Line, Token
from iki_rules.syntax.wording import ends_value, line_word, settle_words
from iki_rules.syntax.words import Entry, Words, words
from iki_rules.text import Source


@frozen
class Block:
    """A declaration: its first word's terminal (None: not known), its head and what follows."""

    kind: str | None
    clauses: tuple[Clause, ...]


@frozen
class Cut:
    """A file as declarations, before any is read."""

    language: Language
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]
    faults: tuple[Diagnostic, ...]


def cut(source: Source, limits: Limits) -> Cut:
    """Cut `source` into clauses whose words are told apart (but for the soft ones)."""
    size = len(source.text.encode("utf-8", "replace"))
    if size > limits.file_bytes:
        return Cut("id", (), (), (faults.large_file(source.name, size, limits.file_bytes),))
    scanned = scan(source, limits)
    language, found = find_language(scanned.lines, source.name)
    work = _Cutting(words(language), limits, source, [*scanned.faults, *found])
    work.spoilt = sorted((d.span.start, d.code) for d in scanned.faults)
    for line in scanned.lines:
        if work.full:
            break
        work.line(line)
    work.close_block()
    return Cut(language, tuple(work.blocks), scanned.comments, tuple(work.faults))


@define
class _Piece:
    """A clause while its lines are gathered; `rule` None where it will not be read."""

    rule: str | None
    indent: int
    tokens: list[Token] = field(factory=list)
    starts: set[int] = field(factory=set)
    #: The line word, already told apart, and how many raw tokens it takes.
    word: Token | None = None
    word_size: int = 0
    fault: str | None = None

    def add(self, line: Line) -> None:
        if self.tokens:
            self.starts.add(line.tokens[0].span.start)
        self.tokens.extend(line.tokens)


@define
class _Cutting:
    words: Words
    limits: Limits
    source: Source
    faults: list[Diagnostic]
    spoilt: list[tuple[int, str]] = field(factory=list)
    blocks: list[Block] = field(factory=list)
    kind: str | None = None
    pieces: list[_Piece] = field(factory=list)
    rows: bool = False
    firsts: dict[str, Token] = field(factory=dict)
    orphan_told: bool = False
    full: bool = False

    @property
    def shape(self) -> Shape | None:
        return SHAPES.get(self.kind) if self.kind else None

    def line(self, line: Line) -> None:
        found = line_word(line.tokens, 0, self.words)
        if line.indent == 0:
            if found and found[0].meaning in RULES and self.pieces:
                self.faults.append(faults.clause_in_column_one(line.tokens[0], found[0]))
                self.start_clause(line, *found)
            else:
                self.start_block(line, found)
            return
        if not self.pieces:
            self.first_indented(line, found)
            return
        self.deeper(line, found)

    def deeper(self, line: Line, found: tuple[Entry, int] | None) -> None:
        last = self.pieces[-1].tokens[-1]
        complete = ends_value(last, self.words)
        if found and found[0].meaning in SHAPES and complete:
            if looks_like_head(line.tokens, found[0].meaning, self.words, self.shape):
                self.faults.append(faults.declaration_indented(line.tokens[0]))
                self.start_block(line, found)
                return
        if found and found[0].meaning in RULES and self.begins_clause(line, *found, complete):
            self.start_clause(line, *found)
        elif self.begins_row(line, complete):
            self.rows = True
            rule = self.shape.rows if self.shape else None
            self.start_piece(_Piece(rule, line.indent), line)
        else:
            self.pieces[-1].add(line)

    def begins_clause(self, line: Line, entry: Entry, size: int, complete: bool) -> bool:
        shape = self.shape
        rows = shape is not None and shape.rows is not None and not self.computed
        if rows and shape and looks_like_row(line.tokens, size, shape, entry, self.words):
            return False
        if rows and self.rows and shape and entry.meaning not in shape.clauses:
            return False
        return complete if entry.foreign else True

    @property
    def computed(self) -> bool:
        """Whether the declaration holds a formula, so that it has no rows."""
        head = self.pieces[0]
        return self.kind == "QUANTITY" and (
            any(token.text == "=" for token in head.tokens) or "FORMULA" in self.firsts
        )

    def begins_row(self, line: Line, complete: bool) -> bool:
        shape = self.shape
        if shape is None or shape.rows is None or self.computed:
            return False
        current = self.pieces[-1]
        if len(self.pieces) > 1:
            if line.indent > current.indent:
                return False
            return self.rows or self.may_begin(line.tokens[0])
        return complete and len(current.tokens) > 1 and self.may_begin(line.tokens[0])

    def may_begin(self, token: Token) -> bool:
        """Whether the first row of a declaration can begin so."""
        if token.terminal == "WORD":
            return str(token.value) not in self.words.hard
        return token.terminal == "STRING" and self.kind == "SCALE"

    def start_block(self, line: Line, found: tuple[Entry, int] | None) -> None:
        self.close_block()
        if len(self.blocks) >= self.limits.declarations:
            self.faults.append(
                faults.many_declarations(line.tokens[0].span, self.limits.declarations)
            )
            self.full = True
            return
        if found is None or found[0].meaning not in SHAPES:
            fault = faults.unknown_declaration(line.tokens[0], self.words)
            self.faults.append(fault)
            self.start_piece(_Piece(None, 0, fault=fault.code), line)
            return
        entry, size = found
        if entry.meaning == "LANGUAGE" and self.blocks:
            self.faults.append(faults.language_again(line.tokens[0]))
        self.kind = entry.meaning
        piece = _Piece(SHAPES[entry.meaning].rule, 0)
        self.begin_with(piece, line.tokens, entry, size)
        self.start_piece(piece, line)

    def first_indented(self, line: Line, found: tuple[Entry, int] | None) -> None:
        if found and found[0].meaning in SHAPES:
            self.faults.append(faults.declaration_indented(line.tokens[0]))
            self.start_block(line, found)
        elif not self.orphan_told:
            self.orphan_told = True
            self.faults.append(faults.indented_first(line.tokens[0]))

    def start_clause(self, line: Line, entry: Entry, size: int) -> None:
        piece = _Piece(RULES[entry.meaning], line.indent)
        self.begin_with(piece, line.tokens, entry, size)
        shape = self.shape
        if shape is not None and piece.word is not None:
            piece.fault = self.check_legal(piece.word, shape)
        self.start_piece(piece, line)

    def check_legal(self, word: Token, shape: Shape) -> str | None:
        often = shape.clauses.get(word.terminal)
        fault = None
        if often is None:
            fault = faults.clause_not_allowed(word, self.kind or "", shape, self.words)
        elif often == "once" and word.terminal in self.firsts:
            fault = faults.clause_twice(word, self.firsts[word.terminal])
        self.firsts.setdefault(word.terminal, word)
        if fault:
            self.faults.append(fault)
        return fault.code if fault else None

    def begin_with(
        self, piece: _Piece, tokens: Sequence[Token], entry: Entry, size: int
    ) -> None:
        text = " ".join(token.text for token in tokens[:size])
        span = tokens[0].span.to(tokens[size - 1].span)
        piece.word = Token(entry.meaning, text, span, text.lower())
        piece.word_size = size
        if entry.foreign:
            self.faults.append(faults.other_language(piece.word, entry, self.words))

    def start_piece(self, piece: _Piece, line: Line) -> None:
        piece.add(line)
        self.pieces.append(piece)

    def close_block(self) -> None:
        if not self.pieces:
            return
        clauses: list[Clause] = []
        for index, piece in enumerate(self.pieces):
            for part in self.inline_parts(piece) if index == 0 else (piece,):
                clauses.append(
                    self.finish(part, head=not clauses, inline=index == 0 and bool(clauses))
                )
        self.blocks.append(Block(self.kind, tuple(clauses)))
        self.kind = None
        self.pieces = []
        self.firsts = {}
        self.rows = False

    def inline_parts(self, head: _Piece) -> list[_Piece]:
        """The head, and the text clauses that follow on its line."""
        parts = [head]
        shape = self.shape
        if shape is None:
            return parts
        raw = head.tokens
        starts = [0]
        for at in range(2, len(raw) - 1):
            if raw[at].terminal != "WORD" or not ends_value(raw[at - 1], self.words):
                continue
            found = line_word(raw, at, self.words)
            if found is None or found[0].meaning not in TEXTS:
                continue
            entry, size = found
            after = raw[at + size].terminal if at + size < len(raw) else ""
            if after == "STRING" and entry.meaning in shape.clauses:
                part = _Piece(RULES[entry.meaning], 1, starts=head.starts)
                self.begin_with(part, raw[at:], entry, size)
                if part.word is not None:
                    part.fault = self.check_legal(part.word, shape)
                parts.append(part)
                starts.append(at)
        for part, start, end in zip(parts, starts, [*starts[1:], len(raw)], strict=True):
            part.tokens = raw[start:end]
        return parts

    def finish(self, piece: _Piece, *, head: bool, inline: bool) -> Clause:
        span = piece.tokens[0].span.to(piece.tokens[-1].span)
        rule = piece.rule
        fault = piece.fault
        length = span.end - span.start
        if length > self.limits.clause_characters:
            long = faults.long_clause(piece.tokens[0].span, length, self.limits.clause_characters)
            self.faults.append(long)
            fault = fault or long.code
            tokens: list[Token] = list(piece.tokens)
        else:
            rest = piece.tokens[piece.word_size :]
            tokens, found_faults, readable = settle_words(rest, self.words, self.limits)
            if piece.word is not None:
                tokens.insert(0, piece.word)
            self.faults.extend(found_faults)
            if not readable and fault is None:
                errors = [d.code for d in found_faults if d.severity == "error"]
                fault = errors[0] if errors else None
        fault = fault or self.spoilt_code(span.start, span.end)
        breaks = tuple(i for i, t in enumerate(tokens) if t.span.start in piece.starts)
        clause = Clause(rule or "", tuple(tokens), breaks, head, inline, fault=fault)
        return clause

    def spoilt_code(self, start: int, end: int) -> str | None:
        """The code of the first unreadable character between two places."""
        return next((code for at, code in self.spoilt if start <= at < end), None)
