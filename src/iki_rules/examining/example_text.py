"""Write data and the result that a book gives for them as an example of that book.

In:      the data, book.Result
Out:     example_text, Suggestion, STATUSES
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from attrs import frozen

from iki_rules.book import Result
from iki_rules.book.writing import decimal_text
from iki_rules.diagnostics import Language
from iki_rules.syntax.format import format_text


@frozen
class Suggestion:
    """An example in the language of the book, ready to be put into it."""

    text: str


def example_text(
    data: Mapping[str, object], result: Result, language: Language, period: str | None
) -> Suggestion:
    """The data that the result rests on, and the result that the book as it is gives."""
    word, expects = ("contoh", "hasil") if language == "id" else ("example", "result")
    lines = [f'{word} "{result.id}"']
    if period:
        lines.append(f"    {'periode' if language == 'id' else 'period'} {period}")
    lines += [f"    {key} = {_written(value, language)}" for key, value in data.items()]
    band = None if result.band is None else result.band.label
    expected = _expected(result, language)
    lines.append(f"    {expects} {result.id} = {expected}" + (f' "{band}"' if band else ""))
    text = f"{'bahasa' if language == 'id' else 'language'} {language}\n\n" + "\n".join(lines)
    return Suggestion(format_text(text + "\n").split("\n", 2)[2])


STATUSES: Mapping[str, tuple[str, str]] = {
    "missing": ("hilang", "missing"),
    "undefined": ("tak terdefinisi", "undefined"),
    "out_of_range": ("di luar rentang", "out of range"),
    "no_version": ("tidak ada versinya", "no version"),
    "wrong_period": ("periode lain", "another period"),
    "inexact": ("belum pasti", "not certain"),
    "not_applicable": ("tidak berlaku", "not applicable"),
    "unclear": ("belum jelas", "unclear"),
}


def _expected(result: Result, language: Language) -> str:
    if result.status in STATUSES:
        return STATUSES[result.status][language == "en"]
    return _written(result.value, language, result.decimals)


def _written(value: Any, language: Language, places: int = 10) -> str:
    match value:
        case bool():
            words = ("salah", "benar") if language == "id" else ("false", "true")
            return words[value]
        case Fraction():
            text = decimal_text(value, places)
            plain = text.rstrip("0").rstrip(".") if "." in text else text
            return plain.replace(".", ",") if language == "id" else plain
        case _:
            return str(value)
