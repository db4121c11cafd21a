from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given as given_that
from hypothesis import strategies as some

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.engines.exact import evaluate
from tests.engines.exact.making import (
    closed,
    datum,
    define,
    given,
    number,
    over,
    plus,
    program,
    ref,
    times,
    value_of,
)


NOT_APPLICABLE = tree.Reason("not_applicable", None)
MISSING = ref("tidak_diisi")
TRUE = tree.Constant(value=True)
FALSE = tree.Constant(value=False)


def numbers():
    return some.fractions(min_value=-50, max_value=50, max_denominator=20)


def formulas():
    """Formulas of numbers, each with the value that plain arithmetic gives, None for 1 / 0."""

    def grow(inner):
        pairs = some.lists(inner, min_size=2, max_size=4)
        signs = some.lists(some.sampled_from((1, -1)), min_size=4, max_size=4)
        return some.one_of(
            some.builds(_sum, pairs, signs),
            some.builds(_product, pairs, signs),
            some.builds(_choose, inner, inner, inner, inner),
            some.builds(_clamp, inner, numbers(), numbers()),
        )

    return some.recursive(numbers().map(lambda n: (number(n), n)), grow, max_leaves=12)


def _sum(pairs, signs):
    terms = tuple(zip(signs, (expr for expr, _ in pairs), strict=False))
    values = [value for _, value in pairs]
    if None in values:
        return tree.Sum(terms), None
    return tree.Sum(terms), sum(s * v for s, v in zip(signs, values, strict=False))


def _product(pairs, signs):
    factors = tuple(zip([1, *signs], (expr for expr, _ in pairs), strict=False))
    result = Fraction(1)
    for (sign, _), (_, value) in zip(factors, pairs, strict=True):
        if value is None or (sign == -1 and value == 0):
            return tree.Product(factors), None
        result = result * value if sign == 1 else result / value
    return tree.Product(factors), result


def _choose(left, right, then, otherwise):
    expr = tree.Choose(((tree.Compare("<", left[0], right[0]), then[0]),), otherwise[0])
    if left[1] is None or right[1] is None:
        return expr, None
    return expr, then[1] if left[1] < right[1] else otherwise[1]


def _clamp(operand, one, other):
    low, high = sorted((one, other))
    ends = tree.Range(tree.Bound(number(low)), tree.Bound(number(high)))
    value = operand[1]
    return tree.Clamp(operand[0], ends), None if value is None else min(max(value, low), high)


@given_that(formulas())
def test_formulas_of_numbers_give_what_arithmetic_gives(pair):
    expr, expected = pair

    value = value_of(expr)

    if expected is None:
        assert isinstance(value, Absent)
        assert value.status == "undefined"
    else:
        assert expected == value


def test_a_third_of_one_stays_exact():
    assert value_of(over(number(1), number(3))) * 3 == 1


@pytest.mark.parametrize(
    ("sign", "holds"),
    [("=", False), ("<>", True), ("<", True), ("<=", True), (">", False), (">=", False)],
)
def test_comparisons_say_what_their_sign_says(sign, holds):
    assert holds is value_of(tree.Compare(sign, number(2), number(3)))


@pytest.mark.parametrize("sign", ["=", "<=", ">="])
def test_a_number_compares_with_itself(sign):
    assert value_of(tree.Compare(sign, number(2), number(2))) is True


@pytest.mark.parametrize(
    ("word", "operands", "expected"),
    [
        ("and", (TRUE, TRUE), True),
        ("and", (TRUE, FALSE), False),
        ("and", (MISSING, FALSE), False),
        ("and", (MISSING, TRUE), "missing"),
        ("or", (FALSE, FALSE), False),
        ("or", (MISSING, TRUE), True),
        ("or", (MISSING, FALSE), "missing"),
        ("or", (NOT_APPLICABLE, MISSING), "not_applicable"),
    ],
)
def test_and_and_or_are_kleenes(word, operands, expected):
    value = value_of(tree.Junction(word, operands), datum("tidak_diisi"))

    assert expected == (value.status if isinstance(value, Absent) else value)


def test_not_turns_a_condition_around_and_passes_a_reason_on():
    assert value_of(tree.Not(TRUE)) is False
    assert value_of(tree.Not(MISSING), datum("tidak_diisi")).status == "missing"


def test_only_the_branch_taken_is_computed():
    expr = tree.Choose(((TRUE, number(1)), (MISSING, number(2))), over(number(1), number(0)))

    assert value_of(expr, datum("tidak_diisi")) == 1


def test_a_condition_without_a_value_withholds_the_choice():
    expr = tree.Choose(((tree.Compare("<", MISSING, number(1)), number(1)),), number(2))

    assert value_of(expr, datum("tidak_diisi")).status == "missing"


def test_the_first_cause_is_the_leftmost():
    expr = plus(over(number(1), number(0)), MISSING)

    assert value_of(expr, datum("tidak_diisi")).status == "undefined"
    assert value_of(plus(MISSING, NOT_APPLICABLE), datum("tidak_diisi")).status == "missing"
    assert value_of(plus(NOT_APPLICABLE, MISSING), datum("tidak_diisi")).status == "not_applicable"


