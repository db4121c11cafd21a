"""Word what is wrong with single words, numbers and separators.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Fix, Language, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.syntax.numbers import Misread
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.words import Entry, Words
from iki_rules.text import Span


def own_spelling(entry: Entry, words: Words) -> str:
    """How the language of the file writes the word."""
    match entry.kind:
        case "function":
            return words.function_spelling[entry.meaning]
        case "mode":
            return words.mode_spelling[entry.meaning]
        case "own":
            return words.own_spelling[entry.meaning]
        case _:
            return words.spelling[entry.meaning]


def other_language(token: Token, entry: Entry, words: Words) -> Diagnostic:
    """A word of the other language than the file's."""
    own = own_spelling(entry, words)
    message = (
        phrase(
            '"{word}" adalah kata bahasa Inggris; di berkas ini tulis "{own}"',
            '"{word}" is the English word; in this file write "{own}"',
            word=token.text,
            own=own,
        )
        if words.language == "id"
        else phrase(
            '"{word}" adalah kata bahasa Indonesia; di berkas ini tulis "{own}"',
            '"{word}" is the Indonesian word; in this file write "{own}"',
            word=token.text,
            own=own,
        )
    )
    return finding(
        "IKI-P107",
        message,
        token.span,
        notes=[
            phrase(
                "Satu berkas memakai satu bahasa, yang disebut di baris pertamanya.",
                "One file speaks one language, the one that its first line states.",
            )
        ],
        fixes=[Fix(token.span, own, phrase('ganti dengan "{own}"', 'write "{own}"', own=own))],
    )


def number_form(span: Span, misread: Misread, language: Language) -> Diagnostic:
    """A number that the language of the file does not write so."""
    readings = misread.readings
    rule = (
        phrase(
            "Di berkas bahasa Indonesia, koma menandai desimal dan titik memisahkan ribuan: "
            "1.234,5.",
            "In an Indonesian file a comma marks decimals and dots separate thousands: 1.234,5.",
        )
        if language == "id"
        else phrase(
            "Di berkas bahasa Inggris, titik menandai desimal dan _ memisahkan ribuan: 1_234.5.",
            "In an English file a dot marks decimals and _ separates thousands: 1_234.5.",
        )
    )
    notes = [rule]
    fixes: list[Fix] = []
    if "," in misread.text and misread.text.count(",") > 1 and "." not in misread.text:
        notes.append(
            phrase(
                "Jika ini beberapa angka, pisahkan dengan titik koma: {list}.",
                "If these are several numbers, separate them with semicolons: {list}.",
                list="; ".join(misread.text.split(",")[:6]),
            )
        )
    if len(readings) == 1:
        notes.append(phrase("Tulis {own}.", "Write {own}.", own=readings[0]))
        replace = phrase("tulis {own}", "write {own}", own=readings[0])
        fixes.append(Fix(span, readings[0], replace))
    elif readings:
        notes.append(
            phrase(
                "Yang dimaksud {readings}?",
                "Is it {readings}?",
                readings=_either(readings),
            )
        )
    return finding(
        "IKI-P108",
        phrase(
            "Angka {number} tidak terbaca", "The number {number} cannot be read",
            number=misread.text,
        ),
        span,
        notes=notes,
        fixes=fixes,
    )  # fmt: skip


def _either(readings: tuple[str, ...]) -> Phrase:
    *firsts, last = readings
    return phrase("{firsts} atau {last}", "{firsts} or {last}", firsts=join(firsts), last=last)


def joined_number(token: Token) -> Diagnostic:
    """`123abc`: digits and letters in one word."""
    return finding(
        "IKI-P109",
        phrase(
            "Angka dan huruf bersambung: {word}",
            "Digits and letters run together: {word}",
            word=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Beri spasi antara angka dan kata (5 x 3, 80 persen). Nama tidak diawali angka.",
                "Put a space between number and word (5 x 3, 80 percent). "
                "A name does not begin with a digit.",
            )
        ],
    )


def comma(token: Token) -> Diagnostic:
    """A comma where the language separates with `;`."""
    return finding(
        "IKI-P110",
        phrase(
            "Koma tidak memisahkan nilai; pakai titik koma",
            "A comma does not separate values; use a semicolon",
        ),
        token.span,
        notes=[
            phrase(
                "Koma adalah tanda desimal; tulis misalnya maks(a; b).",
                "The comma is the decimal mark; write for example maks(a; b).",
            )
        ],
        fixes=[Fix(token.span, ";", phrase("ganti dengan ;", "replace with ;"))],
    )


def one_number_or_two(function: Token, number: Token) -> Diagnostic:
    """`min(1,2)` in an Indonesian file: one number, perhaps two were meant."""
    parts = number.text.replace(".", "").split(",")
    two = f"{function.text}({'; '.join(parts)})"
    return finding(
        "IKI-P111",
        phrase(
            "{number} dibaca sebagai satu angka desimal",
            "{number} is read as one decimal number",
            number=number.text,
        ),
        number.span,
        notes=[
            phrase(
                "Jika yang dimaksud dua angka, tulis {two}.",
                "If two numbers are meant, write {two}.",
                two=two,
            )
        ],
    )


def function_without_brackets(token: Token) -> Diagnostic:
    """`rata-rata` without what it is taken of."""
    return finding(
        "IKI-P112",
        phrase(
            'Sesudah "{word}" harus ada kurung', 'After "{word}" brackets must follow',
            word=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Tulis isinya di dalam kurung: {word}(a).",
                "Write what it is taken of in brackets: {word}(a).",
                word=token.text,
            )
        ],
    )  # fmt: skip


def long_number(span: Span, digits: int, limit: int) -> Diagnostic:
    """A number of more digits than the limit."""
    return finding(
        "IKI-M103",
        phrase(
            "Angka ini memuat {digits} angka, batasnya {limit}",
            "This number has {digits} digits, the limit is {limit}",
            digits=digits,
            limit=limit,
        ),
        span,
        notes=[phrase("Tulis angka yang lebih pendek.", "Write a shorter number.")],
    )


def many_brackets(span: Span, limit: int) -> Diagnostic:
    """The first bracket that nests too deep."""
    return finding(
        "IKI-M102",
        phrase(
            "Terlalu banyak kurung bersarang; batasnya {limit}",
            "Brackets nest too deep; the limit is {limit}",
            limit=limit,
        ),
        span,
        notes=[
            phrase(
                "Pecah rumus ini: beri nama pada bagiannya dengan besaran.",
                "Divide the formula: give its parts names with quantity.",
            )
        ],
    )
