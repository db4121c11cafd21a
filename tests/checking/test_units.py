"""Units, axes and the functions that join members."""

from __future__ import annotations

import pytest

from iki_rules.core.tree import AxisIndex, MemberIndex, Reduce, Reference
from iki_rules.core.types import Scalar
from iki_rules.measure import Unit
from tests.checking.checked import checked, definition, errors


BOOK = """\
himpunan dokumen = kk; ktp_el; kia
himpunan penduduk dari dokumen = kk; ktp_el
himpunan desa dari data
data terbit[dokumen] dalam dokumen
data dilayani[desa] dalam orang
data antre[dokumen; desa] dalam menit
data lama dalam jam

besaran kredit dalam poin
    gandakan 0,013 per kegiatan
    ketik 0,001 per 1.000 karakter
data volume[kredit]

"""


def type_of(text: str, head: str = "i") -> object:
    return definition(f"{BOOK}indikator {head}\n    rumus {text}\n", "i").type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jumlah(terbit)", Unit.of(dokumen=1)),
        ("jumlah(terbit) / jumlah(dilayani)", Unit.of(dokumen=1, orang=-1)),
        ("jumlah(terbit) / jumlah(terbit)", Unit()),
        ("lama dalam menit", Unit.of(menit=1)),
        ("lama / 2", Unit.of(jam=1)),
        ("10 menit per dokumen x jumlah(terbit)", Unit.of(menit=1)),
        ("jumlah(kredit x volume)", Unit.of(poin=1)),
        ("volume[ketik]", Unit.of(karakter=1)),
        ("kredit[gandakan]", Unit.of(poin=1, kegiatan=-1)),
        ("angka(lama)", Unit()),
        ("jumlah(antre)", Unit.of(menit=1)),
        ("0 + lama", Unit.of(jam=1)),
        ("maks(lama; 0)", Unit.of(jam=1)),
        ("batas(lama; 2 s.d. 8 jam)", Unit.of(jam=1)),
        ("batas(lama; 2 jam s.d. 8)", Unit.of(jam=1)),
    ],
)
def test_the_unit_follows_the_formula(text: str, expected: Unit) -> None:
    assert type_of(text) == Scalar(expected)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lama + 5 menit", "IKI-U204"),
        ("lama + 5", "IKI-U204"),
        ("jumlah(volume)", "IKI-U210"),
        ("terbit", "IKI-T205"),
        ("terbit + dilayani", "IKI-T205"),
        ("jumlah(lama)", "IKI-T206"),
        ("antre[kk]", "IKI-T204"),
        ("lama dalam rupiah", "IKI-U208"),
        ("min(lama; 3)", "IKI-U204"),
        ("batas(lama; <= 3)", "IKI-U205"),
        ("jumlah(terbit untuk desa)", "IKI-T205"),
        ("banyak(terbit)", "IKI-N105"),
        ("bulat(lama; 0; naik)", "IKI-T208"),
    ],
)
def test_what_does_not_fit_is_refused(text: str, code: str) -> None:
    assert errors(f"{BOOK}indikator i\n    rumus {text}\n")[:1] == [code]


def test_a_name_stands_for_the_member_at_hand() -> None:
    found = definition(f"{BOOK}indikator i[dokumen] dalam dokumen\n    rumus terbit\n", "i")

    assert found.expr == Reference("terbit", (AxisIndex("dokumen"),), Scalar(Unit.of(dokumen=1)))


def test_a_subset_runs_on_the_axis_of_its_set() -> None:
    found = definition(
        f"{BOOK}indikator i dalam dokumen\n    rumus jumlah(terbit untuk penduduk)\n", "i"
    )

    assert isinstance(found.expr, Reduce)
    assert found.expr.over == ("penduduk",)
    assert found.expr.body == Reference(
        "terbit", (AxisIndex("dokumen"),), Scalar(Unit.of(dokumen=1))
    )


def test_an_index_per_member_reads_data_of_the_whole_set() -> None:
    text = f"{BOOK}indikator i[penduduk] dalam dokumen\n    rumus terbit + terbit[kia]\n"

    assert errors(text) == []


def test_a_value_of_a_subset_has_none_for_the_whole_set() -> None:
    text = f"""{BOOK}data batal[penduduk] dalam dokumen

indikator i[dokumen] dalam dokumen
    rumus terbit - batal
"""

    assert errors(text) == ["IKI-T205"]


def test_brackets_in_an_inner_reducer_bind_their_own_axis() -> None:
    found = definition(f"{BOOK}indikator i[desa] dalam menit\n    rumus jumlah(antre)\n", "i")

    assert isinstance(found.expr, Reduce)
    assert found.expr.over == ("dokumen",)


def test_a_member_is_picked_by_name() -> None:
    found = definition(f"{BOOK}indikator i dalam dokumen\n    rumus terbit[kia]\n", "i")

    assert isinstance(found.expr, Reference)
    assert found.expr.indices == (MemberIndex("dokumen", "kia"),)


def test_data_of_a_table_take_the_unit_of_each_row() -> None:
    rows = checked(f"{BOOK}indikator i dalam poin\n    rumus jumlah(kredit x volume)\n")

    given = rows.program.inputs["volume"]
    assert {key: of.text for key, of in given.rows.items()} == {
        "gandakan": "kegiatan",
        "ketik": "karakter",
    }
    assert given.whole_rows == {"gandakan", "ketik"}


def test_a_table_whose_rows_share_a_unit_lets_volumes_add_up() -> None:
    text = """\
besaran kredit dalam poin
    gandakan 0,013 per kegiatan
    pasang 0,5 per kegiatan
data volume[kredit]

indikator i dalam kegiatan
    rumus jumlah(volume)

indikator j dalam poin
    rumus jumlah(kredit x volume)
"""

    assert errors(text) == []
