"""One indicator under two decrees: each year by the decree in force, worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import iki_rules as iki


FOLDER = Path(__file__).parents[2] / "examples" / "two-decrees"


@pytest.fixture(scope="module")
def book() -> iki.RuleBook:
    return iki.load(FOLDER)


def test_the_book_has_no_errors_and_no_warnings(book: iki.RuleBook) -> None:
    assert [d.message.say("id") for d in book.diagnostics] == []


def test_the_examples_worked_out_by_hand_pass(book: iki.RuleBook) -> None:
    checked = book.check_examples()
    assert len(checked) == 2
    assert [example.title for example in checked if not example.passed] == []


@pytest.mark.parametrize(
    ("period", "decree", "wanted"),
    [
        # (760 / 800 + 100 / 200) / 2 and 12 x 0,5; (760 + 100) / (800 + 200) and 12 x 0,75.
        ("2022", "1/2021", (Fraction(145, 2), "Sedang", 80, 6)),
        ("2024", "7/2023", (Fraction(86), "Tinggi", 85, 9)),
    ],
)
def test_each_year_follows_the_decree_in_force(
    book: iki.RuleBook, period: str, decree: str, wanted: tuple[object, ...]
) -> None:
    outcome = book.evaluate_file(FOLDER / "data.csv", period=period)
    owned, credit = outcome["kepemilikan_dokumen"], outcome["angka_kredit"]

    assert owned.band is not None
    assert owned.target is not None
    assert (owned.value, owned.band.label, owned.target.value, credit.value) == wanted
    assert owned.version is not None
    assert owned.version.decree == decree
    assert outcome.to_dict()["version"] == decree


def test_what_the_amendment_does_not_name_goes_on(book: iki.RuleBook) -> None:
    outcome = book.evaluate_file(FOLDER / "data.csv", period="2024")

    assert outcome["surat"].value == 352
    assert outcome["surat"].version is not None
    assert outcome["surat"].version.decree == "1/2021"


def test_without_a_period_nobody_knows_which(book: iki.RuleBook) -> None:
    result = book.evaluate_file(FOLDER / "data.csv")["kepemilikan_dokumen"]

    assert result.status == "no_version"
    assert result.value is None
