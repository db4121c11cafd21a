"""Make one line of a text that somebody wrote, with nothing in it that nobody sees.

Out:     plain
"""

from __future__ import annotations


def plain(text: str) -> str:
    """The text on one line; signs that do not print, or turn the line round, are replaced."""
    signs = (" " if sign.isspace() else sign if sign.isprintable() else "\ufffd" for sign in text)
    return " ".join("".join(signs).split())
