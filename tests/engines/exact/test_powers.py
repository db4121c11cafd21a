"""Roots, powers, ln, exp and geometric means: exact where they can be, else surely enclosed."""

from __future__ import annotations

import sys
from decimal import Context, Decimal
from fractions import Fraction
from importlib.util import find_spec

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from iki_rules.core import tree
from iki_rules.core.program import Constraint
from iki_rules.diagnostics.phrase import LANGUAGES
from iki_rules.engines.exact import enclosing, evaluate
from iki_rules.limits import Limits
from iki_rules.measure import Enclosure, Interval
from tests.engines.exact.making import datum, define, given, number, program, ref


needs_flint = pytest.mark.skipif(
    find_spec("flint") is None, reason='needs the extra "enclosures": python-flint'
)
POSITIVE = st.fractions(Fraction(1, 200), 1000, max_denominator=200)
DIGITS = Context(prec=200, Emax=10**9, Emin=-(10**9))


def call(function, *arguments):
    return tree.Call(function, tuple(arguments))


def value_of(expr, limits=None, data=None, **more):
    declared = [datum(key) for key in data or {}]
    made = program(*declared, define("y", expr, **more))
    return evaluate(made, given(data or {}), limits or Limits()).get("y")


def holds(found, expected):
    """Whether a value lies in an enclosure, which is as narrow as promised."""
    assert isinstance(found, Enclosure)
    assert found.high - found.low < abs(expected) / 2**80
    return found.low <= expected <= found.high


def decimal(value):
    return DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))


EXACT = [
    (call("root", number("4/9"), number(2)), "2/3"),
    (call("root", number(8), number(3)), "2"),
    (call("root", number(-8), number(3)), "-2"),
    (call("root", number(0), number(2)), "0"),
    (call("power", number(8), number("2/3")), "4"),
    (call("power", number("4/9"), number("-3/2")), "27/8"),
    (call("power", number(-8), number("1/3")), "-2"),
    (call("power", number(-8), number("2/3")), "4"),
    (call("power", number("-1/2"), number(3)), "-1/8"),
    (call("power", number("2/3"), number(-2)), "9/4"),
    (call("power", number(7), number(0)), "1"),
    (call("power", number(1), number("1/7")), "1"),
    (call("power", number(0), number("1/3")), "0"),
    (call("ln", number(1)), "0"),
    (call("exp", number(0)), "1"),
    (call("geometric_mean", number(2), number(8)), "4"),
    (call("geometric_mean", number(2), number(4), number(8)), "4"),
    (call("geometric_mean", number("1/2"), number("1/8")), "1/4"),
    (call("geometric_mean", number(0), number(5)), "0"),
    (call("geometric_mean", *[number("7/3")] * 9), "7/3"),
]


@pytest.mark.parametrize(("expr", "expected"), EXACT)
def test_what_is_a_fraction_is_exact_and_needs_no_library(expr, expected, monkeypatch):
    monkeypatch.setattr(enclosing, "_flint", _not_installed)

    assert value_of(expr) == Fraction(expected)


def _not_installed():
    raise enclosing.NoFlintError


OUTSIDE = [
    call("ln", number(0)),
    call("ln", number(-1)),
    call("root", number(-2), number(2)),
    call("power", number(-2), number("1/2")),
    call("power", number(0), number(-1)),
    call("power", number(0), number(0)),
    call("power", number(0), number("-1/2")),
    call("geometric_mean", number(4), number(-9)),
    call("geometric_mean", number(-4), number(-9)),
]


@pytest.mark.parametrize("expr", OUTSIDE)
def test_outside_its_domain_a_function_is_undefined(expr):
    reason = value_of(expr)

    assert reason.status == "undefined"
    assert reason.subject == "y"
    for language in LANGUAGES:
        assert reason.message.say(language)


KNOWN = [
    (call("root", number(2), number(2)), "1.41421356237309504880168872420969807856967187537694"),
    (call("root", number(-2), number(3)), "-1.2599210498948731647672106072782283505702514647015"),
    (call("ln", number(2)), "0.69314718055994530941723212145817656807550013436026"),
    (call("ln", number("1/2")), "-0.69314718055994530941723212145817656807550013436026"),
    (call("exp", number(1)), "2.71828182845904523536028747135266249775724709369996"),
    (call("power", number(2), number("1/2")), "1.41421356237309504880168872420969807856967187537"),
    (
        call("geometric_mean", number(1), number(2)),
        "1.41421356237309504880168872420969807856967188",
    ),
]


