"""Take from the prelude what a book names: its units always, scales and tables where they are used.

A name that the book declares itself is the book's own.

In:      syntax.tree.File of the prelude and of the book, the texts of the book
Out:     Ready, ready
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from iki_rules.names.scope import DEFAULT_MEMBERS
from iki_rules.syntax import tree


#: What every book could name, but few do.
Named: TypeAlias = tree.SetDecl | tree.Scale | tree.Quantity


@frozen
class Ready:
    """The part of the prelude that a book sees, and the scales that it could name besides."""

    files: tuple[tree.File, ...]
    scales: tuple[str, ...]


def ready(prelude: Sequence[tree.File], files: Sequence[tree.File], texts: Iterable[str]) -> Ready:
    """The prelude without the scales, tables and sets that no text of the book names."""
    offered: dict[str, list[Named]] = {}
    for declaration in (d for file in prelude for d in file.declarations):
        named = _named(declaration)
        if named is not None:
            offered.setdefault(named.name.text, []).append(named)
    own = {
        d.name.text
        for file in files
        for d in file.declarations
        if isinstance(
            d,
            tree.SetDecl | tree.Scale | tree.Quantity | tree.Data | tree.Indicator | tree.Rule,
        )
    }
    folded = [text.lower() for text in texts]
    wanted = [key for key in offered if any(key in text for text in folded)]
    taken = _with_sets([key for key in wanted if key not in own], offered, own)
    return Ready(
        tuple(
            evolve(
                file,
                declarations=tuple(
                    declaration
                    for declaration in file.declarations
                    for named in [_named(declaration)]
                    if named is None or named.name.text in taken
                ),
            )
            for file in prelude
        ),
        tuple(key for key, every in offered.items() if isinstance(every[0], tree.Scale)),
    )


def _named(declaration: tree.Declaration) -> Named | None:
    """A declaration of the prelude that only those books see that name it."""
    match declaration:
        case tree.SetDecl(name=tree.Name(text=text)) if text == DEFAULT_MEMBERS:
            return None
        case tree.SetDecl() | tree.Scale() | tree.Quantity():
            return declaration
        case _:
            return None


def _with_sets(
    wanted: Sequence[str], offered: Mapping[str, Sequence[Named]], own: set[str]
) -> set[str]:
    """These names and those of the sets that their tables run over."""
    taken: set[str] = set()
    waiting = list(wanted)
    while waiting:
        key = waiting.pop()
        if key in taken or key in own:
            continue
        taken.add(key)
        for declaration in offered.get(key, ()):
            if isinstance(declaration, tree.Quantity):
                waiting += [axis.text for axis in declaration.axes]
    return taken
