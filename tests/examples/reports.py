"""The report of each decree's year by quarters, as `iki eval` writes it, beside its data.

`python -m tests.examples.reports` writes the files anew; look at what changed before it is kept.

Out:     REPORTS, Report
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import Answer, iki


ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Report:
    """The year of one decree."""

    folder: str
    year: int

    @property
    def path(self) -> Path:
        return ROOT / "examples" / self.folder / f"laporan-{self.year}.txt"

    @property
    def command(self) -> tuple[str, ...]:
        """What is typed at the top of the repository, behind `iki`."""
        book = f"examples/{self.folder}"
        data = f"{book}/data-{self.year}.csv"
        return ("eval", book, "--data", data, "--period", str(self.year), "--by", "triwulan")

    def run(self) -> Answer:
        with at_the_top():
            return iki(*self.command)


@contextlib.contextmanager
def at_the_top() -> Iterator[None]:
    """Run at the top of the repository, so that names of files are those of every reader."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(before)


REPORTS = (
    Report("kab-balangan-2023", 2023),
    Report("kab-malang-2021", 2021),
    Report("kecamatan-wonoasih-2024", 2024),
    Report("kota-probolinggo-2021", 2021),
)


if __name__ == "__main__":
    for each in REPORTS:
        each.path.write_text(each.run().out, "utf-8")
