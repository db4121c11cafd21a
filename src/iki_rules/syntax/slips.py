"""Find out what went wrong where a clause cannot go on, the frequent slips first.

Out:     explain
Refuses: IKI-P130, IKI-P140 to IKI-P149, IKI-P156 to IKI-P168
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import TypeAlias

from iki_rules.diagnostics import Diagnostic
from iki_rules.syntax import (
    faults_brackets,
    faults_operators,
    faults_parse,
    faults_places,
    faults_words,
)
from iki_rules.syntax.shapes import RULES, SHAPES
from iki_rules.syntax.stop import (
    ARITHMETIC,
    BETWEEN,
    BETWEEN_CONDITIONS,
    CLOSERS,
    COMPARES,
    VALUE_BEGINS,
    VALUE_ENDS,
    Stop,
)
from iki_rules.syntax.tokens import Clause, Token
from iki_rules.syntax.wording import joined
from iki_rules.syntax.words import MARKS, Words


#: The rules that read the first line of a declaration, such as `data` and `set_decl`.
HEADS = frozenset(shape.rule for shape in SHAPES.values())
#: Where the name of a declaration ends: after its first word and the name.
DECLARED_AT = 2

Slip: TypeAlias = Callable[[Stop], Diagnostic | None]


def explain(clause: Clause, at: int, read: Sequence[Token], words: Words) -> Diagnostic:
    """What is wrong at the token `at`; `read` are the tokens before it, soft words decided."""
    stop = Stop(clause, at, words, read)
    for slip in SLIPS if stop.token is not None else ENDS:
        found = slip(stop)
        if found is not None:
            return found
    if stop.token is None:
        return faults_places.unfinished(clause, stop.before, stop.can, stop.first, words)
    return faults_places.unexpected(stop.token, stop.before, stop.can, stop.first, words)


# At the end of a clause --------------------------------------------------------------------------


def _nothing_said(stop: Stop) -> Diagnostic | None:
    if stop.at == 1 and stop.before is not None and stop.before.terminal == stop.first:
        return faults_places.empty_clause(stop.before, stop.can, stop.first, stop.words)
    return None


def _unclosed(stop: Stop) -> Diagnostic | None:
    if not stop.open or stop.before is None:
        return None
    return faults_brackets.unclosed_bracket(stop.open[-1], stop.before)


def _no_otherwise(stop: Stop) -> Diagnostic | None:
    if "ELSE" in stop.can and stop.before is not None:
        begin = next(t for t in reversed(stop.read) if t.terminal == "IF")
        return faults_operators.missing_otherwise(begin, stop.before, stop.words)
    return None


# At a token ---------------------------------------------------------------------------------------


def _other_soft_word(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or token.terminal != "NAME":
        return None
    single = stop.words.soft.get(str(token.value))
    for entry in (*stop.words.several.get(str(token.value), ()), *((single,) if single else ())):
        tokens = stop.clause.tokens[stop.at : stop.at + len(entry.pieces)]
        spoken = tuple(t.value for t in tokens) == entry.pieces
        if spoken and entry.kind == "soft" and entry.foreign and entry.meaning in stop.can:
            word = joined(entry.meaning, tokens)
            return faults_words.other_language(word, entry, stop.words)
    return None


def _between(stop: Stop) -> Diagnostic | None:
    for token in (stop.token, stop.before):
        if token is not None and token.terminal == "NAME" and token.value in BETWEEN:
            return faults_operators.between(token, stop.words)
    return None


def _sign_at_start(stop: Stop) -> Diagnostic | None:
    token, before = stop.token, stop.before
    if token is None or before is None or token.terminal not in ("EQUAL", "COLON"):
        return None
    starts = stop.clause.rule in ("formula", "target") and stop.at == 1
    again = before.terminal == "EQUAL" and stop.clause.rule not in ("formula", "expr")
    return faults_operators.sign_at_start(token, stop.words) if starts or again else None


def _chained(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or token.terminal not in COMPARES or stop.follows(COMPARES):
        return None
    depth = 0
    for earlier in reversed(stop.read):
        if earlier.terminal in CLOSERS:
            depth += 1
        elif earlier.terminal in CLOSERS.values():
            if depth == 0:
                return None
            depth -= 1
        elif depth == 0 and earlier.terminal in BETWEEN_CONDITIONS:
            return None
        elif depth == 0 and earlier.terminal in COMPARES:
            return faults_operators.chained_comparison(earlier, token, stop.words)
    return None


def _two_signs(stop: Stop) -> Diagnostic | None:
    token, before = stop.token, stop.before
    if token is None or before is None or token.terminal not in ARITHMETIC:
        return None
    if before.terminal in ARITHMETIC | COMPARES:
        return faults_operators.repeated_sign(before, token)
    return None


def _wrong_closer(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or token.terminal not in CLOSERS:
        return None
    if not stop.open:
        return faults_brackets.bracket_too_many(token)
    if stop.open[-1].terminal != CLOSERS[token.terminal]:
        closer = next(c for c, o in CLOSERS.items() if o == stop.open[-1].terminal)
        return faults_brackets.brackets_differ(stop.open[-1], token, MARKS[closer])
    return None


def _colon(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is not None and token.terminal == "COLON" and stop.clause.rule == "target":
        return faults_parse.colon_in_target(token.span)
    return None


def _formula_as_target(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or stop.clause.rule != "target" or stop.open:
        return None
    if token.terminal in ("NAME", "FUNCTION", "IF") or token.terminal in ARITHMETIC - {"MINUS"}:
        return faults_operators.formula_as_target(token, stop.words)
    return None


def _dash_for_range(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is not None and token.terminal == "MINUS" and "TO" in stop.can:
        if stop.first == "VALID" and _is_month(stop):
            return None
        return faults_operators.dash_for_range(token, stop.words)
    return None


def _is_month(stop: Stop) -> bool:
    """Whether the dash stands before two digits: `2023-07` is no range of years."""
    behind = stop.clause.tokens[stop.at + 1 : stop.at + 2]
    return bool(behind) and len(behind[0].text) < len("2023")


def _percent_after_name(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or token.terminal != "PERCENT":
        return None
    return faults_operators.percent_after_name(token) if stop.follows(VALUE_ENDS) else None


def _text_for_number(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or token.terminal != "STRING" or not stop.is_value_wanted():
        return None
    if "NUMBER" not in stop.can or stop.follows(VALUE_ENDS):
        return None
    return faults_places.text_for_number(token)


def _number_for_name(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or token.terminal != "NUMBER":
        return None
    if "NAME" in stop.can and "NUMBER" not in stop.can and not stop.follows(VALUE_ENDS):
        return faults_places.number_for_name(token, stop.words)
    return None


def _reserved_word(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or "NAME" not in stop.can or stop.follows(VALUE_ENDS):
        return None
    is_word = token.text[:1].isalpha() and token.terminal not in ("NAME", "FUNCTION")
    if is_word and token.terminal != "IF":
        return faults_places.reserved_word(token, stop.words)
    return None


def _name_in_pieces(stop: Stop) -> Diagnostic | None:
    """`KTP-el` or `persentase warga` where one name is declared."""
    token, before = stop.token, stop.before
    if token is None or before is None or before.terminal != "NAME" or "PLUS" in stop.can:
        return None
    after = stop.clause.tokens[stop.at + 1] if stop.at + 1 < len(stop.clause.tokens) else None
    last = after if token.terminal == "MINUS" else token
    if last is None or last.terminal != "NAME" or stop.open:
        return None
    declares = stop.at == DECLARED_AT or stop.clause.rule == "set_decl"
    spelled = [stop.words.spelling.get(terminal, "") for terminal in stop.can]
    if token is last and get_close_matches(token.text.lower(), spelled, 1, cutoff=0.5):
        # `data a dlm orang`: more likely a word that is misspelled.
        return None
    return faults_places.name_in_pieces(before, last) if declares else None


def _clause_on_head(stop: Stop) -> Diagnostic | None:
    """`data b dalam orang bagian dari a`: a clause that needs a line of its own."""
    token = stop.token
    if token is None or stop.clause.rule not in HEADS:
        return None
    typed = [each.text.lower() for each in stop.clause.tokens[stop.at : stop.at + 3]]
    single = stop.words.line.get(typed[0])
    several = stop.words.several.get(typed[0], ())
    found = [entry for entry in several if list(entry.pieces) == typed[: len(entry.pieces)]]
    for entry in (*found, *([] if single is None else [single])):
        if entry.kind == "line" and not entry.foreign and entry.meaning in RULES:
            return faults_places.clause_on_head(token, " ".join(entry.pieces))
    return None


def _if_inside(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is not None and token.terminal == "IF" and not stop.follows(VALUE_ENDS):
        return faults_operators.if_without_brackets(token, stop.words)
    return None


def _two_values(stop: Stop) -> Diagnostic | None:
    token, before = stop.token, stop.before
    if token is None or before is None or token.terminal not in VALUE_BEGINS:
        return None
    if not stop.follows(VALUE_ENDS) or "PLUS" not in stop.can:
        return None
    return faults_operators.two_values(before, token, stop.words)


def _separator(stop: Stop) -> Diagnostic | None:
    token = stop.token
    if token is None or token.terminal != "SEMI" or stop.open:
        return None
    if stop.clause.rule not in ("formula", "expr"):
        return None
    return faults_operators.separator_in_formula(token, stop.words)


ENDS: tuple[Slip, ...] = (_nothing_said, _between, _unclosed, _no_otherwise)
SLIPS: tuple[Slip, ...] = (
    _other_soft_word,
    _between,
    _sign_at_start,
    _wrong_closer,
    _chained,
    _colon,
    _formula_as_target,
    _dash_for_range,
    _clause_on_head,
    _name_in_pieces,
    _reserved_word,
    _two_signs,
    _percent_after_name,
    _text_for_number,
    _number_for_name,
    _if_inside,
    _two_values,
    _separator,
)
