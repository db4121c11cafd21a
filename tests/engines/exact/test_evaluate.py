from __future__ import annotations

from fractions import Fraction

from hypothesis import given as given_that
from hypothesis import strategies as some

from iki_rules.core import tree
from iki_rules.core.program import Constraint
from iki_rules.data.inputs import Inputs
from iki_rules.engines.exact import evaluate
from iki_rules.limits import Limits
from iki_rules.measure import Display, Interval
from iki_rules.text import Source, Span
from tests.engines.exact.making import (
    closed,
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
)


PERCENT = Display(scale=Fraction(100), text="%")


def ownership():
    """`pemilik / wajib` for two documents, and their average."""
    return program(
        closed("dokumen", "kk", "ktp"),
        datum("wajib", "dokumen", title="Wajib memiliki"),
        datum("pemilik", "dokumen", title="Memiliki"),
        define("kepemilikan", over(ref("pemilik", "dokumen"), ref("wajib", "dokumen")), "dokumen"),
        define("rata", tree.Reduce("average", ("dokumen",), ref("kepemilikan", "dokumen"))),
        define("lain", ref("wajib", ("dokumen", "kk"))),
    )


FULL = {
    ("wajib", "kk"): 200,
    ("wajib", "ktp"): 400,
    ("pemilik", "kk"): 150,
    ("pemilik", "ktp"): 100,
}


def test_every_cell_of_every_definition_has_a_value():
    values = evaluate(ownership(), given(FULL))

    assert values.get("kepemilikan", ("kk",)) == Fraction(3, 4)
    assert values.get("kepemilikan", ("ktp",)) == Fraction(1, 4)
    assert values.get("rata") == Fraction(1, 2)
    assert values.members("dokumen") == ("kk", "ktp")


@given_that(some.sampled_from(sorted(FULL)))
def test_a_missing_datum_withholds_what_depends_on_it_and_nothing_else(dropped):
    left = {key: value for key, value in FULL.items() if key != dropped}
    name, member = dropped
    other = "ktp" if member == "kk" else "kk"

    values = evaluate(ownership(), given(left))

    for cell in (("kepemilikan", (member,)), ("rata", ())):
        reason = values.get(*cell)
        assert reason.status == "missing"
        assert reason.subject == f"{name}[{member}]"
    assert (
        values.get("kepemilikan", (other,))
        == Fraction(FULL["pemilik", other]) / FULL["wajib", other]
    )
    assert (values.get("lain") == 200) is (dropped != ("wajib", "kk"))


def test_a_missing_datum_is_named_with_its_title():
    reason = evaluate(ownership(), Inputs()).get("lain")

    assert reason.message.say("id") == "Data wajib[kk] (Wajib memiliki) belum diisi"
    assert reason.message.say("en") == "The data do not give wajib[kk] (Wajib memiliki)"


def test_zero_is_a_value():
    assert evaluate(ownership(), given(FULL | {("pemilik", "kk"): 0})).get(
        "kepemilikan", ("kk",)
    ) == Fraction(0)


def test_a_result_outside_its_declared_range_is_refused_with_value_and_range():
    made = program(
        datum("a"),
        define("rasio", ref("a"), range=Interval(Fraction(0), Fraction(1)), display=PERCENT),
    )

    assert evaluate(made, given({"a": 1})).get("rasio") == 1
    reason = evaluate(made, given({"a": Fraction(3, 2)})).get("rasio")
    assert reason.status == "out_of_range"
    assert (
        reason.message.say("id")
        == "rasio bernilai 150%, di luar rentang yang dinyatakan: 0% s.d. 100%"
    )


def test_open_and_one_sided_ranges_are_written_as_rule_books_write_them():
    def said(interval):
        made = program(define("a", number(-1), range=interval))
        return evaluate(made, Inputs()).get("a").message.say("en").split(": ")[1]

    assert said(Interval(Fraction(0), None)) == ">= 0"
    assert said(Interval(Fraction(0), None, low_closed=False)) == "> 0"
    assert said(Interval(None, Fraction(-1), high_closed=False)) == "< -1"
    assert said(Interval(None, Fraction(-2))) == "<= -2"
    assert said(Interval(Fraction(0), Fraction(2), high_closed=False)) == "0 to < 2"


