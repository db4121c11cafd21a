"""Find data under which a change shows, and write them as an example that would notice.

In:      book.RuleBook, the changed program
Out:     suggest, Suggestion
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from random import Random
from typing import Any

from attrs import frozen

from iki_rules.book import Result, RuleBook
from iki_rules.book.writing import decimal_text
from iki_rules.core.program import Input, Program
from iki_rules.core.types import MemberOf
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Language
from iki_rules.measure import Kind
from iki_rules.mutating.changes import Change
from iki_rules.mutating.places import places
from iki_rules.syntax import tree
from iki_rules.syntax.format import format_text


#: How many sets of data are tried for one change.
TRIES = 60
WHOLE = (100, 200, 40, 1000, 8, 60)
MEASURED = (Fraction(10), Fraction(5, 2), Fraction(30), Fraction(100), Fraction(1, 2))
OPEN_MEMBERS = ("satu", "dua", "tiga")


@frozen
class Suggestion:
    """An example in the language of the book, ready to be put into it."""

    text: str


def suggest(book: RuleBook, changed: Program, change: Change) -> Suggestion | None:
    """The first data, of a fixed series of tries, under which a shown result differs."""
    other = RuleBook(book.id, changed, (), book.sources, book.limits)
    needed = _needed(book.program, changed, change.subject)
    figures = sorted({abs(number) for number in _numbers(change, book)} | {Fraction(0)})
    for seed in range(TRIES):
        data = dict(_data(book.program, needed, figures, Random(seed)))  # noqa: S311 - no secret
        pair = _Pair(book, other, _period(change, seed))
        found = pair.differing(data)
        if found:
            least = pair.reduced(data, found[0])
            return _example(least, pair.result(least, found[0].id), book.language, pair.period)
    return None


@frozen
class _Pair:
    """The book as it is and as it is changed, asked the same."""

    book: RuleBook
    other: RuleBook
    period: str | None

    def differing(self, data: Mapping[str, object]) -> list[Result]:
        """The results of the book that the changed one shows otherwise; those with a value first."""
        before = self.book.evaluate(data, period=self.period)
        after = self.other.evaluate(data, period=self.period)
        found = [each for each in before.results if _shown(each) != _shown(after.get(each.id))]
        usable = [each for each in found if each.status in ("ok", *STATUSES)]
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


def _data(
    program: Program, needed: list[Input], figures: list[Fraction], random: Random
) -> Iterator[tuple[str, object]]:
    """A value for each cell of the data; wholes before their parts."""
    alike = random.random() < 0.5  # noqa: PLR2004 - as often one value for all members as not
    values: dict[tuple[str, tuple[str, ...]], Fraction] = {}
    for declared in sorted(needed, key=lambda each: each.part_of is not None):
        shared: Fraction | None = None
        for members in _cells(program, declared):
            if isinstance(declared.type, MemberOf):
                pool = program.sets[declared.type.set].members or OPEN_MEMBERS
                yield written_key(declared.key, members), random.choice(pool)
                continue
            if shared is None or not alike:
                whole = values.get((declared.part_of or "", members))
                shared = _value(declared, whole, figures, random)
            values[declared.key, members] = shared
            yield written_key(declared.key, members), shared


def _cells(program: Program, declared: Input) -> list[tuple[str, ...]]:
    cells: list[tuple[str, ...]] = [()]
    for axis in declared.axes:
        members = program.sets[axis].members or OPEN_MEMBERS
        cells = [(*cell, member) for cell in cells for member in members]
    return cells


def _value(
    declared: Input, whole: Fraction | None, figures: list[Fraction], random: Random
) -> Fraction:
    """A value in the declared unit."""
    if whole is not None:
        parts = [each for each in figures if 0 <= each <= whole]
        share = random.choice(parts) if parts else whole / 2
        if random.random() < 0.5:  # noqa: PLR2004 - a share in percent as often as a number
            share = whole * share / 100
        return Fraction(round(share)) if declared.whole else min(share, whole)
    fits = [each for each in figures if declared.range.holds(each / declared.display.scale)]
    if declared.display.kind is not Kind.PLAIN and fits:
        return random.choice(fits)
    if declared.whole or declared.whole_rows:
        whole_figures = [each for each in fits if each.denominator == 1]
        pool = [*map(Fraction, WHOLE), *whole_figures]
    else:
        pool = [*MEASURED, *fits]
    usable = [each for each in pool if declared.range.holds(each / declared.display.scale)]
    return random.choice(usable or pool)


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


def _example(
    data: Mapping[str, object], result: Result, language: Language, period: str | None
) -> Suggestion:
    """The data that the result rests on, and the result that the book as it is gives."""
    word, expects = ("contoh", "hasil") if language == "id" else ("example", "result")
    lines = [f'{word} "{result.id}"']
    if period:
        lines.append(f"    {'periode' if language == 'id' else 'period'} {period}")
    lines += [f"    {key} = {_written(value, language)}" for key, value in data.items()]
    band = _label(result)
    expected = _expected(result, language)
    lines.append(f"    {expects} {result.id} = {expected}" + (f' "{band}"' if band else ""))
    text = f"{'bahasa' if language == 'id' else 'language'} {language}\n\n" + "\n".join(lines)
    return Suggestion(format_text(text + "\n").split("\n", 2)[2])


STATUSES: Mapping[str, tuple[str, str]] = {
    "missing": ("hilang", "missing"),
    "undefined": ("tak terdefinisi", "undefined"),
    "out_of_range": ("di luar rentang", "out of range"),
    "not_applicable": ("tidak berlaku", "not applicable"),
    "unclear": ("belum jelas", "unclear"),
}


def _expected(result: Result, language: Language) -> str:
    if result.status in STATUSES:
        return STATUSES[result.status][language == "en"]
    return _written(result.value, language, result.decimals)


def _written(value: Any, language: Language, places: int = 10) -> str:
    match value:
        case bool():
            words = ("salah", "benar") if language == "id" else ("false", "true")
            return words[value]
        case Fraction():
            text = decimal_text(value, places)
            plain = text.rstrip("0").rstrip(".") if "." in text else text
            return plain.replace(".", ",") if language == "id" else plain
        case _:
            return str(value)
