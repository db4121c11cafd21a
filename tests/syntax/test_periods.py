"""Periods, achievement, bands of it, totals and support are read as they are written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from iki_rules.measure import Period
from iki_rules.syntax import parse, tree
from iki_rules.syntax.format import format_text
from iki_rules.syntax.print import print_file
from iki_rules.text import Source


BOOK = """bahasa id

himpunan tahap berurutan = satu; dua
himpunan tahun_ke dari data berurutan

data surat "Surat masuk" dalam surat
    periode         bulan rata-rata
    periode hilang  berjalan
    berjumlah       100%

indikator lama dalam menit
    rumus      rata-rata(surat tiap bulan dengan surat > 0)
    target     2023-T1: 40 menit; 2023-05: <= 7 menit; 2023-S2: 3 menit; 2024: 2 menit
    arah       makin kecil
    capaian    batas(dua_target_kurang_realisasi; <= 120%)
    predikat   lima dari capaian
    mendukung  satu; dua

contoh "sebulan"
    periode 2023-T1
    surat 2023-01   = 12
    target[lama]    = 7 s.d. 8 menit
    hasil lama 2023-01   = 12 menit
    hasil capaian(lama)  = 75%
"""


def read(text):
    found = parse(Source("a.iki", text))
    assert found.diagnostics == ()
    return found.file


def test_each_clause_stands_in_the_tree():
    stage, year, data, indicator, example = read(BOOK).declarations

    assert stage.ordered
    assert year.ordered
    assert data.period == tree.Periodic("month", "average")
    assert (data.missing_periods, data.total) == (
        "so_far",
        tree.Number(Fraction(100), tree.UnitExpr((("%", 1),))),
    )
    assert indicator.formula.arguments[0].each == "month"
    assert [target.period for target in indicator.targets] == [
        Period(2023, "quarter", 1),
        Period(2023, "month", 5),
        Period(2023, "semester", 2),
        Period(2024),
    ]
    assert indicator.achievement.arguments[0].value == tree.Own("two_targets_less_realisation")
    assert (indicator.band, indicator.band_of) == (tree.Name("lima"), "achievement")
    assert indicator.supports == (tree.Name("satu"), tree.Name("dua"))
    assert example.period == Period(2023, "quarter", 1)
    assert example.given[0].period == Period(2023, "month", 1)
    assert isinstance(example.given[1].value, tree.Range)
    assert example.expected[0].period == Period(2023, "month", 1)


def test_both_languages_say_the_same():
    english = format_text(BOOK, to="en")

    assert "2023-Q1: 40 menit" in english
    assert "achievement      " not in english
    assert read(english).declarations == read(BOOK).declarations
    assert format_text(english, to="id") == format_text(BOOK)
    assert read(print_file(read(BOOK), "en")).declarations == read(BOOK).declarations


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("target 2023-13: 5", "IKI-P169"),
        ("target 2023-T5: 5", "IKI-P169"),
        ("periode 2023-05", "IKI-P140"),
        ("capaian pencapaian", None),
        ("capaian realisation / target", "IKI-P107"),
    ],
)
def test_a_slip_in_a_period_is_told(line, code):
    found = parse(Source("a.iki", f"bahasa id\nindikator y\n    {line}\n")).diagnostics

    assert [each.code for each in found] == ([code] if code else [])


def test_elsewhere_a_month_is_a_difference():
    (declared,) = read("bahasa id\nbesaran y = 2023-05\n").declarations

    assert isinstance(declared.formula, tree.Sum)


def test_an_own_word_is_a_name_elsewhere():
    (declared,) = read("bahasa id\nindikator y\n    rumus realisasi / target\n").declarations

    assert declared.formula.factors[0].value == tree.Name("realisasi")
