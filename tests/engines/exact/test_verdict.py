"""The parts of a rule's condition say what the verdict says, and name what decided it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.book import loads
from iki_rules.core.absent import Absent
from iki_rules.engines import exact
from iki_rules.engines.exact.verdict import Part, verdict
from iki_rules.limits import Limits


HEAD = "bahasa id\ndata a dalam orang\ndata b dalam orang\ndata c dalam orang\n"
CONDITIONS = st.recursive(
    st.sampled_from(["a > 0 orang", "b > 0 orang", "c > 0 orang", "a = b"]),
    lambda inner: st.one_of(
        inner.map(lambda text: f"bukan ({text})"),
        st.lists(inner, min_size=2, max_size=3).map(
            lambda texts: "(" + ") dan (".join(texts) + ")"
        ),
        st.lists(inner, min_size=2, max_size=3).map(
            lambda texts: "(" + ") atau (".join(texts) + ")"
        ),
    ),
    max_leaves=8,
)
DATA = st.fixed_dictionaries({}, optional=dict.fromkeys("abc", st.integers(0, 1)))


def computed(condition: str, data: dict[str, int]) -> exact.Values:
    return loads(f"{HEAD}aturan r = {condition}\n").evaluate(data).computed


def said(values: exact.Values) -> list[tuple[str, object, bool]]:
    source = next(iter(values.sources.values()))
    return [
        (
            source.text[part.origin.start : part.origin.end],
            "?" if isinstance(part.value, Absent) else part.value,
            part.decides,
        )
        for part in verdict(values, "r")
    ]


def leaves(parts: tuple[Part, ...]) -> list[Part]:
    return [leaf for part in parts for leaf in (leaves(part.parts) if part.parts else [part])]


def truth(value: exact.Value) -> object:
    return "?" if isinstance(value, Absent) else value


@given(CONDITIONS, DATA)
def test_the_parts_that_decide_say_what_the_verdict_says(
    condition: str, data: dict[str, int]
) -> None:
    values = computed(condition, data)
    whole, parts = truth(values.get("r")), verdict(values, "r")
    deciding = [part for part in parts if part.decides]

    assert deciding
    assert list(parts[: len(deciding)]) == deciding
    for part in deciding:
        value = truth(part.value)
        assert (value if value == "?" or not part.negated else not value) == whole
    if whole != "?":
        assert all(truth(part.value) != "?" for part in leaves(parts) if part.decides)


@given(CONDITIONS, DATA, DATA)
def test_what_does_not_decide_changes_nothing(
    condition: str, data: dict[str, int], other: dict[str, int]
) -> None:
    """Data that no deciding part reads may be anything: a known verdict stays as it is."""
    values = computed(condition, data)
    whole = truth(values.get("r"))
    if whole == "?":
        return
    read = {
        fact.key
        for part in leaves(verdict(values, "r"))
        if part.decides
        for side in part.sides
        for fact in side.step.facts
        if isinstance(fact, exact.Read)
    }
    changed = {key: value for key, value in other.items() if key not in read}
    kept = {key: value for key, value in data.items() if key in read}

    assert truth(computed(condition, kept | changed).get("r")) == whole


def test_a_false_and_begins_with_what_failed() -> None:
    found = said(computed("a > 0 orang dan b > 0 orang dan c > 0 orang", {"a": 1, "c": 0}))

    assert found == [
        ("c > 0 orang", False, True),
        ("a > 0 orang", True, False),
        ("b > 0 orang", "?", False),
    ]


def test_a_true_or_begins_with_what_held() -> None:
    found = said(computed("a > 0 orang atau b > 0 orang atau c > 0 orang", {"a": 0, "b": 1}))

    assert [each for each in found if each[2]] == [("b > 0 orang", True, True)]


def test_what_is_not_known_begins_with_what_is_missing() -> None:
    found = said(computed("a > 0 orang dan b > 0 orang", {"a": 1}))

    assert found == [("b > 0 orang", "?", True), ("a > 0 orang", True, False)]


def test_one_word_in_brackets_is_one_list() -> None:
    found = said(computed("a > 0 orang dan (b > 0 orang dan c > 0 orang)", dict.fromkeys("abc", 1)))

    assert [text for text, _, _ in found] == ["a > 0 orang", "b > 0 orang", "c > 0 orang"]


def test_under_not_the_parts_are_taken_apart_and_the_word_changes() -> None:
    values = computed("bukan (a > 0 orang atau b > 0 orang) dan c > 0 orang", {"a": 1, "b": 0})
    parts = verdict(values, "r")

    assert said(values) == [
        ("a > 0 orang", True, True),
        ("b > 0 orang", False, False),
        ("c > 0 orang", "?", False),
    ]
    assert [part.negated for part in parts] == [True, True, False]


def test_the_other_word_in_brackets_has_parts_of_its_own() -> None:
    values = computed("a > 0 orang dan (b > 0 orang atau c > 0 orang)", {"a": 1, "b": 0, "c": 0})
    group, _ = verdict(values, "r")

    assert group.word == "or"
    assert (group.value, group.decides) == (False, True)
    assert [part.decides for part in group.parts] == [True, True]


def test_a_group_that_does_not_decide_has_no_part_that_does() -> None:
    values = computed("a > 0 orang dan (b > 0 orang atau c > 0 orang)", {"a": 0, "b": 1, "c": 0})
    _, group = verdict(values, "r")

    assert not group.decides
    assert not any(part.decides for part in group.parts)


def test_both_sides_of_a_comparison_are_computed_even_if_one_is_missing() -> None:
    (part,) = verdict(computed("a > b", {"b": 2}), "r")

    left, right = part.sides
    assert isinstance(left.step.value, Absent)
    assert right.step.value == 2


@pytest.mark.parametrize("key", ["a", "x", "q"])
def test_what_is_no_rule_has_no_parts(key: str) -> None:
    book = loads(f"{HEAD}besaran q dalam orang = a + b\naturan r = q > c\n")

    assert verdict(book.evaluate({"a": 1, "b": 1, "c": 1}).computed, key) == ()


def test_where_the_budget_does_not_last_there_are_no_parts() -> None:
    values = computed("a > 0 orang dan b > 0 orang", {"a": 1, "b": 1})

    assert verdict(values, "r", work=exact.Work(Limits(work=2))) == ()
