"""Weights while reading: what may be weighted, by what, and the range of the result."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checking.checked import definition, errors


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