def test_what_needs_a_declaration_with_an_error_is_invalid_with_its_code():
    made = program(define("a", ref("rusak")), define("b", number(1)), invalid={"rusak": "IKI-U204"})

    values = evaluate(made, Inputs())

    assert (values.get("a").status, values.get("a").code) == ("invalid", "IKI-U204")
    assert values.get("rusak").code == "IKI-U204"
    assert values.get("b") == 1


def test_a_zero_divisor_is_quoted_as_written():
    text = "rumus a / (b - c)"
    divisor = plus(ref("b"), tree.Product(((1, number(-1)), (1, ref("c")))))
    divisor = tree.Sum(divisor.terms, origin=Span("buku.iki", 11, 16))
    made = program(datum("a"), datum("b"), datum("c"), define("h", over(ref("a"), divisor)))

    values = evaluate(
        made, given({"a": 1, "b": 2, "c": 2}), sources={"buku.iki": Source("buku.iki", text)}
    )

    assert values.get("h").message.say("id") == "Pembagi b - c dalam rumus h bernilai 0"


def test_a_chain_of_thousands_of_definitions_is_computed():
    links = [define("d0", ref("a"))]
    links += [define(f"d{n}", plus(ref(f"d{n - 1}"), number(1))) for n in range(1, 5000)]
    made = program(datum("a"), *links)

    assert evaluate(made, given({"a": 1})).get("d4999") == 5000
    assert evaluate(made, Inputs()).get("d4999").subject == "a"


def test_members_of_an_open_set_come_with_the_data():
    made = program(
        opened("s"), datum("x", "s"), define("dua_kali", times(ref("x", "s"), number(2)), "s")
    )

    values = evaluate(made, given({("x", "p"): 1, ("x", "q"): 2}, {"s": ("p", "q")}))

    assert values.get("dua_kali", ("q",)) == 4
    assert evaluate(made, Inputs()).members("s").status == "missing"


def constrained():
    condition = tree.Compare("<=", ref("bagian", "s"), ref("batas"))
    return program(
        closed("s", "p", "q"),
        datum("bagian", "s"),
        datum("keseluruhan"),
        define("batas", ref("keseluruhan"), kind="quantity"),
        define("jumlah", tree.Reduce("sum", ("s",), ref("bagian", "s"))),
        define("lain", ref("keseluruhan")),
        constraints=(
            Constraint(key="bagian", axes=("s",), condition=condition, needs=("bagian", "batas")),
        ),
    )


def test_data_that_break_a_constraint_are_not_used():
    data = {("bagian", "p"): 5, ("bagian", "q"): 1, "keseluruhan": 3}

    values = evaluate(constrained(), given(data))

    (found,) = values.diagnostics
    assert found.code == "IKI-X101"
    assert "bagian[p]" in found.message.say("id")
    assert values.get("bagian", ("p",)).code == "IKI-X101"
    assert values.get("bagian", ("q",)) == 1
    assert values.get("jumlah").status == "invalid"
    assert values.get("lain") == 3


def test_data_that_keep_a_constraint_or_leave_it_open_are_used():
    data = {("bagian", "p"): 3, ("bagian", "q"): 1, "keseluruhan": 3}

    assert evaluate(constrained(), given(data)).diagnostics == ()
    del data["keseluruhan"]
    values = evaluate(constrained(), given(data))
    assert {each.code for each in values.diagnostics} == {"IKI-X102"}
    assert values.get("jumlah") == 4
    assert evaluate(constrained(), given({})).diagnostics == ()


def test_a_huge_value_outside_its_range_is_paid_for_before_it_is_written():
    made = program(
        define("a", number(2**60_000), range=Interval(Fraction(0), Fraction(1))),
        define("b", number(2**60_000), range=Interval(Fraction(0), Fraction(1))),
    )

    values = evaluate(made, Inputs(), Limits(work=5_000, work_per_item=1))

    assert values.get("a").status == "out_of_range"
    assert values.get("b").status == "limit"
