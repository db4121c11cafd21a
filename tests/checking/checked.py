"""Check a text with the packaged prelude, without the rest of the pipeline."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from iki_rules.checking import Checked, check
from iki_rules.core.program import Definition
from iki_rules.syntax import tree
from iki_rules.syntax.parse import parse
from iki_rules.text import Source


@cache
def prelude() -> tuple[tree.File, ...]:
    folder = files("iki_rules") / "prelude"
    texts = sorted(
        (f.name, f.read_text("utf-8")) for f in folder.iterdir() if f.name[-4:] == ".iki"
    )
    return tuple(parse(Source(name, text)).file for name, text in texts)


def checked(text: str, language: str = "id") -> Checked:
    head = "bahasa id" if language == "id" else "language en"
    source = Source("buku.iki", f"{head}\n\n{text}")
    parsed = parse(source)
    assert not parsed.diagnostics, [d.message.say("id") for d in parsed.diagnostics]
    return check([parsed.file], prelude(), {source.name: source}, parsed.broken)


def codes(text: str) -> list[str]:
    return [diagnostic.code for diagnostic in checked(text).diagnostics]


def errors(text: str) -> list[str]:
    return [d.code for d in checked(text).diagnostics if d.severity == "error"]


def definition(text: str, key: str) -> Definition:
    return checked(text).program.definitions[key]
