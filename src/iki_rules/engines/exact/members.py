"""Compute over the members of sets: reducers and weighted averages.

Each takes the formulas at a place and moves them from member to member; two interpreter frames a
level, as in formulas.

Out:     reduced, weighted
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import ClassVar, Protocol, cast

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.core.program import Program
from iki_rules.data.inputs import Inputs
from iki_rules.engines.exact import arithmetic, causes, causes_of_weights, domains
from iki_rules.engines.exact.facts import Fact, Filtered, LeftOut, Weighed
from iki_rules.engines.exact.reduce import is_left_out, made_one
from iki_rules.engines.exact.site import Site
from iki_rules.engines.exact.values import Value, members_of
from iki_rules.engines.exact.work import Work
from iki_rules.measure import Number
from iki_rules.measure.enclosure import ends
from iki_rules.text import Span


class Place(Protocol):
    """What computing over members needs of the formulas: where they are, and one value there."""

    program: Program
    inputs: Inputs
    work: Work
    subject: str
    at: dict[str, str]
    skip_missing: bool
    #: Whether facts are wanted.
    tracing: ClassVar[bool]

    def value(self, expr: tree.Expr) -> Value:
        """The value of a formula at the place."""
        ...

    def note(self, fact: Fact) -> None:
        """Record a fact of the step at hand."""

    def here(self, origin: Span) -> Site:
        """Where a step stands, for the reasons that it gives."""
        ...


def reduced(place: Place, expr: tree.Reduce) -> Value:
    """The body for every member where the filter holds, made one."""
    pools = _pools(place, expr.over)
    if isinstance(pools, Absent):
        return pools
    outer = place.at
    kept: list[Number] = []
    withheld: Absent | None = None
    over = 0
    for members, at in _each(place, expr.over, pools):
        over += 1
        place.at = at
        value = True if expr.where is None else place.value(expr.where)
        if value is False:
            continue
        if value is True:
            value = place.value(expr.body)
        if not isinstance(value, Absent):
            kept.append(cast("Number", value))
        elif is_left_out(expr.function, value, skip_missing=place.skip_missing):
            if place.tracing:
                place.note(LeftOut(members, value))
        else:
            withheld = value
            break
    place.at = outer
    if place.tracing and withheld is None:
        place.note(Filtered(over, len(kept)))
    return withheld or made_one(expr.function, kept, place.here(expr.origin))


def weighted(place: Place, expr: tree.Weighted) -> Value:
    """The sum of value x weight over the sum of the weights, of the members that count.

    A member that does not apply, or is missing where missing ones are left out, goes with its
    weight. A missing weight withholds the whole.
    """
    pools = _pools(place, expr.over)
    if isinstance(pools, Absent):
        return pools
    outer = place.at
    products: list[Number] = []
    weights: list[Number] = []
    withheld: Absent | None = None
    over = 0
    for members, at in _each(place, expr.over, pools):
        place.at = at
        holds = True if expr.where is None else place.value(expr.where)
        for number, (body, by) in enumerate(expr.pairs, start=1):
            over += 1
            if holds is False:
                continue
            value = holds if isinstance(holds, Absent) else place.value(body)
            weight = value if isinstance(value, Absent) else place.value(by)
            skips = bool(expr.over) and weight is value and place.skip_missing
            if not isinstance(weight, Absent):
                amount = cast("Number", weight)
                least, most = ends(amount)
                if most < 0:
                    withheld = causes_of_weights.negative(place.subject, by, least)
                    break
                if least < 0:
                    site = place.here(by.origin)
                    withheld = site.uncertain(domains.sign_in(site.text))
                    break
                weights.append(amount)
                each = cast("Number", value)
                products.append(arithmetic.multiply(each, amount, place.work))
            elif is_left_out("weighted_average", weight, skip_missing=skips):
                if place.tracing:
                    place.note(LeftOut(members or (str(number),), weight))
            else:
                withheld = weight
                break
        if withheld is not None:
            break
    place.at = outer
    return withheld or _divided(place, expr, products, weights, over)


def _divided(
    place: Place,
    expr: tree.Weighted,
    products: Sequence[Number],
    weights: Sequence[Number],
    over: int,
) -> Value:
    """The products by the weights that are left, if there are any and they are not all 0."""
    if not weights:
        return causes.nothing_to_reduce(place.subject, "weighted_average", expr.origin)
    remaining = arithmetic.total(weights, place.work)
    if place.tracing:
        if expr.over:
            place.note(Filtered(over, len(weights)))
        place.note(Weighed(remaining, expr.pairs[0][1].type))
    least, most = ends(remaining)
    if most == 0:
        return causes_of_weights.total_of_nothing(place.subject, expr.origin)
    if least == 0:
        site = place.here(expr.origin)
        return site.uncertain(domains.divisor(site.text))
    return arithmetic.divide(arithmetic.total(products, place.work), remaining, place.work)


def _pools(place: Place, over: tuple[str, ...]) -> list[tuple[str, ...]] | Absent:
    """The members of each set, or why those of one are not known."""
    pools: list[tuple[str, ...]] = []
    for key in over:
        pool = members_of(place.program, place.inputs, key)
        if isinstance(pool, Absent):
            return pool
        pools.append(pool)
    return pools


def _each(
    place: Place, over: tuple[str, ...], pools: Sequence[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], dict[str, str]]]:
    """Every combination of members, paid for, and the place at it."""
    outer = place.at
    roots = [place.program.sets[key].root for key in over]
    for members in product(*pools):
        place.work.spend()
        yield members, {**outer, **dict(zip(roots, members, strict=True))}
