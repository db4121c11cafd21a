"""The cascade of a book: tops, supporters, and the walk from the top downwards."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from iki_rules.book import Place, RuleBook, load, loads


EXAMPLE = Path(__file__).parents[2] / "examples" / "perpustakaan-2024"


def book_of(graph: dict[str, list[str]]) -> RuleBook:
    lines = ["bahasa id"]
    for key, above in graph.items():
        lines.append(f"cacah {key} dalam orang")
        lines += [f"    mendukung  {'; '.join(above)}"] if above else []
    return loads("\n".join(lines) + "\n", strict=False)


def drawn(book: RuleBook) -> list[tuple[int, str, bool]]:
    return [(place.depth, place.node.id, place.again) for place in book.cascade.walk()]


GRAPHS = st.lists(st.lists(st.integers(0, 9), max_size=3, unique=True), max_size=10).map(
    lambda rows: {
        f"n{at}": [f"n{to}" for to in row if to < len(rows)] for at, row in enumerate(rows)
    }
)


def test_what_supports_stands_below_what_it_supports() -> None:
    book = book_of({"c": ["b"], "b": ["a"], "a": [], "d": ["a"]})

    assert drawn(book) == [(0, "a", False), (1, "b", False), (2, "c", False), (1, "d", False)]
    assert [node.id for node in book.cascade.tops] == ["a"]
    assert book.cascade.nodes["a"].supporters == ("b", "d")
    assert book.cascade.nodes["c"].supports == ("b",)


def test_with_two_parents_it_stands_below_both_and_is_marked_the_second_time() -> None:
    book = book_of({"a": [], "b": [], "c": ["b", "a"], "d": ["c"]})

    assert drawn(book) == [
        (0, "a", False),
        (1, "c", False),
        (2, "d", False),
        (0, "b", False),
        (1, "c", True),
    ]


def test_what_is_not_connected_is_listed_apart() -> None:
    cascade = book_of({"a": [], "b": [], "c": ["a"]}).cascade

    assert [node.id for node in cascade.unattached] == ["b"]
    assert "b" not in {place.node.id for place in cascade.walk()}


def test_a_book_without_it_has_no_tree() -> None:
    cascade = book_of({"a": [], "b": []}).cascade

    assert (cascade.tops, list(cascade.walk())) == ((), [])


@given(GRAPHS)
def test_every_step_is_walked_once_and_every_indicator_is_somewhere(
    graph: dict[str, list[str]],
) -> None:
    cascade = book_of(graph).cascade
    places = list(cascade.walk())
    steps = sorted((key, above) for key, node in cascade.nodes.items() for above in node.supports)

    assert sorted(_step(place, places) for place in places if place.above is not None) == steps
    once = [place.node.id for place in places if not place.again]
    assert sorted([*once, *(node.id for node in cascade.unattached)]) == sorted(graph)
    assert all(place.depth == 0 for place in places if place.above is None)


def _step(place: Place, places: list[Place]) -> tuple[str, str]:
    assert place.above is not None
    return (place.node.id, places[place.above].node.id)


def test_many_ways_to_the_top_cost_no_more_than_their_steps() -> None:
    levels = [[f"n{level}_{at}" for at in range(3)] for level in range(40)]
    graph = {key: [] for key in levels[0]}
    for above, below in pairwise(levels):
        graph |= dict.fromkeys(below, above)

    assert len(list(book_of(graph).cascade.walk())) == 3 + 39 * 9


def test_a_chain_of_thousands_costs_no_stack() -> None:
    graph = {f"n{at}": [f"n{at + 1}"] for at in range(3_000)} | {"n3000": []}

    assert sum(1 for _ in book_of(graph).cascade.walk()) == 3_001


def test_the_example_has_three_levels() -> None:
    book = load(EXAMPLE)

    assert [d.message.say("en") for d in book.diagnostics] == []
    assert [each.title for each in book.check_examples() if not each.passed] == []
    assert {place.depth for place in book.cascade.walk()} == {0, 1, 2}
    assert [place.node.id for place in book.cascade.walk() if place.again] == ["ik_koleksi"]
    assert [node.id for node in book.cascade.unattached] == ["iki_laporan"]
