"""Word what is wrong with the name or the members under which a value was given.

Refuses: IKI-D101 IKI-D102 IKI-D103 IKI-D104 IKI-D105 IKI-D106 IKI-D107 IKI-D108
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.data.faults.said import at, listed, meant
from iki_rules.diagnostics import Diagnostic, finding, phrase
from iki_rules.text import Span


def unknown_datum(name: str, near: Sequence[str], place: Span) -> Diagnostic:
    """D101: the rule book has no datum of this name; `near` are names like it."""
    return finding(
        "IKI-D101",
        phrase(
            "Buku aturan tidak mengenal data {name}",
            "The rule book knows no datum {name}",
            name=name,
        ),
        *at(place),
        notes=(
            *meant(near),
            phrase(
                "Tulis nama seperti dalam buku aturan, atau hapus nilai ini.",
                "Write a name as the rule book has it, or remove this value.",
            ),
        ),
    )


def no_such_member(
    datum: str, set_key: str, member: str, near: Sequence[str], place: Span
) -> Diagnostic:
    """D102: a closed set has no such member."""
    return finding(
        "IKI-D102",
        phrase(
            "{member} bukan anggota himpunan {set}, sehingga {datum}[{member}] tidak dikenal",
            "{member} is not a member of the set {set}, so {datum}[{member}] is unknown",
            member=member,
            set=set_key,
            datum=datum,
        ),
        *at(place),
        notes=(
            *meant(near),
            phrase(
                "Tulis salah satu anggota himpunan {set}.",
                "Write one of the members of the set {set}.",
                set=set_key,
            ),
        ),
    )


def members_missing(datum: str, axes: Sequence[str], example: str, place: Span) -> Diagnostic:
    """D103: one value stands for a datum that has one for each member."""
    return finding(
        "IKI-D103",
        phrase(
            "{datum} dicatat untuk setiap anggota {axes}, bukan satu nilai untuk semuanya",
            "{datum} is recorded for each member of {axes}, not once for all of them",
            datum=datum,
            axes=listed(axes),
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis satu nilai untuk setiap anggota, misalnya {example}.",
                "Write one value for each member, for example {example}.",
                example=example,
            ),
        ),
    )


def member_count(
    key: str, datum: str, axes: Sequence[str], example: str, place: Span
) -> Diagnostic:
    """D104: a key names more or fewer members than its datum has sets."""
    wanted = (
        phrase("{datum} tidak memakai anggota", "{datum} takes no members", datum=datum)
        if not axes
        else phrase(
            "{datum} memakai satu anggota dari tiap himpunan: {axes}",
            "{datum} takes one member of each set: {axes}",
            datum=datum,
            axes=listed(axes),
        )
    )
    return finding(
        "IKI-D104",
        phrase(
            "Jumlah anggota dalam {key} tidak cocok: {wanted}",
            "The number of members in {key} does not fit: {wanted}",
            key=key,
            wanted=wanted,
        ),
        *at(place),
        notes=(phrase("Tulis {example}.", "Write {example}.", example=example),),
    )


def given_twice(key: str, place: Span, first: Span) -> Diagnostic:
    """D105: the same key has two values; `first` is where the first one stands."""
    return finding(
        "IKI-D105",
        phrase("{key} diisi dua kali", "{key} is given twice", key=key),
        *at(place, phrase("diisi lagi di sini", "given again here")),
        *at(first, phrase("pertama kali di sini", "first given here")),
        notes=(
            phrase(
                "Hapus salah satu; selama keduanya ada, tidak satu pun dipakai.",
                "Remove one of the two; while both are there, neither is used.",
            ),
        ),
    )


def computed_not_given(name: str, needs: Sequence[str], place: Span) -> Diagnostic:
    """D106: the rule book computes this value from `needs`."""
    computed_from = (
        (
            phrase(
                "{name} dihitung dari {needs}.",
                "{name} is computed from {needs}.",
                name=name,
                needs=listed(needs),
            ),
        )
        if needs
        else ()
    )
    return finding(
        "IKI-D106",
        phrase(
            "{name} dihitung oleh buku aturan, bukan diisi dari data",
            "{name} is computed by the rule book, not given by data",
            name=name,
        ),
        *at(place),
        notes=(
            *computed_from,
            phrase(
                "Hapus nilai ini dari data; isi data yang menjadi bahannya.",
                "Remove this value; give the data that it is computed from.",
            ),
        ),
    )


def unreadable_key(text: str, place: Span) -> Diagnostic:
    """D107: what should name a datum is not of the form of a key."""
    return finding(
        "IKI-D107",
        phrase(
            'Nama data tidak dapat dibaca: "{text}"',
            'The name of this datum cannot be read: "{text}"',
            text=text,
        ),
        *at(place),
        notes=(
            phrase(
                "Nama terdiri dari huruf, angka, dan garis bawah, lalu anggotanya dalam kurung"
                " siku: wajib atau wajib[ktp_el].",
                "A name is letters, digits and underscores, then its members in square brackets:"
                " wajib or wajib[ktp_el].",
            ),
            phrase(
                "Bila pemisah kolom ada di dalam kurung siku, tulis seluruh nama dalam tanda"
                " kutip.",
                "Where the brackets hold the sign that separates columns, put the whole name in"
                " quotes.",
            ),
        ),
    )


def faulty_member(datum: str, set_key: str, member: str, place: Span) -> Diagnostic:
    """D108: a member of an open set has a name that nobody could write or see."""
    return finding(
        "IKI-D108",
        phrase(
            'Nama anggota himpunan {set} untuk {datum} tidak dapat dipakai: "{member}"',
            'This name cannot be a member of the set {set} for {datum}: "{member}"',
            set=set_key,
            datum=datum,
            member=member,
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis nama yang terlihat dan tidak terlalu panjang, tanpa titik koma dan tanpa"
                " kurung siku.",
                "Write a visible name that is not too long, without semicolons and square"
                " brackets.",
            ),
        ),
    )
