"""Show on a terminal that work goes on, once it takes longer than one likes to wait.

Out:     working
"""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager

from iki_rules.cli.screen import Screen, cells, put
from iki_rules.diagnostics.phrase import Phrase


#: Seconds before anything is shown, and between two signs of life.
PATIENCE = 1 / 2
BEAT = 1 / 5
SIGNS = "|/-\\"


@contextmanager
def working(screen: Screen, words: Phrase, *, patience: float = PATIENCE) -> Generator[None]:
    """Say what is being done, on standard error, for as long as the block takes."""
    if not screen.err.isatty():
        yield
        return
    done = threading.Event()
    shower = threading.Thread(target=_show, args=(screen, words, done, patience), daemon=True)
    shower.start()
    try:
        yield
    finally:
        done.set()
        shower.join()


def _show(screen: Screen, words: Phrase, done: threading.Event, patience: float) -> None:
    if done.wait(patience):
        return
    line, beat = "", 0
    while True:
        line = f"{SIGNS[beat % len(SIGNS)]} {screen.say(words)} ..."
        put(screen.err, f"\r{line}")
        beat += 1
        if done.wait(BEAT):
            break
    put(screen.err, "\r" + " " * cells(line) + "\r")
