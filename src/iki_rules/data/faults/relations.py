"""Word what is wrong between values: parts above their whole, likely ratios, and what is missing.

Refuses: IKI-D301 IKI-D302 IKI-D303 IKI-D304 IKI-D305
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.data.faults.said import at, equation, listed
from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.text import Span


def part_over_whole(
    part: str,
    part_value: Phrase,
    part_place: Span,
    whole: str,
    whole_value: Phrase,
    whole_place: Span,
) -> Diagnostic:
    """D301: a part is larger than its whole."""
    return finding(
        "IKI-D301",
        phrase(
            "Bagian melebihi keseluruhannya: {part} = {part_value}, {whole} = {whole_value}",
            "The part is larger than its whole: {part} = {part_value}, {whole} = {whole_value}",
            part=part,
            part_value=part_value,
            whole=whole,
            whole_value=whole_value,
        ),
        *at(part_place, equation(part, part_value)),
        *at(whole_place, equation(whole, whole_value)),
        notes=(
            phrase(
                "Menurut buku aturan, {part} adalah bagian dari {whole}.",
                "The rule book says that {part} is part of {whole}.",
                part=part,
                whole=whole,
            ),
            phrase(
                "Perbaiki salah satu; sampai itu, keduanya tidak dipakai.",
                "Correct one of the two; until then neither is used.",
            ),
        ),
    )


def negative_part(part: str, value: Phrase, whole: str, place: Span) -> Diagnostic:
    """D302: a part is below 0."""
    return finding(
        "IKI-D302",
        phrase(
            "{part} = {value} di bawah 0, padahal bagian dari {whole}",
            "{part} = {value} is below 0, but it is part of {whole}",
            part=part,
            value=value,
            whole=whole,
        ),
        *at(place),
        notes=(phrase("Tulis nilai 0 atau lebih.", "Write a value of 0 or more."),),
    )


def percents_as_ratios(
    datum: str, example: str, as_written: Phrase, as_ratio: Phrase, place: Span
) -> Diagnostic:
    """D303: all values of a percent datum lie in 0..1."""
    return finding(
        "IKI-D303",
        phrase(
            "Semua nilai {datum} ada di antara 0 dan 1, padahal dinyatakan dalam %",
            "All values of {datum} lie between 0 and 1, but it is declared in %",
            datum=datum,
        ),
        *at(place),
        notes=(
            phrase(
                "{example} dibaca {as_written}; yang dimaksud mungkin {as_ratio}.",
                "{example} is read as {as_written}; {as_ratio} may have been meant.",
                example=example,
                as_written=as_written,
                as_ratio=as_ratio,
            ),
            phrase(
                "Tulis {as_ratio} bila itu maksudnya; bila tidak, tulis {as_written} dengan tanda"
                " persennya.",
                "Write {as_ratio} if that is meant; if not, write {as_written} with its percent"
                " sign.",
                as_written=as_written,
                as_ratio=as_ratio,
            ),
        ),
    )


def members_without_value(datum: str, missing: Sequence[str], total: int) -> Diagnostic:
    """D304: a datum has values for some of its members only; `missing` are the first of `total`."""
    return finding(
        "IKI-D304",
        phrase(
            "{datum} belum diisi untuk {missing}",
            "{datum} has no value for {missing}",
            datum=datum,
            missing=listed(missing, total),
        ),
        notes=(
            phrase(
                "Isi nilainya; tanpa itu, indikator yang memakainya tidak dihitung.",
                "Give the values; without them, indicators that use them are not computed.",
            ),
        ),
    )


def datum_without_value(datum: str, title: str, sources: Sequence[str]) -> Diagnostic:
    """D305: no value of this datum is given."""
    name = (
        phrase('{datum} "{title}"', '{datum} "{title}"', datum=datum, title=title)
        if title
        else datum
    )
    origin = (
        (phrase("Sumbernya: {sources}.", "Its source: {sources}.", sources=listed(sources)),)
        if sources
        else ()
    )
    return finding(
        "IKI-D305",
        phrase("{name} belum diisi", "{name} has no value", name=name),
        notes=(
            *origin,
            phrase(
                "Isi nilainya; tanpa itu, indikator yang memakainya tidak dihitung.",
                "Give its value; without it, indicators that use it are not computed.",
            ),
        ),
    )
