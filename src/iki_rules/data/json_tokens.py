"""Cut JSON text into tokens with their places, without recursion and without reading ahead.

Out:     Token, tokens
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import frozen


Kind: TypeAlias = Literal["string", "number", "word", "sign", "end", "open_string", "bad"]


@frozen
class Token:
    """A stretch of JSON text; `text` is as typed."""

    kind: Kind
    text: str
    start: int
    end: int


_TOKEN = re.compile(
    r"""[ \t\r\n]*(?:
      (?P<string>"[^"\\\x00-\x1f]*+(?:\\.[^"\\\x00-\x1f]*+)*+")
    | (?P<number>-?[0-9][0-9A-Za-z.+_-]*+)
    | (?P<word>-?[A-Za-z_]++)
    | (?P<sign>[{}\[\]:,])
    | (?P<end>\Z)
    | (?P<open_string>"[^\r\n]*+)
    | (?P<bad>.)
    )""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x1f]")


def tokens(text: str) -> Iterator[Token]:
    """All tokens; the last one has the kind `end`, `open_string` or `bad`."""
    at = 0
    while True:
        match = _TOKEN.match(text, at)
        kind = match.lastgroup if match else None
        if match is None or kind is None:
            yield Token("bad", text[at : at + 1], at, min(at + 1, len(text)))
            return
        token = Token(_kind(kind), match[kind], match.start(kind), match.end(kind))
        yield token
        if token.kind in ("end", "open_string", "bad"):
            return
        at = match.end()


def string_of(token: Token) -> str | None:
    """The text that a string token stands for; None where an escape is not right."""
    if "\\" not in token.text:
        return None if _CONTROL.search(token.text) else token.text[1:-1]
    try:
        text = json.loads(token.text)
    except ValueError:
        return None
    return text if isinstance(text, str) and not _SURROGATE.search(text) else None


@frozen
class Parts:
    """Sign, digits and exponent of a JSON number: the value is digits x 10^exponent."""

    negative: bool
    digits: str
    exponent: str
    decimals: int


def parts_of(token: Token) -> Parts | None:
    """The parts of a number token; None where JSON does not write numbers so."""
    match = _NUMBER.fullmatch(token.text)
    if match is None:
        return None
    sign, whole, decimals, exponent = match.groups()
    return Parts(bool(sign), whole + (decimals or ""), exponent or "0", len(decimals or ""))


def _kind(name: str) -> Kind:
    match name:
        case "string" | "number" | "word" | "sign" | "end" | "open_string":
            return name
        case _:
            return "bad"
