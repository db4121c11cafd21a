"""Whatever can be expected anywhere has words in both languages."""

from __future__ import annotations

from collections import deque

import pytest

from iki_rules.syntax import parse
from iki_rules.syntax.expected import EXAMPLES, describe, example
from iki_rules.syntax.parser import END, tables, takes
from iki_rules.syntax.shapes import RULES, SHAPES, STARTS
from iki_rules.syntax.words import words
from iki_rules.text import Source


def advanced(table, states, terminal):
    """The states after one more terminal, which must be one that can be taken."""
    states = list(states)
    while (action := table.actions[states[-1]][terminal]) < 0:
        rule = table.rules[-1 - action]
        del states[-rule.size :]
        states.append(table.after[states[-1]][rule.origin])
    return (*states, action)


def places(start, deepest=9):
    """What can be expected, by the terminal before, at every place that a short clause reaches."""
    table = tables()
    found = {}
    seen = set()
    waiting = deque([((table.starts[start],), "")])
    while waiting:
        states, before = waiting.popleft()
        can = frozenset(t for t in table.actions[states[-1]] if takes(table, states, t))
        found.setdefault((before, can), states)
        for terminal in sorted(can - {END}):
            then = advanced(table, states, terminal)
            # Two places with the same last states expect the same, but for what closes brackets.
            key = (then[-3:], terminal)
            if len(then) <= deepest * 3 and key not in seen:
                seen.add(key)
                waiting.append((then, terminal))
    return found


@pytest.mark.parametrize("start", STARTS)
def test_every_place_of_every_clause_can_be_described_in_both_languages(start):
    found = places(start)

    assert len(found) > 1
    for _, can in found:
        assert can
        for language in ("id", "en"):
            said = describe(can, words(language))
            for reader in ("id", "en"):
                text = said.say(reader)
                assert text
                assert not any(
                    terminal in text for terminal in can if "_" in terminal or terminal == END
                )


def test_every_clause_and_row_has_an_example_that_reads_without_fault():
    firsts = set(SHAPES) | set(RULES) | {s.rows for s in SHAPES.values() if s.rows} | {"expr"}

    assert firsts == set(EXAMPLES)


HEADS = {
    "id": {"DECREE": 'keputusan "a"', "DATA": "data q dalam orang", "SCALE": "skala q dalam %",
           "EXAMPLE": 'contoh "a"', "INDICATOR": "indikator q dalam %",
           "QUANTITY": "besaran q dalam poin"},
    "en": {"DECREE": 'decree "a"', "DATA": "data q in person", "SCALE": "scale q in %",
           "EXAMPLE": 'example "a"', "INDICATOR": "indicator q in %",
           "QUANTITY": "quantity q in point"},
}  # fmt: skip


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("first", sorted(EXAMPLES))
def test_an_example_is_right(first, language):
    line = example(first, words(language)).say("id")
    start = "bahasa id\n" if language == "id" else "language en\n"
    if first == "LANGUAGE":
        text = line
    elif first in SHAPES:
        text = start + line
    else:
        taking = next(
            kind
            for kind in HEADS[language]
            if first in SHAPES[kind].clauses or SHAPES[kind].rows == first or first == "expr"
        )
        line = f"{'rumus' if language == 'id' else 'formula'} {line}" if first == "expr" else line
        taking = "INDICATOR" if first == "expr" else taking
        text = f"{start}{HEADS[language][taking]}\n    {line}"

    parsed = parse(Source("a.iki", text))

    assert [d.message.say("en") for d in parsed.diagnostics] == []


def test_a_value_is_said_as_one_thing():
    can = {"NAME", "NUMBER", "LEFT", "FUNCTION", "MINUS", "IF", "NOT", END}

    assert describe(can, words("id")).say("en") == (
        "a value (a name, number or bracket) or the end of the line"
    )
