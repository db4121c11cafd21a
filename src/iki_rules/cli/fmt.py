"""`iki fmt`: tidy rule books in place, or translate them, without a change to what they say.

Out:     run
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import field, frozen

from iki_rules.cli import file_words
from iki_rules.cli.books import RULES, paths_of, worst
from iki_rules.cli.options import Given
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.stop import INTERNAL, NO, StopError
from iki_rules.cli.writing import replace
from iki_rules.diagnostics import Diagnostic, Language, Phrase, phrase, records, report
from iki_rules.diagnostics.phrase import join
from iki_rules.limits import DEFAULT
from iki_rules.syntax import parse
from iki_rules.syntax.format import format_text
from iki_rules.text import Source, decode


STANDARD_INPUT = "-"
INPUT_NAME = phrase("masukan", "input")
TIDIED = phrase("dirapikan", "tidied")
UNTIDY = phrase("belum rapi", "untidy")
LEFT = phrase(
    "Baris yang tidak terbaca dibiarkan seperti diketik; perbaiki, lalu jalankan lagi.",
    "Lines that cannot be read are left as typed; mend them, then run it again.",
)


@frozen
class Tidied:
    """A file, what it holds and what it should hold, and what could not be read in it."""

    source: Source = field(repr=False)
    language: Language
    before: bytes
    after: bytes
    found: tuple[Diagnostic, ...] = ()

    @property
    def name(self) -> str:
        """The path as people write it."""
        return self.source.name

    @property
    def changed(self) -> bool:
        """Whether tidying makes a difference."""
        return self.before != self.after


def run(given: Given, screen: Screen) -> int:
    """Tidy each file; 1 if one is untidy under `--check`, or holds lines that cannot be read."""
    checking, to = given.has("--check"), given.language("--to")
    files: list[Tidied] = []
    answers: list[int] = []
    piped: Tidied | None = None
    for typed in given.many("books"):
        try:
            if typed == STANDARD_INPUT:
                piped = tidy(screen.say(INPUT_NAME), standard_input(), to)
                continue
            for path in _paths(typed):
                with working(screen, phrase("merapikan {path}", "tidying {path}", path=str(path))):
                    files.append(_file(path, to, write=not checking))
        except StopError as stop:
            screen.tell(f"iki fmt: {stop.say(screen.language)}")
            answers.append(stop.code)
    tidied = [*files, *([piped] if piped else [])]
    answers += [NO for each in tidied if each.found or (checking and each.changed)]
    if tidied and not given.has("--lang"):
        screen = screen.speaking(tidied[0].language)
    if given.has("--json"):
        found = {"files": [_record(each, screen, piped=each is piped) for each in tidied]}
        screen.write(json.dumps(found, ensure_ascii=False, indent=2))
        return worst(answers)
    if piped and not checking:
        screen.write(piped.after.decode("utf-8"))
    _tell(files, tidied, screen, checking=checking)
    return worst(answers)


def standard_input() -> bytes:
    """What comes in through the pipe, up to one byte more than a rule book may have."""
    if sys.stdin is None:
        raise StopError(file_words.no_input())
    return sys.stdin.buffer.read(DEFAULT.file_bytes + 1)


def tidy(name: str, data: bytes, to: Language | None) -> Tidied:
    """The text of a file as it should be. Raises StopError."""
    if len(data) > DEFAULT.file_bytes:
        raise StopError(file_words.too_large(name, DEFAULT.file_bytes))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise StopError(file_words.not_text(name)) from None
    source = decode(name, data)
    text = format_text(source, to)
    before, after = parse(source), parse(Source(name, text))
    if before.file.declarations != after.file.declarations:
        raise StopError(file_words.would_change(name), INTERNAL)
    if b"\r\n" in data:
        text = text.replace("\n", "\r\n")
    errors = tuple(each for each in before.diagnostics if each.severity == "error")
    return Tidied(source, before.file.language, data, text.encode("utf-8"), errors)


def _paths(typed: str) -> Iterator[Path]:
    """The .iki files that a path stands for. Raises StopError."""
    for path in paths_of(Path(typed)):
        if path.is_dir():
            yield from sorted(
                each for each in path.iterdir() if each.suffix == RULES and each.is_file()
            )
        elif path.exists() and path.suffix != RULES:
            raise StopError(file_words.not_rule_file(str(path)))
        else:
            yield path


def _file(path: Path, to: Language | None, *, write: bool) -> Tidied:
    try:
        if not path.is_file():
            raise StopError(file_words.no_file(str(path)))
        with path.open("rb") as file:
            data = file.read(DEFAULT.file_bytes + 1)
    except OSError:
        raise StopError(file_words.cannot_read(str(path))) from None
    tidied = tidy(path.as_posix(), data, to)
    if write and tidied.changed:
        try:
            replace(path, tidied.after)
        except OSError:
            raise StopError(file_words.cannot_write(str(path)), NO) from None
    return tidied


def _tell(files: list[Tidied], tidied: list[Tidied], screen: Screen, *, checking: bool) -> None:
    """Say what was done with the files, and beside it what could not be read."""
    word = UNTIDY if checking else TIDIED
    lines = [f"{screen.say(word)}: {visible(each.name)}" for each in files if each.changed]
    if files:
        screen.write("\n".join([*lines, screen.say(_summary(files, checking=checking))]))
    for each in tidied:
        if each.found:
            sources = {each.name: each.source}
            screen.tell(report(each.found, sources, screen.language, form="short"))
            screen.tell(screen.say(LEFT))


def _summary(files: list[Tidied], *, checking: bool) -> Phrase:
    changed = sum(each.changed for each in files)
    same = len(files) - changed
    verb = UNTIDY if checking else TIDIED
    parts = [
        phrase("{n} berkas {verb}", "{n} {verb}", n=changed, verb=verb),
        phrase("{n} sudah rapi", "{n} tidy already", n=same),
    ]
    return join([part for part, n in zip(parts, (changed, same), strict=True) if n])


def _record(tidied: Tidied, screen: Screen, *, piped: bool) -> dict[str, Any]:
    sources = {tidied.name: tidied.source}
    record = {
        "file": tidied.name,
        "changed": tidied.changed,
        "diagnostics": records(tidied.found, sources, screen.language),
    }
    return record | ({"text": tidied.after.decode("utf-8")} if piped else {})
