"""Every row of the four decrees is one indicator that says what the decree's row says."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

import iki_rules as iki
from iki_rules.core.program import Program, Report
from iki_rules.core.tree import Compare, Constant, Expr, Reduce, Reference
from tests.examples.kinds import BOOKS, EXAMPLES, factors_of, kind_of, rows_of


Row = dict[str, Any]
CASES = [(book, *each) for book in BOOKS for each in rows_of(book)]
IDS = [f"{book}-{number}" for book, number, *_ in CASES]

#: Where a book names a datum or a member by more, or by other words, than the row: each with why.
REWORDED = {
    ("kab-balangan-2023", "jumlah penyajian data dalam setahun"): {"Penyajian data dalam setahun"},
    # The two rows have one formulation; their names say which staff is meant.
    ("kab-balangan-2023", "Jumlah SDM pelayanan yang mengikuti Bimtek"): {
        "Petugas pendaftaran penduduk yang mengikuti bimtek",
        "Petugas pencatatan sipil yang mengikuti bimtek",
    },
    ("kab-balangan-2023", "jumlah seluruh petugas pelayanan"): {
        "Seluruh petugas pelayanan pendaftaran penduduk",
        "Seluruh petugas pelayanan pencatatan sipil",
    },
    ("kab-balangan-2023", "jumlah sarana dan prasarana yang tersedia"): {
        "Sarana dan prasarana yang tersedia"
    },
    ("kab-balangan-2023", "jumlah sarana dan prasarana yang dibutuhkan"): {
        "Sarana dan prasarana yang dibutuhkan"
    },
    # One document under two names: a note of the book says so.
    ("kab-balangan-2023", "KK Nasional"): {"Kartu Keluarga"},
}
#: Sentences of the inventories' notes that tell how the text was taken from the print.
ABOUT_THE_EXTRACTION = ("extraction", "page break", "joined here", "merged with the row above")


@cache
def loaded(book: str) -> iki.RuleBook:
    if not (EXAMPLES / book).is_dir():
        pytest.skip(f"{book} is not written yet")
    return iki.load(EXAMPLES / book)


def of_kind(*kinds: str) -> pytest.MarkDecorator:
    """The rows of these kinds, as (book, number, row)."""
    chosen = [(b, n, row) for b, n, _, _, row in CASES if row["kind"] in kinds]
    assert chosen
    return pytest.mark.parametrize(
        ("book", "number", "row"), chosen, ids=[f"{b}-{n}" for b, n, _ in chosen]
    )


def report_of(book: str, number: str) -> tuple[Program, Report]:
    program = loaded(book).program
    (report,) = [each for each in program.reports if each.number == number]
    return program, report


def formula_of(program: Program, report: Report) -> Expr:
    expr = program.definitions[report.key].expr
    assert expr is not None
    return expr


def says(book: str, title: str | None, printed: str) -> bool:
    return title in REWORDED.get((book, printed), {printed})


@pytest.mark.parametrize("book", BOOKS)
def test_a_book_has_the_rows_of_its_inventory_in_order_and_no_other(book: str) -> None:
    numbered = [each.number for each in loaded(book).program.reports if each.number]
    assert numbered == [number for number, *_ in rows_of(book)]


@pytest.mark.parametrize(("book", "number", "position", "goal", "row"), CASES, ids=IDS)
def test_a_row_has_the_decrees_own_words(
    book: str, number: str, position: Row, goal: Row, row: Row
) -> None:
    _, report = report_of(book, number)
    assert report.title == row["name"]
    assert (report.formulation or "") == row["formulation"]
    assert list(report.sources) == row["source"]
    assert list(report.owners) == ([row["responsible"]] if row["responsible"] else [])
    assert report.goal == goal["text"]
    assert position["title"] in str(report.position)
    assert (position["unit"] or "") in str(report.position)


@pytest.mark.parametrize(("book", "number", "position", "goal", "row"), CASES, ids=IDS)
def test_a_row_has_the_inventorys_kind_and_unit(
    book: str, number: str, position: Row, goal: Row, row: Row
) -> None:
    program, report = report_of(book, number)
    assert kind_of(program, report) == row["kind"]
    # A predikat is a member of a set: it has no unit.
    if row["unit"] not in {"", "predikat"}:
        assert report.display.text == row["unit"]


@pytest.mark.parametrize(("book", "number", "position", "goal", "row"), CASES, ids=IDS)
def test_a_row_on_which_the_inventory_remarks_has_a_note(
    book: str, number: str, position: Row, goal: Row, row: Row
) -> None:
    _, report = report_of(book, number)
    remarks = [
        sentence
        for sentence in row["notes"].split(". ")
        if sentence and not any(word in sentence for word in ABOUT_THE_EXTRACTION)
    ]
    assert report.notes or report.inferred or not remarks


@of_kind("ratio_percent")
def test_a_ratio_divides_what_the_decree_divides(book: str, number: str, row: Row) -> None:
    program, report = report_of(book, number)
    above, below, *factor = factors_of(formula_of(program, report))
    assert [sign for sign, _ in (above, below)] == [1, -1]
    assert isinstance(above[1], Reference)
    assert says(book, program.inputs[above[1].key].title, row["parts"]["numerator"])
    match below[1], row["parts"]["denominator"]:
        case Constant(value=value), int(number_printed):
            assert value == number_printed
        case Reference(key=key), str(words):
            assert says(book, program.inputs[key].title, words)
        case unlike:
            pytest.fail(str(unlike))
    (hundred,) = factor
    assert isinstance(hundred[1], Constant)
    assert bool(report.inferred) == row["parts"].get("inferred", False)


@of_kind("conditional_ratio")
def test_a_conditional_ratio_counts_from_the_decrees_limit(
    book: str, number: str, row: Row
) -> None:
    program, report = report_of(book, number)
    above, below, _ = factors_of(formula_of(program, report))
    assert isinstance(above[1], Reduce)
    assert isinstance(below[1], Reduce)
    assert above[1].over == below[1].over
    assert [above[1].function, below[1].function, below[1].where] == ["count", "count", None]
    assert says(book, program.sets[below[1].over[0]].title, row["parts"]["denominator"])
    where = above[1].where
    assert isinstance(where, Compare)
    assert where.sign == ">="
    assert isinstance(where.right, Constant)
    assert where.right.value == Fraction(row["parts"]["threshold"], 100)


@of_kind("weighted_points")
def test_a_tariff_has_the_decrees_points_for_the_decrees_units(
    book: str, number: str, row: Row
) -> None:
    program, report = report_of(book, number)
    summed = formula_of(program, report)
    assert isinstance(summed, Reduce)
    table, volume = (factor for _, factor in factors_of(summed.body))
    assert isinstance(table, Reference)
    assert isinstance(volume, Reference)
    members = program.sets[summed.over[0]].members or ()
    tariffs, counted = program.definitions[table.key], program.inputs[volume.key]
    assert [
        {
            "label": program.sets[summed.over[0]].titles[member],
            "points": tariffs.table[member] * tariffs.rows[member].scale,
            "per": tariffs.rows[member].scale,
            "unit": counted.rows.get(member, counted.display).text,
        }
        for member in members
    ] == [{**item, "points": Fraction(Decimal(item["points"]))} for item in row["parts"]["items"]]


def test_both_computer_officers_have_the_same_fourteen_credit_values() -> None:
    rows = {n: row["parts"].get("items", []) for n, _, _, row in rows_of("kota-probolinggo-2021")}
    points = {
        position: [item["points"] for row in "2345" for item in rows[f"{position}.{row}"]]
        for position in ("5", "25")
    }
    program = loaded("kota-probolinggo-2021").program
    tables = [each for each in program.definitions.values() if each.table]
    for position, prefix in (("5", "pk5_"), ("25", "pk25_")):
        own = [t for table in tables if table.key.startswith(prefix) for t in table.table]
        assert len(points[position]) == len(own) == 14
    assert points["5"] == points["25"]


@of_kind("enumerated_count", "average")
def test_a_listed_set_has_the_decrees_items(book: str, number: str, row: Row) -> None:
    program, report = report_of(book, number)
    reduced = formula_of(program, report)
    assert isinstance(reduced, Reduce)
    over = program.sets[reduced.over[0]]
    titles = {**program.sets[over.root].titles, **over.titles}
    items = row["parts"].get("items") or row["parts"]["members"]
    members = over.members or ()
    assert len(members) == len(items)
    for member, item in zip(members, items, strict=True):
        assert says(book, titles.get(member, member), item)


@of_kind("threshold_time")
def test_a_limit_of_time_is_the_decrees(book: str, number: str, row: Row) -> None:
    _, report = report_of(book, number)
    (target,) = report.targets
    assert target.range is not None
    assert target.range.low is None
    high = target.range.high
    assert high is not None
    assert isinstance(high.value, Constant)
    sign, _, limit = row["parts"]["limit"].rpartition(" ")
    assert high.value.value == Fraction(limit)
    assert high.closed == (sign != "<")
    assert report.direction == "lower"


@pytest.mark.parametrize("book", BOOKS)
def test_a_book_has_no_finding_and_its_examples_pass(book: str) -> None:
    rules = loaded(book)
    assert [each.message.say("id") for each in rules.diagnostics] == []
    checked = rules.check_examples()
    assert checked
    assert [example.title for example in checked if not example.passed] == []


@pytest.mark.parametrize("book", BOOKS)
def test_each_kind_of_formula_of_a_book_has_an_example_worked_out_by_hand(book: str) -> None:
    program = loaded(book).program
    shown = {each.key for example in program.examples for each in example.expected}
    reports = [each for each in program.reports if each.number]
    kinds = {kind_of(program, each) for each in reports}
    assert kinds - {kind_of(program, each) for each in reports if each.key in shown} == set()


@pytest.mark.parametrize("book", BOOKS)
def test_everything_is_computed_but_what_was_left_out_on_purpose(book: str) -> None:
    (path,) = (EXAMPLES / book).glob("data-*.csv")
    rows = list(csv.DictReader(path.read_text("utf-8").splitlines(), delimiter=";"))
    empty = {row["datum"] for row in rows if not row["nilai"]}
    assert 1 <= len(empty) <= 3
    assert [row for row in rows if "rekaan" not in row["sumber"]] == []
    outcome = loaded(book).evaluate_file(path)
    assert {each.code for each in outcome.diagnostics} <= {"IKI-D304", "IKI-D305"}
    absent = {name: result for name, result in outcome.items() if result.status != "ok"}
    assert {result.status for result in absent.values()} == {"missing"}
    for result in absent.values():
        assert any(name in str(result.reason) for name in empty)


def test_the_four_decrees_have_the_rows_and_kinds_that_the_inventories_count() -> None:
    assert Counter(row["kind"] for *_, row in CASES) == {
        "count": 261,
        "enumerated_count": 24,
        "ratio_percent": 18,
        "qualitative": 13,
        "weighted_points": 8,
        "average": 5,
        "conditional_ratio": 3,
        "survey_index": 3,
        "threshold_time": 2,
    }
