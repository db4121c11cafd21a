"""Word the frequent slips, and what is left when none of them fits.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from iki_rules.diagnostics import Diagnostic, Fix, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.syntax.expected import describe, example
from iki_rules.syntax.parser import END
from iki_rules.syntax.shapes import RULES, Shape
from iki_rules.syntax.tokens import Clause, Token
from iki_rules.syntax.words import Words
from iki_rules.text import Span


def _example_note(rule: str, first: str, words: Words) -> Phrase:
    return phrase(
        "Contoh yang benar: {line}",
        "A right example: {line}",
        line=example(rule, first, words),
    )


def _may_follow(before: Token | None, can: Collection[str], words: Words) -> Phrase:
    what = describe(can, words)
    if before is None:
        return phrase("Di sini boleh ada {what}.", "Here may stand {what}.", what=what)
    return phrase(
        'Sesudah "{before}" boleh ada {what}.',
        'After "{before}" may stand {what}.',
        before=before.text,
        what=what,
    )


def unknown_line(token: Token, shape: Shape, kind: str, words: Words) -> Diagnostic:
    """A line that begins with no clause word and does not continue the line above."""
    spelled = [words.spelling[terminal] for terminal in shape.clauses]
    near = get_close_matches(str(token.value or token.text).lower(), spelled, 1, 0.6)
    notes = [
        phrase(
            'Di bawah "{kind}" sebuah baris diawali salah satu dari: {legal}.',
            'Below "{kind}" a line begins with one of: {legal}.',
            kind=words.spelling[kind],
            legal=join(spelled),
        )
        if spelled
        else phrase(
            '"{kind}" tidak memuat baris lain.',
            '"{kind}" takes no further lines.',
            kind=words.spelling[kind],
        )
    ]
    fixes: list[Fix] = []
    if near:
        notes.append(phrase('Mungkin "{near}"?', 'Perhaps "{near}"?', near=near[0]))
        replace = phrase('tulis "{near}"', 'write "{near}"', near=near[0])
        fixes.append(Fix(token.span, near[0], replace))
    return finding(
        "IKI-P130",
        phrase(
            'Baris ini diawali "{word}", yang bukan awal sebuah baris dan bukan lanjutan '
            "baris di atasnya",
            'This line begins with "{word}", which neither begins a line nor continues the '
            "line above",
            word=token.text,
        ),
        token.span,
        notes=notes,
        fixes=fixes,
    )


def unexpected(
    token: Token,
    before: Token | None,
    can: Collection[str],
    first: str,
    rule: str,
    words: Words,
) -> Diagnostic:
    """Something that cannot stand where it stands."""
    if set(can) == {END}:
        message = phrase(
            '"{token}" berlebih; baris ini sudah lengkap sebelumnya',
            '"{token}" is too much; the line is complete before it',
            token=token.text,
        )
        notes = [phrase("Hapus bagian ini.", "Delete it."), _example_note(rule, first, words)]
    else:
        message = phrase(
            '"{token}" tidak bisa ada di sini', '"{token}" cannot stand here', token=token.text
        )
        notes = [_may_follow(before, can, words), _example_note(rule, first, words)]
    return finding("IKI-P140", message, token.span, notes=notes)


def unfinished(
    clause: Clause, before: Token | None, can: Collection[str], first: str, words: Words
) -> Diagnostic:
    """A clause that breaks off."""
    last = before or clause.tokens[-1]
    return finding(
        "IKI-P141",
        phrase(
            'Baris ini terputus sesudah "{last}"',
            'This line breaks off after "{last}"',
            last=last.text,
        ),
        last.span,
        notes=[_may_follow(before, can, words), _example_note(clause.rule, first, words)],
    )


def unclosed_bracket(opener: Token, last: Token) -> Diagnostic:
    """A bracket that is opened and not closed."""
    closer = ")" if opener.terminal == "LEFT" else "]"
    return finding(
        "IKI-P142",
        phrase('Kurung "{sign}" tidak ditutup', 'The bracket "{sign}" is not closed',
               sign=opener.text),
        opener.span,
        Label(
            Span(last.span.file, last.span.end, last.span.end),
            phrase("sampai di sini belum ditutup", "not closed up to here"),
        ),
        notes=[
            phrase(
                'Tulis "{closer}" sesudah bagian yang dikurung.',
                'Write "{closer}" after the bracketed part.',
                closer=closer,
            )
        ],
    )  # fmt: skip


def bracket_too_many(token: Token) -> Diagnostic:
    """A bracket that closes nothing."""
    return finding(
        "IKI-P143",
        phrase(
            'Kurung "{sign}" menutup kurung yang tidak pernah dibuka',
            'The bracket "{sign}" closes one that was never opened',
            sign=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Hapus kurung ini, atau buka kurungnya di depan.",
                "Delete it, or open the bracket before.",
            )
        ],
    )


def brackets_differ(opener: Token, token: Token, closer: str) -> Diagnostic:
    """`(a]`."""
    return finding(
        "IKI-P144",
        phrase(
            '"{sign}" tidak menutup "{opener}"',
            '"{sign}" does not close "{opener}"',
            sign=token.text,
            opener=opener.text,
        ),
        token.span,
        Label(opener.span, phrase("kurung ini masih terbuka", "this bracket is still open")),
        notes=[phrase('Tulis "{closer}".', 'Write "{closer}".', closer=closer)],
        fixes=[Fix(token.span, closer, phrase('tulis "{closer}"', 'write "{closer}"', closer=closer))],
    )


def two_values(before: Token, token: Token) -> Diagnostic:
    """Two values with nothing between them."""
    notes = [
        phrase(
            "Di antara dua nilai perlu tanda hitung: + - x /.",
            "Two values need a sign between them: + - x /.",
        )
    ]
    if before.terminal == token.terminal == "NAME":
        notes.append(
            phrase(
                "Jika keduanya satu nama, sambung dengan garis bawah: {name}.",
                "If both are one name, join them with an underscore: {name}.",
                name=f"{before.text}_{token.text}",
            )
        )
    return finding(
        "IKI-P145",
        phrase(
            '"{left}" dan "{right}" bersebelahan tanpa tanda hitung',
            '"{left}" and "{right}" stand side by side without a sign',
            left=before.text,
            right=token.text,
        ),
        token.span,
        Label(before.span),
        notes=notes,
    )


def equals_at_start(token: Token) -> Diagnostic:
    """Excel's `=` before a formula."""
    return finding(
        "IKI-P146",
        phrase(
            'Rumus di sini tidak diawali "="', 'A formula here does not begin with "="'
        ),
        token.span,
        notes=[
            phrase(
                "Berbeda dari Excel, hapus tanda itu: rumus a / b.",
                "Unlike in Excel, delete the sign: formula a / b.",
            )
        ],
        fixes=[Fix(token.span, "", phrase('hapus "="', 'delete "="'))],
    )  # fmt: skip


