"""Look around the place where a clause cannot go on.

Out:     Stop
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from attrs import define

from iki_rules.syntax.parser import expected
from iki_rules.syntax.shapes import RULES, SHAPES
from iki_rules.syntax.tokens import Clause, Token
from iki_rules.syntax.words import Words


COMPARES = frozenset({"EQUAL", "UNEQUAL", "AT_LEAST", "AT_MOST", "ABOVE", "BELOW"})
ARITHMETIC = frozenset({"PLUS", "MINUS", "TIMES", "DIVIDE", "COLON"})
#: What separates conditions, so that each may compare once.
BETWEEN_CONDITIONS = frozenset({"AND", "OR", "IF", "THEN", "ELSE", "WHERE", "SEMI", "NOT"})
VALUE_BEGINS = frozenset({"NAME", "NUMBER", "FUNCTION", "LEFT", "STRING", "IF", "UNCLEAR", "DATE"})
VALUE_ENDS = frozenset(
    {"NAME", "NUMBER", "RIGHT", "RIGHT_SQUARE", "STRING", "PERCENT", "POINTS", "DATE"}
)
CLOSERS = {"RIGHT": "LEFT", "RIGHT_SQUARE": "LEFT_SQUARE"}
BETWEEN = frozenset({"antara", "between"})


@define(slots=False)
class Stop:
    """The place where a clause cannot go on, and what stands around it."""

    clause: Clause
    at: int
    words: Words
    #: The tokens before, with their soft words decided.
    read: Sequence[Token]

    @cached_property
    def token(self) -> Token | None:
        """What stands there; None at the end."""
        return self.clause.tokens[self.at] if self.at < len(self.clause.tokens) else None

    @cached_property
    def before(self) -> Token | None:
        """What stands before it."""
        return self.read[-1] if self.read else None

    @cached_property
    def can(self) -> frozenset[str]:
        """What could stand there."""
        return frozenset(expected(self.clause.rule, self.read))

    @cached_property
    def open(self) -> tuple[Token, ...]:
        """The brackets that are open, the innermost last."""
        brackets: list[Token] = []
        for token in self.read:
            if token.terminal in CLOSERS.values():
                brackets.append(token)
            elif token.terminal in CLOSERS and brackets:
                brackets.pop()
        return tuple(brackets)

    @cached_property
    def first(self) -> str:
        """The terminal of the clause's own word; for a row, its rule."""
        terminal = self.clause.tokens[0].terminal
        return terminal if terminal in RULES or terminal in SHAPES else self.clause.rule

    def is_value_wanted(self) -> bool:
        """Whether a value can stand there."""
        return "NUMBER" in self.can or "NAME" in self.can

    def follows(self, terminals: frozenset[str]) -> bool:
        """Whether what stands before is one of these."""
        return self.before is not None and self.before.terminal in terminals
