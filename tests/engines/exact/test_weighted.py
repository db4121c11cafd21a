"""Weighted averages: what they mean, what is left out of them, and what withholds them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume
from hypothesis import given as given_that
from hypothesis import strategies as some

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.diagnostics import phrase
from iki_rules.engines.exact import Filtered, LeftOut, Weighed, evaluate, trace
from tests.engines.exact.making import datum, define, given, number, opened, program, ref


MARK = Absent("not_applicable", "x", phrase("tidak berlaku", "does not apply"))
WEIGHTED = tree.Weighted(("s",), ((ref("x", "s"), ref("w", "s")),))
PAIRS = some.lists(
    some.tuples(some.fractions(max_denominator=20), some.fractions(0, 9, max_denominator=20)),
    min_size=1,
    max_size=7,
)


def evaluated(pairs, formula=WEIGHTED, **more):
    """A weighted average over the members of an open set; None is not given."""
    made = program(opened("s"), datum("x", "s"), datum("w", "s"), define("hasil", formula, **more))
    members = tuple(f"m{at}" for at in range(len(pairs)))
    data = {("x", m): value for m, (value, _) in zip(members, pairs, strict=True)}
    data |= {("w", m): weight for m, (_, weight) in zip(members, pairs, strict=True)}
    data = {key: value for key, value in data.items() if value is not None}
    return evaluate(made, given(data, {"s": members}))


def weighted(pairs, formula=WEIGHTED, **more):
    return evaluated(pairs, formula, **more).get("hasil")


def facts(pairs, **more):
    return trace(evaluated(pairs, **more), "hasil").step.facts


@given_that(PAIRS)
def test_it_is_the_sum_of_the_products_over_the_sum_of_the_weights(pairs):
    total = sum(weight for _, weight in pairs)
    assume(total)

    assert weighted(pairs) == sum(value * weight for value, weight in pairs) / total


@given_that(PAIRS, some.randoms())
def test_the_order_of_members_changes_nothing(pairs, random):
    shuffled = list(pairs)
    random.shuffle(shuffled)

    first, second = weighted(pairs), weighted(shuffled)
    assert first == second or (first.status, second.status) == ("undefined", "undefined")


@given_that(PAIRS, some.fractions("1/9", 9))
def test_equal_weights_give_the_average(pairs, weight):
    equal = [(value, weight) for value, _ in pairs]

    assert weighted(equal) == sum(value for value, _ in pairs) / len(pairs)


@given_that(PAIRS, some.fractions("1/9", 9))
def test_only_the_proportions_of_the_weights_count(pairs, factor):
    assume(any(weight for _, weight in pairs))

    assert weighted(pairs) == weighted([(value, weight * factor) for value, weight in pairs])


@given_that(PAIRS)
def test_the_result_lies_between_the_least_and_the_greatest_value(pairs):
    counted = [value for value, weight in pairs if weight]
    assume(counted)

    assert min(counted) <= weighted(pairs) <= max(counted)


@given_that(PAIRS, some.data(), some.booleans())
def test_remaining_weights_divided_by_their_total_are_a_whole(pairs, draw, applies):
    """Leaving a member out is the average with the remaining weights, made to total 1."""
    at = draw.draw(some.integers(0, len(pairs) - 1))
    remaining = [pair for place, pair in enumerate(pairs) if place != at]
    total = sum(weight for _, weight in remaining)
    assume(total)
    normalised = [(value, weight / total) for value, weight in remaining]
    assert sum(weight for _, weight in normalised) == 1
    gap = [*pairs[:at], (None if applies else MARK, pairs[at][1]), *pairs[at + 1 :]]

    assert weighted(gap, skip_missing=applies) == weighted(normalised)
    assert Weighed(total, WEIGHTED.type) in facts(gap, skip_missing=applies)


def test_a_missing_value_withholds_and_is_named():
    found = weighted([(1, 2), (None, 3)])

    assert (found.status, found.subject) == ("missing", "x[m1]")


def test_a_missing_weight_withholds_even_where_missing_members_are_left_out():
    found = weighted([(1, 2), (4, None)], skip_missing=True)

    assert (found.status, found.subject) == ("missing", "w[m1]")


def test_the_weight_of_a_member_that_is_left_out_does_not_matter():
    assert weighted([(1, 2), (None, None)], skip_missing=True) == 1
    assert weighted([(1, 2), (MARK, None)]) == 1


def test_a_weight_that_does_not_apply_leaves_its_member_out():
    assert weighted([(1, 2), (4, MARK)]) == 1


def test_what_was_left_out_is_told_with_the_total_that_remains():
    left, counted, total = facts([(1, 2), (MARK, 3)])

    assert left == LeftOut(("m1",), MARK)
    assert counted == Filtered(2, 1)
    assert total.total == 2


def test_negative_weights_and_weights_that_are_all_nought_give_a_reason():
    negative, nought = weighted([(1, 2), (1, -2)]), weighted([(1, 0), (2, 0)])

    assert negative.status == nought.status == "undefined"
    assert "-2" in negative.message.say("id")
    assert "semua bobot" in nought.message.say("id").lower()


def test_no_member_at_all_gives_a_reason():
    found = weighted([(MARK, 1)])

    assert found.status == "undefined"
    assert "weighted average" in found.message.say("en")


def test_a_filter_leaves_members_out_with_their_weights():
    above = tree.Compare(">", ref("x", "s"), number(5))
    formula = tree.Weighted(("s",), ((ref("x", "s"), ref("w", "s")),), above)

    assert weighted([(1, 50), (10, 1), (20, 3)], formula) == Fraction(70, 4)


def test_several_pairs_count_as_they_are_written_and_missing_ones_withhold():
    members = (("s", "m0"), ("s", "m1"))
    formula = tree.Weighted((), tuple((ref("x", each), ref("w", each)) for each in members))

    assert weighted([(1, 1), (4, 2)], formula) == 3
    assert weighted([(1, 1), (MARK, 2)], formula) == 1
    assert weighted([(1, 1), (None, 2)], formula, skip_missing=True).status == "missing"
