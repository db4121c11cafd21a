"""Slips with 100 and with sets that once passed in silence."""

from __future__ import annotations

import pytest

import iki_rules
from tests.checking.checked import checked, codes, errors


DATA = "data p dalam orang\ndata q dalam orang\ndata r dalam %\n\n"


@pytest.mark.parametrize(
    "formula",
    [
        "bulat(p / q x 100; 0)",
        "maks(p / q x 100; 5)",
        "batas(p / q x 100; <= 120)",
        "rata-rata(p / q x 100; q / p x 100)",
    ],
)
def test_a_hundred_within_a_function_is_mended_there_and_not_once_more_outside(
    formula: str,
) -> None:
    (found,) = (
        d
        for d in checked(f"{DATA}indikator i dalam %\n    rumus {formula}\n").diagnostics
        if d.severity == "error"
    )

    assert found.code == "IKI-U220"
    assert not found.fixes
    assert "Tulis 100% di tempat ini" in found.notes[0].say("id")


def test_the_factor_is_not_offered_behind_a_sum() -> None:
    text = f"{DATA}indikator i dalam %\n    rumus p / q + q / p\n"

    (found,) = (d for d in checked(text).diagnostics if d.severity == "error")

    assert found.code == "IKI-U220"
    assert not found.fixes


@pytest.mark.parametrize(
    "text",
    [
        "besaran bagian = p / q x 100\n\nindikator i dalam %\n    rumus bagian x 100%\n",
        "indikator i dalam %\n    rumus bulat(p / q x 100; 0) x 100%\n",
        "indikator i dalam %\n    rumus (p + q) x 100 / (q x 100)\n",
        "indikator i dalam %\n    rumus p / q / 100 x 100%\n",
        "indikator i dalam %\n    rumus p x 0,01 / q x 100%\n",
        "indikator i dalam orang\n    rumus p x r / 100\n",
        "indikator i dalam %\n    rumus r / 100\n",
    ],
)
def test_a_second_hundred_does_not_pass_in_silence(text: str) -> None:
    assert "IKI-U227" in codes(DATA + text)


@pytest.mark.parametrize(
    "text",
    [
        "indikator i dalam %\n    rumus p / q x 100\n",
        "indikator i dalam %\n    rumus p / (q + 100 orang) x 100%\n",
        "indikator i dalam orang\n    rumus p x 100\n",
        "indikator i dalam %\n    rumus batas(p / q x 100%; <= 100%)\n",
        "indikator i\n    rumus p / q x 100\n",
    ],
)
def test_a_hundred_that_is_meant_is_left_alone(text: str) -> None:
    assert "IKI-U227" not in codes(DATA + text)


def test_a_year_has_one_target() -> None:
    text = f"{DATA}indikator i dalam %\n    rumus p / q x 100%\n    target 2024: 90%; 2024: 80%\n"

    assert errors(text) == ["IKI-T223"]


def test_a_bare_fraction_under_percent_is_asked_about() -> None:
    text = f"{DATA}indikator i dalam %\n    rumus p / q x 100%\n    target 0,5\n"

    assert "IKI-U228" in codes(text)


def test_an_open_end_cannot_hold_a_value_that_is_moved_onto_it() -> None:
    text = f"{DATA}indikator i dalam %\n    rumus batas(p / q x 100%; 10% s.d. < 90%)\n"

    assert errors(text) == ["IKI-T208"]


def test_a_datum_of_a_part_of_a_set_takes_its_members_only() -> None:
    book = iki_rules.loads(
        "bahasa id\n\nhimpunan jenis = g1; g2\nhimpunan awal dari jenis = g1\n"
        "data pilihan dari awal\ndata biaya[jenis] dalam rupiah\n\n"
        "indikator i dalam rupiah\n    rumus biaya[pilihan]\n"
    )

    outcome = book.evaluate({"pilihan": "g2", "biaya": {"g1": 10, "g2": 5}})

    assert outcome["i"].status == "invalid"
    assert [d.code for d in outcome.diagnostics] == ["IKI-D212"]
