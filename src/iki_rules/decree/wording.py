"""Bring the wording of a formula into one line of plain signs, without changing a word.

Out:     squeeze, plain, unbracketed, counted, asks_for_percent, QUANTITY, ARITHMETIC
"""

from __future__ import annotations

import re


COUNTING = re.compile(r"(?:jumlah|banyaknya|jml\.?)\s+(?:total\s+)?(?=\S)", re.IGNORECASE)
PERCENT = re.compile(
    r"(?:%|(?:rata[- ]?rata\s+)?(?:persentase|prosentase|persen|rasio))", re.IGNORECASE
)
#: A first word that asks for a measure, without being a count or a percentage.
QUANTITY = re.compile(r"(?:cakupan|tingkat|rata[- ]?rata|nilai|indeks|angka|laju)\b", re.IGNORECASE)

#: Signs and words that compute: what holds one is no plain wording of a thing.
ARITHMETIC = re.compile(
    r"\s[+*–—-]\s|(?<=\))\s?[+*-]|\s[x×]\s(?=[(0-9])|\+"
    r"|\b(?:dikurangi|dikurangkan|ditambah|ditambahkan|selisih)\b",
    re.IGNORECASE,
)

#: LaTeX words and what they stand for; what is left with a backslash is not read.
LATEX = (
    (r"\\(?:times|cdot|ast)(?![a-z])", " x "),
    (r"[\\]div(?![a-z])", " / "),
    (r"\\(?:left|right|displaystyle|limits|quad|qquad)(?![a-z])", " "),
    (r"\\(?:geq?)(?![a-z])", " >= "),
    (r"\\(?:leq?)(?![a-z])", " <= "),
    (r"\\[,;!: ]", " "),
    (r"\\([%&_#])", r"\1"),
    (r"\\[()\[\]]|\$", " "),
    (r"\\(?:text|textit|textbf|mathrm|mathit|mbox|operatorname)\s{0,3}\{([^{}]*)\}", r"\1"),
)
FRACTION = re.compile(r"\\[dtc]?frac\s{0,3}\{([^{}\\]*)\}\s{0,3}\{([^{}\\]*)\}")
#: A line of dashes between two texts is a fraction bar.
BAR = re.compile(r"\s(?:-{3,}|_{3,}|[–—]{2,}|─{2,})\s")


def squeeze(text: str) -> str:
    """The words with single spaces between them."""
    return " ".join(text.split())


def plain(formulation: str) -> str:
    """A formula in one line: LaTeX and fraction bars as ` / `; words stay as they are.

    A fraction with text around it keeps brackets, so that what divides stays clear.
    """
    text = BAR.sub(" / ", f" {formulation} ")
    if "\\" in text:
        for pattern, sign in LATEX:
            text = re.sub(pattern, sign, text)
        text = FRACTION.sub(r" \1 / \2 ", text)
    return squeeze(text)


def unbracketed(text: str) -> str:
    """A text without the brackets that enclose all of it."""
    text = text.strip()
    while text.startswith("(") and text.endswith(")") and _encloses(text):
        text = text[1:-1].strip()
    return text


def counted(text: str) -> str | None:
    """The words after `Jumlah`, or None where a text does not begin with it."""
    found = COUNTING.match(text)
    return text[found.end() :].strip() if found else None


def asks_for_percent(name: str) -> bool:
    """Whether a name begins with a percentage."""
    return bool(PERCENT.match(name))


def _encloses(text: str) -> bool:
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at == len(text) - 1
    return False
