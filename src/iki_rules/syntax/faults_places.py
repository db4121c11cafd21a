"""Word what cannot stand where it stands, and what may stand there instead.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from collections.abc import Collection
from difflib import SequenceMatcher, get_close_matches

from iki_rules.diagnostics import Diagnostic, Fix, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join, verbatim
from iki_rules.syntax.expected import describe, example
from iki_rules.syntax.parser import END
from iki_rules.syntax.shapes import Shape
from iki_rules.syntax.tokens import Clause, Token
from iki_rules.syntax.words import Words
from iki_rules.text import Span


def quoted(token: Token) -> Phrase:
    """A token between quotes; a text has its own."""
    return verbatim(token.text if token.terminal == "STRING" else f'"{token.text}"')


def unknown_line(token: Token, shape: Shape, kind: str, words: Words) -> Diagnostic:
    """A line that begins with no clause word and does not continue the line above."""
    spelled = [words.spelling[terminal] for terminal in shape.clauses]
    above = words.spelling[kind]
    if spelled:
        note = phrase(
            'Baris di bawah "{kind}" diawali salah satu dari: {legal}.',
            'A line below "{kind}" begins with one of: {legal}.',
            kind=above,
            legal=join(spelled),
        )
    else:
        note = phrase(
            '"{kind}" tidak memuat baris lain.', '"{kind}" takes no further lines.', kind=above
        )
    near, fixes = _near(token, spelled)
    return finding(
        "IKI-P130",
        phrase(
            "{word} tidak mengawali baris apa pun dan tidak melanjutkan baris di atasnya",
            "{word} neither begins a line nor continues the line above",
            word=quoted(token),
        ),
        token.span,
        notes=[note, *near],
        fixes=fixes,
    )


DELETE = phrase("Hapus bagian ini.", "Delete this part.")
A_DAY = phrase(
    "Hari ditulis dengan tahun, bulan dan tanggal, misalnya 2023-07-01; setahun cukup 2023.",
    "A day is written with year, month and day, such as 2023-07-01; for a year 2023 will do.",
)


def unexpected(
    token: Token, before: Token | None, can: Collection[str], first: str, words: Words
) -> Diagnostic:
    """Something that cannot stand where it stands."""
    right = example_note(first, words)
    if set(can) == {END}:
        return finding(
            "IKI-P140",
            phrase(
                "{token} berlebih; baris ini sudah lengkap sebelumnya",
                "{token} is too much; the line is complete before it",
                token=quoted(token),
            ),
            token.span,
            notes=[right, A_DAY if first == "VALID" else DELETE],
        )
    near, fixes = _near(token, [words.spelling[t] for t in sorted(can) if t in words.spelling])
    return finding(
        "IKI-P140",
        phrase("{token} tidak bisa ada di sini", "{token} cannot stand here", token=quoted(token)),
        token.span,
        notes=[
            may_follow(before, can, words),
            *(near or [right]),
            *([A_DAY] if first == "VALID" else []),
        ],
        fixes=fixes,
    )


def not_told(clause: Clause) -> Diagnostic:
    """A fault far beyond those that are shown."""
    message = phrase("Baris ini tidak terbaca", "This line cannot be read")
    return finding("IKI-P140", message, clause.span)


def unfinished(
    clause: Clause, before: Token | None, can: Collection[str], first: str, words: Words
) -> Diagnostic:
    """A clause that breaks off."""
    last = before or clause.tokens[-1]
    return finding(
        "IKI-P141",
        phrase(
            "Baris ini terputus sesudah {last}",
            "This line breaks off after {last}",
            last=quoted(last),
        ),
        last.span,
        notes=[may_follow(before, can, words), example_note(first, words)],
    )


def empty_clause(word: Token, can: Collection[str], first: str, words: Words) -> Diagnostic:
    """A clause that holds its word and nothing else."""
    return finding(
        "IKI-P147",
        phrase("Sesudah {word} belum ada isinya", "Nothing stands after {word}", word=quoted(word)),
        word.span,
        notes=[may_follow(word, can, words), example_note(first, words)],
    )


def empty_formula(span: Span, words: Words) -> Diagnostic:
    """A formula without any text."""
    return finding(
        "IKI-P147",
        phrase("Rumus ini kosong", "This formula is empty"),
        span,
        notes=[example_note("expr", words)],
    )


def name_in_pieces(first: Token, last: Token) -> Diagnostic:
    """Two words, or a hyphen between them, where one name is declared."""
    name = f"{first.text}_{last.text}"
    whole = first.span.to(last.span)
    return finding(
        "IKI-P167",
        phrase(
            "Sebuah nama ditulis tanpa spasi atau tanda hubung", "A name has no blank or hyphen"
        ),
        whole,
        notes=[
            phrase(
                "Sambung dengan garis bawah: {name}. Judul yang panjang ditulis dalam tanda kutip, "
                "sesudah nama.",
                "Join it with an underscore: {name}. "
                "A long title stands in quotes, after the name.",
                name=name,
            )
        ],
        fixes=[Fix(whole, name, phrase("tulis {name}", "write {name}", name=name))],
    )


def clause_on_head(token: Token, word: str) -> Diagnostic:
    """A clause on the line of its declaration."""
    return finding(
        "IKI-P168",
        phrase(
            '"{word}" ditulis di barisnya sendiri',
            '"{word}" stands on a line of its own',
            word=word,
        ),
        token.span,
        notes=[
            phrase(
                "Mulailah baris baru di bawahnya, menjorok ke dalam, dengan kata ini.",
                "Begin a new, indented line below with this word.",
            )
        ],
    )


def reserved_word(token: Token, words: Words) -> Diagnostic:
    """A word of the language where a name belongs."""
    name = ("nama_" if words.language == "id" else "name_") + token.text.replace(" ", "_")
    return finding(
        "IKI-P148",
        phrase(
            "{word} adalah kata bahasa ini, bukan nama",
            "{word} is a word of the language, not a name",
            word=quoted(token),
        ),
        token.span,
        notes=[
            phrase(
                "Pakai nama lain, misalnya {name}.", "Use another name, such as {name}.", name=name
            )
        ],
    )


def number_for_name(token: Token, words: Words) -> Diagnostic:
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
                "Nama diawali huruf, lalu huruf, angka atau garis bawah: {name}.",
                "A name begins with a letter; letters, digits and underscores follow: {name}.",
                name="tahap_1" if words.language == "id" else "stage_1",
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
                "Tulis angka dan nama tanpa tanda kutip: {plain}.",
                "Write numbers and names without quotes: {plain}.",
                plain=str(token.value) or "75",
            )
        ],
    )


def may_follow(before: Token | None, can: Collection[str], words: Words) -> Phrase:
    """What may stand here, in few words."""
    what = describe(can, words)
    if before is None:
        return phrase("Di sini boleh ada {what}.", "Here may stand {what}.", what=what)
    return phrase(
        "Sesudah {before} boleh ada {what}.",
        "After {before} may stand {what}.",
        before=quoted(before),
        what=what,
    )


def example_note(first: str, words: Words) -> Phrase:
    """A right line of the same kind."""
    return phrase(
        "Contoh yang benar: {line}", "A right example: {line}", line=example(first, words)
    )


def _near(token: Token, spelled: Collection[str]) -> tuple[list[Phrase], list[Fix]]:
    """The word that was perhaps meant; none where two are as near, as opposites can be."""
    if token.terminal not in ("NAME", "FUNCTION"):
        return [], []
    near = get_close_matches(token.text.lower(), list(spelled), 2)
    if not near or _as_near(token.text.lower(), near):
        return [], []
    question = phrase('Mungkin maksudnya "{near}"?', 'Perhaps "{near}"?', near=near[0])
    replace = phrase('tulis "{near}"', 'write "{near}"', near=near[0])
    return [question], [Fix(token.span, near[0], replace)]


def _as_near(text: str, near: list[str]) -> bool:
    """Whether two words are equally like the text."""
    likeness = {SequenceMatcher(None, each, text).ratio() for each in near}
    return len(near) > len(likeness)
