"""`iki check`: everything that is wrong in rule books, before there are any data.

Out:     run
"""

from __future__ import annotations

import json
from typing import Any

from iki_rules.cli.books import Opened, count, open_books, worst
from iki_rules.cli.options import Given
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.stop import FINE, NO
from iki_rules.cli.words import counted
from iki_rules.core.program import Definition, Example, Input, Program, Report, Scale, SetDef
from iki_rules.diagnostics import Phrase, phrase, records, report
from iki_rules.diagnostics.phrase import join


RED, YELLOW, GREEN = "31", "33", "32"
#: The texts that come with the package: what they declare is not the book's own.
PRELUDE = "iki_rules/prelude/"

EMPTY = phrase(
    'Belum ada isinya; mulailah dengan "bahasa id" dan sebuah `indikator`.',
    'There is nothing in it yet; begin with "language en" and an `indicator`.',
)


def run(given: Given, screen: Screen) -> int:
    """Check each rule book alone; 1 if any has errors."""
    answers: list[int] = []
    checked: list[Opened] = []
    for opened in open_books(given.many("books"), screen, asked=given.has("--lang")):
        if isinstance(opened, int):
            answers.append(opened)
            continue
        checked.append(opened)
        answers.append(NO if opened.book.errors else FINE)
        if not given.has("--json"):
            opened.screen.write(_shown(opened, short=given.has("--short")))
    if given.has("--json"):
        found = {"books": [_record(opened) for opened in checked]}
        screen.write(json.dumps(found, ensure_ascii=False, indent=2))
    elif len(checked) > 1:
        screen.write(_total(checked, screen))
    return worst(answers)


def _shown(opened: Opened, *, short: bool) -> str:
    book, screen = opened.book, opened.screen
    found = report(
        book.diagnostics,
        book.sources,
        screen.language,
        form="short" if short else "full",
        colour=screen.colour,
        limits=book.limits,
    )
    errors, warnings = count(book.diagnostics, "error"), count(book.diagnostics, "warning")
    tone = RED if errors else YELLOW if warnings else GREEN
    figures = screen.say(join(_figures(book.program, errors, warnings)))
    summary = f"{screen.paint(visible(opened.name), tone)}: {figures}"
    hint = _hint(opened)
    gap = [found, *([] if short else [""])] if found else []
    return "\n".join([*gap, summary, *([hint] if hint else [])])


def _figures(program: Program, errors: int, warnings: int) -> list[Phrase]:
    return [
        counted(_declarations(program), "deklarasi", "declaration", "declarations"),
        counted(len(program.reports), "indikator", "indicator", "indicators"),
        counted(_inputs(program), "data", "input", "inputs"),
        counted(errors, "kesalahan", "error", "errors"),
        counted(warnings, "peringatan", "warning", "warnings"),
    ]


def _inputs(program: Program) -> int:
    return sum(not each.origin.file.startswith(PRELUDE) for each in program.inputs.values())


def _declarations(program: Program) -> int:
    """How many declarations the book itself has: one that has an error counts by its name."""
    declared: list[SetDef | Input | Definition | Scale | Example | Report] = [
        *program.sets.values(),
        *program.inputs.values(),
        *program.definitions.values(),
        *program.scales.values(),
        *program.examples,
        *program.reports,
    ]
    places = {(each.origin.file, each.origin.start) for each in declared}
    known = {*program.sets, *program.inputs, *program.definitions, *program.scales}
    known |= {each.key for each in program.reports}
    own = [place for place in places if not place[0].startswith(PRELUDE)]
    # What an indicator knows of itself, `capaian(x)`, is no declaration.
    named = {key for key in program.invalid if not key.endswith(")")}
    return len(own) + len(named - known)


def _hint(opened: Opened) -> str:
    """That a book is empty, or that one file checked alone may find its names in its folder."""
    if not opened.book.errors and not _declarations(opened.book.program):
        return opened.screen.say(EMPTY)
    unknown = any(each.code.startswith("IKI-N") for each in opened.book.errors)
    if not unknown or opened.path.is_dir():
        return ""
    try:
        others = any(
            each.suffix == ".iki" and each.name != opened.path.name
            for each in opened.path.resolve().parent.iterdir()
        )
    except OSError:
        return ""
    if not others:
        return ""
    folder = opened.path.parent.as_posix()
    return opened.screen.say(
        phrase(
            "Di folder {folder} ada berkas .iki lain. Bila semuanya satu buku aturan, periksa "
            "foldernya: iki check {folder}",
            "The folder {folder} holds other .iki files. If together they are one rule book, "
            "check the folder: iki check {folder}",
            folder=folder,
        )
    )


def _total(checked: list[Opened], screen: Screen) -> str:
    found = [each for opened in checked for each in opened.book.diagnostics]
    figures = [
        counted(count(found, "error"), "kesalahan", "error", "errors"),
        counted(count(found, "warning"), "peringatan", "warning", "warnings"),
    ]
    books = counted(len(checked), "buku aturan", "rule book", "rule books")
    return f"\n{screen.say(books)}: {screen.say(join(figures))}"


def _record(opened: Opened) -> dict[str, Any]:
    book = opened.book
    return {
        "book": book.id,
        "path": opened.name,
        "language": book.language,
        "declarations": _declarations(book.program),
        "indicators": len(book.program.reports),
        "inputs": _inputs(book.program),
        "errors": count(book.diagnostics, "error"),
        "warnings": count(book.diagnostics, "warning"),
        "diagnostics": records(
            book.diagnostics, book.sources, opened.screen.language, limits=book.limits
        ),
    }
