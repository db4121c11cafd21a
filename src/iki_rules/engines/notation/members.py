"""Lay out what runs over the members of sets, along their order, or over periods.

In:      Names
Out:     OverMembers, LETTERS
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

from iki_rules.core import tree
from iki_rules.diagnostics import Phrase
from iki_rules.diagnostics.phrase import Language
from iki_rules.engines.notation import wording
from iki_rules.engines.notation.layout import Fenced, Layout, Letter, Row, Sign, Under, Words
from iki_rules.engines.notation.names import Names
from iki_rules.engines.notation.together import holds_together, listed
from iki_rules.text import Source


LETTERS = "ijklmnpqrstuvw"


class OverMembers(ABC):
    """Gives each set that a formula runs over a letter; the formulas inside are laid by `lay`."""

    def __init__(self, names: Names, language: Language, sources: Mapping[str, Source]) -> None:
        self.names = names
        self.language: Language = language
        self.sources = sources
        #: The letter on the axis of each root set.
        self.at: dict[str, str] = {}
        self.letters = 0
        #: Keys of what the formula names, in the order met.
        self.values: dict[str, None] = {}
        self.sets: dict[str, None] = {}

    @abstractmethod
    def lay(self, expr: tree.Expr) -> Layout:
        """Any formula."""

    def _words(self, said: Phrase) -> Words:
        return Words(said.say(self.language), "text")

    def _function(self, key: str) -> Words:
        return Words(wording.FUNCTIONS[key].say(self.language), "function")

    def _within(self, expr: tree.Expr) -> Layout:
        """A part beside a weaker sign: bracketed where it is a condition or made of cases."""
        laid = self.lay(expr)
        if isinstance(expr, tree.Compare | tree.Junction | tree.Not | tree.Choose):
            return Fenced(laid)
        return laid

    def _member_of(self, key: str) -> Layout:
        """Take the next letter for the members of a set."""
        letter = LETTERS[self.letters] if self.letters < len(LETTERS) else f"i{self.letters}"
        self.letters += 1
        self.at[self.names.program.sets[key].root] = letter
        self.sets[key] = None
        return Row((Letter(letter), Sign("in"), Words(self.names.set(key), "set")))

    def _reduce(self, expr: tree.Reduce) -> Layout:
        outer, letters = dict(self.at), self.letters
        over = listed([self._member_of(key) for key in expr.over], "comma")
        if expr.where is not None:
            over = Row((over, Sign("such"), self.lay(expr.where)))
        counted = expr.function == "count"
        body = None if counted else self.lay(expr.body)
        self.at, self.letters = outer, letters
        if body is None:
            return Row((self._function("count"), Fenced(over, braces=True)))
        if expr.function == "sum":
            tight = isinstance(expr.body, tree.Product) or holds_together(expr.body)
            return Row((Under(Sign("sum"), over), body if tight else Fenced(body)))
        return Row((Under(self._function(expr.function), over), Fenced(body)))

    def _weighted(self, expr: tree.Weighted) -> Layout:
        outer, letters = dict(self.at), self.letters
        name: Layout = self._function("weighted_average")
        if expr.over:
            over = listed([self._member_of(key) for key in expr.over], "comma")
            if expr.where is not None:
                over = Row((over, Sign("such"), self.lay(expr.where)))
            name = Under(name, over)
        parts: list[Layout] = []
        for pair in expr.pairs:
            parts += (self._within(pair[0]), self._within(pair[1]))
        self.at, self.letters = outer, letters
        return Row((name, Fenced(listed(parts, "semicolon"))))

    def _along(self, expr: tree.Along) -> Layout:
        letter = Letter(self.at[self.names.program.sets[expr.over].root])
        self.sets[expr.over] = None
        there = Row((letter, Sign("in"), Words(self.names.set(expr.over), "set")))
        parts = [self._within(expr.body)]
        if expr.first is not None:
            parts.append(self._within(expr.first))
        name = Under(self._function(expr.function), there)
        return Row((name, Fenced(listed(parts, "semicolon"))))

    def _each_period(self, expr: tree.EachPeriod) -> Layout:
        over: Layout = self._words(wording.EACH[expr.unit])
        inner = expr.where if expr.function == "count" else expr.body
        if expr.where is not None and expr.function != "count":
            over = Row((over, Sign("such"), self.lay(expr.where)))
        name = self._function(expr.function)
        body = Fenced(self.lay(expr.body if inner is None else inner))
        return Row((Under(name, over), body))
