"""Say what a declaration, a table or an example lacks or holds too much of.

Out:     one function for each T diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.syntax import tree
from iki_rules.text import Span


def formula_missing(name: tree.Name) -> Diagnostic:
    """T212: a declaration that neither says how it is computed nor that it is recorded."""
    return finding(
        "IKI-T212",
        phrase(
            "{name} tidak punya rumus dan tidak dicatat",
            "{name} has no formula and is not recorded",
            name=name.text,
        ),
        name.span,
        notes=[
            phrase(
                'Tulis `rumus ...`, atau `rumus belum jelas "alasan"`; angka yang langsung dicatat '
                "ditulis dengan `cacah`, atau `dicatat` sesudah satuannya.",
                'Write `formula ...`, or `formula unclear "why"`; a figure that is simply '
                "recorded is written with `count`, or `recorded` after its unit.",
            )
        ],
    )


def formula_and_recorded(name: tree.Name, formula: Span) -> Diagnostic:
    """T213: a recorded figure that also has a formula."""
    return finding(
        "IKI-T213",
        phrase(
            "{name} dicatat, tetapi juga punya rumus",
            "{name} is recorded, but has a formula too",
            name=name.text,
        ),
        formula,
        Label(name.span, phrase("dicatat di sini", "recorded here")),
        notes=[
            phrase(
                "Hapus rumusnya, atau ganti `cacah`/`dicatat` dengan `indikator` biasa.",
                "Remove the formula, or make it a plain `indicator`.",
            )
        ],
    )


def count_of_measure(name: tree.Name, unit: Phrase) -> Diagnostic:
    """T214: `cacah` in a unit that is measured and not counted."""
    return finding(
        "IKI-T214",
        phrase(
            "{name} dicacah dalam {unit}, padahal {unit} diukur dan tidak dihitung",
            "{name} is a count in {unit}, but {unit} is measured, not counted",
            name=name.text,
            unit=unit,
        ),
        name.span,
        notes=[
            phrase(
                "Tulis: indikator {name} dalam {unit} dicatat",
                "Write: indicator {name} in {unit} recorded",
                name=name.text,
                unit=unit,
            )
        ],
    )


def computed_not_given(name: tree.Name) -> Diagnostic:
    """T216: an example that gives a value for what is computed."""
    return finding(
        "IKI-T216",
        phrase(
            "{name} dihitung dengan rumus, jadi tidak diisi sebagai data",
            "{name} is computed by a formula, so it is not given as data",
            name=name.text,
        ),
        name.span,
        notes=[
            phrase(
                "Tulis hasil yang diharapkan: hasil {name} = ...",
                "Write the result to expect: result {name} = ...",
                name=name.text,
            )
        ],
    )


def value_of_other_kind(place: Span, wanted: Phrase) -> Diagnostic:
    """T217: an example or table row whose value is of another kind than its datum."""
    return finding(
        "IKI-T217",
        phrase("Di sini diperlukan {wanted}", "This should be {wanted}", wanted=wanted),
        place,
        notes=[
            phrase(
                "Periksa deklarasi data atau indikatornya.",
                "Look at the declaration of the datum or indicator.",
            )
        ],
    )


def table_rows(place: Span, missing: Sequence[str], set_key: str) -> Diagnostic:
    """T218: a table over a set that leaves members out."""
    return finding(
        "IKI-T218",
        phrase(
            "Tabel ini belum memuat anggota {set}: {members}",
            "This table lacks members of {set}: {members}",
            set=set_key,
            members=join(list(missing)),
        ),
        place,
        notes=[
            phrase(
                "Tambahkan satu baris untuk setiap anggota.",
                "Add a row for each member.",
            )
        ],
    )


def table_over_open_set(place: Span, set_key: str) -> Diagnostic:
    """T219: a table in the book over a set whose members only come with the data."""
    return finding(
        "IKI-T219",
        phrase(
            "Tabel ini memakai himpunan {set}, yang anggotanya baru datang bersama data",
            "This table runs over {set}, whose members only come with the data",
            set=set_key,
        ),
        place,
        notes=[
            phrase(
                "Jadikan `data` dan bukan `besaran`, atau tulis anggota himpunannya.",
                "Make it `data` instead of `quantity`, or list the members of the set.",
            )
        ],
    )


def set_twice(place: Span, set_key: str) -> Diagnostic:
    """T220: two axes of one declaration over the same set."""
    return finding(
        "IKI-T220",
        phrase(
            "Himpunan {set} dipakai dua kali dalam satu deklarasi",
            "The set {set} stands twice in one declaration",
            set=set_key,
        ),
        place,
        notes=[
            phrase(
                "Deklarasikan himpunan kedua dengan nama lain.",
                "Declare a second set of another name.",
            )
        ],
    )


def skip_without_average(place: Span) -> Diagnostic:
    """T222: `anggota hilang dilewati` with a sum or count, which would hide what is missing."""
    return finding(
        "IKI-T222",
        phrase(
            "Anggota yang hilang tidak boleh dilewati dalam jumlah atau banyak",
            "Missing members may not be skipped in a sum or count",
        ),
        place,
        notes=[
            phrase(
                "Jumlah tanpa sebagian anggota akan terlalu kecil. "
                "`anggota hilang dilewati` hanya untuk rata-rata, min dan maks.",
                "A sum without some members would be too small. "
                "`missing members skipped` is for average, min and max only.",
            )
        ],
    )


def target_twice(second: Span, first: Span) -> Diagnostic:
    """T223: two targets for the same period, or two for every one."""
    return finding(
        "IKI-T223",
        phrase("Dua target untuk periode yang sama", "Two targets for the same period"),
        Label(second),
        Label(first, phrase("yang pertama", "the first")),
        notes=[
            phrase(
                "Hapus salah satunya, atau beri periodenya: 2024: 90%; 2025: 92%.",
                "Remove one of them, or give the period: 2024: 90%; 2025: 92%.",
            )
        ],
    )
