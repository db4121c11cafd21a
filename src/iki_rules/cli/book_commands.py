"""The commands that read, tidy, compute and test rule books.

Out:     CHECK, EVAL, EXPLAIN, FMT, TEST, DOC
"""

from __future__ import annotations

from iki_rules.cli.arguments import (
    BOOK_ARGUMENT,
    BOOKS_ARGUMENT,
    BY,
    DATA,
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


CHECK = Command(
    "check",
    phrase("periksa buku aturan", "check rule books"),
    phrase(
        "Memeriksa buku aturan sebelum ada data: nama, satuan, persen, rentang, predikat.",
        "Checks rule books before there are any data: names, units, percent, ranges, bands.",
    ),
    (BOOKS_ARGUMENT,),
    (SHORT, JSON, LANG, HELP),
    ("iki check balangan-2023.iki", "iki check examples/"),
)

EVAL = Command(
    "eval",
    phrase("hitung semua hasil dari data", "compute all results from data"),
    phrase(
        "Menghitung setiap indikator dari data: nilainya, atau alasan mengapa tidak ada nilai.",
        "Computes every indicator from data: its value, or the reason why there is none.",
    ),
    (BOOK_ARGUMENT,),
    (
        DATA,
        PERIOD,
        BY,
        NUMBERS,
        Option(
            "--strict",
            phrase(
                "jawab 1 bila ada hasil yang tidak dapat dihitung (selain yang tidak berlaku)",
                "answer 1 if a result cannot be computed (other than not applicable)",
            ),
        ),
        JSON,
        LANG,
        HELP,
    ),
    (
        "iki eval balangan-2023.iki --data data-2023.csv",
        "iki eval balangan-2023.iki --data bulanan.csv --period 2023 --by triwulan",
    ),
)

EXPLAIN = Command(
    "explain",
    phrase("jelaskan bagaimana satu hasil diperoleh", "explain how a result came about"),
    phrase(
        "Menjelaskan satu hasil langkah demi langkah: rumus, angka, satuan, dan sumbernya.",
        "Explains a result step by step: formulas, figures, units and their sources.",
    ),
    (
        BOOK_ARGUMENT,
        Argument(
            "indicator",
            phrase("INDIKATOR", "INDICATOR"),
            phrase(
                "namanya, nama[anggota], atau nomornya dalam keputusan",
                "its name, name[member], or its number in the decree",
            ),
        ),
    ),
    (
        DATA,
        Option(
            "--tree",
            phrase("sebagai pohon, bukan kalimat", "as a tree instead of sentences"),
        ),
        PERIOD,
        NUMBERS,
        JSON,
        LANG,
        HELP,
    ),
    (
        "iki explain balangan-2023.iki kepemilikan_dokumen --data data-2023.csv",
        "iki explain balangan-2023.iki 'kepemilikan[ktp_el]' --data data-2023.csv --tree",
    ),
)

FMT = Command(
    "fmt",
    phrase("rapikan atau terjemahkan buku aturan", "tidy or translate rule books"),
    phrase(
        "Merapikan berkas .iki di tempatnya. Artinya tidak berubah dan komentar tidak hilang.",
        "Tidies .iki files in place. Their meaning does not change and no comment is lost.",
    ),
    (
        Argument(
            "books",
            FILE,
            phrase(
                "berkas .iki atau folder berisi berkas .iki; - membaca masukan baku",
                ".iki files or folders of them; - reads the standard input",
            ),
            many=True,
        ),
    ),
    (
        Option(
            "--check",
            phrase(
                "jangan menulis; jawab 1 bila ada yang belum rapi",
                "write nothing; answer 1 if anything is untidy",
            ),
        ),
        Option(
            "--to",
            phrase("terjemahkan ke bahasa ini", "translate into this language"),
            LANGUAGE,
            LANGUAGES,
        ),
        JSON,
        LANG,
        HELP,
    ),
    ("iki fmt balangan-2023.iki", "iki fmt --to en - < balangan-2023.iki"),
)

TEST = Command(
    "test",
    phrase("uji contoh dalam buku aturan", "run the examples of rule books"),
    phrase(
        "Menghitung setiap blok `contoh` dan membandingkan hasilnya dengan yang tertulis.",
        "Computes every `example` block and compares its results with those written.",
    ),
    (BOOKS_ARGUMENT,),
    (
        Option(
            "--coverage",
            phrase(
                "sebutkan bagian buku yang tidak dicapai satu contoh pun",
                "name the parts of the book that no example reaches",
            ),
        ),
        JSON,
        LANG,
        HELP,
    ),
    ("iki test balangan-2023.iki", "iki test balangan-2023.iki --coverage"),
)

DOC = Command(
    "doc",
    phrase("jelaskan kode sebuah temuan", "explain the code of a finding"),
    phrase(
        "Menampilkan halaman sebuah kode: artinya, contoh salah, dan contoh benar. "
        "Tanpa KODE: daftar semua kode.",
        "Shows the page of a code: what it means, a wrong and a right example. "
        "Without CODE: a list of all codes.",
    ),
    (
        Argument(
            "code",
            phrase("KODE", "CODE"),
            phrase("misalnya IKI-U204, atau U204", "such as IKI-U204, or U204"),
            optional=True,
        ),
    ),
    (JSON, LANG, HELP),
    ("iki doc IKI-U204",),
)
