"""Make results of cells: in their unit, with title, and with what they are judged by.

In:      exact.Values
Out:     Reporting
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from iki_rules.book.judging import Judging
from iki_rules.book.present import present_in
from iki_rules.book.result import Kind, Result
from iki_rules.book.version import version_of
from iki_rules.book.writing import decimals_of
from iki_rules.core.absent import Absent
from iki_rules.core.program import Definition, Input, Program, Report
from iki_rules.core.types import MemberOf, Scalar, Truth, Type
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Language
from iki_rules.engines import exact
from iki_rules.measure import Display, Enclosure
from iki_rules.text import NOWHERE


@frozen
class Reporting:
    """Turns the cells of one evaluation into results."""

    values: exact.Values = field(repr=False)
    language: Language

    @property
    def program(self) -> Program:
        """The rule book that was evaluated."""
        return self.values.program

    def indicators(self) -> tuple[Result, ...]:
        """All indicators in the order of the book, then the rules."""
        work = self.values.rest()
        reported = [(report.key, report) for report in self.program.reports]
        rules = [(d.key, None) for d in self.program.definitions.values() if d.kind == "rule"]
        return tuple(
            result for key, report in (*reported, *rules) for result in self._of(key, report, work)
        )

    def results(self, key: str) -> tuple[Result, ...]:
        """A result for each cell of a declaration; none for a name that stands for nothing."""
        reports = (report for report in self.program.reports if report.key == key)
        report = next(reports, None)
        if report is None and self._declared(key) is None and key not in self.program.invalid:
            return ()
        return self._of(key, report, self.values.fresh())

    def scale(self, key: str, members: tuple[str, ...]) -> Fraction:
        """How many of its unit make one: 100 for percents."""
        declared = self._declared(key)
        return Fraction(1) if declared is None else exact.display_of(declared, members).scale

    def _declared(self, key: str) -> Definition | Input | None:
        return self.program.definitions.get(key) or self.program.inputs.get(key)

    def _of(self, key: str, report: Report | None, work: exact.Work) -> tuple[Result, ...]:
        declared = self._declared(key) or report
        axes = () if declared is None else declared.axes
        for axis in axes:
            members = self.values.members(axis)
            if isinstance(members, Absent):
                return (self._result(key, (), members, report, work),)
        cells = exact.combinations(self.program, self.values.inputs, axes)
        return tuple(
            self._result(key, members, self.values.get(key, members), report, work)
            for members in cells
        )

    def _result(
        self,
        key: str,
        members: tuple[str, ...],
        value: exact.Value,
        report: Report | None,
        work: exact.Work,
    ) -> Result:
        declared = self._declared(key)
        of: Type = report.type if report else declared.type if declared else Scalar()
        display = report.display if report else Display()
        if declared is not None:
            display = exact.display_of(declared, members)
        if isinstance(value, Fraction | Enclosure) and not exact.is_paid(value, work):
            value = exact.too_long_to_write(written_key(key, members), value, self.values.limits)
        judging = Judging(self.values, self.language, work)
        stated = value * display.scale if isinstance(value, Fraction) else value
        decimals = report.decimals if report else decimals_of(stated)
        band = judging.band(report, members, value) if report else None
        absent = value if isinstance(value, Absent) else None
        enclosed = value.scaled(display.scale) if isinstance(value, Enclosure) else None
        if enclosed is not None:
            subject, origin = written_key(key, members), declared.origin if declared else NOWHERE
            absent = exact.uncertain_figure(subject, enclosed, decimals, origin)
            absent = absent or (band.absent if band and band.status == "inexact" else None)
        return Result(
            id=written_key(key, members),
            key=key,
            members=members,
            title=report.title if report else declared.title if declared else None,
            member_titles=self._member_titles(declared or report, members),
            kind=_kind(of),
            unit=display.text,
            value=None if isinstance(stated, Absent | Enclosure) else stated,
            low=enclosed.low if enclosed else None,
            high=enclosed.high if enclosed else None,
            absent=absent,
            decimals=decimals,
            value_title=self._title(of.set, value)
            if isinstance(of, MemberOf) and isinstance(value, str)
            else None,
            target=judging.target(report, members, value, display) if report else None,
            achievement=judging.achievement(report, members, value) if report else None,
            band=band,
            version=version_of(self.values, key, self.language),
            periods=present_in(self.values, key, members, self.language),
            report=report,
            language=self.language,
            values=self.values,
        )

    def _member_titles(
        self, declared: Definition | Input | Report | None, members: tuple[str, ...]
    ) -> tuple[str, ...]:
        axes = declared.axes if declared else ()
        return tuple(
            self._title(axis, member) or member for axis, member in zip(axes, members, strict=False)
        )

    def _title(self, key: str, member: str) -> str | None:
        declared = self.program.sets[key]
        root = self.program.sets[declared.root]
        spelled = self.values.inputs.titles.get(key, {})
        return declared.titles.get(member) or root.titles.get(member) or spelled.get(member)


def _kind(of: Type) -> Kind:
    match of:
        case Truth():
            return "verdict"
        case MemberOf():
            return "member"
        case Scalar():
            return "number"
