"""Make the public vectors anew: `python -m tests.vectors.build`.

Values come from the plain interpreter of the tests, not from the engine; both must agree here.
Errors are those that the checker gives today: a vector pins their codes and places.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

import iki_rules
from iki_rules.diagnostics import entries, page
from iki_rules.syntax.print import print_file
from iki_rules.testing import book_of
from iki_rules.testing.vectors import FORMAT, errors_of, evaluated, failing, result_of
from tests.agreement.running import key_text
from tests.reference import Absence, graded
from tests.slips import slips
from tests.vectors.limits import limit_vectors


HERE = Path(__file__).parent
#: Vectors of each kind.
VALUES, DATED, BROKEN, FAULTY_DATA = 2_700, 400, 1_800, 600
LONGEST = 520


def grown(number: int, first: int = 0, *, periods: bool = False) -> Iterator[Any]:
    """So many books of numbers, none longer than a page."""
    found, at = 0, first
    while found < number:
        book = book_of(at, periods=periods)
        at += 1
        if len(print_file(book.file(), "id")) <= LONGEST + LONGEST // 2 * periods:
            found += 1
            yield book


def slipped(number: int) -> list[Any]:
    """Books with one slip of the pen, always the same, none longer than a page."""
    found: list[Any] = []

    @seed(20_231_130)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(slips())
    def draw(book: Any) -> None:
        if len(print_file(book.file(), "id")) <= LONGEST:
            found.append(book)

    draw()
    return found


def written(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(period): written(each) for period, each in value.items()}
    return value if isinstance(value, str) else f"{value.numerator}/{value.denominator}"


def values(kind: str, books: Iterator[Any]) -> Iterator[dict[str, Any]]:
    """Books with data and the exact results, every other one in English."""
    for number, book in enumerate(books):
        language = "en" if number % 2 else "id"
        source = print_file(book.file(language), language)
        vector: dict[str, Any] = {
            "id": f"{kind}-{number:04}",
            "source": source,
            "data": {key_text(*key): written(value) for key, value in book.data.items()},
        }
        if book.period is not None:
            vector["period"] = str(book.period)
        expected, bands = graded([book.file()], book.data, book.period)
        outcome = evaluated(iki_rules.loads(source, name="book"), vector)
        results = {}
        for key, value in expected.items():
            result = outcome[key_text(*key)]
            found = result_of(result)
            status = value.status if isinstance(value, Absence) else "ok"
            said = None if isinstance(value, Absence) else value
            said = said if isinstance(said, bool | str | None) else written(said)
            assert (found["status"], found["value"]) == (status, said), source
            band = bands.get(key)
            assert found.get("band") == (None if isinstance(band, Absence) else band), source
            results[key_text(*key)] = found
        yield {**vector, "expect": {"results": results}}


def pages() -> Iterator[dict[str, Any]]:
    """The wrong example of each code's page, where it is a book alone."""
    for code in entries():
        found = page(code)
        if found is None:
            continue
        for language, section in (("id", found.indonesian), ("en", found.english)):
            blocks = [block.text for block in section.wrong]
            if len(blocks) == 1 and section.wrong[0].kind == "iki":
                yield from broken(f"page-{code}-{language}", blocks[0])


def broken(id: str, source: str) -> Iterator[dict[str, Any]]:
    """A book with errors and their places; nothing where it has none."""
    book = iki_rules.loads(source, name="book", strict=False)
    errors = errors_of(book.diagnostics, book)
    if errors:
        yield {"id": id, "source": source, "expect": {"errors": errors}}


def mistaken() -> Iterator[dict[str, Any]]:
    """Books with a slip that the checker refuses, and texts with a word lost or doubled."""
    number = 0
    for book in slipped(BROKEN * 4):
        if number >= BROKEN // 2:
            break
        language = "en" if number % 2 else "id"
        for vector in broken(f"slip-{number:04}", print_file(book.file(language), language)):
            number += 1
            yield vector
    pick = random.Random(5)  # noqa: S311 - no secret
    number = 0
    for book in grown(BROKEN, 1_000_000):
        words = print_file(book.file(), "id").split(" ")
        at = pick.randrange(4, len(words))
        torn = words[:at] + words[at + 1 :] if pick.random() < 0.5 else words[:at] + words[at - 1 :]
        for vector in broken(f"torn-{number:04}", " ".join(torn)):
            number += 1
            yield vector
        if number >= BROKEN // 2:
            break


FAULTS = ("-5", "12,5", "1.5", "n/a", "12 kg", "1e3", "", "seratus", "1.000,0,0")


def faulty_data() -> Iterator[dict[str, Any]]:
    """Books whose data hold one faulty value, or one too many."""
    pick = random.Random(7)  # noqa: S311 - no secret
    number = 0
    for book in grown(FAULTY_DATA * 4, 2_000_000):
        if number >= FAULTY_DATA:
            return
        source = print_file(book.file(), "id")
        rows = [
            [name, "; ".join(at), value if isinstance(value, str) else _decimal(value)]
            for (name, at), value in book.data.items()
        ]
        if not rows or any(row[2] is None for row in rows):
            continue
        row = pick.choice(rows)
        match pick.randrange(3):
            case 0:
                row[2] = pick.choice(FAULTS)
            case 1:
                rows.append(list(row))
            case _:
                row[pick.randrange(2)] += "x"
        csv = "datum\tanggota\tnilai\n" + "".join("\t".join(map(str, r)) + "\n" for r in rows)
        vector = {"id": f"data-{number:04}", "source": source, "csv": csv}
        loaded = iki_rules.loads(source, name="book")
        outcome = evaluated(loaded, vector)
        errors = errors_of((*loaded.diagnostics, *outcome.diagnostics), loaded, outcome)
        if errors:
            number += 1
            results = {each.id: result_of(each) for each in outcome.results}
            yield {**vector, "expect": {"errors": errors, "results": results}}


def _decimal(value: Any) -> str | None:
    for places in range(4):
        scaled = value * 10**places
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
            whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
            return ("-" if value < 0 else "") + whole + ("," + rest if rest else "")
    return None


def main() -> None:
    suites = {
        "values": list(values("value", grown(VALUES))),
        "periods": list(values("period", grown(DATED, 3_000_000, periods=True))),
        "errors": [*pages(), *mistaken()],
        "data": list(faulty_data()),
        "limits": list(limit_vectors()),
    }
    for name, vectors in suites.items():
        for vector in vectors:
            wrong = failing(vector)
            assert wrong is None, (vector["id"], wrong)
        lines = ",\n".join(json.dumps(v, ensure_ascii=False) for v in vectors)
        text = f'{{"format": "{FORMAT}", "vectors": [\n{lines}\n]}}\n'
        (HERE / f"{name}.json").write_text(text, "utf-8")
        sys.stdout.write(f"{name}: {len(vectors)} vectors, {len(text)} characters\n")


if __name__ == "__main__":
    main()
