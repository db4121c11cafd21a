"""Judge one published figure by the evaluation of its period.

Out:     Judge
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from attrs import Factory, evolve, field, frozen

from iki_rules.auditing import faults
from iki_rules.auditing.compare import Read, compared, is_equal, read_text, reads
from iki_rules.auditing.figure import Figure
from iki_rules.auditing.lookup import Results
from iki_rules.auditing.parts import PART, Computed, display_of, value_of, words_of
from iki_rules.auditing.published import Printed
from iki_rules.book import Outcome, Result
from iki_rules.core.absent import Absent
from iki_rules.data import write_number
from iki_rules.data.numbers import Unreadable
from iki_rules.data.units import is_same_unit
from iki_rules.diagnostics import Diagnostic, Language, phrase
from iki_rules.limits import Limits
from iki_rules.measure import Enclosure, Number
from iki_rules.measure.enclosure import ends
from iki_rules.mistakes import MISTAKES, ROUNDING, Repeated, Replay, Writing, other_format


OTHER_FORMAT = MISTAKES["other_format"]
UNCERTAIN = phrase(
    "hasil hitung tidak pasti pada desimal yang tercetak",
    "what was computed is not certain at the printed decimals",
)
EQUAL = ("exact", "rounded")
#: What gives the same as cutting the digits off, and is told of beside it.
CUTTING = ("half_even", *ROUNDING)


@frozen
class Judge:
    """Compares figures with the results of one evaluation, and replays mistakes over it."""

    outcome: Outcome
    numbers: Language
    _results: Results = field(
        init=False, repr=False, default=Factory(lambda self: Results(self.outcome), takes_self=True)
    )
    _replay: Replay = field(
        init=False, repr=False, default=Factory(lambda self: Replay(self.outcome), takes_self=True)
    )

    @property
    def limits(self) -> Limits:
        """What bounds the evaluation."""
        return self.outcome.computed.limits

    def figure(self, printed: Printed) -> tuple[Figure, Diagnostic | None]:
        """The figure with its verdict, and what is wrong with its row."""
        found = self._results.find(printed)
        if isinstance(found, Diagnostic):
            return self._not_comparable(printed, None, found)
        if printed.part is None:
            return self._not_comparable(
                printed, found, faults.unknown_part(printed.name, printed.place)
            )
        value = value_of(found, printed.part)
        if value is None:
            fault = faults.nothing_to_compare(found.id, PART[printed.part], printed.named)
            return self._not_comparable(printed, found, fault)
        about = self._about(printed, found)
        if not printed.text:
            return self._not_published(value, about), None
        if isinstance(value, Fraction | Enclosure) or (
            isinstance(value, Absent) and found.kind == "number" and printed.part != "band"
        ):
            return self._number(printed, found, value, about)
        return self._words(printed, found, value, about), None

    def _about(self, printed: Printed, result: Result | None) -> dict[str, Any]:
        return {
            "printed": printed,
            "id": result.id if result else printed.name,
            "title": result.heading if result and result.title else None,
            "part": printed.part or "value",
            "period": printed.period or self.outcome.period,
            "unit": display_of(result, printed.part or "value").text if result else "",
        }

    def _not_published(self, value: Computed, about: dict[str, Any]) -> Figure:
        """An empty cell: what could have been printed there is shown."""
        if isinstance(value, Absent):
            return Figure(verdict="not_published", reason=value.message, **about)
        return Figure(verdict="not_published", **_computed(value), **about)

    def _not_comparable(
        self, printed: Printed, result: Result | None, fault: Diagnostic
    ) -> tuple[Figure, Diagnostic]:
        about = self._about(printed, result)
        return Figure(verdict="not_comparable", reason=fault.message, **about), fault

    def _number(
        self,
        printed: Printed,
        result: Result,
        value: Number | Absent,
        about: dict[str, Any],
    ) -> tuple[Figure, Diagnostic | None]:
        """A number: read at its own decimals, and compared at them."""
        read = read_text(printed.text, self.numbers, self.limits)
        if isinstance(read, Unreadable):
            return self._unreadable(printed, result, value, read)
        display = display_of(result, printed.part or "value")
        if read.unit and not is_same_unit(read.unit, display):
            fault = faults.other_unit(printed.text, read.unit, display.text, printed.place)
            return self._not_comparable(printed, result, fault)
        about |= {"published": read.value, "decimals": read.decimals}
        if isinstance(value, Absent):
            found = self._mistakes(printed, result, read, None)
            return Figure(
                verdict="not_computed", reason=value.message, mistakes=found, **about
            ), None
        about |= _computed(value)
        judged = compared(read, value)
        if judged is None:
            return Figure(verdict="not_comparable", reason=UNCERTAIN, **about), None
        verdict, difference = judged
        found = () if verdict in EQUAL else self._mistakes(printed, result, read, value)
        if verdict == "truncated":
            found = tuple(each for each in found if each.key in CUTTING)
        return Figure(verdict=verdict, difference=difference, mistakes=found, **about), None

    def _unreadable(
        self, printed: Printed, result: Result, value: Number | Absent, read: Unreadable
    ) -> tuple[Figure, Diagnostic]:
        """A text in the other number format is told apart from one that is no number at all."""
        typed = [write_number(each, self.numbers) for each in read.readings]
        fault = faults.unreadable_figure(printed.text, self.numbers, typed, printed.place)
        figure, _ = self._not_comparable(printed, result, fault)
        if isinstance(value, Absent):
            return figure, fault
        writing = self._writing(printed, result, Read(Fraction(0), 0), value)
        found = (Repeated(OTHER_FORMAT),) if other_format(writing) else ()
        return evolve(figure, mistakes=found, **_computed(value)), fault

    def _words(
        self, printed: Printed, result: Result, value: Computed, about: dict[str, Any]
    ) -> Figure:
        """A band, a member or a verdict: the words are the same or they are not."""
        part = printed.part or "value"

        def is_published(found: Result) -> bool:
            return any(is_equal(printed.text, words) for words in words_of(found, part))

        if not isinstance(value, Absent) and is_published(result):
            return Figure(verdict="exact", **_computed(value), **about)
        found = self._replay.find(result.id, result.key, is_published, None)
        # Many values share a word: what only rounds is likelier than what changes them much.
        rounding = tuple(each for each in found if each.key in ROUNDING)
        about["mistakes"] = rounding or found
        if isinstance(value, Absent):
            return Figure(verdict="not_computed", reason=value.message, **about)
        return Figure(verdict="different", **_computed(value), **about)

    def _mistakes(
        self, printed: Printed, result: Result, read: Read, value: Number | None
    ) -> tuple[Repeated, ...]:
        part = printed.part or "value"

        def is_published(found: Result) -> bool:
            return reads(value_of(found, part), read)

        writing = None if value is None else self._writing(printed, result, read, value)
        return self._replay.find(result.id, result.key, is_published, writing)

    def _writing(self, printed: Printed, result: Result, read: Read, value: Number) -> Writing:
        other: Language = "en" if self.numbers == "id" else "id"
        otherwise = read_text(printed.text, other, self.limits)
        low, high = ends(value)
        return Writing(
            value=(low + high) / 2,
            unit=display_of(result, printed.part or "value").text,
            published=read.value,
            decimals=read.decimals,
            otherwise=otherwise.value if isinstance(otherwise, Read) else None,
            otherwise_decimals=otherwise.decimals if isinstance(otherwise, Read) else 0,
        )


def _computed(value: Computed) -> dict[str, Any]:
    """What a figure holds of a computed value."""
    return {"enclosure": value} if isinstance(value, Enclosure) else {"computed": value}
