"""Read bytes as strict UTF-8 and find the characters that no rule book may hold.

Out:     decode, refused, Refused
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias, cast

from attrs import frozen

from iki_rules.text.source import Source


#: Stands where bytes were not UTF-8; the character itself is refused too.
REPLACEMENT = "\ufffd"
BYTE_ORDER_MARK = "\ufeff"

CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
#: Default-ignorable characters and variation selectors: they change a text without showing.
INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
REFUSED = re.compile(
    f"(?P<bytes>{REPLACEMENT})|(?P<control>[{CONTROL}]|\\r(?!\\n))"
    f"|(?P<direction>[{DIRECTION}])|(?P<invisible>[{INVISIBLE}])"
)


Kind: TypeAlias = Literal["bytes", "control", "direction", "invisible"]


@frozen
class Refused:
    """A character that is refused, why, and where it stands."""

    kind: Kind
    sign: str
    offset: int


def decode(name: str, data: bytes) -> Source:
    """The text of a file: one leading byte order mark dropped, U+FFFD where it is not UTF-8."""
    return Source(name, data.decode("utf-8", errors="replace").removeprefix(BYTE_ORDER_MARK))


def refused(text: str) -> Iterator[Refused]:
    """The characters of `text` that a rule book may not hold, in order."""
    for match in REFUSED.finditer(text):
        yield Refused(cast("Kind", match.lastgroup), match.group(), match.start())
