"""Cut a text into words, signs, numbers and texts, line by line.

Out:     scan, Scan
Refuses: IKI-P101 to IKI-P104, IKI-M104, IKI-M105
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from attrs import frozen

from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import Limits
from iki_rules.syntax import faults_signs as faults
from iki_rules.syntax.tokens import Comment, Line, Token
from iki_rules.syntax.words import odd_words, signs
from iki_rules.text import Source, Span, refused


#: What a text may begin with, and what ends one that begins with a curly quote.
OPENERS = "“”„"
TAB = 4


@frozen
class Scan:
    """The lines and comments of a text, and what in it could not be read."""

    lines: tuple[Line, ...]
    comments: tuple[Comment, ...]
    faults: tuple[Diagnostic, ...]
    #: Where unreadable characters stand, and the codes of their faults, in order.
    spoilt: tuple[tuple[int, str], ...]


def scan(source: Source, limits: Limits) -> Scan:
    """All tokens of `source`; words are not told apart yet, numbers are not read yet.

    Terminals are WORD, NUMBER, JOINED (`12abc`), DATE, STRING and SIGN.
    """
    text, name = source.text, source.name
    bad = list(refused(text))
    found: list[Diagnostic] = faults.refused_signs(name, bad)
    codes = {text[d.span.start]: d.code for d in found}
    spoilt = [(one.offset, codes[one.sign]) for one in bad]
    told: set[tuple[int, str]] = set()
    lines: list[Line] = []
    comments: list[Comment] = []
    tokens: list[Token] = []
    line_start = 0
    #: The first sign of the line that can be seen, readable or not.
    first: int | None = None
    for match in _pattern().finditer(text):
        kind = match.lastgroup
        if kind is None:  # blanks
            continue
        start, end = match.span()
        if kind == "newline":
            if tokens:
                lines.append(_line(text, line_start, first, tokens))
                tokens = []
            line_start, first = end, None
            continue
        span = Span(name, start, end)
        written = match.group()
        if kind == "comment":
            comments.append(Comment(written, span))
            continue
        first = start if first is None else first
        if kind == "bad":
            if written not in codes:
                spoilt.append((start, faults.UNKNOWN_SIGN))
                if (line_start, written) not in told and len(found) <= limits.diagnostics:
                    found.append(faults.unknown_sign(written, text[start - 1 : start], span))
                told.add((line_start, written))
            continue
        match kind:
            case "string" | "open":
                if kind == "open":
                    written = written.rstrip()
                    span = Span(name, start, start + len(written))
                    spoilt.append((start, faults.UNCLOSED_TEXT))
                    # One more than is shown tells that there are more.
                    if len(found) <= limits.diagnostics:
                        found.append(faults.unclosed_text(span))
                content = _content(written)
                if len(content) > limits.text_characters:
                    found.append(faults.long_text(span, len(content), limits.text_characters))
                    spoilt.append((start, found[-1].code))
                tokens.append(Token("STRING", written, span, content))
            case "joined" | "number":
                tokens.append(Token(kind.upper(), written, span))
            case "word":
                if len(written) > limits.name_characters:
                    found.append(faults.long_name(span, len(written), limits.name_characters))
                    spoilt.append((start, found[-1].code))
                tokens.append(Token("WORD", written, span, written.lower()))
            case "date":
                tokens.append(Token("DATE", written, span, written))
            case _:
                tokens.append(Token("SIGN", written, span, written))
    if tokens:
        lines.append(_line(text, line_start, first, tokens))
    return Scan(tuple(lines), tuple(comments), tuple(found), tuple(sorted(spoilt)))


def _line(text: str, start: int, first: int | None, tokens: list[Token]) -> Line:
    """A line whose first sign stands at `first`."""
    begin = tokens[0].span.start if first is None else first
    indent = len(text[start:begin].expandtabs(TAB))
    return Line(indent, tuple(tokens), begins_unread=begin < tokens[0].span.start)


def _content(written: str) -> str:
    """What stands between the quotes of a text, closed or not."""
    if written[0] in OPENERS:
        body = written[1:-1] if len(written) > 1 and written[-1] in '“”"' else written[1:]
    else:
        closed = len(written) > 1 and written[-1] == '"'
        body = (written[1:-1] if closed else written[1:]).replace('""', '"')
    return normalize("NFC", body)


@cache
def _pattern() -> re.Pattern[str]:
    odd = "|".join(re.escape(word) for word in odd_words())
    sign = "|".join(re.escape(sign) for sign in (*signs(), ","))
    return re.compile(
        r"[ \t\u00a0]+"
        r"|(?P<newline>\r?\n)"
        rf"|(?P<word>(?:{odd})(?![A-Za-z0-9_])|[A-Za-z_][A-Za-z0-9_]*)"
        r"|(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![A-Za-z0-9_]))"
        r"|(?P<joined>[0-9](?:[0-9.,_]*[0-9])?(?:[A-Za-z]|_(?![0-9]))[A-Za-z0-9_]*)"
        r"|(?P<number>[0-9](?:[0-9.,_]*[0-9])?)"
        rf'|(?P<string>"(?:[^"\n]|"")*+"|[{OPENERS}][^“”"\n]*[“”"])'
        r"|(?P<comment>\#[^\r\n]*)"
        rf'|(?P<open>["{OPENERS}][^\r\n]*)'
        rf"|(?P<sign>{sign})"
        r"|(?P<bad>[^\r]|\r)",
        re.ASCII | re.IGNORECASE,
    )
