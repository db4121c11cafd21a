"""The reasons of every verdict of a book at random say what the verdict says."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from iki_rules.testing.grown import books
from tests.agreement.running import computed


# A whole book is large for a generated value; that is the point of it.
few = settings(max_examples=60, suppress_health_check=list(HealthCheck))


@few
@given(books())
def test_what_decides_says_what_the_verdict_says(book):
    outcome = computed(book)
    for result in outcome.results:
        # A rule over a set whose members nobody gave has one result, and it was not computed.
        is_computed = (result.key, result.members) in outcome.computed.cells
        if result.kind != "verdict" or not is_computed:
            assert result.because == ()
            continue
        deciding = [each for each in result.because if each.decides]
        assert deciding
        for each in deciding:
            turned = each.negated and each.value is not None
            assert (not each.value if turned else each.value) is result.value
            assert each.text
            assert each.status == "ok" or each.reason


@few
@given(books())
def test_the_reasons_are_the_same_in_both_languages_but_for_their_words(book):
    indonesian, english = (computed(book, language) for language in ("id", "en"))
    for one, other in zip(indonesian.results, english.results, strict=True):
        told = [[(e.value, e.decides, e.negated) for e in r.because] for r in (one, other)]
        assert told[0] == told[1]
