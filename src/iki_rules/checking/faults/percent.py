"""Say where the factor of a percent is missing or too many, and where percent does not fit.

Out:     one function for each U diagnostic
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.diagnostics import Diagnostic, Fix, Label, Phrase, finding, phrase
from iki_rules.syntax import tree
from iki_rules.text import Span


def percent_in_a_product(written: tree.UnitExpr) -> Diagnostic:
    """U202: a percent as part of another unit."""
    return finding(
        "IKI-U202",
        phrase(
            "Persen tidak dapat digabung dengan satuan lain",
            "Percent cannot be combined with another unit",
        ),
        written.span,
        notes=[
            phrase(
                "Tulis % saja, atau satuan lain tanpa %.",
                "Write % alone, or another unit without %.",
            )
        ],
    )


def number_of_percent(place: Span) -> Diagnostic:
    """U209: `angka` of a percent, which could be 0.75 or 75."""
    return finding(
        "IKI-U209",
        phrase(
            "angka(...) dari persen punya dua arti: 0,75 atau 75",
            "number(...) of a percent has two meanings: 0.75 or 75",
        ),
        place,
        notes=[
            phrase(
                "Bagi dengan 100% untuk 0,75, atau dengan 1% untuk 75.",
                "Divide by 100% for 0.75, or by 1% for 75.",
            )
        ],
    )


def no_factor(
    place: Span, factor: Fraction, *, percent: bool, inside: Span | None, one_product: bool
) -> Diagnostic:
    """U220: a plain ratio under a unit that counts per hundred, without `x 100%`.

    `inside` is a factor 100 that already stands within; `one_product` tells whether the factor
    can simply be added at the end.
    """
    meant = _factor(factor, percent=percent)
    if inside is not None:
        return finding(
            "IKI-U220",
            phrase(
                "Rumus ini belum persen: angka {n} di dalamnya angka biasa",
                "This formula is not a percent yet: the {n} within is a plain number",
                n=factor,
            ),
            Label(place),
            Label(inside, phrase("hanya angka", "just a number")),
            notes=[
                phrase(
                    "Tulis {factor} di tempat ini, dan tidak lagi di luar.",
                    "Write {factor} here instead, and not once more outside.",
                    factor=meant,
                )
            ],
        )
    return finding(
        "IKI-U220",
        phrase(
            "Rumus ini belum dikali {factor}",
            "This formula is not yet multiplied by {factor}",
            factor=meant,
        ),
        place,
        notes=[
            phrase(
                "Hasil pembagiannya angka biasa, misalnya 0,75. Tulis ... x {factor}.",
                "The quotient is a plain number such as 0.75. Write ... x {factor}.",
                factor=meant,
            )
        ],
        fixes=[
            Fix(
                Span(place.file, place.end, place.end),
                " x 100%",
                phrase("Tambahkan x 100%", "Add x 100%"),
            )
        ]
        if percent and one_product
        else [],
    )


def hundred_beside_percent(place: Span, value: Fraction) -> Diagnostic:
    """U227: a plain 100 (or 0,01) in a formula that counts per hundred anyway."""
    return finding(
        "IKI-U227",
        phrase(
            "Angka {value} di samping persen: mungkin seratus kali terlalu besar atau kecil",
            "The number {value} beside a percent: perhaps a hundred times too large or small",
            value=value,
        ),
        place,
        notes=[
            phrase(
                "Persen sudah dihitung per seratus. Hapus angka ini, atau beri satuan bila memang "
                "dimaksud.",
                "A percent already counts per hundred. Remove this number, or give it a unit if it "
                "is meant.",
            )
        ],
    )


def small_percent(place: Span, value: Fraction) -> Diagnostic:
    """U228: a bare number up to 1 where a percent belongs."""
    return finding(
        "IKI-U228",
        phrase(
            "{value} di sini berarti {value}%, bukan {percent}%",
            "{value} means {value}% here, not {percent}%",
            value=value,
            percent=value * 100,
        ),
        place,
        notes=[
            phrase(
                "Tulis tanda persennya agar jelas: {value}% atau {percent}%.",
                "Write the percent sign to say which: {value}% or {percent}%.",
                value=value,
                percent=value * 100,
            )
        ],
    )


def factor_on_percent(place: Span, factor: Fraction, rest: Span) -> Diagnostic:
    """U221: `x 100` on what already is a percent."""
    return finding(
        "IKI-U221",
        phrase(
            "x {factor} pada nilai yang sudah persen: hasilnya seratus kali terlalu besar",
            "x {factor} on what already is a percent: the result is a hundred times too large",
            factor=_factor(factor, percent=False),
        ),
        Label(place, phrase("kali ini tidak perlu", "this factor is not needed")),
        Label(rest, phrase("sudah persen", "already percent")),
        notes=[
            phrase(
                "Hapus x {factor}. Rata-rata dari persen sudah persen.",
                "Remove x {factor}. An average of percents already is a percent.",
                factor=_factor(factor, percent=False),
            )
        ],
    )


def factor_twice(first: Span, second: Span, factor: Phrase) -> Diagnostic:
    """U222: `x 100` or `x 100%` more than once."""
    return finding(
        "IKI-U222",
        phrase(
            "Dikali {factor} dua kali",
            "Multiplied by {factor} twice",
            factor=factor,
        ),
        Label(second, phrase("yang kedua", "the second")),
        Label(first, phrase("yang pertama", "the first")),
        notes=[phrase("Hapus salah satunya.", "Remove one of them.")],
    )


def percent_with_plain(left: Label, right: Label, names: tuple[Phrase, Phrase]) -> Diagnostic:
    """U223: a percent and a plain number added or compared."""
    return finding(
        "IKI-U223",
        phrase(
            "Persen tidak dapat digabung dengan angka biasa: {left} dan {right}",
            "Percent does not go with a plain number: {left} and {right}",
            left=names[0],
            right=names[1],
        ),
        left,
        right,
        notes=[
            phrase(
                "Beri tanda % pada angkanya (80% dan bukan 80), atau kalikan rasionya dengan 100%.",
                "Give the number its % sign (80%, not 80), or multiply the ratio by 100%.",
            )
        ],
    )


def added_percent(place: Span, value: Fraction) -> Diagnostic:
    """U224: a literal percent added to a percent: points, or a relative increase."""
    percent = value * 100
    return finding(
        "IKI-U224",
        phrase(
            "Menambah {value}% pada persen punya dua arti",
            "Adding {value}% to a percent has two meanings",
            value=percent,
        ),
        place,
        notes=[
            phrase(
                "Dihitung sebagai poin persen: 80% + {value}% = {sum}%. Tulis {value} poin persen "
                "agar jelas, atau x {times}% bila maksudnya kenaikan relatif.",
                "Taken as percentage points: 80% + {value}% = {sum}%. Write {value} percentage "
                "points to say so, or x {times}% if a relative increase is meant.",
                value=percent,
                sum=80 + percent,
                times=100 + percent,
            )
        ],
    )


def wrong_factor(place: Span, found: Phrase, factor: Fraction, *, percent: bool) -> Diagnostic:
    """U226: another factor than the unit asks for."""
    return finding(
        "IKI-U226",
        phrase(
            "Faktor {found} tidak sesuai dengan satuannya",
            "The factor {found} does not fit the unit",
            found=found,
        ),
        place,
        notes=[
            phrase(
                "Satuan ini menghitung per {per}: tulis x {factor}.",
                "This unit counts per {per}: write x {factor}.",
                per=factor,
                factor=_factor(factor, percent=percent),
            )
        ],
    )


def _factor(factor: Fraction, *, percent: bool) -> Phrase:
    return phrase("{n}%", "{n}%", n=factor) if percent else phrase("{n}", "{n}", n=factor)
