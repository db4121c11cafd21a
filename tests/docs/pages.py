"""Read the examples of a page of the docs, and run its commands.

A fenced block with a title is a file; a `console` block holds commands after `$ ` and what they
print; `pycon` is a Python session; `iki` without a title is a whole book, or a fragment completed
by the comment `<!-- needs ... -->` before it. `<!-- fault: CODE -->` says that it must be refused.

Out:     Block
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from iki_rules.cli import main


FENCE = re.compile(
    r"(?P<comments>(?:<!--(?:(?!-->).)*-->\n)*)"
    r"^```(?P<kind>[a-z]+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
NEEDS = re.compile(r"<!-- needs\n(.*?)-->", re.DOTALL)
FAULT = re.compile(r"<!-- fault: (\S+) -->")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its file name if it has one, its text and where it begins."""

    kind: str
    title: str | None
    body: str
    needs: str
    fault: str | None
    line: int
    #: Where the body stands in the page, from and to.
    start: int
    end: int


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    found = []
    for fence in FENCE.finditer(page):
        comments = fence["comments"]
        needs, fault = NEEDS.search(comments), FAULT.search(comments)
        found.append(
            Block(
                kind=fence["kind"],
                title=fence["title"],
                body=fence["body"],
                needs=needs[1] if needs else "",
                fault=fault[1] if fault else None,
                line=page.count("\n", 0, fence.start("kind")) + 1,
                start=fence.start("body"),
                end=fence.end("body"),
            )
        )
    return found


def commands(block: Block) -> list[tuple[str, str]]:
    """Each command of a console block and what the page says it prints."""
    parts = re.split(r"^\$ (.*)\n", block.body, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def sessions(page: str, folder: Path) -> Iterator[tuple[Block, str]]:
    """Write the page's files into `folder` in order, and give each console block as it would be."""
    for block in blocks(page):
        if block.title:
            path = folder / block.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, encoding="utf-8")
        elif block.kind == "console":
            yield (
                block,
                "".join(f"$ {command}\n{run(command, folder)}" for command, _ in commands(block)),
            )


def run(command: str, folder: Path) -> str:
    """What a command prints, run in `folder`: `iki ...` or `cat FILE`."""
    program, *arguments = shlex.split(command)
    if program == "cat":
        return "".join((folder / name).read_text(encoding="utf-8") for name in arguments)
    if program != "iki":
        raise ValueError(f"the docs run only iki and cat: {command}")
    printed = io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(printed),
    ):
        code = main(arguments)
    if code not in (0, 1):
        raise AssertionError(f"`{command}` ended with {code}:\n{printed.getvalue()}")
    return "".join(line.rstrip() + "\n" for line in printed.getvalue().splitlines())
