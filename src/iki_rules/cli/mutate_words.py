"""What `iki mutate` says.

Out:     the sentences, each worded once
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from iki_rules.diagnostics.phrase import Phrase, phrase


CHANGING = phrase("mengubah buku satu per satu", "changing the book one place at a time")
NO_EXAMPLES = phrase(
    "Buku ini tidak punya contoh, jadi tidak ada yang dapat melihat perubahan. Tulis satu blok "
    "`contoh` dengan hasil yang dihitung tangan.",
    "This book has no examples, so nothing could notice a change. Write an `example` block with "
    "results worked out by hand.",
)
FAILING_EXAMPLES = phrase(
    "Ada contoh yang gagal; perbaiki dulu dengan `iki test`.",
    "An example fails; put it right first with `iki test`.",
)
BROKEN_BOOK = phrase(
    "Buku ini punya kesalahan; perbaiki dulu dengan `iki check`.",
    "This book has errors; put them right first with `iki check`.",
)
UNNOTICED = phrase(
    "Perubahan ini tidak terlihat oleh satu contoh pun:",
    "No example notices these changes:",
)
VERDICTS: Mapping[str, Phrase] = {
    "refused": phrase("ditolak pemeriksaan", "refused by the check"),
    "noticed": phrase("terlihat oleh contoh", "noticed by an example"),
    "same": phrase("terbukti sama artinya", "proved to mean the same"),
    "unnoticed": phrase("tidak terlihat", "unnoticed"),
}


class Figures(Protocol):
    """The figures of a book."""

    @property
    def asked(self) -> int:
        """The changes that only an example can notice."""
        ...

    @property
    def noticed(self) -> int:
        """Those that one noticed."""
        ...

    @property
    def unnoticed(self) -> int:
        """Those that none noticed."""
        ...

    @property
    def same(self) -> int:
        """Those proved to mean the same."""
        ...

    @property
    def refused(self) -> int:
        """Those that the check refuses."""
        ...


def changed(kind: Phrase, subject: str, before: str, after: str, place: Phrase) -> Phrase:
    """One change that went unnoticed."""
    shown = phrase("{before} -> {after}", "{before} -> {after}", before=before, after=after)
    gone = phrase("tanpa {before}", "without {before}", before=before)
    return phrase(
        "{subject}{place}: {kind}: {what}",
        "{subject}{place}: {kind}: {what}",
        subject=subject,
        place=place,
        kind=kind,
        what=shown if after else gone,
    )


def more(number: int) -> Phrase:
    """Changes that are only counted."""
    return phrase(
        "... dan {n} lagi; `--json` menyebut semuanya.",
        "... and {n} more; `--json` names them all.",
        n=number,
    )


ADD_THIS = phrase("Contoh ini akan melihatnya:", "This example would notice:")
NONE_FOUND = phrase(
    "Tidak ditemukan data yang membedakannya; mungkin artinya memang sama.",
    "No data were found that tell the two apart; perhaps they do mean the same.",
)


UNPROVED = phrase(
    "Apakah artinya memang sama dapat dibuktikan dengan sympy; untuk itu pasang: "
    'pip install "iki-rules[symbolic]"',
    "Whether they mean the same can be proved with sympy; for that: pip install "
    '"iki-rules[symbolic]"',
)


def counts(area: Phrase, noticed: int, asked: int) -> Phrase:
    """The figures of one area."""
    return phrase(
        "{area}: {noticed} dari {asked} perubahan terlihat",
        "{area}: {noticed} of {asked} changes noticed",
        area=area,
        noticed=noticed,
        asked=asked,
    )


def done(name: str, figures: Figures) -> Phrase:
    """The last line."""
    return phrase(
        "{name}: {noticed} dari {asked} perubahan terlihat ({share}%); {refused} ditolak "
        "pemeriksaan, {same} terbukti sama artinya",
        "{name}: {noticed} of {asked} changes noticed ({share}%); {refused} refused by the check, "
        "{same} proved to mean the same",
        name=name,
        noticed=figures.noticed,
        asked=figures.asked,
        share=percentage(figures.noticed, figures.asked),
        refused=figures.refused,
        same=figures.same,
    )


def percentage(part: int, whole: int) -> int:
    """Whole percent, rounded down: 100 only where nothing is left."""
    return 100 if not whole else part * 100 // whole
