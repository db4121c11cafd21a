"""The command that runs vectors says in one line what it cannot read."""

from __future__ import annotations

import json

import pytest

from iki_rules.testing.vectors import FORMAT, main


@pytest.mark.parametrize("text", ["{", "[1]", '{"format": "another", "vectors": []}'])
def test_a_file_that_is_no_suite_is_named(tmp_path, capsys, text):
    path = tmp_path / "suite.json"
    path.write_text(text, "utf-8")

    assert main([str(path)]) == 1
    assert str(path) in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(capsys):
    assert main(["nowhere.json"]) == 1
    assert "nowhere.json" in capsys.readouterr().err


def test_failing_vectors_are_told_and_counted(tmp_path, capsys):
    source = "language en\ndata a in people\nindicator b in people\n    formula a\n"
    vectors = [
        {
            "id": id,
            "source": source,
            "data": {"a": "3/1"},
            "expect": {"results": {"b": {"status": "ok", "value": value}}},
        }
        for id, value in (("right", "3/1"), ("wrong", "4/1"))
    ]
    path = tmp_path / "suite.json"
    path.write_text(json.dumps({"format": FORMAT, "vectors": vectors}), "utf-8")

    assert main([str(path)]) == 1
    out = capsys.readouterr().out
    assert "wrong: b: expected" in out
    assert "2 vectors, 1 passed, 1 failed" in out
