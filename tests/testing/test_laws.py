"""Each law holds for a right book and fails for one with the mistake that it is for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

import iki_rules as iki
from iki_rules.testing import data_for, laws


EXAMPLES = Path(__file__).parents[2] / "examples"
BOOK = """bahasa id

himpunan kelas = a; b; c
data murid[kelas] "Murid" dalam orang
data hadir[kelas] "Hadir" dalam orang
    bagian dari murid
data biaya dalam rupiah
data jam dalam menit

indikator kehadiran "Kehadiran" dalam %
    rumus   jumlah(hadir) / jumlah(murid) x 100%
    rentang 0 s.d. 100
    predikat dua
indikator tarif dalam rupiah/menit
    rumus   biaya / jam
skala dua dalam %
    dibulatkan 0 desimal
    "Baik"   80% s.d. 100%
    "Kurang" 0% s.d. 79%
"""


def test_the_laws_hold_for_the_book():
    book = iki.loads(BOOK)

    laws.keeps_range(book, "kehadiran")
    laws.monotone(book, "kehadiran", "murid", "down")
    laws.monotone(book, "tarif", "biaya")
    laws.member_order_irrelevant(book, "kehadiran", "kelas")
    laws.unit_scaling_irrelevant(book, "kehadiran", ["hadir", "murid"])
    laws.ratio_of_totals(book, "kehadiran", "kelas")
    laws.bands_total_and_single(book, "dua")
    laws.surfaces_agree(book)
    laws.engines_agree(book)


MEAN = ("jumlah(hadir) / jumlah(murid) x 100%", "rata-rata(hadir / murid) x 100%")
SWAPPED = ("jumlah(hadir) / jumlah(murid) x 100%", "jumlah(murid) / jumlah(hadir) x 100%")
FIRST = ("jumlah(hadir) /", "(jumlah(hadir) + hadir[a]) /")


@pytest.mark.parametrize(
    ("slip", "law"),
    [
        (MEAN, lambda book: laws.ratio_of_totals(book, "kehadiran", "kelas")),
        (SWAPPED, lambda book: laws.keeps_range(book, "kehadiran")),
        (FIRST, lambda book: laws.member_order_irrelevant(book, "kehadiran", "kelas")),
        (("biaya / jam", "(100 rupiah - biaya) / jam"),
         lambda book: laws.monotone(book, "tarif", "biaya", "up")),
        (("0% s.d. 79%", "0% s.d. 78%"), lambda book: laws.bands_total_and_single(book, "dua")),
        (("    dibulatkan 0 desimal\n", ""), lambda book: laws.bands_total_and_single(book, "dua")),
    ],
)  # fmt: skip
def test_a_law_finds_its_mistake(slip, law):
    text = BOOK.replace(*slip)
    assert text != BOOK
    book = iki.loads(text, strict=False)
    with pytest.raises(AssertionError):
        law(book)


def test_a_law_of_a_name_that_is_not_in_the_book_is_refused():
    book = iki.loads(BOOK)
    for law in (
        lambda: laws.keeps_range(book, "kehadirn"),
        lambda: laws.monotone(book, "kehadirn", "murid"),
        lambda: laws.monotone(book, "kehadiran", "murid_"),
        lambda: laws.member_order_irrelevant(book, "kehadirn", "kelas"),
        lambda: laws.member_order_irrelevant(book, "kehadiran", "klas"),
        lambda: laws.unit_scaling_irrelevant(book, "kehadirn", ["murid"]),
        lambda: laws.unit_scaling_irrelevant(book, "kehadiran", ["murid", "hadirr"]),
        lambda: laws.ratio_of_totals(book, "kehadirn", "kelas"),
        lambda: laws.ratio_of_totals(book, "kehadiran", "klas"),
        lambda: laws.bands_total_and_single(book, "duaa"),
        lambda: data_for(book, only=["murid_"]),
    ):
        with pytest.raises(iki.UnknownResultError, match="did you mean"):
            law()


def test_names_at_a_member_and_of_an_achievement_are_results():
    book = iki.loads(
        "bahasa id\nhimpunan h = p; q\ndata n[h] dalam orang\nindikator i[h] dalam orang\n"
        "    rumus n\n    target 5\n    arah makin besar\n    capaian realisasi_per_target\n"
        "    rentang 0 s.d. 7\n"
    )
    laws.monotone(book, "capaian(i[p])", "n[p]")
    with pytest.raises(AssertionError, match="outside"):
        laws.keeps_range(book, "i[q]")


def test_a_direction_is_up_or_down():
    with pytest.raises(ValueError, match="sideways"):
        laws.monotone(iki.loads(BOOK), "tarif", "biaya", "sideways")


def test_a_count_that_is_scaled_alone_is_found():
    with pytest.raises(AssertionError, match="times 10"):
        laws.unit_scaling_irrelevant(iki.loads(BOOK), "kehadiran", ["hadir"])


@pytest.mark.parametrize(
    "name", ["kab-balangan-2023", "kab-malang-2021", "kecamatan-wonoasih-2024", "library-loans-en"]
)
def test_data_for_a_book_are_taken_without_error(name):
    book = iki.load(EXAMPLES / name)

    @settings(max_examples=15, deadline=None)
    @given(data_for(book))
    def taken(data):
        outcome = book.evaluate(data)
        assert not [each for each in outcome.diagnostics if each.severity == "error"]
        assert not [each for each in outcome.results if each.status in ("missing", "invalid")]

    taken()


def test_some_values_are_left_out_when_asked_for():
    book = iki.loads(BOOK)
    seen = set()

    @settings(max_examples=100, deadline=None)
    @given(data_for(book, missing=True))
    def drawn(data):
        seen.add(len(data))

    drawn()
    assert len(seen) > 1


def test_edges_of_bands_are_met():
    book = iki.loads(
        "bahasa id\ndata nilai dalam %\nindikator x1 dalam %\n    rumus nilai\n    predikat s\n"
        'skala s dalam %\n    "A" >= 76,5%\n    "B" lainnya\n'
    )
    seen = set()

    @settings(max_examples=200, deadline=None)
    @given(data_for(book))
    def drawn(data):
        seen.add(str(data["nilai"]))

    drawn()
    assert {"153/2", "383/5", "382/5"} <= seen


@pytest.mark.parametrize("law", [laws.surfaces_agree, laws.engines_agree])
def test_the_decrees_keep_the_laws(law):
    law(iki.load(EXAMPLES / "kab-balangan-2023"), examples=10)


WEIGHED = """bahasa id
himpunan bagian_kantor = a; b; c
data bobot[bagian_kantor] dalam %
    berjumlah 100%
