"""What is marked in the cascade of a book, and what is left alone."""

from __future__ import annotations

from iki_rules.book import loads
from iki_rules.linting import lint


BOOK = """\
bahasa id

sasaran "Pertama"
cacah a dalam orang
cacah b dalam orang
sasaran "Kedua"
cacah c dalam orang
sasaran "Ketiga"
cacah d dalam orang
    mendukung  {above}
"""


def marked(text: str) -> list[tuple[str, str]]:
    book = loads(text, strict=False)
    place = {report.origin: report.key for report in book.program.reports}
    return [(each.code, place[each.span]) for each in lint(book)]


def test_a_book_that_does_not_use_it_is_left_alone():
    assert marked(BOOK.replace("    mendukung  {above}\n", "")) == []


def test_what_stands_outside_the_cascade_is_marked_in_the_order_of_the_book():
    assert marked(BOOK.format(above="b")) == [("IKI-L302", "a"), ("IKI-L302", "c")]


def test_two_goals_are_marked_and_one_goal_twice_is_not():
    assert ("IKI-L303", "d") not in marked(BOOK.format(above="a; b"))
    assert ("IKI-L303", "d") in marked(BOOK.format(above="a; b; c"))


def test_indicators_without_a_goal_serve_none():
    text = BOOK.format(above="a; c").replace('sasaran "Pertama"\n', "")
    assert marked(text) == [("IKI-L302", "b")]
