"""Rearrange data from member to member, as laws do.

In:      Data
Out:     told, is_of, renamed, members_in, gathered
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from iki_rules.book import RuleBook
from iki_rules.data.keys import read_key
from iki_rules.testing.data import Data


def told(data: Data) -> str:
    """Data on one line."""
    return ", ".join(f"{key} = {value}" for key, value in data.items())


def is_of(key: str, datum: str) -> bool:
    """Whether a key is one of that datum."""
    return key == datum or key.partition("[")[0] == datum


def inside_of(key: str) -> list[str]:
    """The members in a key."""
    written = read_key(key)
    inside = None if written is None else written.inside
    return [] if inside is None else [each.strip() for each in inside.split(";")]


def renamed(key: str, names: dict[str, str]) -> str:
    """The key with other members, by the names they have in it."""
    name, bracket, _ = key.partition("[")
    if not bracket:
        return key
    return f"{name}[{'; '.join(names.get(each, each) for each in inside_of(key))}]"


def members_in(data: Data, book: RuleBook, over: str) -> tuple[str, ...]:
    """The members of the set, declared or met in the data."""
    declared = book.program.sets[over].members
    if declared is not None:
        return declared
    met: dict[str, None] = {}
    for key in data:
        name = key.partition("[")[0]
        found = book.program.inputs.get(name)
        for axis, member in zip(found.axes if found else (), inside_of(key), strict=False):
            if axis == over:
                met[member] = None
    return tuple(met)


def gathered(data: Data, members: Sequence[str]) -> Data:
    """The data with the figures of all these members moved to the first: totals are kept."""
    moved = dict(data)
    for key, value in data.items():
        inside = inside_of(key)
        if inside and inside[0] in members and isinstance(value, Fraction):
            moved[key] = Fraction(0)
    for key, value in data.items():
        inside = inside_of(key)
        if inside and inside[0] in members and isinstance(value, Fraction):
            first = renamed(key, {inside[0]: members[0]})
            moved[first] = moved.get(first, Fraction(0)) + value
    return moved
