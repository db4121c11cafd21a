"""Word what is wrong with brackets.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Fix, Label, finding, phrase
from iki_rules.syntax.tokens import Token
from iki_rules.text import Span


def unclosed_bracket(opener: Token, last: Token) -> Diagnostic:
    """A bracket that is opened and not closed."""
    closer = ")" if opener.terminal == "LEFT" else "]"
    end = Span(last.span.file, last.span.end, last.span.end)
    return finding(
        "IKI-P142",
        phrase(
            'Kurung "{sign}" tidak ditutup',
            'The bracket "{sign}" is not closed',
            sign=opener.text,
        ),
        opener.span,
        Label(end, phrase("sampai di sini belum ditutup", "not closed up to here")),
        notes=[
            phrase(
                'Tulis "{closer}" sesudah bagian yang dikurung.',
                'Write "{closer}" after the part in brackets.',
                closer=closer,
            )
        ],
    )


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
    write = phrase('tulis "{closer}"', 'write "{closer}"', closer=closer)
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
        fixes=[Fix(token.span, closer, write)],
    )
