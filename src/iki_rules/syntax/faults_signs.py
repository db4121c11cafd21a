"""Word what is wrong with characters and quotes.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import name as character_name

from iki_rules.diagnostics import Diagnostic, Fix, Phrase, finding, phrase
from iki_rules.text import Refused, Span


WHY = {
    "control": phrase("tanda kendali", "a control character"),
    "direction": phrase(
        "tanda yang membalik arah tulisan", "a character that turns the direction of the text"
    ),
    "invisible": phrase("tanda yang tidak terlihat", "a character that cannot be seen"),
}
UNKNOWN_SIGN = "IKI-P103"
UNCLOSED_TEXT = "IKI-P104"
#: What people type, and what the language writes for it.
INSTEAD = {"'": '"', "‘": '"', "’": '"', "‚": '"', "{": "(", "}": ")", "…": "s.d."}


def refused_signs(file: str, found: Sequence[Refused]) -> list[Diagnostic]:
    """One diagnostic for each character that is refused, standing for all its places."""
    first: dict[str, Refused] = {}
    times: dict[str, int] = {}
    for one in found:
        first.setdefault(one.sign, one)
        times[one.sign] = times.get(one.sign, 0) + 1
    return [_refused_sign(file, one).repeated(times[sign] - 1) for sign, one in first.items()]


def not_text(file: str, offset: int = 0) -> Diagnostic:
    """Bytes that are not UTF-8, at the first of them."""
    return finding(
        "IKI-P101",
        phrase("Berkas ini bukan teks UTF-8", "This file is not UTF-8 text"),
        Span(file, offset, offset + 1),
        notes=[
            phrase(
                "Simpan ulang berkas sebagai UTF-8 (di Notepad: Save As, Encoding: UTF-8).",
                "Save the file again as UTF-8 (in Notepad: Save As, Encoding: UTF-8).",
            )
        ],
    )


def _refused_sign(file: str, found: Refused) -> Diagnostic:
    span = Span(file, found.offset, found.offset + 1)
    if found.kind == "bytes":
        return not_text(file, found.offset)
    code = f"U+{ord(found.sign):04X}"
    named = character_name(found.sign, "")
    return finding(
        "IKI-P102",
        phrase(
            "Di sini ada {why} ({code})", "There is {why} here ({code})", why=WHY[found.kind],
            code=f"{code} {named}".strip(),
        ),
        span,
        notes=[
            phrase(
                "Hapus tanda itu, atau ketik ulang baris ini. Sering terbawa saat menyalin.",
                "Delete it, or type the line again. It often comes along when text is copied.",
            )
        ],
        fixes=[Fix(span, "", phrase("hapus tanda itu", "delete the character"))],
    )  # fmt: skip


def unknown_sign(sign: str, before: str, span: Span) -> Diagnostic:
    """A character that means nothing in a rule book."""
    return finding(
        UNKNOWN_SIGN,
        phrase('Tanda "{sign}" tidak dikenal', 'The sign "{sign}" has no meaning', sign=sign),
        span,
        notes=[_advice(sign, before)],
    )


def _advice(sign: str, before: str) -> Phrase:
    if sign.isalpha():
        return phrase(
            "Nama hanya memakai huruf a-z, angka dan garis bawah; huruf lain boleh di dalam teks "
            'berkutip: kelahiran "Kelahiran".',
            "Names use the letters a-z, digits and underscores only; other letters may stand in "
            'quoted texts: births "Births".',
        )
    if sign in "'‘’‚":
        return phrase('Pakai tanda kutip ganda: "teks".', 'Use double quotes: "text".')
    if sign in INSTEAD:
        return phrase("Tulis {sign}", "Write {sign}", sign=INSTEAD[sign])
    if sign == ".":
        if before.isdigit() or before == "":
            return phrase("Hapus titik itu.", "Delete the full stop.")
        return phrase(
            "Nama tidak memuat titik; sambung kata dengan garis bawah: kartu_keluarga. "
            "Angka di bawah satu diawali 0: 0,5.",
            "Names hold no dots; join words with an underscore: family_card. "
            "Numbers below one begin with 0: 0.5.",
        )
    if sign == "^":
        return phrase(
            "Pangkat ditulis sebagai perkalian: a x a.", "Write a power as a product: a x a."
        )
    if sign == "&":
        return phrase('Tulis kata "dan".', 'Write the word "and".')
    if sign == "|":
        return phrase('Tulis kata "atau".', 'Write the word "or".')
    if sign == "!":
        return phrase('Tulis "tidak" atau <>.', 'Write "not" or <>.')
    return phrase(
        "Hapus tanda itu. Catatan diawali dengan #, teks diapit tanda kutip.",
        "Delete it. A comment begins with #, a text stands between quotes.",
    )


def unclosed_text(span: Span) -> Diagnostic:
    """A quote that is opened and not closed on its line."""
    return finding(
        UNCLOSED_TEXT,
        phrase("Teks ini tidak ditutup", "This text is not closed"),
        span,
        notes=[
            phrase(
                'Tutup teks dengan " pada baris yang sama. Teks panjang boleh dipotong menjadi '
                "beberapa teks berkutip pada baris lanjutan.",
                'Close the text with " on the same line. A long text may be cut into several '
                "quoted texts on further lines.",
            )
        ],
    )


def long_text(span: Span, size: int, limit: int) -> Diagnostic:
    """A text of more characters than the limit."""
    return finding(
        "IKI-M104",
        phrase(
            "Teks ini {size} huruf panjangnya, batasnya {limit}",
            "This text has {size} characters, the limit is {limit}",
            size=size,
            limit=limit,
        ),
        span,
        notes=[phrase("Ringkas teks ini.", "Shorten the text.")],
    )


def long_name(span: Span, size: int, limit: int) -> Diagnostic:
    """A name of more characters than the limit."""
    return finding(
        "IKI-M105",
        phrase(
            "Nama ini {size} huruf panjangnya, batasnya {limit}",
            "This name has {size} characters, the limit is {limit}",
            size=size,
            limit=limit,
        ),
        span,
        notes=[phrase("Pakai nama yang lebih pendek.", "Use a shorter name.")],
    )
