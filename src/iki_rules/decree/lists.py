"""Read lists in the wording of a formula: numbered items, and items with credit points.

Out:     numbered, repeated, read_list, read_points
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from iki_rules.decree import doubts
from iki_rules.decree.figures import NUMBER, compares, read_figure, unexplained
from iki_rules.decree.shapes import Doubt, Listed, Tariff, Unread, Weighted
from iki_rules.decree.wording import squeeze
from iki_rules.diagnostics import phrase


#: "(0,013/ kegiatan)", "(0,001/1000 karakter)": what stands in the brackets.
POINTS = re.compile(
    rf"\(\s?(?P<points>{NUMBER})\s?(?:/|\bper\b)\s?(?:(?P<per>{NUMBER})\s)?\s?"
    r"(?P<unit>[A-Za-z][A-Za-z ]{0,40}?)\s?\)"
)
#: Brackets that begin with a number and a slash are meant as credit points.
MEANT_AS_POINTS = re.compile(r"\(\s?[0-9][0-9.,]*\s?(?:/|\bper\b)")
NUMBER_SIGN = re.compile(r"(?:^|(?<=\s))\(?([0-9]{1,3})[.)]\s?(?=[^\s0-9])")
LETTER_SIGN = re.compile(r"(?:^|(?<=\s))\(?([a-z])[.)]\s?(?=[^\s0-9])", re.IGNORECASE)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
JUMLAH = re.compile(r"(?:^|\s)(?=jumlah\s)", re.IGNORECASE)
TEN = 10
AND = re.compile(r"^(?:dan|serta)\s+", re.IGNORECASE)
KINDS = re.compile(r"\b(?:jenis|macam)\b", re.IGNORECASE)
INTRODUCED = re.compile(r"[\s:;,.]*(?:antara\s+lain|yaitu|yakni|terdiri\s+dari)?[\s:;]*$")


@frozen
class Numbered:
    """The words before a list, and its items."""

    head: str
    items: tuple[str, ...]


def numbered(text: str) -> Numbered | None:
    """A list whose items are numbered 1, 2, 3, ... or a, b, c, ... in order, or None."""
    starts = _starts(text, NUMBER_SIGN, [str(number) for number in range(1, 1000)])
    if not starts:
        starts = _starts(text, LETTER_SIGN, LETTERS)
        # One letter with a dot is an abbreviation.
        if len(starts) < 2:  # noqa: PLR2004
            return None
    ends = [*(start for start, _ in starts[1:]), len(text)]
    items = tuple(
        text[begin:end].strip(" ;,") for (_, begin), end in zip(starts, ends, strict=True)
    )
    return Numbered(INTRODUCED.sub("", text[: starts[0][0]]), items)


def _starts(text: str, sign: re.Pattern[str], order: Sequence[str]) -> list[tuple[int, int]]:
    """Where the signs of a list stand that come in their order."""
    starts: list[tuple[int, int]] = []
    for found in sign.finditer(text):
        if len(starts) < len(order) and found[1].lower() == order[len(starts)]:
            starts.append(found.span())
    return starts


def repeated(text: str) -> tuple[str, ...]:
    """The items of a list that lost its signs: what stands between one `Jumlah` and the next."""
    parts = tuple(squeeze(part).strip(" ;,") for part in JUMLAH.split(text) if part.strip())
    whole = all(len(part.split()) > 1 for part in parts)
    return parts if whole and len(parts) > 1 and not JUMLAH.split(text)[0].strip() else ()


def read_list(found: Numbered) -> Listed | Unread:
    """A count over the items of a numbered list."""
    if not all(found.items):
        return Unread(
            " ".join(found.items),
            phrase("sebuah butir daftar kosong", "an item of the list is empty"),
        )
    left = [each for text in (found.head, *found.items) for each in unexplained(text)]
    doubtful: list[Doubt] = [doubts.number(left)] if left else []
    if any(compares(text) for text in (found.head, *found.items)):
        doubtful.append(doubts.CONDITION)
    if not found.head and not all(JUMLAH.match(each) for each in found.items):
        doubtful.append(doubts.COUNTED_BY_NAME)
    return Listed(found.items, bool(KINDS.search(found.head)), found.head, doubts=tuple(doubtful))


def read_points(text: str) -> Weighted | Unread | None:
    """Items with credit points, or None where no brackets are meant as points.

    Every item must have its points at its end: else nothing of the list is read.
    """
    if not MEANT_AS_POINTS.search(text):
        return None
    found = numbered(text)
    items = found.items if found else tuple(_split_after_points(text))
    tariffs = [_tariff(item) for item in items]
    if not all(tariffs):
        at = next(at for at, tariff in enumerate(tariffs, 1) if not tariff)
        why = phrase(
            "angka kredit pada butir {at} tidak terbaca",
            "the credit points of item {at} cannot be read",
            at=at,
        )
        return Unread(text, why)
    kept = [each for each in tariffs if each]
    labels = [found.head if found else "", *(tariff.label for tariff, _ in kept)]
    left = [each for label in labels for each in unexplained(label)]
    doubtful = [doubts.number(left)] if left else []
    if any(doubt for _, doubt in kept):
        doubtful.append(doubts.DECIMAL_SIGN)
    return Weighted(tuple(tariff for tariff, _ in kept), doubts=tuple(doubtful))


def _split_after_points(text: str) -> list[str]:
    items: list[str] = []
    start = 0
    for found in POINTS.finditer(text):
        items.append(AND.sub("", text[start : found.end()].strip(" ;,")))
        start = found.end()
    rest = text[start:].strip(" ;,.")
    return [*items, rest] if rest else items


def _tariff(item: str) -> tuple[Tariff, bool] | None:
    found = list(POINTS.finditer(item))
    if len(found) != 1 or item[found[0].end() :].strip(" ;,."):
        return None
    label = item[: found[0].start()].strip(" ;,:-")
    points, per = read_figure(found[0]["points"]), read_figure(found[0]["per"] or "1")
    if not label or points is None or per is None or not per.value or not points.value:
        return None
    # "per 1.000" is a thousand and nothing else; "1/2 kegiatan" may be half an activity.
    odd = per.value.denominator != 1 or 1 < per.value < TEN
    doubtful = points.doubtful or odd
    tariff = Tariff(label, points.value, per.value, squeeze(found[0]["unit"]).lower())
    return tariff, doubtful
