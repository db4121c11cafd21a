"""Write to the terminal, a pipe or a file: UTF-8, colours and width where they belong.

Out:     Screen, screen, put, visible, cells
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Mapping
from typing import TextIO
from unicodedata import combining, east_asian_width, normalize

from attrs import evolve, field, frozen

from iki_rules.diagnostics.phrase import Language, Phrase


#: How wide a text is that is not read on a terminal.
WIDTH = 100
NARROWEST = 20

#: What stands for a sign that a console cannot show.
PLAIN_SIGNS = {
    "─": "-", "│": "|", "├": "|", "└": "`", "·": "-", "•": "*", "→": "->", "…": "...",
    "×": "x", "÷": ":", "–": "-", "—": "-", "−": "-", "≥": ">=", "≤": "<=", "≠": "<>",
    "“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "²": "2", "³": "3", "°": "deg",
}  # fmt: skip


@frozen
class Screen:
    """Where the words of a command go, and how they are written there."""

    language: Language
    out: TextIO
    err: TextIO
    width: int = WIDTH
    colour: bool = False
    #: The languages that were turned to, shared by all screens of one command: the last sentence
    #: is said in that of the book that was opened.
    turned: list[Language] = field(factory=list, eq=False, repr=False)

    def write(self, text: str) -> None:
        """Lines for the reader of the results; a line end is added where there is none."""
        put(self.out, text if text.endswith("\n") or not text else text + "\n")

    def tell(self, text: str) -> None:
        """A line beside the results."""
        put(self.err, text + "\n")

    def say(self, words: Phrase) -> str:
        """A phrase in the language of this screen."""
        return words.say(self.language)

    def paint(self, text: str, tone: str) -> str:
        """The text in a terminal colour, where there are colours."""
        return f"\x1b[{tone}m{text}\x1b[0m" if self.colour and text else text

    def speaking(self, language: Language) -> Screen:
        """The same screen in another language."""
        self.turned.append(language)
        return evolve(self, language=language)

    def without_colour(self) -> Screen:
        """The same screen without colours."""
        return evolve(self, colour=False)


def screen(language: Language, environment: Mapping[str, str]) -> Screen:
    """The screen of this process."""
    # A process started without them has no streams at all.
    out, err = sys.stdout or io.StringIO(), sys.stderr or io.StringIO()
    on_terminal = _is_terminal(out)
    width = shutil.get_terminal_size((WIDTH, 24)).columns if on_terminal else WIDTH
    shows_colours = (
        environment.get("TERM", "dumb") != "dumb" or "WT_SESSION" in environment
    ) and not environment.get("NO_COLOR")
    return Screen(language, out, err, max(width, NARROWEST), on_terminal and shows_colours)


def put(stream: TextIO, text: str) -> None:
    """Write at once: UTF-8 whatever the locale, plain signs where a console knows no others."""
    encoding = (stream.encoding or "utf-8") if _is_console(stream) else "utf-8"
    shown = in_plain_signs(text, encoding)
    buffer = getattr(stream, "buffer", None)
    if buffer is None or _is_console(stream):
        stream.write(shown)
    else:
        stream.flush()
        buffer.write(shown.encode("utf-8"))
    stream.flush()


def in_plain_signs(text: str, encoding: str) -> str:
    """The text with what an encoding does not have replaced by what it has."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_plain(sign, encoding) for sign in text)
    return text


def visible(text: str) -> str:
    """A text that somebody wrote, whole, its control and invisible characters escaped."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text
    )


def close_quietly(stream: TextIO) -> None:
    """Let what is left for a reader who went away fall into nothing, at the end of the process."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, number)
    os.close(nothing)


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:
        return False


def _is_console(stream: TextIO) -> bool:
    """Whether the encoding of a stream is somebody's wish, not the guess of a locale."""
    return _is_terminal(stream) or "PYTHONIOENCODING" in os.environ


def _plain(sign: str, encoding: str) -> str:
    for offered in (sign, PLAIN_SIGNS.get(sign, ""), normalize("NFKD", sign)[:1]):
        try:
            offered.encode(encoding)
        except UnicodeEncodeError:
            continue
        if offered:
            return offered
    return "?"
