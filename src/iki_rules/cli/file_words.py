"""Word what keeps a command from a file: one sentence, then the next step.

Out:     the sentences, each worded once
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics.phrase import Phrase, join, phrase


CHECK_PATH = phrase("periksa ejaan dan letaknya", "check how it is spelled and where it is")
NAME_DATA = phrase(
    "sebut berkas datanya dengan --data BERKAS", "name the file of data with --data FILE"
)


def with_next_step(sentence: Phrase, step: Phrase) -> Phrase:
    """A sentence of another room, ended by what to do."""
    return phrase("{sentence}; {step}.", "{sentence}; {step}.", sentence=sentence, step=step)


def sentence(said: Phrase) -> Phrase:
    """A sentence of another room, with its full stop."""
    return phrase("{said}.", "{said}.", said=said)


def cannot_read(path: str) -> Phrase:
    """The system does not let a folder be read."""
    return phrase(
        "{path} tidak dapat dibaca; periksa ejaan, letak, dan izinnya.",
        "{path} cannot be read; check its spelling, its place and its permissions.",
        path=path,
    )


def no_file(path: str) -> Phrase:
    """Nothing is there, or nothing that is a file."""
    return phrase(
        "Tidak ada berkas {path}; periksa ejaan dan letaknya.",
        "There is no file {path}; check how it is spelled and where it is.",
        path=path,
    )


def data_from_input() -> Phrase:
    """Data from a pipe, whose format has no name."""
    return phrase(
        "Data dibaca dari berkas, bukan dari masukan baku; simpan sebagai .csv atau .json.",
        "Data are read from a file, not from the standard input; save them as .csv or .json.",
    )


def no_input() -> Phrase:
    """A process without standard input."""
    return phrase(
        "Tidak ada masukan baku; sebut berkasnya.",
        "There is no standard input; name a file.",
    )


def would_change(path: str) -> Phrase:
    """A fault of the formatter: what it would write means something else."""
    return phrase(
        "Merapikan {path} akan mengubah artinya, jadi berkas itu dibiarkan; laporkan berkasnya.",
        "Tidying {path} would change what it means, so it is left alone; please report the file.",
        path=path,
    )


def no_books(path: str) -> Phrase:
    """A folder in which there is no rule book at any depth."""
    return phrase(
        "Folder {path} dan isinya tidak memuat berkas .iki; sebut berkas atau folder buku aturan.",
        "Neither the folder {path} nor what is in it holds .iki files; name a rule book.",
        path=path,
    )


def many_folders(path: str, most: int) -> Phrase:
    """A folder of too many folders to be searched, such as that of the whole system."""
    return phrase(
        "Folder {path} berisi lebih dari {most} folder; sebut folder buku aturannya sendiri.",
        "The folder {path} holds more than {most} folders; name that of the rule book itself.",
        path=path,
        most=most,
    )


def several_books(path: str, below: Sequence[str]) -> Phrase:
    """A folder of several rule books where one is needed."""
    return phrase(
        "Folder {path} berisi beberapa buku aturan: {below}; sebut salah satunya.",
        "The folder {path} holds several rule books: {below}; name one of them.",
        path=path,
        below=join(list(below[:10])),
    )


def cannot_write(path: str) -> Phrase:
    """The system does not let a file be written."""
    return phrase(
        "{path} tidak dapat ditulis; isinya tidak diubah. Periksa izin folder dan sisa tempat.",
        "{path} cannot be written; its content is unchanged. "
        "Check the permissions of the folder and the space left.",
        path=path,
    )


def not_rule_file(path: str) -> Phrase:
    """A file to be formatted that is no text of rules."""
    return phrase(
        "{path} bukan berkas .iki, jadi tidak diubah; sebut berkas .iki atau foldernya.",
        "{path} is no .iki file, so it is left alone; name .iki files or their folder.",
        path=path,
    )


def not_text(path: str) -> Phrase:
    """A file to be formatted that is not UTF-8, and would lose what cannot be read."""
    return phrase(
        "{path} bukan UTF-8, jadi tidak diubah; simpan dulu sebagai UTF-8.",
        "{path} is not UTF-8, so it is left alone; save it as UTF-8 first.",
        path=path,
    )


def too_large(path: str, limit: int) -> Phrase:
    """A file to be formatted that is larger than any rule book may be."""
    return phrase(
        "{path} lebih besar dari {limit} bita, jadi tidak diubah; bagi menjadi beberapa berkas.",
        "{path} is larger than {limit} bytes, so it is left alone; split it into several files.",
        path=path,
        limit=limit,
    )


def already_there(path: str) -> Phrase:
    """A new file that would replace another."""
    return phrase(
        "{path} sudah ada dan tidak ditimpa; sebut nama lain, atau hapus dulu.",
        "{path} is there already and is not replaced; name another, or remove it first.",
        path=path,
    )


def not_new(path: str) -> Phrase:
    """A new file that cannot be made."""
    return phrase(
        "{path} tidak dapat dibuat; periksa foldernya, izinnya, dan sisa tempat.",
        "{path} cannot be made; check its folder, its permissions and the space left.",
        path=path,
    )
