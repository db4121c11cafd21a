"""Coverage names the declarations, branches, clamps, bands and reasons that no example reaches."""

from __future__ import annotations

import iki_rules as iki
from iki_rules.examining import coverage


BOOK = """bahasa id

data hadir "Hadir" dalam orang
data murid "Murid" dalam orang

besaran tambahan dalam % = jika murid > 100 orang maka 5% selain itu 0%
indikator kehadiran "Kehadiran" dalam %
    rumus batas(hadir / murid x 100%; 0% s.d. 100%)
    predikat dua
indikator lain "Lain" dalam %
    rumus tambahan

skala dua dalam %
    "Baik"   >= 80%
    "Kurang" lainnya
"""


def left(examples):
    parts = coverage(iki.loads(BOOK + examples))
    return {(part.kind, part.subject, part.what.say("en")) for part in parts if not part.reached}


def test_without_examples_nothing_is_reached():
    assert left("") == {
        ("declaration", "kehadiran", "indicator"),
        ("declaration", "lain", "indicator"),
        ("declaration", "tambahan", "quantity"),
        ("branch", "tambahan", "branch 1"),
        ("branch", "tambahan", "branch else"),
        ("clamp", "kehadiran", "lower bound"),
        ("clamp", "kehadiran", "upper bound"),
        ("reason", "kehadiran", "zero divisor"),
        ("band", "dua", 'band "Baik"'),
        ("band", "dua", 'band "Kurang"'),
    }


def test_what_an_expected_result_rests_on_is_reached():
    found = left("""
contoh "penuh"
    hadir = 120
    murid = 110
    hasil kehadiran = 100% "Baik"
    hasil lain = 5%
contoh "kosong"
    hadir = 0
    murid = 0
    hasil kehadiran = tak terdefinisi
""")

    assert found == {
        ("branch", "tambahan", "branch else"),
        ("clamp", "kehadiran", "lower bound"),
        ("band", "dua", 'band "Kurang"'),
    }


def test_an_example_that_fails_reaches_nothing():
    found = left('\ncontoh "salah"\n    murid = 110\n    hasil lain = 6%\n')

    assert ("declaration", "lain", "indicator") in found


def test_every_part_says_what_is_lacking_in_both_languages():
    for part in coverage(iki.loads(BOOK)):
        assert part.why.say("id") != part.why.say("en")
