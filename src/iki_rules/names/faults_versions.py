"""Say what is wrong with the days on which declarations of one name are in force.

Out:     one function for each of N120, N122 and N123
"""

from __future__ import annotations

from typing import TypeAlias

from iki_rules.diagnostics import Diagnostic, Label, finding, phrase
from iki_rules.diagnostics.dates import said_days
from iki_rules.measure import Days
from iki_rules.syntax import tree


UNDATED = "IKI-N122"

#: The name in a declaration, and the days on which that is in force.
Placed: TypeAlias = tuple[tree.Name, Days]


def versions_overlap(first: Placed, second: Placed) -> Diagnostic:
    """N120: two versions of a name are in force on the same day."""
    (old, before), (name, days) = first, second
    return finding(
        "IKI-N120",
        phrase(
            "Masa berlaku dua versi {name} bertumpang tindih",
            "Two versions of {name} are in force at once",
            name=name.text,
        ),
        Label(name.span, phrase("berlaku {days}", "in force {days}", days=said_days(days))),
        Label(old.span, phrase("berlaku {days}", "in force {days}", days=said_days(before))),
        notes=[
            phrase(
                "Akhiri yang satu sehari sebelum yang lain mulai: `berlaku 2021 s.d. 2022`, lalu "
                "`berlaku sejak 2023`. Bila sebuah keputusan mengubah yang lain, tulis `mengubah` "
                "di bawah keputusannya; yang lama lalu berakhir sendiri.",
                "End one of them the day before the other begins: `valid 2021 to 2022`, then "
                "`valid since 2023`. If one decree amends the other, write `amends` under it; "
                "the older version then ends by itself.",
            )
        ],
    )


def amendment_undated(amends: tree.Text, number: tree.Text) -> Diagnostic:
    """N122: a decree amends another of the book and does not say from when."""
    return finding(
        UNDATED,
        phrase(
            "Keputusan {number} mengubah {amended}, tetapi tidak menyebut sejak kapan",
            "The decree {number} amends {amended} and does not say from when",
            number=number.text,
            amended=amends.text,
        ),
        Label(amends.span),
        Label(number.span, phrase("keputusan yang mengubah", "the decree that amends")),
        notes=[
            phrase(
                "Tulis masa berlakunya di bawah keputusan itu, misalnya `berlaku sejak 2023`.",
                "Write its validity under that decree, such as `valid since 2023`.",
            )
        ],
    )


def validity_without_days(validity: tree.Validity) -> Diagnostic:
    """N123: a validity that ends before it begins."""
    return finding(
        "IKI-N123",
        phrase(
            "Masa berlaku {first} s.d. {last} berakhir sebelum mulai",
            "The validity {first} to {last} ends before it begins",
            first=validity.first or "",
            last=validity.last or "",
        ),
        validity.span,
        notes=[
            phrase(
                "Tulis hari pertamanya dahulu, lalu hari terakhirnya.",
                "Write its first day first, and then its last.",
            )
        ],
    )
