"""Say what is wrong with the periods that a declaration or a formula names.

Out:     one function for each of T240 to T245
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.syntax import tree
from iki_rules.text import Span


def percent_summed(name: tree.Name, place: Span) -> Diagnostic:
    """T240: percents of months that are added up."""
    return finding(
        "IKI-T240",
        phrase(
            "{name} dalam persen, dan persen tiap periode dijumlahkan",
            "{name} is in percent, and the percents of the periods are added up",
            name=name.text,
        ),
        place,
        Label(name.span, phrase("dalam persen", "in percent")),
        notes=[
            phrase(
                "Dua belas bulan 80% menjadi 960%. Tulis rata-rata atau terakhir, atau catat "
                "pembilang dan penyebutnya sebagai dua data.",
                "Twelve months of 80% make 960%. Write average or last, or record the numerator "
                "and the denominator as two data.",
            )
        ],
    )


def skip_in_roll_up(name: tree.Name, place: Span) -> Diagnostic:
    """T241: a sum that leaves missing periods out."""
    return finding(
        "IKI-T241",
        phrase(
            "Jumlah {name} melewati periode yang hilang, jadi yang hilang dihitung 0",
            "The sum of {name} skips missing periods, so what is missing counts as 0",
            name=name.text,
        ),
        place,
        notes=[
            phrase(
                "Tulis `periode hilang berjalan` untuk jumlah sampai bulan terakhir yang terisi, "
                "atau hapus klausa itu.",
                "Write `missing periods so far` for the sum up to the last figure given, or "
                "remove that clause.",
            )
        ],
    )


def member_rolled_up(name: tree.Name, place: Span) -> Diagnostic:
    """T242: members of a set that are added up or averaged."""
    return finding(
        "IKI-T242",
        phrase(
            "Nilai {name} anggota himpunan, yang tidak dapat digabung begitu",
            "The value of {name} is a member of a set, which cannot be rolled up so",
            name=name.text,
        ),
        place,
        notes=[
            phrase(
                "Tulis terakhir: yang berlaku keadaan pada periode terakhir.",
                "Write last: what holds is the state of the last period.",
            )
        ],
    )


def gaps_without_roll_up(name: tree.Name, place: Span) -> Diagnostic:
    """T243: missing periods are spoken of where nothing rolls up."""
    return finding(
        "IKI-T243",
        phrase(
            "{name} menyebut periode yang hilang, tetapi tidak menyebut cara menggabungkan periode",
            "{name} speaks of missing periods, but not of how periods are put together",
            name=name.text,
        ),
        place,
        notes=[
            phrase(
                "Tulis misalnya `periode bulan jumlah`, atau hapus `periode hilang`.",
                "Write for example `period month sum`, or remove `missing periods`.",
            )
        ],
    )


def period_of_computed(name: tree.Name, place: Span) -> Diagnostic:
    """T244: a formula with a clause that speaks of recorded figures."""
    return finding(
        "IKI-T244",
        phrase(
            "{name} dihitung dengan rumus, jadi tidak punya angka tiap periode untuk digabung",
            "{name} is computed by a formula, so it has no figures of periods to put together",
            name=name.text,
        ),
        place,
        notes=[
            phrase(
                "Tulis klausa periode pada datanya; rata-rata hasil tiap bulan ditulis dalam "
                "rumus: rata-rata({name} tiap bulan).",
                "Write the clause period with its data; the average of the results of months is "
                "written in a formula: average({name} each month).",
                name=name.text,
            )
        ],
    )


def each_form(call: tree.Call, place: Span, function: Phrase) -> Diagnostic:
    """T245: `tiap` in a function that does not run over periods."""
    return finding(
        "IKI-T245",
        phrase(
            "{function} tidak berjalan atas periode",
            "{function} does not run over periods",
            function=function,
        ),
        place,
        Label(call.span, phrase("di dalam fungsi ini", "inside this function")),
        notes=[
            phrase(
                "Yang berjalan atas periode: rata-rata, jumlah, min, maks, banyak dan sebelumnya, "
                "dengan satu isian, misalnya rata-rata(nilai tiap bulan).",
                "These run over periods: average, sum, min, max, count and previous, with one "
                "argument, for example average(value each month).",
            )
        ],
    )
