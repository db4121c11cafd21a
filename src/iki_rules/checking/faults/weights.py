"""Say what is wrong with weights and their totals.

Out:     one function for each diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from iki_rules.checking.faults.ranges import show
from iki_rules.core.program import Total
from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Display
from iki_rules.syntax import tree
from iki_rules.text import Span


#: How many rows of a table are shown.
ROWS_SHOWN = 12


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


def negative_weight(place: Span, value: Phrase) -> Diagnostic:
    """R360: a weight that is below 0 whatever the data."""
    return finding(
        "IKI-R360",
        phrase("Bobot ini negatif: {value}", "This weight is negative: {value}", value=value),
        place,
        notes=[
            phrase(
                "Bobot bernilai 0 atau lebih. Bila sesuatu mengurangi hasil, "
                "kurangkan di luar rata-rata tertimbang.",
                "Weights are 0 or more. What lowers the result is subtracted "
                "outside the weighted average.",
            )
        ],
    )


def total_without_members(place: Span, axes: Sequence[str]) -> Diagnostic:
    """T275: a total of one value, of values over several sets, or of values in unlike units."""
    return finding(
        "IKI-T275",
        phrase(
            "`berjumlah` memerlukan angka sejenis untuk setiap anggota satu himpunan",
            "`totalling` needs figures of one kind for each member of one set",
        ),
        place,
        notes=[
            phrase(
                "Tulis himpunannya dalam kurung siku sesudah nama, atau hapus baris ini.",
                "Write the set in square brackets after the name, or remove this line.",
            )
            if not axes
            else phrase(
                "Pakai pada data, tabel atau besaran atas satu himpunan dalam satu satuan.",
                "Use it on data, a table or a quantity over one set and in one unit.",
            )
        ],
    )


def total_differs(
    name: tree.Name,
    total: Total,
    found: Fraction,
    rows: Sequence[tuple[str, Fraction]],
    display: Display,
    set_key: str | None,
) -> Diagnostic:
    """T276: the rows of a table do not have the total that it declares."""
    listed = [
        phrase("{member} {value}", "{member} {value}", member=member, value=show(value, display))
        for member, value in rows[:ROWS_SHOWN]
    ]
    if len(rows) > ROWS_SHOWN:
        listed.append(phrase("...", "..."))
    difference = show(abs(total.value - found), display)
    short = found < total.value
    return finding(
        "IKI-T276",
        phrase(
            "{name} berjumlah {found}, bukan {wanted}: {difference}",
            "{name} totals {found}, not {wanted}: {difference}",
            name=name.text,
            found=show(found, display),
            wanted=show(total.value, display),
            difference=phrase("kurang {n}", "{n} too little", n=difference)
            if short
            else phrase("lebih {n}", "{n} too much", n=difference),
        ),
        Label(name.span),
        Label(total.origin, phrase("menurut baris ini", "according to this line")),
        notes=[
            phrase("Barisnya: {rows}.", "The rows: {rows}.", rows=join(listed)),
            _exactly(name.text, set_key, total, rows, display),
        ],
    )


def _exactly(
    name: str,
    set_key: str | None,
    total: Total,
    rows: Sequence[tuple[str, Fraction]],
    display: Display,
) -> Phrase:
    """The next step; weights that are all alike have an exact form as a formula."""
    if set_key is None or len({value for _, value in rows}) > 1:
        return phrase("Perbaiki barisnya, atau totalnya.", "Correct a row, or the total.")
    return phrase(
        "Perbaiki barisnya, atau totalnya. Bobot yang sama besar ditulis tepat sebagai rumus: "
        "besaran {name}[{set}] = {total} / {n}.",
        "Correct a row, or the total. Weights that are all alike are exact as a formula: "
        "quantity {name}[{set}] = {total} / {n}.",
        name=name,
        set=set_key,
        total=show(total.value, display),
        n=len(rows),
    )


def weights_near_a_whole(
    place: Span, values: Sequence[Fraction], weights: str, display: Display, *, divides: bool
) -> Diagnostic:
    """T277: weights that nearly total 1 or 100%, and do not declare what they total."""
    found, whole = show(sum(values, Fraction(0)), display), show(Fraction(1), display)
    why = (
        phrase(
            "Rata-rata tertimbang membagi dengan total itu, jadi bobot yang tertulis "
            "bukan bobot yang berlaku.",
            "The weighted average divides by that total, so the weights as written "
            "are not the weights that count.",
        )
        if divides
        else phrase(
            "Nilai yang sempurna pun tidak mencapai puncaknya, atau melampauinya.",
            "Even a perfect value does not reach the top, or passes it.",
        )
    )
    alike = len(set(values)) == 1
    exact = (
        phrase(
            "Bobot yang sama besar ditulis tepat sebagai {whole} / {n}.",
            "Weights that are all alike are exact as {whole} / {n}.",
            whole=whole,
            n=len(values),
        )
        if alike
        else phrase(
            "Perbaiki bobotnya agar berjumlah {whole}.",
            "Correct the weights so that they total {whole}.",
            whole=whole,
        )
    )
    return finding(
        "IKI-T277",
        phrase(
            "Bobot {weights} untuk {n} anggota berjumlah {found}, bukan {whole}"
            if alike
            else "Bobot {weights} berjumlah {found}, bukan {whole}",
            "The weights {weights} of {n} members total {found}, not {whole}"
            if alike
            else "The weights {weights} total {found}, not {whole}",
            weights=weights,
            n=len(values),
            found=found,
            whole=whole,
        ),
        place,
        notes=[
            why,
            exact,
            phrase(
                "Bila memang dimaksudkan begitu, tulis berjumlah {found} pada bobotnya.",
                "If they are meant like this, write totalling {found} with the weights.",
                found=found,
            ),
        ],
    )
