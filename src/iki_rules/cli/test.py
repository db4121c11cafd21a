"""`iki test`: the examples of rule books, computed and compared with what stands there.

Out:     run
"""

from __future__ import annotations

import json
from typing import Any

from attrs import frozen

from iki_rules.book import Checked, Compared
from iki_rules.cli.books import Opened, count, open_books, worst
from iki_rules.cli.options import Given
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.stop import FINE, NO
from iki_rules.cli.table import wrap
from iki_rules.cli.words import counted
from iki_rules.diagnostics import Phrase, phrase, records, report
from iki_rules.diagnostics.dates import said_period
from iki_rules.diagnostics.phrase import join
from iki_rules.examining import coverage
from iki_rules.text import Span


RED, GREEN = "31", "32"
PASSED = phrase("lulus", "passed")
FAILED = phrase("gagal", "failed")
TESTING = phrase("menguji contoh", "running examples")
NO_EXAMPLES = phrase(
    "tidak ada contoh, jadi tidak ada yang diuji. Tulis satu blok `contoh` dengan hasil yang "
    "dihitung tangan.",
    "there are no examples, so nothing was tested. Write an `example` block with results worked "
    "out by hand.",
)
NOTHING_EXPECTED = phrase(
    "Contoh ini tidak menyebut hasil; tambahkan baris `hasil`.",
    "This example expects nothing; add a line `result`.",
)


@frozen
class Tested:
    """A rule book and its examples."""

    opened: Opened
    examples: tuple[Checked, ...]

    @property
    def passed(self) -> bool:
        """Whether there are examples, all of them hold, and the book has no errors."""
        sound = not self.opened.book.errors and bool(self.examples)
        return sound and all(each.passed for each in self.examples)


def run(given: Given, screen: Screen) -> int:
    """Run the examples of each rule book; 1 if one fails or a book has none."""
    answers: list[int] = []
    tested: list[Tested] = []
    for opened in open_books(given.many("books"), screen, asked=given.has("--lang")):
        if isinstance(opened, int):
            answers.append(opened)
            continue
        with working(screen, TESTING):
            each = Tested(opened, opened.book.check_examples())
        tested.append(each)
        answers.append(FINE if each.passed else NO)
        if not given.has("--json"):
            opened.screen.write(_shown(each))
            if given.has("--coverage"):
                opened.screen.write("\n".join(_reached(opened)))
    if given.has("--json"):
        asked = given.has("--coverage")
        found = {"books": [_record(each, reached=asked) for each in tested]}
        screen.write(json.dumps(found, ensure_ascii=False, indent=2))
    return worst(answers)


def _shown(tested: Tested) -> str:
    opened, screen = tested.opened, tested.opened.screen
    name = visible(opened.name)
    lines = [line for each in tested.examples for line in _example(each, opened)]
    errors = count(opened.book.diagnostics, "error")
    if errors:
        said = phrase(
            "{name}: {errors} kesalahan dalam buku aturan; lihat `iki check {name}`",
            "{name}: errors in the rule book: {errors}; see `iki check {name}`",
            name=name,
            errors=errors,
        )
        lines.append(screen.paint(screen.say(said), RED))
    if not tested.examples:
        return "\n".join([*lines, f"{screen.paint(name, RED)}: {screen.say(NO_EXAMPLES)}"])
    good = sum(each.passed for each in tested.examples)
    bad = len(tested.examples) - good
    figures = join(
        [
            counted(len(tested.examples), "contoh", "example", "examples"),
            phrase("{n} {word}", "{n} {word}", n=good, word=PASSED),
            phrase("{n} {word}", "{n} {word}", n=bad, word=FAILED),
        ]
    )
    tone = GREEN if tested.passed else RED
    return "\n".join([*lines, f"{screen.paint(name, tone)}: {screen.say(figures)}"])


def _example(example: Checked, opened: Opened) -> list[str]:
    screen = opened.screen
    word = screen.paint(screen.say(PASSED if example.passed else FAILED), _tone(example.passed))
    place = "" if example.passed else _place(example.origin, opened)
    lines = [f"{word}  {visible(example.title)}{place}"]
    for each in example.compared:
        if not each.passed:
            said = phrase(
                "{id}{when}: seharusnya {expected}, hasilnya {got}",
                "{id}{when}: expected {expected}, got {got}",
                id=each.id,
                when=_when(each),
                expected=each.expected,
                got=each.got or "-",
            )
            text = screen.say(said) + _place(each.origin, opened)
            lines += ["    " + line for line in wrap(text, max(screen.width - 4, 20))]
    if not example.compared:
        lines.append("    " + screen.say(NOTHING_EXPECTED))
    found = report(example.diagnostics, opened.book.sources, screen.language, form="short")
    lines += ["    " + line for line in found.splitlines()]
    return lines


def _when(compared: Compared) -> Phrase:
    """The period of an expected result, where it is not the one of the example."""
    if compared.period is None:
        return phrase("", "")
    return phrase(" {period}", " {period}", period=said_period(compared.period))


def _tone(passed: bool) -> str:  # noqa: FBT001 - it is what the colour says
    return GREEN if passed else RED


def _place(span: Span, opened: Opened) -> str:
    source = opened.book.sources.get(span.file)
    if source is None:
        return ""
    said = phrase(
        "  ({file}, baris {line})",
        "  ({file}, line {line})",
        file=span.file,
        line=str(source.position(span.start)[0]),
    )
    return opened.screen.say(said)


def _reached(opened: Opened) -> list[str]:
    """The parts that no example reaches, and how many are reached."""
    screen = opened.screen
    parts = coverage(opened.book)
    left = [part for part in parts if not part.reached]
    lines: list[str] = []
    for part in left:
        said = phrase(
            "{subject}, {what}: {why}",
            "{subject}, {what}: {why}",
            subject=part.subject,
            what=part.what,
            why=part.why,
        )
        text = screen.say(said) + _place(part.origin, opened)
        lines += ["  " + line for line in wrap(visible(text), max(screen.width - 2, 20))]
    figures = phrase(
        "{name}: contoh mencapai {reached} dari {all} bagian",
        "{name}: the examples reach {reached} of {all} parts",
        name=visible(opened.name),
        reached=len(parts) - len(left),
        all=len(parts),
    )
    return [*lines, screen.paint(screen.say(figures), RED if left else GREEN)]


def _parts(opened: Opened) -> list[dict[str, Any]]:
    language = opened.screen.language
    return [
        {
            "kind": part.kind,
            "subject": part.subject,
            "what": part.what.say(language),
            "reached": part.reached,
            "why": None if part.reached else part.why.say(language),
        }
        for part in coverage(opened.book)
    ]


def _record(tested: Tested, *, reached: bool) -> dict[str, Any]:
    opened = tested.opened
    return {
        **({"coverage": _parts(opened)} if reached else {}),
        "book": opened.book.id,
        "path": opened.name,
        "passed": tested.passed,
        "errors": count(opened.book.diagnostics, "error"),
        "examples": [
            {
                "title": each.title,
                "passed": each.passed,
                "results": [
                    {"id": c.id, "passed": c.passed, "expected": c.expected, "got": c.got}
                    for c in each.compared
                ],
                "diagnostics": records(
                    each.diagnostics, opened.book.sources, opened.screen.language
                ),
            }
            for each in tested.examples
        ],
    }
