"""An error stays where it is: what depends on it is marked, the rest is checked and computed."""

from __future__ import annotations

import iki_rules
from tests.checking.checked import checked


def test_only_what_depends_on_an_error_is_invalid() -> None:
    text = """\
data a dalam orang

indikator keliru dalam orang
    rumus a + tak_ada

indikator ikut dalam orang
    rumus keliru + a

indikator lain dalam orang
    rumus a
"""

    found = checked(text)

    assert [d.code for d in found.diagnostics] == ["IKI-N101"]
    assert found.program.invalid == {"keliru": "IKI-N101"}
    assert set(found.program.definitions) == {"ikut", "lain"}
    assert [report.key for report in found.program.reports] == ["keliru", "ikut", "lain"]


def test_without_a_known_unit_what_depends_is_invalid_too_and_says_nothing_more() -> None:
    text = """\
data a dalam orang

besaran keliru
    rumus a + tak_ada

indikator ikut dalam orang
    rumus keliru + a
"""

    found = checked(text)

    assert [d.code for d in found.diagnostics] == ["IKI-N101"]
    assert found.program.invalid == {"keliru": "IKI-N101", "ikut": "IKI-N101"}


def test_two_faults_of_one_formula_are_both_told() -> None:
    text = """\
data a dalam orang
data b dalam dokumen

indikator i dalam orang
    rumus (a + b) + satu + dua
"""

    assert [d.code for d in checked(text).diagnostics] == ["IKI-N101", "IKI-N101", "IKI-U204"]


def test_a_name_declared_twice_has_no_sure_meaning() -> None:
    text = """\
data a dalam orang
data a dalam dokumen

indikator i dalam orang
    rumus a
"""

    assert checked(text).program.invalid["a"] == "IKI-N102"


def test_a_circle_makes_its_members_and_dependents_invalid() -> None:
    text = """\
indikator a
    rumus b + 1

indikator b
    rumus a + 1

indikator c
    rumus a
"""

    found = checked(text)

    assert [d.code for d in found.diagnostics] == ["IKI-N103"]
    assert set(found.program.invalid) == {"a", "b", "c"}


def test_names_keep_their_meaning_in_any_case() -> None:
    text = "data A dalam orang\n\nindikator i dalam orang\n    rumus a\n"

    assert checked(text).diagnostics == ()


def test_an_example_is_not_blamed_for_the_declaration_it_gives() -> None:
    text = """\
cacah ikm dalam indeks

contoh "nilai"
    ikm = 80
    hasil ikm = 80
"""

    assert [d.code for d in checked(text).diagnostics] == ["IKI-T214"]


def test_a_quantity_that_an_example_works_out_is_used() -> None:
    text = """\
besaran dasar = 2 x 3

contoh "dasar"
    hasil dasar = 6
"""

    assert checked(text).diagnostics == ()


def test_what_names_a_set_that_could_not_be_read_is_withheld_by_that_fault() -> None:
    book = iki_rules.loads(
        """\
bahasa id

himpunan dokumen = KTP el; kia

data terbit[dokumen] dalam dokumen
data keadaan dari dokumen

indikator i[dokumen] dalam dokumen
    rumus terbit

indikator j dalam dokumen
    rumus jumlah(terbit)

indikator k
    rumus jika keadaan = kia maka 1 selain itu 0
""",
        strict=False,
    )

    assert [d.code for d in book.diagnostics] == ["IKI-P167"]
    assert set(book.program.invalid.values()) == {"IKI-P167"}
    assert {r.absent.code for r in book.evaluate({}).results if r.absent} == {"IKI-P167"}


def test_a_member_of_a_set_that_is_not_there_is_withheld_and_told_once() -> None:
    text = """\
data keadaan dari kondsi

indikator k
    rumus jika keadaan = baik maka 1 selain itu 0
"""

    found = checked(text)

    assert [d.code for d in found.diagnostics] == ["IKI-N105"]
    assert found.program.invalid == {"keadaan": "IKI-N105", "k": "IKI-N105"}


def test_a_unit_after_a_slash_is_answered_with_per() -> None:
    text = "data tamu dalam orang\nbesaran biaya dalam rupiah/orang = 100 rupiah/orang\n"
    (told, *_) = checked(text).diagnostics

    assert told.code == "IKI-N101"
    assert told.notes[-1].say("id").startswith("orang adalah satuan; sesudah angka ditulis")
