"""The kinds of change, a row each, and the areas of a book that they are counted in.

Out:     KINDS, Kind, AREAS
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from attrs import frozen

from iki_rules.diagnostics import Phrase, phrase


Area: TypeAlias = Literal["ratio", "average", "weighted", "band", "target", "other"]

#: What a change is counted under: the place it stands in.
AREAS: Mapping[Area, Phrase] = {
    "ratio": phrase("rasio", "ratios"),
    "average": phrase("rata-rata", "averages"),
    "weighted": phrase("jumlah tertimbang", "weighted sums"),
    "band": phrase("predikat", "bands"),
    "target": phrase("target", "targets"),
    "other": phrase("lainnya", "other"),
}


@frozen
class Kind:
    """A kind of change in words."""

    key: str
    said: Phrase


_ROWS = (
    Kind("edge", phrase("tepi ikut atau tidak", "an edge taken in or not")),
    Kind("turned", phrase("pembanding dibalik", "a comparison turned round")),
    Kind("step", phrase("angka digeser satu langkah", "a number moved by one step")),
    Kind("operation", phrase("tanda hitung diganti", "an arithmetic sign replaced")),
    Kind("swapped", phrase("pembilang dan penyebut ditukar", "numerator and denominator swapped")),
    Kind(
        "mean-of-ratios",
        phrase("rata-rata rasio, bukan rasio jumlah", "a mean of ratios for a ratio of totals"),
    ),
    Kind(
        "ratio-of-totals",
        phrase("rasio jumlah, bukan rata-rata rasio", "a ratio of totals for a mean of ratios"),
    ),
    Kind("function", phrase("fungsi lain", "another function")),
    Kind("filter", phrase("saringan dihapus", "a filter left out")),
    Kind("set", phrase("himpunan lain", "another set")),
    Kind("member", phrase("satu anggota dihapus", "a member dropped")),
    Kind("term", phrase("satu suku dihapus", "a term dropped")),
    Kind("junction", phrase("dan diganti atau, atau sebaliknya", "and for or, or for and")),
    Kind("not", phrase("tidak dihapus", "a not left out")),
    Kind("branches", phrase("cabang jika ditukar", "branches of if swapped")),
    Kind("clamp", phrase("batas dihapus", "a clamp left out")),
    Kind("rounding", phrase("pembulatan digeser", "rounding moved")),
    Kind("direction", phrase("arah dibalik", "the direction turned round")),
    Kind("achievement", phrase("rumus capaian lain", "another formula of the achievement")),
    Kind("roll", phrase("cara menggabung periode lain", "periods rolled up another way")),
    Kind(
        "missing", phrase("anggota hilang diperlakukan lain", "missing members treated otherwise")
    ),
)

#: Every kind of change by its key.
KINDS: Mapping[str, Kind] = {row.key: row for row in _ROWS}
