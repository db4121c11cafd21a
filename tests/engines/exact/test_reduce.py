from __future__ import annotations

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as some

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.data.inputs import Inputs
from iki_rules.diagnostics import phrase
from iki_rules.engines.exact import evaluate
from tests.engines.exact.making import closed, datum, define, given, number, opened, program, ref


FUNCTIONS = ("sum", "average", "minimum", "maximum")
MARK = Absent("not_applicable", "x", phrase("tidak berlaku", "does not apply"))
FAULT = Absent("invalid", "x", phrase("keliru", "wrong"))


def reduced(function, values, *, where=None, **more):
    """One reducer over the members of an open set whose data are `values`."""
    body = number(1) if function == "count" else ref("x", "s")
    made = program(
        opened("s"),
        datum("x", "s"),
        define("hasil", tree.Reduce(function, ("s",), body, where), **more),
    )
    members = tuple(f"m{at}" for at in range(len(values)))
    data = {("x", m): v for m, v in zip(members, values, strict=True) if v is not None}
    return evaluate(made, given(data, {"s": members})).get("hasil")


def numbers(least=1):
    return some.lists(some.fractions(max_denominator=50), min_size=least, max_size=9)


@given_that(numbers())
def test_reducers_mean_what_their_names_say(values):
    assert reduced("sum", values) == sum(values)
    assert reduced("average", values) == sum(values) / len(values)
    assert reduced("minimum", values) == min(values)
    assert reduced("maximum", values) == max(values)
    assert reduced("count", values) == len(values)


@given_that(some.sampled_from((*FUNCTIONS, "count")), numbers(), some.randoms())
def test_the_order_of_members_changes_nothing(function, values, random):
    shuffled = list(values)
    random.shuffle(shuffled)

    assert reduced(function, values) == reduced(function, shuffled)


@given_that(
    some.sampled_from(FUNCTIONS), numbers(), some.fractions(min_value="1/100", max_value=1000)
)
def test_scaling_the_unit_scales_the_result(function, values, factor):
    assert reduced(function, [v * factor for v in values]) == reduced(function, values) * factor


@pytest.mark.parametrize("function", ["sum", "count"])
def test_sum_and_count_of_no_members_are_0(function):
    assert reduced(function, []) == 0


@pytest.mark.parametrize("function", ["average", "minimum", "maximum"])
def test_other_reducers_of_no_members_are_undefined(function):
    assert reduced(function, []).status == "undefined"


@pytest.mark.parametrize("function", FUNCTIONS)
def test_members_that_do_not_apply_are_left_out(function):
    assert reduced(function, [1, MARK, 3]) == reduced(function, [1, 3])


def test_an_average_of_nothing_that_applies_is_undefined():
    assert reduced("average", [MARK, MARK]).status == "undefined"


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_missing_member_withholds_the_whole_and_is_named(function):
    reason = reduced(function, [1, None, 3, None])

    assert reason.status == "missing"
    assert reason.subject == "x[m1]"


@pytest.mark.parametrize("function", ["average", "minimum", "maximum"])
def test_missing_members_are_left_out_where_the_formula_says_so(function):
    kept = reduced(function, [1, 3])

    assert reduced(function, [1, None, 3], skip_missing=True) == kept


def test_a_sum_never_leaves_missing_members_out():
    assert reduced("sum", [1, None, 3], skip_missing=True).status == "missing"


def test_a_faulty_member_is_not_a_missing_one():
    assert reduced("average", [1, FAULT, 3], skip_missing=True).status == "invalid"


def test_a_filter_decides_who_is_counted():
    where = tree.Compare(">=", ref("x", "s"), number(2))

    assert reduced("count", [1, 2, 3], where=where) == 2
    assert reduced("sum", [1, 2, 3], where=where) == 5
    assert reduced("average", [0, 1], where=where).status == "undefined"


def test_a_filter_without_a_value_withholds_or_leaves_out_as_its_reason_does():
    where = tree.Compare(">=", ref("x", "s"), number(2))

    assert reduced("count", [1, None, 3], where=where).status == "missing"
    assert reduced("count", [1, MARK, 3], where=where) == 1


def test_members_are_not_counted_while_nobody_knows_them():
    made = program(opened("s"), define("hasil", tree.Reduce("count", ("s",), number(1))))

    assert evaluate(made, Inputs()).get("hasil").status == "missing"
    assert evaluate(made, given({}, {"s": ()})).get("hasil") == 0


def test_a_subset_runs_on_the_axis_of_its_root():
    made = program(
        closed("s", "a", "b", "c"),
        closed("bagian", "a", "c", root="s"),
        datum("x", "s"),
        define("hasil", tree.Reduce("sum", ("bagian",), ref("x", "s"))),
    )

    data = {("x", "a"): 1, ("x", "b"): 10, ("x", "c"): 100}
    assert evaluate(made, given(data)).get("hasil") == 101


def test_two_sets_are_run_over_together_and_one_may_be_bound_outside():
    made = program(
        closed("s", "a", "b"),
        closed("t", "p", "q"),
        datum("x", "s", "t"),
        define("semua", tree.Reduce("sum", ("s", "t"), ref("x", "s", "t"))),
        define("baris", tree.Reduce("sum", ("t",), ref("x", "s", "t")), "s"),
    )
    data = {("x", "a", "p"): 1, ("x", "a", "q"): 2, ("x", "b", "p"): 4, ("x", "b", "q"): 8}

    values = evaluate(made, given(data))

    assert values.get("semua") == 15
    assert [values.get("baris", (m,)) for m in ("a", "b")] == [3, 12]


@given_that(numbers())
def test_several_values_between_brackets_reduce_like_members(values):
    arguments = tuple(number(each) for each in values)
    for function in FUNCTIONS:
        made = program(define("hasil", tree.Call(function, arguments)))
        assert evaluate(made, Inputs()).get("hasil") == reduced(function, values)


def test_a_value_between_brackets_that_does_not_apply_is_left_out():
    mark = tree.Reason("not_applicable", None)
    made = program(
        datum("y"),
        define("hasil", tree.Call("average", (number(1), mark, number(3)))),
        define("hilang", tree.Call("average", (number(1), ref("y"), number(3)))),
        define("dilewati", tree.Call("average", (number(1), ref("y"))), skip_missing=True),
    )

    values = evaluate(made, Inputs())

    assert values.get("hasil") == 2
    assert values.get("hilang").status == "missing"
    # Only members of a set may be left out for being missing, never an operand.
    assert values.get("dilewati").status == "missing"
