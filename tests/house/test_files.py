"""Files are short, say what they are for, and stand where they belong."""

from __future__ import annotations

import ast
import re

import pytest

from iki_rules.diagnostics import entries
from tests.house.repository import PACKAGE, ROOT, module_name, modules, parsed, texts


MOST_LINES = 300
#: Files that may be longer, and why. This list only shrinks.
LONG = {
    "syntax/tree.py": "all nodes that a rule book is made of, on one page",
}
TOP = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "benchmarks",
    "changelog.d",
    "docs",
    "examples",
    "grammar",
    "mkdocs.yml",
    "pyproject.toml",
    "src",
    "tests",
}
#: Lines of a docstring; what is more than a name is prose.
SAID = re.compile(r"^(Out|Refuses): +(.*)$", re.MULTILINE)
ROOMLESS = {"utils", "util", "common", "helpers", "misc", "internal", "shared"}


@pytest.mark.parametrize("path", modules(), ids=module_name)
def test_a_module_begins_with_a_sentence(path):
    first = (ast.get_docstring(parsed(path)) or "").partition("\n")[0]

    assert re.fullmatch(r"[A-Z`].{10,}\.", first), first


@pytest.mark.parametrize("path", modules(), ids=module_name)
def test_what_a_module_says_it_gives_stands_in_it_and_what_it_refuses_is_registered(path):
    said = dict(SAID.findall(ast.get_docstring(parsed(path)) or ""))
    defined = {
        name.id if isinstance(name, ast.Name) else getattr(name, "name", "")
        for name in ast.walk(parsed(path))
    }

    given = {word.strip() for word in said.get("Out", "").split(",")}
    assert {word for word in given if re.fullmatch(r"[A-Za-z_]+", word)} <= defined
    assert set(re.findall(r"IKI-[A-Z][0-9]{3}", said.get("Refuses", ""))) <= set(entries())


def test_only_the_files_of_the_list_are_longer_than_three_hundred_lines():
    long = {
        module_name(path)
        for path in modules()
        if len(path.read_text("utf-8").splitlines()) > MOST_LINES
    }

    assert long == set(LONG)


def test_no_file_or_folder_is_named_for_nothing_in_particular():
    names = {part for path in PACKAGE.rglob("*") for part in path.relative_to(PACKAGE).parts}

    assert not {name.removesuffix(".py") for name in names} & ROOMLESS


def test_the_top_of_the_repository_holds_what_is_expected_there_and_no_more():
    assert {name.partition("/")[0] for name in texts()} <= TOP


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "ARCHITECTURE.md", "README.md"])
def test_every_path_that_a_page_names_exists(page):
    text = (ROOT / page).read_text("utf-8")
    named = set(re.findall(r"(?<![\w/.])[\w.-]+(?:/[\w.-]+)+", text))
    tops = {path.name for path in ROOT.iterdir()}
    paths = {name for name in named if name.partition("/")[0] in tops - {".venv"}}
    links = set(re.findall(r"\]\(([\w./-]+)\)", text))

    assert paths
    assert [name for name in sorted(paths | links) if not (ROOT / name).exists()] == []


def test_no_file_names_a_machine_or_a_registry():
    machine = re.compile(
        r"(?<![\w.])/(?:tmp|work|home|root|opt|Users|private|mnt)/[\w.]"
        r"|\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}\b|\blocalhost\b"
        r"|index-url|find-links|pythonhosted|pypi\.org/simple|deb\.debian|registry\.npmjs"
    )
    found = {
        f"{name}: {match[0]}"
        for name, text in texts().items()
        if name != "tests/house/test_files.py"
        for match in machine.finditer(text)
    }

    assert found == set()
