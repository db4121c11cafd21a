"""How an achievement came about, in prose and as a tree."""

from __future__ import annotations

import iki_rules as iki


BOOK = """bahasa id

indikator lama "Lama layanan" dalam hari dicatat
    target   7 s.d. 8 hari
    arah     makin kecil
    capaian  batas(ujung_rentang; <= 120%)
"""

PROSE = """Lama layanan (lama) adalah 2,00 hari.
Target: 7 s.d. 8 hari (buku aturan, baris 4); belum tercapai.
Capaian: 120,00%, dibatasi dari 171,43% menurut batas(ujung_rentang; <= 120%).

Perhitungan:
  capaian(lama) = 120%
    = batas(ujung_rentang; <= 120%)
    ujung_rentang: 100% di dalam rentang; di luarnya dihitung dengan ujung yang dilewati
    171,428571...% melewati batas, jadi dipakai 120%
    Nilainya di bawah rentang target
  target_bawah(lama) = 7 hari  (buku aturan, baris 4)

Data:
  lama = 2 hari  (Lama layanan)"""

ENGLISH = """Lama layanan (lama) is 7.50 hari.
Target: 7 to 8 hari (rule book, line 4); met.
Achievement: 100.00%, by batas(ujung_rentang; <= 120%).
"""


def told(value, **how):
    outcome = iki.loads(BOOK).evaluate({"lama": value})
    return iki.explain(outcome, "lama", **how)


def test_prose_tells_the_target_the_cap_and_the_end_that_was_passed():
    assert told(2) == PROSE


def test_the_other_language_tells_the_same():
    assert told("7,5", language="en").startswith(ENGLISH)


def test_a_tree_has_the_achievement_below_the_value():
    lines = told(2, form="tree").splitlines()

    assert lines[-2:] == [
        "├─ lama = 2 hari  (Lama layanan)",
        "└─ target_bawah(lama) = 7 hari",
    ]


def test_without_a_target_the_reason_stands_in_its_place():
    bare = BOOK.replace("    target   7 s.d. 8 hari\n", "")
    outcome = iki.loads(bare).evaluate({"lama": 2})

    assert "Tanpa capaian: Target lama belum ditetapkan" in iki.explain(outcome, "lama")
