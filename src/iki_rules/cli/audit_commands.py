"""The commands of those who check what was published.

Out:     AUDIT, SENSITIVITY
"""

from __future__ import annotations

from iki_rules.cli.arguments import (
    BOOK_ARGUMENT,
    DATA,
    FILE,
    HELP,
    JSON,
    LANG,
    NUMBERS,
    PERIOD,
    PUBLISHED,
)
from iki_rules.cli.options import Command, Option
from iki_rules.diagnostics.phrase import phrase


AUDIT = Command(
    "audit",
    phrase("bandingkan angka terbitan dengan hasil hitung", "compare published figures"),
    phrase(
        "Membandingkan setiap angka terbitan dengan hasil hitung: sama, terpotong, atau berbeda, "
        "dan kekeliruan lazim mana yang menghasilkan angka itu.",
        "Compares each published figure with the computed one: equal, truncated or different, "
        "and which common mistake gives the published figure.",
    ),
    (BOOK_ARGUMENT,),
    (
        PUBLISHED,
        DATA,
        PERIOD,
        NUMBERS,
        Option(
            "--strict",
            phrase(
                "jawab 1 juga bila ada angka yang terpotong",
                "answer 1 for a truncated figure too",
            ),
        ),
        Option(
            "--html",
            phrase(
                "tulis juga laporan sebagai satu berkas HTML",
                "write the report as one HTML file, too",
            ),
            FILE,
        ),
        JSON,
        LANG,
        HELP,
    ),
    (
        "iki audit balangan-2023.iki --data data-2023.csv --published lkjip-2023.csv",
        "iki audit balangan-2023.iki --published lkjip-2023.csv --html audit.html",
    ),
)

SENSITIVITY = Command(
    "sensitivity",
    phrase("uji apa yang berubah karena pembulatan", "try what rounding changes"),
    phrase(
        "Menghitung ulang dengan langkah yang dibulatkan, bobot dua desimal, dan pecahan biner, "
        "lalu menyebut predikat, putusan, dan angka yang berubah.",
        "Computes again with rounded steps, weights of two decimals and binary fractions, and "
        "names the bands, verdicts and figures that change.",
    ),
    (BOOK_ARGUMENT,),
    (DATA, PERIOD, NUMBERS, JSON, LANG, HELP),
    ("iki sensitivity balangan-2023.iki --data data-2023.csv",),
)
