"""The tables of the grammar are made once, without conflict, and bound what they build."""

from __future__ import annotations

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs
import pytest
from lark import Token as LarkToken

from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax import parse, parse_formula
from iki_rules.syntax.build_clauses import BUILDERS
from iki_rules.syntax.build_formula import WEIGHTS
from iki_rules.syntax.parser import expected, tables
from iki_rules.syntax.shapes import RULES, SHAPES, STARTS
from iki_rules.syntax.words import MARKS, grammar_text, terminals
from iki_rules.text import Source


def test_the_tables_are_made_once():
    assert tables() is tables()


def test_threads_that_read_at_once_give_the_same_trees():
    text = "bahasa id\nindikator a\n    rumus jumlah(b untuk c) x 100%"
    with ThreadPoolExecutor(8) as pool:
        trees = set(pool.map(lambda _: parse(Source("a.iki", text)).file, range(32)))

    assert len(trees) == 1


def test_every_rule_that_is_left_in_a_tree_has_a_builder():
    built = {rule.build for rule in tables().rules if not rule.passes and not rule.repeats}

    assert built == set(BUILDERS)
    assert set(WEIGHTS) <= built


def test_every_terminal_of_the_grammar_has_words_and_every_word_stands_in_the_grammar():
    used = set(re.findall(r"\b[A-Z][A-Z_]*\b", re.sub(r"//.*", "", grammar_text("iki.lark"))))
    plain = {"NAME", "NUMBER", "STRING", "DATE", "WHEN", "FUNCTION", "MODE", "OWN"}

    assert used == set(terminals()) | set(MARKS) | plain


def test_every_clause_has_a_rule_and_every_rule_a_start():
    for shape in SHAPES.values():
        assert set(shape.clauses) <= set(RULES)
    assert set(STARTS) == set(tables().starts)


def test_what_is_expected_follows_from_what_stands_before():
    assert expected("missing", []) == ["MISSING"]
    assert "NUMBER" in expected("formula", parse_tokens("rumus"))
    assert expected("formula", parse_tokens("rumus a"))[0] == "$END"
    # OVER is a word of functions alone.
    assert "OVER" not in expected("formula", parse_tokens("rumus a"))
    assert "OVER" in expected("formula", parse_tokens("rumus jumlah(a"))


def parse_tokens(line):
    from iki_rules.syntax.lines import cut  # noqa: PLC0415

    blocks = cut(Source("a", f"bahasa id\nindikator z\n    {line}"), DEFAULT).blocks
    return blocks[1].clauses[1].tokens


def every(value: Any):
    yield value
    if attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            yield from every(getattr(value, each.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from every(one)


def test_nothing_of_lark_is_left_in_a_tree():
    text = 'bahasa id\nindikator a "A" dalam %\n    rumus jumlah(b; 5%) / c[d]\n    target 2023: 5%'
    values = list(every(parse(Source("a.iki", text)).file))

    assert len(values) > 50
    assert not any(isinstance(value, LarkToken) for value in values)
    assert {type(value) for value in values if isinstance(value, str)} == {str}


def formula(text, limits=DEFAULT):
    found, faults = parse_formula(Source("a", text), "id", limits)
    return found, [fault.code for fault in faults]


NESTED = {
    "brackets": ("(", "a", ")"),
    "sums": ("(1 + ", "a", ")"),
    "choices": ("(jika b maka ", "a", " selain itu 1)"),
    "conditions": ("jika (", "a", ") maka 1 selain itu 2"),
    "calls": ("bulat(", "a", "; 1)"),
    "picks": ("a[", "a", "]"),
    "filters": ("jumlah(b dengan ", "a", ")"),
    "minuses": ("-(", "a", ")"),
}


@pytest.mark.parametrize("kind", NESTED)
def test_sixty_four_levels_of_anything_are_read(kind):
    before, inside, after = NESTED[kind]
    found, codes = formula(before * 64 + inside + after * 64)

    assert codes == []
    assert found is not None


def test_a_sum_of_two_thousand_terms_is_read():
    found, codes = formula(" + ".join(["a"] * 2000))

    assert codes == []
    assert len(found.terms) == 2000


def test_ten_thousand_brackets_are_refused_at_the_first_too_many():
    text = "(" * 10_000
    found, faults = parse_formula(Source("a", text), "id")

    assert found is None
    assert [(fault.code, fault.span.start) for fault in faults] == [
        ("IKI-M102", DEFAULT.open_brackets)
    ]


@pytest.mark.parametrize(
    ("text", "limits", "code"),
    [
        ("((a))", Limits(open_brackets=1), "IKI-M102"),
        ("123", Limits(digits=2), "IKI-M103"),
        ("tidak tidak tidak a", Limits(tree_levels=8), "IKI-M108"),
        ("tidak " * 5_000 + "a", DEFAULT, "IKI-M108"),
        ("a + a + a", Limits(formula_nodes=3), "IKI-M109"),
        ("9" * 5_000, DEFAULT, "IKI-M103"),
    ],
)
def test_brackets_digits_levels_and_nodes_are_bounded(text, limits, code):
    assert formula(text, limits) == (None, [code])


@pytest.mark.parametrize("kind", [*NESTED, "negations"])
def test_the_deepest_tree_that_is_read_can_be_shown_compared_and_hashed(kind):
    before, inside, after = {**NESTED, "negations": ("tidak ", "a", "")}[kind]
    deepest = max(
        (n for n in range(1, 240) if formula(before * n + inside + after * n)[1] == []),
        default=0,
    )
    text = before * deepest + inside + after * deepest
    line = f"bahasa id\nindikator z\n    rumus {text}"

    def deep(frames):
        if frames:
            return deep(frames - 1)
        one, other = parse(Source("a.iki", line)), parse(Source("a.iki", line))
        assert one.diagnostics == ()
        return one.file == other.file, hash(one.file) == hash(other.file), repr(one.file)

    assert deepest >= 64
    assert sys.getrecursionlimit() == 1000
    assert deep(300)[:2] == (True, True)


def test_findings_are_bounded_in_number_and_the_rest_is_counted():
    text = "bahasa id\n" + "indikator a\n    rumus b c\n" * 12
    parsed = parse(Source("a.iki", text), Limits(diagnostics=5))

    assert [d.code for d in parsed.diagnostics] == ["IKI-P145"] * 5 + ["IKI-M110"]
    assert "7" in parsed.diagnostics[-1].message.say("id")
    assert len(parsed.file.declarations) == 12


def test_findings_far_beyond_the_limit_are_counted_without_being_explained():
    text = "bahasa id\n" + "data a b\n" * 30
    parsed = parse(Source("a.iki", text), Limits(diagnostics=5))

    assert parsed.diagnostics[-1].message.say("en").startswith("At least 25 ")
