"""Targets and achievement, worked out by hand and by law."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import iki_rules as iki


DIRECTIONS = {
    "higher": "makin besar",
    "lower": "makin kecil",
    "range": "di dalam rentang",
}


def book(formula, *, target=None, direction="lower", unit="hari"):
    clauses = [f"indikator lama dalam {unit} dicatat"]
    if target is not None:
        clauses.append(f"    target  {target}")
    if direction is not None:
        clauses.append(f"    arah    {DIRECTIONS[direction]}")
    return iki.loads("\n".join(["bahasa id", "", *clauses, f"    capaian {formula}", ""]))


def result(formula, value, *, given=None, **how):
    data = {"lama": value} if given is None else {"lama": value, "target[lama]": given}
    return book(formula, **how).evaluate(data)["lama"]


def achievement(formula, value, **how):
    return result(formula, value, **how).achievement.value


@pytest.mark.parametrize(
    ("realised", "percent"),
    [(0, 200), (5, 150), (10, 100), (15, 50), (20, 0), (25, -50)],
)
def test_two_targets_less_the_realisation_on_and_past_the_edges(realised, percent):
    found = achievement("dua_target_kurang_realisasi", realised, target="10 hari")

    assert found == percent


def test_target_over_realisation_differs_and_has_no_value_at_zero():
    assert achievement("target_per_realisasi", 20, target="10 hari") == 50
    assert achievement("dua_target_kurang_realisasi", 20, target="10 hari") == 0

    at_zero = result("target_per_realisasi", 0, target="10 hari").achievement

    assert (at_zero.status, at_zero.value) == ("undefined", None)


@pytest.mark.parametrize(
    ("direction", "realised", "percent"),
    [
        ("lower", 7, 100),
        ("lower", 8, 100),
        ("lower", 10, 75),
        ("lower", 16, 0),
        ("lower", Fraction(7, 2), 150),
        ("higher", 7, 100),
        ("higher", Fraction(7, 2), 50),
        ("higher", 12, 150),
        ("range", Fraction(15, 2), 100),
        ("range", Fraction(7, 2), 50),
        ("range", 10, 75),
    ],
)
def test_for_a_range_the_end_that_was_passed_counts(direction, realised, percent):
    found = achievement("ujung_rentang", realised, target="7 s.d. 8 hari", direction=direction)

    assert found == percent


@pytest.mark.parametrize(
    ("target", "realised", "percent"),
    [("<= 8 hari", 0, 100), ("<= 8 hari", 8, 100), ("<= 8 hari", 10, 75), ("8 hari", 4, 150)],
)
def test_a_bound_has_one_end_and_a_number_is_both(target, realised, percent):
    assert achievement("ujung_rentang", realised, target=target) == percent


def test_the_one_end_of_a_bound_is_its_number():
    assert achievement("dua_target_kurang_realisasi", 30, target="< 25 hari") == 80


def test_a_cap_is_shown_with_the_value_before_it():
    capped = result("batas(dua_target_kurang_realisasi; <= 120%)", 0, target="10 hari").achievement
    free = result("batas(dua_target_kurang_realisasi; <= 120%)", 10, target="10 hari").achievement
    floor = result("batas(dua_target_kurang_realisasi; >= 0%)", 30, target="10 hari").achievement

    assert (capped.value, capped.capped, capped.capped_shown) == (120, 200, "200,00%")
    assert (free.value, free.capped) == (100, None)
    assert (floor.value, floor.capped) == (0, -100)


def test_no_cap_is_assumed():
    assert achievement("realisasi_per_target", 30, target="10 hari", direction="higher") == 300


def test_an_own_formula_may_use_percent_like_any_other():
    own = "(2 x target - realisasi) / target x 100%"

    assert achievement(own, 15, target="10 hari") == 50
    assert achievement("(1 + (1 - realisasi / target)) x 100%", 15, target="10 hari") == 50
    assert achievement(own, 15, target="10%", unit="%") == 50


@pytest.mark.parametrize("formula", ["realisasi_per_target", "realisasi / target x 100%"])
def test_a_target_of_zero_gives_a_reason_that_names_it(formula):
    found = result(formula, 3, target="0 hari", direction="higher").achievement

    assert found.status == "undefined"
    assert "target(lama) adalah 0" in found.reason


def test_unless_the_formula_provides_for_it():
    formula = "jika target = 0 maka 100% selain itu realisasi / target x 100%"

    assert achievement(formula, 3, target="0 hari", direction="higher") == 100


def test_a_missing_target_names_both_ways_to_give_one():
    found = result("dua_target_kurang_realisasi", 3)

    assert (found.achievement.status, found.achievement.value) == ("missing", None)
    assert "`target ...`" in found.achievement.reason
    assert "target[lama]" in found.achievement.reason
    assert found.target.status == "missing"


def test_a_missing_realisation_withholds_the_achievement():
    found = book("ujung_rentang", target="<= 8 hari").evaluate({})["lama"]

    assert (found.achievement.status, found.achievement.value) == ("missing", None)
    assert (found.target.met, found.target.undecided) == (None, "Data lama belum diisi")


@pytest.mark.parametrize(
    ("target", "direction", "met", "missed"),
    [
        ("< 10 hari", "lower", Fraction(99, 10), 10),
        ("<= 10 hari", "lower", 10, Fraction(101, 10)),
        ("> 10 hari", "higher", Fraction(101, 10), 10),
        (">= 10 hari", "higher", 10, Fraction(99, 10)),
        ("7 s.d. 8 hari", "range", 8, Fraction(81, 10)),
        ("7 s.d. < 8 hari", "range", 7, 8),
        ("10 hari", "lower", 10, 11),
        ("10 hari", "higher", 10, 9),
    ],
)
def test_whether_a_target_is_met_is_decided_on_the_edge(target, direction, met, missed):
    formula = {
        "lower": "dua_target_kurang_realisasi",
        "higher": "realisasi_per_target",
        "range": "ujung_rentang",
    }[direction]

    assert result(formula, met, target=target, direction=direction).target.met is True
    assert result(formula, missed, target=target, direction=direction).target.met is False


def test_without_a_direction_nobody_can_say_whether_a_number_is_met():
    found = result("realisasi / target x 100%", 3, target="10 hari", direction=None).target

    assert found.met is None
    assert "arah" in found.undecided


def test_below_zero_is_a_warning_that_names_it():
    outcome = book("dua_target_kurang_realisasi", target="10 hari").evaluate({"lama": 25})

    (found,) = outcome.diagnostics
    assert (found.code, found.severity) == ("IKI-X220", "warning")
    assert found.message.say("id") == "Capaian di bawah 0%: capaian(lama) (-50%)"


BANDED = """bahasa id

