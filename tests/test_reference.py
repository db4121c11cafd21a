"""The reference against numbers worked out by hand from the meanings of the language."""

from __future__ import annotations

from fractions import Fraction

from iki_rules.syntax import tree
from iki_rules.syntax.tree import Argument, Call, Data, Factor, Indicator, Name, Number, Quantity
from tests.reference import Absence, evaluate


KINDS = ("ktp_el", "kia", "akta")


def unit(*factors, per=None):
    return tree.UnitExpr(tuple(f if isinstance(f, tuple) else (f, 1) for f in factors), per)


def number(value, *factors, per=None):
    return Number(Fraction(value), unit(*factors, per=per) if factors or per else None)


PERCENT = unit("%")
HUNDRED = number(100, "%")
PEOPLE = unit("orang")


def x(first, *rest):
    """A product: x(a, "/", b, "x", c)."""
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return tree.Product((Factor("x", first), *(Factor(sign, value) for sign, value in pairs)))


def add(first, *rest):
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return tree.Sum((tree.Term("+", first), *(tree.Term(sign, value) for sign, value in pairs)))


def call(function, *values, over=None, where=None):
    name = Name(over) if over else None
    return Call(function, tuple(Argument(value, name, where) for value in values))


def closed(name, *members, parent=None):
    listed = tuple(tree.Member(Name(member)) for member in members)
    return tree.SetDecl(Name(name), members=listed, parent=Name(parent) if parent else None)


def result(formula, *others, data=None, **clauses):
    """The value of a plain indicator with this formula."""
    clauses.setdefault("unit", None)
    book = tree.File("id", (*others, Indicator(Name("hasil"), formula=formula, **clauses)))
    return evaluate([book], data or {})["hasil", ()]


DOCUMENTS = closed("dokumen", *KINDS)
SOME = closed("sebagian", "ktp_el", "kia", parent="dokumen")
OBLIGED = Data(Name("wajib"), (Name("dokumen"),), unit=PEOPLE)
OWNERS = Data(Name("pemilik"), (Name("dokumen"),), unit=PEOPLE, part_of=Name("wajib"))
RATIO = x(Name("pemilik"), "/", Name("wajib"), "x", HUNDRED)
OWNERSHIP = Indicator(Name("kepemilikan"), (Name("dokumen"),), unit=PERCENT, formula=RATIO)
BOOK = (DOCUMENTS, SOME, OBLIGED, OWNERS, OWNERSHIP)


def owned(**owners):
    """200 people obliged for each document, and so many owners of each."""
    data = {("wajib", (kind,)): Fraction(200) for kind in KINDS}
    return data | {("pemilik", (kind,)): Fraction(n) for kind, n in owners.items()}


def test_a_ratio_times_a_hundred_percent_is_given_per_hundred_member_by_member():
    results = evaluate([tree.File("id", BOOK)], owned(ktp_el=150, kia=200, akta=0))
    assert results == {
        ("kepemilikan", ("ktp_el",)): 75,
        ("kepemilikan", ("kia",)): 100,
        ("kepemilikan", ("akta",)): 0,
    }


def test_a_plain_hundred_means_the_same_as_a_hundred_percent():
    bare = x(number(30), "/", number(40), "x", number(100))
    assert result(bare, unit=PERCENT) == result(
        x(number(30), "/", number(40), "x", HUNDRED), unit=PERCENT
    )
    assert result(bare) == 75
    assert result(bare, unit=PERCENT) == 75


def test_per_thousand_counts_thousands():
    births = x(number(3, "orang"), "/", number(200, "kelahiran"), "x", number(1000))
    per = unit("orang", ("kelahiran", -1), per=Fraction(1000))
    assert result(births, unit=per) == 15


def test_an_average_of_percents_is_a_percent_without_a_factor():
    average = call("average", Name("kepemilikan"))
    data = owned(ktp_el=150, kia=200, akta=0)
    assert result(average, *BOOK, data=data, unit=PERCENT) == Fraction(175, 3)
    average = call("average", Name("kepemilikan"), over="sebagian")
    assert result(average, *BOOK, data=data, unit=PERCENT) == Fraction(175, 2)


def test_a_missing_member_withholds_the_reducer_and_is_named():
    data = owned(ktp_el=150)
    average = call("average", Name("kepemilikan"))
    assert result(average, *BOOK, data=data, unit=PERCENT) == Absence("missing", "pemilik[kia]")
    average = call("average", Name("kepemilikan"))
    skipping = result(average, *BOOK, data=data, unit=PERCENT, missing_members="skip")
    assert skipping == 75


def test_the_leftmost_cause_is_named_in_the_written_order():
    data = {("b", ()): Fraction(0)}
    a, b, c = (Data(Name(name)) for name in "abc")
    plus = add(Name("c"), "+", Name("a"))
    assert result(plus, a, b, c, data=data) == Absence("missing", "c")
    divided = add(x(number(1), "/", Name("b")), "+", Name("a"))
    assert result(divided, a, b, c, data=data) == Absence("undefined", "hasil")
    divided = add(Name("a"), "+", x(number(1), "/", Name("b")))
    assert result(divided, a, b, c, data=data) == Absence("missing", "a")


