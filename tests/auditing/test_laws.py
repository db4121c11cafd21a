"""What holds of every book: its own figures are right, and no mistake breaks or changes it."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import HealthCheck, given, settings

import iki_rules as iki
from iki_rules.auditing import RIGHT
from iki_rules.book.writing import shown_text
from iki_rules.library import rounded
from iki_rules.mistakes import MISTAKES, replayed, world_of
from iki_rules.testing.grown import books
from tests.agreement.running import computed, given_to, rules_of


# A whole book is large for a generated value; that is the point of it.
few = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@few
@given(books())
def test_figures_published_as_they_are_shown_are_right(book):
    outcome = computed(book)
    shown = {
        each.id: each.shown for each in outcome.results if each.report and each.shown is not None
    }
    shown |= {
        f"predikat({each.id})": each.band.label
        for each in outcome.results
        if each.band is not None and each.band.label is not None
    }
    found = iki.audit(rules_of(book), given_to(book), shown)

    assert [(each.id, each.text) for each in found.figures if each.verdict not in RIGHT] == []
    assert len(found.figures) == len(shown)


@few
@given(books())
def test_every_mistake_can_be_replayed_over_every_book(book):
    outcome = computed(book)
    before = [(each.id, each.value) for each in outcome.results]
    world = world_of(outcome)
    for row in MISTAKES.values():
        altered = row.world(world, frozenset(world.program.definitions))
        if altered is not None:
            ids = [each.id for each in replayed(altered).indicators()]
            assert ids == [id for id, _ in before]

    assert [(each.id, each.value) for each in outcome.results] == before


@few
@given(books())
def test_a_figure_one_digit_further_from_zero_is_different(book):
    outcome = computed(book)
    wrong = {}
    for each in outcome.results:
        if each.report and isinstance(each.value, Fraction):
            step = Fraction(1, 10**each.decimals)
            right = rounded(each.value, each.decimals)
            wrong[each.id] = shown_text(
                right - step if right < 0 else right + step, each.decimals, "id"
            )
    found = iki.audit(rules_of(book), given_to(book), wrong)

    assert {each.verdict for each in found.figures} <= {"different"}
    assert all(abs(each.difference) > 0 for each in found.figures)


@few
@given(books())
def test_the_distance_to_an_edge_is_exact_and_the_nearest_comes_first(book):
    distances = [each.distance for each in iki.sensitivity(computed(book)).edges]

    assert all(isinstance(each, Fraction) and each >= 0 for each in distances)
    assert distances == sorted(distances)
