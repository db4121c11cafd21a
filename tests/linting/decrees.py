"""Small rule books that say what a decree prints, row by row.

Out:     BOOKS, EXAMPLES, printed, advice, codes
"""

from __future__ import annotations

from pathlib import Path

from iki_rules.book import loads
from iki_rules.linting import lint


EXAMPLES = Path(__file__).parents[2] / "examples"
#: The rule books of the four decrees.
BOOKS = (
    "kab-balangan-2023",
    "kab-malang-2021",
    "kecamatan-wonoasih-2024",
    "kota-probolinggo-2021",
)


def printed(*rows):
    """A book of counts: each row is (number, name, formulation, source, ...); "" leaves out.

    A text among the rows is the title of the position that follows.
    """
    lines = ["bahasa id"]
    for at, row in enumerate(rows):
        if isinstance(row, str):
            lines.append(f'jabatan "{row}"')
            continue
        number, name, formulation, *sources = row
        lines.append(f'cacah baris_{at} "{name}" dalam dokumen')
        lines += [f'    nomor "{number}"'] if number else []
        lines += [f'    formulasi "{formulation}"'] if formulation else []
        said = "; ".join(f'"{source}"' for source in sources)
        lines += [f"    sumber {said}"] if said else []
    return loads("\n".join(lines) + "\n")


def advice(*rows):
    """The findings of such a book as pairs of code and message."""
    return [(each.code, each.message.say("id")) for each in lint(printed(*rows))]


def codes(*rows):
    """The codes of the findings of such a book, in their order."""
    return [code for code, _ in advice(*rows)]