def empty_clause(word: Token, can: Collection[str], first: str, words: Words) -> Diagnostic:
    """A clause that holds its word and nothing else."""
    return finding(
        "IKI-P147",
        phrase(
            'Sesudah "{word}" belum ada isinya', 'Nothing stands after "{word}"', word=word.text
        ),
        word.span,
        notes=[_may_follow(word, can, words), _example_note(RULES.get(first, first), first, words)],
    )


def reserved_word(token: Token) -> Diagnostic:
    """A word of the language where a name belongs."""
    return finding(
        "IKI-P148",
        phrase(
            '"{word}" adalah kata bahasa ini, bukan nama',
            '"{word}" is a word of the language, not a name',
            word=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Pakai nama lain, misalnya dengan garis bawah: nama_{word}.",
                "Use another name, for example with an underscore: name_{word}.",
                word=token.text.replace(" ", "_"),
            )
        ],
    )


def number_for_name(token: Token) -> Diagnostic:
    """A number where a name belongs."""
    return finding(
        "IKI-P149",
        phrase(
            "Di sini harus ada nama, bukan angka {number}",
            "A name belongs here, not the number {number}",
            number=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Nama diawali huruf dan memakai huruf, angka dan garis bawah: tahap_1.",
                "A name begins with a letter and has letters, digits and underscores: stage_1.",
            )
        ],
    )


def chained_comparison(first: Token, second: Token) -> Diagnostic:
    """`a < b < c`."""
    return finding(
        "IKI-P157",
        phrase(
            "Dua pembanding berturut-turut tidak bisa dibaca",
            "Two comparisons in a row cannot be read",
        ),
        second.span,
        Label(first.span, phrase("pembanding pertama", "the first comparison")),
        notes=[
            phrase(
                'Hubungkan dengan "dan": a < b dan b < c.',
                'Join them with "and": a < b and b < c.',
            )
        ],
    )


def repeated_sign(first: Token, second: Token) -> Diagnostic:
    """`a x / b`, `- -a`."""
    return finding(
        "IKI-P158",
        phrase(
            'Dua tanda berturut-turut: "{first}" dan "{second}"',
            'Two signs in a row: "{first}" and "{second}"',
            first=first.text,
            second=second.text,
        ),
        second.span,
        Label(first.span),
        notes=[
            phrase(
                "Hapus salah satu, atau pakai kurung: a - (-b).",
                "Delete one, or use brackets: a - (-b).",
            )
        ],
    )


