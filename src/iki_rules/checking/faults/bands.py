"""Say where a scale falls short of one band for each value.

Out:     one function for each B diagnostic
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.syntax import tree
from iki_rules.text import Span


def hole(low: tree.Band, high: tree.Band, value: Phrase, rounded: int | None) -> Diagnostic:
    """B401: a value between two bands that neither takes."""
    grid = (
        phrase("", "")
        if rounded is None
        else phrase(
            " (setelah dibulatkan {n} desimal)", " (after rounding to {n} decimals)", n=rounded
        )
    )
    return finding(
        "IKI-B401",
        phrase(
            "Skala berlubang: {value} tidak masuk predikat mana pun{grid}",
            "A hole in the scale: {value} has no band{grid}",
            value=value,
            grid=grid,
        ),
        Label(low.span, phrase("di bawahnya", "below it")),
        Label(high.span, phrase("di atasnya", "above it")),
        notes=[
            phrase(
                "Tentukan aturannya: pakai batas bawah saja (>= ...), atau tulis `dibulatkan` "
                "bila nilainya dibulatkan dahulu.",
                "Settle the rule: use lower bounds only (>= ...), or write `rounded` "
                "if values are rounded first.",
            )
        ],
    )


def overlap(first: tree.Band, second: tree.Band, value: Phrase) -> Diagnostic:
    """B402: a value that two two-sided bands both take."""
    return finding(
        "IKI-B402",
        phrase(
            "Predikat tumpang tindih: {value} masuk keduanya",
            "Bands overlap: {value} is in both",
            value=value,
        ),
        Label(second.span),
        Label(first.span, phrase("tumpang tindih dengan ini", "overlaps with this")),
        notes=[
            phrase(
                "Buat salah satu batasnya terbuka, misalnya 75 s.d. < 90.",
                "Make one of the ends open, such as 75 to < 90.",
            )
        ],
    )


def unreachable(band: tree.Band) -> Diagnostic:
    """B403: a band that the rows above it leave nothing for."""
    return finding(
        "IKI-B403",
        phrase(
            "Predikat {label} tidak pernah tercapai",
            "The band {label} can never be reached",
            label=band.label.text,
        ),
        band.span,
        notes=[
            phrase(
                "Baris di atasnya sudah mengambil semua nilainya; skala dibaca dari atas.",
                "The rows above take all its values; a scale is read from the top.",
            )
        ],
    )


def scale_of_other_unit(place: Span, scale: Span, found: Phrase, wanted: Phrase) -> Diagnostic:
    """B404: an indicator banded by a scale for another unit."""
    return finding(
        "IKI-B404",
        phrase(
            "Skala ini untuk nilai dalam {wanted}, padahal indikatornya dalam {found}",
            "This scale is for values in {wanted}, but the indicator is in {found}",
            wanted=wanted,
            found=found,
        ),
        Label(place),
        Label(scale, phrase("skalanya", "the scale")),
        notes=[
            phrase(
                "Pakai skala dengan satuan yang sama.",
                "Use a scale in the same unit.",
            )
        ],
    )


def no_bands(name: tree.Name) -> Diagnostic:
    """B405: a scale without rows."""
    return finding(
        "IKI-B405",
        phrase("Skala {name} tidak punya baris", "The scale {name} has no rows", name=name.text),
        name.span,
        notes=[
            phrase(
                'Tulis satu baris untuk setiap predikat, misalnya "Tinggi" >= 76%.',
                'Write a row for each band, such as "High" >= 76%.',
            )
        ],
    )
