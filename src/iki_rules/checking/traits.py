"""Tell in what two versions of a name differ that other formulas and the data see.

In:      syntax.tree declarations, Signature
Out:     difference, declared_traits, rows_apart, signed_traits, display_trait
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias, assert_never

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.limits import say
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Display
from iki_rules.names.scope import Value
from iki_rules.syntax import tree


#: What versions must have in common: in words, as it is compared, and its value in words.
Trait: TypeAlias = tuple[Phrase, object, Phrase]


def difference(first: Sequence[Trait], other: Sequence[Trait]) -> Phrase | None:
    """The first trait that differs, said of the other version; None where all are alike."""
    for (what, value, said), (_, against, otherwise) in zip(first, other, strict=False):
        if value != against:
            return phrase(
                "{what} {other}, bukan {first}",
                "{what} {other}, not {first}",
                what=what,
                other=otherwise,
                first=said,
            )
    return None


def declared_traits(declaration: Value) -> list[Trait]:
    """What can be compared before anything is typed."""
    kind = _kind(declaration)
    axes = tuple(axis.text for axis in declaration.axes)
    traits: list[Trait] = [
        (phrase("jenisnya", "its kind is"), kind.en, kind),
        (phrase("himpunannya", "its sets are"), axes, _listed(axes)),
    ]
    match declaration:
        case tree.Data():
            traits += _recorded(declaration)
        case tree.Indicator(recorded=recorded) if recorded is not None:
            traits += _recorded(declaration)
        case tree.Indicator() | tree.Rule() | tree.Quantity():
            pass
    return traits


def rows_apart(first: Value, other: Value) -> Phrase | None:
    """The rows that only one of two tables has."""
    if not isinstance(first, tree.Quantity) or not isinstance(other, tree.Quantity):
        return None
    latest, before = ([row.member.name.text for row in each.rows] for each in (first, other))
    lacking = [name for name in latest if name not in before]
    extra = [name for name in before if name not in latest]
    said = [
        *([phrase("tidak ada baris {r}", "it lacks {r}", r=_listed(lacking))] if lacking else []),
        *([phrase("hanya di sini {r}", "only here {r}", r=_listed(extra))] if extra else []),
    ]
    return join(said, "; ") if said else None


def _recorded(declaration: tree.Data | tree.Indicator) -> Iterator[Trait]:
    """What data are read by: they are read once, under every version alike."""
    for what, value in (
        (phrase("satuannya", "its unit is"), declaration.unit),
        (phrase("himpunan nilainya", "the set of its values is"), declaration.members),
        (phrase("`bagian dari`", "its `part of` is"), declaration.part_of),
        (phrase("`rentang`", "its `range` is"), declaration.range),
        (phrase("`tanda tidak berlaku`", "its `not applicable marks` are"), declaration.marks),
        (phrase("`periode`", "its `period` is"), (declaration.period, declaration.missing_periods)),
        (
            phrase("`syarat` atau `berjumlah`", "its `condition` or `totalling` is"),
            (declaration.constraints, declaration.total)
            if isinstance(declaration, tree.Data)
            else None,
        ),
    ):
        yield what, value, _said(value)


def _said(value: object) -> Phrase:
    match value:
        case tree.Name(text=text):
            return join([text])
        case tree.UnitExpr(factors=factors):
            return join([name for name, _ in factors])
        case None | ():
            return phrase("tidak ada", "missing")
        case _:
            return phrase("lain", "another")


def _kind(declaration: Value) -> Phrase:
    match declaration:
        case tree.Data():
            return phrase("data", "a datum")
        case tree.Indicator(recorded=None):
            return phrase("indikator yang dihitung", "a computed indicator")
        case tree.Indicator():
            return phrase("indikator yang dicatat", "a recorded indicator")
        case tree.Quantity(rows=()):
            return phrase("besaran", "a quantity")
        case tree.Quantity():
            return phrase("tabel", "a table")
        case tree.Rule():
            return phrase("aturan", "a rule")
        case _:
            assert_never(declaration)


def signed_traits(signature: Signature, context: Context) -> list[Trait]:
    """What is known once a version has been typed: its unit, and that of each row."""
    rows = {key: (each.unit, each.kind) for key, each in signature.rows.items()}
    return [
        (phrase("satuannya", "its unit is"), signature.type, context.describe(signature.type)),
        display_trait(signature.display, context),
        (phrase("satuan barisnya", "the units of its rows are"), rows, phrase("lain", "others")),
    ]


def display_trait(display: Display, context: Context) -> Trait:
    """The unit that a value is stated in."""
    value = (display.unit, display.kind, display.scale)
    return phrase("satuannya", "its unit is"), value, say(display, context)


def _listed(names: Sequence[str]) -> Phrase:
    return join(list(names)) if names else phrase("tidak ada", "none")
