"""Word what is found in the cascade of a book's indicators.

Out:     one function for each finding
Refuses: IKI-L302, IKI-L303
"""

from __future__ import annotations

from iki_rules.core.program import Report
from iki_rules.diagnostics import Diagnostic, Label, finding, phrase


def outside_the_cascade(report: Report) -> Diagnostic:
    """The indicator supports nothing and nothing supports it, though others do."""
    return finding(
        "IKI-L302",
        phrase(
            "{name} tidak mendukung indikator apa pun, dan tidak didukung",
            "{name} supports no indicator, and none supports it",
            name=report.key,
        ),
        report.origin,
        notes=[
            phrase(
                "Indikator lain dalam buku ini saling terhubung. Tulis `mendukung` dengan "
                "indikator di atasnya, atau pastikan indikator ini memang berdiri sendiri.",
                "Other indicators of this book are connected. Write `supports` with the "
                "indicator above it, or make sure that it is meant to stand alone.",
            )
        ],
    )


def two_goals(report: Report, first: Report, second: Report) -> Diagnostic:
    """The indicator supports indicators of different goals."""
    return finding(
        "IKI-L303",
        phrase(
            "{name} mendukung indikator dari dua sasaran: {first} dan {second}",
            "{name} supports indicators of two goals: {first} and {second}",
            name=report.key,
            first=first.key,
            second=second.key,
        ),
        Label(report.origin),
        *(
            Label(
                each.origin,
                phrase("sasaran: {goal}", "goal: {goal}", goal=each.goal or ""),
            )
            for each in (first, second)
        ),
        notes=[
            phrase(
                "Capaiannya akan dihitung untuk dua sasaran. Pilih salah satunya, atau pecah "
                "menjadi dua indikator.",
                "What it reaches would count for two goals. Choose one of them, or make two "
                "indicators of it.",
            )
        ],
    )
