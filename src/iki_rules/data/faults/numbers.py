"""Word what is wrong with the way a number was written.

Refuses: IKI-D203 IKI-D204 IKI-D205 IKI-D206 IKI-D207 IKI-D218
"""

from __future__ import annotations

from iki_rules.data.faults.said import at
from iki_rules.data.faults.values import how_to_write
from iki_rules.diagnostics import Diagnostic, Language, Phrase, finding, phrase
from iki_rules.text import Span


def ambiguous_number(
    key: str, text: str, readings: tuple[str, str], language: Language, place: Span
) -> Diagnostic:
    """D203: the signs in a number do not fit the declared format; both readings are typed."""
    first, second = readings
    return finding(
        "IKI-D203",
        phrase(
            "{key} tertulis {text}, yang bisa berarti {first} atau {second}",
            "{key} says {text}, which can mean {first} or {second}",
            key=key,
            text=text,
            first=first,
            second=second,
        ),
        *at(place),
        notes=(
            how_to_write(language),
            phrase(
                "Tulis {first} atau {second}; bila seluruh berkas memakai format lain, nyatakan"
                " format angkanya.",
                "Write {first} or {second}; if the whole file uses the other format, declare its"
                " number format.",
                first=first,
                second=second,
            ),
        ),
    )


def spaced_number(key: str, text: str, mended: str, place: Span) -> Diagnostic:
    """D204: blanks or apostrophes group the digits; `mended` is the number without."""
    return finding(
        "IKI-D204",
        phrase(
            'Ada spasi atau tanda petik di dalam angka {key}: "{text}"',
            'There is a space or an apostrophe inside the number at {key}: "{text}"',
            key=key,
            text=text,
        ),
        *at(place),
        notes=(_write(mended, phrase("Tulis tanpa spasi.", "Write it without spaces.")),),
    )


def exponent_number(key: str, text: str, place: Span) -> Diagnostic:
    """D205: a text such as 1E5."""
    return finding(
        "IKI-D205",
        phrase(
            "{key} tertulis {text}, yaitu bentuk pangkat sepuluh",
            "{key} says {text}, which is a power of ten",
            key=key,
            text=text,
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis angkanya lengkap; lembar kerja sering memendekkan angka yang panjang.",
                "Write the number in full; spreadsheets often shorten long numbers.",
            ),
        ),
    )


def foreign_digits(key: str, text: str, place: Span) -> Diagnostic:
    """D206: digits of another script."""
    return finding(
        "IKI-D206",
        phrase(
            'Angka {key} tidak memakai angka biasa 0 sampai 9: "{text}"',
            'The number at {key} does not use the plain digits 0 to 9: "{text}"',
            key=key,
            text=text,
        ),
        *at(place),
        notes=(phrase("Ketik ulang angkanya.", "Type the number again."),),
    )


def number_too_long(key: str, digits: int, exponent: int, place: Span) -> Diagnostic:
    """D207: more digits, or a larger power of ten, than the limits allow."""
    return finding(
        "IKI-D207",
        phrase("Angka pada {key} terlalu panjang", "The number at {key} is too long", key=key),
        *at(place),
        notes=(
            phrase(
                "Batasnya {digits} angka, dan pangkat sepuluh dari -{exponent} sampai {exponent}.",
                "The limit is {digits} digits, and powers of ten from -{exponent} to {exponent}.",
                digits=digits,
                exponent=exponent,
            ),
            phrase("Periksa asal angkanya.", "Look at where the number comes from."),
        ),
    )


def number_word(key: str, text: str, place: Span) -> Diagnostic:
    """D218: a word such as `juta` stands for zeros."""
    return finding(
        "IKI-D218",
        phrase(
            'Angka {key} memakai kata untuk ribuan atau jutaan: "{text}"',
            'The number at {key} uses a word for thousands or millions: "{text}"',
            key=key,
            text=text,
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis angkanya lengkap dengan semua nolnya.",
                "Write the number in full, with all its zeros.",
            ),
        ),
    )


def _write(mended: str, otherwise: Phrase) -> Phrase:
    if not mended:
        return otherwise
    return phrase("Tulis {mended}.", "Write {mended}.", mended=mended)
