"""Hold one result as it is reported: value or reason, what it is judged by, where it came from.

Out:     Result, Target, Origin, Achievement, BandResult, Stated
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

from iki_rules.book.present import Present
from iki_rules.book.saying import FALSE, TRUE
from iki_rules.book.verdicts import Because, reasons_of
from iki_rules.book.version import VersionResult
from iki_rules.book.writing import decimal_text, exact_text, shown_text, with_unit
from iki_rules.core.absent import Absent, Status
from iki_rules.core.program import Program, Report
from iki_rules.diagnostics import Language, Phrase
from iki_rules.engines import exact
from iki_rules.measure import Enclosure


#: A value as it is reported: in its unit, the key of a member, or a truth value.
Stated: TypeAlias = Fraction | bool | str | None


Kind: TypeAlias = Literal["number", "member", "verdict", "text"]


@frozen(kw_only=True)
class Answer:
    """What is reported: something, or in `absent` the reason why it is not there."""

    absent: Absent | None = None
    language: Language = "id"

    @property
    def status(self) -> Status:
        """`ok`, or the kind of reason."""
        return "ok" if self.absent is None else self.absent.status

    @property
    def reason(self) -> str | None:
        """Why it is not there; it names the first cause."""
        return None if self.absent is None else self.absent.message.say(self.language)


@frozen(kw_only=True)
class BandResult(Answer):
    """The band of a result. `value` is what was compared: rounded where the scale says so."""

    label: str | None
    value: Fraction | None

    @property
    def shown(self) -> str | None:
        """The words of the band."""
        return self.label


@frozen(kw_only=True)
class Achievement(Answer):
    """How much of the target was reached, in percent; `capped` is the value before the cap."""

    value: Fraction | None = None
    #: The ends between which it lies, where it is no fraction.
    low: Fraction | None = None
    high: Fraction | None = None
    capped: Fraction | None = None
    #: The formula as the rule book writes it.
    formula: str = ""
    unit: str = "%"
    decimals: int = exact.DECIMALS

    @property
    def decimal(self) -> str | None:
        """The shown number with a dot and without groups: "75.00"."""
        figure = self._figure
        return None if figure is None else decimal_text(figure, self.decimals)

    @property
    def shown(self) -> str | None:
        """The achievement as people read it: "75,00%"."""
        figure = self._figure
        return None if figure is None else self._shown(figure)

    @property
    def _figure(self) -> Fraction | None:
        """The number, or the one it rounds to for certain."""
        if self.low is not None and self.high is not None:
            return exact.figure_of(Enclosure(self.low, self.high), self.decimals)
        return self.value

    @property
    def capped_shown(self) -> str | None:
        """The value before the cap as people read it; None where no cap was applied."""
        return None if self.capped is None else self._shown(self.capped)

    def _shown(self, value: Fraction) -> str:
        return with_unit(shown_text(value, self.decimals, self.language), self.unit)


@frozen(kw_only=True)
class Origin:
    """Where a target was given: in the rule book or with the data, in which file and line."""

    kind: Literal["book", "data"]
    file: str = ""
    line: int = 0
    #: The key under which a host gave it, and what the data say of their own source.
    key: str = ""
    source: str = ""


@frozen(kw_only=True)
class Target(Answer):
    """The target of a result, in its unit: one value, or the ends of a range."""

    value: Stated = None
    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True
    #: As the rule book writes it.
    text: str | None = None
    unit: str = ""
    #: Whether the value reaches it; None where that cannot be told, and why.
    met: bool | None = None
    not_told: Phrase | None = None
    origin: Origin | None = None

    @property
    def undecided(self) -> str | None:
        """Why it cannot be told whether the target is met."""
        return None if self.not_told is None else self.not_told.say(self.language)

    @property
    def shown(self) -> str | None:
        """The target in the language: "92,5%", "<= 25 hari", "7 s.d. 8 bulan"."""
        if isinstance(self.value, Fraction):
            return with_unit(exact_text(self.value, self.language), self.unit)
        if self.low is not None and self.high is not None:
            word = "s.d." if self.language == "id" else "to"
            above = "" if self.low_closed else "> "
            below = "" if self.high_closed else "< "
            low, high = (exact_text(each, self.language) for each in (self.low, self.high))
            return with_unit(f"{above}{low} {word} {below}{high}", self.unit)
        if self.low is not None:
            sign = ">=" if self.low_closed else ">"
            return f"{sign} {with_unit(exact_text(self.low, self.language), self.unit)}"
        if self.high is not None:
            sign = "<=" if self.high_closed else "<"
            return f"{sign} {with_unit(exact_text(self.high, self.language), self.unit)}"
        return self.text


@frozen(kw_only=True)
class Result(Answer):
    """One indicator, quantity, rule or datum at one combination of members.

    `absent` also tells why a figure or band is not certain. Texts are in `language`;
    `in_language` gives the same result in the other one.
    """

    id: str
    key: str
    members: tuple[str, ...] = ()
    title: str | None = None
    #: What the members are called, one for each.
    member_titles: tuple[str, ...] = ()
    kind: Kind
    unit: str = ""
    #: In the unit: 75 for 75%. The key of a member; true or false for a verdict.
    value: Stated = None
    #: The ends between which the value lies, in the unit, where it is no fraction.
    low: Fraction | None = None
    high: Fraction | None = None
    decimals: int = 2
    #: The title of a member as value.
    value_title: str | None = None
    target: Target | None = None
    achievement: Achievement | None = None
    band: BandResult | None = None
    #: Which version was used, where the declaration or its decree is in force for certain days.
    version: VersionResult | None = None
    #: The data behind it that are not complete for the period.
    periods: tuple[Present, ...] = ()
    #: What the book says of the indicator; None for quantities, rules and data.
    report: Report | None = None
    _values: exact.Values = field(repr=False, eq=False, alias="values")

    @property
    def heading(self) -> str:
        """Title and members as people read them; the id where there is no title."""
        if self.title is None:
            return self.id
        return ": ".join([self.title, ", ".join(self.member_titles)][: 1 + bool(self.members)])

    @property
    def decimal(self) -> str | None:
        """The shown number with a dot and without groups: "75.00"."""
        figure = self.figure
        return None if figure is None else decimal_text(figure, self.decimals)

    @property
    def figure(self) -> Fraction | None:
        """The number, or the one it rounds to for certain; None where there is neither."""
        if self.low is not None and self.high is not None:
            return exact.figure_of(Enclosure(self.low, self.high), self.decimals)
        return self.value if isinstance(self.value, Fraction) else None

    @property
    def shown(self) -> str | None:
        """The value as people read it: "75,00%", "1.234 orang"; None where there is none."""
        match self.value:
            case Fraction():
                text = shown_text(self.value, self.decimals, self.language)
                return with_unit(text, self.unit)
            case bool():
                return (TRUE if self.value else FALSE).say(self.language)
            case str():
                return self.value_title or self.value
            case None:
                figure = self.figure
                if figure is None:
                    return None
                return with_unit(shown_text(figure, self.decimals, self.language), self.unit)

    @property
    def program(self) -> Program:
        """The checked rule book that it is a result of."""
        return self._values.program

    @property
    def trace(self) -> exact.Trace:
        """How the value came about, computed again with every step kept."""
        return exact.trace(self._values, self.key, self.members)

    @property
    def because(self) -> tuple[Because, ...]:
        """Why a verdict is what it is: the parts of its condition, those that decide first."""
        return reasons_of(self._values, self.key, self.members, self.language)

    def reasons(self, work: exact.Work) -> tuple[Because, ...]:
        """The same, paid from a budget that several results share."""
        return reasons_of(self._values, self.key, self.members, self.language, work=work)

    def in_language(self, language: Language) -> Result:
        """The same result with its texts in that language."""
        return evolve(
            self,
            language=language,
            target=None if self.target is None else evolve(self.target, language=language),
            achievement=None
            if self.achievement is None
            else evolve(self.achievement, language=language),
            band=None if self.band is None else evolve(self.band, language=language),
            version=None if self.version is None else evolve(self.version, language=language),
            periods=tuple(evolve(each, language=language) for each in self.periods),
        )
