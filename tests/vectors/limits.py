"""Two vectors for each bound: just inside it and just past it, as recipes, never as long texts.

Out:     limit_vectors
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from iki_rules.limits import DEFAULT
from iki_rules.testing.vectors import errors_of, evaluated, opened, result_of


HEAD = "bahasa id\n"
SUM = HEAD + "besaran y = "
ONE = HEAD + 'data d1 "Satu"\nindikator y "Y"\n    rumus d1\n'
COUNT = (
    HEAD + "himpunan s dari data\ndata d1[s] dalam orang\n"
    'indikator y "Y" dalam orang\n    rumus jumlah(d1)\n'
)


def limit_vectors() -> Iterator[dict[str, Any]]:
    """Both vectors of every bound, with what comes out now."""
    for name, case in cases().items():
        assert name in {field.name for field in DEFAULT.__attrs_attrs__}
        for side in ("inside", "past"):
            vector: dict[str, Any] = {"id": f"limit-{name}-{side}", **case["both"], **case[side]}
            book = opened(vector)
            expect: dict[str, Any]
            if {"data", "csv", "json"} & set(vector):
                outcome = evaluated(book, vector)
                found = (*book.diagnostics, *outcome.diagnostics)
                results = {each.id: result_of(each) for each in outcome.results}
                expect = {"errors": errors_of(found, book, outcome), "results": results}
                fails = bool(expect["errors"]) or any(
                    each["status"] == "limit" for each in results.values()
                )
            else:
                expect = {"errors": errors_of(book.diagnostics, book)}
                fails = bool(expect["errors"])
            assert fails == (side == "past"), (name, side, expect)
            yield {**vector, "expect": expect}


def sources(inside: Any, past: Any, **both: Any) -> dict[str, Any]:
    return {"both": both, "inside": {"source": inside}, "past": {"source": past}}


def repeat(text: str, times: int) -> dict[str, Any]:
    return {"repeat": text, "times": times}


def nested(times: int) -> list[Any]:
    return [SUM, {"nest": ["(", ")"], "times": times, "inner": "1"}, "\n"]


def cases() -> dict[str, Any]:
    limit = DEFAULT
    deep = {"nest": ["-(1 + ", ")"], "times": 30, "inner": "1"}
    return {
        "open_brackets": sources(nested(limit.open_brackets), nested(limit.open_brackets + 1)),
        "digits": sources(
            [SUM, repeat("7", limit.digits), "\n"], [SUM, repeat("7", limit.digits + 1), "\n"]
        ),
        "name_characters": sources(
            [HEAD, "besaran ", repeat("a", limit.name_characters), " = 1\n"],
            [HEAD, "besaran ", repeat("a", limit.name_characters + 1), " = 1\n"],
        ),
        "text_characters": sources(
            [HEAD, 'besaran y "', repeat("a", limit.text_characters), '" = 1\n'],
            [HEAD, 'besaran y "', repeat("a", limit.text_characters + 1), '" = 1\n'],
        ),
        "clause_characters": sources(
            [SUM, repeat("1 + ", 60), "1\n"],
            [SUM, repeat("1 + ", 70), "1\n"],
            limits={"clause_characters": 260},
        ),
        "formula_nodes": sources(
            [SUM, repeat("1 + ", 40), "1\n"],
            [SUM, repeat("1 + ", 60), "1\n"],
            limits={"formula_nodes": 50},
        ),
        "tree_levels": sources(
            [SUM, deep, "\n"], [SUM, deep | {"times": 31}, "\n"], limits={"tree_levels": 97}
        ),
        "declarations": sources(
            [HEAD, {"count": "besaran q{n} = {n}\n", "from": 1, "to": 49}],
            [HEAD, {"count": "besaran q{n} = {n}\n", "from": 1, "to": 50}],
            limits={"declarations": 50},
        ),
        "file_bytes": sources(
            [HEAD, repeat("#", 90), "\n"], [HEAD, repeat("#", 91), "\n"], limits={"file_bytes": 101}
        ),
        "diagnostics": sources(
            [HEAD, "besaran y = 1\n"],
            [HEAD, {"count": "besaran q{n} = (\n", "from": 1, "to": 6}],
            limits={"diagnostics": 5},
        ),
        "decimals": sources(
            [HEAD, f"besaran y = bulat(1 / 3; {limit.decimals})\n"],
            [HEAD, f"besaran y = bulat(1 / 3; {limit.decimals + 1})\n"],
        ),
        "value_bits": {
            "both": {"data": {"d1": "3/1"}, "limits": {"value_bits": 3_300}},
            "inside": {"source": powers(12)},
            "past": {"source": powers(13)},
        },
        "work": {
            "both": {"data": {"d1": "1/1"}, "limits": {"work": 60, "work_per_item": 1}},
            "inside": {"source": [ONE[:-3], repeat("d1 + ", 20), "d1\n"]},
            "past": {"source": [ONE[:-3], repeat("d1 + ", 60), "d1\n"]},
        },
        "work_per_item": {
            "both": {"source": [ONE[:-3], repeat("d1 + ", 40), "d1\n"], "data": {"d1": "1/1"}},
            "inside": {"limits": {"work": 1, "work_per_item": 100}},
            "past": {"limits": {"work": 1, "work_per_item": 10}},
        },
        "data_bytes": table(repeat("a", 5), repeat("a", 60), data_bytes=80),
        "data_rows": {
            "both": {"source": COUNT, "limits": {"data_rows": 5}},
            "inside": {"csv": rows(5)},
            "past": {"csv": rows(6)},
        },
        "data_columns": {
            "both": {"source": COUNT, "limits": {"data_columns": 3}},
            "inside": {"csv": "d1[a];d1[b];d1[c]\n1;2;3\n"},
            "past": {"csv": "d1[a];d1[b];d1[c];d1[d]\n1;2;3;4\n"},
        },
        "cell_characters": table(repeat("a", 20), repeat("a", 21), cell_characters=20),
        "json_levels": {
            "both": {"source": COUNT, "limits": {"json_levels": 2}},
            "inside": {"json": '{"d1": {"a": 1}}'},
            "past": {"json": '{"d1": {"a": {"b": 1}}}'},
        },
    }


def table(inside: Any, past: Any, **limits: int) -> dict[str, Any]:
    head, end = "datum;anggota;nilai\nd1;", ";1\n"
    return {
        "both": {"source": COUNT, "limits": limits},
        "inside": {"csv": [head, inside, end]},
        "past": {"csv": [head, past, end]},
    }


def rows(number: int) -> list[Any]:
    return ["datum;anggota;nilai\n", {"count": "d1;m{n};1\n", "from": 1, "to": number}]


def powers(times: int) -> list[Any]:
    """A number multiplied by itself again and again."""
    lines = "".join(f"besaran p{n} = p{n - 1} x p{n - 1}\n" for n in range(1, times))
    return [
        f'{HEAD}data d1 "Satu"\nbesaran p0 = d1\n{lines}indikator y "Y"\n    rumus p{times - 1}\n'
    ]
