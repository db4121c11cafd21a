"""Compute the examples of a rule book and compare them with the results worked out by hand.

Out:     Checked, Compared, check_examples
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve, field, frozen

from iki_rules.book.example_data import example_series
from iki_rules.book.outcome import Outcome
from iki_rules.book.report import Reporting
from iki_rules.book.result import Result, Stated, Target
from iki_rules.book.saying import STATUS
from iki_rules.book.writing import decimals_written, enclosed_text, exact_text, with_unit
from iki_rules.core.absent import Absent
from iki_rules.core.program import Example, Expected, Program
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.engines import exact
from iki_rules.library import round_half_away
from iki_rules.limits import Limits
from iki_rules.measure import Enclosure, Interval, Period
from iki_rules.text import NOWHERE, Source, Span


#: All examples together may take the work of so many evaluations.
BOOKS_OF_WORK = 50
#: The decimals of an enclosed result that are told beside the expected one.
GOT = 12


@frozen(kw_only=True)
class Compared:
    """One expected result beside what was computed."""

    id: str
    passed: bool
    #: What the book expects and what came out, in the words of its language.
    expected: str
    got: str
    result: Result | None = field(default=None, repr=False)
    #: When, where that is not the period that the example asks for.
    period: Period | None = None
    #: The band that the book expects, where it names one.
    band: str | None = None
    origin: Span = field(default=NOWHERE, repr=False)


@frozen(kw_only=True)
class Checked:
    """An example: passed when every expected result came out and its data are sound."""

    title: str
    compared: tuple[Compared, ...]
    #: Errors in the data of the example.
    diagnostics: tuple[Diagnostic, ...] = ()
    origin: Span = field(default=NOWHERE, repr=False)
    #: All results under the data of the example.
    outcome: Outcome | None = field(default=None, repr=False, eq=False)

    @property
    def passed(self) -> bool:
        """Whether it holds; an example that expects nothing shows nothing and does not pass."""
        sound = not any(each.severity == "error" for each in self.diagnostics)
        return sound and bool(self.compared) and all(each.passed for each in self.compared)


def check_examples(
    program: Program, sources: Mapping[str, Source], limits: Limits
) -> tuple[Checked, ...]:
    """Every example of the book, in its order; what goes past the work of many is not computed."""
    left = limits.work * BOOKS_OF_WORK
    checked: list[Checked] = []
    for example in program.examples:
        bound = limits if left > 0 else evolve(limits, work=1, work_per_item=1)
        found, spent = _check(example, program, sources, bound)
        checked.append(found)
        left -= spent
    return tuple(checked)


def _check(
    example: Example, program: Program, sources: Mapping[str, Source], limits: Limits
) -> tuple[Checked, int]:
    """The example, and the work that it took."""
    series, found = example_series(example, program, limits)
    asked = example.period or series.usual()
    if isinstance(asked, Diagnostic):
        found, asked = (*found, asked), None
    at: dict[Period | None, exact.Values] = {}
    for period in dict.fromkeys((asked, *(each.period or asked for each in example.expected))):
        at[period] = exact.evaluate(
            program,
            series.at(period),
            limits,
            period=period,
            sources=sources,
            precision=_precision(example),
        )
    reporting = {period: Reporting(values, program.language) for period, values in at.items()}
    values = at[asked]
    compared = tuple(
        _compare(each, reporting[each.period or asked], program.language)
        for each in example.expected
    )
    checked = Checked(
        title=example.title,
        compared=compared,
        diagnostics=(*found, *values.inputs.findings, *values.diagnostics),
        origin=example.origin,
        outcome=Outcome(
            book="",
            language=program.language,
            period=None if asked is None else str(asked),
            results=(),
            book_diagnostics=(),
            diagnostics=found,
            sources=sources,
            computed=values,
            reporting=reporting[asked],
        ),
    )
    return checked, sum(each.spent for each in at.values())


def _precision(example: Example) -> int:
    """The bits to enclose to, so that the longest of the expected numbers can be compared."""
    numbers = [each.value for each in example.expected if isinstance(each.value, Fraction)]
    places = max(map(decimals_written, numbers), default=0)
    return exact.FIRST_PRECISION + (4 * places if places > GOT else 0)


def _compare(expected: Expected, reporting: Reporting, language: Language) -> Compared:
    id = written_key(expected.key, expected.members)
    result = next((each for each in reporting.results(expected.key) if each.id == id), None)
    return Compared(
        id=id,
        passed=result is not None and _came_out(expected, result, reporting),
        expected=_expected_text(expected, result, reporting, language),
        got="" if result is None else _got(expected, result, reporting),
        result=result,
        period=expected.period,
        band=expected.band,
        origin=expected.origin,
    )


def _came_out(expected: Expected, result: Result, reporting: Reporting) -> bool:
    if expected.status is not None:
        return result.status == expected.status
    if expected.ends is not None:
        return _target_ends(result, reporting) == expected.ends
    value = reporting.values.get(result.key, result.members)
    if isinstance(value, Absent) or not _same(expected.value, value, result, reporting):
        return False
    return expected.band is None or _band(result, reporting) == expected.band


def _band(result: Result, reporting: Reporting) -> str | None:
    """The band of a result; that of an achievement is the one of its indicator."""
    band = _judged(result, reporting).band
    return None if band is None else band.label


def _judged(result: Result, reporting: Reporting) -> Result:
    """The result of the indicator that an achievement or a target belongs to; else the same."""
    definition = reporting.program.definitions.get(result.key)
    if definition is None or definition.of is None:
        return result
    judged = reporting.results(definition.of)
    return next((each for each in judged if each.members == result.members), result)


def _target_ends(result: Result, reporting: Reporting) -> Interval | None:
    """The target as a range in core terms; None where there is none."""
    judged = _judged(result, reporting)
    target = judged.target
    if target is None or target.absent is not None:
        return None
    scale = reporting.scale(judged.key, judged.members)
    if isinstance(target.value, Fraction):
        return Interval.point(target.value / scale)
    low = None if target.low is None else target.low / scale
    high = None if target.high is None else target.high / scale
    return Interval(low, high, target.low_closed, target.high_closed)


def _same(
    expected: Stated,
    value: exact.Value,
    result: Result,
    reporting: Reporting,
) -> bool:
    """Whether the value is the expected one exactly, or as it is shown."""
    if expected == value and isinstance(expected, bool) == isinstance(value, bool):
        return True
    if not isinstance(expected, Fraction):
        return False
    wanted = expected * reporting.scale(result.key, result.members)
    if result.low is not None and result.high is not None:
        # Nobody can write all digits: those that are written have to be certain, and right.
        places = max(result.decimals, decimals_written(wanted))
        return exact.figure_of(Enclosure(result.low, result.high), places) == wanted
    if not isinstance(result.value, Fraction):
        return False
    return round_half_away(result.value, result.decimals) == wanted


def _got(expected: Expected, result: Result, reporting: Reporting) -> str:
    if expected.ends is not None:
        target = _judged(result, reporting).target
        return "" if target is None else target.shown or target.reason or ""
    if result.absent is not None:
        return f"{STATUS[result.status].say(result.language)}: {result.reason}"
    value = result.shown or ""
    if result.low is not None and result.high is not None and expected.status is None:
        enclosed = Enclosure(result.low, result.high)
        value = with_unit(enclosed_text(enclosed, result.language, GOT), result.unit)
    if isinstance(result.value, Fraction) and expected.status is None:
        full = with_unit(exact_text(result.value, result.language), result.unit)
        if full != value:
            value = f"{value} ({full})"
    return _with_band(value, _band(result, reporting), asked=expected.band)


def _expected_text(
    expected: Expected, result: Result | None, reporting: Reporting, language: Language
) -> str:
    if expected.status is not None:
        return STATUS[expected.status].say(language)
    if expected.ends is not None:
        scale = reporting.scale(expected.key, expected.members)
        return _said(expected.ends, scale, result.unit if result else "", language)
    if isinstance(expected.value, Fraction):
        stated = expected.value * reporting.scale(expected.key, expected.members)
        unit = result.unit if result else ""
        text = with_unit(exact_text(stated, language), unit)
    elif isinstance(expected.value, bool):
        words = ("salah", "benar") if language == "id" else ("false", "true")
        text = words[expected.value]
    else:
        text = expected.value or ""
    return _with_band(text, expected.band, asked=expected.band)


def _said(ends: Interval, scale: Fraction, unit: str, language: Language) -> str:
    """A bound or range in the words of a target."""
    return (
        Target(
            low=None if ends.low is None else ends.low * scale,
            high=None if ends.high is None else ends.high * scale,
            low_closed=ends.low_closed,
            high_closed=ends.high_closed,
            unit=unit,
            language=language,
        ).shown
        or ""
    )


def _with_band(text: str, band: str | None, *, asked: str | None) -> str:
    return text if asked is None else f'{text} "{band or "-"}"'
