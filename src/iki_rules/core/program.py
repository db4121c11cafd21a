"""A checked rule book: what goes in, what is computed in which order, and what is reported.

Out:     Program
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, TypeAlias

from attrs import field, frozen

from iki_rules.core.absent import Absent
from iki_rules.core.target import ExampleTarget, Target, TargetPart
from iki_rules.core.tree import Expr
from iki_rules.core.types import Type
from iki_rules.measure import Days, Display, Interval, Period, TimeUnit
from iki_rules.text import NOWHERE, Span


@frozen
class SetDef:
    """A set. Closed: its members in declared order. Open (`members` None): they come with the data.

    `root` is the set whose axis it runs on: itself, or the root of the set it is part of.
    """

    key: str
    root: str
    title: str | None
    members: tuple[str, ...] | None
    titles: Mapping[str, str] = field(factory=dict)
    origin: Span = field(default=NOWHERE, eq=False, repr=False)
    #: Whether members follow one another in this order.
    ordered: bool = False


#: How the figures of shorter periods become that of a longer one.
Roll: TypeAlias = Literal["sum", "last", "average", "maximum", "minimum", "cumulative"]

#: What happens where a figure within the asked period is missing.
Gaps: TypeAlias = Literal["skip", "refuse", "so_far"]


@frozen
class Periodic:
    """What a figure is for, and how figures become that of a longer period (`roll` None: not)."""

    unit: TimeUnit
    roll: Roll | None = None
    gaps: Gaps = "refuse"


@frozen
class Total:
    """What the figures of all members together must be (`berjumlah`), in core terms."""

    value: Fraction
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Input:
    """What data must bring: one value for each combination of members of its axes.

    `display` tells the unit in which data state it; `rows` does so where each member of the
    single axis has a unit of its own. `whole` means counted: whole and not negative.
    """

    key: str
    title: str | None = None
    axes: tuple[str, ...] = ()
    type: Type
    display: Display = field(factory=Display)
    rows: Mapping[str, Display] = field(factory=dict)
    whole: bool = False
    whole_rows: frozenset[str] = frozenset()
    range: Interval = field(factory=Interval)
    part_of: str | None = None
    marks: tuple[str, ...] = ()
    #: What each figure is for; None where the book does not say.
    periodic: Periodic | None = None
    total: Total | None = None
    sources: tuple[str, ...] = ()
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Definition:
    """What is computed: a formula, or a table with a number for each member of its single axis.

    What an indicator knows of itself is computed as well, under keys such as `capaian(x)`:
    its achievement has a formula; its target (kind "target") is the one of `targets`, or of the
    data, that holds for the period. It is not reported by itself.
    """

    key: str
    kind: Literal["indicator", "quantity", "rule", "target", "achievement"]
    title: str | None = None
    axes: tuple[str, ...] = ()
    type: Type
    display: Display = field(factory=Display)
    expr: Expr | None = None
    table: Mapping[str, Fraction] = field(factory=dict)
    rows: Mapping[str, Display] = field(factory=dict)
    #: Declared range and the range known from the formula, both in core terms (percents as ratios).
    range: Interval | None = None
    known: Interval = field(factory=Interval)
    #: Stands for the result when a divisor in the formula is 0.
    zero_divisor: Expr | None = None
    #: Whether the formula speaks of other periods than the asked one.
    over_periods: bool = False
    #: What a table was found to total, or what the results of the formula must.
    total: Total | None = None
    #: Whether reducers of this formula leave missing members out (`anggota hilang dilewati`).
    skip_missing: bool = False
    sources: tuple[str, ...] = ()
    inferred: str | None = None
    #: The indicator whose target or achievement this is.
    of: str | None = None
    #: Of a target: its one value, an end of its range, or whether it has that end.
    part: TargetPart = "value"
    targets: tuple[Target, ...] = ()
    #: Keys of the inputs and definitions that the formula names.
    needs: tuple[str, ...] = ()
    origin: Span = field(default=NOWHERE, eq=False, repr=False)
    formula: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Report:
    """An indicator of the book; `key` names a definition or, when recorded, an input."""

    key: str
    title: str | None
    axes: tuple[str, ...] = ()
    type: Type
    display: Display
    position: str | None = None
    goal: str | None = None
    decimals: int
    recorded: bool = False
    targets: tuple[Target, ...] = ()
    direction: Literal["higher", "lower", "range"] | None = None
    #: The key of the definition of its achievement, and the formula as written.
    achievement: str | None = None
    achievement_text: str | None = None
    band: str | None = None
    band_of: Literal["value", "achievement"] = "value"
    #: The keys of the indicators that this one helps to reach; there are no circles.
    supports: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    number: str | None = None
    formulation: str | None = None
    inferred: str | None = None
    validity: tuple[str | None, str | None] | None = None
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Band:
    """A row of a scale, in core terms; `range` None takes whatever is left."""

    label: str
    range: Interval | None
    text: str
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Scale:
    """Bands over values in `display`; `rounded` is the number of decimals compared, None: exact."""

    key: str
    title: str | None
    display: Display
    rounded: int | None
    bands: tuple[Band, ...]
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Constraint:
    """A condition between data (`syarat`), for each combination of members of its axes."""

    key: str
    axes: tuple[str, ...]
    condition: Expr
    needs: tuple[str, ...]
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Given:
    """A datum of an example; `members` None stands for every member of its axes."""

    key: str
    members: tuple[str, ...] | None
    value: Fraction | str
    is_reason: bool = False
    #: What it is for; None: whatever is asked.
    period: Period | None = None
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Expected:
    """A result that an example expects: the exact value, or the one that is shown.

    The key may be that of an achievement or a target, `capaian(x)`. `value` is exact in core
    terms; None where a status is expected, or where a target is a bound or range: `ends`.
    """

    key: str
    members: tuple[str, ...]
    value: Fraction | str | bool | None
    ends: Interval | None = None
    status: str | None = None
    band: str | None = None
    #: When it is expected; None: at the period that the example asks for.
    period: Period | None = None
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Example:
    """Data and the results worked out by hand."""

    title: str
    given: tuple[Given, ...]
    expected: tuple[Expected, ...]
    targets: tuple[ExampleTarget, ...] = ()
    #: The period that is asked for.
    period: Period | None = None
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Decree:
    """What the head of the book says of the decree."""

    number: str
    about: str | None = None
    agency: str | None = None
    validity: tuple[str | None, str | None] | None = None
    amends: tuple[str, ...] = ()


@frozen(kw_only=True)
class Version:
    """What is declared under a name for some days; `decree` is the number of the decree above it.

    Data and recorded indicators have no definition, and only indicators have a report.
    """

    days: Days
    decree: str | None = None
    definition: Definition | None = None
    report: Report | None = None
    scale: Scale | None = None
    origin: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Program:
    """Everything an engine needs. `order` lists the definitions so that each follows what it needs.

    `invalid` maps the key of each declaration with an error to the code of that error; such a
    declaration has no definition, and what needs it has the status `invalid`.

    `versions` and `scale_versions` list what is in force on certain days only, the earliest first;
    of a name with several, `definitions`, `reports` and `scales` hold the latest until `in_force`
    picks. What it has picked stands in `used`, and why there is none in `absent`.
    """

    language: Literal["id", "en"] = "id"
    decree: Decree | None = None
    sets: Mapping[str, SetDef] = field(factory=dict)
    inputs: Mapping[str, Input] = field(factory=dict)
    definitions: Mapping[str, Definition] = field(factory=dict)
    order: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()
    scales: Mapping[str, Scale] = field(factory=dict)
    constraints: tuple[Constraint, ...] = ()
    examples: tuple[Example, ...] = ()
    invalid: Mapping[str, str] = field(factory=dict)
    versions: Mapping[str, tuple[Version, ...]] = field(factory=dict)
    scale_versions: Mapping[str, tuple[Version, ...]] = field(factory=dict)
    used: Mapping[str, Version] = field(factory=dict)
    used_scales: Mapping[str, Version] = field(factory=dict)
    absent: Mapping[str, Absent] = field(factory=dict)
    absent_scales: Mapping[str, Absent] = field(factory=dict)
    #: Units as the book spells them; no engine asks for it.
    spelling: Mapping[str, str] = field(factory=dict, eq=False)
