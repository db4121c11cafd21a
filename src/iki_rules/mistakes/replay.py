"""Find the mistakes that turn a right figure into the published one.

Out:     Replay, Repeated
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve, field, frozen

from iki_rules.book import Outcome, Result
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.mistakes.table import MISTAKES, Mistake
from iki_rules.mistakes.world import World, replayed, world_of
from iki_rules.mistakes.writings import Writing


#: In how many definitions behind a figure a mistake is looked for one by one.
SINGLES = 12


@frozen
class Repeated:
    """A mistake that reproduces a figure, and the definition it was made in, where just one."""

    mistake: Mistake
    within: str | None = None

    @property
    def key(self) -> str:
        return self.mistake.key

    @property
    def name(self) -> Phrase:
        """What the mistake is called, and where it was made."""
        if self.within is None:
            return self.mistake.name
        return phrase(
            "{name}, dalam {within}",
            "{name}, in {within}",
            name=self.mistake.name,
            within=self.within,
        )


@frozen
class Replay:
    """Replays mistakes over one evaluation; what was computed for one figure serves the next."""

    outcome: Outcome
    _known: dict[str, list[tuple[Repeated, dict[str, Result]]]] = field(
        init=False, factory=dict, repr=False
    )

    def find(
        self, id: str, key: str, is_published: Callable[[Result], bool], writing: Writing | None
    ) -> tuple[Repeated, ...]:
        """The mistakes after which the result of that id is the published one, likeliest first."""
        found: dict[str, Repeated] = {}
        for row in MISTAKES.values():
            if writing is not None and row.writing is not None and row.writing(writing):
                found[row.key] = Repeated(row)
        for repeated, results in self._replays(key):
            result = results.get(id)
            if result is not None and repeated.key not in found and is_published(result):
                found[repeated.key] = repeated
        order = list(MISTAKES)
        return tuple(sorted(found.values(), key=lambda each: order.index(each.key)))

    def _replays(self, key: str) -> list[tuple[Repeated, dict[str, Result]]]:
        if key not in self._known:
            world = world_of(self.outcome, key)
            found = [(row, self._results(each, key)) for row, each in _worlds(world, key)]
            for row in MISTAKES.values():
                if row.several is not None:
                    parts = [self._results(each, key) for each in row.several(world)]
                    found.append((Repeated(row), _averaged(parts)))
            self._known[key] = found
        return self._known[key]

    def _results(self, world: World, key: str) -> dict[str, Result]:
        return {each.id: each for each in replayed(world, self.outcome.language).results(key)}


def _averaged(parts: Sequence[dict[str, Result]]) -> dict[str, Result]:
    """The results with the average of the values that there are in several worlds."""
    found: dict[str, list[Result]] = {}
    values: dict[str, list[Fraction]] = {}
    for results in parts:
        for id, result in results.items():
            if isinstance(result.value, Fraction):
                found.setdefault(id, []).append(result)
                values.setdefault(id, []).append(result.value)
    return {
        id: evolve(each[0], value=sum(values[id], Fraction(0)) / len(each))
        for id, each in found.items()
    }


def _worlds(world: World, key: str) -> Iterator[tuple[Repeated, World]]:
    """The worlds of each mistake: made everywhere, then in one definition alone."""
    every = frozenset(world.program.definitions)
    own = {key, *(each.achievement for each in world.program.reports)}
    for row in MISTAKES.values():
        if row.writing is not None:
            continue
        everywhere = row.world(world, every)
        if everywhere is None:
            continue
        yield Repeated(row), everywhere
        if row.change is None or len(every) == 1:
            continue
        behind = [each for each in world.program.order if each != key][-SINGLES:]
        for one in (key, *reversed(behind)):
            alone = row.world(world, frozenset((one,)))
            if alone is not None and alone.program != everywhere.program:
                yield Repeated(row, None if one in own else one), alone
