"""How well the decrees are drafted, and that the docs say so."""

from __future__ import annotations

from functools import cache

import pytest
from attrs import evolve

from benchmarks.draft import Row, by_decree, by_kind, compared, right, units
from tests.decree.inventories import DECREES
from tests.docs.test_docs import DOCS


@cache
def found() -> tuple[Row, ...]:
    return tuple(row for decree in DECREES for row in compared(decree))


def printed_kinds(kind):
    return [row for row in found() if row.printed.kind == kind]


def test_nine_rows_in_ten_are_read_right():
    assert len(found()) == 337
    assert sum(row.right for row in found()) >= 337 * 9 / 10


def test_no_row_is_read_wrongly_without_a_mark():
    assert [row for row in found() if not row.right and not row.said.marked] == []


def test_every_ratio_whose_formula_is_printed_is_read_right():
    ratios = [*printed_kinds("ratio_percent"), *printed_kinds("conditional_ratio")]
    printed = [row for row in ratios if row.printed.formulation]

    assert len(printed) == 16
    assert [row.printed.place for row in printed if not row.right] == []


def test_every_row_of_credit_points_is_read_right():
    assert [row.right for row in printed_kinds("weighted_points")] == [True] * 8


def test_every_listed_set_with_a_numbered_list_is_read_right():
    listed = [row for row in printed_kinds("enumerated_count") if "1. " in row.printed.formulation]

    assert [row.right for row in listed] == [True] * 18


def test_every_unit_is_that_of_the_inventory_or_bears_a_mark():
    counts = [row for row in found() if row.said.kind in {"count", "enumerated_count"}]

    assert [row for row in counts if not row.same_unit and not row.said.marked] == []


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("ratio_percent", {"numerator": "x"}),
        ("ratio_percent", {"denominator": "x"}),
        ("ratio_percent", {"factor": 1}),
        ("conditional_ratio", {"threshold": 81}),
        ("weighted_points", {"items": []}),
        ("enumerated_count", {"items": []}),
        ("average", {"members": ["x"]}),
        ("threshold_time", {"limit": 11}),
        ("threshold_time", {"strict": None}),
    ],
)
def test_a_row_with_another_part_is_not_right(kind, change):
    row = next(row for row in printed_kinds(kind) if row.right)

    assert not right(row.printed, evolve(row.said, parts={**row.said.parts, **change}))
    assert not right(row.printed, evolve(row.said, kind="count"))


@pytest.mark.parametrize(("page", "language"), [("en/draft", "en"), ("id/rancangan", "id")])
def test_the_docs_show_the_tables_that_the_command_prints(page, language):
    text = (DOCS / f"{page}.md").read_text("utf-8")

    assert by_decree(found(), language) in text
    assert by_kind(found(), language) in text
    assert "{} / {}".format(*units(found())) in text
