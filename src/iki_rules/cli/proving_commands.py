"""The commands that ask whether a calculation is right.

Out:     MUTATE
"""

from __future__ import annotations

from iki_rules.cli.arguments import BOOK_ARGUMENT, HELP, JSON, LANG
from iki_rules.cli.options import Command, Option
from iki_rules.diagnostics.phrase import phrase


MUTATE = Command(
    "mutate",
    phrase("cari perubahan yang tidak terlihat contoh", "find changes that no example notices"),
    phrase(
        "Mengubah buku aturan satu tempat demi satu tempat (>= jadi >, x jadi /, bobot, anggota, "
        "pembilang dan penyebut) dan menyebut perubahan yang tidak dilihat satu contoh pun.",
        "Changes the rule book one place at a time (>= to >, x to /, a weight, a member, numerator "
        "and denominator) and names the changes that no example notices.",
    ),
    (BOOK_ARGUMENT,),
    (
        Option(
            "--no-examples",
            phrase("jangan mencari contoh yang melihatnya", "do not look for examples"),
        ),
        JSON,
        LANG,
        HELP,
    ),
    ("iki mutate balangan-2023.iki",),
)
