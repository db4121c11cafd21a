"""Find what has to be computed for which period, and in what order.

A formula over periods needs other names at other periods, under the versions in force there. What
it needs is for a shorter period, an earlier one of the same length, or for the same period under
names that do not need it, so that the search ends.

In:      core.program.Program
Out:     Plan, planned
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import frozen

from iki_rules.core import tree
from iki_rules.core.in_force import in_force
from iki_rules.core.program import Program
from iki_rules.core.walk import children, speaks_of_periods
from iki_rules.engines.exact.periods import periods_of
from iki_rules.engines.exact.work import LimitError, Work
from iki_rules.measure import Period


#: A name at a period.
Node: TypeAlias = tuple["Period | None", str]


@frozen
class Plan:
    """The program of each period that is read, and what is computed, each after what it needs."""

    programs: Mapping[Period | None, Program]
    order: tuple[Node, ...]


def planned(program: Program, asked: Period | None, work: Work) -> Plan:
    """What an evaluation for the asked period computes; in most books nothing for another one."""
    here = in_force(program, asked)
    targets = (target for report in here.reports for target in report.targets)
    outside = [expr for target in targets for expr in target.formulas]
    speaks = any(here.definitions[key].over_periods for key in here.order)
    if not speaks and not speaks_of_periods(*outside):
        return Plan({asked: here}, tuple((asked, key) for key in here.order))
    search = _Search(program, asked, here, work)
    try:
        for key in here.order:
            search.take((asked, key))
        for node in search.reads(outside, asked):
            search.take(node)
    except LimitError:
        # Whatever is computed is past the budget too, and says so.
        return Plan({asked: here}, tuple((asked, key) for key in here.order))
    return Plan(search.programs, tuple(search.done))


class _Search:
    """What was found to be needed so far."""

    def __init__(self, program: Program, asked: Period | None, here: Program, work: Work) -> None:
        self._program = program
        self._work = work
        self.programs: dict[Period | None, Program] = {asked: here}
        self.done: dict[Node, None] = {}

    def take(self, start: Node) -> None:
        """Put a name at a period behind all that it needs."""
        path: dict[Node, Iterator[Node]] = {}
        if self._is_open(start):
            path[start] = self._needs(start)
        while path:
            node = next(reversed(path))
            for needed in path[node]:
                self._work.spend()
                if needed not in path and self._is_open(needed):
                    path[needed] = self._needs(needed)
                    break
            else:
                del path[node]
                self.done[node] = None

    def reads(self, exprs: Iterable[tree.Expr | None], period: Period | None) -> Iterator[Node]:
        """What formulas name, each with the period at which it is read."""
        todo = [(expr, period) for expr in exprs if expr is not None]
        while todo:
            node, when = todo.pop()
            match node:
                case tree.Reference(key=key, indices=indices):
                    yield when, key
                    todo += [(i.by, when) for i in indices if isinstance(i, tree.LookupIndex)]
                case tree.EachPeriod() if when is not None:
                    for then in periods_of(node, when):
                        self._at(then)
                        todo += [(each, then) for each in children(node)]
                case tree.EachPeriod():
                    pass
                case _:
                    todo += [(each, when) for each in children(node)]

    def _is_open(self, node: Node) -> bool:
        """Whether it has to be computed and is not there yet; data and what is absent have not."""
        program = self._at(node[0])
        key = node[1]
        return node not in self.done and key in program.definitions and key not in program.absent

    def _needs(self, node: Node) -> Iterator[Node]:
        period, key = node
        definition = self._at(period).definitions[key]
        if definition.over_periods:
            own = (expr for target in definition.targets for expr in target.formulas)
            return self.reads((definition.expr, definition.zero_divisor, *own), period)
        return ((period, needed) for needed in definition.needs)

    def _at(self, period: Period | None) -> Program:
        if period not in self.programs:
            self._work.spend(1 + len(self._program.versions))
            self.programs[period] = in_force(self._program, period)
        return self.programs[period]
