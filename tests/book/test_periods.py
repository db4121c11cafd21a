"""Formulas over periods: ratio of totals against mean of ratios, growth, and what is missing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iki_rules import loads
from iki_rules.book import PeriodError, explain


BOOK = """bahasa id

data pemohon dalam orang
    periode  bulan jumlah
data terlayani dalam orang
    bagian dari  pemohon
    periode      bulan jumlah

indikator layanan dalam %
    rumus  terlayani / pemohon x 100%
indikator rerata_layanan dalam %
    rumus  rata-rata(layanan tiap bulan)
indikator rerata_yang_ada dalam %
    rumus  rata-rata(layanan tiap bulan)
    anggota hilang  dilewati
indikator terendah dalam %
    rumus  min(layanan tiap triwulan)
indikator bulan_baik
    rumus  banyak(layanan >= 80% tiap bulan)
indikator bulan_ramai dalam orang
    rumus  jumlah(terlayani tiap bulan dengan pemohon > 10 orang)
indikator pertumbuhan dalam %
    rumus  (pemohon - sebelumnya(pemohon tiap tahun)) / sebelumnya(pemohon tiap tahun) x 100%
indikator rerata_triwulan dalam orang
    rumus  rata-rata(rata-rata(pemohon tiap bulan) tiap triwulan)
