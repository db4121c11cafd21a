"""The examples of the books in examples/ notice what the pages of the docs say, area by area."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import iki_rules as iki
from iki_rules.examining import Examined, examine
from iki_rules.examining.kinds import AREAS


ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "docs" / "id" / "uji-rumus.md", ROOT / "docs" / "en" / "test-formulas.md")
BOOKS = (
    "kab-balangan-2023",
    "kab-malang-2021",
    "kecamatan-wonoasih-2024",
    "kota-probolinggo-2021",
    "library-loans-en",
    "perpustakaan-2024",
)
#: The areas where at least nine changes in ten must be noticed.
HELD = ("ratio", "average", "weighted", "band", "target")
#: What no example notices: each with a reason on the pages.
LEFT = {
    # An index above 100 is an error of the data, so no example can expect anything of one.
    "kab-balangan-2023": {("step", "indeks_dafduk"), ("step", "indeks_capil")},
    # A set of one member: sum and average are the same.
    "kota-probolinggo-2021": {
        ("function", "pk5_pendukung"),
        ("function", "pk25_pendukung"),
        ("function", "pk25_tugas_lain"),
    },
}


@cache
def examined(book: str) -> tuple[Examined, ...]:
    return examine(iki.load(ROOT / "examples" / book), suggesting=False)


def figures(book: str) -> list[str]:
    """The cells of the book's row: noticed/asked in each area, refused, proved to be the same."""
    found = Counter((each.change.area, each.verdict) for each in examined(book))
    verdicts = Counter(each.verdict for each in examined(book))
    cells: list[str] = []
    for area in AREAS:
        noticed = found[area, "noticed"]
        asked = noticed + found[area, "unnoticed"]
        cells.append(f"{noticed}/{asked}" if asked else "")
    return [*cells, str(verdicts["refused"]), str(verdicts["same"])]


@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.parent.name)
@pytest.mark.parametrize("book", BOOKS)
def test_the_page_has_the_figures_of_the_book(book: str, page: Path) -> None:
    rows = [line for line in page.read_text("utf-8").splitlines() if line.startswith(f"| `{book}`")]
    (row,) = rows
    assert [cell.strip() for cell in row.strip("|").split("|")][1:] == figures(book)


@pytest.mark.parametrize("book", BOOKS)
def test_nine_changes_in_ten_are_noticed_in_each_area_that_decides_a_result(book: str) -> None:
    found = Counter((each.change.area, each.verdict) for each in examined(book))
    for area in HELD:
        noticed, left = found[area, "noticed"], found[area, "unnoticed"]
        assert 10 * noticed >= 9 * (noticed + left), area


@pytest.mark.parametrize("book", BOOKS)
def test_what_no_example_notices_is_explained(book: str) -> None:
    left = {(e.change.kind, e.change.subject) for e in examined(book) if e.verdict == "unnoticed"}
    assert left == LEFT.get(book, set())
