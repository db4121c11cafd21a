"""Say that a function takes plain numbers only.

Out:     plain_number_expected
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.text import Span


def plain_number_expected(
    place: Span, function: Phrase, found: Phrase, *, percent: bool, base: bool
) -> Diagnostic:
    """T230: a number in a unit or a percent in a root, power, ln or exp."""
    if percent:
        mend = phrase(
            "Bagi dengan 100% untuk pecahannya: 75% / 100% adalah 0,75.",
            "Divide by 100% for the ratio: 75% / 100% is 0.75.",
        )
    else:
        mend = phrase(
            "Bagi dengan nilai bersatuan sama, misalnya nilai tahun dasar, "
            "atau lepaskan satuannya dengan angka(...).",
            "Divide by a value in the same unit, such as that of a base year, "
            "or drop the unit with number(...).",
        )
    whole = phrase(
        "Hanya pangkat bulat yang tertulis, seperti pangkat(x; 2), yang memangkatkan satuannya.",
        "Only a whole power as written, such as power(x; 2), raises the unit too.",
    )
    return finding(
        "IKI-T230",
        phrase(
            "{function}(...) memerlukan angka tanpa satuan, bukan {found}",
            "{function}(...) takes a plain number, not {found}",
            function=function,
            found=found,
        ),
        place,
        notes=[mend, whole] if base and not percent else [mend],
    )
