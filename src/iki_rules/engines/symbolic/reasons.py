"""List what has no symbolic form, each with the reason.

Out:     CANNOT, Untranslated, RefusedError
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from iki_rules.diagnostics import Phrase, phrase


#: More terms than this, and the expression helps nobody.
MOST_TERMS = 10_000

#: What this engine cannot say, each with the reason.
CANNOT: Mapping[str, Phrase] = {
    "open-set": phrase(
        "anggota himpunan ini datang bersama data",
        "the members of this set come with the data",
    ),
    "no-member": phrase(
        "rata-rata, min dan maks tidak bernilai tanpa anggota",
        "an average, minimum or maximum of no members has no value",
    ),
    "no-previous": phrase(
        "tidak ada anggota sebelum anggota pertama",
        "there is no member before the first one",
    ),
    "reason": phrase(
        "alasan bahwa tidak ada nilai bukan bilangan",
        "a reason for having no value is no number",
    ),
    "periods": phrase(
        "rumus ini memakai nilai pada periode lain",
        "this formula takes values of other periods",
    ),
    "exponent": phrase(
        "pangkatnya dihitung dari data, atau terlalu besar",
        "the exponent is computed from data, or too large",
    ),
    "undefined": phrase(
        "sebuah bagian rumus ini tidak terdefinisi, apa pun datanya",
        "a part of this formula is undefined, whatever the data",
    ),
    "no-formula": phrase(
        "yang dicatat, tabel, dan yang berisi kesalahan, tidak punya rumus",
        "what is recorded, a table, and what has an error have no formula",
    ),
    "too-deep": phrase(
        "rumus ini terlalu dalam untuk sympy",
        "this formula is too deep for sympy",
    ),
    "too-large": phrase(
        "himpunannya diuraikan menjadi lebih dari {n} suku",
        "its sets expand to more than {n} terms",
        n=MOST_TERMS,
    ),
}


@frozen
class Untranslated:
    """A formula without a symbolic form; `why` is a row of CANNOT."""

    why: str

    @property
    def reason(self) -> Phrase:
        """The reason in words."""
        return CANNOT[self.why]


class RefusedError(Exception):
    """A part without a symbolic form was met; caught where the formula is translated."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
