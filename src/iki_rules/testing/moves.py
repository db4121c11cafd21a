"""Rearrange data from member to member, as laws do.

In:      Data
Out:     told, is_of, renamed, members_in, gathered, changed
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

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
    inside = {key: found[0] for key in data if (found := inside_of(key)) and found[0] in members}
    for key in inside:
        moved[key] = changed(data[key], lambda _: Fraction(0))
    for key, member in inside.items():
        first = renamed(key, {member: members[0]})
        moved[first] = added(moved[first], data[key]) if first in moved else data[key]
    return moved


def changed(value: Any, change: Callable[[Fraction], Fraction]) -> Any:
    """A number changed, in each period where it has one for each; anything else as it is."""
    if isinstance(value, dict):
        return {part: changed(each, change) for part, each in value.items()}
    return change(value) if isinstance(value, Fraction) else value


def added(one: Any, other: Any) -> Any:
    """Two figures together, period by period."""
    if isinstance(one, dict) and isinstance(other, dict):
        parts = dict.fromkeys((*one, *other))
        return {
            part: added(one.get(part, Fraction(0)), other.get(part, Fraction(0))) for part in parts
        }
    return one + other if isinstance(one, Fraction) and isinstance(other, Fraction) else other
