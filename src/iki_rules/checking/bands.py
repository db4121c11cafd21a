"""Check that each value of a scale falls into one band, on the grid that is really compared.

In:      syntax.tree.Scale
Out:     lower_scale
Refuses: B401 hole, B402 overlap, B403 unreachable, B405 no-bands
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from iki_rules.checking.context import Context
from iki_rules.checking.faults import bands as faults
from iki_rules.checking.faults.ranges import show
from iki_rules.checking.limits import interval_in
from iki_rules.core.program import Band, Scale
from iki_rules.measure import Display, Interval
from iki_rules.syntax import tree


#: On an exact scale: a step beside an end that is small enough to lie in every hole.
HALF = Fraction(1, 2)


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


def _check(rows: list[_Row], rounded: int | None, display: Display, context: Context) -> None:
    """Sweep over the ends of all rows: between two neighbouring ends nothing changes."""
    step = None if rounded is None else Fraction(1, 10**rounded) / display.scale
    points = _points([row.interval for row in rows], step)
    reached: set[int] = set()
    overlapping: set[tuple[int, int]] = set()
    previous: int | None = None
    gap: Fraction | None = None
    for point in points:
        fits = [i for i, row in enumerate(rows) if row.interval.holds(point)]
        if not fits:
            gap = point if gap is None and previous is not None else gap
            continue
        reached.add(fits[0])
        if gap is not None and previous is not None:
            value = show(gap, display)
            context.found.append(
                faults.hole(rows[previous].band, rows[fits[0]].band, value, rounded)
            )
        gap, previous = None, fits[0]
        for pair in _two_sided_pairs(fits, rows):
            if pair not in overlapping:
                overlapping.add(pair)
                first, second = (rows[i].band for i in pair)
                context.found.append(faults.overlap(first, second, show(point, display)))
    for index, row in enumerate(rows):
        overlaps = any(index in pair for pair in overlapping)
        if index not in reached and not overlaps:
            context.found.append(faults.unreachable(row.band))


def _points(intervals: list[Interval], step: Fraction | None) -> list[Fraction]:
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
