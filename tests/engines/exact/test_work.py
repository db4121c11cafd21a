from __future__ import annotations

from fractions import Fraction

import pytest

from iki_rules.core import tree
from iki_rules.core.program import Constraint
from iki_rules.data.inputs import Inputs
from iki_rules.engines.exact import bits, evaluate, trace
from iki_rules.engines.exact.work import LimitError, Work
from iki_rules.limits import DEFAULT, Limits
from tests.engines.exact.making import (
    datum,
    define,
    given,
    number,
    opened,
    over,
    plus,
    program,
    ref,
    times,
    value_of,
)


def squares(times_over):
    """A definition each, the square of the one before: its size doubles every time."""
    links = [define("d0", number(3))]
    links += [
        define(f"d{n}", times(ref(f"d{n - 1}"), ref(f"d{n - 1}"))) for n in range(1, times_over)
    ]
    return program(*links)


def test_squaring_over_and_over_ends_in_a_reason_that_names_the_limit():
    values = evaluate(squares(40), Inputs())

    reason = values.get("d39")
    assert reason.status == "limit"
    assert "value_bits" in reason.message.say("id") or "work" in reason.message.say("id")
    assert values.get("d5") == 3**32
    assert values.spent <= values.fresh().budget + 1_000_000


def test_one_value_too_large_is_named_with_bound_and_measure():
    expr = times(number(2**600), number(2**600))

    reason = value_of(expr, limits=Limits(value_bits=1000))

    assert reason.status == "limit"
    said = reason.message.say("en")
    assert "value_bits" in said
    assert "1000" in said
    assert "1202" in said


def test_a_value_just_inside_the_limit_is_kept():
    value = number(2**997)

    assert value_of(times(value, number(2)), limits=Limits(value_bits=1000)) == 2**998
    assert value_of(times(value, number(4)), limits=Limits(value_bits=1000)).status == "limit"


def test_a_datum_larger_than_the_limit_is_not_used():
    assert value_of(ref("a"), data={"a": 2**1000}, limits=Limits(value_bits=1000)).status == "limit"


def test_after_the_budget_is_spent_nothing_more_is_computed():
    expr = plus(*[number(n) for n in range(50)])
    made = program(define("a", number(1)), define("b", expr), define("c", number(1)))

    values = evaluate(made, Inputs(), Limits(work=20, work_per_item=1))

    assert values.get("a") == 1
    assert values.get("b").status == "limit"
    assert values.get("c").status == "limit"
    assert "work" in values.get("c").message.say("id")


def test_the_budget_grows_with_declarations_and_data():
    expr = plus(*[number(n) for n in range(50)])
    made = program(define("b", expr))

    assert evaluate(made, Inputs(), Limits(work=20, work_per_item=200)).get("b") == 1225


def test_charges_come_before_the_operation():
    work = Work(Limits(work=10, work_per_item=1), 0)
    large = Fraction(2**4000)

    with pytest.raises(LimitError) as caught:
        work.operation(large, large)

    assert caught.value.limit == "work"
    assert caught.value.measured == 1 + 4002 * 4002 // 1024**2


def test_too_many_places_are_refused_before_a_power_is_made():
    arguments = number(1), number(10**9), tree.Constant("half_away"), number(1)

    reason = value_of(tree.Call("round", arguments))

    assert reason.status == "limit"
    assert "decimals" in reason.message.say("id")


def ratios(size):
    made = program(
        opened("s"),
        datum("a", "s"),
        datum("b", "s"),
        define("hasil", tree.Reduce("sum", ("s",), over(ref("a", "s"), ref("b", "s")))),
    )
    members = tuple(f"m{n}" for n in range(size))
    data = {("a", m): n + 1 for n, m in enumerate(members)}
    data |= {("b", m): 100_003 + 2 * n for n, m in enumerate(members)}
    return made, given(data, {"s": members})


def test_ten_thousand_ratios_with_different_divisors_are_added_within_the_defaults():
    made, inputs = ratios(10_000)

    values = evaluate(made, inputs)

    total = values.get("hasil")
    assert isinstance(total, Fraction)
    assert bits(total) > 100_000
    expected = sum((n + 1) / (100_003 + 2 * n) for n in range(10_000))
    assert abs(float(total) - expected) < 1e-6
    assert values.spent < DEFAULT.work


def test_a_sum_over_sets_times_sets_is_paid_by_the_member():
    sets = [opened(f"s{n}") for n in range(6)]
    body = tree.Reduce("count", tuple(each.key for each in sets), number(1))
    made = program(*sets, define("hasil", body))
    members = {each.key: tuple(map(str, range(30))) for each in sets}

    assert evaluate(made, Inputs(members=members)).get("hasil").status == "limit"


def test_a_constraint_past_a_limit_refuses_nothing():
    huge = tree.Compare("<", times(ref("a"), ref("a")), number(0))
    made = program(
        datum("a"),
        define("hasil", number(1)),
        constraints=(Constraint(key="a", axes=(), condition=huge, needs=("a",)),),
    )

    values = evaluate(made, given({"a": 2**400}), Limits(value_bits=500))

    assert values.diagnostics == ()
    assert values.get("hasil") == 1


def test_a_trace_past_a_limit_has_the_reason_and_no_steps():
    made = program(define("b", plus(*[number(n) for n in range(50)])))

    values = evaluate(made, Inputs(), Limits(work=20, work_per_item=1))

    told = trace(values, "b")
    assert told.value.status == "limit"
    assert told.step is None