data petugas[bagian_kantor] dalam orang
    berjumlah 10 orang
data nilai[bagian_kantor] dalam %
indikator rata dalam %
    rumus rata-rata tertimbang(nilai; bobot) + 0 x jumlah(petugas) / 10 orang x 100%
"""


@settings(max_examples=30)
@given(data_for(iki.loads(WEIGHED)))
def test_drawn_data_have_the_total_that_they_declare(data):
    outcome = iki.loads(WEIGHED).evaluate(data)

    # Percents that all lie between 0 and 1 bring a warning of their own.
    assert {each.code for each in outcome.diagnostics} <= {"IKI-D303"}
    assert outcome["rata"].value is not None


def test_the_order_of_members_means_nothing_to_a_weighted_average():
    laws.member_order_irrelevant(iki.loads(WEIGHED), "rata", "bagian_kantor")


MONTHLY = """bahasa id

himpunan kelas = a; b
data murid[kelas] "Murid" dalam orang
    periode bulan jumlah
data hadir[kelas] "Hadir" dalam orang
    bagian dari murid
    periode bulan jumlah
data ruang dalam orang

indikator kehadiran "Kehadiran" dalam %
    rumus   jumlah(hadir) / jumlah(murid) x 100%
    rentang 0 s.d. 100
indikator rerata "Rata-rata bulanan" dalam %
    rumus   rata-rata(kehadiran tiap bulan)
"""


def test_data_kept_by_month_have_a_figure_for_each_month_of_the_period():
    book = iki.loads(MONTHLY)

    @settings(max_examples=50, deadline=None)
    @given(data_for(book, period="2023-Q1"))
    def drawn(data):
        assert set(data["murid[a]"]) == {"2023-01", "2023-02", "2023-03"}
        assert not isinstance(data["ruang"], dict)
        outcome = book.evaluate(data, period="2023-Q1")
        assert not [each for each in outcome.diagnostics if each.severity == "error"]
        assert outcome["kehadiran"].status in ("ok", "undefined")

    drawn()


def test_laws_hold_and_fail_over_months_too():
    book = iki.loads(MONTHLY)

    laws.keeps_range(book, "kehadiran", "rerata", period="2023-Q1", examples=30)
    laws.monotone(book, "kehadiran", "murid", "down", period="2023-Q1", examples=30)
    laws.ratio_of_totals(book, "kehadiran", "kelas", period="2023-Q1", examples=30)
    laws.unit_scaling_irrelevant(book, "rerata", ["hadir", "murid"], period=2023, examples=10)
    laws.surfaces_agree(book, period="2023-Q1", examples=10)
    mean = iki.loads(MONTHLY.replace(*MEAN))
    with pytest.raises(AssertionError, match="kehadiran goes from"):
        laws.ratio_of_totals(mean, "kehadiran", "kelas", period="2023-Q1")


def test_a_period_that_is_none_is_refused_in_words():
    with pytest.raises(ValueError, match="is no period"):
        data_for(iki.loads(MONTHLY), period="kemarin")
