"""Say what is wrong with the indicators that an indicator is said to support.

Out:     one function for each diagnostic
Refuses: IKI-N130, IKI-N131, IKI-N132, IKI-N133
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from iki_rules.diagnostics import Diagnostic, Fix, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.names.faults import close
from iki_rules.syntax import tree


def unknown_indicator(name: tree.Name, known: Iterable[str]) -> Diagnostic:
    """N130: nothing has the name that stands after `mendukung`."""
    near = close(name.text, known)
    notes = [
        phrase(
            "Yang dapat didukung hanya indikator dan cacah buku ini; "
            "deklarasikan dahulu, atau periksa ejaannya.",
            "Only indicators and counts of this book can be supported; "
            "declare it first, or check its spelling.",
        )
    ]
    if near:
        notes = [phrase("Maksudnya {names}?", "Did you mean {names}?", names=_or(near))]
    fixes = [
        Fix(name.span, each, phrase("Tulis {name}", "Write {name}", name=each)) for each in near
    ]
    return finding(
        "IKI-N130",
        phrase(
            "Indikator yang didukung tidak dikenal: {name}",
            "No such indicator to support: {name}",
            name=name.text,
        ),
        name.span,
        notes=notes,
        fixes=fixes if len(fixes) == 1 else [],
    )


def supports_no_indicator(name: tree.Name, declared: tree.Name, what: Phrase) -> Diagnostic:
    """N131: what stands after `mendukung` is declared, but is no indicator."""
    return finding(
        "IKI-N131",
        phrase(
            "{name} bukan indikator, melainkan {what}",
            "{name} is no indicator, but {what}",
            name=name.text,
            what=what,
        ),
        Label(name.span),
        Label(declared.span, phrase("dideklarasikan di sini", "declared here")),
        notes=[
            phrase(
                "Sebut indikator yang ikut tercapai bila indikator ini tercapai. "
                "Apa yang dipakai untuk menghitung ditulis dalam rumus.",
                "Name the indicator that this one helps to reach. "
                "What is computed with stands in the formula.",
            )
        ],
    )


def supports_in_a_circle(ring: Sequence[tree.Name]) -> Diagnostic:
    """N132: each indicator of the ring supports the next, and the last supports the first."""
    names = [name.text for name in (*ring, ring[0])]
    if len(ring) == 1:
        message = phrase(
            "{name} mendukung dirinya sendiri", "{name} supports itself", name=names[0]
        )
    else:
        message = phrase(
            "Indikator saling mendukung: {ring}",
            "Indicators support one another: {ring}",
            ring=join(names, " -> "),
        )
    return finding(
        "IKI-N132",
        message,
        *(Label(name.span, phrase("didukung di sini", "supported here")) for name in ring),
        notes=[
            phrase(
                "Hapus salah satunya: yang mendukung berada di bawah yang didukung, "
                "misalnya IKI mendukung IK dan IK mendukung IKU.",
                "Remove one of them: what supports stands below what is supported, "
                "as a person's indicator below the program's, and that below the agency's.",
            )
        ],
    )


def supports_twice(name: tree.Name, first: tree.Name) -> Diagnostic:
    """N133: the same indicator stands twice after one `mendukung`."""
    return finding(
        "IKI-N133",
        phrase(
            "{name} disebut dua kali sebagai yang didukung",
            "{name} is named twice as supported",
            name=name.text,
        ),
        Label(name.span, phrase("kedua kalinya di sini", "again here")),
        Label(first.span, phrase("sudah disebut di sini", "already named here")),
        notes=[phrase("Hapus salah satunya.", "Remove one of them.")],
    )


def _or(names: Sequence[str]) -> Phrase:
    if len(names) == 1:
        return join([names[0]])
    return phrase("{most} atau {last}", "{most} or {last}", most=join(names[:-1]), last=names[-1])
