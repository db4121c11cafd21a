"""What a rule book says, as written: expressions and declarations with their places.

Nodes never change, hold tuples and not lists, and compare without their spans, so that two
texts with the same meaning give equal trees. Operators, functions and words are language-neutral.

Out:     File, Declaration, Expr
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from iki_rules.measure import Period, TimeUnit
from iki_rules.text import NOWHERE, Span


def span() -> Any:
    """The field for a node's place: keyword-only, not compared, not shown."""
    return field(default=NOWHERE, eq=False, repr=False, kw_only=True)


# Expressions ------------------------------------------------------------------------------


@frozen
class UnitExpr:
    """A unit as written: `(orang, 1)`, `(hari, -1)`; `%` and `pp` are factors too.

    `per` is the number below the line: 1000 in "0,001 per 1000 karakter" and "per 1.000".
    """

    factors: tuple[tuple[str, int], ...]
    per: Fraction | None = None
    span: Span = span()


@frozen
class Number:
    """A number as written, with its unit if one stands beside it: 80% is Number(80, %)."""

    value: Fraction
    unit: UnitExpr | None = None
    span: Span = span()


@frozen
class Name:
    """A name, in lower case; what it stands for is found later."""

    text: str
    span: Span = span()


@frozen
class Pick:
    """`base[index; ...]`: a member picked by name, or looked up by a datum whose value is one."""

    base: Name
    indices: tuple[Name | Pick, ...]
    span: Span = span()


@frozen
class Negate:
    operand: Expr
    span: Span = span()


@frozen
class Term:
    sign: Literal["+", "-"]
    value: Expr
    span: Span = span()


@frozen
class Sum:
    """Two or more terms; the first has the sign `+`."""

    terms: tuple[Term, ...]
    span: Span = span()


@frozen
class Factor:
    sign: Literal["x", "/"]
    value: Expr
    span: Span = span()


@frozen
class Product:
    """Two or more factors, applied from the left; the first has the sign `x`."""

    factors: tuple[Factor, ...]
    span: Span = span()


Comparison: TypeAlias = Literal["=", "<>", "<", "<=", ">", ">="]


@frozen
class Compare:
    sign: Comparison
    left: Expr
    right: Expr
    span: Span = span()


@frozen
class Not:
    operand: Expr
    span: Span = span()


@frozen
class Junction:
    """`and` or `or` between two or more conditions."""

    word: Literal["and", "or"]
    operands: tuple[Expr, ...]
    span: Span = span()


@frozen
class Branch:
    condition: Expr
    value: Expr
    span: Span = span()


@frozen
class Choose:
    """`jika ... maka ... selain itu jika ... maka ... selain itu ...`."""

    branches: tuple[Branch, ...]
    otherwise: Expr
    span: Span = span()


@frozen
class Convert:
    """`e dalam satuan`: the same quantity in another unit."""

    operand: Expr
    unit: UnitExpr
    span: Span = span()


@frozen
class Bound:
    value: Expr
    closed: bool = True
    span: Span = span()


@frozen
class Range:
    """`<= 25`, `7 s.d. 8 bulan`, `a s.d. < b`; at least one end is there."""

    low: Bound | None
    high: Bound | None
    span: Span = span()


@frozen
class Argument:
    """One argument: a value or a range, the set it runs over (`untuk`) and a filter (`dengan`).

    `each` stands in place of a set: every month (quarter, ...) of the period (`tiap bulan`).
    """

    value: Expr | Range
    over: Name | None = None
    where: Expr | None = None
    each: TimeUnit | None = None
    span: Span = span()


@frozen
class Call:
    """A function; `function` is its key in the word table, or the text as typed where unknown."""

    function: str
    arguments: tuple[Argument, ...]
    span: Span = span()


@frozen
class Reason:
    """A value that says why there is none: `belum jelas "..."`, `tidak berlaku`."""

    status: Literal["unclear", "not_applicable"]
    text: str | None = None
    span: Span = span()


