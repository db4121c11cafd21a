"""Put one cell into words: its value, its formula with the numbers in it, and what it came from.

In:      exact.Trace
Out:     Teller
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from attrs import field, frozen

from iki_rules.book.outcome import Outcome
from iki_rules.book.saying import STATUS, display_inside, value_text
from iki_rules.core.absent import Absent
from iki_rules.core.program import Definition, Input
from iki_rules.core.types import Type
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Language, Phrase, phrase
from iki_rules.diagnostics.dates import said_period
from iki_rules.diagnostics.phrase import printable
from iki_rules.engines import exact
from iki_rules.measure import Display
from iki_rules.text import Span


MODES = {
    "half_away": phrase("setengah menjauhi nol", "half away from zero"),
    "half_even": phrase("setengah ke genap", "half to even"),
    "up": phrase("ke atas", "up"),
    "down": phrase("ke bawah", "down"),
    "toward_zero": phrase("ke nol", "toward zero"),
}
#: The ready formula that takes the end of a range which was passed, and where a value is.
RANGE_END = ("ujung_rentang", "range_end")
WHERE = (
    phrase("Nilainya di dalam rentang target", "The value is inside the range of the target"),
    phrase("Nilainya di bawah rentang target", "The value is below the range of the target"),
    phrase("Nilainya di atas rentang target", "The value is above the range of the target"),
)
#: How many facts of one formula are told.
FACTS = 12


@frozen
class Teller:
    """Words for the cells of one outcome, in one language."""

    outcome: Outcome = field(repr=False)
    language: Language
    #: What all traces together may cost.
    work: exact.Work = field(repr=False, eq=False)

    def trace(self, key: str, members: tuple[str, ...]) -> exact.Trace:
        """How a cell came about."""
        return exact.trace(self.outcome.computed, key, members, work=self.work)

    def say(self, indonesian: str, english: str, **parts: Phrase | Fraction | int | str) -> str:
        """One sentence in the language."""
        return phrase(indonesian, english, **parts).say(self.language)

    def value(self, value: exact.Value, display: Display, of: Type | None = None) -> str:
        """A value with all its digits and its unit, or the word for why there is none."""
        return value_text(self.outcome.program, value, display, of, self.language)

    def cell(self, key: str, members: tuple[str, ...]) -> str:
        """A cell and its value: "pemilik[ktp_el] = 150 orang"."""
        declared = self.declared(key)
        display = exact.display_of(declared, members) if declared else Display()
        value = self.outcome.computed.get(key, members)
        text = self.value(value, display, declared.type if declared else None)
        return f"{written_key(key, members)} = {text}"

    def declared(self, key: str) -> Definition | Input | None:
        """The declaration of a name."""
        program = self.outcome.program
        return program.definitions.get(key) or program.inputs.get(key)

    def about(self, told: exact.Trace, *, file: bool = True) -> str:
        """What is known of a cell beside its value: title, source, and the file of the data."""
        place = self.outcome.computed.inputs.places.get((told.key, told.members))
        parts = [printable(told.title)] if told.title else []
        sources = [place.source] if place and place.source else list(told.sources)
        if sources:
            named = ", ".join(map(printable, sources))
            parts.append(self.say("sumber: {named}", "source: {named}", named=named))
        if file and place and place.file:
            parts.append(printable(place.file))
        return "; ".join(parts)

    def row(self, told: exact.Trace) -> str:
        """The line of the data that a cell was read from."""
        place = self.outcome.computed.inputs.places.get((told.key, told.members))
        if place is None or not place.file:
            return ""
        return self.say("baris {row}", "line {row}", row=str(place.row))

    def text(self, span: Span) -> str:
        """What the rule book has at a place, on one line."""
        source = self.outcome.sources.get(span.file)
        return printable(" ".join(source.text[span.start : span.end].split())) if source else ""

    def with_numbers(self, told: exact.Trace) -> str:
        """The formula with numbers in place of names; empty where that says nothing new."""
        source = self.outcome.sources.get(told.formula.file)
        if source is None or told.step is None:
            return ""
        written, at, parts = source.text, told.formula.start, []
        for step in sorted(_shown_steps(told.step), key=lambda each: each.origin):
            start, end = step.origin.start, step.origin.end
            if isinstance(step.value, Absent) or start < at or end > told.formula.end:
                continue
            parts += [written[at:start], self.step_value(step)]
            at = end
        parts.append(written[at : told.formula.end])
        names_only = not "".join(parts[::2]).strip(" \t\r\n()")
        if len(parts) == 1 or names_only:
            return ""
        return printable(" ".join("".join(parts).split()))

    def step_value(self, step: exact.Step) -> str:
        """The value of a part of a formula, in brackets where it is negative."""
        for fact in step.facts:
            if isinstance(fact, exact.Read):
                declared = self.declared(fact.key)
                if declared is not None:
                    display = exact.display_of(declared, fact.members)
                    return _enclosed(self.value(step.value, display, declared.type))
        return _enclosed(
            self.value(step.value, display_inside(self.outcome.program, step.type), step.type)
        )

    def facts(self, told: exact.Trace) -> list[str]:
        """What the formula did besides computing: a sentence each."""
        steps = [step for root in (told.step, told.instead) if root for step in _steps(root)]
        facts = [(fact, step) for step in steps for fact in step.facts]
        facts.sort(key=lambda each: not isinstance(each[0], exact.Filtered))
        said = [self._fact(fact, step, told) for fact, step in facts]
        if told.inferred:
            said.append(
                self.say(
                    "Rumus ini disimpulkan: {why}",
                    "This formula is inferred: {why}",
                    why=told.inferred,
                )
            )
        if told.instead is not None:
            said.append(
                self.say(
                    "Pembagi bernilai 0, jadi hasilnya {value}",
                    "A divisor is 0, so the result is {value}",
                    value=self.value(told.instead.value, told.display),
                )
            )
        told_once = list(dict.fromkeys(each for each in said if each))
        more = len(told_once) - FACTS
        if more <= 0:
            return told_once
        return [
            *told_once[:FACTS],
            self.say("... dan {more} lagi", "... and {more} more", more=more),
        ]

    def _fact(self, fact: exact.Fact, step: exact.Step, told: exact.Trace) -> str:
        display = display_inside(self.outcome.program, step.type)
        match fact:
            case exact.Read():
                return ""
            case exact.AtPeriod(period=period, value=value):
                shown = self.value(value, display, step.type)
                return f"{said_period(period).say(self.language)}: {shown}"
            case exact.Filtered(over=over, kept=kept):
                text = "" if step is told.step else self.text(step.origin) + ": "
                if over == kept:
                    return self.say(
                        "{text}{kept} anggota", "{text}members: {kept}", text=text, kept=kept
                    )
                return self.say(
                    "{text}{kept} dari {over} anggota",
                    "{text}{kept} of {over} members",
                    text=text,
                    kept=kept,
                    over=over,
                )
            case exact.Taken(branch=branch) if self.text(step.origin).lower() in RANGE_END:
                where = WHERE[branch]
                return self.say("{where}", "{where}", where=where)
            case exact.Taken(branch=0):
                return self.say(
                    "Tidak satu pun syarat terpenuhi, jadi berlaku bagian selain itu",
                    "No condition holds, so the part after else counts",
                )
            case exact.Taken(branch=branch):
                return self.say(
                    "Syarat ke-{branch} terpenuhi", "Condition {branch} holds", branch=branch
                )
            case exact.LeftOut(members=members, reason=reason):
                return self.say(
                    "Tidak diikutkan: {member} ({why})",
                    "Left out: {member} ({why})",
                    member=", ".join(members),
                    why=STATUS[reason.status],
                )
            case exact.Weighed(total=total, type=of):
                return self.say(
                    "Bobot yang dihitung berjumlah {total}",
                    "The weights that count total {total}",
                    total=self.value(total, display_inside(self.outcome.program, of)),
                )
            case exact.Clipped(before=before):
                return self.say(
                    "{before} melewati batas, jadi dipakai {value}",
                    "{before} passes the bound, so {value} is used",
                    before=self.value(before, display),
                    value=self.value(step.value, display),
                )
            case exact.Rounded(before=before, mode=mode):
                return self.say(
                    "{before} dibulatkan {mode} menjadi {value}",
                    "{before} rounded {mode} becomes {value}",
                    before=self.value(before, display),
                    value=self.value(step.value, display),
                    mode=MODES[mode],
                )
            case _:
                assert_never(fact)


def _steps(root: exact.Step) -> Iterator[exact.Step]:
    """The step and all its parts, from a stack of its own."""
    waiting = [root]
    while waiting:
        step = waiting.pop()
        yield step
        waiting += reversed(step.steps)


def _shown_steps(root: exact.Step) -> Iterator[exact.Step]:
    """The parts that stand for a number in the text: names, and reducers as a whole."""
    waiting = [root]
    while waiting:
        step = waiting.pop()
        if any(
            isinstance(fact, exact.Read | exact.Filtered | exact.AtPeriod) for fact in step.facts
        ):
            yield step
        else:
            waiting += step.steps


def _enclosed(text: str) -> str:
    return f"({text})" if text.startswith("-") else text
