"""Tell the words of a clause apart: keywords, functions, names; read its numbers.

Out:     line_word, settle_words, ends_value
Refuses: IKI-P107 to IKI-P111, IKI-M102
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve, field

from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits
from iki_rules.syntax import faults_words as faults
from iki_rules.syntax.numbers import Misread, count_digits, read_number
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.words import MARKS, Entry, Words


MARK_TERMINALS = {sign: terminal for terminal, sign in MARKS.items()}
#: Functions of several values, for which `min(1,2)` can mean two of them.
GATHERING = ("minimum", "maximum", "sum", "average")
ROUND_MODE_PLACE = 2
#: After these stands how figures roll up.
TIME_UNITS = ("MONTH", "QUARTER", "SEMESTER", "YEAR")
#: Reserved words that are values or units, so that a value can end with them.
VALUES = ("PERCENT", "TRUE", "FALSE", "UNCLEAR")


def line_word(tokens: Sequence[Token], at: int, words: Words) -> tuple[Entry, int] | None:
    """The line word that stands at `at`, of either language, and how many tokens it takes."""
    first = tokens[at]
    if first.terminal != "WORD":
        return None
    folded = str(first.value)
    for entry in words.several.get(folded, ()):
        if entry.kind == "line" and _stands(entry, tokens, at):
            return entry, len(entry.pieces)
    entry_of_one = words.line.get(folded)
    return (entry_of_one, 1) if entry_of_one else None


def ends_value(token: Token, words: Words) -> bool:
    """Whether a value can end with this token, so that no other value may follow it."""
    if token.terminal == "SIGN":
        return token.text in (")", "]", "%")
    if token.terminal != "WORD":
        return True
    entry = words.hard.get(str(token.value))
    return entry is None or entry.meaning in VALUES


def settle_words(
    tokens: Sequence[Token], words: Words, limits: Limits, *, own: bool = False
) -> tuple[list[Token], list[Diagnostic], bool]:
    """The tokens with their terminals, the faults, and whether the clause can be read at all.

    `own` tells that the clause speaks of its own indicator: `realisasi`, `target`.
    """
    work = _Settling(tokens, words, limits, own)
    while work.at < len(tokens) and not work.full:
        work.step()
    return work.settled, work.faults, work.readable and not work.full


def joined(terminal: str, tokens: Sequence[Token], soft: str | None = None) -> Token:
    """Several words as one token."""
    text = " ".join(token.text for token in tokens)
    span = tokens[0].span.to(tokens[-1].span)
    return Token(terminal, text, span, text.lower(), soft)


def _stands(entry: Entry, tokens: Sequence[Token], at: int) -> bool:
    size = len(entry.pieces)
    return tuple(t.value for t in tokens[at : at + size] if t.terminal == "WORD") == entry.pieces


@define
class _Open:
    """An open bracket: the function it belongs to and how many `;` came since."""

    bracket: str
    function: str | None
    separators: int = 0


@define
class _Settling:
    tokens: Sequence[Token]
    words: Words
    limits: Limits
    own: bool = False
    at: int = 0
    settled: list[Token] = field(factory=list)
    faults: list[Diagnostic] = field(factory=list)
    opened: list[_Open] = field(factory=list)
    readable: bool = True
    full: bool = False

    def step(self) -> None:
        token = self.tokens[self.at]
        match token.terminal:
            case "WORD":
                self.word(token)
                return
            case "SIGN":
                self.sign(token)
            case "NUMBER" | "JOINED":
                self.number(token)
            case _:
                self.settled.append(token)
        self.at += 1

    def word(self, token: Token) -> None:
        folded = str(token.value)
        for entry in self.words.several.get(folded, ()):
            if entry.kind in ("line", "mode", "own") or not _stands(entry, self.tokens, self.at):
                continue
            end = self.at + len(entry.pieces)
            if entry.kind == "function" and not self.opens(end):
                continue
            if entry.kind == "soft" and entry.foreign:
                continue
            self.take(entry, end)
            return
        hard = self.words.hard.get(folded)
        end = self.at + 1
        if hard:
            self.take(hard, end)
        elif self.opens(end):
            known = self.words.function.get(folded)
            if known:
                self.take(known, end)
            else:
                self.settled.append(evolve(token, terminal="FUNCTION", value=token.text))
                self.at = end
        elif self.own and folded in self.words.own:
            self.take(self.words.own[folded], end)
        elif self.is_mode(folded):
            self.take(self.words.mode[folded], end)
        elif not folded.isidentifier() and not self.is_roll(folded):
            self.faults.append(faults.function_without_brackets(token))
            self.readable = False
            self.settled.append(evolve(token, terminal="NAME"))
            self.at = end
        else:
            soft = self.words.soft.get(folded)
            keyword = soft.meaning if soft and not soft.foreign else None
            self.settled.append(Token("NAME", token.text, token.span, folded, keyword))
            self.at = end

    def take(self, entry: Entry, end: int) -> None:
        tokens = self.tokens[self.at : end]
        match entry.kind:
            case "function":
                token = evolve(joined("FUNCTION", tokens), value=entry.meaning)
            case "mode":
                token = evolve(joined("MODE", tokens), value=entry.meaning)
            case "own":
                token = evolve(joined("OWN", tokens), value=entry.meaning)
            case "soft":
                token = joined("NAME", tokens, entry.meaning)
            case _:
                token = joined(entry.meaning, tokens)
        if entry.foreign:
            self.faults.append(faults.other_language(token, entry, self.words))
        self.settled.append(token)
        self.at = end

    def opens(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text == "("

    def is_roll(self, folded: str) -> bool:
        """Whether this is `rata-rata` in `periode bulan rata-rata`, not a function."""
        before = self.settled[-1].soft if self.settled else None
        return before in TIME_UNITS and folded in self.words.soft

    def is_mode(self, folded: str) -> bool:
        inner = self.opened[-1] if self.opened else None
        return (
            inner is not None
            and inner.function == "round"
            and inner.separators == ROUND_MODE_PLACE
            and folded in self.words.mode
            and self.settled[-1].terminal == "SEMI"
            and self.at + 1 < len(self.tokens)
            and self.tokens[self.at + 1].text == ")"
        )

    def sign(self, token: Token) -> None:
        if token.text == ",":
            terminal = "SEMI"
            square = self.opened and self.opened[-1].bracket == "["
            if self.words.language == "id" and not square:
                self.faults.append(faults.comma(token))
        else:
            entry = self.words.hard.get(token.text)
            terminal = entry.meaning if entry else MARK_TERMINALS[token.text]
        before = self.settled[-1] if self.settled else None
        self.settled.append(evolve(token, terminal=terminal))
        if terminal in ("LEFT", "LEFT_SQUARE"):
            function = before.value if before and before.terminal == "FUNCTION" else None
            self.opened.append(_Open(token.text, function if isinstance(function, str) else None))
            if len(self.opened) > self.limits.open_brackets:
                self.faults.append(faults.many_brackets(token.span, self.limits.open_brackets))
                self.full = True
        elif terminal in ("RIGHT", "RIGHT_SQUARE") and self.opened:
            self.question()
            self.opened.pop()
        elif terminal == "SEMI" and self.opened:
            self.opened[-1].separators += 1

    def question(self) -> None:
        """Ask about `min(1,2)`, which can mean one number or two."""
        if len(self.settled) < len(("min", "(", "1,2", ")")):
            return
        function, left, number, _ = self.settled[-4:]
        if (
            function.terminal == "FUNCTION"
            and left.terminal == "LEFT"
            and number.terminal == "NUMBER"
            and function.value in GATHERING
            and "," in number.text
        ):
            self.faults.append(faults.one_number_or_two(function, number))

    def number(self, token: Token) -> None:
        digits = count_digits(token.text)
        if token.terminal == "JOINED" or digits > self.limits.digits:
            self.faults.append(
                faults.joined_number(token)
                if token.terminal == "JOINED"
                else faults.long_number(token.span, digits, self.limits.digits)
            )
            self.readable = False
            self.settled.append(evolve(token, terminal="NUMBER"))
            return
        value = read_number(token.text, self.words.language)
        if isinstance(value, Misread):
            self.faults.append(faults.number_form(token.span, value, self.words.language))
            self.readable = False
            self.settled.append(token)
        else:
            self.settled.append(Token("NUMBER", token.text, token.span, value))