def between(token: Token) -> Diagnostic:
    """`antara 5 dan 7`: with or without its ends?"""
    return finding(
        "IKI-P159",
        phrase(
            '"{word}" tidak mengatakan apakah kedua ujungnya ikut',
            '"{word}" does not say whether its two ends belong to it',
            word=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Dengan kedua ujungnya: 5 s.d. 7. Tanpa keduanya: > 5 s.d. < 7. "
                "Dalam syarat: a >= 5 dan a <= 7, atau a > 5 dan a < 7.",
                "With both ends: 5 to 7. Without them: > 5 to < 7. "
                "In a condition: a >= 5 and a <= 7, or a > 5 and a < 7.",
            )
        ],
    )


def text_for_number(token: Token) -> Diagnostic:
    """A quoted text where a value belongs."""
    return finding(
        "IKI-P160",
        phrase(
            "Di sini harus ada nilai, bukan teks berkutip",
            "A value belongs here, not a quoted text",
        ),
        token.span,
        notes=[
            phrase(
                "Tulis angka dan nama tanpa tanda kutip: 75, pemilik.",
                "Write numbers and names without quotes: 75, owners.",
            )
        ],
    )


def dash_for_range(token: Token, words: Words) -> Diagnostic:
    """`2021-2026` where a range belongs."""
    to = words.spelling["TO"]
    return finding(
        "IKI-P161",
        phrase(
            'Rentang ditulis dengan "{to}", bukan "{sign}"',
            'A range is written with "{to}", not with "{sign}"',
            to=to,
            sign=token.text,
        ),
        token.span,
        notes=[
            phrase("Tulis misalnya 5 {to} 7.", "Write for example 5 {to} 7.", to=to)
        ],
        fixes=[Fix(token.span, f" {to} ", phrase('tulis "{to}"', 'write "{to}"', to=to))],
    )  # fmt: skip


def percent_after_name(token: Token) -> Diagnostic:
    """`a%`."""
    return finding(
        "IKI-P162",
        phrase(
            '"{sign}" hanya boleh sesudah angka', '"{sign}" may follow a number only',
            sign=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Satuan sebuah data disebut di deklarasinya; untuk menjadikan persen tulis x 100%.",
                "The unit of a datum stands in its declaration; to make a percentage write x 100%.",
            )
        ],
    )  # fmt: skip


def formula_as_target(token: Token) -> Diagnostic:
    """A formula in a target without brackets."""
    return finding(
        "IKI-P163",
        phrase(
            "Target berupa rumus ditulis di dalam kurung",
            "A target that is a formula stands in brackets",
        ),
        token.span,
        notes=[
            phrase(
                "Tulis misalnya target 2023: (a / b), atau angka saja: target 2023: 92%.",
                "Write for example target 2023: (a / b), or just a number: target 2023: 92%.",
            )
        ],
    )


def if_without_brackets(token: Token) -> Diagnostic:
    """`a + jika ...`."""
    return finding(
        "IKI-P164",
        phrase(
            '"{word}" di tengah hitungan harus dikurung',
            '"{word}" within a calculation needs brackets',
            word=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Tulis misalnya a + (jika b > 0 maka b selain itu 0).",
                "Write for example a + (if b > 0 then b else 0).",
            )
        ],
    )


def missing_otherwise(begin: Token, last: Token, words: Words) -> Diagnostic:
    """`jika ... maka ...` without the other case."""
    return finding(
        "IKI-P165",
        phrase(
            '"{word}" ini tidak menyebut nilai untuk keadaan lainnya',
            'This "{word}" states no value for the other cases',
            word=begin.text,
        ),
        begin.span,
        Label(Span(last.span.file, last.span.end, last.span.end)),
        notes=[
            phrase(
                'Tambahkan "{otherwise}" dan nilainya, atau "{otherwise} {none}".',
                'Add "{otherwise}" and its value, or "{otherwise} {none}".',
                otherwise=words.spelling["ELSE"],
                none=words.spelling["NOT_APPLICABLE"],
            )
        ],
    )


def separator_in_formula(token: Token) -> Diagnostic:
    """A `;` outside every bracket of a formula."""
    return finding(
        "IKI-P166",
        phrase(
            '"{sign}" memisahkan isi kurung fungsi; di sini tidak ada kurung yang terbuka',
            '"{sign}" separates what stands in the brackets of a function; no bracket is open here',
            sign=token.text,
        ),
        token.span,
        notes=[
            phrase(
                "Satu indikator punya satu rumus. Dalam fungsi tulis maks(a; b).",
                "One indicator has one formula. Within a function write max(a; b).",
            )
        ],
    )


def empty_formula(span: Span) -> Diagnostic:
    """A formula without any text."""
    return finding(
        "IKI-P147",
        phrase("Rumus ini kosong", "This formula is empty"),
        span,
        notes=[phrase("Tulis misalnya a / b x 100%.", "Write for example a / b x 100%.")],
    )
