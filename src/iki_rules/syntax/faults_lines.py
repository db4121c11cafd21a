"""Word what is wrong with lines: where they begin and what they begin with.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from difflib import get_close_matches

from iki_rules.diagnostics import Diagnostic, Fix, Label, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.syntax.shapes import SHAPES, Shape
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.words import Entry, Words
from iki_rules.text import Span


def missing_language(first: Span) -> Diagnostic:
    """A file that does not say its language."""
    return finding(
        "IKI-P120",
        phrase(
            "Baris pertama harus menyebut bahasa berkas",
            "The first line must state the language of the file",
        ),
        first,
        notes=[
            phrase(
                'Tulis "bahasa id" (atau "language en") sebagai baris pertama.',
                'Write "language en" (or "bahasa id") as the first line.',
            )
        ],
    )


def unknown_language(token: Token) -> Diagnostic:
    """A language other than the two."""
    return finding(
        "IKI-P121",
        phrase(
            'Bahasa "{word}" tidak dikenal', 'The language "{word}" is not known', word=token.text
        ),
        token.span,
        notes=[
            phrase('Tulis "bahasa id" atau "language en".', 'Write "bahasa id" or "language en".')
        ],
    )


def language_again(token: Token) -> Diagnostic:
    """A second statement of the language."""
    return finding(
        "IKI-P122",
        phrase(
            "Bahasa berkas hanya disebut di baris pertama",
            "The language of the file is stated in the first line only",
        ),
        token.span,
        notes=[phrase("Hapus baris ini.", "Delete this line.")],
    )


def unknown_declaration(token: Token, words: Words, *, suggest: bool) -> Diagnostic:
    """A line in column 1 that begins with no word of a declaration.

    Looking for a word like it takes long, so nothing is suggested where there are many faults.
    """
    spelled = [words.spelling[kind] for kind in SHAPES]
    near = get_close_matches(token.text.lower(), spelled, 1) if suggest else []
    notes = [
        phrase(
            "Baris di kolom pertama diawali salah satu dari: {words}. "
            "Lanjutan baris di atasnya harus menjorok.",
            "A line in column 1 begins with one of: {words}. "
            "What continues the line above must be indented.",
            words=join(spelled),
        )
    ]
    fixes: list[Fix] = []
    if near:
        question = phrase('Mungkin "{near}"?', 'Perhaps "{near}"?', near=near[0])
        notes.append(question)
        replace = phrase('tulis "{near}"', 'write "{near}"', near=near[0])
        fixes.append(Fix(token.span, near[0], replace))
    return finding(
        "IKI-P123",
        phrase(
            'Tidak ada deklarasi yang diawali "{word}"',
            'No declaration begins with "{word}"',
            word=token.text,
        ),
        token.span,
        notes=notes,
        fixes=fixes,
    )


def indented_first(token: Token) -> Diagnostic:
    """An indented line with nothing above it to belong to."""
    return finding(
        "IKI-P124",
        phrase(
            "Baris menjorok ini tidak punya deklarasi di atasnya",
            "This indented line has no declaration above it",
        ),
        token.span,
        notes=[
            phrase(
                "Mulailah di kolom pertama dengan sebuah deklarasi, misalnya data atau indikator.",
                "Begin in column 1 with a declaration, for example data or indicator.",
            )
        ],
    )


def clause_in_column_one(token: Token, entry: Entry) -> Diagnostic:
    """A clause that is not indented."""
    return finding(
        "IKI-P125",
        phrase(
            'Baris "{word}" harus menjorok', 'The line "{word}" must be indented',
            word=" ".join(entry.pieces),
        ),
        token.span,
        notes=[
            phrase(
                "Beri empat spasi di depannya, supaya ia menjadi bagian deklarasi di atasnya.",
                "Put four spaces before it, so that it belongs to the declaration above.",
            )
        ],
        fixes=[
            Fix(
                Span(token.span.file, token.span.start, token.span.start),
                "    ",
                phrase("jorokkan baris ini", "indent this line"),
            )
        ],
    )  # fmt: skip


def declaration_indented(token: Token) -> Diagnostic:
    """A declaration that does not begin in column 1."""
    return finding(
        "IKI-P126",
        phrase(
            'Deklarasi "{word}" harus dimulai di kolom pertama',
            'The declaration "{word}" must begin in column 1',
            word=token.text,
        ),
        token.span,
        notes=[phrase("Hapus spasi di depannya.", "Delete the blanks before it.")],
    )


def clause_not_allowed(word: Token, kind: str, shape: Shape, words: Words) -> Diagnostic:
    """A clause that this declaration does not take."""
    legal = [words.spelling[terminal] for terminal in shape.clauses]
    note = (
        phrase(
            'Yang boleh di bawah "{kind}": {legal}.',
            'Below "{kind}" may stand: {legal}.',
            kind=words.spelling[kind],
            legal=join(legal),
        )
        if legal
        else phrase(
            '"{kind}" tidak memuat baris lain.',
            '"{kind}" takes no further lines.',
            kind=words.spelling[kind],
        )
    )
    return finding(
        "IKI-P127",
        phrase(
            '"{word}" tidak boleh ada di bawah "{kind}"',
            '"{word}" may not stand below "{kind}"',
            word=word.text,
            kind=words.spelling[kind],
        ),
        word.span,
        notes=[note],
    )


def clause_twice(word: Token, first: Token) -> Diagnostic:
    """A clause that stands twice in one declaration."""
    return finding(
        "IKI-P128",
        phrase('"{word}" ditulis dua kali', '"{word}" is written twice', word=word.text),
        word.span,
        Label(first.span, phrase("yang pertama di sini", "the first is here")),
        notes=[phrase("Hapus salah satu.", "Delete one of them.")],
    )


def large_file(file: str, size: int, limit: int) -> Diagnostic:
    """A file of more bytes than the limit."""
    return finding(
        "IKI-M101",
        phrase(
            "Berkas ini {size} bita, batasnya {limit}",
            "This file has {size} bytes, the limit is {limit}",
            size=size,
            limit=limit,
        ),
        Span(file, 0, 0),
        notes=[phrase("Bagi berkas ini.", "Divide the file.")],
    )


def long_clause(span: Span, size: int, limit: int) -> Diagnostic:
    """A clause of more characters than the limit."""
    return finding(
        "IKI-M106",
        phrase(
            "Baris ini dengan lanjutannya {size} huruf, batasnya {limit}",
            "This line with its continuation has {size} characters, the limit is {limit}",
            size=size,
            limit=limit,
        ),
        span,
        notes=[phrase("Bagi baris ini.", "Divide it.")],
    )


def many_declarations(span: Span, limit: int) -> Diagnostic:
    """The first declaration too many."""
    return finding(
        "IKI-M107",
        phrase(
            "Berkas ini memuat lebih dari {limit} deklarasi",
            "This file holds more than {limit} declarations",
            limit=limit,
        ),
        span,
        notes=[phrase("Bagi berkas ini.", "Divide the file.")],
    )
