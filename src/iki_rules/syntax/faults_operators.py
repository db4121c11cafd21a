"""Word the slips with signs and words between values.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Fix, Label, finding, phrase
from iki_rules.syntax.expected import in_file
from iki_rules.syntax.faults_places import quoted
from iki_rules.syntax.tokens import Token
from iki_rules.syntax.words import Words
from iki_rules.text import Span


#: How people write that something is done for every period.
EACH = frozenset({"tiap", "setiap", "each", "every"})


def two_values(before: Token, token: Token, words: Words) -> Diagnostic:
    """Two values with nothing between them."""
    notes = [
        phrase(
            "Di antara dua nilai perlu tanda hitung: + - x /.",
            "Two values need a sign between them: + - x /.",
        )
    ]
    hyphened = f"{before.text}-{token.text}".lower()
    word = before.text.lower()
    if hyphened in words.function:
        notes = [
            phrase(
                "Tulis dengan tanda hubung: {word}(a).",
                "Write it with a hyphen: {word}(a).",
                word=hyphened,
            )
        ]
    elif token.terminal == "NAME" and word in words.function:
        notes = [
            phrase(
                "Kata {word} memakai kurung: {word}({name}). "
                "Bila {name} sudah berisi jumlahnya, cukup tulis {name}.",
                "The word {word} takes brackets: {word}({name}). "
                "If {name} already holds the figure, just write {name}.",
                word=word,
                name=token.text,
            )
        ]
    elif token.text.lower() in EACH:
        notes = [
            phrase(
                "Periode demi periode ditulis di dalam fungsi: {formula}.",
                "Period by period stands in a function: {formula}.",
                formula=in_file(words, "rata-rata(a tiap bulan)", "average(a each month)"),
            )
        ]
    elif before.terminal == token.terminal == "NAME":
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
            "{left} dan {right} bersebelahan tanpa tanda hitung",
            "{left} and {right} stand side by side without a sign",
            left=quoted(before),
            right=quoted(token),
        ),
        token.span,
        Label(before.span),
        notes=notes,
    )


def sign_at_start(token: Token, words: Words) -> Diagnostic:
    """Excel's `=`, or a colon, before a formula."""
    sign = quoted(token)
    return finding(
        "IKI-P146",
        phrase(
            "Rumus di sini tidak diawali {sign}",
            "A formula here does not begin with {sign}",
            sign=sign,
        ),
        token.span,
        notes=[
            phrase(
                "Hapus tanda itu: {line}",
                "Delete the sign: {line}",
                line=in_file(words, "rumus a / b", "formula a / b"),
            )
        ],
        fixes=[Fix(token.span, "", phrase("hapus {sign}", "delete {sign}", sign=sign))],
    )


def chained_comparison(first: Token, second: Token, words: Words) -> Diagnostic:
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
                'Hubungkan dengan "{and_}": {line}',
                'Join them with "{and_}": {line}',
                and_=words.spelling["AND"],
                line=in_file(words, "a < b dan b < c", "a < b and b < c"),
            )
        ],
    )


def repeated_sign(first: Token, second: Token) -> Diagnostic:
    """`a x / b`, `- -a`."""
    return finding(
        "IKI-P158",
        phrase(
            "Dua tanda berturut-turut: {first} dan {second}",
            "Two signs in a row: {first} and {second}",
            first=quoted(first),
            second=quoted(second),
        ),
        second.span,
        Label(first.span),
        notes=[
            phrase(
                "Hapus salah satu, atau pakai kurung: -(-b).",
                "Delete one, or use brackets: -(-b).",
            )
        ],
    )


def between(token: Token, words: Words) -> Diagnostic:
    """`antara 5 dan 7`, which leaves open whether the ends belong to it."""
    return finding(
        "IKI-P159",
        phrase(
            "{word} tidak mengatakan apakah kedua ujungnya ikut",
            "{word} does not say whether its two ends belong to it",
            word=quoted(token),
        ),
        token.span,
        notes=[
            phrase(
                "Sebagai rentang: {closed} dengan kedua ujungnya, {open} tanpa keduanya.",
                "As a range: {closed} with both ends, {open} without them.",
                closed=in_file(words, "5 s.d. 7", "5 to 7"),
                open=in_file(words, "> 5 s.d. < 7", "> 5 to < 7"),
            ),
            phrase(
                "Sebagai syarat: {closed} dengan kedua ujungnya, {open} tanpa keduanya.",
                "As a condition: {closed} with both ends, {open} without them.",
                closed=in_file(words, "a >= 5 dan a <= 7", "a >= 5 and a <= 7"),
                open=in_file(words, "a > 5 dan a < 7", "a > 5 and a < 7"),
            ),
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
        notes=[phrase("Tulis misalnya 5 {to} 7.", "Write for example 5 {to} 7.", to=to)],
        fixes=[Fix(token.span, f" {to} ", phrase('tulis "{to}"', 'write "{to}"', to=to))],
    )


def percent_after_name(token: Token) -> Diagnostic:
    """`a%`."""
    return finding(
        "IKI-P162",
        phrase(
            "{sign} hanya boleh sesudah angka",
            "{sign} may follow a number only",
            sign=quoted(token),
        ),
        token.span,
        notes=[
            phrase(
                "Satuan sebuah data disebut di deklarasinya; untuk menjadikan persen tulis x 100%.",
                "A datum's unit stands in its declaration; to make a percentage write x 100%.",
            )
        ],
    )


def formula_as_target(token: Token, words: Words) -> Diagnostic:
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
                "Tulis misalnya {formula}, atau angka saja: {number}.",
                "Write for example {formula}, or just a number: {number}.",
                formula="target 2023: (a / b)",
                number=in_file(words, "target 2023: 92,5%", "target 2023: 92.5%"),
            ),
            phrase(
                "Periode di depan titik dua ditulis {year}, {quarter} atau {month}.",
                "A period before the colon is written {year}, {quarter} or {month}.",
                year="2023",
                quarter=in_file(words, "2023-T1", "2023-Q1"),
                month="2023-05",
            ),
        ],
    )


def if_without_brackets(token: Token, words: Words) -> Diagnostic:
    """`a + jika ...`."""
    return finding(
        "IKI-P164",
        phrase(
            "{word} di tengah hitungan harus dikurung",
            "{word} within a calculation needs brackets",
            word=quoted(token),
        ),
        token.span,
        notes=[
            phrase(
                "Tulis misalnya {line}",
                "Write for example {line}",
                line=in_file(
                    words,
                    "a + (jika b > 0 maka b selain itu 0)",
                    "a + (if b > 0 then b else 0)",
                ),
            )
        ],
    )


def missing_otherwise(begin: Token, last: Token, words: Words) -> Diagnostic:
    """`jika ... maka ...` without the other case."""
    return finding(
        "IKI-P165",
        phrase(
            "{word} ini tidak menyebut nilai untuk keadaan lainnya",
            "This {word} states no value for the other cases",
            word=quoted(begin),
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


def separator_in_formula(token: Token, words: Words) -> Diagnostic:
    """A `;` outside every bracket of a formula."""
    return finding(
        "IKI-P166",
        phrase(
            "{sign} memisahkan isi kurung fungsi; di sini tidak ada kurung yang terbuka",
            "{sign} separates what stands in a function's brackets; no bracket is open here",
            sign=quoted(token),
        ),
        token.span,
        notes=[
            phrase(
                "Satu baris memuat satu rumus. Dalam fungsi tulis {call}.",
                "One line holds one formula. Within a function write {call}.",
                call=in_file(words, "maks(a; b)", "max(a; b)"),
            )
        ],
    )
