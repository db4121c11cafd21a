"""The Wonoasih book: its examples hold, its lists are shared, and only the named gaps are empty."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import iki_rules as iki


FOLDER = Path(__file__).parents[2] / "examples" / "kecamatan-wonoasih-2024"
DATA = FOLDER / "data-2024.csv"


@pytest.fixture(scope="module")
def book() -> iki.RuleBook:
    return iki.load(FOLDER)


@pytest.fixture(scope="module")
def outcome(book: iki.RuleBook) -> iki.Outcome:
    return book.evaluate_file(str(DATA))


def test_the_book_has_no_errors_and_no_warnings(book: iki.RuleBook) -> None:
    assert [d.message.say("id") for d in book.diagnostics] == []


def test_the_examples_worked_out_by_hand_pass(book: iki.RuleBook) -> None:
    checked = book.check_examples()
    assert len(checked) >= 7
    assert [example.title for example in checked if not example.passed] == []


def test_every_row_has_a_value_but_the_two_left_out_on_purpose(outcome: iki.Outcome) -> None:
    absent = {name: result.status for name, result in outcome.items() if result.status != "ok"}
    assert absent == {"pengaduan_18": "missing", "laporan_pemerintahan_24": "missing"}
    assert "epdeskel" in str(outcome["laporan_pemerintahan_24"].reason)
    assert len(outcome) == 117


def test_the_sum_of_the_longest_list_is_the_one_worked_out_by_hand(outcome: iki.Outcome) -> None:
    # Items 1 to 18: 1+1+2+2+1+1+1+1+1+1+4+2+2+1+1+1+1+4 = 28; 19 to 22: 1+12+2+12 = 27.
    assert outcome["dokumen_program"].value == Fraction(28)
    assert outcome["dokumen_program_keuangan"].value == Fraction(28 + 27)


@pytest.mark.parametrize(("first", "second"), [("9.3", "14.3"), ("21.3", "24.3"), ("23.3", "26.3")])
def test_a_list_printed_twice_is_one_set_with_counts_of_its_own_in_each_position(
    book: iki.RuleBook, first: str, second: str
) -> None:
    keys = {report.number: report.key for report in book.program.reports}
    (one,) = book.program.definitions[keys[first]].needs
    (other,) = book.program.definitions[keys[second]].needs
    assert one != other
    assert book.program.inputs[one].axes == book.program.inputs[other].axes


def test_the_data_say_on_every_row_that_they_are_invented() -> None:
    head, *rows = DATA.read_text("utf-8").splitlines()
    assert head.split(";")[-1] == "sumber"
    assert [row for row in rows if "rekaan" not in row.split(";")[-1]] == []
