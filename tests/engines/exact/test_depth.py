from __future__ import annotations

import pytest

from iki_rules.core import tree
from iki_rules.engines.exact import evaluate, trace
from tests.engines.exact.making import closed, datum, define, given, number, plus, program, ref


LEVELS = 200
FRAMES = 300
TRUE = tree.Constant(value=True)


def lookup(inner):
    return tree.Reference("kunci", (tree.LookupIndex("s", inner),))


# How each node class holds one below it; the innermost is a leaf of the right type.
NESTS = {
    "sum": (lambda inner: plus(inner, number(1)), number(1)),
    "product": (lambda inner: tree.Product(((1, number(1)), (1, inner))), number(1)),
    "divisor": (lambda inner: tree.Product(((1, number(1)), (-1, inner))), number(1)),
    "round": (
        lambda inner: tree.Call("round", (inner, number(0), tree.Constant("half_away"), number(1))),
        number(1),
    ),
    "several": (lambda inner: tree.Call("maximum", (number(0), inner)), number(1)),
    "clamp": (lambda inner: tree.Clamp(inner, tree.Range(tree.Bound(number(0)), None)), number(1)),
    "bound": (lambda inner: tree.Clamp(number(9), tree.Range(tree.Bound(inner), None)), number(1)),
    "choose": (lambda inner: tree.Choose(((TRUE, inner),), number(0)), number(1)),
    "otherwise": (lambda inner: tree.Choose(((tree.Not(TRUE), number(0)),), inner), number(1)),
    "condition": (lambda inner: tree.Choose(((inner, TRUE),), TRUE), TRUE),
    "compare": (lambda inner: tree.Compare("=", inner, TRUE), TRUE),
    "not": (tree.Not, TRUE),
    "and": (lambda inner: tree.Junction("and", (TRUE, inner)), TRUE),
    "reduce": (lambda inner: tree.Reduce("sum", ("s",), inner), number(1)),
    "weighted": (lambda inner: tree.Weighted(("s",), ((inner, number(1)),)), number(1)),
    "weight": (lambda inner: tree.Weighted((), ((number(1), inner),)), number(1)),
    "running": (
        lambda inner: tree.Reduce("sum", ("s",), tree.Along("cumulative", "s", inner)),
        number(1),
    ),
    "first": (
        lambda inner: tree.Reduce("sum", ("s",), tree.Along("previous", "s", number(1), inner)),
        number(1),
    ),
    "filter": (
        lambda inner: tree.Compare("=", tree.Reduce("count", ("s",), number(1), inner), number(1)),
        TRUE,
    ),
    "lookup": (lookup, ref("kunci", ("s", "m"))),
}


def nested(name):
    nest, leaf = NESTS[name]
    levels_each = 2 if name in {"filter", "otherwise", "running", "first"} else 1
    for _ in range((LEVELS - 1) // levels_each):
        leaf = nest(leaf)
    return leaf


def deeper(frames, action):
    """Run the action from a stack that many frames deep."""
    return action() if frames == 0 else deeper(frames - 1, action)


@pytest.mark.parametrize("name", NESTS)
def test_the_deepest_formula_is_computed_and_traced_from_a_deep_stack(name):
    made = program(closed("s", "m"), datum("kunci", "s"), define("hasil", nested(name)))
    inputs = given({("kunci", "m"): "m"})

    values = deeper(FRAMES, lambda: evaluate(made, inputs))
    told = deeper(FRAMES, lambda: trace(values, "hasil"))

    assert values.get("hasil") in (1, LEVELS, 9, True, False, "m")
    assert told.step.value == values.get("hasil")


def test_a_deep_trace_can_be_shown_and_compared_from_a_deep_stack():
    made = program(define("hasil", nested("sum")))
    values = evaluate(made, given({}))

    left, right = trace(values, "hasil"), trace(values, "hasil")

    assert deeper(FRAMES, lambda: left == right)
    assert deeper(FRAMES, lambda: "Step" in repr(left))
    assert deeper(FRAMES, lambda: hash(left.step) == hash(right.step))
