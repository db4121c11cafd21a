"""Say what is wrong with weights and their totals.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.syntax import tree


def one_weighted_value(call: tree.Call, bound: Sequence[str]) -> Diagnostic:
    """T270: a weighted average of one value with one weight."""
    hint = (
        phrase(
            "Himpunan {set} sudah dipakai oleh deklarasinya: tulis "
            "rata-rata tertimbang(nilai untuk {set}; bobot).",
            "The declaration already runs over {set}: write "
            "weighted average(value over {set}; weight).",
            set=bound[0],
        )
        if bound
        else phrase(
            "Sebut nilai yang punya anggota, dengan bobot atas himpunan yang sama; "
            "atau tulis beberapa pasang: rata-rata tertimbang(a; 0,4; b; 0,6).",
            "Name a value that has members, with weights over the same set; "
            "or write several pairs: weighted average(a; 0.4; b; 0.6).",
        )
    )
    return finding(
        "IKI-T270",
        phrase(
            "rata-rata tertimbang(...) hanya mendapat satu nilai dan satu bobot",
            "weighted average(...) has a single value and a single weight only",
        ),
        call.span,
        notes=[hint],
    )


def weights_of_two_kinds(left: Label, right: Label, names: tuple[Phrase, Phrase]) -> Diagnostic:
    """T271: one weight in percent, say, and another as a plain number."""
    return finding(
        "IKI-T271",
        phrase(
            "Bobotnya tidak sejenis: {left} dan {right}",
            "The weights are not of one kind: {left} and {right}",
            left=names[0],
            right=names[1],
        ),
        left,
        right,
        notes=[
            phrase(
                "Tulis semua bobot sebagai persen, atau semuanya sebagai angka biasa.",
                "Write all weights as percents, or all of them as plain numbers.",
            )
        ],
    )