def test_a_zero_divisor_is_named():
    reason = value_of(over(number(1), ref("wajib")), data={"wajib": 0})

    assert reason.status == "undefined"
    assert reason.message.say("id") == "Pembagi wajib dalam rumus hasil bernilai 0"
    assert reason.message.say("en") == "The divisor wajib in the formula of hasil is 0"


def test_a_zero_divisor_can_be_provided_for():
    expr = over(number(1), ref("wajib"))

    assert value_of(expr, data={"wajib": 0}, zero_divisor=number(7)) == 7
    assert value_of(expr, data={"wajib": 4}, zero_divisor=number(7)) == Fraction(1, 4)


def test_what_stands_for_a_zero_divisor_does_not_stand_for_one_elsewhere():
    inner = define("dalam", over(number(1), number(0)), kind="quantity")

    assert value_of(ref("dalam"), inner, zero_divisor=number(7)).status == "undefined"


def test_a_clamp_gives_the_end_that_was_passed():
    ends = tree.Range(tree.Bound(number(0)), tree.Bound(number(10)))

    assert [value_of(tree.Clamp(number(n), ends)) for n in (-1, 5, 11)] == [0, 5, 10]


def test_a_clamp_with_crossed_ends_is_undefined():
    ends = tree.Range(tree.Bound(number(3)), tree.Bound(number(2)))

    assert value_of(tree.Clamp(number(1), ends)).status == "undefined"


def test_a_clamp_without_its_operand_or_an_end_has_no_value():
    ends = tree.Range(None, tree.Bound(MISSING))

    assert value_of(tree.Clamp(number(1), ends), datum("tidak_diisi")).status == "missing"
    assert value_of(tree.Clamp(MISSING, ends), datum("tidak_diisi")).status == "missing"


def rounding(value, places, mode="half_away", scale=1):
    arguments = number(value), number(places), tree.Constant(mode), number(scale)
    return value_of(tree.Call("round", arguments))


def test_rounding_goes_half_away_from_zero_unless_told():
    assert rounding(Fraction(5, 2), 0) == 3
    assert rounding(Fraction(-5, 2), 0) == -3
    assert rounding(Fraction(5, 2), 0, "half_even") == 2
    assert rounding(Fraction(21, 10), 0, "up") == 3
    assert rounding(Fraction(-29, 10), 0, "toward_zero") == -2
    assert rounding(Fraction(-21, 10), 0, "down") == -3


def test_a_percent_is_rounded_in_percents():
    assert rounding(Fraction(2, 3), 1, scale=100) == Fraction(667, 1000)


def test_rounding_to_tens():
    assert rounding(Fraction(1250), -2) == 1300


def test_converting_multiplies_and_dropping_a_unit_does_not():
    assert value_of(tree.Call("convert", (number(2), number(60)))) == 120
    assert value_of(tree.Call("number", (number(2),))) == 2


def test_a_function_without_its_value_has_no_value():
    expr = tree.Call("convert", (MISSING, number(60)))

    assert value_of(expr, datum("tidak_diisi")).status == "missing"


def test_a_stated_reason_carries_its_words():
    reason = value_of(tree.Reason("unclear", "tidak terbaca"))

    assert reason.status == "unclear"
    assert reason.message.say("id") == "Rumus hasil belum jelas: tidak terbaca"


def test_a_member_is_picked_by_name_by_place_and_by_a_datum():
    kinds = closed("jenis", "a", "b")
    made = program(
        kinds,
        datum("tarif", "jenis"),
        datum("pilihan"),
        define("per_jenis", times(ref("tarif", "jenis"), number(2)), "jenis"),
        define("dari_b", ref("tarif", ("jenis", "b"))),
        define(
            "terpilih",
            tree.Reference("tarif", (tree.LookupIndex("jenis", tree.Reference("pilihan")),)),
        ),
    )

    data = {("tarif", "a"): 5, ("tarif", "b"): 7, "pilihan": "a"}
    values = evaluate(made, given(data))

    assert values.get("per_jenis", ("b",)) == 14
    assert values.get("dari_b") == 7
    assert values.get("terpilih") == 5
    del data["pilihan"]
    assert evaluate(made, given(data)).get("terpilih").subject == "pilihan"


def test_a_look_up_outside_its_table_is_undefined():
    made = program(
        closed("jenis", "a"),
        datum("pilihan"),
        define("tarif", None, "jenis", table={"a": Fraction(1)}),
        define(
            "terpilih",
            tree.Reference("tarif", (tree.LookupIndex("jenis", tree.Reference("pilihan")),)),
        ),
    )

    assert evaluate(made, given({"pilihan": "a"})).get("terpilih") == 1
    assert evaluate(made, given({"pilihan": "c"})).get("terpilih").status == "undefined"
