"""The holes that are found are those of the grid that is compared, tried value by value."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as some

from iki_rules.checking.bands import holes
from iki_rules.measure import Display, Interval


PLAIN = Display()
#: Ends lie on a finer grid than most scales compare on.
ENDS = some.integers(0, 80).map(lambda tenths: Fraction(tenths, 4))


@some.composite
def rows(draw):
    """Up to five rows in any order, some open at an end."""
    made = []
    for _ in range(draw(some.integers(1, 5))):
        low, high = sorted((draw(ENDS), draw(ENDS)))
        made.append(
            Interval(
                draw(some.sampled_from([low, low, low, None])),
                draw(some.sampled_from([high, high, high, None])),
                low_closed=draw(some.booleans()),
                high_closed=draw(some.booleans()),
            )
        )
    return made


def tried(intervals, rounded):
    """Whether each value of the grid has a row, from far below to far above."""
    step = Fraction(1, 10**rounded)
    values = [number * step for number in range(int(-2 / step), int(23 / step))]
    return [(value, any(each.holds(value) for each in intervals)) for value in values]


def stretches(told):
    """How many stretches without a row lie between two with one."""
    text = "".join("1" if fits else "0" for _, fits in told).strip("0")
    return sum(1 for run in text.split("1") if run)


@given(rows(), some.sampled_from([0, 1]))
def test_on_a_grid_every_hole_is_found_once_and_nothing_else(intervals, rounded):
    told = tried(intervals, rounded)
    found = holes(intervals, rounded, PLAIN)

    assert len(found) == stretches(told)
    lacking = {value for value, fits in told if not fits}
    assert {hole.value for hole in found} <= lacking


@given(rows())
def test_on_an_exact_scale_no_tried_value_falls_through_unnoticed(intervals):
    # The ends lie on quarters, so that eighths reach every stretch between two of them.
    told = [
        (value, any(each.holds(value) for each in intervals))
        for value in (Fraction(number, 8) for number in range(-16, 184))
    ]
    found = holes(intervals, None, PLAIN)

    assert len(found) == stretches(told)
    assert not any(each.holds(hole.value) for hole in found for each in intervals)
