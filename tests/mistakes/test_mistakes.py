"""Each mistake gives the figure that somebody who makes it would publish, worked by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import iki_rules as iki
from iki_rules.library import rounded
from iki_rules.mistakes import MISTAKES, Replay, World, Writing, replayed, world_of


BOOK = """\
bahasa id

himpunan dokumen = kk; ktp; kia
data wajib[dokumen] dalam orang
data pemilik[dokumen] dalam orang
indikator kepemilikan[dokumen] dalam %
    rumus  pemilik / wajib x 100%
indikator rata dalam %
    rumus  rata-rata(kepemilikan)
indikator total dalam %
    rumus  jumlah(pemilik) / jumlah(wajib) x 100%
indikator dua dalam %
    rumus  (pemilik[kk] + pemilik[ktp]) / (wajib[kk] + wajib[ktp]) x 100%
indikator berdua dalam %
    rumus  rata-rata(kepemilikan[kk]; kepemilikan[ktp])

himpunan unsur = u1; u2; u3; u4; u5; u6; u7; u8; u9
data skor[unsur]
besaran bobot[unsur]
    u1 0,125
    u2 0,125
    u3 0,125
    u4 0,125
    u5 0,125
    u6 0,125
    u7 0,125
    u8 0,0625
    u9 0,0625
indikator ikm
    rumus  jumlah(skor x 1/9) x 25
indikator rata_skor
    rumus  rata-rata(skor)
indikator berbobot
    rumus  jumlah(skor x bobot)

data hari dalam hari
data batas_hari dalam hari
indikator lama dalam %
    rumus  (2 x batas_hari - hari) / batas_hari x 100%
indikator terbatas dalam %
    rumus  batas(hari / batas_hari x 100%; <= 110%)
indikator bebas dalam %
    rumus  hari / batas_hari x 100%
