"""Word what keeps a rule book or its data from being opened, and misuse by a host.

Out:     the exceptions of the room, each worded once
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iki_rules.book.errors import (
    FileError,
    IkiError,
    PeriodError,
    RuleBookError,
    UnknownResultError,
)
from iki_rules.diagnostics import Diagnostic, Language, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.text import Source


def no_such_path(path: str) -> FileError:
    """Nothing is there."""
    return FileError(
        phrase("Tidak ada berkas atau folder {path}", "There is no file {path}", path=path)
    )


def not_readable(path: str) -> FileError:
    """The system does not let it be read."""
    return FileError(phrase("{path} tidak dapat dibaca", "{path} cannot be read", path=path))


def not_a_file(path: str) -> FileError:
    """A device, a pipe or the like."""
    return FileError(phrase("{path} bukan berkas biasa", "{path} is not a regular file", path=path))


def outside_folder(path: str) -> FileError:
    """A link that leads out of the folder of the book."""
    return FileError(
        phrase(
            "{path} menunjuk ke luar folder buku aturan",
            "{path} leads out of the folder of the rule book",
            path=path,
        )
    )


def no_rule_files(path: str, below: Sequence[str]) -> FileError:
    """A folder without .iki files of its own."""
    if not below:
        return FileError(
            phrase(
                "Folder {path} tidak berisi berkas .iki",
                "The folder {path} holds no .iki files",
                path=path,
            )
        )
    return FileError(
        phrase(
            "Folder {path} tidak berisi berkas .iki; buku aturan ada di {below}. "
            "Sebut salah satunya.",
            "The folder {path} holds no .iki files; there are rule books in {below}. "
            "Name one of them.",
            path=path,
            below=join(list(below)),
        )
    )


def too_many_files(path: str, measured: int, limit: int) -> FileError:
    """More files than the limit."""
    return FileError(
        phrase(
            "Folder {path} berisi {measured} berkas .iki, batasnya {limit} (files)",
            "The folder {path} holds {measured} .iki files, the limit is {limit} (files)",
            path=path,
            measured=measured,
            limit=limit,
        )
    )


def unknown_data_format(path: str) -> FileError:
    """A data file that is neither CSV nor JSON by its name."""
    return FileError(
        phrase(
            "{path} bukan berkas .csv atau .json; simpan data dalam salah satunya",
            "{path} is no .csv or .json file; save the data as one of them",
            path=path,
        )
    )


def data_not_utf8(path: str, offset: int) -> FileError:
    """Data in another encoding."""
    return FileError(
        phrase(
            "{path} bukan UTF-8 (bita ke-{offset}); simpan sebagai CSV UTF-8",
            "{path} is not UTF-8 (byte {offset}); save it as UTF-8",
            path=path,
            offset=offset,
        )
    )


def no_data_file(path: str, found: Sequence[str]) -> FileError:
    """A folder whose data file is not the only one, or not there."""
    if not found:
        return FileError(
            phrase(
                "{path} tidak disertai berkas data .csv atau .json",
                "{path} comes with no .csv or .json file of data",
                path=path,
            )
        )
    return FileError(
        phrase(
            "{path} disertai beberapa berkas data: {found}. Sebut salah satunya.",
            "{path} comes with several files of data: {found}. Name one of them.",
            path=path,
            found=join(list(found)),
        )
    )


def not_a_period(text: str) -> PeriodError:
    """A text that names no period."""
    return PeriodError(
        phrase(
            "{text} bukan periode; tulis misalnya 2023, 2023-05, 2023-T2, atau 2023-S1",
            "{text} is no period; write for example 2023, 2023-05, 2023-Q2 or 2023-S1",
            text=text,
        )
    )


def not_a_length(text: str) -> PeriodError:
    """A text that names no length of periods."""
    return PeriodError(
        phrase(
            "{text} bukan panjang periode; tulis bulan, triwulan, atau semester",
            "{text} is no length of periods; write month, quarter or semester",
            text=text,
        )
    )


def not_within(period: str | None, unit: str) -> PeriodError:
    """The asked period has no periods of that length in it."""
    if period is None:
        return PeriodError(
            phrase(
                "Tidak ada periode yang dapat dibagi; sebutkan periodenya, misalnya 2023",
                "There is no period to divide; say which, such as 2023",
            )
        )
    return PeriodError(
        phrase(
            "{period} tidak memuat {unit}; minta periode yang lebih panjang",
            "{period} holds no {unit}; ask for a longer period",
            period=period,
            unit=unit,
        )
    )


def unknown_result(name: str, near: Sequence[str]) -> UnknownResultError:
    """No indicator, quantity, rule or datum of that name."""
    if not near:
        return UnknownResultError(
            phrase("Buku aturan tidak memuat {name}", "The rule book has no {name}", name=name)
        )
    return UnknownResultError(
        phrase(
            "Buku aturan tidak memuat {name}; mungkin maksudnya {near}",
            "The rule book has no {name}; did you mean {near}?",
            name=name,
            near=join(list(near)),
        )
    )


def book_with_errors(
    found: Sequence[Diagnostic], sources: Mapping[str, Source], language: Language
) -> RuleBookError:
    """A rule book that a strict host does not want."""
    errors = sum(1 + each.repeats for each in found if each.severity == "error")
    message = phrase(
        "Buku aturan mengandung {errors} kesalahan",
        "Errors in the rule book: {errors}",
        errors=errors,
    )
    return RuleBookError(message, found, sources, language)


def not_one_line() -> IkiError:
    """A unit on several lines, or with more beside it."""
    return IkiError(
        phrase(
            "Satuan ditulis pada satu baris, tanpa apa pun di sampingnya",
            "A unit stands on one line, with nothing beside it",
        )
    )


def not_a_name(name: str) -> IkiError:
    """A name that no rule book takes."""
    return IkiError(
        phrase(
            "{name} bukan nama: pakai huruf, angka dan garis bawah, tanpa angka di depan",
            "{name} is no name: use letters, digits and underscores, no digit first",
            name=name,
        )
    )
