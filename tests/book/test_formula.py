from __future__ import annotations

from fractions import Fraction

import pytest

import iki_rules as iki


def test_names_are_plain_numbers_where_nothing_is_said_of_them():
    made = iki.formula("a / b * 100", language="en")

    assert made.inputs == {"a": "", "b": ""}
    assert made.evaluate(a=1, b=2).value == 50
    assert made.evaluate({"a": 1}, b=3).value == Fraction(100, 3)


def test_a_formula_with_units_is_checked_like_a_book():
    made = iki.formula(
        "pemilik / wajib x 100%", unit="%", inputs={"pemilik": "orang", "wajib": "orang"}
    )

    assert (made.unit, made.inputs) == ("%", {"pemilik": "orang", "wajib": "orang"})
    assert made.evaluate(pemilik=3, wajib=4).shown == "75,00%"
    with pytest.raises(iki.RuleBookError) as caught:
        iki.formula("pemilik + akta", inputs={"pemilik": "orang", "akta": "dokumen"})
    assert [each.code for each in caught.value.diagnostics] == ["IKI-U204"]


def test_a_missing_factor_is_found():
    with pytest.raises(iki.RuleBookError) as caught:
        iki.formula("a / b", unit="%", inputs={"a": "orang", "b": "orang"})

    assert [each.code for each in caught.value.diagnostics] == ["IKI-U220"]


def test_findings_lie_in_the_formula_as_typed():
    with pytest.raises(iki.RuleBookError) as caught:
        iki.formula("a +\n  c", inputs={"a": ""})

    (finding,) = [each for each in caught.value.diagnostics if each.severity == "error"]
    assert finding.code == "IKI-N101"
    source = caught.value.sources[finding.span.file]
    assert source.text[finding.span.start : finding.span.end] == "c"
    assert source.position(finding.span.start) == (2, 3)


@pytest.mark.parametrize("text", ["", "a +", "(" * 101, "a b", '"teks"', "1.5", "a\0b"])
def test_text_that_is_no_formula_is_refused_without_another_exception(text):
    with pytest.raises(iki.RuleBookError):
        iki.formula(text)


@pytest.mark.parametrize(
    "text",
    [
        "a\n    target 5",
        "a\ndata b",
        "a\nindikator c\n    rumus a",
        'a\nkeputusan "x"',
    ],
)
def test_nothing_is_declared_beside_the_formula(text):
    with pytest.raises(iki.RuleBookError):
        iki.formula(text)


@pytest.mark.parametrize("name", ["a b", "1a", "", "a\ndata b", "ktp-el", "é"])
def test_a_name_that_is_none_is_refused(name):
    with pytest.raises(iki.IkiError):
        iki.formula("1 + 1", inputs={name: "orang"})


@pytest.mark.parametrize(
    "unit", ["orang\ndata b", 'orang "judul"', 'orang sumber "x"', "orang\u2028data b"]
)
def test_a_unit_brings_nothing_along(unit):
    with pytest.raises(iki.IkiError):
        iki.formula("a", unit=unit, inputs={"a": "orang"})
    with pytest.raises(iki.IkiError):
        iki.formula("a", inputs={"a": unit})


def test_a_reserved_word_as_a_name_is_a_finding():
    with pytest.raises(iki.RuleBookError):
        iki.formula("1 + 1", inputs={"dan": "orang"})


def test_the_name_of_the_result_never_meets_a_name_of_the_formula():
    made = iki.formula("formula_result + formula_result_", language="en")

    assert made.evaluate(formula_result=1, formula_result_=2).value == 3


def test_a_condition_inside_a_formula_reads_names_too():
    made = iki.formula("jika a > b maka maks(a; c) selain itu -d")

    assert list(made.inputs) == ["a", "b", "c", "d"]
    assert made.evaluate(a=2, b=1, c=5, d=0).value == 5


def test_floats_are_taken_only_when_asked_for():
    assert iki.formula("a x 2").evaluate(a=0.5).status == "invalid"
    assert iki.formula("a x 2", allow_floats=True).evaluate(a=0.5).value == 1


def test_a_datum_not_given_is_missing():
    result = iki.formula("a x 2").evaluate()

    assert (result.status, result.absent.subject) == ("missing", "a")


def test_64_levels_and_thousands_of_terms_are_accepted():
    deep = "(" * 64 + "a" + ")" * 64
    long = " + ".join(["a"] * 2000)

    assert iki.formula(deep).evaluate(a=3).value == 3
    assert iki.formula(long).evaluate(a=3).value == 6000
