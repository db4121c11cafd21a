"""See the indicators of a book as a cascade: which supports which, from the top downwards.

In:      core.program.Program
Out:     Cascade, Node, Place, cascade_of
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from iki_rules.core.program import Program, Report


@frozen(kw_only=True)
class Node:
    """One indicator, what it supports, and what supports it."""

    report: Report = field(repr=False)
    #: The ids of the indicators that it supports, in written order.
    supports: tuple[str, ...] = ()
    #: The ids of those that support it, in the order of the book.
    supporters: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The name of the indicator in the book."""
        return self.report.key

    @property
    def title(self) -> str:
        """The title of the indicator; its name where it has none."""
        return self.report.title or self.report.key


@frozen(kw_only=True)
class Place:
    """Where an indicator stands in the tree. It stands below each indicator that it supports."""

    node: Node
    #: 0 at the top.
    depth: int
    #: The number of the place above, in the order of the walk; None at the top.
    above: int | None
    #: Whether it has stood before; then nothing is drawn below it again.
    again: bool


@frozen(kw_only=True)
class Cascade:
    """All indicators of a book, and how they support one another. There are no circles."""

    #: By id, in the order of the book.
    nodes: Mapping[str, Node]

    @property
    def tops(self) -> tuple[Node, ...]:
        """Those that others support and that support nothing."""
        return tuple(n for n in self.nodes.values() if n.supporters and not n.supports)

    @property
    def unattached(self) -> tuple[Node, ...]:
        """Those that support nothing and that nothing supports."""
        return tuple(n for n in self.nodes.values() if not n.supporters and not n.supports)

    def walk(self) -> Iterator[Place]:
        """The tree from each top downwards, each indicator above those that support it.

        One that supports several stands below each of them; after the first time it is marked
        `again`. There are no more places than there are indicators and steps between them.
        """
        seen: set[str] = set()
        number = 0
        waiting: list[tuple[Node, int, int | None]] = [(n, 0, None) for n in reversed(self.tops)]
        while waiting:
            node, depth, above = waiting.pop()
            again = node.id in seen
            yield Place(node=node, depth=depth, above=above, again=again)
            if not again:
                seen.add(node.id)
                below = (self.nodes[id] for id in reversed(node.supporters))
                waiting += [(each, depth + 1, number) for each in below]
            number += 1


def cascade_of(program: Program) -> Cascade:
    """The cascade of a checked rule book."""
    reports = {report.key: report for report in program.reports}
    supporters: dict[str, dict[str, None]] = {key: {} for key in reports}
    for report in program.reports:
        for key in report.supports:
            supporters[key][report.key] = None
    return Cascade(
        nodes={
            key: Node(report=report, supports=report.supports, supporters=tuple(supporters[key]))
            for key, report in reports.items()
        }
    )
