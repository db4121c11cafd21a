"""The ready scales once more, as plain lists: the name of each row and its printed ends.

Written from the regulations and not from the prelude, so that a slip in either shows.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final


#: Rows from the top: name, lower and upper end as printed; None where nothing is printed.
FIVE: Final = (
    ("Sangat Tinggi", "91", "100"),
    ("Tinggi", "76", "90"),
    ("Sedang", "66", "75"),
    ("Rendah", "51", "65"),
    ("Sangat Rendah", None, "50"),
)
OF_2017: Final = (
    ("A (Sangat Baik)", "88.31", "100"),
    ("B (Baik)", "76.61", "88.30"),
    ("C (Kurang Baik)", "65.00", "76.60"),
    ("D (Tidak Baik)", "25.00", "64.99"),
)
OF_2004: Final = (
    ("A (Sangat Baik)", "81.26", "100"),
    ("B (Baik)", "62.51", "81.25"),
    ("C (Kurang Baik)", "43.76", "62.50"),
    ("D (Tidak Baik)", "25.00", "43.75"),
)

#: Stem of the name, unit, decimals to round to, rows, period to ask for.
SCALES: Final = (
    ("lima_tingkat", "%", 0, FIVE, None),
    ("skm_2017", "indeks", 2, OF_2017, None),
    ("ikm_2004", "indeks", 2, OF_2004, None),
    ("skm", "indeks", 2, OF_2004, "2016"),
    ("skm", "indeks", 2, OF_2004, "2004-T1"),
    ("skm", "indeks", 2, OF_2017, "2017"),
    ("skm", "indeks", 2, OF_2017, "2025-S2"),
)


def expected(reading, rows, decimals, value):
    """The band of a value under one reading; None where it has none."""
    if reading == "batas_bawah":
        for name, low, _ in rows:
            if low is None or value >= Fraction(low):
                return name
        return None
    if reading == "dibulatkan":
        value = half_away(value, decimals)
    for name, low, high in rows:
        if (low is None or value >= Fraction(low)) and value <= Fraction(high):
            return name
    return None


def half_away(value, decimals):
    """To that many decimals, halves away from zero."""
    scaled = abs(value) * 10**decimals
    whole = (scaled + Fraction(1, 2)).__floor__()
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


def edges(rows):
    """Every printed end."""
    return [Fraction(end) for _, low, high in rows for end in (low, high) if end is not None]
