"""The English book: a tariff, an open set, a scale, a rule and examples, and all of it works."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import iki_rules as iki


FOLDER = Path(__file__).parents[2] / "examples" / "library-loans-en"


@pytest.fixture(scope="module")
def book() -> iki.RuleBook:
    return iki.load(FOLDER)


@pytest.fixture(scope="module")
def outcome(book: iki.RuleBook) -> iki.Outcome:
    return book.evaluate_file(FOLDER / "data.json")


def test_the_book_has_no_errors_and_no_warnings(book: iki.RuleBook) -> None:
    assert [d.message.say("en") for d in book.diagnostics] == []


def test_the_examples_worked_out_by_hand_pass(book: iki.RuleBook) -> None:
    checked = book.check_examples()
    assert len(checked) == 10
    assert [example.title for example in checked if not example.passed] == []


def test_every_result_has_a_value(outcome: iki.Outcome) -> None:
    assert {name: r.status for name, r in outcome.items() if r.status != "ok"} == {}


def test_branches_arrive_with_the_data_and_are_filtered(outcome: iki.Outcome) -> None:
    # Two of three branches have 10,000 visits; two of three are sound.
    assert outcome["busy"].value == Fraction(200, 3)
    assert outcome["sound_buildings"].value == Fraction(200, 3)


def test_the_tariff_is_weighed_row_by_row_in_its_own_units(outcome: iki.Outcome) -> None:
    # 5,230 x 0.25 + 64 x 12 + 18,500 / 1,000 x 0.4 = 1,307.5 + 768 + 7.4
    assert outcome["credits"].value == Fraction("2082.9")
    assert outcome["credits"].shown == "2,082.900 credit"


def test_the_rule_gives_a_verdict(outcome: iki.Outcome) -> None:
    assert outcome["needs_no_repair"].kind == "verdict"
    assert outcome["needs_no_repair"].value is True