himpunan layanan = kk; ktp

skala tiga dalam %
    "Baik"    >= 90%
    "Cukup"   >= 50%
    "Kurang"  lainnya

indikator lama[layanan] dalam hari dicatat
    target    2023: 10 hari; 2024: 8 hari
    arah      makin kecil
    capaian   batas(dua_target_kurang_realisasi; 0% s.d. 120%)
    predikat  tiga dari capaian

indikator kinerja dalam %
    rumus  rata-rata(capaian(lama))

indikator cukup dalam %
    rumus  banyak(layanan dengan capaian(lama) >= 50%) / banyak(layanan) x 100%

indikator sisa dalam hari
    rumus  jumlah(target(lama)) - jumlah(lama)

indikator satu dalam %
    rumus  capaian(lama[ktp])
"""


def test_achievement_and_target_stand_in_formulas_over_sets():
    outcome = iki.loads(BANDED).evaluate({"lama": {"kk": 5, "ktp": 18}}, period=2023)

    assert outcome["lama[kk]"].achievement.value == 120
    assert outcome["lama[kk]"].band.label == "Baik"
    assert outcome["lama[ktp]"].achievement.value == 20
    assert outcome["lama[ktp]"].band.label == "Kurang"
    assert outcome["kinerja"].value == 70
    assert outcome["cukup"].value == 50
    assert outcome["sisa"].value == -3
    assert outcome["satu"].value == 20


def test_a_target_is_that_of_the_very_period():
    rules = iki.loads(BANDED)
    data = {"lama": {"kk": 8, "ktp": 8}}

    assert rules.evaluate(data, period=2024)["satu"].value == 100
    for period, status in (("2024-05", "no_version"), (None, "wrong_period"), (2025, "no_version")):
        found = rules.evaluate(data, period=period)["lama[kk]"]
        assert (found.status, found.achievement.status) == ("ok", status)
        assert found.band.status == status


def test_both_languages_compute_the_same():
    english = iki.loads(
        """language en

set service = family; identity

scale three in %
    "Good"  >= 90%
    "Fair"  >= 50%
    "Poor"  otherwise

indicator duration[service] in day recorded
    target       2023: 10 day
    direction    lower is better
    achievement  clamp(two_targets_less_realisation; 0% to 120%)
    band         three of achievement

indicator performance in %
    formula  average(achievement(duration))
"""
    )
    outcome = english.evaluate({"duration": {"family": 5, "identity": 18}}, period=2023)

    assert outcome["performance"].value == 70
    assert outcome["duration[family]"].band.label == "Good"
    assert [each for each in english.program.order if "(" in each] == [
        "target(duration)",
        "achievement(duration)",
    ]


def test_a_circle_through_an_achievement_is_refused():
    rules = iki.loads(
        """bahasa id
data a
indikator w
    rumus    a + capaian(y) / 100%
indikator y
    rumus    a + w
    arah     makin besar
    target   5
    capaian  realisasi_per_target
