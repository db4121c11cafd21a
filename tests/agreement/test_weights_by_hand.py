"""Weights, filters, orders and look-ups worked out on paper: the engine and the reference hold."""

from __future__ import annotations

from fractions import Fraction

import pytest

import iki_rules
from iki_rules.syntax import parse
from iki_rules.text import Source
from tests.agreement.running import key_text, stated
from tests.reference import evaluate


#: PermenPANRB 14/2017: the mean of each of nine elements, weighted by 1/9, times 25.
SURVEY = """bahasa id
himpunan unsur = u1; u2; u3; u4; u5; u6; u7; u8; u9
data nrr[unsur] dalam indeks
besaran bobot[unsur] = 1 / 9
    berjumlah  1
indikator ikm dalam indeks
    rumus  jumlah(nrr x bobot) x 25
indikator ikm_rata dalam indeks
    rumus  rata-rata tertimbang(nrr; bobot) x 25
besaran bobot_cetak[unsur]
    u1  0,11
    u2  0,11
    u3  0,11
    u4  0,11
    u5  0,11
    u6  0,11
    u7  0,11
    u8  0,11
    u9  0,11
    berjumlah  0,99
indikator ikm_cetak dalam indeks
    rumus  jumlah(nrr x bobot_cetak) x 25
"""
#: Two levels: elements within aspects, aspects within the index.
INDEX = """bahasa id
himpunan mutu = kecepatan; ketepatan; keramahan
himpunan sarana = gedung; jaringan
data nilai_mutu[mutu] dalam %
data nilai_sarana[sarana] dalam %
    tanda tidak berlaku  "t.b."
besaran bobot_mutu[mutu] dalam %
    kecepatan  50%
    ketepatan  30%
    keramahan  20%
    berjumlah  100%
besaran bobot_sarana[sarana]
    gedung    2
    jaringan  3
indikator aspek_mutu dalam %
    rumus           rata-rata tertimbang(nilai_mutu; bobot_mutu)
    anggota hilang  dilewati
indikator aspek_sarana dalam %
    rumus  rata-rata tertimbang(nilai_sarana; bobot_sarana)
indikator indeks_kantor dalam %
    rumus  rata-rata tertimbang(aspek_mutu; 0,6; aspek_sarana; 0,4)
"""
#: PermenPANRB 1/2023: months of twelve x percent of the predicate x yearly coefficient of the rank.
CREDIT = """bahasa id
himpunan predikat_kinerja = sangat_baik; baik; cukup; kurang; sangat_kurang
himpunan jenjang = ahli_pertama; ahli_muda; ahli_madya
himpunan penggalan dari data berurutan
data lama[penggalan] dalam bulan
data predikat_dinilai[penggalan] dari predikat_kinerja
data jenjang_pegawai dari jenjang
besaran bagian_predikat[predikat_kinerja] dalam %
    sangat_baik    150%
    baik           100%
    cukup          75%
    kurang         50%
    sangat_kurang  25%
besaran koefisien[jenjang] dalam poin
    ahli_pertama  12,5
    ahli_muda     25
    ahli_madya    37,5
indikator kredit[penggalan] dalam poin
    rumus  lama / 12 bulan x bagian_predikat[predikat_dinilai] x koefisien[jenjang_pegawai]
indikator kredit_sampai[penggalan] dalam poin
    rumus  kumulatif(kredit)
indikator tambahan[penggalan] dalam poin
    rumus  kredit - sebelumnya(kredit; 0)
indikator kredit_setahun dalam poin
    rumus  jumlah(kredit)
"""
#: Counts, averages and minima over members that another indicator or datum picks.
PICKED = """bahasa id
himpunan posisi = kadis; sekretaris; kabid; staf
himpunan keaktifan = ya; cuti
data nilai[posisi] dalam %
data tugas[posisi] dalam kegiatan
    tanda tidak berlaku  "t.b."
data selesai[posisi] dalam kegiatan
    tanda tidak berlaku  "t.b."
data aktif[posisi] dari keaktifan
indikator capaian_tugas[posisi] dalam %
    rumus  selesai / tugas x 100%
indikator banyak_baik
    rumus  banyak(posisi dengan capaian_tugas >= 80%)
indikator terendah_aktif dalam %
    rumus  min(nilai dengan aktif = ya)
indikator rata_baik dalam %
    rumus  rata-rata(nilai dengan capaian_tugas >= 80%)
indikator tertimbang_aktif dalam %
    rumus  rata-rata tertimbang(capaian_tugas untuk posisi dengan aktif = ya; tugas)
"""


def cells(key, **values):
    return {(key, (member,)): value for member, value in values.items()}


def nine(*values):
    return cells("nrr", **{f"u{at}": value for at, value in enumerate(values, start=1)})


