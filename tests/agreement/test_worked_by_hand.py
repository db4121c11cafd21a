"""The examples of the language, worked out on paper: the engine and the reference both hold."""

from __future__ import annotations

from fractions import Fraction

import pytest

import iki_rules
from iki_rules.syntax import parse
from iki_rules.text import Source
from tests.agreement.running import key_text, stated
from tests.reference import Absence, evaluate


BOOK = """bahasa id

himpunan dokumen = kartu_keluarga "Kartu Keluarga"; ktp_el "KTP-el"; kia; akta_kelahiran
himpunan dokumen_penduduk dari dokumen = kartu_keluarga; ktp_el; kia

data wajib[dokumen] "Penduduk yang wajib memiliki dokumen" dalam orang
    sumber  "SIAK"
data pemilik[dokumen] "Penduduk yang memiliki dokumen" dalam orang
    bagian dari  wajib

indikator kepemilikan[dokumen] dalam %
    rumus   pemilik / wajib x 100%
indikator kepemilikan_dokumen dalam %
    rumus   rata-rata(kepemilikan)
indikator kepemilikan_penduduk dalam %
    rumus   rata-rata(kepemilikan untuk dokumen_penduduk)
indikator rasio_jumlah dalam %
    rumus   jumlah(pemilik) : jumlah(wajib) kali 100

besaran angka_kredit dalam poin
    penggandaan_data      "Penggandaan data"  0,013 per kegiatan
    rekam_tanpa_validasi  "Perekaman data"    0,001 per 1000 karakter
data volume[angka_kredit]
indikator operasi_ti dalam poin
    rumus   jumlah(angka_kredit x volume)

himpunan program dari data
data capaian_program[program] dalam %
indikator program_tercapai dalam %
    rumus   banyak(program dengan capaian_program >= 80%) / banyak(program) x 100%

himpunan kondisi = baik "Baik"; rusak "Rusak"
himpunan jaringan dari data
data keadaan[jaringan] dari kondisi
indikator jaringan_baik dalam %
    rumus   banyak(jaringan dengan keadaan = baik) / banyak(jaringan) x 100%
besaran biaya[kondisi] dalam rupiah
    baik   1.000 rupiah
    rusak  25.000 rupiah
indikator biaya_perawatan dalam rupiah
    rumus   jumlah(biaya[keadaan])

cacah surat_terdaftar "Jumlah Surat Keluar dan Surat Masuk" dalam surat

data lama_pengerjaan dalam menit
data surat_dikoreksi dalam dokumen
indikator lama_koreksi dalam menit/dokumen
    rumus   lama_pengerjaan / surat_dikoreksi
indikator lama_koreksi_jam dalam jam/dokumen
    rumus   lama_koreksi dalam jam per dokumen
indikator lama_dibulatkan dalam menit/dokumen
    rumus   bulat(lama_koreksi; 0)
indikator lama_dibatasi dalam menit/dokumen
    rumus   batas(lama_koreksi; <= 10 menit per dokumen)

indikator jaringan_siak "Persentase jaringan SIAK dalam kondisi baik" dalam %
    rumus   belum jelas "rumus tidak terbaca dalam keputusan"

data kredit_kumulatif dalam poin
data kredit_utama dalam poin
aturan naik_jenjang = kredit_kumulatif >= 100 poin dan kredit_utama / kredit_kumulatif x 100% >= 80%
"""

DATA = {
    ("wajib", ("kartu_keluarga",)): 200,
    ("wajib", ("ktp_el",)): 400,
    ("wajib", ("kia",)): 100,
    ("wajib", ("akta_kelahiran",)): 500,
    ("pemilik", ("kartu_keluarga",)): 150,
    ("pemilik", ("ktp_el",)): 380,
    ("pemilik", ("kia",)): 10,
    ("pemilik", ("akta_kelahiran",)): 500,
    ("volume", ("penggandaan_data",)): 3,
    ("volume", ("rekam_tanpa_validasi",)): 2500,
    ("capaian_program", ("p1",)): 80,
    ("capaian_program", ("p2",)): Fraction(799, 10),
    ("capaian_program", ("p3",)): 100,
    ("keadaan", ("kantor",)): "baik",
    ("keadaan", ("gudang",)): "rusak",
    ("surat_terdaftar", ()): 42,
    ("lama_pengerjaan", ()): 900,
    ("surat_dikoreksi", ()): 40,
    ("kredit_kumulatif", ()): 120,
    ("kredit_utama", ()): 96,
}

