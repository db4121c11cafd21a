"""Formulas are printed in the order written, percents and names as the decree has them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import iki_rules
from iki_rules.engines.notation import CANNOT, Names, Notation, Unsaid, latex, mathml, notate
from iki_rules.engines.notation.layout import Words


HEAD = """\
bahasa id
data a "Pemilik" dalam orang
data b "Wajib" dalam orang
data c dalam orang
himpunan s = m "Em"; n
data d[s] dalam orang
data e dari s
himpunan p "Program" dari data
data f[p] "Capaian" dalam %
"""


def written(formula, head="indikator i dalam %", language="id", keep_sources=True):
    book = iki_rules.loads(f"{HEAD}{head}\n    rumus  {formula}\n")
    sources = book.sources if keep_sources else {}
    found = notate(Names(book.program), book.program.definitions["i"], language, sources)
    assert isinstance(found, Notation)
    return latex(found.layout)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a / b x 100%", r"\frac{\text{Pemilik}}{\text{Wajib}} \times 100\%"),
        ("a / b x 100", r"\frac{\text{Pemilik}}{\text{Wajib}} \times 100"),
        ("a x 100% / b", r"\frac{\text{Pemilik} \times 100\%}{\text{Wajib}}"),
        ("100 x a / b", r"\frac{100 \times \text{Pemilik}}{\text{Wajib}}"),
        ("100% / b x a", r"\frac{100\%}{\text{Wajib}} \times \text{Pemilik}"),
        ("(a + c) / b x 100%", r"\frac{\text{Pemilik} + \text{c}}{\text{Wajib}} \times 100\%"),
        (
            "banyak(p dengan f >= 80%) / banyak(p) x 100%",
            (
                r"\frac{\operatorname{banyak}\left\{ i \in \text{Program} : "
                r"{\text{Capaian}}_{i} \ge 80\% \right\}}"
                r"{\operatorname{banyak}\left\{ i \in \text{Program} \right\}} \times 100\%"
            ),
        ),
        (
            "batas(a / b x 100%; <= 100%)",
            (
                r"\operatorname{batas}\left(\frac{\text{Pemilik}}{\text{Wajib}} \times 100\%; "
                r" \le 100\% \right)"
            ),
        ),
    ],
)
def test_a_formula_in_percent_is_printed_as_it_was_written(formula, expected):
    assert written(formula).replace("( ", "(") == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a - (b - c)", r"\text{Pemilik} - \left( \text{Wajib} - \text{c} \right)"),
        ("a - b + c", r"\text{Pemilik} - \text{Wajib} + \text{c}"),
        ("0,5 x 12.500 orang", r"0{,}5 \times 12.500\ \text{orang}"),
        ("d[m]", r"{\text{d}}_{\text{Em}}"),
        ("d[e]", r"{\text{d}}_{\text{e}}"),
        ("jumlah(d)", r"\sum\limits_{i \in \text{s}} {\text{d}}_{i}"),
        (
            "rata-rata tertimbang(d; 2)",
            (
                r"\underset{i \in \text{s}}{\operatorname{rata-rata\ tertimbang}}"
                r"\left( {\text{d}}_{i}; 2 \right)"
            ),
        ),
        (
            "rata-rata tertimbang(a; 0,4; b; 0,6)",
            (
                r"\operatorname{rata-rata\ tertimbang}\left( \text{Pemilik}; 0{,}4; "
                r"\text{Wajib}; 0{,}6 \right)"
            ),
        ),
        (
            "jika a > b maka c selain itu 0",
            (
                r"\begin{cases} \text{c} & \text{jika }\text{Pemilik} > \text{Wajib} \cr "
                r"0 & \text{selain itu} \end{cases}"
            ),
        ),
    ],
)
def test_a_formula_in_a_unit_is_printed_as_it_was_written(formula, expected):
    assert written(formula, "indikator i dalam orang") == expected


def test_a_number_per_thousand_keeps_its_factor():
    found = written("a / b x 1.000", "indikator i dalam per 1.000")

    assert found == r"\frac{\text{Pemilik}}{\text{Wajib}} \times 1.000"


def test_the_figure_of_a_rate_is_printed_as_it_was_written():
    head = "indikator laju dalam per 1.000\n    rumus  a / b x 1.000\nindikator i dalam poin"

    assert written("angka(laju) x 2 poin", head) == (
        r"\operatorname{angka}\left( \text{laju} \right) \times 2\ \text{poin}"
    )


def test_numbers_have_the_marks_of_the_language():
    head = "indikator i dalam orang"

    assert written("0,5 x 12.500 orang", head, "en") == r"0.5 \times 12{,}500\ \text{orang}"


def test_without_the_text_of_the_book_the_factor_is_the_percent_that_it_means():
    assert written("a / b x 100", keep_sources=False).endswith(r"\times 100\%")


def test_a_long_title_leaves_its_place_to_the_name_and_no_two_values_share_a_name():
    book = iki_rules.loads(
        f'bahasa id\ndata satu "{"panjang " * 10}"\ndata dua "Sama"\ndata tiga "sama"\n'
        'data empat "Lain"\n'
    )
    names = Names(book.program)

    assert [names.value(key) for key in book.program.inputs] == ["satu", "dua", "tiga", "Lain"]


def test_a_formula_of_thousands_of_parts_is_refused_with_the_reason():
    book = iki_rules.loads(f"{HEAD}indikator i dalam orang\n    rumus  a{' + b' * 3000}\n")
    found = notate(Names(book.program), book.program.definitions["i"], "id", book.sources)

    assert found == Unsaid("too-long")
    assert found.reason is CANNOT["too-long"]


def test_deep_brackets_are_printed():
    formula = "a - (" * 60 + "b" + ")" * 60

    assert written(formula, "indikator i dalam orang").count(r"\left(") == 59


@given(st.text())
def test_no_text_breaks_out_of_latex_or_mathml(text):
    latex_words, element = latex(Words(text, "value")), mathml(Words(text, "value"))
    inside = latex_words.removeprefix(r"\text{").removesuffix("}")

    assert not set("<>|$`") & set(latex_words)
    assert brackets(inside) == []
    if text.isprintable():
        assert "".join(ET.fromstring(element).itertext()).strip("\u00a0 ") == text.strip("\u00a0 ")  # noqa: S314


def brackets(text):
    """The brackets of LaTeX that are open at the end, and any that close too early."""
    depth, escaped, wrong = 0, False, []
    for sign in text:
        if sign == "{" and not escaped:
            depth += 1
        if sign == "}" and not escaped:
            depth -= 1
            wrong += ["}"] if depth < 0 else []
        escaped = sign == "\\" and not escaped
    return wrong + ["{"] * depth


def test_the_previous_member_and_a_running_total_name_the_letter_they_follow():
    head = "himpunan t berurutan = u; v\ndata g[t] dalam orang\nindikator i[t] dalam orang"

    assert written("sebelumnya(g; 0)", head) == (
        r"\underset{i \in \text{t}}{\operatorname{sebelumnya}}"
        r"\left( {\text{g}}_{i}; 0\ \text{orang} \right)"
    )
    assert written("kumulatif(g)", head) == (
        r"\underset{i \in \text{t}}{\operatorname{kumulatif}}\left( {\text{g}}_{i} \right)"
    )


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("akar(a / b)", r"\sqrt{\frac{\text{Pemilik}}{\text{Wajib}}}"),
        ("akar(a / b; 3)", r"\sqrt[3]{\frac{\text{Pemilik}}{\text{Wajib}}}"),
        ("pangkat(1,5; 2)", r"{1{,}5}^{2}"),
        (
            "pangkat(a / b; -2)",
            r"{\left( \frac{\text{Pemilik}}{\text{Wajib}} \right)}^{ - 2}",
        ),
        ("ln(a / b)", r"\operatorname{ln}\left( \frac{\text{Pemilik}}{\text{Wajib}} \right)"),
        ("exp(2)", r"\operatorname{exp}\left( 2 \right)"),
        ("rata-rata geometrik(2; 8)", r"\operatorname{rata-rata\ geometrik}\left( 2; 8 \right)"),
    ],
)
def test_roots_and_powers_are_printed_as_such(formula, expected):
    assert written(formula, head="indikator i") == expected
