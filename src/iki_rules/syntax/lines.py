"""Cut a file into declarations and their clauses, so that a fault in one spoils no other.

Out:     cut, Cut, Block
Refuses: IKI-P107, IKI-P122 to IKI-P128, IKI-M101, IKI-M107
"""

from __future__ import annotations

from attrs import define, field, frozen

from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import Limits
from iki_rules.syntax import faults_lines as faults
from iki_rules.syntax import faults_words
from iki_rules.syntax.clauses import Piece, cut_inline, finish, word_token
from iki_rules.syntax.faults_signs import UNKNOWN_SIGN
from iki_rules.syntax.lexer import scan
from iki_rules.syntax.opening import find_language, looks_like_head, looks_like_row
from iki_rules.syntax.shapes import RULES, SHAPES, Shape
from iki_rules.syntax.tokens import Clause, Comment, Line, Token
from iki_rules.syntax.wording import ends_value, line_word
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


#: A word that begins a line, and how many tokens it takes; None where there is none.
Found = tuple[Entry, int] | None


def cut(source: Source, limits: Limits) -> Cut:
    """Cut `source` into clauses whose words are told apart (but for the soft ones)."""
    size = len(source.text.encode("utf-8", "replace"))
    if size > limits.file_bytes:
        return Cut("id", (), (), (faults.large_file(source.name, size, limits.file_bytes),))
    scanned = scan(source, limits)
    language, found = find_language(scanned.lines)
    work = _Cutting(words(language), limits, [*scanned.faults, *found], scanned.spoilt)
    for line in scanned.lines:
        if work.full:
            break
        work.line(line)
    work.close_block()
    return Cut(language, tuple(work.blocks), scanned.comments, tuple(work.faults))


