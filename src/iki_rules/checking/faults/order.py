"""Say why there is no previous member and no running total here.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.syntax import tree
from iki_rules.text import Span


def set_without_order(
    call: tree.Call, function: Phrase, set_key: str, declaration: Span
) -> Diagnostic:
    """T272: a previous member or a running total over a set whose members have no order."""
    return finding(
        "IKI-T272",
        phrase(
            "{function}(...) memerlukan urutan, dan anggota {set} tidak berurutan",
            "{function}(...) needs an order, and the members of {set} have none",
            function=function,
            set=set_key,
        ),
        Label(call.span),
        Label(declaration, phrase("dideklarasikan di sini", "declared here")),
        notes=[
            phrase(
                "Bila urutannya berarti, tulis himpunan {set} berurutan = ... dengan anggota "
                "dari yang pertama sampai yang terakhir.",
                "If the order means something, write set {set} ordered = ... with the members "
                "from the first to the last.",
                set=set_key,
            )
        ],
    )


def no_member_at_hand(call: tree.Call, function: Phrase, sets: Sequence[str]) -> Diagnostic:
    """T273: nothing runs over the set here, or the value has no members."""
    if not sets:
        return finding(
            "IKI-T273",
            phrase(
                "{function}(...) memerlukan nilai yang punya angka untuk setiap anggota "
                "himpunan berurutan",
                "{function}(...) needs a value with a figure for each member of an ordered set",
                function=function,
            ),
            call.span,
            notes=[
                phrase(
                    "Sebut nilai atas himpunan yang dipakai deklarasi ini.",
                    "Name a value over the set that this declaration runs over.",
                )
            ],
        )
    return finding(
        "IKI-T273",
        phrase(
            "{function}(...) memerlukan anggota {set} yang sedang dihitung; di sini tidak ada",
            "{function}(...) needs a member of {set} at hand; there is none here",
            function=function,
            set=sets[0],
        ),
        call.span,
        notes=[
            phrase(
                "Tulis dalam deklarasi atas himpunan itu, misalnya besaran nama[{set}]; "
                "di dalam jumlah(...) atau rata-rata(...) tambahkan untuk {set}.",
                "Write it in a declaration over that set, such as quantity name[{set}]; "
                "inside sum(...) or average(...) add over {set}.",
                set=sets[0],
            )
        ],
    )


def orders_differ(call: tree.Call, function: Phrase, sets: Sequence[str]) -> Diagnostic:
    """T274: a value over several ordered sets."""
    return finding(
        "IKI-T274",
        phrase(
            "{function}(...) dapat mengikuti lebih dari satu urutan: {sets}",
            "{function}(...) could follow more than one order: {sets}",
            function=function,
            sets=join(list(sets)),
        ),
        call.span,
        notes=[
            phrase(
                "Sebut himpunannya: {function}(... untuk {set}).",
                "Name the set: {function}(... over {set}).",
                function=function,
                set=sets[0],
            )
        ],
    )
