"""Read the packaged prelude: units, sets and scales that every rule book sees.

Out:     prelude
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

from iki_rules.syntax import parse, tree
from iki_rules.text import Source


@frozen
class Prelude:
    """The trees and texts of the prelude."""

    files: tuple[tree.File, ...]
    sources: Mapping[str, Source]


@cache
def prelude() -> Prelude:
    """The prelude, read once; a fault in it is a fault of this package, and a test finds it."""
    folder = files("iki_rules") / "prelude"
    texts = sorted(
        (each.name, each.read_text("utf-8"))
        for each in folder.iterdir()
        if each.name.endswith(".iki")
    )
    sources = {f"iki_rules/prelude/{name}": text for name, text in texts}
    made = {name: Source(name, text) for name, text in sources.items()}
    return Prelude(tuple(parse(source).file for source in made.values()), made)
