"""Read a key such as `wajib` or `biaya[ktp_el; 2]` and find what a mistyped name may have meant.

Out:     WrittenKey
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from attrs import frozen

from iki_rules.text import refused


@frozen
class WrittenKey:
    """A name and the text inside its brackets; None where there are none."""

    name: str
    inside: str | None


SUGGESTIONS = 3
#: Names compared for a suggestion at most; beyond, only exact letters are looked for.
COMPARED = 2_000
COMPARED_CHARACTERS = 200

_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)\s*(?:\[([^\[\]]*)\])?")
_NOT_IN_MEMBERS = re.compile(r"[\[\];]")
_LETTERS = re.compile("[^a-z0-9]+")


def read_key(text: str) -> WrittenKey | None:
    """The parts of a key, its name in lower case; None where it is not of this form."""
    match = _KEY.fullmatch(text.strip())
    return WrittenKey(match[1].lower(), match[2]) if match else None


def split_members(texts: Iterable[str], axes: int, *, closed: bool) -> tuple[str, ...]:
    """The members, cut at ";", and at "," where some are missing or no member can hold one."""
    parts = [part for text in texts for part in text.split(";")]
    if len(parts) < axes or closed:
        parts = [piece for part in parts for piece in part.split(",")]
    return tuple(fold_member(part) for part in parts)


def fold_member(text: str) -> str:
    """The key of a member: lower case, one blank between words."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def is_member_name(text: str, longest: int) -> bool:
    """Whether data may name a member of an open set so: visible signs, and none that keys need."""
    return (
        0 < len(text) <= longest
        and text.isprintable()
        and not _NOT_IN_MEMBERS.search(text)
        and not any(refused(text))
    )


def similar(text: str, names: Iterable[str], titles: Mapping[str, str]) -> tuple[str, ...]:
    """At most three names with the same letters as `text`, the same title, or few letters apart."""
    wanted, names = _letters(text), tuple(names)
    if not wanted or len(text) > COMPARED_CHARACTERS:
        return ()
    same = [n for n in names if wanted in (_letters(n), _letters(titles.get(n, "")))]
    if same:
        return tuple(same[:SUGGESTIONS])
    return tuple(get_close_matches(text.lower(), names[:COMPARED], SUGGESTIONS, 0.7))


def _letters(text: str) -> str:
    return _LETTERS.sub("", text.lower())
