"""Weights while reading: what may be weighted, by what, and the range of the result."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checking.checked import codes, definition, errors


HEAD = """\
himpunan unsur = a; b; c
himpunan sebagian dari unsur = a; b
data nilai[unsur] dalam %
    rentang  0% s.d. 80%
data hadir[unsur] dalam orang
besaran bobot[unsur] dalam %
    a  20%
    b  30%
    c  50%
data lain[sebagian]
data satu dalam %
"""


def found(formula, head="indikator i dalam %"):
    return errors(f"{HEAD}{head}\n    rumus  {formula}\n")


@pytest.mark.parametrize(
    "formula",
    [
        "rata-rata tertimbang(nilai; bobot)",
        "rata-rata tertimbang(nilai untuk sebagian; lain)",
        "rata-rata tertimbang(nilai dengan hadir > 2 orang; bobot)",
        "rata-rata tertimbang(nilai; hadir)",
        "rata-rata tertimbang(nilai; 1)",
        "rata-rata tertimbang(satu; bobot)",
        "rata-rata tertimbang(nilai[a]; 0,4; satu; 0,6)",
        "rata-rata tertimbang(nilai[a]; 40%; satu; 60%; nilai[b]; 0)",
    ],
)
def test_values_are_weighted_over_their_set_or_in_pairs(formula):
    assert found(formula) == []


def test_inside_a_declaration_over_the_set_the_set_is_named():
    head = "indikator i[unsur] dalam %"

    assert found("rata-rata tertimbang(nilai untuk unsur; bobot)", head) == []
    assert found("rata-rata tertimbang(nilai; bobot)", head) == ["IKI-T270"]


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("rata-rata tertimbang(satu; 2)", "IKI-T270"),
        ("rata-rata tertimbang(nilai)", "IKI-T207"),
        ("rata-rata tertimbang(satu; 1; satu)", "IKI-T207"),
        ("rata-rata tertimbang(satu; 40%; nilai[a]; 0,6)", "IKI-T271"),
        ("rata-rata tertimbang(satu; 0,4; hadir[a]; 0,6)", "IKI-U204"),
        ("rata-rata tertimbang(nilai; bobot untuk unsur)", "IKI-T208"),
        ("rata-rata tertimbang(nilai; bobot dengan hadir > 2 orang)", "IKI-T208"),
        ("rata-rata tertimbang(nilai; lain)", "IKI-T221"),
        ("rata-rata tertimbang(nilai; >= 3)", "IKI-T208"),
        ("rata-rata tertimbang(nilai; nilai > 2%)", "IKI-T201"),
        ("rata-rata tertimbang(nilai tiap bulan; bobot)", "IKI-T245"),
    ],
)
def test_what_cannot_be_weighted_is_refused(formula, code):
    assert found(formula) == [code]


def test_the_result_lies_between_the_values():
    book = f"{HEAD}indikator i dalam %\n    rumus  rata-rata tertimbang(nilai; bobot)\n"

    known = definition(book, "i").known

    assert (known.low, known.high) == (0, Fraction(4, 5))


def weighted(rows, formula="rata-rata tertimbang(skor; bobot)", clause=""):
    table = "".join(f"    {member}  {value}\n" for member, value in zip("abc", rows, strict=False))
    return (
        f"himpunan s = {'; '.join('abc'[: len(rows)])}\ndata skor[s] dalam indeks\n"
        f"besaran bobot[s]\n{table}{clause}indikator i dalam indeks\n    rumus  {formula}\n"
    )


ALIKE = ("0,33",) * 3


@pytest.mark.parametrize(
    "formula",
    [
        "rata-rata tertimbang(skor; bobot)",
        "jumlah(skor x bobot)",
        "jumlah(bobot x skor x 25)",
        "jumlah(skor x 0,33) x 25 + jumlah(bobot) x 0 x skor[a]",
        "rata-rata tertimbang(skor[a]; 0,4; skor[b]; 0,5) + jumlah(bobot) x 0 x skor[a]",
    ],
)
def test_weights_just_beside_a_whole_are_warned_of(formula):
    assert codes(weighted(ALIKE, formula)) == ["IKI-T277"]


@pytest.mark.parametrize(
    "rows", [("0,5", "0,25", "0,25"), ("3", "2", "1"), ("0,2", "0,2", "0,2"), ("0,95",)]
)
def test_weights_that_total_a_whole_or_something_else_altogether_are_not(rows):
    assert codes(weighted(rows)) == []


def test_a_declared_total_is_held_to_and_silences_the_warning():
    assert codes(weighted(ALIKE, clause="    berjumlah  0,99\n")) == []
    assert codes(weighted(ALIKE, clause="    berjumlah  1\n")) == ["IKI-T276"]


def test_equal_weights_are_exact_as_a_formula():
    book = weighted(("1",) * 3).replace("besaran bobot[s]\n    a  1\n    b  1\n    c  1\n", "{}")

    for clause in ("", "\n    berjumlah  1"):
        assert codes(book.format(f"besaran bobot[s] = 1 / 3{clause}\n")) == []


def test_a_filter_or_a_factor_below_the_line_is_no_sign_of_weights():
    assert codes(weighted(ALIKE, "jumlah(skor x bobot dengan skor > 2 indeks)")) == []
    assert codes(weighted(ALIKE, "jumlah(skor / bobot)")) == []


@pytest.mark.parametrize(
    ("rows", "formula"),
    [
        (("0,5", "0,7", "-0,2"), "rata-rata tertimbang(skor; bobot)"),
        (ALIKE, "rata-rata tertimbang(skor; -1) + jumlah(bobot) x 0 x skor[a]"),
        (ALIKE, "rata-rata tertimbang(skor[a]; -bobot[b]; skor[b]; 2)"),
    ],
)
def test_a_weight_that_must_be_negative_is_refused(rows, formula):
    assert errors(weighted(rows, formula)) == ["IKI-R360"]


@pytest.mark.parametrize(
    "declaration",
    [
        "data w dalam %\n    berjumlah  100%\n",
        "data w[s; t] dalam %\n    berjumlah  100%\n",
        "besaran w = 3\n    berjumlah  3\n",
        "besaran w dalam poin\n    a  0,5 per kegiatan\n    b  1 per dokumen\n    berjumlah  1\n",
    ],
)
def test_a_total_needs_one_figure_for_each_member_of_one_set(declaration):
    assert "IKI-T275" in errors(f"himpunan s = a; b\nhimpunan t = p; q\n{declaration}")


def test_a_total_stands_in_the_unit_of_the_figures():
    assert errors("himpunan s = a; b\ndata w[s] dalam %\n    berjumlah  2 orang\n") == ["IKI-U211"]
