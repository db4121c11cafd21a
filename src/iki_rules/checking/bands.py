"""Check that each value of a scale falls into one band, on the grid that is really compared.

In:      syntax.tree.Scale
Out:     lower_scale, holes, Hole
Refuses: B401 hole, B402 overlap, B403 unreachable, B405 no-bands
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from iki_rules.checking.context import Context
from iki_rules.checking.faults import bands as faults
from iki_rules.checking.faults.ranges import show
from iki_rules.checking.limits import interval_in
from iki_rules.core.program import Band, Scale
from iki_rules.diagnostics import Diagnostic
from iki_rules.library import rounded as round_half_away
from iki_rules.measure import Display, Interval
from iki_rules.syntax import tree


#: On an exact scale: a step beside an end that is small enough to lie in every hole.
HALF = Fraction(1, 2)
#: How many decimals are tried, to find those that leave no hole.
DECIMALS = range(5)


@frozen
class Hole:
    """A value between two rows that neither takes, and the places of these rows."""

    below: int
    above: int
    value: Fraction


@frozen
class _Row:
    band: tree.Band
    interval: Interval


def lower_scale(scale: tree.Scale, context: Context) -> Scale | None:
    """A scale in core terms; None where a row of it has been refused."""
    display = Display() if scale.unit is None else context.units.display(scale.unit)
    if display is None:
        return None
    if not scale.bands:
        context.found.append(faults.no_bands(scale.name))
        return None
    rows: list[_Row] = []
    for band in scale.bands:
        interval = Interval() if band.range is None else interval_in(band.range, display, context)
        if interval is None:
            return None
        rows.append(_Row(band, interval))
    before = len(context.found)
    _check(rows, scale.rounded, display, context)
    if any(d.severity == "error" for d in context.found[before:]):
        return None
    return Scale(
        key=scale.name.text,
        title=None if scale.title is None else scale.title.text,
        display=display,
        rounded=scale.rounded,
        bands=tuple(
            Band(
                label=row.band.label.text,
                range=None if row.band.range is None else row.interval,
                text=context.text(row.band.range) if row.band.range is not None else "",
                origin=row.band.span,
            )
            for row in rows
        ),
        origin=scale.name.span,
    )


def holes(intervals: Sequence[Interval], rounded: int | None, display: Display) -> list[Hole]:
    """The holes of a scale on the grid that is compared, from below; one value for each.

    Above the highest end and below the lowest there is no row to close it with: no hole.
    """
    found: list[Hole] = []
    below: int | None = None
    gap: Fraction | None = None
    for point in _points(intervals, _step(rounded, display)):
        first = _first(intervals, point)
        if first is None:
            gap = point if gap is None and below is not None else gap
            continue
        if gap is not None and below is not None:
            found.append(Hole(below, first, gap))
        gap, below = None, first
    return found


def _step(rounded: int | None, display: Display) -> Fraction | None:
    return None if rounded is None else Fraction(1, 10**rounded) / display.scale


def _first(intervals: Sequence[Interval], value: Fraction) -> int | None:
    return next((i for i, each in enumerate(intervals) if each.holds(value)), None)


def _check(rows: list[_Row], rounded: int | None, display: Display, context: Context) -> None:
    """Sweep over the ends of all rows: between two neighbouring ends nothing changes."""
    intervals = [row.interval for row in rows]
    for hole in holes(intervals, rounded, display):
        context.found.append(_hole(hole, rows, rounded, display))
    reached: set[int] = set()
    overlapping: set[tuple[int, int]] = set()
    for point in _points(intervals, _step(rounded, display)):
        fits = [i for i, each in enumerate(intervals) if each.holds(point)]
        reached.update(fits[:1])
        for pair in _two_sided_pairs(fits, rows):
            if pair not in overlapping:
                overlapping.add(pair)
                first, second = (rows[i].band for i in pair)
                context.found.append(faults.overlap(first, second, show(point, display)))
    for index, row in enumerate(rows):
        overlaps = any(index in pair for pair in overlapping)
        if index not in reached and not overlaps:
            context.found.append(faults.unreachable(row.band))


def _hole(hole: Hole, rows: list[_Row], rounded: int | None, display: Display) -> Diagnostic:
    """The finding, with what each closing rule would make of the value; none is applied."""
    intervals = [row.interval for row in rows]
    below, above = rows[hole.below], rows[hole.above]
    closing = next((n for n in DECIMALS if not holes(intervals, n, display)), None)
    by_rounding = None
    if closing is not None:
        nearest = round_half_away(hole.value * display.scale, closing) / display.scale
        taken = _first(intervals, nearest)
        if taken is not None:
            by_rounding = (closing, show(nearest, display), rows[taken].band)
    by_bounds = below.band if above.interval.low is not None else None
    value = show(hole.value, display)
    return faults.hole((below.band, above.band), value, rounded, by_bounds, by_rounding)


def _points(intervals: Sequence[Interval], step: Fraction | None) -> list[Fraction]:
    """Values to try, in order: every end, and one in each stretch beside it, on the grid."""
    ends = sorted({e for i in intervals for e in (i.low, i.high) if e is not None})
    if not ends:
        return [Fraction(0)]
    if step is None:
        between = [(a + b) * HALF for a, b in pairwise(ends)]
        return sorted([ends[0] - 1, *ends, *between, ends[-1] + 1])
    near: set[Fraction] = set()
    for end in ends:
        cell = (end / step).numerator // (end / step).denominator
        near.update((cell + offset) * step for offset in (-1, 0, 1, 2))
    return sorted(near)


def _two_sided_pairs(fits: list[int], rows: list[_Row]) -> list[tuple[int, int]]:
    closed = [
        i for i in fits if rows[i].interval.low is not None and rows[i].interval.high is not None
    ]
    return [(a, b) for place, a in enumerate(closed) for b in closed[place + 1 :]]
