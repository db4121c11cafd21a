"""Ordered sets: where the previous member and the running total may stand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checking.checked import checked, codes, definition, errors


HEAD = """\
himpunan bulan_ke berurutan = jan; feb; mar
himpunan awal dari bulan_ke = jan; feb
himpunan minggu dari data berurutan
himpunan dok = kk; ktp
data surat[bulan_ke] dalam surat
    rentang  1 s.d. 10 surat
data terbit[bulan_ke; dok] dalam surat
data rangkap[bulan_ke; minggu] dalam surat
data mingguan[minggu] dalam surat
data arsip[dok] dalam surat
"""


def found(formula, head="indikator i[bulan_ke] dalam surat"):
    return errors(f"{HEAD}{head}\n    rumus  {formula}\n")


def test_a_part_of_an_ordered_set_is_ordered():
    sets = checked(HEAD).program.sets

    assert {key: sets[key].ordered for key in ("bulan_ke", "awal", "minggu", "dok")} == {
        "bulan_ke": True,
        "awal": True,
        "minggu": True,
        "dok": False,
    }


@pytest.mark.parametrize(
    ("formula", "head"),
    [
        ("kumulatif(surat)", "indikator i[bulan_ke] dalam surat"),
        ("surat - sebelumnya(surat)", "indikator i[bulan_ke] dalam surat"),
        ("surat - sebelumnya(surat; 0)", "indikator i[bulan_ke] dalam surat"),
        ("sebelumnya(surat; tidak berlaku)", "indikator i[bulan_ke] dalam surat"),
        ("kumulatif(surat)", "indikator i[awal] dalam surat"),
        ("kumulatif(surat untuk bulan_ke)", "indikator i[awal] dalam surat"),
        ("kumulatif(mingguan)", "indikator i[minggu] dalam surat"),
        ("kumulatif(terbit)", "indikator i[bulan_ke; dok] dalam surat"),
        ("kumulatif(terbit[jan; kk] + surat)", "indikator i[bulan_ke; dok] dalam surat"),
        ("kumulatif(jumlah(terbit untuk dok))", "indikator i[bulan_ke] dalam surat"),
        ("kumulatif(rangkap untuk minggu)", "indikator i[bulan_ke; minggu] dalam surat"),
        ("jumlah(kumulatif(surat) untuk bulan_ke)", "indikator i dalam surat"),
        (
            "banyak(bulan_ke dengan surat > sebelumnya(surat; 0)) x 1 surat",
            "indikator i dalam surat",
        ),
    ],
)
def test_orders_are_followed_where_a_member_is_at_hand(formula, head):
    assert found(formula, head) == []


@pytest.mark.parametrize(
    ("formula", "head", "code"),
    [
        ("kumulatif(arsip)", "indikator i[dok] dalam surat", "IKI-T272"),
        ("kumulatif(surat)", "indikator i dalam surat", "IKI-T273"),
        ("jumlah(kumulatif(surat))", "indikator i dalam surat", "IKI-T273"),
        ("sebelumnya(surat[jan])", "indikator i[bulan_ke] dalam surat", "IKI-T273"),
        ("kumulatif(arsip untuk bulan_ke)", "indikator i[dok] dalam surat", "IKI-T273"),
        ("kumulatif(rangkap)", "indikator i[bulan_ke; minggu] dalam surat", "IKI-T274"),
        ("sebelumnya(surat; 1; 2)", "indikator i[bulan_ke] dalam surat", "IKI-T207"),
        ("kumulatif(surat; 1)", "indikator i[bulan_ke] dalam surat", "IKI-T207"),
        (
            "kumulatif(surat dengan surat > 1)",
            "indikator i[bulan_ke] dalam surat",
            "IKI-T208",
        ),
        ("sebelumnya(surat; 1 orang)", "indikator i[bulan_ke] dalam surat", "IKI-U204"),
        ("sebelumnya(surat > 1 surat)", "indikator i[bulan_ke] dalam surat", "IKI-T201"),
        ("surat + sebelumnya(i; 0)", "indikator i[bulan_ke] dalam surat", "IKI-N103"),
    ],
)
def test_what_follows_no_order_is_refused(formula, head, code):
    assert found(formula, head) == [code]


def test_a_running_total_may_not_leave_missing_members_out():
    clause = "\n    anggota hilang  dilewati"

    assert found(f"kumulatif(surat){clause}") == ["IKI-T222"]


def test_the_range_of_a_running_total_goes_from_nothing_to_the_whole():
    def known(formula):
        book = f"{HEAD}indikator i[bulan_ke] dalam surat\n    rumus  {formula}\n"
        bounds = definition(book, "i").known
        return bounds.low, bounds.high

    assert known("kumulatif(surat)") == (0, 30)
    assert known("sebelumnya(surat)") == (1, 10)
    assert known("sebelumnya(surat; 0)") == (0, Fraction(10))


@pytest.mark.parametrize(
    ("held", "found"),
    [("kondisi", ["IKI-T278"]), ("dapat_diperbaiki", []), ("himpunan_terbuka", ["IKI-T210"])],
)
def test_a_look_up_that_can_leave_the_table_is_warned_of(held, found):
    book = f"""\
himpunan kondisi = baik; rusak
himpunan dapat_diperbaiki dari kondisi = rusak
himpunan himpunan_terbuka dari data
himpunan jaringan dari data
data keadaan[jaringan] dari {held}
besaran biaya[dapat_diperbaiki] dalam rupiah
    rusak  900
indikator i dalam rupiah
    rumus  jumlah(biaya[keadaan])
"""

    assert [code for code in codes(book) if code != "IKI-N108"] == found