def test_a_zero_divisor_is_undefined_unless_something_stands_for_it():
    ratio = x(number(5), "/", Name("b"), "x", HUNDRED)
    data = {("b", ()): Fraction(0)}
    b = Data(Name("b"))
    assert result(ratio, b, data=data, unit=PERCENT) == Absence("undefined", "hasil")
    assert result(ratio, b, data=data, unit=PERCENT, zero_divisor=HUNDRED) == 100
    reason = tree.Reason("not_applicable")
    instead = result(ratio, b, data=data, unit=PERCENT, zero_divisor=reason)
    assert instead == Absence("not_applicable", "hasil")


def test_what_stands_for_a_zero_divisor_does_not_stand_for_the_one_of_another_formula():
    b = Data(Name("b"))
    inner = Quantity(Name("dalam_sini"), formula=x(number(1), "/", Name("b")))
    data = {("b", ()): Fraction(0)}
    outer = result(Name("dalam_sini"), b, inner, data=data, zero_divisor=number(7))
    assert outer == Absence("undefined", "dalam_sini")


def test_members_that_do_not_apply_are_left_out():
    marked = Data(Name("wajib"), (Name("dokumen"),), unit=PEOPLE, marks=(tree.Text("-"),))
    data = {("wajib", ("ktp_el",)): Fraction(4), ("wajib", ("kia",)): "-"}
    data["wajib", ("akta",)] = Fraction(8)
    book = (DOCUMENTS, marked)
    assert result(call("sum", Name("wajib")), *book, data=data, unit=PEOPLE) == 12
    assert result(call("average", Name("wajib")), *book, data=data, unit=PEOPLE) == 6
    picked = tree.Pick(Name("wajib"), (Name("kia"),))
    alone = result(picked, *book, data=data, unit=PEOPLE)
    assert alone == Absence("not_applicable", "wajib[kia]")


def test_an_empty_sum_is_nought_and_an_empty_average_undefined():
    none = tree.Compare(">", Name("wajib"), number(1000, "orang"))
    data = owned()
    assert result(call("sum", Name("wajib"), where=none), *BOOK, data=data, unit=PEOPLE) == 0
    assert result(call("count", Name("dokumen"), where=none), *BOOK, data=data) == 0
    for function in ("average", "minimum", "maximum"):
        empty = result(call(function, Name("wajib"), where=none), *BOOK, data=data, unit=PEOPLE)
        assert empty == Absence("undefined", "hasil")


def test_members_of_an_open_set_come_with_the_data():
    programs = tree.SetDecl(Name("program"))
    reached = Data(Name("capaian_program"), (Name("program"),), unit=PERCENT)
    good = tree.Compare(">=", Name("capaian_program"), number(80, "%"))
    share = x(
        call("count", Name("program"), where=good),
        "/",
        call("count", Name("program")),
        "x",
        HUNDRED,
    )
    data = {
        ("capaian_program", (name,)): Fraction(n)
        for name, n in zip("pqr", (80, 79, 95), strict=True)
    }
    assert result(share, programs, reached, data=data, unit=PERCENT) == Fraction(200, 3)
    assert result(share, programs, reached, unit=PERCENT) == Absence("missing", "program")


def test_a_datum_may_hold_a_member_that_compares_and_looks_up():
    state = closed("kondisi", "baik", "rusak")
    networks = closed("jaringan", "pusat", "cabang")
    held = Data(Name("keadaan"), (Name("jaringan"),), members=Name("kondisi"))
    rows = (
        tree.Row(tree.Member(Name("baik")), number(3, "poin")),
        tree.Row(tree.Member(Name("rusak")), number(1, "poin")),
    )
    worth = Quantity(Name("bobot"), (Name("kondisi"),), unit=unit("poin"), rows=rows)
    book = (state, networks, held, worth)
    data = {("keadaan", ("pusat",)): "baik", ("keadaan", ("cabang",)): "rusak"}
    good = tree.Compare("=", Name("keadaan"), Name("baik"))
    assert result(call("count", Name("jaringan"), where=good), *book, data=data) == 1
    looked_up = call("sum", tree.Pick(Name("bobot"), (Name("keadaan"),)))
    assert result(looked_up, *book, data=data, unit=unit("poin")) == 4
    del data["keadaan", ("cabang",)]
    cause = result(looked_up, *book, data=data, unit=unit("poin"))
    assert cause == Absence("missing", "keadaan[cabang]")


def test_a_tariff_per_thousand_is_proportional_and_each_row_has_its_own_unit():
    rows = (
        tree.Row(tree.Member(Name("ganda")), number("0.013", ("kegiatan", -1))),
        tree.Row(tree.Member(Name("rekam")), number("0.001", ("karakter", -1), per=Fraction(1000))),
    )
    tariff = Quantity(Name("angka_kredit"), unit=unit("poin"), rows=rows)
    work = Data(Name("volume"), (Name("angka_kredit"),))
    credit = call("sum", x(Name("angka_kredit"), "x", Name("volume")))
    data = {("volume", ("ganda",)): Fraction(2), ("volume", ("rekam",)): Fraction(2500)}
    points = result(credit, tariff, work, data=data, unit=unit("poin"))
    assert points == Fraction("0.026") + Fraction("0.0025")


