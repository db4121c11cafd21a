"""Word which limit data go beyond, its value and what was measured.

Refuses: IKI-D501 IKI-D502 IKI-D503 IKI-D504 IKI-D505 IKI-D506
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.data.faults.said import at
from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.text import Span


def data_too_large(measured: int, limit: int) -> Diagnostic:
    """D501: the text has too many bytes."""
    return _over(
        "IKI-D501",
        phrase("Berkas data terlalu besar", "The data file is too large"),
        measured,
        limit,
        phrase("bita", "bytes"),
        (),
    )


def too_many_rows(limit: int, place: Span) -> Diagnostic:
    """D502: the data have too many values or rows."""
    return _over(
        "IKI-D502",
        phrase("Data memuat terlalu banyak baris", "The data have too many rows"),
        limit + 1,
        limit,
        phrase("baris", "rows"),
        (place,),
    )


def too_many_columns(measured: int, limit: int, place: Span) -> Diagnostic:
    """D503: a row has too many cells."""
    return _over(
        "IKI-D503",
        phrase("Data memuat terlalu banyak kolom", "The data have too many columns"),
        measured,
        limit,
        phrase("kolom", "columns"),
        (place,),
    )


def cell_too_long(limit: int, place: Span) -> Diagnostic:
    """D504: a cell or text has too many characters."""
    return finding(
        "IKI-D504",
        phrase(
            "Sebuah isi sel lebih dari {limit} karakter",
            "A cell has more than {limit} characters",
            limit=limit,
        ),
        *at(place),
        notes=(
            phrase(
                "Periksa apakah ada tanda kutip yang tidak ditutup, lalu pendekkan isinya.",
                "Look for a quote that was not closed, then shorten the cell.",
            ),
        ),
    )


def json_too_deep(limit: int, place: Span) -> Diagnostic:
    """D505: too many brackets are open."""
    return _over(
        "IKI-D505",
        phrase("Kurung JSON bersarang terlalu dalam", "The JSON brackets nest too deeply"),
        limit + 1,
        limit,
        phrase("tingkat", "levels"),
        (place,),
    )


def more_findings(beyond: int, limit: int) -> Diagnostic:
    """D506: errors beyond the limit, which are only counted."""
    return finding(
        "IKI-D506",
        phrase(
            "Masih ada {beyond} temuan lain dalam data",
            "There are {beyond} more findings in the data",
            beyond=beyond,
        ),
        notes=(
            phrase(
                "Hanya {limit} yang ditampilkan; perbaiki dahulu yang di atas.",
                "Only {limit} are shown; mend those above first.",
                limit=limit,
            ),
        ),
    )


def _over(
    code: str, headline: Phrase, measured: int, limit: int, unit: Phrase, places: Sequence[Span]
) -> Diagnostic:
    return finding(
        code,
        headline,
        *(label for place in places for label in at(place)),
        notes=(
            phrase(
                "Batasnya {limit} {unit}, ditemukan {measured}.",
                "The limit is {limit} {unit}, found were {measured}.",
                limit=limit,
                unit=unit,
                measured=measured,
            ),
            phrase(
                "Bagi datanya, atau naikkan batas itu bila memang perlu.",
                "Divide the data, or raise that limit if it is needed.",
            ),
        ),
    )
