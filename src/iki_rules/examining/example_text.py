"""Write data and the result that a book gives for them as an example of that book.

In:      the data, book.Result
Out:     example_text, Suggestion, EXPECTABLE
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from iki_rules.book import Result
from iki_rules.data.keys import read_key
from iki_rules.diagnostics import Language
from iki_rules.library import round_half_away
from iki_rules.measure import read_period
from iki_rules.syntax import tree
from iki_rules.syntax.print import print_file
from iki_rules.syntax.shapes import STATUSES


@frozen
class Suggestion:
    """An example in the language of the book, ready to be put into it."""

    text: str


def example_text(
    data: Mapping[str, object], result: Result, language: Language, period: str | None
) -> Suggestion:
    """The data that the result rests on, and the result that the book as it is gives."""
    label = None if result.band is None else result.band.label
    band = tree.Text(label) if label else None
    status = result.status if result.status in EXPECTABLE else None
    value = None if status else _written(result.value, result.decimals)
    example = tree.Example(
        tree.Text(result.id),
        tuple(tree.Given(_named(key), _written(each)) for key, each in data.items()),
        (tree.Expected(_named(result.id), value, status, band),),
        period=None if period is None else read_period(period),
    )
    text = print_file(tree.File(language, (example,)), language)
    return Suggestion(text.split("\n", 2)[2])


#: What an example can expect in place of a value.
EXPECTABLE = frozenset(STATUSES.values())


def _named(key: str) -> tree.Name | tree.Pick:
    """`wajib`, `wajib[ktp_el]`."""
    written = read_key(key)
    name = tree.Name(key if written is None else written.name)
    if written is None or written.inside is None:
        return name
    members = (tree.Name(member.strip()) for member in written.inside.split(";"))
    return tree.Pick(name, tuple(members))


def _written(value: object, places: int = 10) -> tree.Expr:
    """A number, a member, a truth value."""
    match value:
        case bool():
            return tree.Name("true" if value else "false")
        case Fraction():
            return tree.Number(round_half_away(value, places))
        case _:
            return tree.Name(str(value))
