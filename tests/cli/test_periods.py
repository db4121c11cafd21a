"""`iki eval --by`: a column for each period within, and one for the whole."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import iki


BOOK = """bahasa id

data pemohon "Pemohon" dalam orang
    periode  bulan jumlah

indikator layanan "Pemohon layanan" dalam orang
    rumus  pemohon
"""
DATA = "periode;pemohon\n" + "".join(f"2023-{at:02};{at}\n" for at in range(1, 10))


@pytest.fixture
def files(tmp_path):
    (tmp_path / "b.iki").write_text(BOOK, "utf-8")
    (tmp_path / "d.csv").write_text(DATA, "utf-8")
    return [str(tmp_path / "b.iki"), "--data", str(tmp_path / "d.csv")]


def test_each_quarter_has_a_column_and_so_has_the_year(files):
    ran = iki("eval", *files, "--by", "triwulan")

    assert ran.code == 0
    heading = next(line for line in ran.out.splitlines() if "2023-T1" in line)
    assert heading.split()[-5:] == ["2023-T1", "2023-T2", "2023-T3", "2023-T4", "2023"]
    row = next(line for line in ran.out.splitlines() if line.startswith("layanan"))
    assert " ".join(row.split()[:7]).endswith("orang 6 15 24")
    assert "2023-10 s.d. 2023-12 belum diisi" in ran.out


def test_months_stand_in_two_tables_and_json_is_a_list(files):
    ran = iki("eval", *files, "--by", "month", "--lang", "en")
    assert sum("2023-0" in line and "name" in line for line in ran.out.splitlines()) == 2

    ran = iki("eval", *files, "--by", "bulan", "--json")
    records = json.loads(ran.out)
    assert [each["period"] for each in records] == [
        *(f"2023-{at:02}" for at in range(1, 13)),
        "2023",
    ]
    assert records[2]["results"][0]["value"] == "3/1"


JUDGED = """bahasa id

skala dua dalam %
    "Baik"    >= 90%
    "Kurang"  lainnya

cacah surat "Surat keluar" dalam surat
    periode   bulan jumlah
    arah      makin besar
    capaian   batas(realisasi_per_target; <= 110%)
    predikat  dua dari capaian

cacah tamu "Tamu" dalam orang
"""
GIVEN = """datum;anggota;periode;nilai
surat;;2023-T1;24
surat;;2023-T2;8
surat;;2023-T3;10
surat;;2023-T4;10
tamu;;2023;7
target;surat;2023-T1;10
target;surat;2023-T2;10
target;surat;2023;>= 50 surat
"""


def test_targets_achievements_and_bands_stand_below_the_values(tmp_path):
    (tmp_path / "b.iki").write_text(JUDGED, "utf-8")
    (tmp_path / "d.csv").write_text(GIVEN, "utf-8")
    ran = iki("eval", str(tmp_path / "b.iki"), "--data", str(tmp_path / "d.csv"), "--by", "quarter")
    rows = [line.split() for line in ran.out.splitlines()]

    assert ["surat", "Surat", "keluar", "surat", "24", "8", "10", "10", "52"] in rows
    # T3 and T4 have no target of their own, and the year's is not theirs.
    assert ["·", "target", "10", "10", ">=", "50"] in rows
    assert ["·", "tercapai", "ya", "tidak", "ya"] in rows
    assert ["·", "capaian", "110,00%*", "80,00%", "104,00%"] in rows
    assert ["·", "predikat", "Baik", "Kurang", "Baik"] in rows
    assert ["tamu", "Tamu", "orang", "–", "–", "–", "–", "7"] in rows
    assert "– : angkanya hanya ada untuk periode lain" in ran.out
    assert "* : capaian yang dibatasi" in ran.out


def test_a_period_that_holds_none_is_told(files):
    ran = iki("eval", *files, "--period", "2023-02", "--by", "triwulan")

    assert ran.code == 2
    assert "2023-02" in ran.err
    assert iki("eval", *files, "--period", "Februari 2023").code == 0
    assert iki("eval", *files, "--by", "hari").code == 2


def test_targets_of_all_periods_are_named_as_the_language_writes_them(tmp_path):
    book = BOOK + "    target  2023-T1: 5; 2024: 9\n"
    (tmp_path / "b.iki").write_text(book, "utf-8")
    (tmp_path / "d.csv").write_text(DATA, "utf-8")
    files = [str(tmp_path / "b.iki"), "--data", str(tmp_path / "d.csv"), "--period", "2023-T2"]

    assert "2023-T1: 5; 2024: 9" in iki("eval", *files).out
    assert "2023-Q1: 5; 2024: 9" in iki("eval", *files, "--lang", "en").out
