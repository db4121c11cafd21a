"""Say where a scale falls short of one band for each value.

Out:     one function for each B diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.syntax import tree
from iki_rules.text import Span


def hole(
    rows: tuple[tree.Band, tree.Band],
    value: Phrase,
    rounded: int | None,
    by_bounds: tree.Band | None,
    by_rounding: tuple[int, Phrase, tree.Band] | None,
) -> Diagnostic:
    """B401: a value between two bands that neither takes.

    `by_bounds` is the band that lower bounds alone would give it, `by_rounding` the decimals that
    close every hole, the value rounded to them, and its band then.
    """
    below, above = rows
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
        Label(below.span, phrase("di bawahnya", "below it")),
        Label(above.span, phrase("di atasnya", "above it")),
        notes=[*_closing(value, by_bounds, by_rounding), SETTLE],
    )


SETTLE = phrase(
    "Tentukan aturannya: pakai batas bawah saja (>= ...), atau tulis `dibulatkan` "
    "bila nilainya dibulatkan dahulu.",
    "Settle the rule: use lower bounds only (>= ...), or write `rounded` if values are rounded "
    "first.",
)


def _closing(
    value: Phrase, by_bounds: tree.Band | None, by_rounding: tuple[int, Phrase, tree.Band] | None
) -> list[Phrase]:
    """What each closing rule makes of the value."""
    said: list[Phrase] = []
    if by_bounds is not None:
        said.append(
            phrase(
                'Menurut batas bawah saja, {value} masuk "{label}".',
                'By lower bounds alone, {value} is in "{label}".',
                value=value,
                label=by_bounds.label.text,
            )
        )
    if by_rounding is not None:
        decimals, nearest, band = by_rounding
        said.append(
            phrase(
                'Bila dibulatkan {n} desimal dahulu, {value} menjadi {nearest}: "{label}".',
                'Rounded to {n} decimals first, {value} becomes {nearest}: "{label}".',
                n=decimals,
                value=value,
                nearest=nearest,
                label=band.label.text,
            )
        )
    return said


def holes_in_ready_scale(
    name: tree.Name, scale: Span, values: Sequence[Phrase], others: Sequence[str]
) -> Diagnostic:
    """B420: an indicator names a ready scale as printed; `values` fall through it."""
    return finding(
        "IKI-B420",
        phrase(
            "Skala {name} dibaca seperti tercetak: {values} tidak masuk predikat mana pun",
            "The scale {name} is read as printed: {values} have no band",
            name=name.text,
            values=join(list(values)),
        ),
        Label(name.span),
        Label(scale, phrase("skala siap pakai ini", "this ready scale")),
        notes=[
            phrase(
                "Skala yang sama dengan aturan penutup: {others}",
                "The same scale with a closing rule: {others}",
                others=join(list(others)),
            )
        ],
    )


def overlap(first: tree.Band, second: tree.Band, value: Phrase) -> Diagnostic:
    """B402: a value that two two-sided bands both take."""
    return finding(
        "IKI-B402",
        phrase(
            'Predikat tumpang tindih: {value} masuk "{first}" dan "{second}"',
            'Bands overlap: {value} is in "{first}" and "{second}"',
            value=value,
            first=first.label.text,
            second=second.label.text,
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


def band_without_achievement(place: Span, name: str) -> Diagnostic:
    """B410: a band of the achievement, where there is none."""
    return finding(
        "IKI-B410",
        phrase(
            "Predikat ini dari capaian, tetapi {name} tidak mempunyai capaian",
            "This band is of the achievement, but {name} has none",
            name=name,
        ),
        place,
        notes=[
            phrase(
                "Tulis baris `capaian ...`, misalnya `capaian realisasi_per_target`, atau hapus "
                "`dari capaian`.",
                "Write a line `achievement ...`, such as `achievement realisation_over_target`, "
                "or remove `of achievement`.",
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
