"""The reference against figures worked out by hand: bands, versions, periods, targets, totals."""

from __future__ import annotations

from fractions import Fraction

import iki_rules
from iki_rules.measure import Period, read_period
from iki_rules.syntax import parse
from iki_rules.text import Source
from tests.agreement.running import bands_of, key_text, stated
from tests.reference import Absence, graded


def months(*figures, year=2023, first=1):
    numbered = enumerate(figures, first)
    return {Period(year, "month", n): Fraction(v) for n, v in numbered if v is not None}


def both(text, data, asked=None):
    """What the reference and the engine say: values and bands by name; they must be the same."""
    texts = text if isinstance(text, list) else [text]
    files = [parse(Source("buku", each)).file for each in texts]
    period = read_period(asked) if asked else None
    results, bands = graded(files, data, period)
    given = {}
    for key, value in data.items():
        dated = isinstance(value, dict)
        given[key_text(*key)] = {str(p): v for p, v in value.items()} if dated else value
    sources = {f"{n}.iki": each for n, each in enumerate(texts)}
    outcome = iki_rules.loads(sources).evaluate(given, period=asked, numbers="id")
    assert {key: stated(outcome, *key) for key in results} == results
    assert bands_of(outcome) == bands
    return results | {("predikat", key): band for key, band in bands.items()}


SCALE = """bahasa id
skala s dalam %
    dibulatkan  0 desimal
    "A"  91% s.d. 100%
    "B"  51% s.d. 90%
data d
indikator i dalam %
    rumus     d / 10 x 100%
    target    2023: 50%
    arah      makin besar
    capaian   realisasi_per_target
    predikat  s
indikator j dalam %
    rumus     d / 10 x 100%
    target    2023: 50%
    arah      makin besar
    capaian   realisasi_per_target
    predikat  s dari capaian
"""


def bands_at(d, asked="2023"):
    found = both(SCALE, {("d", ()): Fraction(d)}, asked)
    return found["predikat", ("i", ())], found["predikat", ("j", ())]


def test_a_value_is_rounded_before_it_is_compared_with_the_rows():
    assert bands_at("9.05")[0] == "A"  # 90.5% becomes 91%.
    assert bands_at("9.049")[0] == "B"
    assert bands_at("5.05")[0] == "B"
    assert bands_at("5.049")[0] == Absence("out_of_range", "i")


def test_a_band_of_the_achievement_takes_the_target_of_the_period():
    assert bands_at("4.5") == (Absence("out_of_range", "i"), "B")  # 45% of 50% is 90%.
    assert bands_at("6")[1] == Absence("out_of_range", "capaian(j)")
    assert bands_at("6", None)[1] == Absence("wrong_period", "target(j)")
    assert bands_at("6", "2024")[1] == Absence("no_version", "target(j)")
    assert bands_at("6", "2023-T1")[1] == Absence("no_version", "target(j)")


def test_a_target_may_come_with_the_data_for_a_period_or_for_all():
    data = {("d", ()): Fraction(6), ("target", ("j",)): {Period(2024): Fraction(60)}}
    assert both(SCALE, data, "2024")["predikat", ("j", ())] == "A"
    data["target", ("j",)] = Fraction(80)
    assert both(SCALE, data, "2022")["predikat", ("j", ())] == "B"
    # Both speak of 2023 then, and not alike.
    assert both(SCALE, data, "2023")["predikat", ("j", ())] == Absence("invalid", "target(j)")
    data["target", ("j",)] = Fraction(50)
    assert both(SCALE, data, "2023")["predikat", ("j", ())] == Absence("out_of_range", "capaian(j)")


VERSIONS = """bahasa id
besaran k = 5
    berlaku  2021 s.d. 2022-06-30
besaran k = 7
    berlaku  sejak 2023
indikator i
    rumus  k
indikator n
    rumus  banyak(k > 5 tiap bulan)
"""


def test_the_version_in_force_on_the_last_day_counts():
    for asked, value in (("2021", 5), ("2022-06", 5), ("2023-01", 7), ("2030", 7)):
        assert both(VERSIONS, {}, asked)["i", ()] == value
    for asked in ("2020", "2022", "2022-07", None):
        assert both(VERSIONS, {}, asked)["i", ()] == Absence("no_version", "k")
    assert both(VERSIONS, {}, "2023-T1")["n", ()] == 3


DECREES = [
    """bahasa id
keputusan "1/2021"
    berlaku  2021 s.d. 2026
besaran k = 1
besaran m = 10
data d
""",
    """bahasa id
keputusan "7/2023"
    berlaku   2023-07-01 s.d. 2024
    mengubah  "1/2021"
besaran k = 2
""",
    """bahasa id
keputusan "9/2025"
    berlaku   2026
    mengubah  "7/2023"
besaran k = 3
indikator i
    berlaku  sejak 2000
    rumus    100 x m + 10 x d + k
""",
]


def test_a_decree_replaces_name_by_name_from_its_first_day():
    data = {("d", ()): Fraction(0)}
    for asked, value in (("2023-06", 1001), ("2023-07", 1002), ("2024", 1002), ("2026", 1003)):
        assert both(DECREES, data, asked)["i", ()] == value
    # What was replaced does not come back when its successor ends.
    assert both(DECREES, data, "2025")["i", ()] == Absence("no_version", "k")
    assert both(DECREES, data, "2027")["i", ()] == Absence("no_version", "m")


