"""Say why a function has no value outside its domain, and what a precision leaves open.

Out:     a reason for each cause, and the words for what is uncertain
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.text import Span


#: How the library is installed that encloses what is no fraction.
INSTALL = 'pip install "iki-rules[enclosures]"'

LN_DOMAIN = phrase("ln hanya ada untuk bilangan di atas 0", "ln exists for numbers above 0 only")
EVEN_ROOT = phrase(
    "akar genap hanya ada untuk bilangan yang tidak negatif",
    "an even root exists for numbers that are not negative only",
)
POWER_OF_NEGATIVE = phrase(
    "pangkat ini hanya ada untuk bilangan yang tidak negatif",
    "this power exists for numbers that are not negative only",
)
POWER_OF_ZERO = phrase(
    "0 hanya dapat dipangkatkan dengan bilangan di atas 0",
    "0 can only be raised to a power above 0",
)
MEAN_OF_NEGATIVE = phrase(
    "rata-rata geometrik hanya ada untuk bilangan yang tidak negatif",
    "a geometric mean exists for numbers that are not negative only",
)


def outside_domain(subject: str, rule: Phrase, value: Fraction, origin: Span) -> Absent:
    """A function of a number for which it has no value."""
    message = phrase(
        "Dalam rumus {subject}, {rule}; di sini {value}",
        "In the formula of {subject}, {rule}; here it is {value}",
        subject=subject,
        rule=rule,
        value=value,
    )
    return Absent("undefined", subject, message, origin=origin)


def uncertain(subject: str, what: Phrase, bits: int, origin: Span) -> Absent:
    """A step that two ends decide differently."""
    message = phrase(
        "Dalam rumus {subject}, {what} belum pasti: pada ketelitian {bits} bit kedua jawaban "
        "masih mungkin",
        "In the formula of {subject}, {what} is not certain: at a precision of {bits} bits both "
        "answers are possible",
        subject=subject,
        what=what,
        bits=bits,
    )
    return Absent("inexact", subject, message, origin=origin)


def target_enclosed(subject: str, origin: Span) -> Absent:
    """A target that is no fraction: nothing could be compared with it for certain."""
    message = phrase(
        "Target {subject} bukan pecahan; bulatkan rumusnya dengan bulat(...)",
        "The target of {subject} is no fraction; round its formula with round(...)",
        subject=subject,
    )
    return Absent("inexact", subject, message, origin=origin)


def uncertain_band(subject: str, scale: str, origin: Span) -> Absent:
    """A value that lies on both sides of the edge of a band."""
    message = phrase(
        "Predikat {subject} belum pasti: nilainya tidak dapat dibedakan dari tepi satu baris "
        "skala {scale}",
        "The band of {subject} is not certain: its value cannot be told from the edge of a row "
        "of the scale {scale}",
        subject=subject,
        scale=scale,
    )
    return Absent("inexact", subject, message, origin=origin)


def uncertain_figure(subject: str, decimals: int, origin: Span) -> Absent:
    """A value that is shown differently from its two ends."""
    message = phrase(
        "Angka {subject} dengan {decimals} desimal belum pasti: nilainya tidak dapat dibedakan "
        "dari batas pembulatan",
        "The figure of {subject} to {decimals} decimals is not certain: its value cannot be told "
        "from the place where rounding turns",
        subject=subject,
        decimals=decimals,
    )
    return Absent("inexact", subject, message, origin=origin)


def comparison(text: str) -> Phrase:
    """What is uncertain: a comparison, as written."""
    return phrase("perbandingan {text}", "the comparison {text}", text=text)


def rounding(text: str) -> Phrase:
    """What is uncertain: a rounding, as written."""
    return phrase("pembulatan {text}", "the rounding {text}", text=text)


def sign_in(text: str) -> Phrase:
    """What is uncertain: whether a number is below 0, 0, or above it."""
    return phrase("tanda bilangan dalam {text}", "the sign of the number in {text}", text=text)


def divisor(text: str) -> Phrase:
    """What is uncertain: whether a divisor is 0."""
    return phrase("apakah pembagi {text} bernilai 0", "whether {text} is 0", text=text)


def declared_range(text: Phrase) -> Phrase:
    """What is uncertain: whether a value lies in the range that its declaration states."""
    return phrase(
        "apakah nilainya di dalam rentang {range}",
        "whether the value lies in the range {range}",
        range=text,
    )


def no_flint(subject: str, text: str, origin: Span) -> Absent:
    """A value that is no fraction, without the library that encloses it."""
    message = phrase(
        "Dalam rumus {subject}, {text} bukan pecahan; untuk menghitungnya pasang: {install}",
        "In the formula of {subject}, {text} is no fraction; to compute it, install: {install}",
        subject=subject,
        text=text,
        install=INSTALL,
    )
    return Absent("inexact", subject, message, origin=origin)


def needs_library(absent: Absent) -> bool:
    """Whether the library is all that is missing."""
    return any(name == "install" for name, _ in absent.message.parts)
