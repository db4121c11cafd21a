"""What is known of a value before any data."""

from __future__ import annotations

from fractions import Fraction

import pytest

from iki_rules.measure import Interval
from tests.checking.checked import checked, definition, errors


PART = """\
himpunan dokumen = kk; ktp_el; kia
data wajib[dokumen] dalam orang
data pemilik[dokumen] dalam orang
    bagian dari wajib
data semua dalam orang
data sebagian dalam orang
    bagian dari semua
data nilai dalam poin
    rentang 0 s.d. 100 poin

"""


def known(text: str, unit: str = "") -> Interval:
    return definition(f"{PART}indikator i{unit}\n    rumus {text}\n", "i").known


@pytest.mark.parametrize(
    "text",
    [
        "sebagian / semua",
        "jumlah(pemilik) / jumlah(wajib)",
        "rata-rata(pemilik / wajib)",
        "banyak(dokumen dengan pemilik > 0) / banyak(dokumen)",
        "jumlah(pemilik dengan wajib > 5 orang) / jumlah(wajib)",
        "sebagian / (sebagian + semua)",
        "min(pemilik / wajib)",
        "1 - sebagian / semua",
    ],
)
def test_a_ratio_of_a_part_lies_between_nothing_and_all(text: str) -> None:
    assert known(text) == Interval(Fraction(0), Fraction(1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nilai", Interval(Fraction(0), Fraction(100))),
        ("nilai x 2 - 50 poin", Interval(Fraction(-50), Fraction(150))),
        ("batas(nilai; <= 60 poin)", Interval(Fraction(0), Fraction(60))),
        ("batas(nilai; 10 poin s.d. 60 poin)", Interval(Fraction(10), Fraction(60))),
        (
            "jika nilai > 5 poin maka nilai selain itu 200 poin",
            Interval(Fraction(0), Fraction(200)),
        ),
        ("semua", Interval(Fraction(0), None)),
        ("semua - sebagian", Interval(Fraction(0), None)),
        ("banyak(dokumen)", Interval.point(3)),
        ("min(nilai; 30 poin)", Interval(Fraction(0), Fraction(30))),
        ("maks(nilai; 30 poin)", Interval(Fraction(30), Fraction(100))),
        ("rata-rata(nilai; 0 poin)", Interval(Fraction(0), Fraction(50))),
    ],
)
def test_the_interval_of_a_formula_is_known(text: str, expected: Interval) -> None:
    assert known(text) == expected


def test_a_ratio_without_a_declared_part_can_be_anything_from_nothing_up() -> None:
    assert known("semua / jumlah(wajib)").low == 0
    assert known("semua / jumlah(wajib)").high is None


def test_the_warning_shows_inputs_that_leave_the_range() -> None:
    text = """\
data wajib dalam orang
data pemilik dalam orang

indikator i dalam %
    rumus pemilik / wajib x 100%
    rentang 0% s.d. 100%
"""

    (found,) = checked(text).diagnostics

    assert found.code == "IKI-R301"
    assert found.notes[0].say("id") == (
        "Misalnya pemilik = 100 orang, wajib = 50 orang: hasilnya 200%."
    )
    assert errors(text) == []


def test_a_range_narrows_what_is_known_downstream() -> None:
    text = """\
data n

indikator i
    rumus n
    rentang 0 s.d. 10

indikator j
    rumus i + 1
"""

    assert definition(text, "j").known == Interval(Fraction(1), Fraction(11))
