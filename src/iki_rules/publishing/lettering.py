"""Break a text into lines that fit a width, without a font at hand.

Widths are those of a wide sans-serif face, so that a narrower one fits as well.

Out:     width_of, broken
"""

from __future__ import annotations

from unicodedata import combining, east_asian_width


#: The width of signs, in thousandths of the size of the letters.
NARROW, SLIM, PLAIN, BROAD, WIDE, FULL = 290, 420, 620, 720, 980, 1_050
#: Signs beyond this one are mostly pictures.
LAST_PLAIN = "\uffff"
WIDTHS = {
    sign: width
    for signs, width in (
        ("ijl.,:;'|!I`", NARROW),
        ('frt()[]{} -/\\"', SLIM),
        ("ABCDEFGHKLNOPQRSTUVXYZ&", BROAD),
        ("mwMW%@", WIDE),
    )
    for sign in signs
}


def width_of(text: str, size: int, *, bold: bool = False) -> int:
    """How many pixels a text takes at most, in letters of this size."""
    total = sum(_width(sign) for sign in text) * size
    return (total * 11 // 10 if bold else total) // 1_000 + 1


def broken(text: str, width: int, size: int, *, bold: bool = False, most: int = 8) -> list[str]:
    """The lines of a text; what does not fit into `most` lines is cut and marked with "..."."""
    lines: list[str] = []
    line = ""
    for word in _words(text, width, size, bold=bold):
        joined = f"{line} {word}" if line else word
        if width_of(joined, size, bold=bold) <= width:
            line = joined
        else:
            lines.append(line)
            line = word
    lines += [line] if line else []
    if len(lines) <= most:
        return lines
    kept = lines[:most]
    last = kept[-1]
    while last and width_of(f"{last} ...", size, bold=bold) > width:
        last = last[:-1].rstrip()
    return [*kept[:-1], f"{last} ..."]


def _width(sign: str) -> int:
    known = WIDTHS.get(sign)
    if known is not None:
        return known
    if combining(sign):
        return 0
    return FULL if east_asian_width(sign) in "WF" or sign > LAST_PLAIN else PLAIN


def _words(text: str, width: int, size: int, *, bold: bool) -> list[str]:
    """The words; one that is wider than a line comes in pieces."""
    words: list[str] = []
    for word in text.split():
        piece = ""
        for sign in word:
            if piece and width_of(piece + sign, size, bold=bold) > width:
                words.append(piece)
                piece = ""
            piece += sign
        words.append(piece)
    return words
