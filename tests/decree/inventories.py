"""The decrees of the inventories, as their tables print them, and what a person read in each row.

Out:     Printed, DECREES, rows
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen


FOLDER = Path(__file__).parents[1] / "inventories"
DECREES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


@frozen
class Printed:
    """A row: what the decree prints, and the hand-made reading (kind, parts, unit)."""

    decree: str
    position: int
    number: int
    title: str
    goal: str
    name: str
    formulation: str
    sources: tuple[str, ...]
    owner: str
    kind: str
    parts: dict[str, Any]
    unit: str

    @property
    def place(self) -> str:
        return f"{self.position}.{self.number}"


@cache
def rows(decree: str) -> tuple[Printed, ...]:
    """All rows of a decree, in its order."""
    found = json.loads((FOLDER / f"{decree}.json").read_text("utf-8"))
    return tuple(
        Printed(
            decree,
            position["no"],
            row["no"],
            position["title"],
            goal["text"],
            row["name"],
            row["formulation"],
            tuple(row["source"]),
            row["responsible"] or "",
            row["kind"],
            row["parts"],
            row["unit"],
        )
        for position in found["positions"]
        for goal in position["goals"]
        for row in goal["indicators"]
    )
