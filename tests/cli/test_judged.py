"""A table shows only targets that count."""

from __future__ import annotations

from tests.cli.running import iki, write


BOOK = """bahasa id
indikator y "Y" dalam % dicatat
    target   2023: 80%
    arah     makin besar
    capaian  realisasi_per_target
"""


def test_a_target_that_book_and_data_give_differently_is_not_shown():
    write("a.iki", BOOK)
    write("d.csv", "datum;anggota;nilai;periode\ny;;60;2023\ntarget;y;90%;2023\n")
    out = iki("eval", "a.iki", "--data", "d.csv", "--period", "2023").out

    (row,) = [line for line in out.splitlines() if line.startswith("y ")]
    assert "80%" not in row
    assert "–" in row
    assert "IKI-X221" in out


def test_targets_of_other_years_are_named():
    write("a.iki", BOOK)
    write("d.csv", "datum;anggota;nilai;periode\ny;;60;2024\n")
    out = iki("eval", "a.iki", "--data", "d.csv", "--period", "2024").out

    assert "2023: 80%" in out
