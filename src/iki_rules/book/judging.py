"""Judge a value: by its target, how much of it was reached, and the band it falls into.

In:      exact.Values
Out:     Judging
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from iki_rules.book.result import Achievement, BandResult, Origin, Target
from iki_rules.core.absent import Absent
from iki_rules.core.program import Report, Scale
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Language, phrase
from iki_rules.engines import exact
from iki_rules.measure import Display, Enclosure


HUNDRED = Fraction(100)
NO_DIRECTION = phrase(
    "arah indikator ini tidak ditulis, jadi tidak diketahui apakah lebih besar lebih baik",
    "the indicator has no direction, so nobody knows whether more is better",
)

TOO_NEAR = phrase(
    "nilainya tidak dapat dibedakan dari targetnya",
    "the value cannot be told from the target",
)


@frozen
class Judging:
    """Judges the cells of one evaluation; targets and traces are paid from `work`."""

    values: exact.Values = field(repr=False)
    language: Language
    work: exact.Work = field(repr=False, eq=False)

    def target(
        self, report: Report, members: tuple[str, ...], value: exact.Value, display: Display
    ) -> Target | None:
        """The target of an indicator, and whether the value reaches it; None where none is asked.

        It is asked for where the book has one or names one in the achievement, or the data do.
        """
        given = self.values.inputs.targets.get((report.key, members))
        if not report.targets and not given and report.achievement is None:
            return None
        if len(members) < len(report.axes) and isinstance(value, Absent):
            # The members are not known, so nothing is known of any of them.
            return Target(absent=value, unit=display.text, language=self.language)
        goal = exact.goal_of(self.values, report, members, self.work)
        if isinstance(goal, Absent):
            return Target(absent=goal, unit=display.text, language=self.language)
        met, why = None, None
        if isinstance(value, Fraction | Enclosure):
            met = exact.met(value, goal, report.direction)
            why = NO_DIRECTION if met is None else None
            if met is None and report.direction is not None:
                why = TOO_NEAR
        elif isinstance(value, Absent):
            why = value.message
        scale = display.scale
        return Target(
            value=None if goal.value is None else goal.value * scale,
            low=None if goal.low is None else goal.low * scale,
            high=None if goal.high is None else goal.high * scale,
            low_closed=goal.low_closed,
            high_closed=goal.high_closed,
            text=goal.text,
            unit=display.text,
            met=met,
            not_told=why,
            origin=self._origin(goal),
            language=self.language,
        )

    def _origin(self, goal: exact.Goal) -> Origin | None:
        if goal.place is not None:
            place = goal.place
            return Origin(
                kind="data", file=place.file, line=place.row, key=place.key, source=place.source
            )
        if goal.origin is None:
            return None
        source = self.values.sources.get(goal.origin.file)
        line = source.position(goal.origin.start)[0] if source else 0
        return Origin(kind="book", file=goal.origin.file, line=line)

    def achievement(
        self, report: Report, members: tuple[str, ...], value: exact.Value
    ) -> Achievement | None:
        """How much of the target was reached, and what it was before a cap."""
        if report.achievement is None:
            return None
        formula = report.achievement_text or ""
        if len(members) == len(report.axes):
            value = self.values.get(report.achievement, members)
        if not isinstance(value, Fraction | Enclosure):
            absent = value if isinstance(value, Absent) else None
            return Achievement(absent=absent, formula=formula, language=self.language)
        if not exact.is_paid(value, self.work):
            subject = written_key(report.achievement, members)
            long = exact.too_long_to_write(subject, value, self.values.limits)
            return Achievement(absent=long, formula=formula, language=self.language)
        before = exact.clipped(self.values, report.achievement, members, self.work)
        enclosed = value.scaled(HUNDRED) if isinstance(value, Enclosure) else None
        doubt = None
        if enclosed is not None:
            subject = written_key(report.achievement, members)
            doubt = exact.uncertain_figure(subject, enclosed, exact.DECIMALS, report.origin)
        if isinstance(before, Enclosure):
            before = exact.figure_of(before, exact.DECIMALS + 2)
        return Achievement(
            value=value * HUNDRED if isinstance(value, Fraction) else None,
            low=enclosed.low if enclosed else None,
            high=enclosed.high if enclosed else None,
            absent=doubt,
            capped=None if before is None else before * HUNDRED,
            formula=formula,
            language=self.language,
        )

    def band(
        self, report: Report, members: tuple[str, ...], value: exact.Value
    ) -> BandResult | None:
        """The band of the value, or of the achievement where the book says so."""
        without = self.values.program.absent_scales.get(report.band or "")
        scale = self.values.program.scales.get(report.band or "")
        if scale is None:
            return None
        if without is not None:
            return BandResult(label=None, value=None, absent=without, language=self.language)
        key = report.key
        known = len(members) == len(report.axes)
        if known and report.band_of == "achievement" and report.achievement is not None:
            key = report.achievement
            value = self.values.get(key, members)
        return self._banded(written_key(key, members), value, scale)

    def _banded(self, subject: str, value: exact.Value, scale: Scale) -> BandResult:
        if not isinstance(value, Fraction | Enclosure):
            absent = value if isinstance(value, Absent) else None
            return BandResult(label=None, value=None, absent=absent, language=self.language)
        banded = exact.band_of(subject, value, scale)
        if isinstance(banded, Absent):
            return BandResult(label=None, value=None, absent=banded, language=self.language)
        compared = banded.compared
        return BandResult(
            label=banded.band.label,
            value=compared * scale.display.scale if isinstance(compared, Fraction) else None,
            language=self.language,
        )
