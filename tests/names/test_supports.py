"""An indicator supports indicators of its book: none that is unknown, and never in a circle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.book import loads
from iki_rules.syntax.format import format_text
from iki_rules.text import Source


def book_of(graph: dict[str, list[str]]) -> str:
    """A book of counts in which each supports those listed."""
    lines = ["bahasa id"]
    for key, above in graph.items():
        lines.append(f"cacah {key} dalam orang")
        lines += [f"    mendukung  {'; '.join(above)}"] if above else []
    return "\n".join(lines) + "\n"


def supported(graph: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    program = loads(book_of(graph), strict=False).program
    return {report.key: report.supports for report in program.reports}


def codes(text: str) -> list[str]:
    return [each.code for each in loads(text, strict=False).diagnostics]


def test_what_is_supported_stands_with_the_indicator_in_written_order() -> None:
    found = supported({"bawah": ["atas_b", "atas_a"], "atas_a": [], "atas_b": []})

    assert found == {"bawah": ("atas_b", "atas_a"), "atas_a": (), "atas_b": ()}


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("atsa", "IKI-N130"),
        ("d", "IKI-N131"),
        ("q", "IKI-N131"),
        ("r", "IKI-N131"),
        ("h", "IKI-N131"),
        ("bawah", "IKI-N132"),
        ("atas; atas", "IKI-N133"),
    ],
)
def test_a_name_with_a_fault_is_told_and_left_out_and_the_indicator_is_still_computed(
    named: str, code: str
) -> None:
    text = (
        "bahasa id\nhimpunan h = satu; dua\ndata d dalam orang\ndata n[h] dalam orang\n"
        "besaran q dalam orang = d + jumlah(n)\naturan r = d > 0 orang\n"
        "indikator atas dalam orang\n    rumus  q\n"
        f"cacah bawah dalam orang\n    mendukung  {named}\n"
    )
    book = loads(text, strict=False)

    assert [each.code for each in book.diagnostics] == [code]
    assert not book.program.invalid
    below = next(each for each in book.program.reports if each.key == "bawah")
    assert below.supports == (("atas",) if code == "IKI-N133" else ())


def test_a_name_whose_declaration_cannot_be_read_is_not_told_again() -> None:
    text = "bahasa id\nindikator atas dalam %\n    rumus  1 +\ncacah bawah dalam orang\n"

    found = codes(text + "    mendukung  atas\n")
    assert "IKI-N130" not in found
    assert found == codes(text)


@given(st.lists(st.lists(st.integers(0, 12), max_size=3, unique=True), max_size=12))
def test_what_is_left_has_no_circle(rows: list[list[int]]) -> None:
    graph = {f"n{at}": [f"n{to}" for to in row if to < len(rows)] for at, row in enumerate(rows)}

    left = supported(graph)
    while bottom := {key for key in left if not set(left[key]) & set(left)}:
        left = {key: above for key, above in left.items() if key not in bottom}
    assert left == {}


def test_without_circles_nothing_is_left_out() -> None:
    graph = {f"n{at}": [f"n{at + 1}", f"n{at + 2}"] for at in range(20)} | {"n20": [], "n21": []}

    assert supported(graph) == {key: tuple(above) for key, above in graph.items()}


def test_a_chain_of_thousands_costs_no_stack() -> None:
    graph = {f"n{at}": [f"n{at + 1}"] for at in range(5_000)} | {"n5000": []}

    assert sum(map(len, supported(graph).values())) == 5_000


def test_it_is_written_in_both_languages() -> None:
    text = "bahasa id\n\ncacah a dalam orang\n\ncacah b dalam orang\n    mendukung  a\n"

    english = format_text(Source("a.iki", text), "en")
    assert "    supports  a\n" in english
    assert format_text(Source("a.iki", english), "id") == text
