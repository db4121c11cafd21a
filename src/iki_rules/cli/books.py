"""Find the rule books that a path stands for, and open them.

Out:     Opened, open_books, open_book, paths_of, refused, count, worst
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from iki_rules.book import FileError, RuleBook, load
from iki_rules.cli import file_words
from iki_rules.cli.progress import working
from iki_rules.cli.screen import Screen
from iki_rules.cli.stop import FINE, StopError
from iki_rules.diagnostics import Diagnostic, Phrase, phrase


RULES = ".iki"
#: How many folders are searched for rule books.
MOST_FOLDERS = 2_000


@frozen
class Opened:
    """A rule book, the path it came from, and how it is spoken of on the screen."""

    path: Path
    book: RuleBook
    screen: Screen

    @property
    def name(self) -> str:
        """The path as people write it."""
        return self.path.as_posix()


def open_books(typed: Sequence[str], screen: Screen, *, asked: bool) -> Iterator[Opened | int]:
    """Each rule book that the paths stand for; an exit code in place of one that cannot be read.

    `asked` says that the language of the screen was asked for; else each book speaks its own.
    """
    for path in typed:
        try:
            found = paths_of(Path(path))
        except StopError as stop:
            screen.tell(f"iki: {stop.say(screen.language)}")
            yield stop.code
            continue
        for each in found:
            try:
                yield _open(each, screen, asked=asked)
            except StopError as stop:
                screen.tell(f"iki: {stop.say(screen.language)}")
                yield stop.code


def open_book(typed: str, screen: Screen, *, asked: bool) -> Opened:
    """The one rule book at a path. Raises StopError where there is none, or more than one."""
    found = paths_of(Path(typed))
    if len(found) > 1:
        raise StopError(file_words.several_books(typed, [each.as_posix() for each in found]))
    return _open(found[0], screen, asked=asked)


def paths_of(path: Path) -> list[Path]:
    """A file, a folder that itself holds .iki files, or the rule books in a folder of folders.

    Raises StopError.
    """
    try:
        if not path.is_dir():
            return [path]
        found = _below(path)
    except OSError:
        raise StopError(file_words.cannot_read(str(path))) from None
    if not found:
        raise StopError(file_words.no_books(str(path)))
    return found


def refused(fault: FileError, step: Phrase = file_words.CHECK_PATH) -> StopError:
    """The end of a command for a path that cannot be read as what it should be.

    `step` says what to do, where the sentence does not say it itself.
    """
    said = fault.message
    if said.id.endswith("."):
        return StopError(said)
    if ";" in said.id:
        return StopError(file_words.sentence(said))
    return StopError(file_words.with_next_step(said, step))


def count(found: Sequence[Diagnostic], severity: str) -> int:
    """How many findings of a severity there are."""
    return sum(1 + each.repeats for each in found if each.severity == severity)


def worst(codes: Sequence[int]) -> int:
    """The exit code for several books: wrong usage before errors before fine."""
    return max(codes, default=FINE)


def _below(top: Path) -> list[Path]:
    """The folders at or under this one that hold rule files themselves, in order."""
    found: list[Path] = []
    waiting = [top]
    seen = 0
    while waiting:
        folder = waiting.pop()
        seen += 1
        if seen > MOST_FOLDERS:
            raise StopError(file_words.many_folders(str(top), MOST_FOLDERS))
        inside = sorted(folder.iterdir())
        if any(each.suffix == RULES and not each.is_dir() for each in inside):
            found.append(folder)
            continue
        # Links are not followed: they may lead round in a circle, or out of the folder.
        below = [each for each in inside if each.is_dir() and not each.is_symlink()]
        waiting += [each for each in reversed(below) if not each.name.startswith(".")]
    return found


def _open(path: Path, screen: Screen, *, asked: bool) -> Opened:
    with working(screen, phrase("membaca {path}", "reading {path}", path=path.as_posix())):
        try:
            book = load(path, strict=False)
        except FileError as fault:
            raise refused(fault) from None
    return Opened(path, book, screen if asked else screen.speaking(book.language))
