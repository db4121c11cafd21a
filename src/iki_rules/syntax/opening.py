"""Judge a line by how it begins: the language line, a declaration, a row.

Out:     find_language, looks_like_head, looks_like_row
Refuses: IKI-P120, IKI-P121
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.syntax import faults_lines as faults
from iki_rules.syntax.calendar import EQUALS
from iki_rules.syntax.shapes import SHAPES, TEXTS
from iki_rules.syntax.tokens import Line, Token
from iki_rules.syntax.wording import line_word
from iki_rules.syntax.words import Entry, Words, words


LANGUAGES: tuple[Language, ...] = ("id", "en")
#: How many lines are looked at to guess a language that is not stated.
GUESSED_LINES = 200


def find_language(lines: Sequence[Line]) -> tuple[Language, list[Diagnostic]]:
    """The language that the first line states; else the one that most lines speak, with a fault."""
    if not lines:
        return "id", []
    first = lines[0].tokens
    stated = line_word(first, 0, words("id"))
    if stated is None or stated[0].meaning != "LANGUAGE":
        return _guess(lines), [faults.missing_language(first[0].span)]
    said = str(first[1].value) if len(first) > 1 else ""
    for language in LANGUAGES:
        if said == language:
            return language, []
    return _guess(lines), [faults.unknown_language(first[min(1, len(first) - 1)])]


def looks_like_head(tokens: Sequence[Token], kind: str, words: Words, rows: str | None) -> bool:
    """Whether an indented line that begins with a declaration's word is that declaration.

    `rows` is the rule of the rows that the declaration above takes.
    """
    if len(tokens) == 1:
        return False
    after = tokens[1]
    if SHAPES[kind].rule == "titled":
        return after.terminal == "STRING" and rows != "table_row"
    known = str(after.value)
    return after.terminal == "WORD" and known not in words.hard and known not in words.soft


def looks_like_row(tokens: Sequence[Token], size: int, rows: str, entry: Entry) -> bool:
    """Whether a line that begins with a clause's word is a row that begins with a name instead."""
    after = tokens[size] if size < len(tokens) else None
    if after is None or size > 1:
        return False
    if rows == "given_row":
        if after.terminal == "NUMBER":
            # `periode 2023` asks for a period, `periode 2023 = 5` gives a datum of that name.
            return any(token.text.lower() in EQUALS for token in tokens[size:])
        return after.text in ("=", "[")
    if rows != "table_row" or after.terminal != "STRING":
        return False
    if entry.meaning not in TEXTS:
        return True
    rest = size
    while rest < len(tokens) and tokens[rest].terminal == "STRING":
        rest += 1
    if rest == len(tokens):
        return False
    sign = words("id").hard.get(tokens[rest].text)
    return tokens[rest].terminal == "NUMBER" or (sign is not None and sign.meaning == "MINUS")


def _guess(lines: Sequence[Line]) -> Language:
    """The language that more of the words belong to; words of both count for neither."""
    balance = 0
    for line in lines[:GUESSED_LINES]:
        balance += _foreign(line_word(line.tokens, 0, words("id")))
        balance -= _foreign(line_word(line.tokens, 0, words("en")))
        for token in line.tokens[1:]:
            spoken = str(token.value) if token.terminal == "WORD" else ""
            for table, weight in ((words("id"), 1), (words("en"), -1)):
                entry = table.hard.get(spoken)
                balance += weight * (entry is not None and entry.foreign)
    return "en" if balance > 0 else "id"


def _foreign(found: tuple[Entry, int] | None) -> int:
    """1 for a word that is foreign to the language it was looked up in, else 0."""
    return int(found is not None and found[0].foreign)
