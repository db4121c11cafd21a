"""Spell a clause as tidy text of one language spells it, token by token.

In:      a Clause whose words are told apart
Out:     respelled
"""

from __future__ import annotations

from typing import Final

from iki_rules.diagnostics import Language
from iki_rules.syntax.calendar import QUARTERS, period_of
from iki_rules.syntax.pieces import Piece, quoted
from iki_rules.syntax.tokens import Clause, Token
from iki_rules.syntax.words import words


#: After these a minus takes away; anywhere else it belongs to the number that follows.
_ENDS: Final = frozenset(
    {"NAME", "NUMBER", "STRING", "RIGHT", "RIGHT_SQUARE", "PERCENT", "POINTS", "UNCLEAR",
     "NOT_APPLICABLE", "TRUE", "FALSE"}
)  # fmt: skip
#: After these a name is a unit or a set, which cannot stand in brackets.
_BEFORE_OTHERS: Final = frozenset({"NUMBER", "PER", "IN", "OVER", "LEFT_SQUARE"})
#: Rules that hold a formula from their first word, or from their equals sign.
_FORMULAS: Final = frozenset({"formula", "expr"})
_FORMULAS_AFTER_EQUAL: Final = frozenset({"quantity", "rule"})
#: Grouping and decimal marks of one language become those of the other.
_MARKS: Final[dict[tuple[Language, Language], dict[int, int]]] = {
    ("id", "en"): str.maketrans(".,", "_."),
    ("en", "id"): str.maketrans("_.", ".,"),
}


def respelled(clause: Clause, source: Language, target: Language) -> list[Piece]:
    """A piece for each token of `clause`, which is written in `source`."""
    pieces: list[Piece] = []
    formula = clause.rule in _FORMULAS
    brackets: list[str] = []
    for place, token in enumerate(clause.tokens):
        before = clause.tokens[place - 1].terminal if place else ""
        inside = formula or bool(brackets)
        match token.terminal:
            case "COLON" if inside:
                piece = Piece("DIVIDE", words(target).spelling["DIVIDE"])
            case "DIVIDE":
                piece = Piece("DIVIDE", words(target).spelling["DIVIDE"], tight=not inside)
            case "MINUS":
                tight = not inside or before not in _ENDS
                piece = Piece("MINUS", words(target).spelling["MINUS"], tight=tight)
            case "NAME":
                value = inside and before not in _BEFORE_OTHERS
                value = value and brackets[-1:] != ["LEFT_SQUARE"]
                piece = Piece("NAME", token.text, value=value)
            case _:
                piece = _plain(token, source, target, value=inside)
        pieces.append(piece)
        if token.terminal in ("LEFT", "LEFT_SQUARE"):
            brackets.append(token.terminal)
        elif token.terminal in ("RIGHT", "RIGHT_SQUARE") and brackets:
            brackets.pop()
        elif token.terminal == "EQUAL" and clause.rule in _FORMULAS_AFTER_EQUAL and not brackets:
            formula = True
    if clause.rule == "language" and clause.tokens[1].text.lower() == source:
        pieces[1] = Piece("NAME", target)
    return pieces


def _plain(token: Token, source: Language, target: Language, *, value: bool) -> Piece:
    table = words(target)
    match token.terminal:
        case "NUMBER":
            text = token.text
            if source != target:
                text = text.translate(_MARKS[source, target])
            return Piece("NUMBER", text, value=value)
        case "STRING":
            return Piece("STRING", quoted(str(token.value)))
        case "FUNCTION":
            key = str(token.value)
            return Piece("FUNCTION", table.function_spelling.get(key, token.text), key=key)
        case "MODE":
            key = str(token.value)
            return Piece("MODE", table.mode_spelling.get(key, token.text), key=key)
        case "OWN":
            key = str(token.value)
            return Piece("OWN", table.own_spelling.get(key, token.text), key=key)
        case "WHEN":
            named = period_of(token)
            text = token.text if named is None else named.text(QUARTERS[target])
            return Piece("WHEN", text)
        case terminal:
            return Piece(terminal, table.spelling.get(terminal, token.text))
