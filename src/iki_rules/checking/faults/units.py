"""Say which units do not go together, and how to mend it.

Out:     one function for each U diagnostic
"""

from __future__ import annotations

from collections.abc import Iterable

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.names.faults import close
from iki_rules.syntax import tree
from iki_rules.text import Span


def unknown_unit(name: str, written: tree.UnitExpr, known: Iterable[str]) -> Diagnostic:
    """U201: neither the prelude nor the book declares this unit."""
    near = close(name.lower(), known)
    notes = [
        phrase(
            "Deklarasikan sekali di awal buku: satuan {name}  (dihitung), "
            "atau satuan {name} ukuran  (diukur).",
            "Declare it once at the top of the book: unit {name}  (counted), "
            "or unit {name} measure  (measured).",
            name=name,
        )
    ]
    if near:
        notes.insert(0, phrase("Maksudnya {name}?", "Did you mean {name}?", name=near[0]))
    return finding(
        "IKI-U201",
        phrase("Satuan tidak dikenal: {name}", "Unknown unit: {name}", name=name),
        written.span,
        notes=notes,
    )


def unlike_units(left: Label, right: Label, names: tuple[Phrase, Phrase], sign: str) -> Diagnostic:
    """U204: a sum or difference of unlike units."""
    return finding(
        "IKI-U204",
        phrase(
            "Satuan tidak cocok: {left} {sign} {right}",
            "Unlike units: {left} {sign} {right}",
            left=names[0],
            right=names[1],
            sign=sign,
        ),
        left,
        right,
        notes=[
            phrase(
                "Jumlahkan yang sama satuannya, atau bagi masing-masing dengan targetnya.",
                "Add what has the same unit, or divide each by its target first.",
            )
        ],
    )


def unlike_compared(
    left: Label, right: Label, names: tuple[Phrase, Phrase], sign: str, *, plain: bool
) -> Diagnostic:
    """U205: a comparison of unlike units; `plain` tells that one side has none."""
    hint = (
        phrase(
            "Beri satuan pada angkanya, misalnya 10 {unit}.",
            "Give the number its unit, such as 10 {unit}.",
            unit=names[0],
        )
        if plain
        else phrase(
            "Bandingkan yang sama satuannya; waktu dapat diubah, misalnya dengan `dalam menit`.",
            "Compare what has the same unit; times can be changed, as with `in minutes`.",
        )
    )
    return finding(
        "IKI-U205",
        phrase(
            "Satuan yang dibandingkan tidak cocok: {left} {sign} {right}",
            "Unlike units compared: {left} {sign} {right}",
            left=names[0],
            right=names[1],
            sign=sign,
        ),
        left,
        right,
        notes=[hint],
    )


def other_unit(place: Span, declared: Label, names: tuple[Phrase, Phrase]) -> Diagnostic:
    """U206: the formula gives another unit than the declaration says."""
    return finding(
        "IKI-U206",
        phrase(
            "Rumus menghasilkan {found}, padahal dideklarasikan dalam {declared}",
            "The formula gives {found}, but is declared in {declared}",
            found=names[0],
            declared=names[1],
        ),
        Label(place, phrase("hasilnya {found}", "gives {found}", found=names[0])),
        declared,
        notes=[
            phrase(
                "Ubah rumusnya, atau ganti satuan setelah kata `dalam`.",
                "Change the formula, or the unit after the word `in`.",
            )
        ],
    )


def unlike_branches(left: Label, right: Label, names: tuple[Phrase, Phrase]) -> Diagnostic:
    """U207: the branches of `jika` give unlike units."""
    return finding(
        "IKI-U207",
        phrase(
            "Cabang `jika` berbeda satuan: {left} dan {right}",
            "The branches of `if` differ in unit: {left} and {right}",
            left=names[0],
            right=names[1],
        ),
        left,
        right,
        notes=[
            phrase(
                "Semua cabang harus bersatuan sama.",
                "All branches must have the same unit.",
            )
        ],
    )


def not_convertible(place: Label, found: Phrase, wanted: Phrase) -> Diagnostic:
    """U208: `e dalam satuan` between units that have nothing in common."""
    return finding(
        "IKI-U208",
        phrase(
            "{found} tidak dapat dinyatakan dalam {wanted}",
            "{found} cannot be expressed in {wanted}",
            found=found,
            wanted=wanted,
        ),
        place,
        notes=[
            phrase(
                "`dalam` hanya mengubah satuan sejenis, misalnya menit ke jam. "
                "Untuk persen tulis x 100%.",
                "`in` only changes between units of a kind, such as minutes to hours. "
                "For percent write x 100%.",
            )
        ],
    )


def rows_differ(place: Span, table: str) -> Diagnostic:
    """U210: adding up figures whose unit differs from row to row."""
    return finding(
        "IKI-U210",
        phrase(
            "Setiap baris {table} punya satuannya sendiri; nilainya tidak dapat digabung",
            "Each row of {table} has a unit of its own; their values cannot be combined",
            table=table,
        ),
        place,
        notes=[
            phrase(
                "Kalikan dahulu dengan {table}, misalnya jumlah({table} x volume).",
                "Multiply by {table} first, as in sum({table} x volume).",
                table=table,
            )
        ],
    )


def limit_in_other_unit(place: Span, found: Phrase, wanted: Phrase) -> Diagnostic:
    """U211: a target, range, band or example in another unit than what it is for."""
    return finding(
        "IKI-U211",
        phrase(
            "Nilai ini dalam {found}, padahal seharusnya dalam {wanted}",
            "This value is in {found}, but should be in {wanted}",
            found=found,
            wanted=wanted,
        ),
        place,
        notes=[
            phrase(
                "Tulis angkanya dalam {wanted}, atau tanpa satuan.",
                "Write the number in {wanted}, or without a unit.",
                wanted=wanted,
            )
        ],
    )
