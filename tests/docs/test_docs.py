"""Every example in the docs does what the page says."""

from __future__ import annotations

import doctest
import importlib.util
from pathlib import Path

import pytest

import iki_rules as iki
from iki_rules.engines import exact
from tests.docs.pages import Block, blocks, commands, sessions


DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted([*DOCS.glob("id/*.md"), *DOCS.glob("en/*.md")])
KINDS = {"iki", "console", "pycon", "csv", "json", "text", "python", "bash"}


def pages_with(kind: str) -> list[Path]:
    return [p for p in PAGES if any(b.kind == kind for b in blocks(p.read_text("utf-8")))]


def name(path: Path) -> str:
    return path.relative_to(DOCS).as_posix()


BOOKS = [
    pytest.param(path, block, id=f"{name(path)}:{block.line}")
    for path in PAGES
    for block in blocks(path.read_text("utf-8"))
    if block.kind == "iki" and not block.title
]


def test_there_are_pages_in_both_languages_and_every_block_is_of_a_known_kind() -> None:
    assert {path.parent.name for path in PAGES} == {"id", "en"}
    unknown = [
        (name(path), block.line, block.kind)
        for path in PAGES
        for block in blocks(path.read_text("utf-8"))
        if block.kind not in KINDS
    ]
    assert unknown == []


def test_every_fence_of_a_page_is_found() -> None:
    for path in PAGES:
        page = path.read_text("utf-8")
        fences = sum(line.startswith("```") for line in page.splitlines())
        assert fences == 2 * len(blocks(page)), name(path)


@pytest.mark.parametrize(("path", "block"), BOOKS)
def test_a_book_in_the_docs_has_no_errors_unless_the_page_says_so(path: Path, block: Block) -> None:
    head = "" if block.body.startswith(("bahasa ", "language ")) else HEADS[path.parent.name]
    book = iki.loads(head + block.needs + block.body, strict=False)
    errors = [d for d in book.diagnostics if d.severity == "error"]
    if block.fault is None:
        assert [d.message.say("en") for d in errors] == []
        failing = [example for example in book.check_examples() if not example.passed]
        if any(map(needs_library, failing)):
            pytest.skip('needs the extra "enclosures"')
        assert [example.title for example in failing] == []
    else:
        assert {d.code for d in errors} == {block.fault}


def needs_library(example) -> bool:
    """Whether the library for numbers that are no fractions is all that is missing."""
    reasons = [each.result.absent for each in example.compared if each.result is not None]
    return any(reason is not None and exact.needs_library(reason) for reason in reasons)


HEADS = {"id": "bahasa id\n", "en": "language en\n"}


@pytest.mark.parametrize("path", pages_with("console"), ids=name)
def test_the_commands_of_a_page_print_what_it_shows(path: Path, tmp_path: Path) -> None:
    for block, actual in sessions(path.read_text("utf-8"), tmp_path):
        assert commands(block), f"line {block.line} holds no command"
        assert actual == block.body, f"line {block.line}"


@pytest.mark.parametrize("path", pages_with("pycon"), ids=name)
def test_the_python_of_a_page_gives_what_it_shows(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in blocks(path.read_text("utf-8")):
        if block.title:
            (tmp_path / block.title).write_text(block.body, encoding="utf-8")
        elif block.kind == "pycon":
            test = doctest.DocTestParser().get_doctest(
                block.body, names, name(path), name(path), block.line
            )
            assert test.examples, f"line {block.line} holds no example"
            failures: list[str] = []
            doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(
                test, out=failures.append, clear_globs=False
            )
            assert "".join(failures) == ""
            names = test.globs


def test_the_language_pages_are_up_to_date_with_the_grammar() -> None:
    spec = importlib.util.spec_from_file_location("reference", DOCS / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    for path, language in reference.PAGES.items():
        page = path.read_text("utf-8")
        assert page.count("<!-- from grammar:") == 12
        assert reference.render(page, language) == page, "run python docs/reference.py"
