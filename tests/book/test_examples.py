from __future__ import annotations

import pytest

import iki_rules as iki


BOOK = """bahasa id
himpunan dokumen = kk; ktp
himpunan cabang dari data
data wajib[dokumen] dalam orang
data pemilik[dokumen] dalam orang
    bagian dari wajib
data luas[cabang] dalam %
himpunan keadaan = baik; rusak
data kondisi dari keadaan
skala tiga dalam %
    "Tinggi"  >= 76%
    "Rendah"  lainnya
indikator punya[dokumen] dalam %
    rumus     pemilik / wajib x 100%
    predikat  tiga
indikator rata dalam %
    rumus  rata-rata(punya)
indikator luas_rata dalam %
    rumus  rata-rata(luas)
indikator gedung kualitatif dari keadaan
besaran sepertiga = 1 / 3
aturan bagus = kondisi = baik
"""


def checked(rows):
    text = BOOK + 'contoh "satu"\n' + "".join(f"    {row}\n" for row in rows.splitlines())
    (example,) = iki.loads(text).check_examples()
    return example


@pytest.mark.parametrize(
    "rows",
    [
        "wajib = 4\npemilik = 3\nhasil rata = 75%",
        "wajib = 3\npemilik = 2\nhasil rata = 66,67%",
        "wajib = 4\npemilik = 3\npemilik[kk] = 1\nhasil punya[kk] = 25%\nhasil punya[ktp] = 75%",
        "pemilik[kk] = 1\npemilik = 3\nwajib = 4\nhasil punya[kk] = 25%",
        'wajib = 4\npemilik = 3\nhasil punya[kk] = 75% "Rendah"',
        "hasil rata = hilang",
        "wajib = 0\npemilik = 0\nhasil rata = tak terdefinisi",
        "wajib = 4\npemilik = tidak berlaku\npemilik[kk] = 1\nhasil rata = 25%",
        "luas[barat] = 20%\nluas[timur] = 40%\nhasil luas_rata = 30%",
        "luas[barat] = 20%\nluas[timur] = tidak berlaku\nhasil luas_rata = 20%",
        "gedung = baik\nhasil gedung = baik",
        "kondisi = rusak\nhasil bagus = salah",
        "hasil sepertiga = 0,33",
    ],
)
def test_an_example_passes_when_its_results_come_out(rows):
    example = checked(rows)

    assert [each for each in example.compared if not each.passed] == []
    assert example.passed


@pytest.mark.parametrize(
    ("rows", "expected", "got"),
    [
        ("wajib = 4\npemilik = 3\nhasil rata = 76%", "76%", "75,00% (75%)"),
        ("wajib = 3\npemilik = 2\nhasil rata = 66,66%", "66,66%", "66,67% (66,666666...%)"),
        ("hasil rata = 75%", "75%", "belum diisi: Data pemilik[kk] belum diisi"),
        ("wajib = 4\npemilik = 3\nhasil rata = hilang", "belum diisi", "75,00%"),
        (
            'wajib = 4\npemilik = 3\nhasil punya[kk] = 75% "Tinggi"',
            '75% "Tinggi"',
            '75,00% (75%) "Rendah"',
        ),
        ("gedung = baik\nhasil gedung = rusak", "rusak", "baik"),
        ("kondisi = baik\nhasil bagus = salah", "salah", "benar"),
    ],
)
def test_an_example_that_differs_says_what_was_expected_and_what_came_out(rows, expected, got):
    example = checked(rows)

    assert not example.passed
    (compared,) = example.compared
    assert (compared.expected, compared.got) == (expected, got)


def test_faulty_data_fail_an_example_even_where_its_result_comes_out():
    example = checked("wajib = 4\npemilik = 5\nhasil rata = 75%")

    assert {each.severity for each in example.diagnostics} == {"error"}
    assert not example.passed


def test_an_example_that_expects_nothing_does_not_pass():
    assert not checked("wajib = 4").passed


def test_a_book_without_examples_has_none():
    assert iki.loads(BOOK).check_examples() == ()


def test_examples_that_cost_too_much_together_are_not_all_computed():
    long = " + ".join(["a"] * 60)
    example = 'contoh "mahal"\n    a = 1\n    hasil b = 60\n'
    text = f"bahasa id\ndata a\nindikator b\n    rumus {long}\n" + example * 40

    checked = iki.loads(text, limits=iki.Limits(work=60, work_per_item=30)).check_examples()

    passed = [each.passed for each in checked]
    assert passed[0]
    assert not passed[-1]
    assert "melampaui batas" in checked[-1].compared[0].got
