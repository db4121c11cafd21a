"""The shapes that the formulas of decrees have, and what is doubtful about a reading.

Words are kept as printed, but for spaces; numbers are exact, and a percent is the number before
its sign (80 for 80%).

Out:     Shape, Doubt, Kind
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, TypeAlias

from attrs import field, frozen

from iki_rules.diagnostics import Phrase


Kind: TypeAlias = Literal[
    "blank",  # the formula is not printed
    "counted_by_name",  # the formula counts nothing, the name says Jumlah
    "name_without_count",  # the formula counts, the name is an activity
    "nouns_differ",  # name and formula count different things
    "percent_without_ratio",  # the name says Persentase, the formula is no ratio
    "ratio_without_percent",  # the formula is a ratio x 100%, the name asks for no percentage
    "no_factor",  # a ratio under a Persentase, but x 100% is not printed
    "times_100",  # an average of percentages is multiplied by 100
    "number",  # a number in the wording that no formula uses
    "condition",  # a comparison in the wording that no formula uses
    "several_kinds",  # what is counted may be several kinds of things
    "no_list_signs",  # a list without numbers, split where "Jumlah" is repeated
    "limit_without_sign",  # a limit of time without a comparison sign
    "limits_differ",  # name and formula have different limits
    "grade_or_index",  # number or grade word: name and formula disagree
    "members_unnamed",  # what the average runs over is not said
    "no_quantity",  # a name that hints at a quantity, and a formula that names none
    "decimal_sign",  # a number that can be read as thousands or as a decimal
    "slash",  # which of several slashes divides
    "title_before_equals",  # words before an equals sign were left out
    "unit",  # the unit was guessed
    "row",  # the row itself was mended
]


@frozen
class Doubt:
    """What a person should look at, and in words."""

    kind: Kind
    said: Phrase


def _doubts() -> tuple[Doubt, ...]:
    return field(default=(), kw_only=True)


@frozen
class Ratio:
    """A / B x 100%: the texts of both sides, or the number that the decree divides by.

    `factor` is as printed ("100%", "100"), None where none is; `aside` are the words in brackets
    after a number: "2 (penyajian data semester I dan semester II)".
    """

    numerator: str
    denominator: str | Fraction
    factor: str | None
    aside: str | None = None
    doubts: tuple[Doubt, ...] = _doubts()


Comparison: TypeAlias = Literal["<", "<=", ">", ">="]


@frozen
class Conditional:
    """A share of those that reach a percentage: "Jumlah program yang ... minimal 80% / ..."."""

    numerator: str
    denominator: str
    threshold: Fraction
    comparison: Comparison = ">="
    factor: str | None = None
    doubts: tuple[Doubt, ...] = _doubts()


@frozen
class Tariff:
    """A row of credit points: `points` for each `per` of `unit`."""

    label: str
    points: Fraction
    per: Fraction
    unit: str


@frozen
class Weighted:
    """A list of activities with credit points each."""

    items: tuple[Tariff, ...]
    doubts: tuple[Doubt, ...] = _doubts()


@frozen
class Average:
    """The average of percentages; `members` is empty where the decree does not name them."""

    members: tuple[str, ...]
    times_100: bool = False
    doubts: tuple[Doubt, ...] = _doubts()


@frozen
class Listed:
    """A count over listed items; `by_kind` where the text says that kinds are counted.

    `head` are the words before the list, "" where the list stands alone.
    """

    items: tuple[str, ...]
    by_kind: bool = False
    head: str = ""
    doubts: tuple[Doubt, ...] = _doubts()


@frozen
class Count:
    """A plain count; `noun` are the words after "Jumlah"."""

    noun: str
    doubts: tuple[Doubt, ...] = _doubts()


@frozen
class TimeLimit:
    """A time that must not be passed; `strict` where the limit itself is too long."""

    limit: Fraction
    unit: str
    strict: bool
    doubts: tuple[Doubt, ...] = _doubts()


@frozen
class Survey:
    """The result of a survey: its index, or the grade word that belongs to it."""

    asks: Literal["index", "grade"]
    doubts: tuple[Doubt, ...] = _doubts()


@frozen
class Qualitative:
    """Neither name nor formula has a quantity."""

    doubts: tuple[Doubt, ...] = _doubts()


@frozen
class Unread:
    """What is not read, and why; `text` is the decree's formula."""

    text: str
    why: Phrase
    doubts: tuple[Doubt, ...] = _doubts()


Shape: TypeAlias = (
    Ratio
    | Conditional
    | Weighted
    | Average
    | Listed
    | Count
    | TimeLimit
    | Survey
    | Qualitative
    | Unread
)
