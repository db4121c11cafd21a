"""The functions, a row each: what they take, what interval they give, and what they mean exactly.

Out:     FUNCTIONS, Function
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from attrs import frozen

from iki_rules.library import growth, powers
from iki_rules.measure import Interval
from iki_rules.measure.interval import NOT_NEGATIVE, UNIT


@frozen(kw_only=True)
class Function:
    """A row of the table.

    `takes` says what stands in the brackets: "values" one value over its set or several values
    between them, "previous" a value and one for the first member, "cumulative" a value, "weighted"
    a value and its weight over a set or several such pairs, "set" a set, "round" a value, decimals
    and a mode, "clamp" a value and a range, "value" one value, "indicator" an indicator whose
    target or achievement is meant, "root" a value and perhaps a degree, "power" a value and an
    exponent, "plain" one number without a unit.
    """

    key: str
    takes: Literal[
        "values",
        "weighted",
        "previous",
        "cumulative",
        "set",
        "round",
        "clamp",
        "value",
        "indicator",
        "root",
        "power",
        "plain",
    ]
    #: The exact meaning over one or more numbers inside the domain; None where the result is no
    #: fraction.
    exact: Callable[[Sequence[Fraction]], Fraction | None]
    #: The result over no numbers at all; None is undefined.
    empty: Fraction | None = None
    #: The interval of the result from those of the values.
    bound: Callable[[Sequence[Interval]], Interval]
    #: The interval over a set whose members all lie in one interval; the size is None if unknown.
    bound_over: Callable[[Interval, int | None], Interval]
    #: Whether missing members may be left out (`anggota hilang dilewati`).
    may_skip: bool = False


def _sum(values: Sequence[Fraction]) -> Fraction:
    """Added in pairs, so that the cost stays near that of the result."""
    if len(values) == 1:
        return values[0]
    half = len(values) // 2
    return _sum(values[:half]) + _sum(values[half:])


def _average(values: Sequence[Fraction]) -> Fraction:
    return _sum(values) / len(values)


def _weighted_average(values: Sequence[Fraction]) -> Fraction:
    """A weight follows each value."""
    weights = values[1::2]
    products = [value * weight for value, weight in zip(values[::2], weights, strict=True)]
    return _sum(products) / _sum(weights)


def _hull(intervals: Sequence[Interval]) -> Interval:
    hull = intervals[0]
    for interval in intervals[1:]:
        hull = hull.join(interval)
    return hull


def _hull_of_values(intervals: Sequence[Interval]) -> Interval:
    """Weights are not negative, so the result lies between the values; a weight follows each."""
    return _hull(intervals[::2])


def _sum_bound(intervals: Sequence[Interval]) -> Interval:
    total = Interval.point(0)
    for interval in intervals:
        total = total + interval
    return total


def _sum_over(interval: Interval, size: int | None) -> Interval:
    if size is not None:
        return interval.scaled(Fraction(size)) if size else Interval.point(0)
    return Interval(
        Fraction(0) if interval.low is not None and interval.low >= 0 else None,
        Fraction(0) if interval.high is not None and interval.high <= 0 else None,
    )


def _minimum_bound(intervals: Sequence[Interval]) -> Interval:
    least = intervals[0]
    for interval in intervals[1:]:
        least = _lesser(least, interval)
    return least


def _lesser(left: Interval, right: Interval) -> Interval:
    hull = left.join(right)
    highs = [i.high for i in (left, right) if i.high is not None]
    if not highs:
        return hull
    high = min(highs)
    closed = all(i.high_closed for i in (left, right) if i.high == high)
    return Interval(hull.low, high, hull.low_closed, closed)


def _maximum_bound(intervals: Sequence[Interval]) -> Interval:
    return -_minimum_bound([-interval for interval in intervals])


def _same(interval: Interval, _size: int | None) -> Interval:
    return interval


def _count_over(_interval: Interval, size: int | None) -> Interval:
    return NOT_NEGATIVE if size is None else UNIT.scaled(Fraction(size)) if size else UNIT


def _first(intervals: Sequence[Interval]) -> Interval:
    return intervals[0]


_ROWS = (
    Function(
        key="sum",
        takes="values",
        exact=_sum,
        empty=Fraction(0),
        bound=_sum_bound,
        bound_over=_sum_over,
    ),
    Function(
        key="average",
        takes="values",
        exact=_average,
        bound=lambda each: _sum_bound(each).scaled(Fraction(1, len(each))),
        bound_over=_same,
        may_skip=True,
    ),
    Function(
        key="weighted_average",
        takes="weighted",
        exact=_weighted_average,
        bound=_hull_of_values,
        bound_over=_same,
        may_skip=True,
    ),
    Function(
        key="minimum",
        takes="values",
        exact=min,
        bound=_minimum_bound,
        bound_over=_same,
        may_skip=True,
    ),
    Function(
        key="maximum",
        takes="values",
        exact=max,
        bound=_maximum_bound,
        bound_over=_same,
        may_skip=True,
    ),
    Function(
        key="count",
        takes="set",
        exact=_sum,
        empty=Fraction(0),
        bound=_sum_bound,
        bound_over=_count_over,
    ),
    Function(
        key="previous",
        takes="previous",
        exact=lambda v: v[0],
        bound=_hull,
        bound_over=_same,
    ),
    Function(
        key="cumulative",
        takes="cumulative",
        exact=_sum,
        empty=Fraction(0),
        bound=_sum_bound,
        bound_over=lambda interval, size: _sum_over(interval, size).join(Interval.point(0)),
    ),
    Function(key="round", takes="round", exact=lambda v: v[0], bound=_first, bound_over=_same),
    Function(key="clamp", takes="clamp", exact=lambda v: v[0], bound=_first, bound_over=_same),
    Function(key="number", takes="value", exact=lambda v: v[0], bound=_first, bound_over=_same),
    Function(
        key="geometric_mean",
        takes="values",
        exact=powers.rational_mean,
        bound=growth.geometric_bound,
        bound_over=lambda interval, _size: interval.meet(NOT_NEGATIVE),
        may_skip=True,
    ),
    Function(
        key="root",
        takes="root",
        exact=lambda v: powers.rational_root(v[0], int(v[1])),
        bound=growth.root_bound,
        bound_over=_same,
    ),
    Function(
        key="power",
        takes="power",
        exact=lambda v: powers.rational_power(v[0], v[1]),
        bound=growth.power_bound,
        bound_over=_same,
    ),
    Function(
        key="ln",
        takes="plain",
        exact=lambda v: Fraction(0) if v[0] == 1 else None,
        bound=growth.ln_bound,
        bound_over=_same,
    ),
    Function(
        key="exp",
        takes="plain",
        exact=lambda v: Fraction(1) if v[0] == 0 else None,
        bound=growth.exp_bound,
        bound_over=_same,
    ),
    *(
        Function(key=key, takes="indicator", exact=lambda v: v[0], bound=_first, bound_over=_same)
        for key in ("achievement", "target")
    ),
)

#: Every function by its key; the spellings stand under the same key in the word table.
FUNCTIONS: Mapping[str, Function] = {row.key: row for row in _ROWS}
