from __future__ import annotations

from fractions import Fraction

from hypothesis import given as given_that

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.data.inputs import Inputs
from iki_rules.diagnostics import phrase
from iki_rules.engines.exact import (
    Clipped,
    Filtered,
    LeftOut,
    Read,
    Rounded,
    Taken,
    evaluate,
    trace,
)
from iki_rules.text import Span
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
)
from tests.engines.exact.test_formulas import formulas


MARK = Absent("not_applicable", "x", phrase("tidak berlaku", "does not apply"))


def traced(expr, *declared, data=None, **more):
    data = data or {}
    inputs = [datum(key) for key in data if isinstance(key, str)]
    made = program(*declared, *inputs, define("hasil", expr, **more))
    return trace(evaluate(made, given(data)), "hasil")


def facts(step, kind):
    """All facts of a kind, depth first."""
    found = [fact for fact in step.facts if isinstance(fact, kind)]
    for each in step.steps:
        found += facts(each, kind)
    return found


@given_that(formulas())
def test_a_trace_ends_in_the_value_of_its_cell(pair):
    expr, _ = pair

    told = traced(expr)

    assert told.step.value == told.value


def test_a_trace_names_what_was_read_each_once_in_order():
    told = traced(plus(ref("b"), ref("a"), ref("b")), data={"a": 1, "b": 2})

    assert told.reads == (("b", ()), ("a", ()))
    assert facts(told.step, Read) == [Read("b", ()), Read("a", ()), Read("b", ())]


def test_steps_keep_the_place_they_stand_at():
    product = tree.Product(((1, number(2)), (1, ref("a"))), origin=Span("buku.iki", 3, 8))

    assert traced(product, data={"a": 1}).step.origin == Span("buku.iki", 3, 8)


def test_a_branch_not_taken_is_not_in_the_trace():
    expr = tree.Choose(((tree.Compare(">", ref("a"), number(0)), ref("a")),), ref("b"))

    told = traced(expr, data={"a": 1, "b": 2})
    assert facts(told.step, Taken) == [Taken(1)]
    assert told.reads == (("a", ()),)
    assert facts(traced(expr, data={"a": 0, "b": 2}).step, Taken) == [Taken(0)]


def test_clipping_and_rounding_are_told_with_the_value_before():
    ends = tree.Range(tree.Bound(number(0)), tree.Bound(number(1)))
    rounding = tree.Call("round", (ref("a"), number(1), tree.Constant("half_away"), number(1)))

    told = traced(tree.Clamp(rounding, ends), data={"a": Fraction(314, 100)})

    assert facts(told.step, Rounded) == [Rounded(Fraction(314, 100), 1, "half_away")]
    assert facts(told.step, Clipped) == [Clipped("high", Fraction(31, 10))]
    below = traced(tree.Clamp(rounding, ends), data={"a": -1})
    assert facts(below.step, Clipped) == [Clipped("low", Fraction(-1))]


def test_members_left_out_are_named_with_the_reason():
    made = program(
        closed("s", "p", "q", "r"),
        datum("x", "s"),
        define("rata", tree.Reduce("average", ("s",), ref("x", "s"))),
        define("dua", tree.Call("sum", (ref("x", ("s", "p")), ref("x", ("s", "q"))))),
    )
    values = evaluate(made, given({("x", "p"): 1, ("x", "q"): MARK, ("x", "r"): 3}))

    assert facts(trace(values, "rata").step, LeftOut) == [LeftOut(("q",), MARK)]
    assert facts(trace(values, "rata").step, Filtered) == [Filtered(3, 2)]
    assert facts(trace(values, "dua").step, LeftOut) == [LeftOut(("2",), MARK)]


def test_a_datum_a_table_and_a_fault_have_traces_without_steps():
    made = program(
        closed("s", "p"),
        datum("x", title="Judul", sources=("SIAK",)),
        define("tarif", None, "s", table={"p": Fraction(5)}),
        invalid={"rusak": "IKI-U204"},
    )
    values = evaluate(made, given({"x": 4}))

    told = trace(values, "x")
    assert (told.role, told.title, told.sources, told.value) == ("input", "Judul", ("SIAK",), 4)
    assert trace(values, "tarif", ("p",)).value == 5
    assert trace(values, "tarif", ("p",)).step is None
    assert trace(values, "rusak").value.code == "IKI-U204"


def test_what_stands_for_a_zero_divisor_has_steps_of_its_own():
    told = traced(over(number(1), ref("a")), data={"a": 0}, zero_divisor=number(7))

    assert told.value == 7
    assert told.step.value.status == "undefined"
    assert told.instead.value == 7


def test_a_trace_of_a_missing_datum_leads_to_it():
    made = program(datum("a"), define("hasil", plus(number(1), ref("a"))))

    told = trace(evaluate(made, Inputs()), "hasil")

    assert told.reads == (("a", ()),)
    assert told.step.value is told.value or told.step.value == told.value
