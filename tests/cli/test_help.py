"""The help texts are what their golden files hold, in both languages.

`python -m tests.cli.test_help` writes the files anew, to be read through before they are committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from iki_rules.cli.commands import COMMANDS
from tests.cli.running import iki


GOLDEN = Path(__file__).parent / "help"
PAGES = [(name, language) for name in ["iki", *COMMANDS] for language in ["id", "en"]]


def shown(name, language):
    answer = iki("--lang", language, *([] if name == "iki" else [name]), "--help")
    assert (answer.code, answer.err) == (0, "")
    return answer.out


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_a_help_text_is_as_it_was_read_through(name, language):
    assert shown(name, language) == (GOLDEN / f"{name}.{language}.txt").read_text("utf-8")


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_a_help_text_fits_its_page(name, language):
    assert max(map(len, shown(name, language).splitlines())) <= 100


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda each: each.name)
def test_the_two_languages_say_different_things(command):
    parts = [*command.arguments, *(each for each in command.options if each.flag != "--tree")]
    for said in [command.summary, command.about, *(each.help for each in parts)]:
        assert said.say("id") != said.say("en")


@pytest.mark.parametrize(
    "typed",
    [
        ["check", "-h"],
        ["help", "check"],
        ["--help", "check"],
        ["check", "x", "--nonsense", "--help"],
    ],
)
def test_there_is_more_than_one_way_to_ask_for_help(typed):
    assert iki(*typed).out == shown("check", "id")


@pytest.mark.parametrize("typed", [[], ["help"], ["-h"], ["--help"]])
def test_without_a_command_all_commands_are_named(typed):
    assert iki(*typed).out == shown("iki", "id")


def test_the_version_is_told():
    answer = iki("--version")

    assert answer.code == 0
    assert answer.out.startswith("iki-rules ")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for page, spoken in PAGES:
        (GOLDEN / f"{page}.{spoken}.txt").write_text(shown(page, spoken), "utf-8")
