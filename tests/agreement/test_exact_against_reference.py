"""The exact engine gives what the plainest interpreter of the syntax tree gives."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings

from tests.agreement.running import computed, rules_of, stated
from tests.books import Book, books
from tests.reference import evaluate


# A whole book is large for a generated value; that is the point of it.
few = settings(max_examples=60, suppress_health_check=list(HealthCheck))
many = settings(max_examples=20_000, suppress_health_check=list(HealthCheck), database=None)


def agree(book: Book, language: str) -> None:
    outcome = computed(book, language)
    expected = evaluate([book.file()], book.data)
    found = {key: stated(outcome, *key) for key in expected}
    assert found == expected


@few
@given(books())
def test_an_indonesian_book_gives_what_the_reference_gives(book):
    agree(book, "id")


@few
@given(books())
def test_an_english_book_gives_what_the_reference_gives(book):
    agree(book, "en")


@few
@given(books())
def test_both_languages_give_the_same_core(book):
    indonesian, english = (rules_of(book, language).program for language in ("id", "en"))
    # The words for percentage points as a unit are those of the language.
    declared = [*indonesian.definitions.values(), *indonesian.inputs.values()]
    assume(all(each.display.text != "poin persen" for each in declared))
    assert evolve(english, language="id") == indonesian


@pytest.mark.long
@pytest.mark.parametrize("language", ["id", "en"])
def test_thousands_of_books_give_what_the_reference_gives(language):
    @many
    @given(books())
    def every(book):
        agree(book, language)

    every()
