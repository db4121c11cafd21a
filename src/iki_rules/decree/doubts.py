"""Word each doubt about a reading once, in both languages.

In:      what was read, and the words it was read from
Out:     one function or constant for each kind of doubt
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.decree.shapes import Doubt
from iki_rules.diagnostics import phrase


BLANK = Doubt(
    "blank",
    phrase(
        "rumusan tidak tercetak; dibaca dari nama indikator",
        "the formula is not printed; read from the name of the indicator",
    ),
)
COUNTED_BY_NAME = Doubt(
    "counted_by_name",
    phrase(
        "rumusan tidak menyebut jumlah; dibaca dari nama indikator",
        "the formula counts nothing; read from the name of the indicator",
    ),
)
NAME_WITHOUT_COUNT = Doubt(
    "name_without_count",
    phrase(
        "nama menyebut kegiatan, rumusan menghitung; rumusan yang diikuti",
        "the name is an activity, the formula counts; the formula is followed",
    ),
)
PERCENT_WITHOUT_RATIO = Doubt(
    "percent_without_ratio",
    phrase(
        "namanya persentase, rumusannya bukan perbandingan",
        "the name is a percentage, the formula is no ratio",
    ),
)
RATIO_WITHOUT_PERCENT = Doubt(
    "ratio_without_percent",
    phrase(
        "rumusannya persentase, namanya tidak menyebut persentase",
        "the formula is a percentage, the name asks for none",
    ),
)
NO_FACTOR = Doubt(
    "no_factor",
    phrase("x 100% tidak tercetak", "x 100% is not printed"),
)
TIMES_100 = Doubt(
    "times_100",
    phrase(
        "keputusan mengalikan rata-rata persentase dengan 100; perkalian itu ditinggalkan",
        "the decree multiplies an average of percentages by 100; the factor is left out",
    ),
)
CONDITION = Doubt(
    "condition",
    phrase(
        "rumusan memuat syarat yang tidak ikut dihitung",
        "the wording holds a condition that the formula does not use",
    ),
)
NO_LIST_SIGNS = Doubt(
    "no_list_signs",
    phrase(
        'daftar tanpa nomor; dipisah pada setiap kata "Jumlah"',
        'a list without numbers; split at each word "Jumlah"',
    ),
)
LIMIT_WITHOUT_SIGN = Doubt(
    "limit_without_sign",
    phrase(
        "batas waktu tanpa tanda pembanding; dibaca paling lama",
        "a limit of time without a comparison sign; read as at most",
    ),
)
LIMITS_DIFFER = Doubt(
    "limits_differ",
    phrase(
        "batas dalam nama dan dalam rumusan berbeda",
        "the limits in the name and in the formula differ",
    ),
)
GRADE_OR_INDEX = Doubt(
    "grade_or_index",
    phrase(
        "nama meminta nilai indeks, rumusan menyebut predikat",
        "the name asks for the index, the formula for the grade",
    ),
)
MEMBERS_UNNAMED = Doubt(
    "members_unnamed",
    phrase(
        "rumusan tidak menyebut apa saja yang dirata-ratakan",
        "the formula does not name what is averaged",
    ),
)
NO_QUANTITY = Doubt(
    "no_quantity",
    phrase(
        "nama menyiratkan ukuran, rumusan tidak menyebutnya",
        "the name hints at a measure, the formula names none",
    ),
)
DECIMAL_SIGN = Doubt(
    "decimal_sign",
    phrase(
        "titik dalam angka dapat berarti ribuan atau desimal",
        "the dot in a number may group thousands or mark decimals",
    ),
)
SLASH = Doubt(
    "slash",
    phrase(
        "ada beberapa garis miring; yang membagi adalah yang diapit spasi",
        "there are several slashes; the one between spaces divides",
    ),
)
GUESSED_SLASH = Doubt(
    "slash",
    phrase(
        "garis miring dibaca sebagai tanda bagi",
        "the slash is read as a division",
    ),
)
MEMBERS_SPLIT = Doubt(
    "several_kinds",
    phrase(
        'anggota rata-rata dipisah pada koma dan kata "dan"',
        'the members of the average are split at commas and at "dan"',
    ),
)
TITLE_BEFORE_EQUALS = Doubt(
    "title_before_equals",
    phrase(
        "kata sebelum tanda sama dengan dibaca sebagai judul",
        "the words before the equals sign are read as a title",
    ),
)


def number(found: Sequence[str]) -> Doubt:
    """Numbers that stand in the wording and in no formula."""
    return Doubt(
        "number",
        phrase(
            "angka {found} dalam rumusan tidak ikut dihitung",
            "the number {found} in the wording is not used by the formula",
            found=", ".join(found[:5]),
        ),
    )


def several_kinds(kinds: str) -> Doubt:
    """What is counted may be several kinds, each with a count of its own."""
    return Doubt(
        "several_kinds",
        phrase(
            'dihitung sebagai satu jumlah; "{kinds}" dapat juga berarti beberapa jenis',
            'counted as one; "{kinds}" may also be several kinds',
            kinds=kinds,
        ),
    )


def nouns_differ(named: str, counted: str) -> Doubt:
    """The name counts one thing, the formula another."""
    return Doubt(
        "nouns_differ",
        phrase(
            "nama menghitung {named}, rumusan menghitung {counted}; rumusan yang diikuti",
            "the name counts {named}, the formula counts {counted}; the formula is followed",
            named=named,
            counted=counted,
        ),
    )
