"""A book with a slip in it is refused, or means the same to the engine and to the reference."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings

import iki_rules
from iki_rules.engines import exact
from iki_rules.measure import Enclosure
from iki_rules.syntax import tree
from iki_rules.syntax.print import print_file
from iki_rules.testing import Book
from tests.agreement.running import given_to, stated
from tests.amounts import NoFractionError
from tests.reference import evaluate
from tests.slips import slips


few = settings(max_examples=100, suppress_health_check=list(HealthCheck))
many = settings(max_examples=10_000, suppress_health_check=list(HealthCheck), database=None)


def steps(computed):
    """The value of every step of every cell that was computed."""
    for key, members in computed.cells:
        step = exact.trace(computed, key, members).step
        waiting = [] if step is None else [step]
        while waiting:
            each = waiting.pop()
            yield each.value
            waiting += each.steps


def refused_or_agrees(book):
    """The reference raises where unlike units meet or a name has no member to stand for."""
    text = print_file(book.file(), "id")
    rules = iki_rules.loads(text, strict=False)
    if rules.errors:
        return
    outcome = rules.evaluate(given_to(book), numbers="id")
    if any(each.severity == "error" for each in outcome.diagnostics):
        return
    try:
        expected = evaluate([book.file()], book.data)
    except NoFractionError:
        # Another function made a root of it that is no fraction: then the engine encloses it.
        computed = outcome.computed
        assert any(isinstance(value, Enclosure) for value in steps(computed)), text
        return
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


def test_a_root_that_a_slip_takes_out_of_the_fractions_is_enclosed():
    function = tree.Call("root", (tree.Argument(tree.Number(Fraction(2))),))
    refused_or_agrees(Book((tree.Indicator(tree.Name("i5"), formula=function),), {}))
