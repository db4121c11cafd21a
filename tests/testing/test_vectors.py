"""The public vectors pass, are many, and hold many that must be refused."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from iki_rules.testing.vectors import failing, main, run, text_of


SUITES = Path(__file__).parents[1] / "vectors"
NAMES = ("values", "periods", "errors", "data", "limits")
#: Of the long suites every so manieth vector is run each time; all of them in the long run.
EVERY = 20


@cache
def suite(name):
    return json.loads((SUITES / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_the_vectors_pass(name):
    vectors = suite(name)["vectors"]
    chosen = vectors if name == "limits" else vectors[::EVERY]

    assert [(v["id"], wrong) for v in chosen if (wrong := failing(v))] == []


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_all_vectors_pass(name):
    assert list(run(suite(name))) == []


def test_there_are_five_thousand_and_two_in_five_are_negative():
    sizes = {name: len(suite(name)["vectors"]) for name in NAMES}
    negative = sizes["errors"] + sizes["data"] + sizes["limits"] // 2

    assert sum(sizes.values()) >= 5_000
    assert negative / sum(sizes.values()) >= 0.4


def test_each_vector_has_an_id_of_its_own():
    ids = [vector["id"] for name in NAMES for vector in suite(name)["vectors"]]

    assert len(set(ids)) == len(ids)


def test_no_recipe_is_long():
    assert all(len(json.dumps(vector)) < 3_000 for vector in suite("limits")["vectors"])


def test_a_recipe_makes_a_text():
    nest = {"nest": ["(", ")"], "times": 2, "inner": "1"}
    count = {"count": "q{n} ", "from": 1, "to": 3}

    assert text_of(["a", {"repeat": "b", "times": 3}, nest, count]) == "abbb((1))q1 q2 q3 "


def test_a_vector_that_does_not_come_out_says_how(tmp_path, capsys):
    wrong = {
        "format": "iki-rules vectors 1",
        "vectors": [
            {
                "id": "one",
                "source": "bahasa id\nindikator y\n    rumus 1 + 1\n",
                "data": {},
                "expect": {"results": {"y": {"status": "ok", "value": "3/1"}}},
            },
            {"id": "two", "source": "bahasa id\n", "expect": {"errors": [{"code": "IKI-P101"}]}},
        ],
    }
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(wrong), "utf-8")

    assert main([str(path)]) == 1
    said = capsys.readouterr().out
    assert "one: y: expected {'status': 'ok', 'value': '3/1'}" in said
    assert "two: expected errors" in said
    assert "2 vectors, 0 passed, 2 failed" in said


def test_a_suite_of_another_form_is_refused():
    with pytest.raises(ValueError, match="iki-rules vectors 1"):
        list(run({"format": "x", "vectors": []}))