@needs_flint
@pytest.mark.parametrize(("expr", "digits"), KNOWN)
def test_the_digits_are_those_of_the_tables(expr, digits):
    found = value_of(expr)
    shown = Fraction(digits)
    places = len(digits.split(".")[1])

    assert found.low - Fraction(1, 10**places) < shown < found.high + Fraction(1, 10**places)
    assert found.high - found.low < Fraction(1, 10**24)


@needs_flint
@drawn(POSITIVE)
def test_ln_encloses_what_decimals_of_another_make_give(value):
    expected = Fraction(decimal(value).ln(DIGITS))

    assert value == 1 or holds(value_of(call("ln", number(value))), expected)


@needs_flint
@drawn(st.fractions(-50, 50, max_denominator=200))
def test_exp_encloses_what_decimals_of_another_make_give(value):
    expected = Fraction(decimal(value).exp(DIGITS))

    assert value == 0 or holds(value_of(call("exp", number(value))), expected)


@needs_flint
@drawn(POSITIVE)
def test_exp_of_ln_encloses_the_number(value):
    found = value_of(call("exp", call("ln", number(value))))

    assert found == value == 1 or found.low <= value <= found.high


@needs_flint
@drawn(POSITIVE, st.integers(2, 9))
def test_a_root_to_its_power_encloses_the_number(value, degree):
    found = value_of(call("power", call("root", number(value), number(degree)), number(degree)))

    assert found == value or found.low <= value <= found.high


@needs_flint
@drawn(POSITIVE, st.fractions(-5, 5, max_denominator=12))
def test_a_power_is_that_of_e(value, exponent):
    found = value_of(call("power", number(value), number(exponent)))
    other = value_of(
        call("exp", tree.Product(((1, number(exponent)), (1, call("ln", number(value))))))
    )

    low, high = (found, found) if isinstance(found, Fraction) else (found.low, found.high)
    assert other == found == 1 or (low <= other.high and other.low <= high)


@needs_flint
@drawn(st.lists(POSITIVE, min_size=1, max_size=7))
def test_a_geometric_mean_lies_between_the_least_and_the_greatest(values):
    found = value_of(call("geometric_mean", *map(number, values)))

    low, high = (found, found) if isinstance(found, Fraction) else (found.low, found.high)
    assert min(values) <= high
    assert low <= max(values)


@needs_flint
@drawn(POSITIVE, POSITIVE)
def test_ends_of_a_sum_and_a_product_hold_those_of_more_digits(left, right):
    expr = tree.Sum(((1, call("ln", number(left))), (-1, call("exp", number(right / 100)))))
    expr = tree.Product(((1, expr), (-1, number(3)), (1, call("root", number(right), number(2)))))
    ln, exp = decimal(left).ln(DIGITS), decimal(right / 100).exp(DIGITS)
    root = decimal(right).sqrt(DIGITS)
    expected = Fraction(DIGITS.multiply(DIGITS.divide(DIGITS.subtract(ln, exp), 3), root))

    found = value_of(expr)
    assert found.low <= expected + Fraction(1, 10**150)
    assert found.high >= expected - Fraction(1, 10**150)


TWO = call("exp", call("ln", number(2)))
OPEN = [
    tree.Compare(">=", TWO, number(2)),
    tree.Compare("=", TWO, number(2)),
    tree.Compare("<>", TWO, number(2)),
    tree.Product(((1, number(1)), (-1, tree.Sum(((1, TWO), (-1, number(2))))))),
    call("round", TWO, number(0), tree.Constant("down"), number(1)),
    call("ln", tree.Sum(((1, TWO), (-1, number(2))))),
    call("root", tree.Sum(((1, TWO), (-1, number(2)))), number(2)),
    call("power", number(0), tree.Sum(((1, TWO), (-1, number(2))))),
    call("geometric_mean", number(3), tree.Sum(((1, TWO), (-1, number(2))))),
]


