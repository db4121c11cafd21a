"""Set a formula as marks on paper: figures, words, fractions, cases; no typesetting language yet.

Out:     Layout
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen


#: The signs of printed mathematics; each typesetting language has its own mark for them.
Mark: TypeAlias = Literal[
    "plus", "minus", "times", "divide", "percent", "sum", "in", "such", "semicolon", "comma",
    "=", "<>", "<", "<=", ">", ">=",
]  # fmt: skip


@frozen
class Figure:
    """A number as it is printed, its marks those of the language: "0,013"."""

    text: str


@frozen
class Letter:
    """A letter that stands for a member."""

    text: str


@frozen
class Words:
    """Words: the name of a value, set or member, a function, a unit, or a part of a sentence."""

    text: str
    role: Literal["value", "set", "member", "function", "unit", "text"]


@frozen
class Sign:
    """A sign of mathematics."""

    mark: Mark


@frozen
class Row:
    """Parts side by side."""

    parts: tuple[Layout, ...]


@frozen
class Over:
    """A fraction."""

    above: Layout
    below: Layout


@frozen
class Fenced:
    """Something in brackets; braces make it a set."""

    inside: Layout
    braces: bool = False


@frozen
class Indexed:
    """A name with what picks a member, set lower: `x_i`; several stand side by side."""

    base: Layout
    index: Layout


@frozen
class Raised:
    """Something with its exponent."""

    base: Layout
    exponent: Layout


@frozen
class Root:
    """A root; without a degree it is the square root."""

    inside: Layout
    degree: Layout | None = None


@frozen
class Under:
    """A sign or word with what it runs over, set below."""

    base: Layout
    below: Layout


@frozen
class Cases:
    """Values with their conditions, read from the top; the last needs none."""

    rows: tuple[tuple[Layout, Layout], ...]


Layout: TypeAlias = (
    Figure | Letter | Words | Sign | Row | Over | Fenced | Indexed | Raised | Root | Under | Cases
)
