"""The table of results is readable, grouped as the decree, and says what is lacking and why."""

from __future__ import annotations

import pytest

from tests.cli.running import EXAMPLES, iki, write


BOOK = """\
bahasa id
keputusan "12/2024"
    tentang   "Indikator Kinerja"
    instansi  "Dinas Contoh"

himpunan dokumen = ktp_el "KTP-el"; kia "KIA"
data wajib[dokumen] dalam orang
data pemilik[dokumen] dalam orang
    bagian dari  wajib

skala mutu dalam %
    "Baik"    >= 80%
    "Kurang"  >= 10%

jabatan "Kepala Dinas"
sasaran "Dokumen dimiliki"
indikator kepemilikan[dokumen] "Kepemilikan" dalam %
    nomor     "1.1"
    rumus     pemilik / wajib x 100%
    target    2023: 90%; 2024: 95%
    predikat  mutu
indikator rata "Rata-rata kepemilikan" dalam %
    nomor   "1.2"
    rumus   rata-rata(kepemilikan)
    target  >= 90%

sasaran "Surat tercatat"
cacah surat "Surat keluar" dalam surat
    nomor  "1.3"
indikator gelap "Indikator gelap" dalam %
    nomor  "1.4"
    rumus  belum jelas "rumus tidak terbaca"
"""
DATA = """\
datum;anggota;nilai
wajib;ktp_el;200
wajib;kia;100
pemilik;ktp_el;150
pemilik;kia;5
"""


PAGE = """\
book: 12/2024
Indikator Kinerja
Dinas Contoh

nomor  indikator              nilai  satuan  target                tercapai  predikat  status
──────────────────────────────────────────────────────────────────────────────────────────────────

Kepala Dinas
  Dokumen dimiliki
1.1    Kepemilikan
       · KTP-el               75,00  %       2023: 90%; 2024: 95%            Kurang    ok
       · KIA                   5,00  %       2023: 90%; 2024: 95%            -         ok
1.2    Rata-rata kepemilikan  40,00  %       >= 90%                tidak               ok

  Surat tercatat
1.3    Surat keluar                  surat                                             belum diisi
1.4    Indikator gelap               %                                                 belum jelas

Tidak dapat dihitung, dan mengapa
  5% tidak masuk satu pun baris skala mutu: di bawah baris terendah.
    Lengkapi baris skala itu, atau periksa data yang dipakai.
    Menahan: predikat kepemilikan[kia]
  Data surat (Surat keluar) belum diisi.
    Isi surat dalam surat.
  Rumus gelap belum jelas: rumus tidak terbaca.
    Tanyakan rumusnya kepada penyusun keputusan, lalu tulis sebagai rumus.

Data: data.csv (pemisah ";", satu baris tiap angka, format angka id, seperti 1.234,5)
Hasil: 5 (3 ok, 1 belum diisi, 1 belum jelas)
"""


@pytest.fixture(autouse=True)
def book():
    write("book.iki", BOOK)
    write("data.csv", DATA)
    write("lacking.csv", DATA.replace("pemilik;kia;5\n", ""))


def shown(data="data.csv", *more):
    return iki("eval", "book.iki", "--data", data, *more).out


def test_the_whole_page_is_as_it_was_read_through():
    assert shown() == PAGE


def test_a_target_of_the_year_asked_for_is_shown_alone():
    page = shown("data.csv", "--period", "2024")

    assert "95%" in page
    assert "2023: 90%" not in page
    assert "Periode: 2024" in page


def test_a_first_cause_is_named_once_with_its_next_step_and_all_that_waits_for_it():
    page = shown("lacking.csv")
    part = page[page.index("Tidak dapat dihitung") : page.index("Data: ")]

    assert part.count("pemilik[kia]") >= 1
    assert "Menahan: kepemilikan[kia], rata" in part
    assert "rumus tidak terbaca" in part
    assert "surat" in part


def test_a_value_in_a_hole_of_its_scale_says_so():
    page = shown()

    assert "Menahan: predikat kepemilikan[kia]" in page


