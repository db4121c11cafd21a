"""`iki eval` lists below a verdict what decided it."""

from __future__ import annotations

import pytest

from tests.cli.running import iki, write


BOOK = """\
bahasa id

himpunan peserta = ani "Ani"; budi "Budi"

data nilai[peserta] dalam poin
data kredit dalam poin

aturan lulus[peserta] "Lulus" = nilai >= 70 poin dan kredit > 0 poin
aturan naik "Naik jenjang" = kredit >= 100 poin dan lulus[ani]
"""
DATA = "datum;anggota;nilai\nnilai;ani;80\nnilai;budi;60\nkredit;;84,5\n"


@pytest.fixture(autouse=True)
def book():
    write("a.iki", BOOK)
    write("data.csv", DATA)


def table(*typed: str) -> list[str]:
    lines = iki("eval", "a.iki", "--data", "data.csv", *typed).out.splitlines()
    start = next(at for at, line in enumerate(lines) if line in ("Aturan", "Rules"))
    return lines[start : lines.index("", start)]


def test_each_verdict_stands_above_the_parts_that_decide_it():
    assert [line.split() for line in table()] == [
        ["Aturan"],
        ["lulus", "Lulus"],
        ["·", "Ani", "benar", "ok"],
        ["·", "nilai", ">=", "70", "poin", "(80", "poin)", "benar"],
        ["·", "kredit", ">", "0", "poin", "(84,5", "poin)", "benar"],
        ["·", "Budi", "salah", "ok"],
        ["·", "nilai", ">=", "70", "poin", "(60", "poin)", "salah"],
        ["naik", "Naik", "jenjang", "salah", "ok"],
        ["·", "kredit", ">=", "100", "poin", "(84,5", "poin)", "salah"],
    ]


def test_parts_of_a_member_are_set_in_below_it():
    ani, nilai = table()[2:4]

    assert nilai.index("·") == ani.index("·") + 2


def test_what_is_missing_is_named_below_a_verdict_that_is_not_known():
    write("data.csv", "datum;anggota;nilai\nnilai;ani;80\nnilai;budi;60\n")

    said = " ".join(" ".join(table("--lang", "en")).split())
    assert "· kredit > 0 poin (the data do not give kredit) not known" in said


def test_many_parts_are_cut_short():
    parts = " dan ".join(f"kredit > {at} poin" for at in range(9))
    write("a.iki", f"bahasa id\ndata kredit dalam poin\naturan semua = {parts}\n")
    write("data.csv", "datum;nilai\nkredit;84,5\n")

    lines = table()
    assert len(lines) == 2 + 6 + 1
    assert lines[-1].strip() == "· ... dan 3 lagi"
