"""Each thing that can be mistaken in a book is changed once, and nothing else is."""

from __future__ import annotations

import pytest

from iki_rules.examining import KINDS, changes_of, told
from iki_rules.syntax import parse
from iki_rules.text import Source


HEAD = """bahasa id

himpunan kelas = a; b; c
himpunan sebagian dari kelas = a; b
data hadir[kelas] dalam orang
data murid[kelas] dalam orang
data nilai[kelas]

"""


def changes(text):
    file = parse(Source("a.iki", HEAD + text)).file
    return [c for c in changes_of([file]) if c.subject not in ("kelas", "sebagian")]


def said(text):
    return {(c.kind, *told(c, "id")) for c in changes(text)}


@pytest.mark.parametrize(
    ("formula", "kind", "after"),
    [
        ("jumlah(hadir) / jumlah(murid) x 100%", "swapped", "jumlah(murid) / jumlah(hadir) x 100%"),
        (
            "jumlah(hadir) / jumlah(murid) x 100%",
            "mean-of-ratios",
            "rata-rata(hadir / murid) x 100%",
        ),
        ("rata-rata(hadir / murid) x 100%", "ratio-of-totals", "jumlah(hadir) / jumlah(murid)"),
        ("maks(nilai untuk sebagian)", "set", "maks(nilai untuk kelas)"),
        ("maks(nilai untuk sebagian)", "function", "min(nilai untuk sebagian)"),
        ("banyak(kelas dengan nilai >= 80)", "edge", "nilai > 80"),
        ("banyak(kelas dengan nilai >= 80)", "turned", "nilai <= 80"),
        ("banyak(kelas dengan nilai >= 80)", "filter", "banyak(kelas)"),
        ("banyak(kelas dengan nilai >= 80,5)", "step", "80,6"),
        ("bulat(jumlah(nilai); 1)", "rounding", "bulat(jumlah(nilai); 2)"),
        ("bulat(jumlah(nilai); 1)", "rounding", "jumlah(nilai)"),
        ("batas(jumlah(nilai); <= 100)", "clamp", "jumlah(nilai)"),
        ("batas(jumlah(nilai); <= 100)", "step", "101"),
        ("jumlah(nilai) - maks(nilai)", "operation", "jumlah(nilai) + maks(nilai)"),
        ("jumlah(nilai) - maks(nilai)", "term", "jumlah(nilai)"),
        ("jika tidak maks(nilai) > 1 maka 2 selain itu 3", "not", "maks(nilai) > 1"),
        (
            "jika maks(nilai) > 1 dan min(nilai) > 0 maka 2 selain itu 3",
            "junction",
            "maks(nilai) > 1 atau min(nilai) > 0",
        ),
        (
            "jika maks(nilai) > 1 maka 2 selain itu 3",
            "branches",
            "jika maks(nilai) > 1 maka 3 selain itu 2",
        ),
    ],
)
def test_a_formula_is_changed_in_one_place(formula, kind, after):
    assert (kind, after) in {
        (key, new) for key, _, new in said(f"indikator x1 dalam %\n    rumus {formula}\n")
    }


def test_a_declaration_is_changed_as_a_whole():
    text = """indikator y dalam %
    rumus    rata-rata(nilai)
    target   2023: 90%; <= 25%
    arah     makin kecil
    capaian  batas(dua_target_kurang_realisasi; <= 120%)
    anggota hilang dilewati
skala tiga dalam %
    dibulatkan 0 desimal
    "Tinggi" >= 76%
    "Rendah" lainnya
besaran bobot[kelas]
    a 0,5
    b 0,25
    c 0,25
"""
    found = said(text)

    assert ("direction", "arah makin kecil", "arah makin besar") in found
    assert ("missing", "anggota hilang dilewati", "anggota hilang ditolak") in found
    assert ("edge", "<= 25%", "< 25%") in found
    assert ("step", "90%", "91%") in found
    assert any(kind == "achievement" and "target_per_realisasi" in new for kind, _, new in found)
    assert ("rounding", "dibulatkan 0 desimal", "dibulatkan 1 desimal") in found
    assert ("edge", ">= 76%", "> 76%") in found
    assert ("step", "0,25", "0,26") in found
    areas = {c.area for c in changes(text)}
    assert areas == {"average", "target", "band", "weighted"}


def test_a_member_is_dropped_from_each_set():
    file = parse(Source("a.iki", HEAD)).file
    dropped = [(c.subject, told(c, "id")) for c in changes_of([file])]

    assert dropped == [
        ("kelas", ("a", "")),
        ("kelas", ("b", "")),
        ("kelas", ("c", "")),
        ("sebagian", ("a", "")),
        ("sebagian", ("b", "")),
    ]


def test_the_factor_that_the_unit_asks_for_is_left_alone():
    found = said("indikator y dalam %\n    rumus jumlah(hadir) / jumlah(murid) x 100%\n")

    assert not any(before == "100%" for _, before, _ in found)


def test_every_kind_has_words_in_both_languages():
    for key, kind in KINDS.items():
        assert kind.key == key
        assert kind.said.say("id") != kind.said.say("en")
