"""The previous member and the running total: what they mean, and what they cost."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given as given_that
from hypothesis import strategies as some

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.core.program import SetDef
from iki_rules.diagnostics import phrase
from iki_rules.engines.exact import Filtered, LeftOut, evaluate, trace
from iki_rules.limits import DEFAULT
from tests.engines.exact.making import closed, datum, define, given, number, program, ref


MARK = Absent("not_applicable", "x", phrase("tidak berlaku", "does not apply"))
OPEN = SetDef("s", "s", None, None, ordered=True)
CUMULATIVE = tree.Along("cumulative", "s", ref("x", "s"))
PREVIOUS = tree.Along("previous", "s", ref("x", "s"))
NUMBERS = some.lists(some.fractions(max_denominator=20), min_size=1, max_size=9)


def evaluated(values, formula, **more):
    """A formula over an open ordered set with these data; None is not given."""
    made = program(OPEN, datum("x", "s"), define("hasil", formula, "s"), **more)
    members = tuple(f"m{at}" for at in range(len(values)))
    data = {("x", m): v for m, v in zip(members, values, strict=True) if v is not None}
    return evaluate(made, given(data, {"s": members}))


def column(values, formula, **more):
    found = evaluated(values, formula, **more)
    return [found.get("hasil", (f"m{at}",)) for at in range(len(values))]


@given_that(NUMBERS)
def test_running_totals_add_up_to_the_sum(values):
    totals = column(values, CUMULATIVE)

    assert totals == list(accumulate(values))
    assert totals[-1] == sum(values)


@given_that(NUMBERS)
def test_the_difference_from_the_previous_total_is_the_value_itself(values):
    made = program(
        OPEN,
        datum("x", "s"),
        define("jalan", CUMULATIVE, "s"),
        define(
            "hasil",
            tree.Sum(
                (
                    (1, ref("jalan", "s")),
                    (-1, tree.Along("previous", "s", ref("jalan", "s"), number(0))),
                )
            ),
            "s",
        ),
    )
    members = tuple(f"m{at}" for at in range(len(values)))
    data = {("x", m): v for m, v in zip(members, values, strict=True)}
    found = evaluate(made, given(data, {"s": members}))

    assert [found.get("hasil", (m,)) for m in members] == values


@given_that(NUMBERS)
def test_the_previous_value_is_that_of_the_member_before(values):
    first, *rest = column(values, PREVIOUS)

    assert first.status == "undefined"
    assert "m0" in first.message.say("id")
    assert rest == values[:-1]


def test_at_the_first_member_another_value_may_stand():
    with_first = tree.Along("previous", "s", ref("x", "s"), number(7))

    assert column([1, 2, 3], with_first) == [7, 1, 2]


def test_a_missing_member_withholds_the_totals_from_there_on():
    one, *others = column([1, None, 3], CUMULATIVE)

    assert one == 1
    assert [(each.status, each.subject) for each in others] == [("missing", "x[m1]")] * 2


def test_a_member_that_does_not_apply_is_left_out_of_the_total_and_told():
    found = evaluated([1, MARK, 3], CUMULATIVE)

    assert [found.get("hasil", (m,)) for m in ("m0", "m1", "m2")] == [1, 1, 4]
    assert trace(found, "hasil", ("m2",)).step.facts == (LeftOut(("m1",), MARK), Filtered(3, 2))
    assert column([MARK, 2], PREVIOUS)[1].status == "not_applicable"


def test_a_part_of_a_set_follows_its_own_order():
    whole = SetDef("s", "s", None, ("a", "b", "c"), ordered=True)
    part = SetDef("t", "s", None, ("c", "a"), ordered=True)
    made = program(
        whole,
        part,
        datum("x", "s"),
        define("jalan", tree.Along("cumulative", "t", ref("x", "s")), "t"),
    )
    found = evaluate(made, given({("x", "a"): 1, ("x", "b"): 10, ("x", "c"): 100}))

    assert (found.get("jalan", ("c",)), found.get("jalan", ("a",))) == (100, 101)


def test_totals_run_for_each_member_of_the_other_set():
    other = closed("t", "p", "q")
    made = program(
        SetDef("s", "s", None, ("a", "b"), ordered=True),
        other,
        datum("x", "s", "t"),
        define("jalan", tree.Along("cumulative", "s", ref("x", "s", "t")), "s", "t"),
    )
    data = {("x", s, t): n for n, (s, t) in enumerate((s, t) for s in "ab" for t in "pq")}
    found = evaluate(made, given(data))

    assert [found.get("jalan", (s, t)) for s in "ab" for t in "pq"] == [0, 1, 2, 4]


def test_ten_thousand_running_totals_cost_little_more_than_ten_thousand_sums():
    size = 10_000

    found = evaluated([1] * size, CUMULATIVE)

    assert found.get("hasil", (f"m{size - 1}",)) == size
    assert found.spent < 20 * size


def test_a_running_total_inside_a_running_total_is_bounded_by_the_work_allowed():
    made = program(
        OPEN,
        datum("x", "s"),
        define(
            "hasil", tree.Along("cumulative", "s", tree.Reduce("sum", ("s",), ref("x", "s"))), "s"
        ),
    )
    members = tuple(f"m{at}" for at in range(400))
    limits = DEFAULT.__class__(work=1000, work_per_item=1)

    found = evaluate(made, given({("x", m): 1 for m in members}, {"s": members}), limits)

    assert found.get("hasil", ("m399",)).status == "limit"
