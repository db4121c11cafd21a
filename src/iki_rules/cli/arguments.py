"""The arguments and options that several commands take, each worded once.

Out:     the rows that the table of commands is made of
"""

from __future__ import annotations

from iki_rules.cli.options import Argument, Option
from iki_rules.diagnostics.phrase import phrase


FILE = phrase("BERKAS", "FILE")
BOOK = phrase("BUKU", "BOOK")
LANGUAGES = ("id", "en")
LANGUAGE = phrase("id|en", "id|en")

HELP = Option("--help", phrase("tampilkan bantuan ini", "show this help"), short="-h")
LANG = Option(
    "--lang",
    phrase(
        "bahasa keluaran; tanpa ini bahasa buku aturan, lalu LANG, lalu id",
        "language of the output; else that of the rule book, then LANG, then id",
    ),
    LANGUAGE,
    LANGUAGES,
)
JSON = Option(
    "--json",
    phrase("keluaran JSON untuk program lain", "JSON output for other programs"),
)
SHORT = Option(
    "--short",
    phrase(
        "satu baris untuk tiap temuan: berkas:baris:kolom",
        "one line for each finding: file:line:column",
    ),
)
DATA = Option(
    "--data",
    phrase(
        "berkas data, .csv atau .json; tanpa ini satu-satunya berkas data di folder BUKU",
        "file of data, .csv or .json; else the only one in the folder BOOK",
    ),
    FILE,
)
PUBLISHED = Option(
    "--published",
    phrase(
        "tabel angka terbitan, .csv: indikator, periode, terbitan (juga capaian, predikat)",
        "table of published figures, .csv: indicator, period, published (also achievement, band)",
    ),
    FILE,
)
PERIOD = Option(
    "--period",
    phrase(
        "periode yang dihitung: 2023, 2023-05, 2023-T2, 2023-S1",
        "period to compute: 2023, 2023-05, 2023-Q2, 2023-S1",
    ),
    phrase("PERIODE", "PERIOD"),
)
BY = Option(
    "--by",
    phrase(
        "satu kolom untuk tiap bagiannya: bulan, triwulan atau semester",
        "a column for each part of it: month, quarter or semester",
    ),
    phrase("BAGIAN", "PART"),
    ("bulan", "triwulan", "semester", "month", "quarter"),
)
NUMBERS = Option(
    "--numbers",
    phrase(
        "format angka dalam data: id 1.234,5, en 1,234.5; tanpa ini bahasa buku aturan",
        "number format of the data: id 1.234,5, en 1,234.5; else that of the rule book",
    ),
    LANGUAGE,
    LANGUAGES,
)

BOOK_ARGUMENT = Argument(
    "book",
    BOOK,
    phrase(
        "berkas .iki, atau folder yang langsung berisi berkas .iki",
        "a .iki file, or a folder that itself holds .iki files",
    ),
)
BOOKS_ARGUMENT = Argument(
    "books",
    FILE,
    phrase(
        "buku aturan: berkas .iki, folder berisi berkas .iki, atau folder dari folder demikian",
        "rule books: a .iki file, a folder of them, or a folder of such folders",
    ),
    many=True,
)
