"""Find data under which a change shows, and write them as an example that would notice.

In:      book.RuleBook, the changed program
Out:     suggest, Suggestion
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from iki_rules.book import Result, RuleBook
from iki_rules.core.program import Input, Program
from iki_rules.examining.changes import Change
from iki_rules.examining.draws import Draws
from iki_rules.examining.example_text import EXPECTABLE, Suggestion, example_text
from iki_rules.examining.places import places
from iki_rules.examining.sampling import sample
from iki_rules.syntax import tree


#: How many sets of data are tried for one change.
TRIES = 60


def suggest(book: RuleBook, changed: Program, change: Change) -> Suggestion | None:
    """The first data, of a fixed series of tries, under which a shown result differs."""
    other = RuleBook(book.id, changed, (), book.sources, book.limits)
    needed = _needed(book.program, changed, change.subject)
    figures = sorted({abs(number) for number in _numbers(change, book)} | {Fraction(0)})
    for seed in range(TRIES):
        data = dict(sample(book.program, needed, figures, Draws(seed)))
        pair = _Pair(book, other, _period(change, seed))
        found = pair.differing(data)
        if found:
            least = pair.reduced(data, found[0])
            return example_text(least, pair.result(least, found[0].id), book.language, pair.period)
    return None


@frozen
class _Pair:
    """The book as it is and as it is changed, asked the same."""

    book: RuleBook
    other: RuleBook
    period: str | None

    def differing(self, data: Mapping[str, object]) -> list[Result]:
        """The results that the changed book shows otherwise; those with a value first."""
        before = self.book.evaluate(data, period=self.period)
        after = self.other.evaluate(data, period=self.period)
        found = [each for each in before.results if _shown(each) != _shown(after.get(each.id))]
        usable = [each for each in found if each.status in ("ok", *EXPECTABLE)]
        return sorted(usable, key=lambda each: each.status != "ok")

    def result(self, data: Mapping[str, object], id: str) -> Result:
        """What the book gives."""
        return self.book.evaluate(data, period=self.period)[id]

    def reduced(self, data: dict[str, object], wanted: Result) -> dict[str, object]:
        """The data without what is not needed to see this result, and that it differs."""
        kept = data
        for key in list(data):
            fewer = {each: value for each, value in kept.items() if each != key}
            same = [each for each in self.differing(fewer) if each.id == wanted.id]
            if same and _shown(same[0]) == _shown(wanted):
                kept = fewer
        return kept


def _shown(result: Result | None) -> tuple[object, ...]:
    """What an example can tell of a result."""
    return () if result is None else (result.status, result.shown, _label(result))


def _label(result: Result) -> str | None:
    return None if result.band is None else result.band.label


def _needed(before: Program, after: Program, subject: str) -> list[Input]:
    """The data that the changed declaration, and what rests on it, need."""
    keys = {subject}
    for key in before.order:
        if keys & set(before.definitions[key].needs):
            keys.add(key)
    keys |= {report.key for report in before.reports if report.band == subject}
    waiting, seen = sorted(keys), set(keys)
    while waiting:
        for program in (before, after):
            definition = program.definitions.get(waiting[-1])
            for key in definition.needs if definition else ():
                if key not in seen:
                    seen.add(key)
                    waiting.insert(0, key)
        waiting.pop()
    wanted = [declared for key, declared in before.inputs.items() if key in seen]
    wholes = {each.part_of for each in wanted}
    return [each for each in before.inputs.values() if each in wanted or each.key in wholes]


def _numbers(change: Change, book: RuleBook) -> Iterator[Fraction]:
    """Numbers near which a change can show: those written in the files, and one step beside."""
    del book
    for file in change.files:
        for declaration in file.declarations:
            for _, node in places(declaration):
                if isinstance(node, tree.Number):
                    yield from (node.value, node.value + 1, max(node.value - 1, Fraction(0)))


def _period(change: Change, seed: int) -> str | None:
    """A period that the targets of the book name, every other time."""
    periods = [
        str(target.period)
        for file in change.files
        for declaration in file.declarations
        if isinstance(declaration, tree.Indicator)
        for target in declaration.targets
        if target.period is not None
    ]
    return periods[seed % len(periods)] if periods and seed % 2 else None
