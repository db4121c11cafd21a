"""The ready scales and tables: each edge, one step beside it, and what a book sees of them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

import iki_rules as iki
from tests.checking.ready_table import SCALES, edges, expected, half_away


READINGS = ("cetak", "batas_bawah", "dibulatkan")
#: On the compared grid, between its points, and the halves that rounding decides.
STEPS = (0, 1, Fraction(1, 2), Fraction(499, 1000), Fraction(501, 1000), Fraction(1, 1000), 2)
CASES = [(*scale, reading) for scale in SCALES for reading in READINGS]
NAMES = [f"{case[0]}_{case[5]}-{case[4]}" for case in CASES]


def book(scale: str, unit: str) -> iki.RuleBook:
    """A book that bands one datum by a ready scale."""
    return iki.loads(
        f"bahasa id\ndata nilai dalam {unit}\nindikator y dalam {unit}\n    rumus  nilai\n"
        f"    predikat  {scale}\n"
    )


def band(made: iki.RuleBook, value: Fraction, period: str | None) -> str | None:
    """The band that the book gives a value."""
    result = made.evaluate({"nilai": value}, period=period)["y"].band
    assert result is not None
    assert (result.label is None) == (result.status == "out_of_range")
    return result.label


@pytest.mark.parametrize(
    ("stem", "unit", "decimals", "rows", "period", "reading"), CASES, ids=NAMES
)
def test_every_edge_and_one_step_beside_it(stem, unit, decimals, rows, period, reading):
    made = book(f"{stem}_{reading}", unit)
    grid = Fraction(1, 10**decimals)

    for edge in edges(rows):
        for step in STEPS:
            for value in (edge - step * grid, edge + step * grid):
                wanted = expected(reading, rows, decimals, value)
                assert band(made, value, period) == wanted, value


@pytest.mark.parametrize(
    ("stem", "unit", "decimals", "period"), [(s, u, d, p) for s, u, d, _, p in SCALES]
)
@given(value=some.fractions(min_value=0, max_value=120, max_denominator=2000))
def test_a_rounded_scale_sees_the_rounded_value_alone(stem, unit, decimals, period, value):
    made = MADE[stem]

    rounded = half_away(value, decimals)
    assert band(made, value, period) == band(made, rounded, period)


@pytest.mark.parametrize(("stem", "rows", "period"), [(s, rows, p) for s, _, _, rows, p in SCALES])
@given(value=some.fractions(min_value=0, max_value=120, max_denominator=2000))
def test_lower_bounds_leave_no_hole_and_only_rise(stem, rows, period, value):
    made = LOWER[stem]
    order = [name for name, _, _ in reversed(rows)]

    found = band(made, value, period)
    above = band(made, value + Fraction(1, 3), period)
    if found is None:
        assert value < 25
    else:
        assert above is not None
        assert order.index(found) <= order.index(above)


UNITS = {stem: unit for stem, unit, _, _, _ in SCALES}
MADE = {stem: book(f"{stem}_dibulatkan", unit) for stem, unit in UNITS.items()}
LOWER = {stem: book(f"{stem}_batas_bawah", unit) for stem, unit in UNITS.items()}


@pytest.mark.parametrize("stem", UNITS)
def test_holes_warn_in_books_that_use_the_printed_one(stem):
    def warned(reading: str) -> list[str]:
        return [each.code for each in book(f"{stem}_{reading}", UNITS[stem]).diagnostics]

    assert warned("cetak") == ["IKI-B420"]
    assert warned("batas_bawah") == warned("dibulatkan") == []


def test_a_hole_is_told_once_at_the_first_place_that_names_the_scale():
    made = iki.loads(
        "bahasa id\ndata nilai dalam %\n"
        "indikator y dalam %\n    rumus  nilai\n    predikat  lima_tingkat_cetak\n"
        "indikator z dalam %\n    rumus  nilai\n    predikat  lima_tingkat_cetak\n"
    )
    (found,) = made.diagnostics

    assert made.sources[found.span.file].position(found.span.start)[0] == 5
    assert "90,5%, 75,5%, 65,5%, 50,5%" in found.message.say("id")


def test_a_scale_of_the_book_wins_over_a_ready_one():
    made = iki.loads(
        "bahasa id\ndata nilai dalam %\nindikator y dalam %\n    rumus  nilai\n"
        '    predikat  lima_tingkat_cetak\nskala lima_tingkat_cetak dalam %\n    "Semua"  lainnya\n'
    )

    assert made.diagnostics == ()
    assert band(made, Fraction(90.5), None) == "Semua"


@pytest.mark.parametrize(
    "own",
    [
        "himpunan predikat_kinerja = baik; buruk\n",
        "data predikat_kinerja dalam %\n",
        "data persen_predikat_kinerja dalam %\n",
        "besaran koefisien_angka_kredit = 3\n",
        "data baik dalam %\n",
        "data skm_cetak dalam %\n",
    ],
)
def test_no_name_of_the_prelude_is_taken_from_a_book(own):
    made = iki.loads("bahasa id\n" + own, strict=False)

    assert {each.code for each in made.diagnostics} <= {"IKI-N108"}


def test_a_book_that_names_nothing_ready_sees_units_and_the_default_set_only():
    made = iki.loads("bahasa id\nindikator a kualitatif\n")

    assert set(made.program.sets) == {"capaian_kualitatif"}
    assert not made.program.scales
    assert not made.program.definitions


def test_an_unknown_scale_is_answered_with_the_readings_to_choose_from():
    made = iki.loads(
        "bahasa id\ndata nilai dalam %\nindikator y dalam %\n    rumus  nilai\n"
        "    predikat  lima_tingkat\n",
        strict=False,
    )
    (found,) = made.errors

    assert found.code == "IKI-N109"
    said = found.notes[-1].say("id")
    assert all(f"lima_tingkat_{each}" in said for each in READINGS)
    assert not found.fixes


def test_by_year_the_bands_of_2004_give_way_to_those_of_2017():
    made = book("skm_dibulatkan", "indeks")

    assert band(made, Fraction(85), "2016-12") == "A (Sangat Baik)"
    assert band(made, Fraction(85), "2017-01") == "B (Baik)"
    for period in ("2003", None):
        result = made.evaluate({"nilai": 85}, period=period)["y"].band
        assert result is not None
        assert result.status == "no_version"


CREDIT = (
    "bahasa id\ndata masa dalam bulan\ndata predikat dari predikat_kinerja\n"
    "data jenjang dari jenjang_fungsional\nindikator angka_kredit dalam poin\n"
    "    rumus  masa / 12 bulan x persen_predikat_kinerja[predikat] "
    "x koefisien_angka_kredit[jenjang]\n"
)
PERCENTS = {"sangat_baik": 150, "baik": 100, "butuh_perbaikan": 75, "kurang": 50}
PERCENTS["sangat_kurang"] = 25
#: Credit points for the next rank, and the coefficient of a year: four years of it.
RANKS = {
    "pemula": (15, "3.75"),
    "terampil": (20, "5"),
    "mahir": (50, "12.5"),
    "penyelia": (100, "25"),
    "ahli_pertama": (50, "12.5"),
    "ahli_muda": (100, "25"),
    "ahli_madya": (150, "37.5"),
    "ahli_utama": (200, "50"),
}


@pytest.mark.parametrize("predicate", PERCENTS)
@pytest.mark.parametrize("rank", RANKS)
def test_predicates_and_months_turn_into_credit_points(predicate, rank):
    made = iki.loads(CREDIT)
    next_rank, coefficient = RANKS[rank]
    data = {"masa": 12, "predikat": predicate, "jenjang": rank}

    year = made.evaluate(data, period="2023")["angka_kredit"].value
    half = made.evaluate({**data, "masa": 6}, period="2024")["angka_kredit"].value

    assert year == Fraction(coefficient) * PERCENTS[predicate] / 100
    assert half == year / 2
    assert Fraction(coefficient) * 4 == next_rank


def test_two_months_of_a_good_year_as_the_agency_works_it_out():
    made = iki.loads(CREDIT)
    found = made.evaluate({"masa": 2, "predikat": "baik", "jenjang": "ahli_pertama"})[
        "angka_kredit"
    ]

    assert found.shown == "2,08 poin"


def test_the_conversion_is_in_force_since_2023():
    made = iki.loads(CREDIT)
    data = {"masa": 2, "predikat": "baik", "jenjang": "ahli_pertama"}

    assert made.evaluate(data, period="2022")["angka_kredit"].status == "no_version"
