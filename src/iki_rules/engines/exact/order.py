"""Compute along an ordered set: the value at the previous member, and the running total.

Out:     previous, running, Orders
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Protocol, cast

from attrs import define, field, frozen

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.engines.exact import arithmetic, causes, causes_of_weights
from iki_rules.engines.exact.facts import Filtered, LeftOut
from iki_rules.engines.exact.members import Place
from iki_rules.engines.exact.reduce import is_left_out
from iki_rules.engines.exact.values import Value, members_of
from iki_rules.measure import Number


ZERO = Fraction(0)


@frozen
class _Running:
    """A running total up to a place, for one formula with the other axes at these members."""

    others: Mapping[str, str]
    position: int
    total: Number
    #: How many members it is the sum of.
    kept: int


@define
class Orders:
    """What one evaluation knows of orders: the place of each member, and how far totals have run.

    A total that has run up to the member before is taken up again, so that a column of running
    totals costs what its last one does.
    """

    places: dict[str, dict[str, int]] = field(factory=dict)
    totals: dict[int, _Running] = field(factory=dict)


class OrderedPlace(Place, Protocol):
    """A place that also knows orders."""

    orders: Orders


def previous(place: OrderedPlace, expr: tree.Along) -> Value:
    """The body at the member before the one at hand; at the first one what stands for it."""
    found = _position(place, expr.over)
    if isinstance(found, Absent):
        return found
    root, pool, position = found
    if position == 0 and expr.first is not None:
        return place.value(expr.first)
    if position == 0:
        return causes_of_weights.before_the_first(place.subject, pool[0], expr.over, expr.origin)
    outer = place.at
    place.at = {**outer, root: pool[position - 1]}
    value = place.value(expr.body)
    place.at = outer
    return value


def running(place: OrderedPlace, expr: tree.Along) -> Value:
    """The body added up to and including the member at hand; members that do not apply left out."""
    found = _position(place, expr.over)
    if isinstance(found, Absent):
        return found
    root, pool, position = found
    outer = place.at
    others = {key: member for key, member in outer.items() if key != root}
    known = None if place.tracing else place.orders.totals.get(id(expr))
    if known is None or known.others != others or known.position >= position:
        known = _Running(others, -1, ZERO, 0)
    total, kept = known.total, known.kept
    withheld: Absent | None = None
    for member in pool[known.position + 1 : position + 1]:
        place.work.spend()
        place.at = {**outer, root: member}
        value = place.value(expr.body)
        if not isinstance(value, Absent):
            total, kept = arithmetic.add(total, cast("Number", value), place.work), kept + 1
        elif is_left_out("cumulative", value, skip_missing=False):
            if place.tracing:
                place.note(LeftOut((member,), value))
        else:
            withheld = value
            break
    place.at = outer
    if withheld is not None:
        return withheld
    if place.tracing:
        place.note(Filtered(position + 1, kept))
    place.orders.totals[id(expr)] = _Running(others, position, total, kept)
    return total


def _position(place: OrderedPlace, over: str) -> tuple[str, tuple[str, ...], int] | Absent:
    """The root of the axis, the members in their order, and where the member at hand stands."""
    pool = members_of(place.program, place.inputs, over)
    if isinstance(pool, Absent):
        return pool
    if over not in place.orders.places:
        place.work.spend(len(pool))
        place.orders.places[over] = {member: at for at, member in enumerate(pool)}
    root = place.program.sets[over].root
    member = place.at[root]
    position = place.orders.places[over].get(member)
    if position is None:
        return causes.no_such_member(over, (member,))
    return root, pool, position
