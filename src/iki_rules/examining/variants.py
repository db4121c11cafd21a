"""What one node can be mistaken for: each variant with its kind of change.

In:      syntax.tree nodes
Out:     variants
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Literal

from attrs import evolve

from iki_rules.examining.ratios import ratio_variants
from iki_rules.syntax import tree


EDGES: Mapping[tree.Comparison, tree.Comparison] = {
    ">=": ">",
    ">": ">=",
    "<=": "<",
    "<": "<=",
    "=": "<>",
    "<>": "=",
}
TURNED: Mapping[tree.Comparison, tree.Comparison] = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}
FUNCTIONS: Mapping[str, str] = {
    "sum": "average",
    "average": "sum",
    "minimum": "maximum",
    "maximum": "minimum",
    "geometric_mean": "average",
}
DIRECTIONS: Mapping[str, Literal["higher", "lower"]] = {
    "higher": "lower",
    "lower": "higher",
    "range": "higher",
}
READY: Mapping[str, str] = {
    "realisation_over_target": "two_targets_less_realisation",
    "two_targets_less_realisation": "target_over_realisation",
    "target_over_realisation": "two_targets_less_realisation",
    "range_end": "realisation_over_target",
}
ROLLS: Mapping[tree.Roll, tree.Roll] = {
    "sum": "last",
    "last": "average",
    "average": "last",
    "maximum": "average",
    "minimum": "average",
    "cumulative": "sum",
}


def variants(node: Any, book: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Pairs of a kind's key and the node that stands in place; `book` are declarations by name."""
    match node:
        case tree.Compare(sign=sign):
            yield "edge", evolve(node, sign=EDGES[sign])
            if sign in TURNED:
                yield "turned", evolve(node, sign=TURNED[sign])
        case tree.Range(low=low, high=high):
            if low is not None:
                yield "edge", evolve(node, low=evolve(low, closed=not low.closed))
            if high is not None:
                yield "edge", evolve(node, high=evolve(high, closed=not high.closed))
        case tree.Number():
            yield "step", evolve(node, value=node.value + step(node.value))
        case tree.Sum():
            yield from _sum(node)
        case tree.Product():
            yield from _product(node)
            yield from ratio_variants(node, book)
        case tree.Junction(word=word):
            yield "junction", evolve(node, word="or" if word == "and" else "and")
        case tree.Not(operand=operand):
            yield "not", operand
        case tree.Choose(branches=branches, otherwise=otherwise):
            first = branches[0]
            swapped = (evolve(first, value=otherwise), *branches[1:])
            yield "branches", evolve(node, branches=swapped, otherwise=first.value)
        case tree.Call():
            yield from _call(node, book)
        case _:
            yield from _declaration(node, book)


def step(value: Fraction) -> Fraction:
    """One in the last decimal that the number has; 1 for whole numbers."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    return Fraction(1, 10**places)


def _sum(node: tree.Sum) -> Iterator[tuple[str, Any]]:
    terms = node.terms
    for at in range(1, len(terms)):
        rest = (*terms[:at], *terms[at + 1 :])
        flipped = evolve(terms[at], sign="-" if terms[at].sign == "+" else "+")
        yield "operation", evolve(node, terms=(*terms[:at], flipped, *terms[at + 1 :]))
        yield "term", evolve(node, terms=rest) if len(rest) > 1 else terms[0].value


def _product(node: tree.Product) -> Iterator[tuple[str, Any]]:
    factors = node.factors
    for at in range(1, len(factors)):
        flipped = evolve(factors[at], sign="x" if factors[at].sign == "/" else "/")
        yield "operation", evolve(node, factors=(*factors[:at], flipped, *factors[at + 1 :]))


def _call(node: tree.Call, book: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    first = node.arguments[0] if node.arguments else None
    if node.function in FUNCTIONS:
        yield "function", evolve(node, function=FUNCTIONS[node.function])
    if first is not None and first.where is not None:
        yield "filter", _with_first(node, evolve(first, where=None))
    if first is not None and first.over is not None:
        for other in _other_sets(first.over.text, book):
            name = evolve(first.over, text=other)
            yield "set", _with_first(node, evolve(first, over=name))
    match node:
        case tree.Call("round", arguments=(value, places, *rest)):
            if isinstance(places.value, tree.Number):
                more = evolve(places.value, value=places.value.value + 1)
                moved = (value, evolve(places, value=more), *rest)
                yield "rounding", evolve(node, arguments=moved)
            yield "rounding", value.value
        case tree.Call("clamp", arguments=(value, _)):
            yield "clamp", value.value
        case tree.Call():
            yield from ratio_variants(node, book)


def _with_first(node: tree.Call, argument: tree.Argument) -> tree.Call:
    _, *rest = node.arguments
    return evolve(node, arguments=(argument, *rest))


def _other_sets(name: str, book: Mapping[str, Any]) -> Iterator[str]:
    """The set that a subset is part of."""
    declared = book.get(name)
    if isinstance(declared, tree.SetDecl) and declared.parent is not None:
        yield declared.parent.text


def _declaration(node: Any, book: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Changes of a declaration as a whole."""
    del book
    match node:
        case tree.SetDecl(members=(_, _, *_) as members):
            for at in range(len(members)):
                yield "member", evolve(node, members=(*members[:at], *members[at + 1 :]))
        case tree.Scale(rounded=int(places)):
            yield "rounding", evolve(node, rounded=places + 1)
            yield "rounding", evolve(node, rounded=None)
        case tree.Indicator():
            if node.direction is not None and node.targets:
                yield "direction", evolve(node, direction=DIRECTIONS[node.direction])
            if node.period is not None and node.period.roll is not None:
                rolled = evolve(node.period, roll=ROLLS[node.period.roll])
                yield "roll", evolve(node, period=rolled)
            yield from _own(node)
            yield from _missing(node)
        case tree.Data():
            if node.period is not None and node.period.roll is not None:
                rolled = evolve(node.period, roll=ROLLS[node.period.roll])
                yield "roll", evolve(node, period=rolled)
        case tree.Quantity():
            yield from _missing(node)
        case _:
            pass


def _missing(node: tree.Indicator | tree.Quantity) -> Iterator[tuple[str, Any]]:
    if node.missing_members == "skip":
        yield "missing", evolve(node, missing_members="refuse")


def _own(node: tree.Indicator) -> Iterator[tuple[str, Any]]:
    """Another ready formula of the achievement, alone or under a cap."""
    match node.achievement:
        case tree.Own(key=key) as own if key in READY:
            yield "achievement", evolve(node, achievement=evolve(own, key=READY[key]))
        case tree.Call(arguments=(tree.Argument(value=tree.Own(key=key) as own), *_)) as call if (
            key in READY
        ):
            changed = evolve(call.arguments[0], value=evolve(own, key=READY[key]))
            yield "achievement", evolve(node, achievement=_with_first(call, changed))
        case _:
            pass
