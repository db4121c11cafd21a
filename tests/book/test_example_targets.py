"""Examples give targets and expect achievements."""

from __future__ import annotations

import pytest

import iki_rules as iki


BOOK = """bahasa id

himpunan layanan = kk; ktp

skala tiga dalam %
    "Baik"    >= 90%
    "Cukup"   >= 50%
    "Kurang"  lainnya

indikator lama[layanan] dalam hari dicatat
    arah      makin kecil
    capaian   batas(ujung_rentang; <= 120%)
    predikat  tiga dari capaian

indikator polos dalam % dicatat

contoh "dua layanan"
    lama[kk]   = 10
    lama[ktp]  = 4
    polos      = 50
    target[lama]       = 7 s.d. 8 hari
    target[lama; ktp]  = 5
    target[polos]      = 40%
    {}
"""


def passed(row):
    (checked,) = iki.loads(BOOK.format(row)).check_examples()
    return checked.passed, [(each.id, each.expected, each.got) for each in checked.compared]


@pytest.mark.parametrize(
    "row",
    [
        "hasil capaian(lama[kk]) = 75%",
        'hasil capaian(lama[kk]) = 75% "Cukup"',
        'hasil capaian(lama[ktp]) = 120% "Baik"',
        "hasil target(lama[ktp]) = 5 hari",
        "hasil target(polos) = 40%",
        "hasil target(lama[kk]) = tak terdefinisi",
        "hasil target(lama[kk]) = 7 s.d. 8 hari",
        "hasil target(polos) = 40% s.d. 40%",
    ],
)
def test_what_an_example_works_out_comes_out(row):
    assert passed(row)[0]


def test_what_does_not_is_shown_beside_what_came_out():
    assert passed('hasil capaian(lama[kk]) = 80% "Baik"') == (
        False,
        [("capaian(lama[kk])", '80% "Baik"', '75% "Cukup"')],
    )


@pytest.mark.parametrize(
    ("expected", "came_out"),
    [
        ("> 7 s.d. 8 hari", False),
        ("7 s.d. < 8 hari", False),
        ("7 s.d. 9 hari", False),
        ("<= 8 hari", False),
        ("7 s.d. 8 hari", True),
    ],
)
def test_a_target_is_compared_end_by_end(expected: str, came_out: bool) -> None:
    assert passed(f"hasil target(lama[kk]) = {expected}") == (
        came_out,
        [("target(lama[kk])", expected, "7 s.d. 8 hari")],
    )


def test_a_bound_that_the_book_writes_is_expected_with_its_sign() -> None:
    book = """bahasa id

indikator lama dalam menit dicatat
    target  < 10 menit
    arah    makin kecil

contoh "batas"
    lama = 10
    hasil target(lama) = {}
"""
    signs = {"< 10 menit": True, "<= 10 menit": False, "10 menit": True, "< 11 menit": False}
    for expected, came_out in signs.items():
        (checked,) = iki.loads(book.format(expected)).check_examples()
        assert checked.passed is came_out, expected


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("hasil capaian(polos) = 75%", "IKI-T255"),
        ("hasil capaian(lama) = 75%", "IKI-T205"),
        ("hasil bulat(polos) = 75%", "IKI-T217"),
        ("hasil polos = 40% s.d. 50%", "IKI-T217"),
        ("hasil capaian(lama[kk]) = <= 75%", "IKI-T217"),
        ("hasil target(polos) = <= 5 hari", "IKI-U211"),
        ("target[polus] = 5%", "IKI-N101"),
        ("target[lama; kia] = 5", "IKI-N106"),
        ("target[lama; kk; ktp] = 5", "IKI-T204"),
        ("target[polos] = 5 hari", "IKI-U211"),
        ("target[polos] = kk", "IKI-T217"),
        ("target[polos] = 8% s.d. 7%", "IKI-R307"),
    ],
)
def test_a_row_that_makes_no_sense_is_told(row, code):
    rules = iki.loads(BOOK.format(row), strict=False)

    assert code in {each.code for each in rules.diagnostics}
