"""Say in what the versions of a name differ that other formulas see.

Out:     versions_differ
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.syntax import tree
from iki_rules.text import Span


def versions_differ(name: tree.Name, other: Span, difference: Phrase) -> Diagnostic:
    """N121: a version that cannot stand where another stands."""
    return finding(
        "IKI-N121",
        phrase(
            "Versi {name} ini tidak cocok dengan versi lainnya: {difference}",
            "This version of {name} does not fit the other: {difference}",
            name=name.text,
            difference=difference,
        ),
        Label(name.span),
        Label(other, phrase("versi lainnya", "the other version")),
        notes=[
            phrase(
                "Versi satu nama boleh berbeda rumus dan angkanya saja. Samakan, atau beri nama "
                "lain.",
                "Versions of one name may differ in formula and figures only. Make them alike, "
                "or give this one another name.",
            )
        ],
    )
