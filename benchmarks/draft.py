"""Print the share of rows that `iki draft` reads right, for each decree and kind.

Every inventory is exported as the decree's own table, without the reading made by hand, and
drafted. A row is right when the drafted book has the same kind and the same parts: numerators,
denominators, factors, items, credit points, thresholds; spaces and capitals do not count.

    python -m benchmarks.draft [id|en]

Out:     Row, compared, right, by_kind, by_decree, units
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Literal

from attrs import frozen

from benchmarks.counts import KINDS
from benchmarks.drafted import Said, said
from iki_rules.decree import read_table
from iki_rules.drafting import draft
from tests.decree.inventories import DECREES, Printed, csv_bytes, rows, table


Language = Literal["id", "en"]
DECREE = {"id": "keputusan", "en": "decree"}
WORDS = {
    "id": ("jenis", "baris", "benar", "salah, ditandai", "salah, tidak ditandai", "semua"),
    "en": ("kind", "rows", "right", "wrong, marked", "wrong, not marked", "all"),
}


@frozen
class Row:
    """A row of a decree, and what the draft says of it."""

    printed: Printed
    said: Said

    @property
    def right(self) -> bool:
        """The same kind and the same parts."""
        return right(self.printed, self.said)

    @property
    def same_unit(self) -> bool:
        """The same unit of the result; what has none there has none here."""
        found, wanted = self.said.unit.lower(), self.printed.unit.lower()
        return found == {"pelayanan": "layanan", "predikat": ""}.get(wanted, wanted)


def compared(decree: str) -> list[Row]:
    """Every row of a decree beside what the draft of its table says."""
    found = draft(read_table(csv_bytes(table(decree)), f"{decree}.csv"))
    pairs = zip(rows(decree), said(found.file), strict=True)
    return [Row(printed, each) for printed, each in pairs]


def right(printed: Printed, found: Said) -> bool:
    """Whether the draft says of a row what a person read in it."""
    return found.kind == printed.kind and _same(printed.kind, printed.parts, found.parts)


def _same(kind: str, wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    match kind:
        case "ratio_percent":
            factor = Fraction(wanted["factor"].removesuffix("%"))
            return (
                _words(found["numerator"]) == _words(wanted["numerator"])
                and _words(found["denominator"]) == _words(wanted["denominator"])
                and found["factor"] == factor
            )
        case "conditional_ratio":
            return all(
                _words(found[part]) == _words(wanted[part])
                for part in ("numerator", "denominator", "threshold")
            )
        case "weighted_points":
            tariffs = [
                (_words(label), points, per, unit) for label, points, per, unit in found["items"]
            ]
            return tariffs == [
                (_words(item["label"]), Fraction(item["points"]), item["per"], item["unit"])
                for item in wanted["items"]
            ]
        case "average":
            return list(map(_words, found["members"])) == list(map(_words, wanted["members"]))
        case "enumerated_count":
            return list(map(_words, found["items"])) == list(map(_words, wanted["items"]))
        case "threshold_time":
            sign, _, number = wanted["limit"].rpartition(" ")
            return (found["limit"], found["strict"]) == (Fraction(number), sign == "<")
        case _:
            return True


def _words(text: str | Fraction | int) -> str:
    return " ".join(str(text).lower().split())


def by_kind(found: Sequence[Row], language: Language) -> str:
    """A Markdown table: a row for each kind."""
    *heads, every = WORDS[language]
    lines = [f"| {' | '.join(heads)} |", "|---|---:|---:|---:|---:|"]
    for kind, words in KINDS.items():
        of_kind = [row for row in found if row.printed.kind == kind]
        if of_kind:
            lines.append(_line(words[language], of_kind))
    return "\n".join([*lines, _line(f"**{every}**", found)])


def by_decree(found: Sequence[Row], language: Language) -> str:
    """A Markdown table: a row for each decree."""
    *heads, every = WORDS[language]
    lines = [f"| {' | '.join([DECREE[language], *heads[1:]])} |", "|---|---:|---:|---:|---:|"]
    read = {each: [row for row in found if row.printed.decree == each] for each in DECREES}
    lines += [_line(decree, of_decree) for decree, of_decree in read.items()]
    return "\n".join([*lines, _line(f"**{every}**", found)])


def units(found: Sequence[Row]) -> tuple[int, int]:
    """How many counts are in the unit of the inventory, and how many counts there are."""
    counts = [row for row in found if row.said.kind in {"count", "enumerated_count"}]
    return sum(row.same_unit for row in counts), len(counts)


def _line(name: str, found: Sequence[Row]) -> str:
    good = sum(row.right for row in found)
    wrong = [row for row in found if not row.right]
    marked = sum(row.said.marked for row in wrong)
    share = f"{good} ({round(Fraction(100 * good, len(found)))}%)"
    return f"| {name} | {len(found)} | {share} | {marked} | {len(wrong) - marked} |"


def main() -> None:
    """Print both tables, how many units were guessed right, and which rows are not right."""
    language: Language = "id" if sys.argv[1:] == ["id"] else "en"
    every = [row for decree in DECREES for row in compared(decree)]
    print(by_decree(every, language), by_kind(every, language), sep="\n\n")
    print("\n{} / {}\n".format(*units(every)))
    for row in every:
        if not row.right:
            print(row.printed.decree, row.printed.place, row.printed.kind, "->", row.said.kind)


if __name__ == "__main__":
    main()
