"""Write the help of the commands, in either language.

In:      Command
Out:     overview, command_help
"""

from __future__ import annotations

from collections.abc import Iterable

from iki_rules.cli.arguments import DATA, PUBLISHED
from iki_rules.cli.commands import COMMANDS
from iki_rules.cli.options import Argument, Command, Option
from iki_rules.cli.screen import Screen, cells
from iki_rules.cli.table import wrap
from iki_rules.diagnostics.phrase import phrase


BOLD = "1"
INDENT = "  "
USAGE = phrase("Pemakaian:", "Usage:")
COMMAND = phrase("PERINTAH", "COMMAND")
COMMANDS_TITLE = phrase("Perintah:", "Commands:")
ARGUMENTS = phrase("Masukan:", "Arguments:")
OPTIONS = phrase("Pilihan:", "Options:")
EXAMPLE = phrase("Contoh:", "Example:")
OPTIONS_MARK = phrase("[pilihan]", "[options]")
ABOUT = phrase(
    "Indikator kinerja sebagai buku aturan: diperiksa, dihitung tepat, dijelaskan.",
    "Performance indicators as rule books: checked, computed exactly, explained.",
)
MORE = phrase(
    "`iki PERINTAH --help` menjelaskan satu perintah. Jawaban kepada sistem: 0 baik; "
    "1 ada kesalahan, atau jawabannya tidak; 2 perintah salah tulis.",
    "`iki COMMAND --help` explains a command. Exit codes: 0 fine; 1 there are errors, or the "
    "answer is no; 2 wrong usage.",
)
VERSION = phrase("tampilkan versi", "show the version")
HELP = phrase("tampilkan bantuan ini", "show this help")
FIRST_STEPS = (
    "iki check examples/kab-balangan-2023",
    "iki eval examples/kab-balangan-2023 --data examples/kab-balangan-2023/data-2023.csv",
)


def overview(screen: Screen) -> str:
    """What `iki --help` shows."""
    usage = f"iki {screen.say(COMMAND)} {screen.say(OPTIONS_MARK)} ..."
    return _page(
        screen,
        usage,
        screen.say(ABOUT),
        [
            (
                screen.say(COMMANDS_TITLE),
                [(each.name, screen.say(each.summary)) for each in COMMANDS.values()],
            ),
            (
                screen.say(OPTIONS),
                [("-h, --help", screen.say(HELP)), ("--version", screen.say(VERSION))],
            ),
        ],
        FIRST_STEPS,
        screen.say(MORE),
    )


#: Options that a command is of little use without: they stand in its usage.
NAMED = (DATA, PUBLISHED)


def command_help(command: Command, screen: Screen) -> str:
    """What `iki COMMAND --help` shows."""
    inputs = [_usage_of(each, screen) for each in command.arguments]
    data = [_option(each, screen) for each in command.options if each in NAMED]
    parts = ["iki", command.name, *inputs, *data, screen.say(OPTIONS_MARK)]
    return _page(
        screen,
        " ".join(parts),
        screen.say(command.about),
        [
            (
                screen.say(ARGUMENTS),
                [(screen.say(each.shown), screen.say(each.help)) for each in command.arguments],
            ),
            (
                screen.say(OPTIONS),
                [(_option(each, screen), screen.say(each.help)) for each in command.options],
            ),
        ],
        command.examples,
        "",
    )


def _page(
    screen: Screen,
    usage: str,
    about: str,
    sections: Iterable[tuple[str, list[tuple[str, str]]]],
    examples: Iterable[str],
    end: str,
) -> str:
    lines = [f"{screen.paint(screen.say(USAGE), BOLD)} {usage}", "", *wrap(about, screen.width)]
    tables = list(sections)
    left = max(cells(name) for _, rows in tables for name, _ in rows)
    for title, rows in tables:
        lines += ["", screen.paint(title, BOLD)]
        for name, text in rows:
            room = max(screen.width - left - 2 * len(INDENT), 20)
            first, *others = wrap(text, room)
            lines.append(INDENT + name + " " * (left - cells(name)) + INDENT + first)
            lines += [INDENT + " " * left + INDENT + each for each in others]
    lines += ["", screen.paint(screen.say(EXAMPLE), BOLD), *(INDENT + each for each in examples)]
    if end:
        lines += ["", *wrap(end, screen.width)]
    return "\n".join(lines)


def _usage_of(argument: Argument, screen: Screen) -> str:
    name = screen.say(argument.shown) + ("..." if argument.many else "")
    return f"[{name}]" if argument.optional else name


def _option(option: Option, screen: Screen) -> str:
    name = ", ".join(option.flags)
    return name if option.value is None else f"{name} {screen.say(option.value)}"
