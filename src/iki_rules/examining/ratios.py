"""Mistake ratios: numerator for denominator, a mean of ratios for a ratio of totals.

In:      syntax.tree.Product and Call
Out:     ratio_variants
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from iki_rules.syntax import tree


def ratio_variants(
    node: tree.Product | tree.Call, book: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    """Pairs of a kind's key and what stands in place of a ratio or of an average of ratios."""
    match node:
        case tree.Product():
            yield from _swapped(node)
            yield from _mean_of_ratios(node)
        case tree.Call("average", arguments=(argument,)):
            ratio = _ratio_of(argument.value, book)
            if ratio is not None and argument.each is None:
                yield "ratio-of-totals", _ratio_of_totals(ratio, argument)
        case tree.Call():
            pass


def _divisor(node: tree.Product) -> int | None:
    """The place of the only divisor that is no number."""
    found = [
        at
        for at, factor in enumerate(node.factors)
        if factor.sign == "/" and not isinstance(factor.value, tree.Number)
    ]
    return found[0] if len(found) == 1 else None


def _numerator(node: tree.Product) -> int | None:
    """The place of the first factor above the line that is no number."""
    for at, factor in enumerate(node.factors):
        if factor.sign == "x" and not isinstance(factor.value, tree.Number):
            return at
    return None


def _swapped(node: tree.Product) -> Iterator[tuple[str, Any]]:
    above, below = _numerator(node), _divisor(node)
    if above is None or below is None:
        return
    factors = list(node.factors)
    factors[above] = evolve(factors[above], value=node.factors[below].value)
    factors[below] = evolve(factors[below], value=node.factors[above].value)
    yield "swapped", evolve(node, factors=tuple(factors))


def _mean_of_ratios(node: tree.Product) -> Iterator[tuple[str, Any]]:
    """`jumlah(a) / jumlah(b)` becomes `rata-rata(a / b)`."""
    above, below = _numerator(node), _divisor(node)
    if above is None or below is None:
        return
    match node.factors[above].value, node.factors[below].value:
        case (
            tree.Call("sum", arguments=(upper,)) as total,
            tree.Call("sum", arguments=(lower,)),
        ) if (upper.over, upper.where) == (lower.over, lower.where) and _are_values(upper, lower):
            inner = tree.Product((tree.Factor("x", upper.value), tree.Factor("/", lower.value)))  # type: ignore[arg-type]
            mean = evolve(total, function="average", arguments=(evolve(upper, value=inner),))
            factors = [f for at, f in enumerate(node.factors) if at != below]
            factors[factors.index(node.factors[above])] = tree.Factor("x", mean)
            yield (
                "mean-of-ratios",
                (evolve(node, factors=tuple(factors)) if len(factors) > 1 else mean),
            )
        case _:
            pass


def _are_values(*arguments: tree.Argument) -> bool:
    return not any(isinstance(argument.value, tree.Range) for argument in arguments)


def _ratio_of(value: tree.Expr | tree.Range, book: Mapping[str, Any]) -> tree.Product | None:
    """The ratio that is averaged: written there, or the formula of the indicator named."""
    match value:
        case tree.Product() if _divisor(value) is not None:
            return value
        case tree.Name(text=text):
            match book.get(text):
                case (
                    tree.Indicator(formula=tree.Product() as formula, axes=(_,))
                    | tree.Quantity(formula=tree.Product() as formula, axes=(_,))
                ) if _divisor(formula) is not None:
                    return formula
                case _:
                    return None
        case _:
            return None


def _ratio_of_totals(ratio: tree.Product, argument: tree.Argument) -> tree.Product:
    """Totals above and below the line over the same set, with the same filter."""
    factors = tuple(
        factor
        if isinstance(factor.value, tree.Number)
        else evolve(factor, value=tree.Call("sum", (evolve(argument, value=factor.value),)))
        for factor in ratio.factors
    )
    return evolve(ratio, factors=factors)
