"""Rewrite what the commands in the docs print, to be read through before it is committed.

Run it as `python -m tests.docs.refresh [PAGE...]`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.docs.pages import sessions


DOCS = Path(__file__).parents[2] / "docs"


def refreshed(page: str) -> str:
    """The page with the output of every command as it is now."""
    with tempfile.TemporaryDirectory() as folder:
        for block, actual in reversed(list(sessions(page, Path(folder)))):
            page = page[: block.start] + actual + page[block.end :]
    return page


if __name__ == "__main__":
    for path in [Path(a) for a in sys.argv[1:]] or sorted(DOCS.glob("*/*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(refreshed(text), encoding="utf-8")