@needs_flint
@pytest.mark.parametrize("expr", OPEN)
def test_what_no_precision_decides_is_not_certain(expr):
    reason = value_of(expr)

    assert reason.status == "inexact"
    assert "6144" in reason.message.say("en") or "6_144" in reason.message.say("en")


@needs_flint
def test_a_declared_range_that_no_precision_decides_is_not_certain():
    assert value_of(TWO, range=Interval(None, Fraction(2))).status == "inexact"
    assert value_of(TWO, range=Interval(None, Fraction(1))).status == "out_of_range"
    assert isinstance(value_of(TWO, range=Interval(Fraction(1), None)), Enclosure)


@needs_flint
def test_the_precision_rises_until_the_step_is_decided():
    near = Fraction(Decimal(2).ln(DIGITS)) + Fraction(1, 10**100)
    expr = tree.Compare("<", call("ln", number(2)), number(near))

    assert value_of(expr) is True
    assert value_of(expr, Limits(precision_bits=192)).status == "inexact"


@needs_flint
@pytest.mark.parametrize(("low", "high"), [(None, 2), (2, None), (2, 2), (1, 3)])
def test_a_clamp_on_the_edge_stays_an_enclosure(low, high):
    ends = [None if end is None else tree.Bound(number(end)) for end in (low, high)]
    found = value_of(tree.Clamp(TWO, tree.Range(*ends)))

    assert found == 2 or found.low <= 2 <= found.high


@needs_flint
def test_a_least_and_a_greatest_of_what_cannot_be_told_apart_are_enclosed():
    for function in ("minimum", "maximum", "average"):
        found = value_of(call(function, TWO, number(2)))
        assert found.low <= 2 <= found.high


@needs_flint
def test_a_settled_condition_does_not_wait_for_an_open_one():
    true = tree.Compare("=", number(1), number(1))

    assert value_of(tree.Junction("or", (OPEN[0], true))) is True


@needs_flint
def test_a_constraint_that_no_precision_decides_is_told():
    condition = tree.Compare("<=", call("exp", call("ln", ref("a"))), number(2))
    made = program(
        datum("a"), constraints=(Constraint(key="c", axes=(), condition=condition, needs=()),)
    )
    values = evaluate(made, given({"a": 2}))

    assert [each.code for each in values.diagnostics] == ["IKI-X102"]


def test_without_the_library_the_reason_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "flint", None)
    enclosing._flint.cache_clear()
    try:
        reason = value_of(call("ln", number(2)))
    finally:
        enclosing._flint.cache_clear()

    assert reason.status == "inexact"
    for language in LANGUAGES:
        assert 'pip install "iki-rules[enclosures]"' in reason.message.say(language)


@needs_flint
def test_a_tower_of_powers_ends_at_a_limit():
    tower = call("exp", call("exp", call("exp", number(9))))
    reason = value_of(tower)

    assert reason.status == "limit"
    assert "value_bits" in reason.message.say("en")
    low = call("exp", tree.Product(((1, number(-1)), (1, call("exp", call("exp", number(9)))))))
    assert value_of(low).status == "limit"


@needs_flint
def test_ln_of_a_huge_power_is_known():
    found = value_of(call("ln", call("power", number(10), number(100_000))))

    assert abs(found.low - Fraction("230258.509299404568401799145")) < Fraction(1, 10**18)


@pytest.mark.parametrize("exponent", [10**7, -(10**7), 10**90, Fraction(10**9, 3)])
def test_a_huge_power_ends_at_a_limit(exponent):
    assert value_of(call("power", number(8), number(exponent))).status == "limit"


@needs_flint
def test_a_root_of_any_degree_ends_soon():
    assert isinstance(value_of(call("root", number(7), number(10**90))), Enclosure)


@needs_flint
@settings(max_examples=30)
@drawn(st.integers(2, 400), POSITIVE)
def test_the_ends_do_not_grow(times, value):
    expr = tree.Sum(tuple((1, call("ln", number(value + each))) for each in range(1, times)))
    found = value_of(expr)

    assert found == 0 or max(end.numerator.bit_length() for end in (found.low, found.high)) < 200
