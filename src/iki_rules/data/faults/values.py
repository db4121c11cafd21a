"""Word what is wrong with one value: not a number, another unit, outside what was declared.

Refuses: IKI-D201 IKI-D202 IKI-D208 IKI-D212 IKI-D213 IKI-D214 IKI-D215 IKI-D216 IKI-D217
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.data.faults.said import at, listed, meant
from iki_rules.diagnostics import Diagnostic, Language, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import verbatim
from iki_rules.text import Span


def how_to_write(language: Language) -> Phrase:
    """How numbers are written in these data."""
    if language == "id":
        return phrase(
            "Data ini memakai angka Indonesia: titik untuk ribuan, koma untuk desimal, misalnya"
            " 1.234,5.",
            "These data use Indonesian numbers: a dot groups thousands, a comma marks decimals,"
            " as in 1.234,5.",
        )
    return phrase(
        "Data ini memakai angka Inggris: titik untuk desimal, misalnya 1234.5 atau 1,234.5.",
        "These data use English numbers: a dot marks decimals, as in 1234.5 or 1,234.5.",
    )


def not_a_number(key: str, text: str, language: Language, place: Span) -> Diagnostic:
    """D201: a text stands where a number belongs."""
    return finding(
        "IKI-D201",
        phrase(
            '{key} harus berupa angka, tetapi tertulis "{text}"',
            '{key} must be a number, but it says "{text}"',
            key=key,
            text=text,
        ),
        *at(place),
        notes=(
            how_to_write(language),
            phrase(
                "Tulis angkanya saja; rumus di dalam data tidak dihitung.",
                "Write the number alone; formulas inside data are not computed.",
            ),
        ),
    )


def word_for_nothing(key: str, text: str, place: Span) -> Diagnostic:
    """D202: a dash, "n/a" or the like stands where a number belongs."""
    return finding(
        "IKI-D202",
        phrase(
            '"{text}" pada {key} bukan angka',
            '"{text}" at {key} is not a number',
            text=text,
            key=key,
        ),
        *at(place),
        notes=(
            phrase(
                "Bila belum ada datanya, kosongkan; bila memang nol, tulis 0.",
                "If there is no figure yet, leave it empty; if it is zero, write 0.",
            ),
            phrase(
                "Bila tidak berlaku bagi {key}, tambahkan pada datanya di buku aturan: tanda tidak"
                ' berlaku "{text}".',
                "If it does not apply to {key}, add to the datum in the rule book: not applicable"
                ' marks "{text}".',
                key=key,
                text=text,
            ),
        ),
    )


def wrong_unit(key: str, found: str, declared: str, place: Span) -> Diagnostic:
    """D208: the unit beside a value is not the declared one ("" for a plain number)."""
    if not declared:
        message = phrase(
            'Satuan tidak cocok pada {key}: tertulis "{found}", padahal datanya tanpa satuan',
            'The unit of {key} does not fit: it says "{found}", but the datum has no unit',
            key=key,
            found=found,
        )
        step = phrase("Tulis angkanya saja.", "Write the number alone.")
    else:
        message = phrase(
            'Satuan tidak cocok pada {key}: tertulis "{found}", dinyatakan dalam {declared}',
            'The unit of {key} does not fit: it says "{found}", declared in {declared}',
            key=key,
            found=found,
            declared=declared,
        )
        step = phrase(
            "Ubah nilainya ke {declared}, lalu tulis satuan itu atau angkanya saja.",
            "Change the value into {declared}, then write that unit or the number alone.",
            declared=declared,
        )
    return finding("IKI-D208", message, *at(place), notes=(step,))


def not_in_set(
    key: str, set_key: str, text: str, near: Sequence[str], members: Sequence[str], place: Span
) -> Diagnostic:
    """D212: a text is no member of the set that the datum's values come from."""
    return finding(
        "IKI-D212",
        phrase(
            '{key} harus salah satu anggota himpunan {set}, tetapi tertulis "{text}"',
            '{key} must be a member of the set {set}, but it says "{text}"',
            key=key,
            set=set_key,
            text=text,
        ),
        *at(place),
        notes=(*meant(near), _one_of(members)),
    )


def number_not_member(key: str, set_key: str, members: Sequence[str], place: Span) -> Diagnostic:
    """D213: a number stands where a member belongs."""
    return finding(
        "IKI-D213",
        phrase(
            "{key} adalah anggota himpunan {set}, bukan angka",
            "{key} is a member of the set {set}, not a number",
            key=key,
            set=set_key,
        ),
        *at(place),
        notes=(_one_of(members),),
    )


def truth_not_number(key: str, place: Span) -> Diagnostic:
    """D214: true or false stands where a value belongs."""
    return finding(
        "IKI-D214",
        phrase(
            "{key} berisi benar atau salah, bukan nilai data",
            "{key} holds true or false, which is no value of a datum",
            key=key,
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis angkanya, 1 atau 0 bila itu maksudnya.",
                "Write the number, 1 or 0 if that is what is meant.",
            ),
        ),
    )


def binary_fraction(key: str, shortest: str, place: Span) -> Diagnostic:
    """D215: a host passed a float without allowing it."""
    return finding(
        "IKI-D215",
        phrase(
            "{key} = {value} diberikan sebagai pecahan biner, yang tidak selalu persis",
            "{key} = {value} was given as a binary fraction, which is not always exact",
            key=key,
            value=verbatim(shortest),
        ),
        *at(place),
        notes=(
            phrase(
                'Berikan bilangan bulat, Decimal("{value}"), Fraction, atau teks.',
                'Give a whole number, Decimal("{value}"), a Fraction or text.',
                value=verbatim(shortest),
            ),
            phrase(
                "Atau izinkan dengan allow_floats=True: nilainya dibaca dari tulisan desimal"
                " terpendeknya.",
                "Or allow it with allow_floats=True: the value is then read from its shortest"
                " decimal.",
            ),
        ),
    )


def not_finite(key: str, text: str, place: Span) -> Diagnostic:
    """D216: NaN or an infinity stands where a number belongs."""
    return finding(
        "IKI-D216",
        phrase(
            "{key} = {text} bukan bilangan", "{key} = {text} is not a number", key=key, text=text
        ),
        *at(place),
        notes=(
            phrase(
                "Perbaiki perhitungan asalnya, atau kosongkan bila datanya tidak ada.",
                "Mend the calculation it comes from, or leave it empty if there is no figure.",
            ),
        ),
    )


def unusable_value(key: str, place: Span) -> Diagnostic:
    """D217: a list or another thing stands where one value belongs."""
    return finding(
        "IKI-D217",
        phrase(
            "Isi {key} bukan satu angka atau satu teks",
            "What stands at {key} is not one number or one text",
            key=key,
        ),
        *at(place),
        notes=(
            phrase(
                "Tulis satu angka atau teks; untuk data berhimpunan, satu untuk setiap anggota.",
                "Write one number or text; for a datum over a set, one for each member.",
            ),
        ),
    )


def _one_of(members: Sequence[str]) -> Phrase:
    if not members:
        return phrase("Tulis nama anggotanya.", "Write the name of the member.")
    return phrase("Tulis salah satu: {list}.", "Write one of: {list}.", list=listed(members))
