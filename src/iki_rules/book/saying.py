"""Put a value, or the word for why there is none, as a reader sees it inside a sentence.

Out:     STATUS, TRUE, FALSE, value_text, display_inside, why
"""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from iki_rules.book.writing import enclosed_text, exact_text, with_unit
from iki_rules.core.absent import Absent
from iki_rules.core.program import Program
from iki_rules.core.types import MemberOf, Scalar, Type
from iki_rules.diagnostics import Language, phrase
from iki_rules.diagnostics.phrase import printable
from iki_rules.engines import exact
from iki_rules.measure import Display, Enclosure, Kind


TRUE, FALSE = phrase("benar", "true"), phrase("salah", "false")
STATUS = {
    "ok": phrase("ada", "given"),
    "missing": phrase("belum diisi", "not given"),
    "undefined": phrase("tak terdefinisi", "undefined"),
    "out_of_range": phrase("di luar rentang", "out of range"),
    "not_applicable": phrase("tidak berlaku", "not applicable"),
    "unclear": phrase("belum jelas", "unclear"),
    "inexact": phrase("belum pasti", "not certain"),
    "invalid": phrase("tidak sah", "not valid"),
    "no_version": phrase("tidak ada versinya", "no version"),
    "wrong_period": phrase("periode lain", "another period"),
    "limit": phrase("melampaui batas", "past a limit"),
}


def value_text(
    program: Program, value: exact.Value, display: Display, of: Type | None, language: Language
) -> str:
    """A value with all its digits and its unit, or the word for why there is none."""
    match value:
        case Absent():
            return STATUS[value.status].say(language)
        case bool():
            return (TRUE if value else FALSE).say(language)
        case Fraction():
            return with_unit(exact_text(value * display.scale, language), display.text)
        case Enclosure():
            enclosed = value.scaled(display.scale)
            return with_unit(enclosed_text(enclosed, language), display.text)
        case str():
            known = program.sets.get(of.set) if isinstance(of, MemberOf) else None
            title = known.titles.get(value) if known else None
            return f"{value} ({printable(title)})" if title else value
        case _:
            assert_never(value)


def display_inside(program: Program, of: Type) -> Display:
    """How a value inside a formula is written."""
    match of:
        case Scalar(kind=Kind.PERCENT):
            return Display(kind=of.kind, scale=Fraction(100), text="%")
        case Scalar(kind=Kind.POINTS):
            return Display(kind=of.kind, scale=Fraction(100), text="pp")
        case Scalar():
            return Display(unit=of.unit, text=str(of.unit.spelled(program.spelling)))
        case _:
            return Display()


def why(absent: Absent, language: Language) -> str:
    """The first cause, fit to stand after "because"."""
    said = absent.message.say(language)
    is_word = said[:1].isupper() and said[1:2].islower()
    return said[:1].lower() + said[1:] if is_word else said