""",
        strict=False,
    )

    assert "IKI-N103" in {each.code for each in rules.errors}


def test_the_record_holds_the_achievement_and_the_origin_of_the_target():
    formula = "batas(dua_target_kurang_realisasi; <= 120%)"
    (record,) = book(formula, target="10 hari").evaluate({"lama": 4}).to_dict()["results"]

    assert record["achievement"] == {
        "value": "120/1",
        "low": None,
        "high": None,
        "decimal": "120.00",
        "shown": "120,00%",
        "capped": "160/1",
        "unit": "%",
        "formula": formula,
        "status": "ok",
        "reason": None,
    }
    assert record["target"]["met"] is True
    assert record["target"]["origin"] == {
        "kind": "book",
        "file": "book.iki",
        "line": 4,
        "source": None,
    }


POSITIVE = st.fractions(min_value=Fraction(1, 100), max_value=1000, max_denominator=100)
REALISED = st.fractions(min_value=0, max_value=3000, max_denominator=100)
CHOICES = [
    ("realisasi_per_target", "higher"),
    ("dua_target_kurang_realisasi", "lower"),
    # t / r has no value at r = 0; above it, it falls.
    ("target_per_realisasi", "lower"),
    ("ujung_rentang", "higher"),
    ("ujung_rentang", "lower"),
]
BOOKS = {choice: book(choice[0], direction=choice[1]) for choice in CHOICES}


@pytest.mark.parametrize("choice", CHOICES, ids=" ".join)
@given(target=POSITIVE, other=POSITIVE, left=REALISED, right=REALISED)
def test_a_ready_formula_is_monotone_in_the_declared_direction(choice, target, other, left, right):
    formula, direction = choice
    ends = sorted((target, other))
    stated = f"{ends[0]} s.d. {ends[1]}" if formula == "ujung_rentang" else target
    if isinstance(stated, str):
        # Data write ranges in decimals; hundredths are exact.
        low, high = (str(round(end * 100)) for end in ends)
        stated = f"{low} s.d. {high}"
    worse, better = sorted((left, right), reverse=direction == "lower")
    reached = [
        BOOKS[choice].evaluate({"lama": each, "target[lama]": stated})["lama"].achievement
        for each in (worse, better)
    ]

    if formula == "target_per_realisasi" and 0 in (left, right):
        assert "undefined" in {each.status for each in reached}
        return
    assert reached[0].value <= reached[1].value


@given(low=POSITIVE, width=POSITIVE, left=REALISED, right=REALISED)
def test_inside_the_range_is_best_and_worse_the_farther_away(low, width, left, right):
    rules = book("ujung_rentang", direction="range")
    ends = round(low * 100), round(low * 100) + round(width * 100)
    stated = f"{ends[0]} s.d. {ends[1]}"
    reached = []
    for value in (left, right):
        found = rules.evaluate({"lama": value, "target[lama]": stated})["lama"]
        assert (found.achievement.value == 100) == found.target.met
        reached.append(found.achievement.value)
    if max(left, right) <= ends[0]:
        assert (left <= right) == (reached[0] <= reached[1])
    if min(left, right) >= ends[1]:
        assert (left <= right) == (reached[0] >= reached[1])


MONTHS = """bahasa id

data surat dalam surat
    periode  bulan jumlah

indikator surat_keluar dalam surat
    rumus    surat
    target   2023-01: 10; 2023-02: 20; 2023: (1,5 x 20 surat)
    arah     makin besar
    capaian  realisasi_per_target

indikator rerata dalam %
    rumus  rata-rata(capaian(surat_keluar) tiap bulan)
"""


def test_each_period_is_judged_by_its_own_target():
    data = {"surat": {"2023-01": 5, "2023-02": 20}}
    rules = iki.loads(MONTHS, strict=False)

    assert rules.evaluate(data, period="2023-01")["surat_keluar"].achievement.value == 50
    assert rules.evaluate(data, period="2023-02")["surat_keluar"].achievement.value == 100
    quarter = rules.evaluate(data, period="2023-T1")
    assert quarter["rerata"].status in ("missing", "no_version")


def test_an_achievement_is_found_by_its_name():
    outcome = iki.loads(BANDED).evaluate({"lama": {"kk": 5, "ktp": 18}}, period=2023)

    assert outcome["capaian(lama[ktp])"].value == 20
    assert outcome["capaian(lama[ktp])"].shown == "20%"
    assert outcome["target(lama[kk])"].value == 10
    assert [each.id for each in outcome.select("capaian(lama)")] == [
        "capaian(lama[kk])",
        "capaian(lama[ktp])",
    ]
    with pytest.raises(iki.UnknownResultError):
        outcome["capaian(tidak_ada)"]


def test_a_faulty_target_is_invalid_and_not_missing():
    rules = iki.loads(
        "bahasa id\nindikator o dalam hari dicatat\n    arah makin kecil\n    target (q x 2)\n"
        "    capaian target_per_realisasi\n",
        strict=False,
    )
    found = rules.evaluate({"o": 3})["o"]

    assert (found.value, found.target.status, found.achievement.status) == (
        3,
        "invalid",
        "invalid",
    )


def test_an_achievement_that_is_no_fraction_is_judged_too():
    pytest.importorskip("flint")
    rules = iki.loads(
        """bahasa id
data a
indikator w
    rumus    akar(a)
    target   1
    arah     makin kecil
    capaian  dua_target_kurang_realisasi
"""
    )
    outcome = rules.evaluate({"a": 10})

    assert outcome["w"].achievement.shown == "-116,23%"
    assert outcome["w"].target.met is False
    assert [each.code for each in outcome.diagnostics] == ["IKI-X220"]