def rolled(clauses, figures, asked="2023-S1"):
    book = f"bahasa id\ndata d\n    periode  bulan {clauses}\nindikator i\n    rumus  d\n"
    return both(book, {("d", ()): figures}, asked)["i", ()]


def test_figures_of_months_make_that_of_a_longer_period():
    full = months(3, 1, 4, 1, 5, 9)
    expected = {"jumlah": 23, "terakhir": 9, "rata-rata": Fraction(23, 6), "maks": 9, "min": 1}
    for roll, value in expected.items():
        assert rolled(roll, full) == value
    assert rolled("kumulatif", full) == 9
    assert rolled("jumlah", full, "2023-T2") == 15
    assert rolled("jumlah", full, "2023") == Absence("missing", "d")
    assert rolled("jumlah", full, "2024") == Absence("missing", "d")


def test_a_missing_month_is_handled_as_declared():
    holed = months(3, None, 4, 1)
    gone = Absence("missing", "d")
    assert rolled("jumlah", holed) == gone
    assert rolled("terakhir", holed) == 1
    assert rolled("terakhir\n    periode hilang  ditolak", holed) == gone
    assert rolled("rata-rata\n    periode hilang  dilewati", holed) == Fraction(8, 3)
    assert rolled("jumlah\n    periode hilang  berjalan", holed) == gone
    assert rolled("jumlah\n    periode hilang  berjalan", months(3, 2, 4)) == 9


def test_longer_figures_stand_for_their_months():
    halves = {
        Period(2023, "semester", 1): Fraction(600),
        Period(2023, "semester", 2): Fraction(650),
    }
    assert rolled("jumlah", halves, "2023") == 1250
    assert rolled("jumlah", halves, "2023-01") == Absence("wrong_period", "d")
    mixed = {Period(2023, "quarter", 1): Fraction(2), **months(8, 8, 8, first=4)}
    assert rolled("rata-rata", mixed) == 5
    assert rolled("jumlah", months(1, 2, 3) | {Period(2023, "quarter", 1): Fraction(6)}) != 6
    own = months(1, 2, 3) | {Period(2023, "quarter", 1): Fraction(6)}
    assert rolled("jumlah", own, "2023-T1") == 6
    own[Period(2023, "quarter", 1)] = Fraction(7)
    assert rolled("jumlah", own, "2023-T1").status == "invalid"
    del own[Period(2023, "month", 2)]
    assert rolled("jumlah", own, "2023-T1") == 7


GROWTH = """bahasa id
data d
    periode  bulan jumlah
data e
indikator tumbuh
    rumus  d - sebelumnya(d tiap triwulan)
indikator rerata
    rumus           rata-rata(d tiap bulan dengan d > e)
    anggota hilang  dilewati
indikator jauh
    rumus  rata-rata(d tiap tahun)
"""


def test_formulas_over_periods_take_each_from_its_own_book():
    data = {("d", ()): months(1, 2, 3, 4, None, 6), ("e", ()): Fraction(1)}
    found = both(GROWTH, data, "2023-T1")
    assert found["rerata", ()] == Fraction(5, 2)
    assert found["tumbuh", ()] == Absence("missing", "d")
    assert found["jauh", ()] == Absence("wrong_period", "jauh")
    found = both(GROWTH, data, "2023-T2")
    assert found["rerata", ()] == 5
    assert found["tumbuh", ()] == Absence("missing", "d")
    assert both(GROWTH, data, "2023-T3")["rerata", ()] == Absence("missing", "rerata")
    data["d", ()] |= months(5, first=5)
    assert both(GROWTH, data, "2023-T2")["tumbuh", ()] == 9
    del data["e", ()]
    assert both(GROWTH, data, "2023-T1")["rerata", ()] == Absence("missing", "rerata")


def test_a_month_that_fails_one_condition_is_not_counted_whatever_the_other():
    book = GROWTH + "indikator n\n    rumus  banyak(d > 1 tiap bulan dengan e > 1)\n"
    data = {("d", ()): months(2, 1, 2), ("e", ()): months(2, None, 2)}
    assert both(book, data, "2023-T1")["n", ()] == 2
    data["e", ()] = months(2, 2, None)
    assert both(book, data, "2023-T1")["n", ()] == Absence("missing", "e")


TOTAL = """bahasa id
himpunan h = a; b
data w[h] dalam %
    berjumlah  100%
besaran v[h] = w / 100%
    berjumlah  1
indikator i dalam %
    rumus  maks(w)
indikator j[h]
    rumus  v
"""


def test_figures_off_their_total_are_not_used():
    data = {("w", ("a",)): Fraction(40), ("w", ("b",)): Fraction(60)}
    assert both(TOTAL, data)["i", ()] == 60
    data["w", ("b",)] = Fraction(61)
    found = both(TOTAL, data)
    assert found["i", ()] == Absence("invalid", "w")
    assert found["j", ("a",)] == Absence("invalid", "w")
    del data["w", ("b",)]
    found = both(TOTAL, data)
    assert (found["i", ()], found["j", ("a",)]) == (Absence("missing", "w[b]"), Fraction(2, 5))
