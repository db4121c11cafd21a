"""Say why a rule's verdict is what it is: each part of its condition, and whether it holds.

In:      exact.Values
Out:     Because, Side, reasons_of, lines
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import field, frozen

from iki_rules.book.saying import FALSE, TRUE, display_inside, value_text, why
from iki_rules.core.absent import Absent, Status
from iki_rules.diagnostics import Language, phrase
from iki_rules.diagnostics.phrase import printable
from iki_rules.engines import exact
from iki_rules.measure import Display, Enclosure
from iki_rules.text import Span


UNKNOWN = phrase("belum diketahui", "not known")
UNDER_NOT = phrase("di dalam `bukan`", "inside `not`")


@frozen(kw_only=True)
class Side:
    """One side of a comparison: its value in its unit, and as people read it.

    A constant is read as the rule book writes it.
    """

    value: Fraction | bool | str | None
    unit: str
    shown: str
    #: Whether the rule book has the value itself there, so that the text already says it.
    constant: bool


@frozen(kw_only=True)
class Because:
    """One part of a rule's condition, as written, and whether it holds at the data.

    Texts are in `language`, but for `text`, which is the rule book's own.
    """

    text: str
    #: None where it is not known.
    value: bool | None
    absent: Absent | None = None
    #: Whether the verdict is what it is because of this part.
    decides: bool
    #: Whether it stands inside a `bukan`, so that the verdict wants it false.
    negated: bool
    #: Both sides, where it is a comparison.
    sides: tuple[Side, ...] = ()
    #: Its own parts, where `dan` and `atau` join some.
    parts: tuple[Because, ...] = field(default=())
    language: Language = "id"

    @property
    def status(self) -> Status:
        """`ok`, or the kind of reason why it is not known."""
        return "ok" if self.absent is None else self.absent.status

    @property
    def reason(self) -> str | None:
        """Why it is not known; it names the first cause."""
        return None if self.absent is None else self.absent.message.say(self.language)

    @property
    def truth(self) -> str:
        """The word for whether it holds."""
        if self.value is None:
            return UNKNOWN.say(self.language)
        return (TRUE if self.value else FALSE).say(self.language)

    @property
    def details(self) -> str:
        """What was compared, or why it is not known: "84,5 poin"."""
        said = [] if self.absent is None else [why(self.absent, self.language)]
        said += [each.shown for each in self.sides if not each.constant and self.absent is None]
        said += [UNDER_NOT.say(self.language)] if self.negated else []
        return "; ".join(said)

    @property
    def shown(self) -> str:
        """One line: "kredit_kumulatif >= 100 poin: salah (84,5 poin)"."""
        details = self.details
        return f"{self.text}: {self.truth}" + (f" ({details})" if details else "")


def reasons_of(
    values: exact.Values,
    key: str,
    members: tuple[str, ...],
    language: Language,
    *,
    work: exact.Work | None = None,
) -> tuple[Because, ...]:
    """The parts of a rule's condition: first those that decide the verdict, then the others.

    Paid from `work`, or from a fresh budget. Empty for what is no rule or was not computed.
    """
    parts = exact.verdict(values, key, members, work=work)
    return tuple(_because(each, values, language) for each in parts)


def lines(reasons: tuple[Because, ...], depth: int = 0) -> Iterator[tuple[int, Because]]:
    """Each part with its depth, a part above its own parts."""
    for each in reasons:
        yield depth, each
        yield from lines(each.parts, depth + 1)


def _because(part: exact.Part, values: exact.Values, language: Language) -> Because:
    return Because(
        text=_written(values, part.origin),
        value=None if isinstance(part.value, Absent) else part.value,
        absent=part.value if isinstance(part.value, Absent) else None,
        decides=part.decides,
        negated=part.negated,
        sides=tuple(_side(each, values, language) for each in part.sides),
        parts=tuple(_because(each, values, language) for each in part.parts),
        language=language,
    )


def _written(values: exact.Values, place: Span) -> str:
    """What the rule book has at a place, on one line."""
    source = values.sources.get(place.file)
    return printable(" ".join(source.text[place.start : place.end].split())) if source else ""


def _side(side: exact.Side, values: exact.Values, language: Language) -> Side:
    step, program = side.step, values.program
    display, of = display_inside(program, step.type), step.type
    for fact in step.facts:
        if isinstance(fact, exact.Read):
            declared = program.definitions.get(fact.key) or program.inputs.get(fact.key)
            if declared is not None:
                display, of = exact.display_of(declared, fact.members), declared.type
    value = step.value
    written = _written(values, step.origin) if side.constant else ""
    stated = value * display.scale if isinstance(value, Fraction) else value
    return Side(
        value=None if isinstance(stated, Absent | Enclosure) else stated,
        unit=(display if isinstance(value, Fraction | Enclosure) else Display()).text,
        shown=written or value_text(program, value, display, of, language),
        constant=side.constant,
    )
