"""Print how many indicators of each kind the rule books of the decrees hold.

The kinds are read from the checked books (what is recorded, and the formulas), never from their
words. A cell is the number in the book, and in brackets that of the inventory where it differs.

    python -m benchmarks.counts [id|en]

Out:     KINDS, counted, listed, existing, table
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from typing import Literal

import iki_rules as iki
from tests.examples.kinds import BOOKS, EXAMPLES, kind_of, rows_of


#: The kinds of the inventories, and what a reader calls them.
KINDS = {
    "count": {"id": "cacah", "en": "count"},
    "enumerated_count": {"id": "daftar yang dijumlahkan", "en": "listed set"},
    "ratio_percent": {"id": "rasio", "en": "ratio"},
    "conditional_ratio": {"id": "rasio bersyarat", "en": "conditional ratio"},
    "average": {"id": "rata-rata", "en": "average"},
    "weighted_points": {"id": "poin berbobot", "en": "weighted points"},
    "threshold_time": {"id": "waktu", "en": "time"},
    "survey_index": {"id": "survei", "en": "survey"},
    "qualitative": {"id": "kualitatif", "en": "qualitative"},
}
HEADS = {"id": ("jenis", "semua"), "en": ("kind", "all")}


def counted(book: str) -> Counter[str]:
    """Indicators of each kind among the rows of the decree that the book holds.

    Raises RuleBookError where the book has an error.
    """
    program = iki.load(EXAMPLES / book).program
    return Counter(kind_of(program, report) for report in program.reports if report.number)


def listed(book: str) -> Counter[str]:
    """Rows of each kind in the inventory of the book's decree."""
    return Counter(row["kind"] for *_, row in rows_of(book))


def existing() -> list[str]:
    """The folders of the books that are written."""
    return [book for book in BOOKS if (EXAMPLES / book).is_dir()]


def table(
    found: Mapping[str, Counter[str]],
    wanted: Mapping[str, Counter[str]],
    language: Literal["id", "en"],
) -> str:
    """A Markdown table: a row for each kind, a column for each book, sums at both edges."""
    head, every = HEADS[language]
    names = {kind: words[language] for kind, words in KINDS.items()}
    # A kind that no inventory knows still gets a row: nothing is left out of a sum.
    for kind in sorted({kind for counts in found.values() for kind in counts}):
        names.setdefault(kind, kind)
    lines = [f"| {head} | {' | '.join(found)} | {every} |", f"|---|{'---:|' * (len(found) + 1)}"]
    for kind, words in names.items():
        cells = [_cell(found[book][kind], wanted[book][kind]) for book in found]
        total = sum(counts[kind] for counts in found.values())
        lines.append(f"| {words} | {' | '.join(cells)} | {total} |")
    sums = [_cell(found[book].total(), wanted[book].total()) for book in found]
    total = sum(counts.total() for counts in found.values())
    return "\n".join([*lines, f"| **{every}** | {' | '.join(sums)} | {total} |"])


def _cell(found: int, wanted: int) -> str:
    return str(found) if found == wanted else f"{found} ({wanted})"


def main() -> None:
    """Print the table of the books that exist."""
    books = existing()
    language: Literal["id", "en"] = "id" if sys.argv[1:] == ["id"] else "en"
    print(table({b: counted(b) for b in books}, {b: listed(b) for b in books}, language))


if __name__ == "__main__":
    main()
