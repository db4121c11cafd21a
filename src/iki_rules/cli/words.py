"""Word what the commands say when they cannot go on: one sentence, then the next step.

Out:     the sentences, each worded once
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics.phrase import Phrase, join, phrase


def unknown_command(typed: str, near: str | None) -> Phrase:
    """A word that is no command."""
    if near is None:
        return phrase(
            "Tidak ada perintah {typed}; `iki --help` menyebut semua perintah.",
            "There is no command {typed}; `iki --help` names all commands.",
            typed=typed,
        )
    return phrase(
        "Tidak ada perintah {typed}; mungkin maksudnya `iki {near}`.",
        "There is no command {typed}; did you mean `iki {near}`?",
        typed=typed,
        near=near,
    )


def unknown_option(command: str, typed: str, near: str | None) -> Phrase:
    """A word with dashes that the command does not know."""
    if near is None:
        return phrase(
            "`iki {command}` tidak mengenal pilihan {typed}; lihat `iki {command} --help`.",
            "`iki {command}` has no option {typed}; see `iki {command} --help`.",
            command=command,
            typed=typed,
        )
    return phrase(
        "`iki {command}` tidak mengenal pilihan {typed}; mungkin maksudnya {near}.",
        "`iki {command}` has no option {typed}; did you mean {near}?",
        command=command,
        typed=typed,
        near=near,
    )


def option_twice(flag: str) -> Phrase:
    """An option with two values."""
    return phrase(
        "Pilihan {flag} ditulis dua kali; sisakan satu.",
        "The option {flag} is given twice; keep one.",
        flag=flag,
    )


def option_without_value(flag: str) -> Phrase:
    """A value behind a switch."""
    return phrase(
        "Pilihan {flag} tidak diikuti nilai; tulis {flag} saja.",
        "The option {flag} takes no value; write {flag} alone.",
        flag=flag,
    )


def option_needs_value(command: str, flag: str, value: Phrase) -> Phrase:
    """Nothing behind an option."""
    return phrase(
        "Setelah {flag} harus ada {value}; lihat `iki {command} --help`.",
        "{value} has to follow {flag}; see `iki {command} --help`.",
        flag=flag,
        value=value,
        command=command,
    )


def other_choice(flag: str, typed: str, choices: Sequence[str]) -> Phrase:
    """A value that is none of those possible."""
    return phrase(
        "{typed} tidak dapat mengikuti {flag}; pilih {choices}.",
        "{typed} cannot follow {flag}; choose {choices}.",
        typed=typed,
        flag=flag,
        choices=join(list(choices), " / "),
    )


def unreadable_options(typed: str) -> Phrase:
    """Whatever else can be wrong with the words typed."""
    return phrase(
        "Perintah tidak terbaca ({typed}); lihat `iki --help`.",
        "The command cannot be read ({typed}); see `iki --help`.",
        typed=typed,
    )


def argument_missing(command: str, shown: Phrase) -> Phrase:
    """Too few words."""
    return phrase(
        "`iki {command}` memerlukan {shown}; lihat `iki {command} --help`.",
        "`iki {command}` needs {shown}; see `iki {command} --help`.",
        command=command,
        shown=shown,
    )


def argument_too_many(command: str, typed: str) -> Phrase:
    """Too many words."""
    return phrase(
        "Kata {typed} terlalu banyak; lihat `iki {command} --help`.",
        "The word {typed} is one too many; see `iki {command} --help`.",
        command=command,
        typed=typed,
    )


def argument_empty(command: str) -> Phrase:
    """A word without letters, as an unset variable of a shell gives."""
    return phrase(
        "Salah satu kata setelah `iki {command}` kosong; isi atau hapus.",
        "One of the words after `iki {command}` is empty; fill it in or leave it out.",
        command=command,
    )


def unknown_code(typed: str, near: Sequence[str]) -> Phrase:
    """A code that no diagnostic has."""
    if not near:
        return phrase(
            "Tidak ada kode {typed}; `iki doc` menyebut semua kode.",
            "There is no code {typed}; `iki doc` names all codes.",
            typed=typed,
        )
    return phrase(
        "Tidak ada kode {typed}; mungkin maksudnya {near}. `iki doc` menyebut semua kode.",
        "There is no code {typed}; did you mean {near}? `iki doc` names all codes.",
        typed=typed,
        near=join(list(near)),
    )


def unknown_indicator(typed: str, near: Sequence[str]) -> Phrase:
    """A name for which the rule book computes nothing."""
    if not near:
        return phrase(
            "Buku aturan tidak memuat {typed}, dan tidak memuat apa pun yang dapat dijelaskan; "
            "tulis dulu sebuah indikator.",
            "The rule book has no {typed}, nor anything else that could be explained; "
            "write an indicator first.",
            typed=typed,
        )
    return phrase(
        "Buku aturan tidak memuat {typed}; pilih misalnya {near}.",
        "The rule book has no {typed}; choose for example {near}.",
        typed=typed,
        near=join(list(near)),
    )


def more_members(more: int, name: str) -> Phrase:
    """Members of an indicator that are not explained in a row."""
    return phrase(
        "... dan {more} anggota lagi; sebut satu untuk penjelasannya, misalnya {name}.",
        "... and {more} more members; name one to have it explained, such as {name}.",
        more=more,
        name=name,
    )


def several_indicators(typed: str, ids: Sequence[str]) -> Phrase:
    """A number of the decree that several indicators bear."""
    return phrase(
        "Nomor {typed} dipakai beberapa indikator: {ids}; sebut salah satu namanya.",
        "The number {typed} belongs to several indicators: {ids}; name one of them.",
        typed=typed,
        ids=join(list(ids)),
    )


INTERRUPTED = phrase("Dihentikan; jalankan lagi bila perlu.", "Stopped; run it again if need be.")
CUT_OFF = phrase(
    "Penerima keluaran berhenti membaca; jalankan tanpa pipa untuk melihat semuanya.",
    "The reader of the output went away; run it without the pipe to see everything.",
)
NO_OUTPUT = phrase(
    "Keluaran tidak dapat ditulis; periksa sisa tempat dan tujuan keluarannya.",
    "The output cannot be written; check the space left and where the output goes.",
)
NO_MEMORY = phrase(
    "Memori tidak cukup; kecilkan buku aturan atau datanya.",
    "There is not enough memory; make the rule book or the data smaller.",
)
INTERNAL = phrase(
    "iki sendiri keliru di sini, bukan Anda; laporkan perintah dan berkasnya. "
    "Dengan IKI_DEBUG=1 perinciannya ditampilkan.",
    "The fault is in iki itself, not yours; please report the command and its files. "
    "IKI_DEBUG=1 shows the details.",
)


def counted(number: int, indonesian: str, singular: str, plural: str) -> Phrase:
    """A number of things: "3 rule books"."""
    noun = phrase(indonesian, singular if number == 1 else plural)
    return phrase("{number} {noun}", "{number} {noun}", number=number, noun=noun)