"""
DATA = {
    "wajib": {"kk": 7, "ktp": 11, "kia": 13},
    "pemilik": {"kk": 3, "ktp": 9, "kia": 10},
    "skor": dict.fromkeys(["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"], 4),
    "hari": 12,
    "batas_hari": 10,
}
RULES = iki.loads(BOOK)


def outcome(**changes):
    return RULES.evaluate({**DATA, **changes})


def under(key, id, data=None):
    """The value of a result under a mistake made in every definition that it rests on."""
    world = world_of(data or outcome(), id.partition("[")[0])
    altered = MISTAKES[key].world(world, frozenset(world.program.definitions))
    if altered is None:
        return None
    found = replayed(altered).results(id.partition("[")[0])
    return next(each for each in found if each.id == id).value


@pytest.mark.parametrize(
    ("key", "id", "value"),
    [
        ("printed_numbers", "ikm", Fraction(99)),
        ("printed_numbers", "rata_skor", Fraction(396, 100)),
        ("printed_numbers", "berbobot", 4 * (7 * Fraction(13, 100) + 2 * Fraction(6, 100))),
        ("swapped", "kepemilikan[kk]", Fraction(700, 3)),
        ("swapped", "total", Fraction(3100, 22)),
        (
            "mean_of_ratios",
            "total",
            Fraction(100, 3) * (Fraction(3, 7) + Fraction(9, 11) + Fraction(10, 13)),
        ),
        ("mean_of_ratios", "dua", 50 * (Fraction(3, 7) + Fraction(9, 11))),
        ("ratio_of_totals", "rata", Fraction(2200, 31)),
        ("ratio_of_totals", "berdua", Fraction(1200, 18)),
        ("other_polarity", "bebas", Fraction(80)),
        ("other_polarity", "lama", Fraction(120)),
        ("inverse_polarity", "lama", Fraction(1000, 12)),
        ("capped_100", "bebas", Fraction(100)),
        ("capped_110", "bebas", Fraction(110)),
        ("capped_120", "bebas", Fraction(120)),
        ("uncapped", "terbatas", Fraction(120)),
        (
            "shown_steps",
            "rata",
            (Fraction(4286, 100) + Fraction(8182, 100) + Fraction(7692, 100)) / 3,
        ),
        ("every_operation", "total", Fraction(71)),
    ],
)
def test_a_mistake_gives_what_is_worked_out_by_hand(key, id, value):
    found = under(key, id)

    assert found == (rounded(value, 2) if key == "shown_steps" else value)


@pytest.mark.parametrize(
    ("key", "id"),
    [("uncapped", "bebas"), ("inverse_polarity", "bebas"), ("mean_of_ratios", "rata_skor")],
)
def test_a_mistake_that_cannot_be_made_gives_nothing(key, id):
    assert under(key, id) is None


def test_missing_data_are_taken_for_nothing_or_left_out():
    lacking = outcome(pemilik={"kk": 3, "ktp": 9})

    assert lacking["rata"].status == "missing"
    assert under("missing_as_zero", "rata", lacking) == Fraction(100, 3) * (
        Fraction(3, 7) + Fraction(9, 11)
    )
    assert under("missing_left_out", "rata", lacking) == 50 * (Fraction(3, 7) + Fraction(9, 11))
    assert under("missing_as_zero", "rata") is None
    assert under("missing_left_out", "rata") is None


def test_a_mistake_in_one_definition_behind_a_figure_is_named_with_it():
    replay = Replay(outcome())
    found = replay.find("rata", "rata", lambda each: each.value == Fraction(202, 3), None)

    assert [(each.key, each.within) for each in found] == [("every_operation", "kepemilikan")]
    assert found[0].name.say("en").endswith("in kepemilikan")


TENTHS = iki.loads(
    "bahasa id\nhimpunan bulan = jan; feb; mar\ndata poin[bulan]\n"
    "indikator jumlah_poin\n    rumus  poin[jan] + poin[feb] + poin[mar]\n"
    "indikator tiga\n    rumus  jumlah(poin)\n"
)


@given(st.lists(st.decimals(0, 1000, places=3), min_size=3, max_size=3))
def test_floats_are_those_of_the_machine(points):
    data = dict(zip(["jan", "feb", "mar"], points, strict=True))
    told = TENTHS.evaluate({"poin": data})
    world = world_of(told, "jumlah_poin")
    first, second, third = map(float, points)

    altered = MISTAKES["floats"].world(world, frozenset())
    (result,) = replayed(altered).results("jumlah_poin")

    assert result.value == Fraction(first + second + third)


def test_a_world_alters_nothing_of_what_was_computed():
    told = outcome()
    before = [(each.id, each.value) for each in told.results]
    for row in MISTAKES.values():
        world = world_of(told)
        altered = row.world(world, frozenset(world.program.definitions))
        if isinstance(altered, World):
            replayed(altered).indicators()

    assert [(each.id, each.value) for each in told.results] == before


def writing(value, published, decimals, **more):
    return Writing(
        value=Fraction(value),
        unit=more.pop("unit", "%"),
        published=Fraction(published),
        decimals=decimals,
        **more,
    )


@pytest.mark.parametrize(
    ("key", "slip"),
    [
        ("percent_forgotten", writing("92.847", "0.93", 2)),
        ("percent_forgotten", writing("0.93", "93", 0)),
        (
            "other_format",
            writing("1.234", "1234", 0, otherwise=Fraction("1.234"), otherwise_decimals=3),
        ),
        ("half_even", writing("0.125", "0.12", 2)),
        ("always_up", writing("92.841", "92.85", 2)),
        ("rounded_twice", writing("92.8449", "92.85", 2)),
        ("mark_slipped", writing("12.5", "125", 0)),
        ("digits_swapped", writing("92.85", "92.58", 2)),
        ("digits_swapped", writing("10.5", "1.50", 2)),
    ],
)
def test_a_slip_of_the_pen_is_recognised(key, slip):
    assert MISTAKES[key].writing(slip)


def test_a_right_figure_is_no_slip():
    right = writing("92.847", "92.85", 2)

    assert [
        key
        for key in ("percent_forgotten", "mark_slipped", "digits_swapped")
        if MISTAKES[key].writing(right)
    ] == []


def test_a_number_of_many_digits_is_no_swap_of_others():
    assert not MISTAKES["digits_swapped"].writing(writing(10**5000, "12", 0))


def test_every_mistake_has_words_in_both_languages_and_one_way_to_be_replayed():
    for row in MISTAKES.values():
        assert row.name.say("id") != row.name.say("en")
        ways = (row.change, row.alter, row.several, row.writing)
        assert sum(each is not None for each in ways) == 1


MONTHS = iki.loads(
    """\
