"""Tell the kind of each row of a decree from the formula of its indicator, as the inventories do.

`python -m tests.examples.kinds` prints how many rows of each kind every book has, beside its
inventory.

Out:     BOOKS, EXAMPLES, rows_of, kind_of, factors_of, counts
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import iki_rules as iki
from iki_rules.core.program import Program, Report
from iki_rules.core.tree import Expr, Product, Reduce, Reference
from iki_rules.core.types import MemberOf, Scalar
from iki_rules.measure import Kind


ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
INVENTORIES = ROOT / "tests" / "inventories"
#: The folder of a book, and the inventory of its decree.
BOOKS = {
    "kab-balangan-2023": "kab-balangan-dispendukcapil-2023",
    "kab-malang-2021": "kab-malang-dispendukcapil-2021",
    "kecamatan-wonoasih-2024": "kecamatan-wonoasih-2024",
    "kota-probolinggo-2021": "kota-probolinggo-dispendukcapil-2021",
}
TIMES = frozenset({"detik", "menit", "jam", "hari", "minggu", "bulan", "tahun"})


def rows_of(book: str) -> list[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Each row of the book's inventory as (nomor, position, goal, indicator)."""
    text = (INVENTORIES / f"{BOOKS[book]}.json").read_text("utf-8")
    return [
        (f"{position['no']}.{row['no']}", position, goal, row)
        for position in json.loads(text)["positions"]
        for goal in position["goals"]
        for row in goal["indicators"]
    ]


def kind_of(program: Program, report: Report) -> str:
    """The kind of one indicator in the words of the inventories; "other" where it has none."""
    if report.recorded:
        return _recorded(report)
    match program.definitions[report.key].expr:
        case Reduce(function="average"):
            return "average"
        case Reduce(function="sum", body=Product()):
            return "weighted_points"
        case Reduce(function="sum" | "count", over=(one,)) if program.sets[one].members:
            return "enumerated_count"
        case Product() as product:
            return _quotient(report, product)
        case _:
            return "other"


def _recorded(report: Report) -> str:
    if isinstance(report.type, MemberOf):
        return "qualitative" if report.type.set == "capaian_kualitatif" else "survey_index"
    if report.display.text == "indeks":
        return "survey_index"
    return "threshold_time" if _is_time_limit(report) else "count"


def _quotient(report: Report, product: Product) -> str:
    above = [factor for sign, factor in factors_of(product) if sign == 1]
    if _is_time_limit(report):
        return "threshold_time"
    if not (isinstance(report.type, Scalar) and report.type.kind is Kind.PERCENT):
        return "other"
    match above[0]:
        case Reduce(function="count", where=where) if where is not None:
            return "conditional_ratio"
        case Reference():
            return "ratio_percent"
        case _:
            return "other"


def _is_time_limit(report: Report) -> bool:
    return bool(report.targets) and report.display.text.split("/")[0] in TIMES


def factors_of(expr: Expr, sign: int = 1) -> Iterator[tuple[int, Expr]]:
    """The factors of nested products in written order, with +1 above and -1 below the line."""
    if not isinstance(expr, Product):
        yield sign, expr
        return
    for exponent, factor in expr.factors:
        yield from factors_of(factor, sign * exponent)


def counts() -> Iterator[str]:
    """A line for each book, and for each kind: rows in the book, rows in the inventory."""
    every: Counter[str] = Counter()
    for folder in BOOKS:
        wanted = Counter(row["kind"] for *_, row in rows_of(folder))
        if not (EXAMPLES / folder).is_dir():
            yield f"{folder}: not written yet, inventory {wanted.total()}"
            continue
        program = iki.load(EXAMPLES / folder).program
        found = Counter(kind_of(program, each) for each in program.reports if each.number)
        every += found
        yield f"{folder}: {found.total()} rows, inventory {wanted.total()}"
        for kind in sorted(found | wanted):
            yield f"    {kind:18} {found[kind]:4} {wanted[kind]:4}"
    yield f"all books: {every.total()} rows"
    for kind in sorted(every):
        yield f"    {kind:18} {every[kind]:4}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in counts())