"""
RULES = loads(BOOK)


def months(numbers, year=2023):
    return {f"{year}-{at:02}": each for at, each in enumerate(numbers, 1)}


ASKED = [10, 20, 10, 10, 10, 10, 10, 10, 10, 10, 10, 80]
SERVED = [5, 20, 8, 8, 8, 8, 8, 8, 8, 8, 8, 20]
DATA = {"pemohon": months(ASKED), "terlayani": months(SERVED)}


def computed(period="2023", **changed):
    return RULES.evaluate({**DATA, **changed}, period=period)


def test_a_ratio_is_one_of_totals_and_the_mean_of_ratios_is_another():
    outcome = computed()

    assert outcome["layanan"].value == Fraction(117, 200) * 100
    ratios = [Fraction(s, a) * 100 for a, s in zip(ASKED, SERVED, strict=True)]
    assert outcome["rerata_layanan"].value == sum(ratios) / 12
    assert outcome["layanan"].value != outcome["rerata_layanan"].value


def test_minimum_count_and_filter_over_periods():
    outcome = computed()

    assert outcome["terendah"].value == Fraction(36, 100) * 100
    assert outcome["bulan_baik"].value == 10
    assert outcome["bulan_ramai"].value == 40
    assert outcome["rerata_triwulan"].value == Fraction(200, 12)


def test_each_month_of_a_month_is_that_month():
    outcome = computed("2023-02")

    assert outcome["rerata_layanan"].value == outcome["layanan"].value == 100
    assert outcome["terendah"].status == "wrong_period"
    assert "triwulan" in outcome["terendah"].reason


def test_a_missing_month_withholds_unless_left_out():
    lacking = {key: each for key, each in months(SERVED).items() if key != "2023-05"}
    outcome = computed(terlayani=lacking)

    assert outcome["layanan"].status == "missing"
    assert outcome["rerata_layanan"].status == "missing"
    assert "2023-05" in outcome["rerata_layanan"].reason
    ratios = [Fraction(s, a) * 100 for a, s in zip(ASKED, SERVED, strict=True)]
    assert outcome["rerata_yang_ada"].value == (sum(ratios) - ratios[4]) / 11
    assert outcome["bulan_baik"].status == "missing"


def test_growth_takes_the_year_before():
    grown = computed(pemohon={**months(ASKED), **months([10] * 10, 2022)})
    assert grown["pertumbuhan"].status == "missing"
    assert "2022-11, 2022-12" in grown["pertumbuhan"].reason

    grown = computed(pemohon={**months(ASKED), "2022": 160})
    assert grown["pertumbuhan"].value == 25
    assert "2022" in computed()["pertumbuhan"].reason
    assert computed("2023-T1")["pertumbuhan"].status == "wrong_period"


def test_without_a_period_a_formula_over_periods_asks_for_one():
    outcome = RULES.evaluate({"pemohon": 10, "terlayani": 5})

    assert outcome["layanan"].value == 50
    assert outcome["rerata_layanan"].status == "wrong_period"
    assert (
        RULES.evaluate({"pemohon": 10, "terlayani": 5}, period=2023)["rerata_layanan"].value == 50
    )


def test_a_long_chain_of_years_before_does_not_recurse():
    text = "bahasa id\n\ndata nn dalam orang\n"
    text += "indikator a0 dalam orang\n    rumus  nn\n"
    for at in range(1, 150):
        text += f"indikator a{at} dalam orang\n    rumus  sebelumnya(a{at - 1} tiap tahun)\n"
    outcome = loads(text).evaluate({"nn": {"1900": 7}}, period="2023")

    assert outcome["a123"].value == 7
    assert outcome["a122"].status == "missing"
    assert outcome["a149"].status == "missing"


def test_a_condition_between_data_refuses_those_of_its_month_alone():
    text = (
        "bahasa id\n\ndata nn dalam orang\n    periode  bulan terakhir\n    syarat  nn > 5 orang\n"
        "indikator rerata dalam orang\n    rumus  rata-rata(nn tiap bulan)\n"
        "    anggota hilang  dilewati\n"
        "indikator akhir dalam orang\n    rumus  nn\n"
    )
    outcome = loads(text).evaluate({"nn": {"2023-01": 1, "2023-02": 9}}, period="2023")

    assert outcome["akhir"].value == 9
    assert outcome["rerata"].reason.startswith("Data nn") or outcome["rerata"].status == "invalid"


numbers = st.lists(st.integers(1, 50), min_size=12, max_size=12)


@settings(max_examples=40, deadline=None)
@given(numbers, st.data())
def test_the_roll_up_of_a_ratio_is_the_ratio_of_rolled_up_inputs(asked, data):
    served = [data.draw(st.integers(0, each)) for each in asked]
    given_ = {"pemohon": months(asked), "terlayani": months(served)}

    for period, inside in (
        ("2023", range(12)),
        ("2023-T2", range(3, 6)),
        ("2023-S2", range(6, 12)),
    ):
        wanted = Fraction(sum(served[i] for i in inside), sum(asked[i] for i in inside)) * 100
        assert RULES.evaluate(given_, period=period)["layanan"].value == wanted


@settings(max_examples=40, deadline=None)
@given(numbers)
def test_the_sum_over_quarters_of_sums_over_months_is_the_sum(asked):
    book = loads(
        "bahasa id\n\ndata nn dalam orang\n    periode  bulan jumlah\n"
        "indikator semua dalam orang\n    rumus  nn\n"
        "indikator berlapis dalam orang\n    rumus  jumlah(jumlah(nn tiap bulan) tiap triwulan)\n"
    )
    outcome = book.evaluate({"nn": months(asked)}, period="2023")

    assert outcome["berlapis"].value == outcome["semua"].value == sum(asked)


@pytest.mark.parametrize(
    "formula",
    [
        "bulat(nn tiap bulan; 0)",
        "rata-rata(nn tiap bulan; nn)",
        "sebelumnya(nn tiap tahun dengan nn > 0)",
    ],
)
def test_each_stands_in_functions_over_periods_only(formula):
    text = f"bahasa id\ndata nn\nindikator y\n    rumus  {formula}\n"

    assert [each.code for each in loads(text, strict=False).errors] == ["IKI-T245"]


def test_a_running_total_of_each_month_is_its_own():
    book = loads(
        "bahasa id\n\nhimpunan tahap berurutan = satu; dua\ndata nn[tahap] dalam orang\n"
        "    periode  bulan jumlah\nindikator semua[tahap] dalam orang\n"
        "    rumus  rata-rata(kumulatif(nn) tiap bulan)\n"
    )
    data = {"nn": {"satu": months([1] * 12), "dua": months(range(1, 13))}}
    outcome = book.evaluate(data, period="2023")

    assert outcome["semua[satu]"].value == 1
    assert outcome["semua[dua]"].value == Fraction(15, 2)


EXAMPLE = """bahasa id

data surat dalam surat
    periode  bulan jumlah

indikator surat_masuk dalam surat
    rumus  surat

contoh "satu triwulan"
    periode 2023-T1
    surat 2023-01 = 5
    surat 2023-02 = 6
    surat 2023-03 = 7
    hasil surat_masuk = 18 surat
    hasil surat_masuk 2023-02 = 6 surat
    hasil surat_masuk 2023 = belum diisi
