"""Put what is computed in an order in which each follows what it needs.

In:      for each key the names it needs
Out:     order
Refuses: N103 definitions-in-a-circle
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from iki_rules.diagnostics import Diagnostic
from iki_rules.names import faults
from iki_rules.syntax import tree


#: What is said of a circle: each name of it needs the next, and the last needs the first.
Said: TypeAlias = Callable[[Sequence[tree.Name]], Diagnostic]


def order(
    needs: Mapping[str, Mapping[str, tree.Name]],
    circle: Said = faults.definitions_in_a_circle,
) -> tuple[tuple[str, ...], frozenset[str], list[Diagnostic]]:
    """The keys in order, those that lie on a circle, and a diagnostic for each circle.

    Keys that are needed but have no entry (data) are not listed. The walk keeps its own stack,
    so chains of any length cost none of the interpreter's.
    """
    done: dict[str, None] = {}
    circling: set[str] = set()
    found: list[Diagnostic] = []
    for start in needs:
        if start in done:
            continue
        path: dict[str, Iterator[str]] = {start: iter(needs[start])}
        while path:
            key = next(reversed(path))
            for following in path[key]:
                if following in path:
                    ring = _ring(list(path), following, needs, circling)
                    found += [circle(ring)] if ring else []
                elif following in needs and following not in done:
                    path[following] = iter(needs[following])
                    break
            else:
                del path[key]
                done[key] = None
    return tuple(done), frozenset(circling), found


def _ring(
    path: list[str],
    first: str,
    needs: Mapping[str, Mapping[str, tree.Name]],
    circling: set[str],
) -> list[tree.Name]:
    """The names on a circle that was not told before."""
    circle = path[path.index(first) :]
    known = circling.issuperset(circle)
    circling.update(circle)
    if known:
        return []
    # Each name is shown where it is used, beginning with the first of the circle.
    following = [*circle[1:], first]
    uses = [needs[key][used] for key, used in zip(circle, following, strict=True)]
    return [uses[-1], *uses[:-1]]
