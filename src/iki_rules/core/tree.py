"""The typed core: formulas without sugar, without names to look up, each node with its type.

Percents are ratios (80% is 4/5), tariffs are per one ("0,001 per 1000 karakter" is 1/1000000),
every index is written out, operators are n-ary. Each node keeps the place it came from.

Out:     Expr, Index
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from iki_rules.core.types import NUMBER, TRUTH, Truth, Type
from iki_rules.measure import TimeUnit
from iki_rules.text import NOWHERE, Span


#: +1 adds or multiplies, -1 subtracts or divides.
Exponent: TypeAlias = Literal[1, -1]


def origin() -> Any:
    """The field for the place a node came from: keyword-only, not compared, not shown."""
    return field(default=NOWHERE, eq=False, repr=False, kw_only=True)


@frozen
class Constant:
    """A number (percents as ratios), a truth value, or a member (its key)."""

    value: Fraction | bool | str
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class AxisIndex:
    """The member that the surroundings are at, on the axis of this root set."""

    root: str


@frozen
class MemberIndex:
    """One member by its key, on the axis of this root set."""

    root: str
    member: str


@frozen
class LookupIndex:
    """The member that a member-valued datum holds."""

    root: str
    by: Reference


Index: TypeAlias = AxisIndex | MemberIndex | LookupIndex


@frozen
class Reference:
    """An input or definition by its key, one index per axis in the order of its declaration."""

    key: str
    indices: tuple[Index, ...] = ()
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Sum:
    """Terms with signs +1 or -1, added from the left."""

    terms: tuple[tuple[Exponent, Expr], ...]
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Product:
    """Factors with exponents +1 (multiply) or -1 (divide), applied from the left."""

    factors: tuple[tuple[Exponent, Expr], ...]
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Compare:
    sign: Literal["=", "<>", "<", "<=", ">", ">="]
    left: Expr
    right: Expr
    type: Truth = TRUTH
    origin: Span = origin()


@frozen
class Not:
    operand: Expr
    type: Truth = TRUTH
    origin: Span = origin()


@frozen
class Junction:
    """Kleene's `and` and `or` over two or more conditions."""

    word: Literal["and", "or"]
    operands: tuple[Expr, ...]
    type: Truth = TRUTH
    origin: Span = origin()


@frozen
class Choose:
    """The value of the first branch whose condition holds, else `otherwise`."""

    branches: tuple[tuple[Expr, Expr], ...]
    otherwise: Expr
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Reduce:
    """`body` for every member of the sets `over` (their keys) where `where` holds, made one.

    `function` is the key of a reducer of the library: sum, average, minimum, maximum, count.
    Each set of `over` binds the axis of its root set. For count the body is the number 1.
    """

    function: str
    over: tuple[str, ...]
    body: Expr
    where: Expr | None = None
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Weighted:
    """The sum of value x weight over the sum of the weights, of those members that count.

    Over the sets `over` there is one pair of value and weight, taken for every member where
    `where` holds; between several pairs `over` is empty.
    """

    over: tuple[str, ...]
    pairs: tuple[tuple[Expr, Expr], ...]
    where: Expr | None = None
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Along:
    """The body along an ordered set: at the member before the one at hand, or added up to it.

    `first` stands at the first member in place of what came before it.
    """

    function: Literal["previous", "cumulative"]
    over: str
    body: Expr
    first: Expr | None = None
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class EachPeriod:
    """`body` at every `unit` of the asked period where `where` holds, made one.

    `function` is the key of a reducer; for count the body is the number 1. "previous" gives the
    body at the period just before the asked one, which is a `unit`.
    """

    function: str
    unit: TimeUnit
    body: Expr
    where: Expr | None = None
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Call:
    """A function of the library by its key, over several values.

    round: (value, places as a constant, mode as a constant key, scale as a constant): the value
    times the scale (100 for percents, 1000 for "per 1.000") is rounded to that many decimals.
    convert: (value, factor): the value times the factor, in another unit.
    number: (value): the value without its unit. sum, average, minimum, maximum: several values.
    """

    function: str
    arguments: tuple[Expr, ...]
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Bound:
    value: Expr
    closed: bool = True


@frozen
class Range:
    low: Bound | None
    high: Bound | None


@frozen
class Clamp:
    """The value, or the end of the range that it passed."""

    operand: Expr
    range: Range
    type: Type = NUMBER
    origin: Span = origin()


@frozen
class Reason:
    """No value, and why."""

    status: Literal["unclear", "not_applicable"]
    text: str | None
    type: Type = NUMBER
    origin: Span = origin()


Expr: TypeAlias = (
    Reference
    | Constant
    | Product
    | Sum
    | Compare
    | Reduce
    | EachPeriod
    | Weighted
    | Along
    | Call
    | Choose
    | Clamp
    | Junction
    | Not
    | Reason
)