@define
class _Cutting:
    words: Words
    limits: Limits
    faults: list[Diagnostic]
    spoilt: tuple[tuple[int, str], ...]
    blocks: list[Block] = field(factory=list)
    #: The declaration that is being gathered.
    kind: str | None = None
    pieces: list[Piece] = field(factory=list)
    #: Whether one of its rows has begun.
    rows: bool = False
    #: The first word of each clause that it has.
    firsts: dict[str, Token] = field(factory=dict)
    full: bool = False

    def line(self, line: Line) -> None:
        found = line_word(line.tokens, 0, self.words)
        # Nothing belongs to the line that states the language.
        alone = not self.pieces or self.kind == "LANGUAGE"
        if line.indent == 0:
            if found and found[0].meaning in RULES and not alone:
                self.faults.append(faults.clause_in_column_one(line.tokens[0], found[0]))
                self.start_clause(line, found)
            else:
                self.start_block(line, found)
        elif alone:
            self.indented_first(line, found)
        else:
            self.deeper(line, found)

    def indented_first(self, line: Line, found: Found) -> None:
        if found and found[0].meaning in SHAPES:
            self.faults.append(faults.declaration_indented(line.tokens[0]))
            self.start_block(line, found)
        else:
            self.close_block()
            fault = faults.indented_first(line.tokens[0])
            self.faults.append(fault)
            self.start_piece(Piece(None, line.indent, fault=fault.code), line)

    def deeper(self, line: Line, found: Found) -> None:
        if found and found[0].meaning in SHAPES and self.complete:
            around = self.shape.rows if self.shape else None
            if looks_like_head(line.tokens, found[0].meaning, self.words, around):
                self.faults.append(faults.declaration_indented(line.tokens[0]))
                self.start_block(line, found)
                return
        if found and found[0].meaning in RULES and self.begins_clause(line, found):
            self.start_clause(line, found)
        elif self.begins_row(line):
            self.rows = True
            self.start_piece(Piece(self.takes_rows, line.indent), line)
        else:
            self.pieces[-1].add(line)

    @property
    def complete(self) -> bool:
        """Whether what stands above can be the end of a value."""
        return ends_value(self.pieces[-1].tokens[-1], self.words)

    @property
    def shape(self) -> Shape | None:
        return SHAPES.get(self.kind) if self.kind else None

    @property
    def takes_rows(self) -> str | None:
        """The rule of rows; None where the declaration takes none, or holds a formula instead."""
        computed = self.kind == "QUANTITY" and (
            "FORMULA" in self.firsts or any(t.text == "=" for t in self.pieces[0].tokens)
        )
        return self.shape.rows if self.shape and not computed else None

    def begins_clause(self, line: Line, found: tuple[Entry, int]) -> bool:
        entry, size = found
        rows = self.takes_rows
        if rows and looks_like_row(line.tokens, size, rows, entry):
            return False
        if rows and self.rows and self.shape and entry.meaning not in self.shape.clauses:
            return False
        # A word of the other language is a clause only where it cannot continue what stands above.
        return self.complete or not entry.foreign

    def begins_row(self, line: Line) -> bool:
        if self.takes_rows is None:
            return False
        current = self.pieces[-1]
        if len(self.pieces) > 1:
            may = self.rows or self.may_be_first_row(line.tokens[0])
            return may and line.indent <= current.indent
        stated = self.complete and len(current.tokens) > 1
        return stated and self.may_be_first_row(line.tokens[0])

    def may_be_first_row(self, token: Token) -> bool:
        if token.terminal == "WORD":
            return str(token.value) not in self.words.hard
        return token.terminal == "STRING" and self.kind == "SCALE"

    def start_block(self, line: Line, found: Found) -> None:
        self.close_block()
        first = line.tokens[0]
        if len(self.blocks) >= self.limits.declarations:
            self.faults.append(faults.many_declarations(first.span, self.limits.declarations))
            self.full = True
            return
        if found is None or found[0].meaning not in SHAPES:
            self.start_piece(Piece(None, 0, fault=self.no_declaration(line)), line)
            return
        entry, size = found
        if entry.meaning == "LANGUAGE" and self.blocks:
            self.faults.append(faults.language_again(first))
        self.kind = entry.meaning
        word = word_token(line.tokens, entry, size)
        self.check_language(word, entry)
        rule = SHAPES[entry.meaning].rule
        self.start_piece(Piece(rule, 0, word=word, word_size=size), line)

    def no_declaration(self, line: Line) -> str:
        """The code of what is wrong with a line in column 1 that begins with no word for it."""
        if line.begins_unread:
            return UNKNOWN_SIGN
        few = len(self.faults) < self.limits.diagnostics
        fault = faults.unknown_declaration(line.tokens[0], self.words, suggest=few)
        self.faults.append(fault)
        return fault.code

    def start_clause(self, line: Line, found: tuple[Entry, int]) -> None:
        entry, size = found
        word = word_token(line.tokens, entry, size)
        rules = RULES if self.shape is None else {**RULES, **self.shape.rules}
        piece = Piece(rules[entry.meaning], line.indent, word=word, word_size=size)
        self.check_clause(piece, word, entry)
        self.start_piece(piece, line)

    def start_piece(self, piece: Piece, line: Line) -> None:
        piece.add(line)
        self.pieces.append(piece)

    def check_clause(self, piece: Piece, word: Token, entry: Entry) -> None:
        """Whether the declaration takes this clause, and takes it once more."""
        self.check_language(word, entry)
        shape = self.shape
        if shape is None or self.kind is None:
            return
        often = shape.clauses.get(word.terminal)
        fault: Diagnostic | None = None
        if often is None:
            fault = faults.clause_not_allowed(word, self.kind, shape, self.words)
        elif often == "once" and word.terminal in self.firsts:
            fault = faults.clause_twice(word, self.firsts[word.terminal])
        self.firsts.setdefault(word.terminal, word)
        if fault is not None:
            self.faults.append(fault)
            piece.fault = fault.code

    def check_language(self, word: Token, entry: Entry) -> None:
        if entry.foreign:
            self.faults.append(faults_words.other_language(word, entry, self.words))

    def close_block(self) -> None:
        if not self.pieces:
            return
        head, *others = self.pieces
        inline: list[Piece] = []
        if self.shape is not None:
            for piece, entry in cut_inline(head, self.shape, self.words):
                if piece.word is not None:
                    self.check_clause(piece, piece.word, entry)
                inline.append(piece)
        clauses = [self.finished(head, head=True)]
        clauses.extend(self.finished(piece, inline=True) for piece in inline)
        clauses.extend(self.finished(piece) for piece in others)
        self.blocks.append(Block(self.kind, tuple(clauses)))
        self.kind = None
        self.pieces = []
        self.firsts = {}
        self.rows = False

    def finished(self, piece: Piece, *, head: bool = False, inline: bool = False) -> Clause:
        clause, found = finish(
            piece, self.spoilt, self.words, self.limits, head=head, inline=inline
        )
        self.faults.extend(found)
        return clause