def test_a_reducer_inside_an_indexed_declaration_rebinds_only_the_set_it_names():
    share = x(Name("wajib"), "/", call("sum", Name("wajib"), over="dokumen"), "x", HUNDRED)
    indexed = Indicator(Name("bagian"), (Name("dokumen"),), unit=PERCENT, formula=share)
    results = evaluate([tree.File("id", (*BOOK, indexed))], owned())
    assert results["bagian", ("kia",)] == Fraction(100, 3)


def test_percents_are_rounded_in_digits_of_the_percent():
    ratio = x(number(1), "/", number(3), "x", HUNDRED)
    assert result(call("round", ratio, number(1)), unit=PERCENT) == Fraction("33.3")


def test_a_clamp_gives_the_end_that_was_passed_and_one_unit_serves_both_ends():
    limits = tree.Range(tree.Bound(number(7)), tree.Bound(number(8, "bulan")))
    for value, expected in ((5, 7), ("7.5", "7.5"), (9, 8)):
        clamp = Call("clamp", (Argument(number(value, "bulan")), Argument(limits)))
        assert result(clamp, unit=unit("bulan")) == Fraction(expected)


def test_conversion_rewrites_an_amount_in_another_unit():
    rate = x(number(3, "dokumen"), "/", number(90, "menit"))
    hourly = unit("dokumen", ("jam", -1))
    assert result(tree.Convert(rate, hourly), unit=hourly) == 2
    assert result(tree.Convert(number("1.5", "jam"), unit("menit")), unit=unit("menit")) == 90


def test_kleene_junctions_are_settled_by_one_operand():
    a, b = Data(Name("a")), Data(Name("b"))
    yes, no = tree.Compare("=", number(1), number(1)), tree.Compare("=", number(1), number(2))
    unknown, other = (tree.Compare(">", Name(name), number(0)) for name in "ab")
    cases = {
        ("and", (unknown, no)): False,
        ("or", (unknown, yes)): True,
        ("and", (yes, unknown)): Absence("missing", "a"),
        ("or", (other, unknown)): Absence("missing", "b"),
    }
    for (word, operands), expected in cases.items():
        rule = tree.Rule(Name("r"), condition=tree.Junction(word, operands))
        assert evaluate([tree.File("id", (a, b, rule))], {})["r", ()] == expected


def test_a_choice_computes_its_condition_and_the_branch_taken_only():
    a, b = Data(Name("a")), Data(Name("b"))
    positive = tree.Compare(">", Name("a"), number(0))
    choice = tree.Choose((tree.Branch(positive, number(1)),), Name("b"))
    assert result(choice, a, b, data={("a", ()): Fraction(1)}) == 1
    assert result(choice, a, b, data={("a", ()): Fraction(0)}) == Absence("missing", "b")
    assert result(choice, a, b) == Absence("missing", "a")


def test_a_result_outside_its_declared_range_is_withheld():
    limits = tree.Range(tree.Bound(number(0)), tree.Bound(HUNDRED))
    over = x(number(3), "/", number(2), "x", HUNDRED)
    assert result(over, unit=PERCENT, range=limits) == Absence("out_of_range", "hasil")
    limits = tree.Range(None, tree.Bound(number(150, "%"), closed=False))
    assert result(over, unit=PERCENT, range=limits) == Absence("out_of_range", "hasil")
    limits = tree.Range(None, tree.Bound(number(150, "%")))
    assert result(over, unit=PERCENT, range=limits) == 150


def test_data_outside_their_range_or_above_their_whole_are_invalid():
    assert evaluate([tree.File("id", BOOK)], owned(ktp_el=201))[
        "kepemilikan", ("ktp_el",)
    ] == Absence("invalid", "pemilik[ktp_el]")


def test_several_values_reduce_like_members():
    a, b = Data(Name("a"), marks=(tree.Text("-"),)), Data(Name("b"))
    data = {("a", ()): Fraction(4), ("b", ()): Fraction(9)}
    expected = {"sum": 13, "average": Fraction(13, 2), "minimum": 4, "maximum": 9}
    for function, value in expected.items():
        assert result(call(function, Name("a"), Name("b")), a, b, data=data) == value
    assert result(call("sum", Name("a"), Name("b")), a, b, data=data | {("a", ()): "-"}) == 9


def test_recorded_values_are_passed_on():
    count = Indicator(Name("surat"), unit=unit("surat"), recorded="count")
    word = Indicator(Name("mutu"), recorded="member", members=Name("kondisi"))
    files = [tree.File("id", (closed("kondisi", "baik"), count, word))]
    given = evaluate(files, {("surat", ()): Fraction(3), ("mutu", ()): "baik"})
    assert given == {("surat", ()): 3, ("mutu", ()): "baik"}
    assert evaluate(files, {})["surat", ()] == Absence("missing", "surat")
