"""Name the units of a draft: those of the prelude, or new ones that the draft declares.

Out:     Unit, Units
"""

from __future__ import annotations

from functools import cache

from attrs import frozen

from iki_rules.book.prelude import prelude
from iki_rules.decree import unit_of
from iki_rules.drafting.names import Names, name_of
from iki_rules.syntax import tree


@frozen
class Unit:
    """A unit as a draft writes it; `new` where the draft itself declares it."""

    name: str
    measured: bool = False
    new: bool = False


class Units:
    """Finds units by their words, and keeps those that the prelude does not have."""

    def __init__(self) -> None:
        self.declared: dict[str, tree.UnitDecl] = {}
        self.names = Names(_known())

    def find(self, words: str, *, measured: bool = False) -> Unit:
        """The unit of these words; it is declared, counted or measured, where none is known."""
        written = words.strip().lower()
        key = name_of(written)
        known = _known().get(key) or _known().get(written)
        if known:
            return known
        if key not in self.declared:
            title = tree.Text(words.strip()[:1].upper() + words.strip()[1:])
            name = tree.Name(self.names.make(written))
            self.declared[key] = tree.UnitDecl(name, title, measured=measured)
        made = self.declared[key]
        return Unit(made.name.text, made.measured, new=True)

    def known(self, words: str) -> str | None:
        """The name of a unit that the prelude or this draft has, or None."""
        found = _known().get(words)
        made = self.declared.get(name_of(words))
        return found.name if found else made.name.text if made else None

    def of_count(self, *wordings: str) -> Unit | None:
        """The unit of what is counted: from the first wording whose noun is known, else any."""
        guesses = [guess for guess in map(unit_of, wordings) if guess]
        for guess in (*(each for each in guesses if each.known), *guesses):
            return self.find(guess.unit if guess.known else guess.noun)
        return None


@cache
def _known() -> dict[str, Unit]:
    """The units of the prelude by every spelling, in lower case."""
    found: dict[str, Unit] = {}
    for file in prelude().files:
        for each in file.declarations:
            if isinstance(each, tree.UnitDecl):
                unit = Unit(each.name.text, each.measured)
                for spelling in (each.name, *each.also):
                    found[spelling.text] = unit
    return found