CASES = {
    # 9 x 4 x 1/9 x 25 = 100, but 9 x 4 x 0,11 x 25 = 99
    "a perfect survey": (
        SURVEY,
        nine(*[4] * 9),
        {"ikm": 100, "ikm_rata": 100, "ikm_cetak": 99},
    ),
    # The means add up to 29,7: 29,7 / 9 x 25 = 82,5; 29,7 x 0,11 x 25 = 81,675
    "a survey": (
        SURVEY,
        nine(*map(Fraction, ("3.2", "3.4", "3.1", "3.6", "3.3", "3.5", "3.0", "3.2", "3.4"))),
        {"ikm": Fraction("82.5"), "ikm_cetak": Fraction("81.675")},
    ),
    # 0,5 x 80 + 0,3 x 90 + 0,2 x 100 = 87; (2 x 70 + 3 x 90) / 5 = 82; 0,6 x 87 + 0,4 x 82 = 85
    "two levels": (
        INDEX,
        cells("nilai_mutu", kecepatan=80, ketepatan=90, keramahan=100)
        | cells("nilai_sarana", gedung=70, jaringan=90),
        {"aspek_mutu": 87, "aspek_sarana": 82, "indeks_kantor": 85},
    ),
    # Without keramahan: (0,5 x 80 + 0,3 x 90) / 0,8 = 83,75; without gedung: 90;
    # 0,6 x 83,75 + 0,4 x 90 = 86,25
    "two levels with members left out": (
        INDEX,
        cells("nilai_mutu", kecepatan=80, ketepatan=90)
        | cells("nilai_sarana", gedung="t.b.", jaringan=90),
        {
            "aspek_mutu": Fraction("83.75"),
            "aspek_sarana": 90,
            "indeks_kantor": Fraction("86.25"),
        },
    ),
    # 5/12 x 100% x 25 = 125/12; 7/12 x 150% x 25 = 262,5/12; together 387,5/12 = 775/24
    "credit points of a year in two parts": (
        CREDIT,
        cells("lama", awal=5, akhir=7)
        | cells("predikat_dinilai", awal="baik", akhir="sangat_baik")
        | {("jenjang_pegawai", ()): "ahli_muda"},
        {
            "kredit[awal]": Fraction(125, 12),
            "kredit[akhir]": Fraction(175, 8),
            "kredit_sampai[awal]": Fraction(125, 12),
            "kredit_sampai[akhir]": Fraction(775, 24),
            "tambahan[awal]": Fraction(125, 12),
            "tambahan[akhir]": Fraction(275, 24),
            "kredit_setahun": Fraction(775, 24),
        },
    ),
    # A whole year as ahli pertama with "baik" is the coefficient itself.
    "credit points of a whole year": (
        CREDIT,
        cells("lama", setahun=12)
        | cells("predikat_dinilai", setahun="baik")
        | {("jenjang_pegawai", ()): "ahli_pertama"},
        {"kredit_setahun": Fraction("12.5")},
    ),
    # 90%, 80% and 50% done, the fourth not applicable; on leave is staf only.
    # min(90; 70; 80) = 70; (90 + 70) / 2 = 80; (90% x 10 + 80% x 20) / 30 = 25/30
    "members picked by another indicator": (
        PICKED,
        cells("nilai", kadis=90, sekretaris=70, kabid=80, staf=60)
        | cells("tugas", kadis=10, sekretaris=20, kabid="t.b.", staf=10)
        | cells("selesai", kadis=9, sekretaris=16, kabid="t.b.", staf=5)
        | cells("aktif", kadis="ya", sekretaris="ya", kabid="ya", staf="cuti"),
        {
            "banyak_baik": 2,
            "terendah_aktif": 70,
            "rata_baik": 80,
            "tertimbang_aktif": Fraction(250, 3),
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_was_worked_out_on_paper_is_computed(name):
    book, data, expected = CASES[name]
    outcome = iki_rules.loads(book).evaluate({key_text(*key): v for key, v in data.items()})

    assert not outcome.diagnostics or name == "two levels with members left out"
    assert {key: outcome[key].value for key in expected} == expected


@pytest.mark.parametrize("name", CASES)
def test_the_reference_gives_the_same(name):
    book, data, _ = CASES[name]
    outcome = iki_rules.loads(book).evaluate({key_text(*key): v for key, v in data.items()})
    results = evaluate([parse(Source("buku.iki", book)).file], data)

    assert {key: stated(outcome, *key) for key in results} == results


def test_an_unknown_predicate_is_refused_with_those_there_are():
    data = {
        "lama[awal]": 12,
        "predikat_dinilai[awal]": "sangat baik",
        "jenjang_pegawai": "ahli_muda",
    }

    outcome = iki_rules.loads(CREDIT).evaluate(data)

    found = next(each for each in outcome.diagnostics if each.code == "IKI-D212")
    notes = " ".join(note.say("id") for note in found.notes)
    assert "maksudnya sangat_baik" in notes
    assert "sangat_kurang" in notes
    assert outcome["kredit_setahun"].status == "invalid"


def test_what_remains_of_the_weights_is_explained():
    book, data, _ = CASES["two levels with members left out"]
    outcome = iki_rules.loads(book).evaluate({key_text(*key): v for key, v in data.items()})

    told = iki_rules.explain(outcome, "indeks_kantor")

    assert "Tidak diikutkan: keramahan (belum diisi)" in told
    assert "Bobot yang dihitung berjumlah 80%" in told
    assert "Tidak diikutkan: gedung (tidak berlaku)" in told
    assert "Bobot yang dihitung berjumlah 3" in told
