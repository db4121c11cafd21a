"""Make short names from the wording of a decree, each used once.

Out:     Names
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from unicodedata import normalize

from iki_rules.syntax.words import words


#: Words that say little about a thing.
EMPTY = frozenset(
    [
        "jumlah",
        "persentase",
        "prosentase",
        "persen",
        "rata",
        "yang",
        "yg",
        "dan",
        "atau",
        "di",
        "ke",
        "dari",
        "dalam",
        "dengan",
        "untuk",
        "pada",
        "oleh",
        "telah",
        "sudah",
        "terhadap",
        "serta",
        "secara",
        "per",
        "para",
        "bagi",
        "atas",
        "sesuai",
        "terkait",
        "adalah",
        "akan",
        "agar",
        "total",
        "seluruh",
        "semua",
        "setiap",
        "tiap",
        "kepada",
        "se",
        "ini",
        "itu",
        "the",
        "of",
        "and",
        "in",
    ]
)
#: How many words a name has, and how long each may be.
MOST_WORDS, MOST_LETTERS = 4, 24
LETTERS = re.compile(r"[a-z0-9]+")


class Names:
    """Gives out names; what was given or taken is not given again."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.used = {*taken, *_reserved()}

    def make(self, wording: str, before: str = "") -> str:
        """A name of at most four words of a wording, such as `surat_keluar_terdaftar`."""
        found = name_of(wording, before)
        name, count = found, 1
        while name in self.used:
            count += 1
            name = f"{found}_{count}"
        self.used.add(name)
        return name


def name_of(wording: str, before: str = "") -> str:
    """The telling words of a wording as a name, whether it is free or not."""
    plain = normalize("NFKD", wording.lower()).encode("ascii", "ignore").decode("ascii")
    found = [word[:MOST_LETTERS] for word in LETTERS.findall(plain)]
    telling = [word for word in found if word not in EMPTY] or found
    pieces = [*([before] if before else []), *telling[:MOST_WORDS]]
    name = "_".join(pieces) or "tanpa_nama"
    return f"n_{name}" if name[0].isdigit() else name


@cache
def _reserved() -> frozenset[str]:
    """Every word of the language, in both spellings: none of them makes a good name."""
    known = words("id")
    single = {
        *known.line,
        *known.hard,
        *known.soft,
        *known.function,
        *known.mode,
        *known.own,
    }
    several = {piece for found in known.several.values() for each in found for piece in each.pieces}
    return frozenset(single | several)
