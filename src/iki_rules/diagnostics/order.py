"""Put diagnostics in the order of their places, equal ones together, no more than can be read.

In:      Diagnostic, in any order
Out:     Group, Selection, select
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from iki_rules.diagnostics.diagnostic import Diagnostic
from iki_rules.limits import DEFAULT, Limits
from iki_rules.text import Source, Span


#: How many places of one and the same fault are shown.
PLACES_SHOWN = 3

WEIGHT = {"error": 0, "warning": 1, "hint": 2}


@frozen
class Group:
    """The same fault at one or more places; at most `PLACES_SHOWN` of them are kept.

    `total` counts all places, those that a diagnostic only stands for included.
    """

    shown: tuple[Diagnostic, ...]
    total: int

    @property
    def first(self) -> Diagnostic:
        """The diagnostic whose words are said for all."""
        return self.shown[0]


@frozen
class Selection:
    """What is shown, in order, and how many more findings and errors there are."""

    groups: tuple[Group, ...]
    more: int
    more_errors: int


def select(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    limits: Limits = DEFAULT,
) -> Selection:
    """Order by file and place, group what is equal, and keep `limits.diagnostics` groups.

    Files come in the order of `sources`, findings without a place last. Where not everything
    fits, errors are kept before warnings and warnings before hints.
    """
    files = {name: rank for rank, name in enumerate(sources)}
    groups = _group(sorted(diagnostics, key=lambda each: _place(each.span, files)))
    weighed = sorted(range(len(groups)), key=lambda at: WEIGHT[groups[at].first.severity])
    dropped = [groups[at] for at in weighed[limits.diagnostics :]]
    return Selection(
        groups=tuple(groups[at] for at in sorted(weighed[: limits.diagnostics])),
        more=sum(group.total for group in dropped),
        more_errors=sum(group.total for group in dropped if group.first.severity == "error"),
    )


def _group(diagnostics: Iterable[Diagnostic]) -> list[Group]:
    """Put together what says the same words under the same code, where its first stands."""
    found: dict[tuple[object, ...], Group] = {}
    for each in diagnostics:
        key = (each.code, each.message, each.notes)
        group = found.get(key, Group((), 0))
        shown = group.shown if len(group.shown) >= PLACES_SHOWN else (*group.shown, each)
        found[key] = Group(shown, group.total + 1 + each.repeats)
    return list(found.values())


def _place(span: Span, files: Mapping[str, int]) -> tuple[bool, int, str, int, int]:
    """A sort key: known files in their order, others by name, nowhere last."""
    return (not span.file, files.get(span.file, len(files)), span.file, span.start, span.end)
