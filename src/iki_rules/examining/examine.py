"""Run the examples of a book against each change of it, and tell which changes none notices.

In:      book.RuleBook
Out:     examine, Examined, Verdict
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias

from attrs import field, frozen

from iki_rules.book import RuleBook
from iki_rules.book.examples import check_examples
from iki_rules.book.pipeline import check_trees
from iki_rules.core.program import Program
from iki_rules.diagnostics import Diagnostic
from iki_rules.examining.changes import Change, changes_of
from iki_rules.examining.equivalent import same_meaning
from iki_rules.examining.example_text import Suggestion
from iki_rules.examining.suggest import suggest
from iki_rules.syntax import parse, tree


#: refused: the checker finds an error, or a warning that the book did not have; noticed: an
#: example fails; same: proved to change nothing; unnoticed: nothing told the difference.
Verdict: TypeAlias = Literal["refused", "noticed", "same", "unnoticed"]

#: Told how many changes are done, and how many there are.
Progress: TypeAlias = Callable[[int, int], None]


@frozen
class Examined:
    """A change and what became of it; `by` is the code or the title of the example."""

    change: Change
    verdict: Verdict
    by: str = ""
    #: An example that would notice, where one was found.
    suggestion: Suggestion | None = field(default=None, repr=False)


def examine(
    book: RuleBook, *, suggesting: bool = True, progress: Progress | None = None
) -> tuple[Examined, ...]:
    """Every change of a book and its verdict, in the order written.

    The book must be without errors and its examples must pass: ask that first.
    """
    texts = [source for name, source in book.sources.items() if not name.startswith(PRELUDE)]
    files = tuple(parse(source, book.limits).file for source in texts)
    changes = tuple(changes_of(files))
    examined: list[Examined] = []
    for at, change in enumerate(changes):
        examined.append(_examined(book, files, change, suggesting=suggesting))
        if progress is not None:
            progress(at + 1, len(changes))
    return tuple(examined)


#: Where the texts of the prelude stand among those of a book.
PRELUDE = "iki_rules/prelude/"


def _examined(
    book: RuleBook, files: tuple[tree.File, ...], change: Change, *, suggesting: bool
) -> Examined:
    texts = [book.sources[file.span.file] for file in files]
    built = check_trees(change.files, texts, book.limits, (), {})
    found_by_check = _new_findings(book.diagnostics, built.diagnostics)
    if found_by_check:
        return Examined(change, "refused", found_by_check[0])
    noticed = _noticed(book, built.program)
    if noticed is not None:
        return Examined(change, "noticed", noticed)
    if same_meaning(book.program, built.program):
        return Examined(change, "same")
    found = suggest(book, built.program, change) if suggesting else None
    return Examined(change, "unnoticed", suggestion=found)


def _new_findings(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> list[str]:
    """The codes that the check finds in the changed book alone, errors first."""
    known = Counter(each.code for each in before)
    order = sorted(after, key=lambda each: each.severity != "error")
    return list((Counter(each.code for each in order) - known).elements())


def _noticed(book: RuleBook, program: Program) -> str | None:
    """The title of the first example that fails."""
    for checked in check_examples(program, book.sources, book.limits):
        if not checked.passed:
            return checked.title
    return None
