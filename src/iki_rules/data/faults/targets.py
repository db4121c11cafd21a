"""Word what is wrong with a target that came with the data.

Refuses: IKI-D701 to IKI-D707
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from iki_rules.data.faults.said import at, listed, meant
from iki_rules.diagnostics import Diagnostic, Language, finding, phrase
from iki_rules.text import Span


#: Targets as one types them, in each format of numbers.
FORMS = {"id": "93%, 92,5%, <= 25, 7 s.d. 8", "en": "93%, 92.5%, <= 25, 7 to 8"}


def target_of_unknown_indicator(name: str, near: Sequence[str], place: Span) -> Diagnostic:
    """D701: a target for an indicator that the rule book does not have."""
    return finding(
        "IKI-D701",
        phrase(
            "Target untuk {name}, tetapi buku aturan tidak mempunyai indikator itu",
            "A target for {name}, but the rule book has no such indicator",
            name=name or "?",
        ),
        *at(place),
        notes=(
            *meant(near),
            phrase(
                "Tulis target[nama_indikator], dengan nama seperti dalam buku aturan.",
                "Write target[name_of_indicator], with a name as the rule book has it.",
            ),
        ),
    )


def unreadable_target(key: str, text: str, language: Language, place: Span) -> Diagnostic:
    """D702: neither a number nor a range."""
    return finding(
        "IKI-D702",
        phrase(
            '{key}: "{text}" bukan angka dan bukan rentang',
            '{key}: "{text}" is neither a number nor a range',
            key=key,
            text=text,
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis seperti dalam buku aturan: {forms}.",
                "Write it as in a rule book: {forms}.",
                forms=FORMS[language],
            ),
        ),
    )


def target_in_other_unit(key: str, unit: str, wanted: str, place: Span) -> Diagnostic:
    """D703: a target in another unit than its indicator."""
    return finding(
        "IKI-D703",
        phrase(
            "{key} ditulis dalam {unit}, padahal indikatornya dalam {wanted}",
            "{key} is written in {unit}, but the indicator is in {wanted}",
            key=key,
            unit=unit,
            wanted=wanted or "-",
        ),
        *at(place),
        notes=(
            phrase(
                "Nyatakan target dalam satuan indikatornya, atau tulis angkanya saja.",
                "State the target in the unit of its indicator, or write the number alone.",
            ),
        ),
    )


def empty_target(key: str, text: str, place: Span) -> Diagnostic:
    """D704: a range that holds no number."""
    return finding(
        "IKI-D704",
        phrase(
            "{key}: tidak ada angka di dalam rentang {text}",
            "{key}: no number lies in the range {text}",
            key=key,
            text=text,
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis ujung yang kecil lebih dahulu, misalnya 7 s.d. 8.",
                "Write the smaller end first, such as 7 to 8.",
            ),
        ),
    )


def small_percent_target(key: str, value: Fraction, place: Span) -> Diagnostic:
    """D705: 0.93 for a percent, which may mean 93%."""
    return finding(
        "IKI-D705",
        phrase(
            "{key} = {value} dibaca {value}%; mungkin maksudnya {percent}%",
            "{key} = {value} is read as {value}%; {percent}% may be meant",
            key=key,
            value=value,
            percent=value * 100,
        ),
        *at(place),
        notes=(
            phrase(
                'Tulis tanda persennya, misalnya "{percent}%" atau "{value}%".',
                'Write the percent sign, such as "{percent}%" or "{value}%".',
                value=value,
                percent=value * 100,
            ),
        ),
    )


def target_of_no_number(key: str, place: Span) -> Diagnostic:
    """D706: a target for an indicator whose value is no number."""
    return finding(
        "IKI-D706",
        phrase(
            "{key}: indikator ini bukan angka, jadi tidak dapat diberi target",
            "{key}: this indicator is no number, so it can have no target",
            key=key,
        ),
        *at(place),
        notes=(
            phrase(
                "Hapus target ini, atau jadikan indikatornya angka.",
                "Remove this target, or make the indicator a number.",
            ),
        ),
    )


def target_members(
    key: str, axes: Sequence[str], members: Sequence[str], example: str, place: Span
) -> Diagnostic:
    """D707: a target without the members of its indicator, or with others."""
    if not axes:
        message = phrase(
            "{key}: indikator ini tidak punya anggota",
            "{key}: this indicator has no members",
            key=key,
        )
    else:
        message = phrase(
            "{key}: target untuk satu anggota {axes} menyebut anggotanya",
            "{key}: a target for one member of {axes} names that member",
            key=key,
            axes=listed(axes),
        )
    known = (
        (phrase("Anggotanya: {members}.", "The members: {members}.", members=listed(members)),)
        if members
        else ()
    )
    return finding(
        "IKI-D707",
        message,
        *at(place),
        notes=(*known, phrase("Tulis {example}.", "Write {example}.", example=example)),
    )
