"""Declared totals: what is off them is refused, what cannot be checked is said."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

import iki_rules


BOOK = """\
bahasa id
himpunan s = a; b; c
data bobot[s] dalam %
    tanda tidak berlaku  "t.b."
    berjumlah  100%
data skor[s] dalam indeks
indikator rata dalam indeks
    rumus  rata-rata tertimbang(skor; bobot)
indikator satu dalam %
    rumus  bobot[a]
"""
SCORES = {"skor": {"a": 1, "b": 2, "c": 3}}


def outcome(book=BOOK, **weights):
    data = {**SCORES, "bobot": weights} if weights else SCORES
    return iki_rules.loads(book).evaluate(data)


def found(evaluated):
    return [each.code for each in evaluated.diagnostics if each.code.startswith("IKI-X")]


def test_weights_that_total_what_they_must_are_used():
    evaluated = outcome(a=20, b=30, c=50)

    assert found(evaluated) == []
    assert evaluated["rata"].value == Fraction(23, 10)


def test_weights_off_their_total_are_not_used_at_all_and_the_difference_is_told():
    evaluated = outcome(a=20, b=30, c=49)

    assert found(evaluated) == ["IKI-X250"]
    assert {evaluated[key].status for key in ("rata", "satu")} == {"invalid"}
    assert "kurang 1%" in evaluated["rata"].reason
    assert "99%" in evaluated["satu"].reason


@pytest.mark.parametrize("absent", [None, "t.b."])
def test_a_total_with_a_member_without_a_figure_is_undecided_and_said(absent):
    evaluated = outcome(a=20, b=30, **({} if absent is None else {"c": absent}))

    assert found(evaluated) == ["IKI-X251"]
    assert evaluated["satu"].value == 20


def test_weights_of_which_none_is_given_are_simply_missing():
    evaluated = outcome()

    assert found(evaluated) == []
    assert evaluated["rata"].status == "missing"


@given(some.integers(1, 40))
def test_equal_weights_by_a_formula_total_a_whole(size):
    members = "; ".join(f"u{at}" for at in range(size))
    book = f"""\
bahasa id
himpunan unsur = {members}
data nilai[unsur] dalam indeks
besaran bobot[unsur] = 1 / {size}
    berjumlah  1
indikator hasil dalam indeks
    rumus  jumlah(nilai x bobot)
"""
    evaluated = iki_rules.loads(book).evaluate({f"nilai[u{at}]": 4 for at in range(size)})

    assert found(evaluated) == []
    assert evaluated["hasil"].value == 4


def test_a_formula_over_a_set_is_held_to_its_total_after_it_is_computed():
    book = """\
bahasa id
himpunan s = a; b; c
data skor[s] dalam indeks
data bagian_s[s] dalam orang
besaran bobot[s] dalam %
    rumus      bagian_s / 10 orang x 100%
    berjumlah  100%
indikator rata dalam indeks
    rumus  rata-rata tertimbang(skor; bobot)
"""
    rules = iki_rules.loads(book)

    whole = rules.evaluate({**SCORES, "bagian_s": {"a": 2, "b": 3, "c": 5}})
    more = rules.evaluate({**SCORES, "bagian_s": {"a": 2, "b": 3, "c": 6}})

    assert whole["rata"].value == Fraction(23, 10)
    assert (found(more), more["rata"].status) == (["IKI-X250"], "invalid")
    assert "lebih 10%" in more["rata"].reason


def test_members_that_come_with_the_data_are_added_up_too():
    book = BOOK.replace("himpunan s = a; b; c", "himpunan s dari data").replace(
        "indikator satu dalam %\n    rumus  bobot[a]\n", ""
    )

    assert found(outcome(book, a=60, b=20, c=20)) == []
    assert found(outcome(book, a=60, b=20, c=21)) == ["IKI-X250"]