@frozen
class Own:
    """What an indicator knows of itself, in its clause `capaian`.

    "realisation", "target", "lower_end" and "upper_end" (of a target that is a range), or one of
    the field's ready formulas by its key.
    """

    key: str
    span: Span = span()


Expr: TypeAlias = (
    Number
    | Name
    | Own
    | Pick
    | Negate
    | Sum
    | Product
    | Compare
    | Not
    | Junction
    | Choose
    | Convert
    | Call
    | Reason
)


# Declarations -----------------------------------------------------------------------------


@frozen
class Text:
    """A quoted text."""

    text: str
    span: Span = span()


@frozen
class Validity:
    """`berlaku 2021 s.d. 2026`, `berlaku sejak 2021`: years or ISO dates, as written."""

    first: str | None
    last: str | None
    span: Span = span()


@frozen
class Details:
    """What many declarations may carry and no calculation reads."""

    sources: tuple[Text, ...] = ()
    owners: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    formulation: Text | None = None
    number: Text | None = None
    inferred: Text | None = None
    validity: Validity | None = None


NO_DETAILS = Details()


@frozen
class Decree:
    """`keputusan "number"` with tentang, instansi, berlaku and mengubah."""

    number: Text
    about: Text | None = None
    agency: Text | None = None
    amends: tuple[Text, ...] = ()
    details: Details = NO_DETAILS
    span: Span = span()


@frozen
class Position:
    """`jabatan "..."`: a heading, it holds for the indicators that follow."""

    title: Text
    span: Span = span()


@frozen
class Goal:
    """`sasaran "..."`: a heading, it holds for the indicators that follow."""

    title: Text
    span: Span = span()


@frozen
class UnitDecl:
    """`satuan inovasi`; `satuan jam ukuran = 60 menit`; `juga` gives further spellings."""

    name: Name
    title: Text | None = None
    measured: bool = False
    equal: Number | None = None
    also: tuple[Name, ...] = ()
    details: Details = NO_DETAILS
    span: Span = span()


@frozen
class Member:
    name: Name
    title: Text | None = None
    span: Span = span()


@frozen
class SetDecl:
    """`himpunan a = x; y`, `himpunan b dari a = x`, `himpunan c dari data` (members None)."""

    name: Name
    title: Text | None = None
    unit: UnitExpr | None = None
    parent: Name | None = None
    members: tuple[Member, ...] | None = None
    details: Details = NO_DETAILS
    #: Whether members follow one another as written (`berurutan`).
    ordered: bool = False
    span: Span = span()


#: How the figures of shorter periods become that of a longer one.
Roll: TypeAlias = Literal["sum", "last", "average", "maximum", "minimum", "cumulative"]


@frozen
class Periodic:
    """`periode bulan jumlah`: what a figure is for, and how figures roll up to longer periods."""

    unit: TimeUnit
    roll: Roll | None = None
    span: Span = span()


@frozen
class Data:
    """`data x[set] "title" dalam unit`, or `dari set` when its value is a member."""

    name: Name
    axes: tuple[Name, ...] = ()
    title: Text | None = None
    unit: UnitExpr | None = None
    members: Name | None = None
    part_of: Name | None = None
    range: Range | None = None
    constraints: tuple[Expr, ...] = ()
    marks: tuple[Text, ...] = ()
    details: Details = NO_DETAILS
    period: Periodic | None = None
    missing_periods: Literal["skip", "refuse", "so_far"] | None = None
    total: Number | None = None
    span: Span = span()


@frozen
class Target:
    """A value or range, for every period or for one."""

    period: Period | None
    value: Expr | Range
    span: Span = span()


