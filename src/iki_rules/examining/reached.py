"""Follow the expected results of the examples down to the data, and note what was reached.

In:      book.Checked, exact.Values
Out:     Reached, reached_by
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from iki_rules.book import Checked
from iki_rules.engines import exact
from iki_rules.engines.exact import Clipped, Step, Taken
from iki_rules.text import Span


@frozen
class Reached:
    """What the examples came by; places are those of the parts of formulas."""

    #: Declarations that an expected result rests on.
    keys: set[str] = field(factory=set)
    #: Declarations that an example expects a result of, with the statuses expected.
    statuses: set[tuple[str, str]] = field(factory=set)
    #: A branch of a choice: its place and its number, 0 for the last.
    branches: set[tuple[Span, int]] = field(factory=set)
    #: An end of a clamp: its place and "low", "high" or "" where nothing was cut.
    ends: set[tuple[Span, str]] = field(factory=set)
    #: The bands that were expected, by the key of the indicator.
    bands: set[tuple[str, str]] = field(factory=set)


def reached_by(examples: Sequence[Checked]) -> Reached:
    """Everything that the expected results of these examples rest on."""
    reached = Reached()
    for example in examples:
        if example.outcome is None:
            continue
        cells: list[exact.Cell] = []
        for compared in example.compared:
            result = compared.result
            if result is None or not compared.passed:
                continue
            reached.statuses.add((result.key, result.status))
            if compared.band is not None:
                reached.bands.add((result.key, compared.band))
            cells.append((result.key, result.members))
        _follow(example.outcome.computed, cells, reached)
    return reached


def _follow(values: exact.Values, cells: list[exact.Cell], reached: Reached) -> None:
    work = values.fresh()
    seen = set(cells)
    while cells:
        key, members = cells.pop()
        reached.keys.add(key)
        trace = exact.trace(values, key, members, work=work)
        for step in _steps(trace):
            _note(step, reached)
        for cell in trace.reads:
            if cell not in seen:
                seen.add(cell)
                cells.append(cell)


def _steps(trace: exact.Trace) -> Iterator[Step]:
    waiting = [step for step in (trace.step, trace.instead) if step is not None]
    while waiting:
        step = waiting.pop()
        yield step
        waiting += step.steps


def _note(step: Step, reached: Reached) -> None:
    clipped = ""
    for fact in step.facts:
        match fact:
            case Taken(branch=branch):
                reached.branches.add((step.origin, branch))
            case Clipped(end=end):
                clipped = end
            case _:
                pass
    reached.ends.add((step.origin, clipped))
