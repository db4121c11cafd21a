"""The rooms on paper, on disk and in the linter are the same."""

from __future__ import annotations

import re

from tests.house.repository import PYPROJECT, ROOMS, ROOT


CONTRACTS = {each["id"]: each for each in PYPROJECT["tool"]["importlinter"]["contracts"]}
LEVELS = [frozenset(re.findall(r"[a-z]+", level)) for level in CONTRACTS["corridor"]["layers"]]
ROW = re.compile(
    r"^\| `(?P<room>[a-z]+)` \| (?P<line>[^|]+) \| (?P<imports>[^|]+) \|$", re.MULTILINE
)
TABLE = [
    (row["room"], row["imports"])
    for row in ROW.finditer((ROOT / "ARCHITECTURE.md").read_text("utf-8"))
]


def test_the_table_of_rooms_names_the_rooms_of_the_package():
    assert sorted(room for room, _ in TABLE) == sorted(ROOMS)


def test_the_corridor_names_the_rooms_of_the_package_and_lets_no_other_in():
    assert frozenset().union(*LEVELS) == ROOMS
    assert CONTRACTS["corridor"]["exhaustive"] is True


def test_the_table_stands_in_the_order_of_the_corridor():
    levels = [next(at for at, level in enumerate(LEVELS) if room in level) for room, _ in TABLE]

    assert levels == sorted(levels)


def test_what_a_room_may_import_is_what_the_linter_allows():
    for room, imports in TABLE:
        assert allowed(room) == said(room, imports), room


def test_every_room_but_syntax_is_kept_from_lark():
    sources = CONTRACTS["lark"]["source_modules"]

    assert {name.removeprefix("iki_rules.") for name in sources} == ROOMS - {"syntax"}


def below(room):
    level = next(at for at, names in enumerate(LEVELS) if room in names)
    return frozenset().union(*LEVELS[level + 1 :])


def allowed(room):
    """The rooms below, without those that a contract of its own forbids."""
    found = set(below(room))
    for contract in CONTRACTS.values():
        if contract["type"] == "forbidden" and f"iki_rules.{room}" in contract["source_modules"]:
            found -= {name.removeprefix("iki_rules.") for name in contract["forbidden_modules"]}
    return found


def said(room, imports):
    named = set(re.findall(r"`([a-z]+)`", imports))
    if imports.startswith("all below"):
        return set(below(room)) - named
    assert imports == "nothing" or named
    return named
