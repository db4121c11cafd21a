"""Ask what rounding on the way, printed weights or floats would change in the results.

In:      Outcome
Out:     sensitivity, Sensitivity, Variant, Altered, Edge, PARTS
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from attrs import frozen

from iki_rules.book import Outcome, Result
from iki_rules.book.writing import ratio_text
from iki_rules.core.program import Scale
from iki_rules.diagnostics import Language, Phrase, phrase
from iki_rules.mistakes import MISTAKES, ROUNDING, Mistake, replayed, world_of


#: What of a result can change: what is concluded from it first, then what is shown.
Changing: TypeAlias = Literal["verdict", "target", "band", "status", "achievement", "shown"]

PARTS: Mapping[Changing, Phrase] = {
    "verdict": phrase("putusan", "verdict"),
    "target": phrase("target", "target"),
    "band": phrase("predikat", "band"),
    "status": phrase("status", "status"),
    "achievement": phrase("capaian", "achievement"),
    "shown": phrase("angka", "figure"),
}
MET, MISSED = phrase("tercapai", "met"), phrase("tidak tercapai", "not met")
#: What only shows, and decides nothing.
FIGURES = ("achievement", "shown")


@frozen(kw_only=True)
class Altered:
    """A part of a result that is another one in a variant; with its texts."""

    id: str
    title: str | None
    part: Changing
    before: str | None
    after: str | None


@frozen(kw_only=True)
class Variant:
    """One way of rounding, and what it changes."""

    mistake: Mistake
    changes: tuple[Altered, ...]


@frozen(kw_only=True)
class Edge:
    """A banded value and the nearest number at which its band ends, in the same unit."""

    id: str
    title: str | None
    band: str
    value: Fraction
    edge: Fraction
    unit: str

    @property
    def distance(self) -> Fraction:
        """How far the value is from it."""
        return abs(self.value - self.edge)


@frozen(kw_only=True)
class Sensitivity:
    """What rounding does to one evaluation."""

    book: str
    language: Language
    period: str | None
    variants: tuple[Variant, ...]
    #: The nearest first.
    edges: tuple[Edge, ...]

    @property
    def decides(self) -> bool:
        """Whether any verdict, band or status changes, or a target is met no longer."""
        return any(each.part not in FIGURES for found in self.variants for each in found.changes)

    def to_dict(self, language: Language | None = None) -> dict[str, Any]:
        """What `iki sensitivity --json` prints."""
        language = language or self.language
        return {
            "book": self.book,
            "period": self.period,
            "variants": [
                {
                    "key": each.mistake.key,
                    "name": each.mistake.name.say(language),
                    "changes": [
                        {
                            "id": change.id,
                            "title": change.title,
                            "part": change.part,
                            "before": change.before,
                            "after": change.after,
                        }
                        for change in each.changes
                    ],
                }
                for each in self.variants
            ],
            "edges": [
                {
                    "id": each.id,
                    "title": each.title,
                    "band": each.band,
                    "value": ratio_text(each.value),
                    "edge": ratio_text(each.edge),
                    "distance": ratio_text(each.distance),
                    "unit": each.unit,
                }
                for each in self.edges
            ],
        }


def sensitivity(outcome: Outcome, language: Language | None = None) -> Sensitivity:
    """What each variant changes in the results, and how far each banded value is from an edge.

    The figures are written in `language`, that of the outcome unless told.
    """
    language = language or outcome.language
    results = [each.in_language(language) for each in outcome.results]
    world = world_of(outcome)
    every = frozenset(world.program.definitions)
    variants: list[Variant] = []
    for key in ROUNDING:
        mistake = MISTAKES[key]
        other = mistake.world(world, every)
        found = () if other is None else replayed(other, language).indicators()
        after = {each.id: each for each in found}
        changes = [
            change
            for result in results
            if result.id in after
            for change in _changes(result, after[result.id])
        ]
        variants.append(Variant(mistake=mistake, changes=tuple(changes)))
    edges = [edge for result in results for edge in _edges(result)]
    return Sensitivity(
        book=outcome.book,
        language=language,
        period=outcome.period,
        variants=tuple(variants),
        edges=tuple(sorted(edges, key=lambda each: each.distance)),
    )


def _changes(before: Result, after: Result) -> Iterator[Altered]:
    for part in PARTS:
        first, second = _text(before, part), _text(after, part)
        if first != second:
            yield Altered(id=before.id, title=before.title, part=part, before=first, after=second)


def _text(result: Result, part: Changing) -> str | None:
    match part:
        case "verdict":
            return result.shown if result.kind == "verdict" else None
        case "target":
            met = None if result.target is None else result.target.met
            return None if met is None else (MET if met else MISSED).say(result.language)
        case "achievement":
            return None if result.achievement is None else result.achievement.shown
        case "band":
            return None if result.band is None else result.band.label
        case "status":
            return result.status
        case "shown":
            return None if result.kind == "verdict" else result.shown


def _edges(result: Result) -> Iterator[Edge]:
    """The number nearest to the value at which another band begins."""
    band = result.band
    scale = result.program.scales.get(result.report.band or "") if result.report else None
    value = result.value
    if result.report is not None and result.report.band_of == "achievement":
        value = None if result.achievement is None else result.achievement.value
    if band is None or band.label is None or scale is None or not isinstance(value, Fraction):
        return
    ends = _ends(scale)
    if ends:
        yield Edge(
            id=result.id,
            title=result.title,
            band=band.label,
            value=value,
            edge=min(ends, key=lambda end: (abs(end - value), end)),
            unit=scale.display.text,
        )


def _ends(scale: Scale) -> set[Fraction]:
    """Where a band ends and another begins, in the unit of the scale.

    A scale that rounds first is entered half a step earlier: its 91 begins at 90,5.
    """
    half = Fraction(0) if scale.rounded is None else Fraction(1, 2 * 10**scale.rounded)
    ranges = [each.range for each in scale.bands if each.range is not None]
    ends: set[Fraction] = set()
    for each in ranges:
        if each.low is not None:
            low = each.low * scale.display.scale
            ends.add(low - half if each.low_closed else low + half)
        if each.high is not None:
            high = each.high * scale.display.scale
            ends.add(high + half if each.high_closed else high - half)
    if any(each.range is None for each in scale.bands):
        return ends
    # Beyond the first and the last row there is no other band.
    bounded_below = all(each.low is not None for each in ranges)
    bounded_above = all(each.high is not None for each in ranges)
    outer = {min(ends)} if ends and bounded_below else set[Fraction]()
    return ends - (outer | {max(ends)} if ends and bounded_above else outer)
