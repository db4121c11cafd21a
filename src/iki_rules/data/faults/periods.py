"""Word what is wrong with the periods of data, and why a figure is not there for a period.

Out:     Diagnostic, Absent
Refuses: IKI-D411 IKI-D601 IKI-D602 IKI-D603
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.core.absent import Absent
from iki_rules.core.program import Gaps
from iki_rules.data.faults.said import at, listed_periods
from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.diagnostics.dates import said_period
from iki_rules.measure import Period, TimeUnit
from iki_rules.text import Span


UNIT_WORDS: dict[TimeUnit, Phrase] = {
    "month": phrase("bulan", "month"),
    "quarter": phrase("triwulan", "quarter"),
    "semester": phrase("semester", "semester"),
    "year": phrase("tahun", "year"),
}
FORMS = phrase(
    "Tulis misalnya 2023, 2023-05, Mei 2023, 2023-T2, TW II 2023, 2023-S1 atau semester 1 2023.",
    "Write for example 2023, 2023-05, May 2023, 2023-Q2, quarter 2 2023, 2023-S1 or semester 1"
    " 2023.",
)


def several_periods(periods: Sequence[Period], example: Period) -> Diagnostic:
    """D411: the data are for several periods, and none of them is asked for."""
    return finding(
        "IKI-D411",
        phrase(
            "Data memuat beberapa periode: {periods}",
            "The data hold several periods: {periods}",
            periods=listed_periods(periods),
        ),
        notes=(
            phrase(
                "Sebutkan periode yang dihitung, misalnya --period {example}.",
                "Say which period to compute, for example --period {example}.",
                example=said_period(example),
            ),
        ),
    )


def unreadable_period(key: str, text: str, place: Span) -> Diagnostic:
    """D601: a text that names no period."""
    return finding(
        "IKI-D601",
        phrase(
            'Periode "{text}" untuk {key} tidak terbaca',
            'The period "{text}" of {key} cannot be read',
            text=text,
            key=key,
        ),
        *at(place),
        notes=(FORMS,),
    )


def shorter_than_declared(key: str, period: Period, unit: TimeUnit, place: Span) -> Diagnostic:
    """D602: a figure for a month where the datum is by quarter."""
    return finding(
        "IKI-D602",
        phrase(
            "{key} diisi untuk {period}, padahal datanya per {unit}",
            "{key} is given for {period}, but its figures are by {unit}",
            key=key,
            period=said_period(period),
            unit=UNIT_WORDS[unit],
        ),
        *at(place),
        notes=(
            phrase(
                "Isi satu angka tiap {unit}, atau tulis {shorter} pada klausa periode data itu.",
                "Give one figure for each {unit}, or write {shorter} in the clause period of that"
                " datum.",
                unit=UNIT_WORDS[unit],
                shorter=UNIT_WORDS[period.unit],
            ),
        ),
    )


def whole_and_parts_differ(
    key: str, period: Period, stated: Phrase, made: Phrase, place: Span, last: Span
) -> Diagnostic:
    """D603: a figure is given for a period, and those within it make another."""
    return finding(
        "IKI-D603",
        phrase(
            "{key} diisi {stated} untuk {period}, padahal angka di dalamnya menjadi {made}",
            "{key} is given as {stated} for {period}, but the figures within it make {made}",
            key=key,
            period=said_period(period),
            stated=stated,
            made=made,
        ),
        *at(place, phrase("angka untuk seluruhnya", "the figure for all of it")),
        *at(last, phrase("angka terakhir di dalamnya", "the last figure within it")),
        notes=(
            phrase(
                "Perbaiki salah satunya, atau hapus angka untuk {period}; selama berbeda, angka"
                " itu tidak dipakai.",
                "Correct one of them, or remove the figure for {period}; while they differ, that"
                " figure is not used.",
                period=said_period(period),
            ),
        ),
    )


def parts_missing(subject: str, asked: Period, missing: Sequence[Period], gaps: Gaps) -> Absent:
    """Some of the shorter periods within the asked one have no figure."""
    named, lacking = said_period(asked), listed_periods(missing)
    message = phrase(
        "Data {subject} untuk {asked} belum lengkap: {missing} belum diisi",
        "The data of {subject} for {asked} are not complete: {missing} missing",
        subject=subject,
        asked=named,
        missing=lacking,
    )
    if gaps == "so_far":
        message = phrase(
            "Data {subject} untuk {asked} berlubang di tengah: {missing} belum diisi",
            "The data of {subject} for {asked} have a gap: {missing} missing",
            subject=subject,
            asked=named,
            missing=lacking,
        )
    return Absent("missing", subject, message)


def nothing_within(subject: str, asked: Period) -> Absent:
    """No figure lies within the asked period."""
    message = phrase(
        "Data {subject} untuk {asked} belum diisi",
        "The data do not give {subject} for {asked}",
        subject=subject,
        asked=said_period(asked),
    )
    return Absent("missing", subject, message)


def no_period_asked(subject: str, periods: Sequence[Period]) -> Absent:
    """The figures are for periods, and none is asked for."""
    message = phrase(
        "Data {subject} tercatat per periode ({periods}); sebutkan periodenya",
        "The data of {subject} are by period ({periods}); say which period",
        subject=subject,
        periods=listed_periods(periods),
    )
    return Absent("wrong_period", subject, message)


def only_longer(subject: str, asked: Period, longer: Period) -> Absent:
    """The figure there is covers more than the asked period."""
    message = phrase(
        "Data {subject} hanya ada per {unit} ({longer}), padahal yang diminta {asked}",
        "The data of {subject} are by {unit} ({longer}), but {asked} was asked for",
        subject=subject,
        unit=UNIT_WORDS[longer.unit],
        longer=said_period(longer),
        asked=said_period(asked),
    )
    return Absent("wrong_period", subject, message)


def not_rolled_up(subject: str, asked: Period, shorter: Sequence[Period]) -> Absent:
    """Figures of shorter periods are there, and the book does not say how to put them together."""
    message = phrase(
        "Data {subject} ada per {unit} ({shorter}), dan buku aturan tidak menyebut cara"
        " menggabungkannya untuk {asked}; tulis pada data itu misalnya: periode {unit} jumlah",
        "The data of {subject} are by {unit} ({shorter}), and the rule book does not say how they"
        " make up {asked}; write with that datum for example: period {unit} sum",
        subject=subject,
        unit=UNIT_WORDS[shorter[0].unit],
        shorter=listed_periods(shorter),
        asked=said_period(asked),
    )
    return Absent("wrong_period", subject, message)
