"""Report a service counter's month from the application's own records.

The application knows its records; how the figures are made of them stands in counter.iki, which
the office can read and change without a new release.

Out:     report
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import iki_rules as iki


BOOK = Path(__file__).with_name("counter.iki")


@dataclass(frozen=True)
class Request:
    """One request at the counter; `days` is None while it is open."""

    received: date
    service: str
    days: int | None


RECORDS = (
    Request(date(2023, 5, 2), "ktp_el", 1),
    Request(date(2023, 5, 3), "ktp_el", 2),
    Request(date(2023, 5, 9), "ktp_el", 1),
    Request(date(2023, 5, 9), "kia", 3),
    Request(date(2023, 5, 17), "kia", None),
    Request(date(2023, 5, 22), "kia", 4),
    Request(date(2023, 6, 5), "ktp_el", None),
)


def figures(
    records: Iterable[Request], services: Iterable[str], year: int, month: int
) -> dict[str, dict[str, int]]:
    """The month's data by the names of the rule book; a service without requests has 0."""
    chosen = [r for r in records if (r.received.year, r.received.month) == (year, month)]
    received = Counter(r.service for r in chosen)
    finished = Counter(r.service for r in chosen if r.days is not None)
    days: Counter[str] = Counter()
    for request in chosen:
        days[request.service] += request.days or 0
    return {
        name: {service: counted[service] for service in services}
        for name, counted in (("masuk", received), ("selesai", finished), ("lama_layanan", days))
    }


def report(records: Iterable[Request], year: int, month: int) -> str:
    """A line for each result: what it is, its value and band, or why there is none."""
    book = iki.load(BOOK)
    services = book.inputs["masuk"].members["layanan"] or ()
    outcome = book.evaluate(figures(records, services, year, month))
    lines = [f"{book.id}, {year}-{month:02}"]
    lines += [f"  ! {d.code} {d.message.say(book.language)}" for d in outcome.diagnostics]
    for result in outcome.results:
        if result.status == "ok":
            band = f" ({result.band.shown})" if result.band else ""
            lines.append(f"  {result.heading}: {result.shown}{band}")
        else:
            lines.append(f"  {result.heading}: - ({result.reason})")
    lines += ["", iki.explain(outcome, "tuntas_semua")]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(RECORDS, 2023, 5))
