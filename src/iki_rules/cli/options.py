"""Read the words behind a command: its options and arguments, as its row in the table says.

Argparse takes the words apart; every word to the user is ours, in both languages, whatever the
version of Python.

In:      Command, the words typed
Out:     Argument, Option, Command, Given, read
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from attrs import frozen

from iki_rules.cli import words
from iki_rules.cli.stop import StopError
from iki_rules.diagnostics.phrase import Language, Phrase


#: How much of a wrong word is compared, and how alike another must be to be suggested.
LONGEST, ALIKE = 50, 3 / 5


@frozen
class Argument:
    """A word without dashes: what it is called, and whether there may be none or many of it."""

    name: str
    shown: Phrase
    help: Phrase
    optional: bool = False
    many: bool = False


@frozen
class Option:
    """A word with dashes; `value` is what stands behind it, None for a switch."""

    flag: str
    help: Phrase
    value: Phrase | None = None
    choices: tuple[str, ...] = ()
    #: A single letter that stands for it, such as `-o`.
    short: str = ""

    @property
    def flags(self) -> tuple[str, ...]:
        """What may be typed for it."""
        return (self.short, self.flag) if self.short else (self.flag,)


@frozen
class Command:
    """A row of the table of commands."""

    name: str
    summary: Phrase
    about: Phrase
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...]
    examples: tuple[str, ...]


@frozen
class Given:
    """What was typed behind a command."""

    arguments: Mapping[str, tuple[str, ...]]
    options: Mapping[str, str | None]

    def has(self, flag: str) -> bool:
        """Whether an option was given."""
        return flag in self.options

    def value(self, flag: str) -> str | None:
        """What stands behind an option; None where it was not given."""
        return self.options.get(flag)

    def language(self, flag: str) -> Language | None:
        """The language behind an option; None where it was not given."""
        match self.options.get(flag):
            case "id":
                return "id"
            case "en":
                return "en"
            case _:
                return None

    def one(self, name: str) -> str:
        """The argument of that name."""
        return self.arguments[name][0]

    def many(self, name: str) -> tuple[str, ...]:
        """All arguments of that name, each once."""
        return tuple(dict.fromkeys(self.arguments[name]))


class _Parser(argparse.ArgumentParser):
    """Argparse with its own words taken away."""

    def error(self, message: str) -> Any:
        raise StopError(words.unreadable_options(message))


class _Keep(argparse.Action):
    """Keeps what stands behind an option, and refuses it a second time."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - argparse hands it over
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        kept: dict[str, str | None] = namespace.kept
        value = values if isinstance(values, str) else None
        if value is not None and self.dest in kept:
            raise StopError(words.option_twice(self.dest))
        kept[self.dest] = value


def read(command: Command, typed: Sequence[str]) -> Given:
    """What was typed, checked against the command. Raises StopError.

    Where help is asked for nothing else is checked.
    """
    before, after = _cut(typed)
    parser = _Parser(prog="iki", add_help=False, allow_abbrev=False, exit_on_error=False)
    for option in command.options:
        nargs = 0 if option.value is None else None
        parser.add_argument(*option.flags, dest=option.flag, action=_Keep, nargs=nargs)
    namespace = argparse.Namespace(kept={})
    try:
        _, rest = parser.parse_known_args(before, namespace)
    except argparse.ArgumentError as fault:
        raise StopError(_explained(command, fault.argument_name or "")) from None
    options: dict[str, str | None] = namespace.kept
    if "--help" in options:
        return Given({}, options)
    for word in rest:
        if word.startswith("-") and word != "-":
            raise StopError(_unknown_option(command, word))
    for option in command.options:
        value = options.get(option.flag)
        if value is not None and option.choices and value not in option.choices:
            raise StopError(words.other_choice(option.flag, value, option.choices))
    return Given(_arguments(command, [*rest, *after]), options)


def _cut(typed: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words before `--`, and those behind it, which are never options."""
    at = typed.index("--") if "--" in typed else len(typed)
    return list(typed[:at]), list(typed[at + 1 :])


def _explained(command: Command, names: str) -> Phrase:
    """Why argparse could not take an option: it lacks its value, or has one and takes none."""
    for option in command.options:
        if option.flag in names.split("/"):
            if option.value is None:
                return words.option_without_value(option.flag)
            return words.option_needs_value(command.name, option.flag, option.value)
    return words.unreadable_options(names)


def _unknown_option(command: Command, word: str) -> Phrase:
    flag = word.partition("=")[0]
    flags = [option.flag for option in command.options]
    near = get_close_matches(flag[:LONGEST].lower(), flags, 1, ALIKE)
    return words.unknown_option(command.name, flag, near[0] if near else None)


def _arguments(command: Command, typed: Sequence[str]) -> dict[str, tuple[str, ...]]:
    left = tuple(typed)
    found: dict[str, tuple[str, ...]] = {}
    for argument in command.arguments:
        if not left and not argument.optional:
            raise StopError(words.argument_missing(command.name, argument.shown))
        taken = left if argument.many else left[:1]
        found[argument.name] = taken
        left = left[len(taken) :]
    if left:
        raise StopError(words.argument_too_many(command.name, left[0]))
    for taken in found.values():
        if "" in taken:
            raise StopError(words.argument_empty(command.name))
    return found