@frozen
class Indicator:
    """What a decree asks for.

    `recorded` says where its value comes from without a formula: "count" (`cacah`), "value"
    (`dicatat`) or "member" (`kualitatif`, of the set `members` or the prelude's default).
    """

    name: Name
    axes: tuple[Name, ...] = ()
    title: Text | None = None
    unit: UnitExpr | None = None
    recorded: Literal["count", "value", "member"] | None = None
    members: Name | None = None
    formula: Expr | None = None
    targets: tuple[Target, ...] = ()
    direction: Literal["higher", "lower", "range"] | None = None
    range: Range | None = None
    decimals: int | None = None
    achievement: Expr | None = None
    band: Name | None = None
    band_of: Literal["value", "achievement"] = "value"
    zero_divisor: Expr | None = None
    missing_members: Literal["skip", "refuse"] | None = None
    part_of: Name | None = None
    marks: tuple[Text, ...] = ()
    period: Periodic | None = None
    missing_periods: Literal["skip", "refuse", "so_far"] | None = None
    supports: tuple[Name, ...] = ()
    details: Details = NO_DETAILS
    span: Span = span()


@frozen
class Row:
    """A member of a table: its value and what it is counted per (`0,001 per 1000 karakter`)."""

    member: Member
    value: Number
    span: Span = span()


@frozen
class Quantity:
    """`besaran`: a constant or a named formula (`formula`), or a table by member (`rows`).

    A table without axes makes a set of its own, named like the table.
    """

    name: Name
    axes: tuple[Name, ...] = ()
    title: Text | None = None
    unit: UnitExpr | None = None
    formula: Expr | None = None
    rows: tuple[Row, ...] = ()
    range: Range | None = None
    zero_divisor: Expr | None = None
    missing_members: Literal["skip", "refuse"] | None = None
    total: Number | None = None
    details: Details = NO_DETAILS
    span: Span = span()


@frozen
class Rule:
    """`aturan x = condition`."""

    name: Name
    axes: tuple[Name, ...] = ()
    title: Text | None = None
    condition: Expr | None = None
    details: Details = NO_DETAILS
    span: Span = span()


@frozen
class Band:
    """A row of a scale; `range` None is `lainnya`."""

    label: Text
    range: Range | Number | None
    span: Span = span()


@frozen
class Scale:
    """`skala`: bands read from the top, the first that fits counts."""

    name: Name
    title: Text | None = None
    unit: UnitExpr | None = None
    rounded: int | None = None
    bands: tuple[Band, ...] = ()
    details: Details = NO_DETAILS
    span: Span = span()


@frozen
class Given:
    """A datum of an example: a number, a member's name or a reason; a target may be a range."""

    name: Name | Pick
    value: Expr | Range
    period: Period | None = None
    span: Span = span()


@frozen
class Expected:
    """A result that an example expects: a value, member, truth value or status; and a band.

    `function` is the key in `hasil capaian(x) = 75%`; a target may be a range.
    """

    name: Name | Pick
    value: Expr | Range | None
    status: str | None = None
    band: Text | None = None
    function: str | None = None
    period: Period | None = None
    span: Span = span()


@frozen
class Example:
    """`contoh "..."`: data and the results that were worked out by hand."""

    title: Text
    given: tuple[Given, ...] = ()
    expected: tuple[Expected, ...] = ()
    details: Details = NO_DETAILS
    #: The period that is asked for.
    period: Period | None = None
    span: Span = span()


Declaration: TypeAlias = (
    Decree
    | Position
    | Goal
    | UnitDecl
    | SetDecl
    | Data
    | Indicator
    | Quantity
    | Rule
    | Scale
    | Example
)


@frozen
class File:
    """One file of a rule book: its language and its declarations in the order written."""

    language: Literal["id", "en"]
    declarations: tuple[Declaration, ...] = ()
    span: Span = span()


#: Anything with a place.
Node: TypeAlias = (
    Expr
    | Declaration
    | Range
    | Bound
    | Argument
    | Text
    | Member
    | Row
    | Band
    | Given
    | Expected
    | Target
    | UnitExpr
    | Periodic
    | Term
    | Factor
    | Branch
    | Validity
    | File
)