EXPECTED = {
    # 150 / 200, 380 / 400, 10 / 100, 500 / 500
    "kepemilikan[kartu_keluarga]": 75,
    "kepemilikan[ktp_el]": 95,
    "kepemilikan[kia]": 10,
    "kepemilikan[akta_kelahiran]": 100,
    # (75 + 95 + 10 + 100) / 4 = 280 / 4
    "kepemilikan_dokumen": 70,
    # (75 + 95 + 10) / 3 = 180 / 3
    "kepemilikan_penduduk": 60,
    # (150 + 380 + 10 + 500) / (200 + 400 + 100 + 500) = 1040 / 1200 = 13 / 15
    "rasio_jumlah": Fraction(260, 3),
    # 3 x 0,013 + 2.500 x 0,001 / 1.000 = 0,039 + 0,0025
    "operasi_ti": Fraction("0.0415"),
    # 80 and 100 of three
    "program_tercapai": Fraction(200, 3),
    "jaringan_baik": 50,
    "biaya_perawatan": 26_000,
    "surat_terdaftar": 42,
    # 900 / 40
    "lama_koreksi": Fraction("22.5"),
    "lama_koreksi_jam": Fraction("0.375"),
    "lama_dibulatkan": 23,
    "lama_dibatasi": 10,
    "jaringan_siak": Absence("unclear", "jaringan_siak"),
    # 96 / 120 = 80%
    "naik_jenjang": True,
}


def both(data):
    """What the engine and the reference give, by the key as written."""
    parsed = parse(Source("book.iki", BOOK))
    expected = evaluate([parsed.file], data)
    given = {key_text(*key): value for key, value in data.items()}
    outcome = iki_rules.loads(BOOK).evaluate(given, numbers="id")
    found = {key_text(*key): stated(outcome, *key) for key in expected}
    return found, {key_text(*key): value for key, value in expected.items()}


def test_every_figure_is_the_one_worked_out_by_hand():
    found, expected = both(DATA)
    assert found == EXPECTED
    assert expected == EXPECTED


#: The members of an open set are those that have data: without one there is a member less.
CLOSED = [key for key in DATA if key[0] not in ("capaian_program", "keadaan")]


@pytest.mark.parametrize("gone", CLOSED)
def test_without_one_datum_only_what_depends_on_it_has_a_reason_and_that_names_it(gone):
    found, expected = both({key: value for key, value in DATA.items() if key != gone})
    assert found == expected
    missing = Absence("missing", key_text(*gone))
    changed = {key: value for key, value in found.items() if value != EXPECTED[key]}
    assert changed
    assert set(changed.values()) == {missing}


def test_a_zero_divisor_says_which_figure_is_undefined():
    found, expected = both(DATA | {("surat_dikoreksi", ()): 0})
    assert found == expected
    undefined = {key for key, value in found.items() if isinstance(value, Absence)}
    assert undefined == {
        "lama_koreksi", "lama_koreksi_jam", "lama_dibulatkan", "lama_dibatasi", "jaringan_siak"
    }  # fmt: skip
    assert found["lama_dibatasi"] == Absence("undefined", "lama_koreksi")


def test_a_condition_is_settled_by_one_side():
    data = {key: value for key, value in DATA.items() if key[0] != "kredit_utama"}
    found, _ = both(data | {("kredit_kumulatif", ()): 99})
    assert found["naik_jenjang"] is False
    found, _ = both(data)
    assert found["naik_jenjang"] == Absence("missing", "kredit_utama")


@pytest.mark.parametrize(("language", "clamp"), [("id", "batas"), ("en", "clamp")])
def test_formulas_read_alike_in_both_languages(language, clamp):
    words = {"id": ("jumlah", "rata-rata", ","), "en": ("sum", "average", ".")}
    total, average, point = words[language]
    formula = f"{clamp}({average}(a; b); <= 2{point}5) + {total}(a; b) / 4"
    result = iki_rules.formula(formula, language=language).evaluate(a=2, b=4)
    assert result.value == Fraction(4)
