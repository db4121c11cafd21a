"""Register, source and pages know the same codes."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest

from iki_rules.diagnostics import entries, page
from iki_rules.diagnostics.pages import paged
from tests.house.repository import ROOT, built, modules, parsed


CODE = re.compile(r"IKI-[A-Z][0-9]{3}")
#: The rooms that give the codes of a letter; limits may be met in any of them.
GIVEN_BY = {
    "A": ["auditing"],
    "P": ["syntax"],
    "N": ["names"],
    "T": ["checking"],
    "U": ["checking"],
    "R": ["checking"],
    "B": ["checking"],
    "D": ["data"],
    "X": ["engines", "book"],
    "L": ["linting"],
    "M": ["syntax", "checking", "data", "engines", "book"],
}
REGISTERED = sorted(entries())


@cache
def written():
    """The codes that stand as literals in the source."""
    return {
        node.value
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CODE.fullmatch(node.value)
    }


def test_the_register_is_sorted():
    assert list(entries()) == REGISTERED


def test_every_code_in_the_source_is_registered():
    assert written() <= set(REGISTERED)


@pytest.mark.parametrize("code", REGISTERED)
def test_every_registered_code_is_given_somewhere(code):
    rooms = GIVEN_BY[code[4]]
    if not all(map(built, rooms)):
        pytest.skip(f"not built yet: {rooms}")

    assert code in written()


@pytest.mark.parametrize("code", REGISTERED)
def test_every_registered_code_has_a_page_with_both_languages_and_both_examples(code):
    found = page(code)

    assert found is not None
    for section, title in (
        (found.indonesian, entries()[code].title.id),
        (found.english, entries()[code].title.en),
    ):
        assert section.title == title
        assert section.why
        for example in (section.wrong, section.right):
            assert "iki" in {block.kind for block in example}
            assert {block.kind for block in example} <= {"iki", "json", "csv", "python"}
            assert all(block.text.strip() for block in example)


def test_every_page_has_a_row():
    assert set(paged()) <= set(REGISTERED)


def test_every_code_that_the_docs_name_is_registered():
    docs = [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md"]
    named = {code for path in docs for code in CODE.findall(path.read_text("utf-8"))}

    assert named <= set(REGISTERED)
