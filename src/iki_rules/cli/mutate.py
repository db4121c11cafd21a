"""`iki mutate`: which changes of a rule book its examples do not notice.

Out:     run
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from iki_rules.cli.books import Opened, open_book
from iki_rules.cli.mutate_words import (
    ADD_THIS,
    BROKEN_BOOK,
    CHANGING,
    FAILING_EXAMPLES,
    NO_EXAMPLES,
    NONE_FOUND,
    UNNOTICED,
    UNPROVED,
    VERDICTS,
    changed,
    counts,
    done,
    more,
)
from iki_rules.cli.options import Given
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen, visible
from iki_rules.cli.stop import FINE, NO, StopError
from iki_rules.cli.table import wrap
from iki_rules.diagnostics import Language, Phrase, phrase
from iki_rules.examining import AREAS, KINDS, Area, Examined, examine, provable, told


RED, GREEN = "31", "32"
#: Unnoticed changes that are told of in words; JSON has all of them.
TOLD = 40


@frozen
class Tally:
    """How many changes of an area the examples could notice, and how many they did."""

    noticed: int
    unnoticed: int
    same: int
    refused: int

    @property
    def asked(self) -> int:
        """The changes that only an example can notice."""
        return self.noticed + self.unnoticed


def run(given: Given, screen: Screen) -> int:
    """Change a book one place at a time; 1 if a change goes unnoticed."""
    opened = open_book(given.one("book"), screen, asked=given.has("--lang"))
    _refuse(opened)
    with working(opened.screen, CHANGING):
        examined = examine(opened.book, suggesting=not given.has("--no-examples"))
    if given.has("--json"):
        screen.write(json.dumps(_record(examined, opened), ensure_ascii=False, indent=2))
    else:
        searched = not given.has("--no-examples")
        opened.screen.write("\n".join(_lines(examined, opened, searched=searched)))
    return NO if any(each.verdict == "unnoticed" for each in examined) else FINE


def _refuse(opened: Opened) -> None:
    """A book with errors, or without examples that pass, cannot be asked. Raises StopError."""
    book = opened.book
    if book.errors:
        raise StopError(BROKEN_BOOK, NO)
    examples = book.check_examples()
    if not examples:
        raise StopError(NO_EXAMPLES, NO)
    if not all(each.passed for each in examples):
        raise StopError(FAILING_EXAMPLES, NO)


def tally(examined: Sequence[Examined]) -> dict[Area, Tally]:
    """The figures of each area that has changes."""
    found = Counter((each.change.area, each.verdict) for each in examined)
    return {
        area: Tally(
            found[area, "noticed"],
            found[area, "unnoticed"],
            found[area, "same"],
            found[area, "refused"],
        )
        for area in AREAS
        if any(key[0] == area for key in found)
    }


def _lines(examined: Sequence[Examined], opened: Opened, *, searched: bool) -> list[str]:
    screen = opened.screen
    lines: list[str] = []
    unnoticed = [each for each in examined if each.verdict == "unnoticed"]
    if unnoticed:
        lines += [screen.say(UNNOTICED), ""]
    for each in unnoticed[:TOLD]:
        lines += [*_told(each, opened, searched=searched), ""]
    if len(unnoticed) > TOLD:
        lines += [screen.say(more(len(unnoticed) - TOLD)), ""]
    if any(each.suggestion is None for each in unnoticed) and not provable():
        lines += [*wrap(screen.say(UNPROVED), screen.width), ""]
    for area, figures in tally(examined).items():
        if not figures.asked:
            continue
        said = counts(AREAS[area], figures.noticed, figures.asked)
        lines.append("  " + screen.say(said))
    whole = tally_of_all(examined)
    tone = GREEN if not whole.unnoticed else RED
    lines.append(screen.paint(screen.say(done(visible(opened.name), whole)), tone))
    return lines


def tally_of_all(examined: Sequence[Examined]) -> Tally:
    """The figures of the whole book."""
    found = Counter(each.verdict for each in examined)
    return Tally(found["noticed"], found["unnoticed"], found["same"], found["refused"])


def _told(each: Examined, opened: Opened, *, searched: bool) -> list[str]:
    """A change in words, and the example that would notice."""
    screen, change = opened.screen, each.change
    before, after = told(change, opened.book.language)
    said = changed(KINDS[change.kind].said, change.subject, before, after, _place(each, opened))
    lines = ["  " + line for line in wrap(visible(screen.say(said)), max(screen.width - 2, 20))]
    if each.suggestion is None:
        return [*lines, "    " + screen.say(NONE_FOUND)] if searched else lines
    example = [f"        {line}".rstrip() for line in each.suggestion.text.splitlines()]
    return [*lines, "    " + screen.say(ADD_THIS), *example]


def _place(each: Examined, opened: Opened) -> Phrase:
    span = each.change.span
    source = opened.book.sources.get(span.file)
    if source is None:
        return phrase("", "")
    line = str(source.position(span.start)[0])
    return phrase(" ({file}, baris {line})", " ({file}, line {line})", file=span.file, line=line)


def _record(examined: Sequence[Examined], opened: Opened) -> dict[str, Any]:
    book = opened.book
    language = opened.screen.language
    return {
        "book": book.id,
        "areas": {
            area: {
                "noticed": figures.noticed,
                "unnoticed": figures.unnoticed,
                "same": figures.same,
                "refused": figures.refused,
            }
            for area, figures in tally(examined).items()
        },
        "changes": [_row(each, opened, language) for each in examined],
    }


def _row(each: Examined, opened: Opened, language: Language) -> dict[str, Any]:
    change, book = each.change, opened.book
    before, after = told(change, book.language)
    source = book.sources.get(change.span.file)
    line, column = (0, 0) if source is None else source.position(change.span.start)
    return {
        "subject": change.subject,
        "area": change.area,
        "kind": change.kind,
        "said": KINDS[change.kind].said.say(language),
        "before": before,
        "after": after,
        "file": change.span.file,
        "line": line,
        "column": column,
        "verdict": each.verdict,
        "verdict_said": VERDICTS[each.verdict].say(language),
        "by": each.by,
        "example": None if each.suggestion is None else each.suggestion.text,
    }
