"""The commands that go from a decree to a rule book and back.

Out:     DRAFT, LINT, PAGE, CASCADE
"""

from __future__ import annotations

from iki_rules.cli.arguments import (
    BOOK_ARGUMENT,
    BOOKS_ARGUMENT,
    FILE,
    HELP,
    JSON,
    LANG,
    LANGUAGE,
    LANGUAGES,
    NUMBERS,
    PERIOD,
    SHORT,
)
from iki_rules.cli.options import Argument, Command, Option
from iki_rules.diagnostics.phrase import phrase


DRAFT = Command(
    "draft",
    phrase("susun rancangan buku aturan dari tabel keputusan", "draft a rule book from a table"),
    phrase(
        "Membaca tabel sebuah keputusan (jabatan, sasaran, indikator, formulasi, sumber data, "
        "penanggung jawab) dan menulis rancangan buku aturannya. Yang meragukan diberi catatan.",
        "Reads the table of a decree (position, goal, indicator, formula, source, owner) and "
        "writes a draft of its rule book. What is doubtful bears a note.",
    ),
    (
        Argument(
            "table",
            phrase("TABEL", "TABLE"),
            phrase(
                "berkas .csv atau .xlsx dengan judul kolom keputusan",
                "a .csv or .xlsx file with the headers of a decree",
            ),
        ),
    ),
    (
        Option(
            "--output",
            phrase(
                "tulis rancangan ke berkas baru ini; tanpa ini ke layar",
                "write the draft to this new file; else to the screen",
            ),
            FILE,
            short="-o",
        ),
        JSON,
        Option(
            "--lang",
            phrase(
                "bahasa buku aturan dan laporannya; tanpa ini bukunya id",
                "language of the rule book and of the report; without it the book is in id",
            ),
            LANGUAGE,
            LANGUAGES,
        ),
        HELP,
    ),
    ("iki draft keputusan.csv -o keputusan.iki", "iki draft keputusan.xlsx --json"),
)

LINT = Command(
    "lint",
    phrase("tandai yang janggal dalam keputusan", "mark what is odd in the decree"),
    phrase(
        "Menandai apa yang akan ditandai seorang pemeriksa dalam keputusan itu sendiri: rumusan "
        "yang bergeser, nama sama rumusan lain, tabel ganda, sumber kosong.",
        "Marks what an auditor would mark in the decree itself: formulas that slipped, one name "
        "with two formulas, tables printed twice, no source named.",
    ),
    (BOOKS_ARGUMENT,),
    (
        Option(
            "--strict",
            phrase("jawab 1 bila ada temuan", "answer 1 if anything is found"),
        ),
        SHORT,
        JSON,
        LANG,
        HELP,
    ),
    ("iki lint examples/kab-balangan-2023", "iki lint examples/ --strict"),
)

PAGE = Command(
    "page",
    phrase("tulis buku aturan sebagai halaman keputusan", "write a rule book as its decree's page"),
    phrase(
        "Menulis kembali tabel keputusan: jabatan, sasaran, indikator, rumus sebagai matematika, "
        "sumber, penanggung jawab.",
        "Writes the table of the decree again: positions, goals, indicators, formulas as "
        "mathematics, sources, owners.",
    ),
    (BOOK_ARGUMENT,),
    (
        Option(
            "--format",
            phrase(
                "md: Markdown dengan LaTeX; html: satu berkas dengan MathML; tanpa ini menurut "
                "akhiran --output, lalu md",
                "md: Markdown with LaTeX; html: one file with MathML; else by the ending of "
                "--output, then md",
            ),
            phrase("md|html", "md|html"),
            ("md", "html"),
        ),
        Option(
            "--output",
            phrase(
                "tulis ke berkas ini; tanpa ini ke layar",
                "write to this file; else to the screen",
            ),
            FILE,
            short="-o",
        ),
        JSON,
        LANG,
        HELP,
    ),
    ("iki page balangan-2023.iki -o balangan-2023.html", "iki page examples/kab-balangan-2023"),
)

CASCADE = Command(
    "cascade",
    phrase("tunjukkan indikator mana mendukung yang mana", "show which indicators support which"),
    phrase(
        "Menunjukkan pohon kinerja dari atas ke bawah: setiap indikator, dan yang mendukungnya. "
        "Yang tidak terhubung disebut di akhir.",
        "Shows the cascade from the top downwards: each indicator, and those that support it. "
        "Those that are not connected stand at the end.",
    ),
    (BOOK_ARGUMENT,),
    (
        Option(
            "--data",
            phrase(
                "sertakan hasil dari berkas data ini, .csv atau .json",
                "with the results from this file of data, .csv or .json",
            ),
            FILE,
        ),
        PERIOD,
        NUMBERS,
        Option(
            "--svg",
            phrase("gambar ke berkas SVG ini", "draw into this SVG file"),
            FILE,
        ),
        Option(
            "--mermaid",
            phrase("sebagai teks Mermaid, untuk wiki", "as Mermaid text, for wikis"),
        ),
        JSON,
        LANG,
        HELP,
    ),
    (
        "iki cascade examples/perpustakaan-2024",
        "iki cascade examples/perpustakaan-2024 --period 2024 --svg pohon.svg",
    ),
)
