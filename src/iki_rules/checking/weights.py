"""Look at the weights that a formula uses: none below 0, and a total that is no near miss.

In:      core.tree.Expr, Bounds, the definitions it names
Out:     check_weights
Refuses: R360 negative-weight, T277 weights-near-a-whole
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from iki_rules.checking.context import Context
from iki_rules.checking.faults import weights as faults
from iki_rules.checking.faults.ranges import show
from iki_rules.checking.ranges import Bounds
from iki_rules.core import tree as core
from iki_rules.core.program import Definition
from iki_rules.core.types import NUMBER, PERCENT, Type
from iki_rules.core.walk import children
from iki_rules.measure import Display, Kind


#: How near to 1 a total lies that was probably meant to be 1.
NEAR = (Fraction(9, 10), Fraction(11, 10))
NUMBERS = Display()
PERCENTS = Display(kind=Kind.PERCENT, scale=Fraction(100), text="%")


@frozen
class _Known:
    """Weights that are known while reading, one for each member or pair."""

    values: tuple[Fraction, ...]
    #: Whether the declaration says itself what they total.
    declared: bool = False


def check_weights(
    expr: core.Expr, bounds: Bounds, definitions: Mapping[str, Definition], context: Context
) -> bool:
    """Whether no weight is sure to be negative; totals just beside 1 are warned of, each once."""
    looking = _Weights(bounds, definitions, context)
    sound = True
    todo = [expr]
    while todo:
        node = todo.pop()
        match node:
            case core.Weighted(over=over, pairs=pairs, where=where):
                sound = looking.not_negative(node) and sound
                if over and where is None:
                    looking.warn(pairs[0][1], over, divides=True)
                elif not over:
                    looking.warn_of_pairs([weight for _, weight in pairs])
            case core.Reduce(function="sum", over=over, body=core.Product() as body, where=None):
                for exponent, factor in body.factors:
                    if exponent == 1:
                        looking.warn(factor, over, divides=False)
            case _:
                pass
        todo += reversed(children(node))
    return sound


@frozen
class _Weights:
    bounds: Bounds
    definitions: Mapping[str, Definition]
    context: Context

    def not_negative(self, expr: core.Weighted) -> bool:
        """Note the first weight that is below 0 whatever the data."""
        for _, weight in expr.pairs:
            known = self.known(weight, expr.over) if expr.where is None else None
            values = known.values if known else ()
            high = self.bounds.of(weight).high
            if high is not None and high < 0:
                values = (high,)
            lowest = min(values, default=Fraction(0))
            if lowest < 0:
                said = show(lowest, _display(weight.type))
                self.context.found.append(faults.negative_weight(weight.origin, said))
                return False
        return True

    def known(self, weight: core.Expr, over: tuple[str, ...]) -> _Known | None:
        """The weight of each member, if it is a number of the book."""
        members = self.bounds.sets[over[0]].members if len(over) == 1 else None
        named = self.definitions.get(weight.key) if isinstance(weight, core.Reference) else None
        declared = named is not None and named.total is not None
        table = {} if named is None else named.table
        if members is not None and table:
            values = tuple(table[member] for member in members if member in table)
            return _Known(values, declared) if len(values) == len(members) else None
        interval = self.bounds.of(weight)
        if members is None or not interval.is_point or interval.low is None:
            return None
        return _Known((interval.low,) * len(members), declared)

    def warn(self, weight: core.Expr, over: tuple[str, ...], *, divides: bool) -> None:
        """Warn of weights of all members of a set that total nearly 1."""
        known = self.known(weight, over)
        if known is not None and not known.declared:
            self._warn([weight], known.values, divides=divides)

    def warn_of_pairs(self, weights: list[core.Expr]) -> None:
        """Warn of the weights of several pairs that total nearly 1."""
        ends = [self.bounds.of(weight) for weight in weights]
        values = [end.low for end in ends if end.is_point and end.low is not None]
        if len(values) == len(weights):
            self._warn(weights, tuple(values), divides=True)

    def _warn(
        self, weights: list[core.Expr], values: tuple[Fraction, ...], *, divides: bool
    ) -> None:
        total = sum(values, Fraction(0))
        near = NEAR[0] <= total <= NEAR[1] and total != 1
        plain = all(weight.type in (NUMBER, PERCENT) for weight in weights)
        if not near or not plain or len(values) == 1 or not all(0 <= v <= 1 for v in values):
            return
        text = "; ".join(self.context.text_at(weight.origin) for weight in weights)
        place = weights[0].origin.to(weights[-1].origin)
        display = _display(weights[0].type)
        fault = faults.weights_near_a_whole(place, values, text, display, divides=divides)
        self.context.found.append(fault)


def _display(of: Type) -> Display:
    return PERCENTS if of == PERCENT else NUMBERS