def test_the_legend_names_file_delimiter_format_and_the_count_of_each_status():
    assert shown().endswith(
        'Data: data.csv (pemisah ";", satu baris tiap angka, format angka id, seperti 1.234,5)\n'
        "Hasil: 5 (3 ok, 1 belum diisi, 1 belum jelas)\n"
    )


def test_both_languages_show_the_same_numbers_of_results():
    page = shown("data.csv", "--lang", "en")

    assert "Results: 5 (3 ok, 1 not given, 1 unclear)" in page
    assert "75.00" in page


def test_a_missing_datum_is_told_once():
    page = shown()

    assert page.count("Surat keluar") == 2
    assert "IKI-D305" not in page


def test_names_stand_in_place_of_numbers_where_the_decree_has_none():
    write("book.iki", BOOK.replace("    nomor", "    # nomor"))

    assert "\nnama " in shown()
    assert "\nrata " in shown()


def test_a_long_list_of_what_waits_is_cut():
    names = "; ".join(f"a{n}" for n in range(20))
    write(
        "book.iki",
        f"bahasa id\nhimpunan banyak_hal = {names}\ndata satu dalam orang\n"
        "data dua[banyak_hal] dalam orang\n"
        "indikator hasilnya[banyak_hal]\n    rumus  dua / satu\n",
    )
    given = "".join(f"dua;a{n};1\n" for n in range(20))
    write("data.csv", "datum;anggota;nilai\n" + given)

    assert "hasilnya[a11], dan 8 lagi" in " ".join(shown().split())


def test_a_book_without_indicators_shows_no_table():
    write("book.iki", "bahasa id\n")
    page = shown()

    assert page.startswith("book\n")
    assert page.endswith("Hasil: 0\n")


def test_titles_cannot_bring_control_characters_to_a_terminal():
    write("data.json", '{"wajib": {"ktp_el": 1, "\\u001b[31mx": 2}}')

    assert "\x1b" not in shown("data.json")


def test_the_balangan_book_fills_its_page_and_no_more():
    folder = EXAMPLES / "kab-balangan-2023"
    answer = iki("eval", str(folder), "--data", str(folder / "data-2023.csv"))
    table = answer.out[answer.out.index("nomor") : answer.out.index("Tidak dapat dihitung")]

    assert answer.code == 0
    assert max(map(len, table.splitlines())) == 100
    numbers = [line.split()[0] for line in table.splitlines() if line[:1].isdigit()]
    assert len(numbers) == len(set(numbers)) == 20
    assert "Hasil: 28 (27 ok, 1 belum diisi)" in answer.out


def test_the_column_of_values_is_there_even_when_there_is_none():
    write("data.csv", "datum;anggota;nilai\n")

    assert "  nilai  " in shown()


def test_a_result_kept_back_by_an_error_of_the_book_names_its_code():
    write("book.iki", BOOK.replace("rata-rata(kepemilikan)", "rata-rata(kepemilikn)"))
    page = shown()

    assert "iki doc IKI-N101" in page
    assert "Maksudnya kepemilikan" in page
    assert "75,00" in page


JUDGED = """bahasa id

indikator lama "Lama layanan" dalam hari dicatat
    target   <= 10 hari
    arah     makin kecil
    capaian  batas(dua_target_kurang_realisasi; <= 120%)
indikator antre "Antrean" dalam menit dicatat
    arah     makin kecil
    capaian  target_per_realisasi
"""


def test_a_cap_is_marked_and_explained_and_a_missing_target_named():
    write("judged.iki", JUDGED)
    write("judged.json", '{"lama": 4, "antre": 3}')

    out = iki("eval", "judged.iki", "--data", "judged.json").out

    assert "<= 10 hari  ya        120,00%*  ok" in out
    assert (
        "* Capaian lama dibatasi: 160,00% menjadi 120,00% "
        "(batas(dua_target_kurang_realisasi; <= 120%))" in " ".join(out.split())
    )
    assert "Menahan: capaian antre" in out
