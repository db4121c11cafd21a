"""What hangs on rounding is found; where nothing does, nothing is said to."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import iki_rules as iki


BOOK = iki.loads(
    """\
bahasa id

data a dalam orang
data b dalam orang
indikator porsi dalam %
    rumus     a / b x 100%
    predikat  tingkat
aturan cukup = porsi >= 93%
skala tingkat dalam %
    "Baik"   >= 93%
    "Cukup"  >= 50%
    "Buruk"  lainnya
"""
)
ROUNDED = iki.loads(
    """\
bahasa id

data a dalam orang
data b dalam orang
indikator porsi dalam %
    rumus     a / b x 100%
    predikat  tingkat
skala tingkat dalam %
    dibulatkan 0 desimal
    "Baik"   91% s.d. 100%
    "Buruk"  0% s.d. < 91%
"""
)


def of(a, b, book=BOOK):
    return iki.sensitivity(book.evaluate({"a": a, "b": b}))


def test_a_band_and_a_verdict_that_rounding_changes_are_named_from_what_to_what():
    found = of(9285, 10_000)
    variants = {each.mistake.key: each.changes for each in found.variants}

    assert found.decides
    assert [
        (each.id, each.part, each.before, each.after) for each in variants["every_operation"]
    ] == [
        ("porsi", "band", "Cukup", "Baik"),
        ("porsi", "shown", "92,85%", "93,00%"),
        ("cukup", "verdict", "salah", "benar"),
    ]
    assert variants["shown_steps"] == ()
    assert variants["floats"] == ()


def test_where_nothing_changes_no_variant_names_anything():
    found = of(3, 4)

    assert not found.decides
    assert all(each.changes == () for each in found.variants)


def test_the_distance_to_the_nearest_edge_is_exact():
    (edge,) = of(9285, 10_000).edges

    assert (edge.band, edge.edge, edge.distance) == ("Cukup", 93, Fraction("0.15"))


@pytest.mark.parametrize(
    ("a", "edge"), [(904, Fraction(181, 2)), (1000, Fraction(181, 2)), (0, Fraction(181, 2))]
)
def test_a_scale_that_rounds_is_entered_half_a_step_earlier(a, edge):
    (found,) = of(a, 1000, ROUNDED).edges

    assert found.edge == edge


@given(st.integers(0, 10_000))
def test_an_edge_is_where_the_band_changes(a):
    (found,) = of(a, 10_000).edges
    across = found.edge if found.value < found.edge else found.edge - Fraction(1, 100)
    other = BOOK.evaluate({"a": across.numerator, "b": across.denominator * 100})

    assert other["porsi"].band.label != found.band


def test_floats_on_an_edge_are_found():
    book = iki.loads(
        "bahasa id\ndata sasaran_hari\ndata hari_kerja\nindikator tepat dalam %\n"
        "    rumus     (2 x sasaran_hari - hari_kerja) / sasaran_hari x 100%\n"
        '    predikat  batas_91\nskala batas_91 dalam %\n    "A"  >= 91%\n    "B"  lainnya\n'
    )
    found = iki.sensitivity(book.evaluate({"sasaran_hari": 10, "hari_kerja": Fraction("10.9")}))
    floats = found.variants[-1]

    assert floats.mistake.key == "floats"
    assert [(each.part, each.before, each.after) for each in floats.changes] == [("band", "A", "B")]
    assert found.edges[0].distance == 0


def test_the_plain_values_are_exact():
    record = of(9285, 10_000).to_dict("en")

    assert record["edges"][0]["distance"] == "3/20"
    assert [each["key"] for each in record["variants"]] == [
        "shown_steps",
        "every_operation",
        "printed_numbers",
        "floats",
    ]


def test_a_target_that_is_met_only_by_rounding_is_told_of():
    book = iki.loads(
        "bahasa id\ndata bagian_a dalam orang\ndata semua_a dalam orang\n"
        "indikator cakupan dalam %\n    rumus    bagian_a / semua_a x 100%\n"
        "    target   93%\n    arah     makin besar\n    capaian  realisasi_per_target\n"
    )
    found = iki.sensitivity(book.evaluate({"bagian_a": 9285, "semua_a": 10_000}))
    changes = {each.mistake.key: each.changes for each in found.variants}["every_operation"]

    assert found.decides
    assert [(each.part, each.before, each.after) for each in changes] == [
        ("target", "tidak tercapai", "tercapai"),
        ("achievement", "99,84%", "100,00%"),
        ("shown", "92,85%", "93,00%"),
    ]