bahasa id

data selesai dalam dokumen
    periode  bulan jumlah
data masuk dalam dokumen
    periode  bulan jumlah
data antrean dalam dokumen
    periode  bulan terakhir
data waktu dalam menit
    periode  bulan rata-rata
indikator tuntas dalam %
    rumus  selesai / masuk x 100%
indikator sisa dalam dokumen
    rumus  antrean
indikator lama dalam menit
    rumus  waktu
"""
)
FIGURES = "datum;periode;nilai\n" + "".join(
    f"{key};{period};{value}\n"
    for key, values in {
        "selesai": (10, 20, 60),
        "masuk": (20, 50, 100),
        "antrean": (5, 3, 4),
        "waktu": (10, 20, 60),
    }.items()
    for period, value in zip(("2023-01", "2023-02", "2023-03"), values, strict=True)
)


def quarter(text=FIGURES, period="2023-T1"):
    return MONTHS.evaluate_text(text, "csv", period=period)


@pytest.mark.parametrize(
    ("key", "id", "value"),
    [
        ("mean_of_periods", "tuntas", Fraction(50)),
        ("summed_over_periods", "sisa", Fraction(12)),
        ("last_of_periods", "tuntas", Fraction(60)),
        ("last_of_periods", "lama", Fraction(60)),
    ],
)
def test_months_are_taken_otherwise_than_declared(key, id, value):
    told = quarter()
    found = Replay(told).find(id, id, lambda each: each.value == value, None)

    assert told[id].value != value
    assert key in [each.key for each in found]


def test_a_missing_month_is_taken_for_nothing_or_left_out():
    told = quarter(FIGURES.replace("waktu;2023-02;20\n", ""))

    assert told["lama"].status == "missing"
    assert under("missing_as_zero", "lama", told) == Fraction(70, 3)
    assert under("missing_left_out", "lama", told) == 35


def test_a_month_left_out_as_written_is_taken_for_nothing():
    book = iki.loads(
        "bahasa id\ndata hadir dalam %\n    periode  bulan rata-rata\n"
        "    periode hilang  dilewati\nindikator kehadiran dalam %\n    rumus  hadir\n"
    )
    told = book.evaluate({"hadir": {"2023-01": "90%", "2023-03": "95%"}}, period="2023-T1")

    assert told["kehadiran"].value == Fraction(185, 2)
    assert under("missing_as_zero", "kehadiran", told) == Fraction(185, 3)
    assert under("missing_left_out", "kehadiran", told) is None


def test_the_figure_of_the_period_before_is_recognised():
    told = quarter(period="2023-02")
    found = Replay(told).find("tuntas", "tuntas", lambda each: each.value == 50, None)

    assert [each.key for each in found] == ["previous_period"]


VERSIONS = iki.loads(
    """\
bahasa id

data berkas dalam dokumen
    periode  bulan jumlah
besaran kapasitas = 30 dokumen
    berlaku  2023-01-01 s.d. 2023-01-31
besaran kapasitas = 70 dokumen
    berlaku  2023-02-01 s.d. 2023-12-31
indikator beban dalam %
    rumus  berkas / kapasitas x 100%
indikator beban_rata dalam %
    rumus  rata-rata(beban tiap bulan)
"""
)


def test_a_mistake_is_made_in_the_version_that_is_in_force():
    data = "datum;periode;nilai\n" + "".join(f"berkas;2023-0{n};{10 * n}\n" for n in (1, 2, 3))
    told = VERSIONS.evaluate_text(data, "csv", period="2023-T1")
    months = [Fraction(10, 30), Fraction(20, 70), Fraction(30, 70)]

    assert told["beban_rata"].value == 100 * sum(months) / 3
    assert under("swapped", "beban_rata", told) == 100 * sum(1 / each for each in months) / 3
    assert under("ratio_of_totals", "beban_rata", told) == Fraction(6000, 70)
    assert abs(under("floats", "beban_rata", told) - told["beban_rata"].value) < Fraction(1, 10**9)
    assert [each.changes for each in iki.sensitivity(told).variants if "floats" in str(each)] == [
        ()
    ]
