"""Definitions follow what they need; circles are told with their path."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iki_rules.names import order
from iki_rules.syntax.tree import Name
from iki_rules.text import Span


def needs(graph: dict[str, list[str]]) -> dict[str, dict[str, Name]]:
    return {
        key: {n: Name(n, span=Span(key, place, place + 1)) for place, n in enumerate(names)}
        for key, names in graph.items()
    }


@given(st.lists(st.lists(st.integers(0, 30), max_size=4), max_size=30))
def test_everything_comes_after_what_it_needs(rows: list[list[int]]) -> None:
    graph = {f"n{i}": [f"n{j}" for j in row if j < i] for i, row in enumerate(rows)}

    keys, circling, found = order(needs(graph))

    assert sorted(keys) == sorted(graph)
    assert not circling
    assert not found
    places = {key: place for place, key in enumerate(keys)}
    assert all(places[n] < places[key] for key, names in graph.items() for n in names)


def test_a_chain_of_thousands_costs_no_stack() -> None:
    graph = {f"n{i}": [f"n{i + 1}"] for i in range(20_000)}

    keys, _, found = order(needs(graph))

    assert keys[0] == "n19999"
    assert not found


def test_a_circle_is_told_once_with_its_path() -> None:
    graph = {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}

    _, circling, (found,) = order(needs(graph))

    assert circling == {"a", "b", "c"}
    assert found.code == "IKI-N103"
    assert found.message.say("en") == "Calculation in a circle: a -> b -> c -> a"


def test_a_name_that_needs_itself_is_a_circle() -> None:
    _, circling, (found,) = order(needs({"a": ["a"]}))

    assert circling == {"a"}
    assert found.message.say("id") == "Perhitungan melingkar: a -> a"
