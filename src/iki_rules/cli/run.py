"""Run one command: find its words, its language and its screen, and answer with an exit code.

Out:     main
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module

from iki_rules.cli import words
from iki_rules.cli.commands import COMMANDS
from iki_rules.cli.help import command_help, overview
from iki_rules.cli.options import Command, Given, read
from iki_rules.cli.screen import Screen, close_quietly, screen
from iki_rules.cli.stop import CUT_OFF, FINE, INTERNAL, INTERRUPTED, NO, StopError
from iki_rules.diagnostics.phrase import Language, Phrase


#: What a command does with what was typed; the answer is the exit code.
Run = Callable[[Given, Screen], int]

#: Set by those who look for a fault in the commands themselves: it then shows as it is.
DEBUG = "IKI_DEBUG"


def main(typed: Sequence[str] | None = None) -> int:
    """Run `iki` with these words (those of the process without any); the answer is the exit code.

    0 fine; 1 errors, or the answer is no; 2 wrong usage; 130 stopped by hand; 141 the output
    could not be delivered; 70 a fault of the commands themselves. Nothing is raised.
    """
    given = list(sys.argv[1:] if typed is None else typed)
    language = spoken(given, os.environ)
    page = screen(language, os.environ)
    name = given[0] if given and given[0] in COMMANDS else None
    try:
        return _run(given, page)
    except StopError as stop:
        return _end(page, name, stop.message, stop.code)
    except KeyboardInterrupt:
        return _end(page, name, words.INTERRUPTED, INTERRUPTED)
    except BrokenPipeError:
        close_quietly(page.out)
        return _end(page, name, words.CUT_OFF, CUT_OFF)
    except OSError:
        # Files are read and written with care of their own: what is left is the output.
        close_quietly(page.out)
        return _end(page, name, words.NO_OUTPUT, CUT_OFF)
    except (MemoryError, RecursionError):
        return _end(page, name, words.NO_MEMORY, NO)
    except Exception:
        if os.environ.get(DEBUG):
            raise
        return _end(page, name, words.INTERNAL, INTERNAL)


def spoken(typed: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of words that belong to no rule book: `--lang`, the environment, else id."""
    asked: list[str] = []
    for at, word in enumerate(typed):
        if word == "--":
            break
        if word == "--lang":
            asked += typed[at + 1 : at + 2]
        elif word.startswith("--lang="):
            asked.append(word.removeprefix("--lang="))
    set_there = [environment.get(each, "") for each in ("LC_ALL", "LC_MESSAGES", "LANG")]
    for said in [*asked, *set_there]:
        match said[:2].lower():
            case "id":
                return "id"
            case "en":
                return "en"
            case _:
                continue
    return "id"


def _run(typed: Sequence[str], page: Screen) -> int:
    match list(typed):
        case ["--lang", _, *rest]:
            return _run_in(typed[1], rest, page)
        case [word, *rest] if word.startswith("--lang="):
            return _run_in(word.removeprefix("--lang="), rest, page)
        case [] | ["-h" | "--help" | "help"]:
            page.write(overview(page))
            return FINE
        case ["-h" | "--help" | "help", name, *_]:
            return _run([name, "--help"], page)
        case ["--version", *_]:
            version: str = import_module("iki_rules.cli.version").version()
            page.write(f"iki-rules {version}")
            return FINE
        case [name, *rest] if name in COMMANDS:
            return _run_command(COMMANDS[name], rest, page)
        case _:
            name = typed[0]
            near = get_close_matches(name[:50].lower(), list(COMMANDS), 1, 1 / 2)
            raise StopError(words.unknown_command(name, near[0] if near else None))


def _run_in(language: str, rest: Sequence[str], page: Screen) -> int:
    """A command behind its language: `iki --lang en check FILE`."""
    if not rest or rest[0] not in COMMANDS:
        return _run(rest, page)
    return _run([rest[0], f"--lang={language}", *rest[1:]], page)


def _run_command(command: Command, typed: Sequence[str], page: Screen) -> int:
    given = read(command, typed)
    if given.has("--help"):
        page.write(command_help(command, page))
        return FINE
    # Only now is the language itself loaded: help and wrong usage answer at once.
    run: Run = import_module(f"iki_rules.cli.{command.name}").run
    return run(given, page.without_colour() if given.has("--json") else page)


def _end(page: Screen, name: str | None, message: Phrase, code: int) -> int:
    """Say the last sentence; where nobody can read it any more, that is no fault either."""
    language = page.turned[-1] if page.turned else page.language
    try:
        page.tell(f"iki{' ' + name if name else ''}: {message.say(language)}")
    except OSError:
        close_quietly(page.err)
    return code
