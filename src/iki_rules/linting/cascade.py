"""Mark indicators that stand outside the cascade, and those that serve two goals.

In:      core.program.Program
Out:     cascade_findings
"""

from __future__ import annotations

from collections.abc import Iterator

from iki_rules.core.program import Program
from iki_rules.diagnostics import Diagnostic
from iki_rules.linting import faults_cascade as faults


def cascade_findings(program: Program) -> Iterator[Diagnostic]:
    """Findings for each indicator; none in a book that does not use `mendukung` at all."""
    reports = {report.key: report for report in program.reports}
    supported = {key for report in reports.values() for key in report.supports}
    if not supported:
        return
    for report in reports.values():
        if not report.supports and report.key not in supported:
            yield faults.outside_the_cascade(report)
        above = [reports[key] for key in report.supports if key in reports]
        with_goal = [each for each in above if each.goal]
        other = [each for each in with_goal if each.goal != with_goal[0].goal]
        if other:
            yield faults.two_goals(report, with_goal[0], other[0])
