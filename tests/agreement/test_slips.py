"""A book with a slip in it is refused, or means the same to the engine and to the reference."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

import iki_rules
from iki_rules.syntax.print import print_file
from tests.agreement.running import given_to, stated
from tests.reference import evaluate
from tests.slips import slips


few = settings(max_examples=100, suppress_health_check=list(HealthCheck))
many = settings(max_examples=10_000, suppress_health_check=list(HealthCheck), database=None)


def refused_or_agrees(book):
    """The reference raises where unlike units meet or a name has no member to stand for."""
    text = print_file(book.file(), "id")
    rules = iki_rules.loads(text, strict=False)
    if rules.errors:
        return
    outcome = rules.evaluate(given_to(book), numbers="id")
    if any(each.severity == "error" for each in outcome.diagnostics):
        return
    expected = evaluate([book.file()], book.data)
    assert {key: stated(outcome, *key) for key in expected} == expected


@few
@given(slips())
def test_what_passes_the_check_gives_what_the_reference_gives(book):
    refused_or_agrees(book)


@pytest.mark.long
@many
@given(slips())
def test_thousands_of_slips_are_refused_or_agree(book):
    refused_or_agrees(book)