"""


def test_an_example_gives_months_and_expects_quarters_and_years():
    (checked,) = loads(EXAMPLE).check_examples()

    assert [each.got for each in checked.compared[:2]] == ["18 surat", "6 surat"]
    assert checked.passed, checked


def test_an_example_without_a_period_is_computed_for_the_only_year():
    text = EXAMPLE.replace("    periode 2023-T1\n", "").replace("= 18 surat", "= belum diisi")

    assert loads(text).check_examples()[0].passed


def test_an_example_with_a_figure_for_the_period_and_for_none_is_faulty():
    text = EXAMPLE.replace("    hasil surat_masuk =", "    surat = 9\n    hasil surat_masuk =")
    (checked,) = loads(text).check_examples()

    assert [each.code for each in checked.diagnostics] == ["IKI-D105"]


def test_a_result_says_which_periods_its_data_had():
    text = (
        "bahasa id\n\ndata nn dalam orang\n    periode  bulan terakhir\n"
        "data mm dalam orang\n    periode  bulan jumlah\n"
        "indikator akhir dalam orang\n    rumus  nn\n"
        "indikator rerata dalam orang\n    rumus  rata-rata(mm tiap bulan)\n"
        "    anggota hilang  dilewati\n"
        "indikator dua_kali dalam orang\n    rumus  2 x rerata\n"
    )
    data = {"nn": {"2023-01": 5, "2023-09": 7}, "mm": {"2023-02": 4, "2023-03": 6}}
    outcome = loads(text).evaluate(data, period="2023")

    (present,) = outcome["akhir"].periods
    assert present.id == "nn"
    assert [str(each) for each in present.used] == ["2023-01", "2023-09"]
    assert present.shown == (
        "nn: yang terakhir, 2023-09; belum diisi: 2023-02 s.d. 2023-08, 2023-10 s.d. 2023-12"
    )
    assert outcome["rerata"].value == 5
    assert outcome["rerata"].periods == outcome["dua_kali"].periods
    (present,) = outcome["rerata"].in_language("en").periods
    assert present.shown.startswith("rerata: average of 2023-02, 2023-03; not given: 2023-01,")
    record = outcome.to_dict()["results"][0]["periods"]
    assert record[0]["used"] == ["2023-01", "2023-09"]
    assert loads(text).evaluate({**data, "mm": {"2022-02": 1}}, period="2023")["rerata"].status == (
        "missing"
    )


def test_one_reading_gives_the_results_of_every_quarter():
    outcome = computed()
    quarters = outcome.by("triwulan")

    assert [str(each) for each in quarters] == ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]
    assert sum(each.select("pemohon")[0].value for each in quarters.values()) == 200
    assert outcome.at("2023-S1")["layanan"].value == Fraction(57, 70) * 100
    every = RULES.evaluate_periods(DATA, by="semester")
    assert [str(each) for each in every] == ["2023-S1", "2023-S2", "2023"]
    with pytest.raises(PeriodError):
        outcome.by("hari")
    with pytest.raises(PeriodError):
        outcome.at("2023-02").by("quarter")
    with pytest.raises(PeriodError):
        RULES.evaluate({"pemohon": 1, "terlayani": 1}).by("month")


def test_a_datum_tells_its_period_and_roll_up():
    periodic = RULES.inputs["pemohon"].periodic

    assert (periodic.unit, periodic.roll, periodic.gaps) == ("month", "sum", "refuse")


@pytest.mark.parametrize("form", ["prose", "tree"])
def test_an_explanation_shows_the_months_of_each_datum(form):
    text = explain(computed("2023-T1"), "layanan", form=form)

    assert "jumlah dari 2023-01: 5 orang, 2023-02: 20 orang, 2023-03: 8 orang" in text
    monthly = explain(computed("2023-T1"), "rerata_layanan", form=form, language="en")
    assert "2023-02: 100%" in monthly


NO_APPLICANTS = {"pemohon": {"2023-01": 0, "2023-02": 4, "2023-03": 2}}


def test_a_reason_from_a_month_names_the_month():
    data = NO_APPLICANTS | {"terlayani": {"2023-01": 0, "2023-02": 3, "2023-03": 1}}
    told = RULES.evaluate(data, period="2023-T1")

    assert told["layanan"].status == "ok"
    assert (
        told["rerata_layanan"].reason == "Pembagi pemohon dalam rumus layanan bernilai 0 (2023-01)"
    )
    assert told.at("2023-01")["layanan"].reason == "Pembagi pemohon dalam rumus layanan bernilai 0"


def test_what_holds_where_a_divisor_is_zero_holds_for_one_in_a_month():
    book = loads(
        "bahasa id\ndata pemohon dalam orang\n    periode  bulan jumlah\n"
        "data terlayani dalam orang\n    periode  bulan jumlah\n"
        "indikator rerata dalam %\n    rumus  rata-rata(terlayani / pemohon x 100% tiap bulan)\n"
        "    pembagi nol  100%\n"
    )
    data = NO_APPLICANTS | {"terlayani": {"2023-01": 0, "2023-02": 3, "2023-03": 1}}

    assert book.evaluate(data, period="2023-T1")["rerata"].value == 100
