"""The drawing of the cascade holds every card, none upon another, and nothing in it can act."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import iki_rules
from iki_rules.diagnostics import Language
from iki_rules.publishing import Card, Chart, Figure, chart, mermaid, svg
from iki_rules.publishing.layout import CARD, INSIDE, SIZES, placed
from iki_rules.publishing.lettering import broken, width_of


EXAMPLES = Path(__file__).parents[2] / "examples"
DRAWINGS = Path(__file__).parents[2] / "docs"
SVG = "{http://www.w3.org/2000/svg}"
EVIL = ['"]; click n1 "javascript:x"', "<script>alert(1)</script>", "a --> b", "]]>&lt;", "\u202e"]
TEXTS = st.one_of(st.sampled_from(EVIL), st.text(max_size=120))
FIGURES = st.builds(
    Figure,
    member=st.text(max_size=20),
    value=TEXTS,
    about=st.lists(TEXTS, max_size=2).map(tuple),
    lacking=st.booleans(),
)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    cards: list[Card] = []
    for number in range(draw(st.integers(0, 12))):
        above = draw(st.one_of(st.none(), st.integers(0, number - 1))) if number else None
        cards.append(
            Card(
                id=f"n{number}",
                title=draw(TEXTS),
                position=draw(TEXTS),
                goal=draw(TEXTS),
                figures=tuple(draw(st.lists(FIGURES, max_size=3))),
                depth=0 if above is None else cards[above].depth + 1,
                above=above,
                again=draw(st.booleans()),
            )
        )
    outside = tuple(
        Card(id=f"u{number}", title=draw(TEXTS), position="", goal="")
        for number in range(draw(st.integers(0, 5)))
    )
    return Chart(
        language=draw(st.sampled_from(["id", "en"])),
        title=draw(TEXTS),
        period=draw(TEXTS),
        cards=tuple(cards),
        unattached=outside,
        steps=tuple((c.id, cards[c.above].id) for c in cards if c.above is not None),
    )


@pytest.fixture(scope="module")
def book() -> iki_rules.RuleBook:
    return iki_rules.load(EXAMPLES / "perpustakaan-2024")


@given(charts())
def test_no_card_lies_upon_another_and_all_lie_on_the_sheet(drawn: Chart) -> None:
    sheet = placed(drawn)
    every = [*sheet.cards, *sheet.unattached]

    assert [each.card for each in sheet.cards] == list(drawn.cards)
    for each in every:
        assert each.left >= 0
        assert each.top >= 0
        assert each.left + CARD <= sheet.width
        assert each.top + each.height <= sheet.height
    for one, other in combinations(every, 2):
        apart = one.left + CARD <= other.left or other.left + CARD <= one.left
        below = one.top + one.height <= other.top or other.top + other.height <= one.top
        assert apart or below


@given(charts())
def test_a_card_stands_right_of_the_one_it_supports_and_its_lines_fit(drawn: Chart) -> None:
    sheet = placed(drawn)
    for each in sheet.cards:
        if each.card.above is not None:
            assert each.left >= sheet.cards[each.card.above].left + CARD
        for line in each.lines:
            assert width_of(line.text, SIZES[line.kind]) <= CARD - 2 * INSIDE + 1


def test_every_title_is_in_the_drawing_and_nothing_in_it_acts(book: iki_rules.RuleBook) -> None:
    outcome = book.evaluate_file(period="2024")
    text = svg(chart(book, outcome=outcome))
    drawing = ET.fromstring(text)  # noqa: S314 - our own text

    titles = {each.text for each in drawing.iter(f"{SVG}title")}
    assert set(book.cascade.nodes) <= titles
    names = {each.tag.removeprefix(SVG) for each in drawing.iter()}
    assert names == {"svg", "title", "desc", "rect", "path", "text", "tspan", "g"}
    assert not re.search(r"href|script| style=|url\(|on[a-z]+=", text)
    assert "88,00%" in text
    assert "target 90%; capaian 97,78%" in text


@pytest.mark.parametrize("evil", EVIL)
def test_no_text_of_a_book_can_leave_its_place(evil: str) -> None:
    card = Card(id="a", title=evil, position=evil, goal=evil, figures=(Figure(value=evil),))
    drawn = Chart(language="id", title=evil, period=evil, cards=(), unattached=(card,), steps=())

    ET.fromstring(svg(drawn))  # noqa: S314 - our own text
    (line,) = mermaid(drawn).splitlines()[1:]
    assert re.fullmatch(r'    n1\["[^"<>]*(?:<br>[^"<>]*)*"\]', line)


def test_mermaid_has_each_indicator_once_and_an_arrow_for_each_step(
    book: iki_rules.RuleBook,
) -> None:
    lines = mermaid(chart(book)).splitlines()

    assert lines[0] == "flowchart BT"
    assert sum('["' in line for line in lines) == len(book.cascade.nodes)
    assert sum(" --> " in line for line in lines) == 7


def test_members_are_listed_and_cut_short() -> None:
    members = "; ".join(f"m{at}" for at in range(9))
    book = iki_rules.loads(
        f"bahasa id\nhimpunan h = {members}\ndata d[h] dalam orang\n"
        "indikator atas[h] dalam orang\n    rumus  d\n"
        "cacah bawah dalam orang\n    mendukung  atas\n"
    )
    top, below = chart(book, outcome=book.evaluate({"d": {f"m{n}": n for n in range(8)}})).cards

    assert [each.member for each in top.figures] == ["m0", "m1", "m2", "m3", "m4", "m5", ""]
    assert top.figures[-1].value == "... dan 3 lagi"
    assert [(each.value, each.lacking) for each in below.figures] == [("belum diisi", True)]


@given(st.text(), st.integers(20, 300), st.integers(1, 5))
def test_broken_lines_fit_and_nothing_is_lost_unless_it_is_marked(
    text: str, width: int, most: int
) -> None:
    lines = broken(text, width, 12, most=most)

    assert len(lines) <= most
    whole = "".join(broken(text, width, 12, most=10**6)).replace(" ", "")
    assert whole == "".join(text.split())
    if "".join(lines).replace(" ", "") != whole:
        assert lines[-1].endswith("...")


@pytest.mark.parametrize(("language", "page"), [("id", "id/kaskade.svg"), ("en", "en/cascade.svg")])
def test_the_drawings_in_the_docs_are_those_of_the_example(
    book: iki_rules.RuleBook, language: Language, page: str
) -> None:
    outcome = book.evaluate_file(period="2024")

    assert (DRAWINGS / page).read_text("utf-8") == svg(chart(book, language, outcome))
