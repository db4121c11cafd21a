"""The exact engine gives what the plainest interpreter of the syntax tree gives."""

from __future__ import annotations

from typing import get_args

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings

from benchmarks.strategies import formulas_in
from iki_rules.names.own import OwnPart, own_key
from iki_rules.testing import book_of
from iki_rules.testing.grown import Book, books
from tests.agreement.running import bands_of, computed, rules_of, stated
from tests.reference import graded


# A whole book is large for a generated value; that is the point of it.
FORMULAS = 100_000
few = settings(max_examples=60, suppress_health_check=list(HealthCheck))
many = settings(max_examples=20_000, suppress_health_check=list(HealthCheck), database=None)


def core(program, language):
    """All that is compared, without what is quoted from the text and in the words of one language.

    What an indicator knows of itself is named in the words of its book.
    """

    def unquoted(found):
        return evolve(found, targets=tuple(evolve(each, text="") for each in found.targets))

    definitions = {key: unquoted(found) for key, found in program.definitions.items()}
    reports = tuple(evolve(unquoted(each), achievement_text="") for each in program.reports)
    scales = {
        key: evolve(scale, bands=tuple(evolve(band, text="") for band in scale.bands))
        for key, scale in program.scales.items()
    }
    kept = {"definitions": definitions, "reports": reports, "scales": scales}
    said = repr(evolve(program, language="id", **kept))
    for part in reversed(get_args(OwnPart)):
        own = [own_key(part, "", each).removesuffix(")") for each in (language, "id")]
        said = said.replace(*own)
    return said


def agree(book: Book, language: str) -> None:
    outcome = computed(book, language)
    expected, bands = graded([book.file()], book.data, book.period)
    found = {key: stated(outcome, *key) for key in expected}
    assert found == expected
    # The engine has one result without members where those of an open set are not known.
    assert {key: each for key, each in bands_of(outcome).items() if key in expected} == bands


@few
@given(books())
def test_an_indonesian_book_gives_what_the_reference_gives(book):
    agree(book, "id")


@few
@given(books())
def test_an_english_book_gives_what_the_reference_gives(book):
    agree(book, "en")


@few
@given(books(periods=True))
def test_a_book_with_periods_gives_what_the_reference_gives(book):
    agree(book, "id")
    agree(book, "en")


@few
@given(books())
def test_both_languages_give_the_same_core(book):
    indonesian, english = (rules_of(book, language).program for language in ("id", "en"))
    # The words for percentage points as a unit are those of the language.
    declared = [*indonesian.definitions.values(), *indonesian.inputs.values()]
    declared += indonesian.scales.values()
    assume(all(each.display.text != "poin persen" for each in declared))
    assert core(english, "en") == core(indonesian, "id")


@pytest.mark.long
@pytest.mark.parametrize("language", ["id", "en"])
def test_thousands_of_books_give_what_the_reference_gives(language):
    @many
    @given(books())
    def every(book):
        agree(book, language)

    every()


@pytest.mark.long
def test_a_hundred_thousand_formulas_give_what_the_reference_gives():
    """Grown from numbers, so that a failing book is named by its own."""
    seen = seed = 0
    while seen < FORMULAS:
        book = book_of(seed, periods=seed % 4 >= 2)
        try:
            agree(book, "en" if seed % 2 else "id")
        except AssertionError as wrong:
            raise AssertionError(f"book_of({seed}, periods={seed % 4 >= 2})") from wrong
        seen += formulas_in(book)
        seed += 1
